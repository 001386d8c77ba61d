"""News for the public page, and its pictures."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from mufakat.core.dates import PartialDate
from mufakat.core.problems import RuleBroken
from mufakat.records.files.operations import keep
from mufakat.records.files.pictures import cleaned
from mufakat.records.journal.operations import By, record
from mufakat.records.meetings.models import Meeting
from mufakat.records.news.models import NewsItem, Picture


@transaction.atomic
def publish_news(
    *,
    title: str,
    text: str,
    on: str,
    source: str,
    by: By,
    meeting: Meeting | None = None,
    keywords: Iterable[str] = (),
    language: str = "en",
    classification: str = "public",
    illustrative: bool = False,
) -> NewsItem:
    """It needs its words, its day and where they come from."""
    if not title.strip() or not text.strip():
        raise RuleBroken("A news item needs a title and its text.")
    if not source.strip():
        raise RuleBroken("A news item needs its source.")
    PartialDate(on)
    item = NewsItem.objects.create(
        title=title.strip()[:300],
        text=text.strip(),
        on=on,
        sources=[source.strip()],
        meeting=meeting,
        keywords=[word.strip() for word in keywords if word.strip()],
        language=language,
        classification=classification,
        illustrative=illustrative,
        published_by=by.name,
        published_at=timezone.now(),
    )
    subject = f"meeting:{meeting.key}" if meeting else f"news:{item.pk}"
    record("publish news", subject, f"News: {item.title}", by=by, classification=classification)
    return item


@transaction.atomic
def add_picture(item: NewsItem, content: bytes, name: str, *, says: str, by: By, credit: str = "") -> Picture:
    """Resized and without the place where it was taken; the file as taken is not kept, on purpose."""
    if not says.strip():
        raise RuleBroken("Say what the picture shows, for those who cannot see it.")
    made = cleaned(content, name)
    picture = Picture.objects.create(
        item=item,
        file=keep(made.content, f"news-{item.pk}.jpg", media_type="image/jpeg"),
        says=says.strip()[:300],
        credit=credit.strip()[:200],
        width=made.width,
        height=made.height,
    )
    record(
        "add picture",
        f"news:{item.pk}",
        f"A picture was added to “{item.title}”"
        + ("; the place where it was taken was removed." if made.told_where else "."),
        by=by,
        classification=item.classification,
    )
    return picture
