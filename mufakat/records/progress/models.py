from django.db import models
from django.db.models import Q

from mufakat.core.progress.reports import STATES
from mufakat.records.bodies.models import Member
from mufakat.records.clearance.models import Clearance, Review
from mufakat.records.facts import Sourced
from mufakat.records.files.models import StoredFile
from mufakat.records.instruments.models import Instrument
from mufakat.records.plans.models import Action, Indicator, PlanEdition


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
