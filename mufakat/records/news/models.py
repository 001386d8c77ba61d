from django.db import models

from mufakat.records.facts import Classified, Sourced
from mufakat.records.files.models import StoredFile
from mufakat.records.meetings.models import Meeting


class NewsItem(Sourced, Classified):
    """A notice for the public page: what happened, where it was said, when."""

    title = models.CharField(max_length=300)
    text = models.TextField()
    language = models.CharField(max_length=10, default="en")
    on = models.CharField(max_length=10)  # ISO partial date
    keywords = models.JSONField(default=list, blank=True)
    meeting = models.ForeignKey(Meeting, models.CASCADE, null=True, blank=True, related_name="news")
    published_by = models.CharField(max_length=200)
    published_at = models.DateTimeField()

    class Meta:
        ordering = ["-on", "-pk"]

    def __str__(self) -> str:
        return self.title


class Picture(models.Model):
    """Resized, and without what the camera wrote into it. The file as taken is not kept: it may say where somebody lives."""

    item = models.ForeignKey(NewsItem, models.CASCADE, related_name="pictures")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    says = models.CharField(max_length=300)  # the alternative text
    credit = models.CharField(max_length=200, blank=True)
    width = models.PositiveSmallIntegerField()
    height = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.says
