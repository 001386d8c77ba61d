from django.db import models

from mufakat.records.facts import Classified, Sourced
from mufakat.records.instruments.models import Instrument, PriorityArea
from mufakat.records.recommendations.models import Recommendation


class Action(Sourced, Classified):
    """A thing to be done under a priority area. Proposed from an action row, put in force by a person."""

    instrument = models.ForeignKey(Instrument, models.CASCADE, related_name="actions")
    key = models.CharField(max_length=60)  # the provision key of its action row
    number = models.CharField(max_length=20)  # "2.3", as printed
    area = models.ForeignKey(PriorityArea, models.SET_NULL, null=True, blank=True, related_name="actions")
    texts = models.JSONField(default=dict)
    lead = models.CharField(max_length=200, blank=True)
    supporting = models.CharField(max_length=300, blank=True)
    time_frame = models.CharField(max_length=60, blank=True)
    in_force_since = models.CharField(max_length=10, blank=True)
    put_in_force_by = models.CharField(max_length=200, blank=True)
    answers = models.ManyToManyField(Recommendation, blank=True, related_name="actions")

    class Meta:
        ordering = ["instrument", "area__number", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["instrument", "key"], name="one_action_per_row"),
        ]

    def __str__(self) -> str:
        return f"Action {self.number}"

    def text(self, language: str = "en") -> str:
        return self.texts.get(language) or self.texts.get("en") or next(iter(self.texts.values()), "")
