from django.db.models import Q, QuerySet

from mufakat.records.meetings.models import Meeting
from mufakat.records.news.models import NewsItem, Picture
from mufakat.records.people.access import Viewer, visible


def news(viewer: Viewer, *, meeting: Meeting | None = None) -> QuerySet[NewsItem]:
    """What this viewer may read; nothing of a meeting that is hidden from them."""
    found = visible(viewer, NewsItem).filter(Q(meeting=None) | Q(meeting__classification__in=viewer.sees))
    found = found.select_related("meeting__body").prefetch_related("pictures")
    return found.filter(meeting=meeting) if meeting else found


def picture(viewer: Viewer, pk: int) -> Picture | None:
    return Picture.objects.select_related("file").filter(pk=pk, item__in=news(viewer)).first()
