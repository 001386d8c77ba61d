from django.db import models
from django.db.models import Q

from mufakat.records.bodies.models import Organisation
from mufakat.records.facts import Sourced
from mufakat.records.recommendations.models import Recommendation


class SignedNote(Sourced):
    """What an organisation sees of a recommendation's progress, in its own words and under its name.

    It stands beside the follow-up status and never changes it. The secretariat looks once whether it may be shown;
    what it says is the organisation's.
    """

    class State(models.TextChoices):
        WAITING = "waiting", "waiting to be looked at"
        SHOWN = "shown", "shown"
        DECLINED = "declined", "not shown"
        WITHDRAWN = "withdrawn", "withdrawn"

    recommendation = models.ForeignKey(Recommendation, models.CASCADE, related_name="signed_notes")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="signed_notes")
    signed_by = models.CharField(max_length=200)
    signed_as = models.CharField(max_length=200, blank=True)  # the office: "Coordinator"
    text = models.TextField()
    language = models.CharField(max_length=10)
    on = models.DateField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    because = models.TextField(blank=True)  # why it is not shown, or was withdrawn
    decided_by = models.CharField(max_length=200, blank=True)
    decided_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="declined") | ~Q(because=""), name="a_note_is_declined_with_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation} on {self.recommendation}"
