"""A round of reports, and what the region came to in it."""

from django.db import models

from mufakat.records.instruments.models import Instrument
from mufakat.records.plans.models import PlanEdition


class Round(models.Model):
    """A reporting round: a period with a deadline. What it asks is the edition of the plan it was opened on."""

    instrument = models.ForeignKey(Instrument, models.CASCADE, related_name="rounds")
    label = models.CharField(max_length=60)  # "2022"
    rule = models.CharField(
        max_length=20, blank=True
    )  # yearly, twice_a_year; "" where it was called by itself
    since = models.DateField(null=True, blank=True)  # the period reported on
    until = models.DateField(null=True, blank=True)
    opens = models.DateField()
    deadline = models.DateField()
    edition = models.ForeignKey(PlanEdition, models.PROTECT, null=True, blank=True, related_name="rounds")
    released_on = models.DateField(null=True, blank=True)  # by the body: from then on silence is told, too
    released_by = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["opens"]
        constraints = [
            models.UniqueConstraint(fields=["instrument", "label"], name="one_round_per_label"),
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def ends(self):
        """The last day something in a report can have happened on."""
        return self.deadline


class RegionalTotals(models.Model):
    """What the region comes to in one round, told to everybody once, as it stood that day.

    ``contents``: "actions" → key → counts by status, "indicators" → key → value; each with "of", the members it is
    made of, which is never shown: core.progress.withheld asks it whether the total may still be told.
    """

    round = models.OneToOneField(Round, models.CASCADE, related_name="totals")
    on = models.DateField()
    by = models.CharField(max_length=200)
    contents = models.JSONField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        verbose_name_plural = "regional totals"

    def __str__(self) -> str:
        return f"{self.round}: the region"
