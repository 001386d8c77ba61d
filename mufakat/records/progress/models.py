from django.db import models

from mufakat.records.bodies.models import Member
from mufakat.records.facts import Sourced
from mufakat.records.instruments.models import Instrument
from mufakat.records.plans.models import Action


class Round(models.Model):
    """A reporting round: a period with a deadline."""

    instrument = models.ForeignKey(Instrument, models.CASCADE, related_name="rounds")
    label = models.CharField(max_length=60)  # "2022"
    opens = models.DateField()
    deadline = models.DateField()

    class Meta:
        ordering = ["opens"]

    def __str__(self) -> str:
        return self.label


class ProgressReport(models.Model):
    """Member × round. Visible to members only until the member, or the body, releases it."""

    class State(models.TextChoices):
        OPEN = "open", "open"
        CLEARED = "cleared", "cleared"
        SUBMITTED = "submitted", "submitted"

    round = models.ForeignKey(Round, models.CASCADE, related_name="reports")
    member = models.ForeignKey(Member, models.CASCADE, related_name="progress_reports")
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    submitted_on = models.DateField(null=True, blank=True)
    released_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["round", "member"]
        constraints = [
            models.UniqueConstraint(fields=["round", "member"], name="one_report_per_member_and_round"),
        ]

    def __str__(self) -> str:
        return f"{self.member}, {self.round}"


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
    text = models.TextField(blank=True)
    because = models.TextField(blank=True)  # why it is not available

    class Meta:
        ordering = ["report", "action"]
        constraints = [
            models.UniqueConstraint(fields=["report", "action"], name="one_entry_per_action_and_report"),
        ]

    def __str__(self) -> str:
        return f"{self.report}: {self.action} {self.status}"
