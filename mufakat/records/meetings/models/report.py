from django.db import models

from mufakat.core.problems import filled, told_again
from mufakat.records.files.models import StoredFile
from mufakat.records.meetings.models.meeting import Meeting


class Report(models.Model):
    """A press report, communiqué or list that somebody put in: as received, what was read in it, what was decided."""

    class State(models.TextChoices):
        PROPOSED = "proposed", "waits for a person"
        CONFIRMED = "confirmed", "confirmed"
        REFUSED = "refused", "set aside"

    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="reports")
    text = models.TextField()  # as decoded; every quote is a slice of it
    language = models.CharField(max_length=10, blank=True)
    published_on = models.CharField(max_length=10, blank=True)
    published_by = models.CharField(max_length=120, blank=True)
    proposal = models.JSONField(default=dict)  # core.intake's record, as read
    says = models.JSONField(
        default=list
    )  # for the person who confirms: {"sentence", "facts"} each, a plain sentence in old ones
    choices = models.JSONField(default=dict)  # field → {"decision": accepted|corrected|refused, "value": …}
    state = models.CharField(max_length=10, choices=State.choices, default=State.PROPOSED)
    meeting = models.ForeignKey(Meeting, models.SET_NULL, null=True, blank=True, related_name="reports")
    received_at = models.DateTimeField()
    received_by = models.CharField(max_length=200)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["-received_at", "-pk"]

    def __str__(self) -> str:
        return str(self.file)

    @property
    def warnings(self) -> list[str]:
        """What the person who confirms should be told, in their language."""
        return [filled(told_again(one)) for one in self.says]
