from io import BytesIO

import pytest
from PIL import Image

from mufakat.core.problems import RuleBroken
from mufakat.records.files.operations import content_of
from mufakat.records.files.pictures import LONGEST_SIDE, cleaned
from mufakat.records.journal.models import Entry
from mufakat.records.models import NewsItem
from mufakat.records.news.operations import add_picture, publish_news
from mufakat.records.news.queries import news
from tests import cast
from tests.cast import BY


@pytest.fixture
def item(db):
    cast.lagoon()
    return publish_news(
        title="It met",
        text="In the harbour.",
        on="2020-06-09",
        source="Reef News",
        meeting=cast.forum(),
        by=BY,
    )


def taken(size=(2400, 1200)) -> bytes:
    """A photograph that says where it was taken."""
    exif = Image.Exif()
    exif.get_ifd(0x8825)[2] = (21.0, 2.0, 7.0)
    exif[0x010F] = "Canon of the harbour"
    exif[0x0112] = 6
    out = BytesIO()
    Image.new("RGB", size, "teal").save(out, "JPEG", exif=exif)
    return out.getvalue()


def test_a_picture_loses_the_place_and_the_camera_and_becomes_smaller(item):
    picture = add_picture(item, taken(), "harbour.jpg", says="Canoes in the harbour", by=BY)
    kept = content_of(picture.file)
    with Image.open(BytesIO(kept)) as shown:
        assert dict(shown.getexif()) == {}
        assert shown.size == (picture.width, picture.height) == (800, LONGEST_SIDE)
    assert b"Canon" not in kept
    assert "the place where it was taken was removed" in Entry.objects.last().says


def test_the_test_picture_really_says_where():
    assert cleaned(taken(), "harbour.jpg").told_where


@pytest.mark.parametrize("content", [b"", b"not a picture", b"\xff\xd8\xff broken", b"GIF89a"])
def test_what_is_no_picture_is_refused(item, content):
    with pytest.raises(RuleBroken, match="no picture that can be read"):
        add_picture(item, content, "harbour.jpg", says="A harbour", by=BY)


def test_a_picture_needs_its_words_and_news_their_source(item):
    with pytest.raises(RuleBroken, match="cannot see it"):
        add_picture(item, taken((40, 20)), "harbour.jpg", says=" ", by=BY)
    with pytest.raises(RuleBroken, match="needs its source"):
        publish_news(title="It met", text="Again.", on="2020", source="", by=BY)


def test_news_of_a_hidden_meeting_are_hidden_with_it(item):
    people = cast.Cast(*[cast.STRANGER] * 6)
    assert news(people.stranger).count() == 1
    meeting = cast.forum()
    meeting.classification = "members"
    meeting.save()
    assert NewsItem.objects.count() == 1
    assert news(people.stranger).count() == 0
