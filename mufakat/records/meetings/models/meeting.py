from django.db import models
from django.db.models import Q
from django.utils.translation import gettext, override

from mufakat.core.problems import Phrase
from mufakat.core.saying import date_said, ordinal_said
from mufakat.records.bodies.models import Body
from mufakat.records.facts import Classified, Sourced
from mufakat.records.instruments.models import Instrument

# what a meeting outside its series is called where no source gives it a name of its own
LABELS = (
    Phrase("kick-off"), Phrase("special meeting"), Phrase("forum"), Phrase("regional conference"),
    Phrase("regional consultation"), Phrase("inter-sectoral consultation"),
)  # fmt: skip


def label_said(label: str, language: str) -> str:
    if label not in LABELS:
        return label
    with override(language):
        return gettext(label)


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
    venue = models.CharField(max_length=200, blank=True)
    link = models.URLField(max_length=400, blank=True)  # of the room online; for those who take part
    city = models.CharField(max_length=80, blank=True)
    country = models.CharField(max_length=2, blank=True)
    mode = models.CharField(max_length=10, choices=Mode.choices, blank=True)
    theme = models.JSONField(default=dict, blank=True)  # language → theme
    hosts = models.JSONField(default=list, blank=True)  # as written in the source
    chairs = models.JSONField(default=list, blank=True)  # codes of the countries that chaired it
    announced_in = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="announces")
    target_groups = models.JSONField(default=list, blank=True)  # vocabulary keys
    nominations_close = models.DateField(null=True, blank=True)
    aims = models.TextField(blank=True)  # for the concept note: why it meets and what it should bring
    current_item = models.ForeignKey(
        "AgendaItem", models.SET_NULL, null=True, blank=True, related_name="+"
    )  # before the room now
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.CharField(max_length=200, blank=True)
    summary_record = models.OneToOneField(
        Instrument, models.SET_NULL, null=True, blank=True, related_name="records_meeting"
    )  # a summary record is an instrument: drafted, circulated for correction, adopted

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

    def title(self, language: str = "en") -> str:
        """ "14th GO-NGO Forum", "SOMSWD 15", "Working group, kick-off"; the body's own pattern wins."""
        body, number = self.body, self.ordinal
        spoken = language if language in body.meeting_title else "en"
        pattern = body.meeting_title.get(spoken)
        if number and pattern:
            return pattern.format(n=number, nth=ordinal_said(number, spoken))
        short = body.abbreviation or body.name(language)
        if number and not self.label:
            return f"{short} {number}" if body.abbreviation else f"{ordinal_said(number, language)} {short}"
        if self.label:
            return f"{short}, {label_said(self.label, language)}"
        planned = (
            str(self.sort_date.year) if self.sort_date else ""
        )  # the plan itself stands beside the title
        return f"{short}, {date_said(self.met_from, language) or planned}".rstrip(", ")

    @property
    def is_running(self) -> bool:
        """Opened in the room here, and not closed: what it does is still to be recorded."""
        return bool(self.met_from) and self.current_item_id is not None and self.closed_at is None

    @property
    def is_closed(self) -> bool:
        return self.closed_at is not None

    @property
    def record_is_adopted(self) -> bool:
        """From then on what it recorded is no longer corrected here."""
        return bool(self.summary_record_id and self.summary_record.adopted_on)


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


class Declaration(models.Model):
    """At a forum both co-chairs declare what was recommended: one for the governments, one for the NGOs."""

    class Side(models.TextChoices):
        GOVERNMENT = "government", "for the governments"
        NGO = "ngo", "for the NGOs"

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="declarations")
    side = models.CharField(max_length=10, choices=Side.choices)
    by = models.CharField(max_length=200)
    on_behalf_of = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "side"], name="each_co_chair_declares_once"),
        ]

    def __str__(self) -> str:
        return f"{self.meeting}: declared {self.get_side_display()}"
