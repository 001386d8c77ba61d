from django.db import models

from mufakat.core.route.plan import MILESTONES
from mufakat.records.bodies.models import Member
from mufakat.records.circulation.models import Circulation
from mufakat.records.decisions.models import Journey
from mufakat.records.facts import Classified, Sourced
from mufakat.records.meetings.models import Meeting


class TimeFrame(Sourced, Classified):
    """The plan of a journey, counted backwards from its last date. Only what a person wants stands here; dates are computed."""

    journey = models.OneToOneField(Journey, models.CASCADE, related_name="time_frame")
    last_date = models.DateField()
    begins = models.DateField(null=True, blank=True)  # the kick-off
    calendars = models.JSONField(default=list)  # keys of calendars: the host's and the secretariat's
    choices = models.JSONField(default=dict)  # stage → ad_referendum, silence, special_meeting
    pins = models.JSONField(default=dict)  # stage → [first day, last day] a person wants
    finished = models.JSONField(default=dict)  # stage → preparations already behind it
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField()
    changed_by = models.CharField(max_length=200)

    def __str__(self) -> str:
        return f"{self.journey} until {self.last_date}"


class Milestone(Sourced):
    """A working-group meeting or a consultation on the way. Planned and held are two facts."""

    class Kind(models.TextChoices):
        WORKING_MEETING = "working_meeting", "working-group meeting"
        NATIONAL = "national_consultation", "national consultation"
        REGIONAL = "regional_consultation", "regional consultation"

    assert tuple(Kind.values) == MILESTONES

    frame = models.ForeignKey(TimeFrame, models.CASCADE, related_name="milestones")
    key = models.SlugField(max_length=60)
    kind = models.CharField(max_length=24, choices=Kind.choices)
    stage = models.CharField(max_length=60)
    named = models.CharField(max_length=200, blank=True)
    member = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    planned = models.CharField(max_length=10)  # ISO partial date
    held = models.CharField(max_length=10, blank=True)  # where no meeting is linked
    meeting = models.ForeignKey(
        Meeting, models.SET_NULL, null=True, blank=True, related_name="milestones"
    )  # the one that then really happened
    circulation = models.ForeignKey(
        Circulation, models.SET_NULL, null=True, blank=True, related_name="milestones"
    )  # a consultation in writing

    class Meta:
        ordering = ["planned", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["frame", "key"], name="one_milestone_per_key"),
        ]

    def __str__(self) -> str:
        return self.named or self.key


class FrameEdition(Sourced):
    """A time frame as a group agreed it: the plan as it stood that day, kept for ever."""

    frame = models.ForeignKey(TimeFrame, models.CASCADE, related_name="editions")
    number = models.PositiveSmallIntegerField()
    agreed_on = models.DateField()
    meeting = models.ForeignKey(
        Meeting, models.SET_NULL, null=True, blank=True, related_name="agreed_time_frames"
    )
    last_date = models.DateField()
    steps = models.JSONField()  # as core.route.plan.Step, in travelling order
    names = models.JSONField(default=dict)  # milestone → how it was called that day
    by = models.CharField(max_length=200)
    on_behalf_of = models.CharField(max_length=200, blank=True)
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["frame", "number"], name="one_edition_per_number"),
        ]

    def __str__(self) -> str:
        return f"{self.frame.journey}, edition {self.number}"
