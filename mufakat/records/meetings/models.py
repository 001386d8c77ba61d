from django.db import models
from django.db.models import Q

from mufakat.records.bodies.models import Body, Member, Organisation
from mufakat.records.facts import Classified, Sourced
from mufakat.records.files.models import StoredFile


class Meeting(Sourced, Classified):
    """One meeting of a body. Announced dates (`planned_dates`) and the dates it met are two facts."""

    class Mode(models.TextChoices):
        IN_PERSON = "in_person", "in person"
        ONLINE = "online", "online"
        HYBRID = "hybrid", "hybrid"

    key = models.SlugField(max_length=80, unique=True)  # gnf-14
    body = models.ForeignKey(Body, models.CASCADE, related_name="meetings")
    ordinal = models.PositiveSmallIntegerField(null=True, blank=True)  # null where no source numbers it
    label = models.CharField(max_length=120, blank=True)  # "kick-off", "special"
    met_from = models.CharField(max_length=10, blank=True)  # ISO partial date
    met_until = models.CharField(max_length=10, blank=True)
    sort_date = models.DateField(
        null=True, blank=True
    )  # earliest day of the date it met, else of the last plan
    city = models.CharField(max_length=80, blank=True)
    country = models.CharField(max_length=2, blank=True)
    mode = models.CharField(max_length=10, choices=Mode.choices, blank=True)
    theme = models.JSONField(default=dict, blank=True)  # language → theme
    hosts = models.JSONField(default=list, blank=True)  # as written in the source
    chairs = models.JSONField(default=list, blank=True)  # codes of the countries that chaired it
    announced_in = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="announces")
    target_groups = models.JSONField(default=list, blank=True)  # vocabulary keys

    class Meta:
        ordering = [models.F("sort_date").asc(nulls_first=True), "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["body", "ordinal"],
                condition=Q(ordinal__isnull=False),
                name="an_ordinal_belongs_to_one_meeting_of_a_series",
            ),
        ]

    def __str__(self) -> str:
        return self.key


class PlannedDate(Sourced):
    """A date somebody announced for a meeting. A slip is a second row; nothing is overwritten."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="planned_dates")
    starts = models.CharField(max_length=10)
    ends = models.CharField(max_length=10, blank=True)
    announced_on = models.CharField(max_length=10, blank=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.starts


class Participation(Sourced):
    """A delegation at a meeting: in the room or online. No personal names here."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="participations")
    kind = models.CharField(
        max_length=30
    )  # government, ngo, civil_society, association, partner, sectoral_body, …
    named = models.CharField(max_length=300)  # as written, where it is no record of ours
    member = models.ForeignKey(Member, models.SET_NULL, null=True, blank=True, related_name="participations")
    organisation = models.ForeignKey(Organisation, models.SET_NULL, null=True, blank=True)
    body = models.ForeignKey(Body, models.SET_NULL, null=True, blank=True)
    way = models.CharField(max_length=10, blank=True)  # room, online
    capacity = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return self.named


class AgendaItem(models.Model):
    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="agenda_items")
    position = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=300)
    lead = models.CharField(max_length=200, blank=True)
    asked_to = models.CharField(max_length=40, blank=True)  # note, endorse, guide, report up
    illustrative = models.BooleanField(default=False)

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return self.title


class Outcome(Sourced):
    class Kind(models.TextChoices):
        DISCUSSED = "discussed", "discussed"
        IDENTIFIED = "identified", "identified"
        AGREED = "agreed", "agreed"
        DECISION = "decision", "decision"
        RECOMMENDATION = "recommendation", "recommendation"
        ACTION = "action", "action"
        INFORMATION = "information", "information"
        DEFERRED = "deferred", "deferred"
        NOT_TAKEN_UP = "not_taken_up", "not taken up"

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="outcomes")
    item = models.ForeignKey(AgendaItem, models.SET_NULL, null=True, blank=True, related_name="outcomes")
    position = models.PositiveSmallIntegerField(default=0)
    kind = models.CharField(max_length=20, choices=Kind.choices)
    text = models.TextField()
    language = models.CharField(max_length=10, default="en")

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return f"{self.kind}: {self.text[:60]}"


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
    says = models.JSONField(default=list)  # sentences for the person who confirms
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


class AnnouncedOnward(Sourced):
    """What a meeting's report announced: its results will be shared at, submitted to, reported to a body's meeting.

    An announcement is not a transmission; the trail names the gap until somebody records the act.
    """

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="announced_onward")
    body = models.ForeignKey(Body, models.CASCADE, related_name="+")
    ordinal = models.PositiveSmallIntegerField(null=True, blank=True)
    verb = models.CharField(max_length=40, blank=True)

    def __str__(self) -> str:
        return f"{self.meeting} → {self.body} {self.ordinal or ''}".strip()
