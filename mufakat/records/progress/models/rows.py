"""What a report says, row by row: actions, figures, money, practices."""

from django.db import models
from django.db.models import Q

from mufakat.records.facts import Sourced
from mufakat.records.plans.models import Action, Indicator
from mufakat.records.progress.models.reports import ProgressReport


class ProgressEntry(Sourced):
    """What a member says of one action in one round."""

    class Status(models.TextChoices):
        NOT_STARTED = "not_started", "not started"
        UNDER_WAY = "under_way", "under way"
        DONE = "done", "done"
        NOT_AVAILABLE = "not_available", "not available"

    report = models.ForeignKey(ProgressReport, models.CASCADE, related_name="entries")
    action = models.ForeignKey(Action, models.CASCADE, related_name="progress")
    status = models.CharField(max_length=20, choices=Status.choices)
    on = models.CharField(max_length=10, blank=True)  # begun or done on, ISO partial date
    text = models.TextField(blank=True)
    because = models.TextField(blank=True)  # why it is not available

    class Meta:
        ordering = ["report", "action"]
        constraints = [
            models.UniqueConstraint(fields=["report", "action"], name="one_entry_per_action_and_report"),
        ]

    def __str__(self) -> str:
        return f"{self.report}: {self.action} {self.status}"


class Value(Sourced):
    """A member's figure for one indicator, or for one group of it, in one round; none where it is not available."""

    report = models.ForeignKey(ProgressReport, models.CASCADE, related_name="values")
    indicator = models.ForeignKey(Indicator, models.CASCADE, related_name="values")
    group = models.CharField(max_length=80, blank=True)
    value = models.DecimalField(max_digits=24, decimal_places=4, null=True, blank=True)
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    source_named = models.TextField(blank=True)
    because = models.TextField(blank=True)

    class Meta:
        ordering = ["report", "indicator", "group"]
        constraints = [
            models.UniqueConstraint(
                fields=["report", "indicator", "group"], name="one_value_per_indicator_and_report"
            ),
            models.CheckConstraint(
                condition=Q(value__isnull=False) | ~Q(because=""), name="no_value_without_a_because"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.report}: {self.indicator} {self.value if self.value is not None else 'not available'}"


class Spending(Sourced):
    """What a member allocated to and spent on an action, in one currency."""

    report = models.ForeignKey(ProgressReport, models.CASCADE, related_name="spending")
    action = models.ForeignKey(Action, models.CASCADE, null=True, blank=True, related_name="spending")
    row = models.CharField(max_length=80)
    allocated = models.DecimalField(max_digits=24, decimal_places=2, null=True, blank=True)
    spent = models.DecimalField(max_digits=24, decimal_places=2, null=True, blank=True)
    currency = models.CharField(max_length=3, blank=True)
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    source_named = models.TextField(blank=True)
    because = models.TextField(blank=True)

    class Meta:
        ordering = ["report", "action", "pk"]
        verbose_name_plural = "spending"

    def __str__(self) -> str:
        return f"{self.report}: {self.action} {self.currency}"


class Shared(Sourced):
    """A practice or a note a member adds to its report."""

    class Kind(models.TextChoices):
        PRACTICE = "practice", "practice"
        NOTE = "note", "note"

    report = models.ForeignKey(ProgressReport, models.CASCADE, related_name="shared")
    action = models.ForeignKey(Action, models.SET_NULL, null=True, blank=True, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    title = models.TextField(blank=True)
    text = models.TextField(blank=True)
    more = models.TextField(blank=True)

    class Meta:
        ordering = ["report", "pk"]
        verbose_name_plural = "shared"

    def __str__(self) -> str:
        return self.title or self.text[:80]
