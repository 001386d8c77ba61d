"""A member's report in a round, from its desk to what was handed in, and what was asked back."""

from django.db import models

from mufakat.core.progress.reports import STATES
from mufakat.records.bodies.models import Member
from mufakat.records.clearance.models import Clearance, Review
from mufakat.records.files.models import StoredFile
from mufakat.records.progress.models.rounds import Round


class ProgressReport(models.Model):
    """Member × round. Visible to members only until the member, or the body, releases it.

    ``answers`` is the delegation's own desk ("actions/act1_1/status" → "done") and nobody else sees it; what was
    submitted is frozen in `Handed` and stands as rows below.
    """

    State = models.TextChoices("State", [(state.upper(), state) for state in STATES])

    round = models.ForeignKey(Round, models.CASCADE, related_name="reports")
    member = models.ForeignKey(Member, models.CASCADE, related_name="progress_reports")
    state = models.CharField(max_length=10, choices=State.choices, default="open")
    answers = models.JSONField(default=dict, blank=True)
    version = models.PositiveIntegerField(
        default=0
    )  # of the answers; tells the second editor who moved first
    changed_by = models.CharField(max_length=200, blank=True)
    changed_at = models.DateTimeField(null=True, blank=True)
    clearance = models.OneToOneField(Clearance, models.PROTECT, null=True, blank=True, related_name="+")
    submitted_on = models.DateField(null=True, blank=True)  # the first time
    stands_since = models.DateField(null=True, blank=True)
    released_on = models.DateField(null=True, blank=True)
    released_by = models.CharField(max_length=200, blank=True)
    sums = models.JSONField(default=dict, blank=True)  # core.progress.sums of what was handed in last

    class Meta:
        ordering = ["round", "member"]
        constraints = [
            models.UniqueConstraint(fields=["round", "member"], name="one_report_per_member_and_round"),
        ]

    def __str__(self) -> str:
        return f"{self.member}, {self.round}"

    @property
    def has_been_submitted(self) -> bool:
        return self.submitted_on is not None

    @property
    def days_late(self) -> int:
        """How late it came; 0 where it came in time or has not come."""
        return max(0, (self.submitted_on - self.round.deadline).days) if self.submitted_on else 0


class Handed(models.Model):
    """One handing-in of a report, frozen: the first and every one after a question."""

    report = models.ForeignKey(ProgressReport, models.CASCADE, related_name="handed")
    number = models.PositiveSmallIntegerField()
    on = models.DateField()
    by = models.CharField(max_length=200)
    answers = models.JSONField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ["report", "number"]
        verbose_name_plural = "handed in"
        constraints = [
            models.UniqueConstraint(fields=["report", "number"], name="one_handing_in_per_number"),
        ]

    def __str__(self) -> str:
        return f"{self.report}, {self.number}"


class ReceivedWorkbook(models.Model):
    """A workbook as it came, kept whatever it held; ``reading`` is what was read in it, for the page.

    One that an invited reviewer sent (``review``) only proposes: the coordinator keeps or drops each of its answers.
    """

    report = models.ForeignKey(ProgressReport, models.CASCADE, related_name="workbooks")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    received_at = models.DateTimeField()
    received_by = models.CharField(max_length=200)
    problem = models.JSONField(default=dict, blank=True)  # language → why nothing of it was read
    reading = models.JSONField(default=dict, blank=True)  # taken, refused, notes, differences
    entered_at = models.DateTimeField(null=True, blank=True)
    entered = models.PositiveIntegerField(default=0)  # answers it changed
    review = models.ForeignKey(Review, models.CASCADE, null=True, blank=True, related_name="+")
    words = models.TextField(blank=True)  # what the reviewer says beside it

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.file.name

    @property
    def waits(self) -> bool:
        """It was read, and nobody has entered its answers."""
        return self.entered_at is None and not self.problem


class Question(models.Model):
    """The secretariat asks about a report; the member answers in words, or hands the report in again."""

    report = models.ForeignKey(ProgressReport, models.CASCADE, related_name="questions")
    cell = models.CharField(max_length=200, blank=True)  # "indicators/x/value"; "" asks about the whole
    text = models.TextField()
    asked_on = models.DateField()
    asked_by = models.CharField(max_length=200)
    answer = models.TextField(blank=True)
    answered_on = models.DateField(null=True, blank=True)
    answered_by = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["report", "pk"]

    def __str__(self) -> str:
        return self.text[:80]
