from django.db import models

from mufakat.records.bodies.models import Body, Member
from mufakat.records.decisions.models import Act, Journey
from mufakat.records.facts import Classified
from mufakat.records.files.models import StoredFile


class BodyRules(models.Model):
    """How a body decides in writing. What is not set here is the region's; every change stands in the journal."""

    body = models.OneToOneField(Body, models.CASCADE, related_name="written_rules")
    silence_means_no_objection = models.BooleanField(default=False)
    least_days = models.PositiveSmallIntegerField(default=0)  # calendar days a procedure stays open
    least_working_days = models.PositiveSmallIntegerField(default=0)
    time_zone = models.CharField(max_length=60, blank=True)
    calendars = models.JSONField(default=list, blank=True)  # keys of the places whose holidays count
    illustrative = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "body rules"

    def __str__(self) -> str:
        return f"rules of {self.body}"


class Procedure(Classified):
    """A text under silence, or replies awaited ad referendum. The rules and the members are those of the day it opened."""

    class Kind(models.TextChoices):
        SILENCE = "silence", "silence procedure"
        AD_REFERENDUM = "ad_referendum", "ad referendum"

    journey = models.ForeignKey(Journey, models.CASCADE, related_name="procedures")
    kind = models.CharField(max_length=15, choices=Kind.choices)
    put = models.ForeignKey(
        Act, models.PROTECT, related_name="procedures"
    )  # the act that put the text before the body
    stage = models.CharField(max_length=60)
    lap = models.PositiveSmallIntegerField()
    text_hash = models.CharField(max_length=64)
    entitled = models.JSONField(default=list)  # codes of the members entitled on the day it opened
    means_no_objection = models.BooleanField(default=False)
    least_days = models.PositiveSmallIntegerField(default=0)
    least_working_days = models.PositiveSmallIntegerField(default=0)
    calendars = models.JSONField(default=list, blank=True)
    subject = models.CharField(max_length=300, blank=True)  # of the notice to the members
    notice = models.TextField(blank=True)  # its words, as a person saw them before they went
    illustrative = models.BooleanField(default=False)

    class Meta:
        ordering = ["journey", "pk"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} on {self.journey}"


class ProcedureAct(models.Model):
    """One act in a procedure, as `core.route.silence` has it; never overwritten."""

    class Kind(models.TextChoices):
        OPENED = "opened", "opened"
        NOTIFIED = "notified", "notified"
        EXTENDED = "extended", "extended"
        BROKEN = "broken", "broken"
        STOPPED = "stopped", "taken back"
        DECLARED = "declared", "declared"
        ANNOUNCED = "announced", "result announced"

    procedure = models.ForeignKey(Procedure, models.CASCADE, related_name="acts")
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=10, choices=Kind.choices)
    at = models.DateTimeField()  # when it happened: of a letter, when it came in
    closes = models.CharField(
        max_length=16, blank=True
    )  # what a clock in ``zone`` will show: 2021-09-22T17:00
    zone = models.CharField(max_length=60, blank=True)
    member = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    reasons = models.TextField(blank=True)
    letter = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    signed_by = models.CharField(max_length=200, blank=True)
    by = models.CharField(max_length=200)
    on_behalf_of = models.CharField(max_length=200, blank=True)
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["procedure", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["procedure", "position"], name="acts_of_a_procedure_follow_one_another"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.procedure} {self.position}: {self.kind}"
