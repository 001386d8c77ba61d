from django.db import models
from django.db.models import Q

from mufakat.records.bodies.models import Body, Member
from mufakat.records.facts import Classified, Named, Sourced
from mufakat.records.files.models import StoredFile
from mufakat.records.instruments.models import Draft, Instrument
from mufakat.records.meetings.models import Meeting
from mufakat.records.recommendations.models import Recommendation


class RouteEdition(Named):
    """A route as data. A route in use is never changed under a journey: a change is a new edition."""

    key = models.SlugField(max_length=60)
    edition = models.PositiveSmallIntegerField(default=1)
    carries = models.CharField(max_length=20)  # recommendations, instrument
    stages = models.JSONField(default=list)  # as in routes.yaml

    class Meta:
        ordering = ["key", "edition"]
        constraints = [
            models.UniqueConstraint(fields=["key", "edition"], name="one_route_per_edition"),
        ]

    def __str__(self) -> str:
        return f"{self.key}, edition {self.edition}"


class Journey(Sourced, Classified):
    """One instrument, or one forum's recommendations, on a route."""

    key = models.SlugField(max_length=80, unique=True)
    route = models.ForeignKey(RouteEdition, models.PROTECT, related_name="journeys")
    instrument = models.ForeignKey(Instrument, models.CASCADE, null=True, blank=True, related_name="journeys")
    forum = models.ForeignKey(Meeting, models.CASCADE, null=True, blank=True, related_name="journeys")
    started_on = models.CharField(max_length=10)

    class Meta:
        ordering = ["started_on", "key"]
        constraints = [
            models.CheckConstraint(
                condition=Q(instrument__isnull=False, forum__isnull=True)
                | Q(instrument__isnull=True, forum__isnull=False),
                name="a_journey_carries_one_thing",
            ),
        ]

    def __str__(self) -> str:
        return self.key


class Act(Sourced, Classified):
    """One act on a journey, as `core.route.acts` has it; never overwritten. Where the journey stands is computed."""

    class Kind(models.TextChoices):
        STARTED = "started", "started"
        PUT_BEFORE = "put_before", "put before"
        DECIDED = "decided", "decided"
        POSITION = "position", "position"
        TRANSMITTED = "transmitted", "transmitted"
        WITHDRAWN = "withdrawn", "withdrawn"
        CORRECTED = "corrected", "corrected"

    class Way(models.TextChoices):
        SAID = "said", "stated by the delegation here"
        MEETING = "meeting", "asked for in the meeting"
        LETTER = "letter", "by letter"

    journey = models.ForeignKey(Journey, models.CASCADE, related_name="acts")
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=12, choices=Kind.choices)
    instead_kind = models.CharField(
        max_length=12, blank=True
    )  # of a correction: what stands in its place; "" nothing
    corrects = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="corrections")
    part_of = models.ForeignKey(
        "self", models.CASCADE, null=True, blank=True, related_name="parts"
    )  # a correction that mends several acts at once has one row for each; the others belong to the first
    stage = models.CharField(max_length=60, blank=True)
    lap = models.PositiveSmallIntegerField(default=1)
    body = models.ForeignKey(Body, models.PROTECT, null=True, blank=True, related_name="acts")
    meeting = models.ForeignKey(Meeting, models.SET_NULL, null=True, blank=True, related_name="acts")
    text_hash = models.CharField(max_length=64, blank=True)  # of exactly the text acted on
    draft = models.ForeignKey(Draft, models.PROTECT, null=True, blank=True, related_name="acts")
    outcome = models.CharField(
        max_length=20, blank=True
    )  # of a decision: noted, endorsed, adopted, referred_back, …
    procedure = models.CharField(max_length=20, blank=True)
    reasons = models.TextField(blank=True)
    provisions = models.JSONField(
        default=list, blank=True
    )  # a return names them; open points of a transmission
    return_to = models.CharField(max_length=60, blank=True)
    verb = models.CharField(
        max_length=30, blank=True
    )  # of a transmission: shared_with, submitted_to, reported_to
    to_body = models.ForeignKey(Body, models.PROTECT, null=True, blank=True, related_name="received_acts")
    member = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="positions")
    stance = models.CharField(max_length=20, blank=True)
    wording = models.TextField(blank=True)
    lifted_if = models.TextField(blank=True)
    came_by = models.CharField(
        max_length=10, choices=Way.choices, blank=True
    )  # of a position: how the delegation's word came in
    letter = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    signed_by = models.CharField(max_length=200, blank=True)  # whoever signed the letter
    on = models.CharField(max_length=10)  # ISO partial date: when it happened, as far as it is known
    by = models.CharField(max_length=200)
    on_behalf_of = models.CharField(max_length=200, blank=True)
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["journey", "position"]
        constraints = [
            models.UniqueConstraint(fields=["journey", "position"], name="acts_follow_one_another"),
        ]

    def __str__(self) -> str:
        return f"{self.journey} {self.position}: {self.kind} {self.outcome}".strip()


class Answer(Sourced, Classified):
    """The senior officials' written answer to one recommendation of a forum."""

    recommendation = models.ForeignKey(Recommendation, models.CASCADE, related_name="answers")
    body = models.ForeignKey(Body, models.PROTECT, related_name="+")
    meeting = models.ForeignKey(Meeting, models.SET_NULL, null=True, blank=True, related_name="answers")
    text = models.TextField()
    language = models.CharField(max_length=10, default="en")
    on = models.CharField(max_length=10)
    by = models.CharField(max_length=200)
    recorded_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.body} on {self.recommendation}"


class Seal(models.Model):
    """A text adopted: from here on its words are checked against this fingerprint whenever they are handed out.

    A seal is taken off by nothing but a correction of the act that adopted it.
    """

    journey = models.ForeignKey(Journey, models.CASCADE, related_name="seals")
    act = models.ForeignKey(Act, models.PROTECT, related_name="+")
    draft = models.ForeignKey(Draft, models.PROTECT, null=True, blank=True, related_name="seals")
    sha256 = models.CharField(max_length=64)
    sealed_at = models.DateTimeField()
    taken_off_by = models.ForeignKey(Act, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["sealed_at", "pk"]

    def __str__(self) -> str:
        return f"{self.journey}: {self.draft or self.sha256[:12]}"
