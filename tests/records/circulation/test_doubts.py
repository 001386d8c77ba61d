"""A person says of each doubtful pair of a returned file whether it is the same paragraph."""

from dataclasses import replace

import pytest

from mufakat.core.problems import OutOfDate, RuleBroken
from mufakat.core.word import write_text
from mufakat.core.wording.model import Text
from mufakat.records.circulation import operations as circulation
from mufakat.records.circulation.live import live
from mufakat.records.circulation.texts import name_of_copy
from mufakat.records.instruments.operations import text_of
from tests.records.circulation.world import BY, DURING, sent_out

pytestmark = pytest.mark.django_db
OTHER = "Ministers of finance meet once in five years to settle the budget of social welfare."


def doubtful():
    """The second paragraph of the file carries the key of the draft's, and says something else altogether."""
    asked = sent_out()
    base = text_of(asked.draft)
    made = tuple(replace(each, text=OTHER) if each.key == "p2" else each for each in base.provisions)
    text = Text(made, draft_id=name_of_copy(asked.addressees.get(code="VN")))
    received = circulation.receive_file(
        asked, write_text(text, tracking=False), "VN.docx", way="upload", by=BY, at=DURING
    )
    assert [each["key"] for each in received.reading["doubtful"]] == ["p2"]
    return asked, received


def test_not_the_same_is_one_paragraph_struck_and_one_put_in():
    asked, received = doubtful()
    received = circulation.answer_doubts(received, {"p2": False}, by=BY)
    circulation.confirm_submission(received, by=BY, at=DURING)
    now = live(asked.draft).members
    assert now.provision("p2").deleted_by == ("VN",)
    assert [each.chosen("VN") for each in now.provisions if each.by] == [OTHER]


def test_an_answer_may_be_taken_back_before_the_file_is_confirmed_and_not_after():
    asked, received = doubtful()
    before = received.text
    received = circulation.answer_doubts(received, {"p2": False}, by=BY)
    received = circulation.answer_doubts(received, {"p2": True}, by=BY)
    assert received.text == before
    received = circulation.confirm_submission(received, by=BY)
    assert live(asked.draft).members.provision("p2").chosen("VN") == OTHER
    with pytest.raises(OutOfDate, match="its pairs are settled"):
        circulation.answer_doubts(received, {"p2": False}, by=BY)


def test_a_comment_goes_along_with_the_paragraph_it_was_written_on():
    _asked, received = doubtful()
    received.reading["comments"] = [{"text": "Why yearly?", "key": "p2"}]
    received.save()
    received = circulation.answer_doubts(received, {"p2": False}, by=BY)
    assert received.reading["comments"][0]["key"] == received.reading["doubtful"][0]["apart"]


def test_only_doubtful_pairs_are_asked_about():
    _asked, received = doubtful()
    with pytest.raises(RuleBroken, match="no doubtful pair"):
        circulation.answer_doubts(received, {"p1": False}, by=BY)


def test_pages_show_both_texts_and_answer_all_at_once(client):
    from tests.records.circulation.world import person

    _asked, received = doubtful()
    client.force_login(person("Ratna", "secretariat"))
    shown = client.get(f"/desk/submissions/{received.pk}/").content.decode()
    assert "Taken for the same on little evidence" in shown and "Ministers" in shown
    client.post(f"/desk/submissions/{received.pk}/doubts/", {"act": "apart"})
    received.refresh_from_db()
    assert received.reading["doubtful"][0]["apart"]
    client.post(f"/desk/submissions/{received.pk}/doubts/", {"act": "each", "pair-p2": "same"})
    received.refresh_from_db()
    assert "apart" not in received.reading["doubtful"][0]
    other = person("Khamla", "focal_point", member_id=_asked.addressees.get(code="LA").member_id)
    client.force_login(other)
    assert client.post(f"/desk/submissions/{received.pk}/doubts/", {"act": "apart"}).status_code in (403, 404)
