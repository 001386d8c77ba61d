from django.db import models

from mufakat.records.bodies.models import TargetGroup
from mufakat.records.facts import Classified, Sourced
from mufakat.records.instruments.models import Draft, Instrument
from mufakat.records.meetings.models import Meeting, Outcome


class Recommendation(Sourced, Classified):
    """A forum's result: an action recommendation, a measure or a resource (S8)."""

    class Kind(models.TextChoices):
        ACTION = "action", "action recommendation"
        MEASURE = "measure", "measure"
        RESOURCE = "resource", "resource"

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="recommendations")
    ref = models.SlugField(max_length=60)  # its number where the forum's is known; what its address ends in
    number = models.PositiveSmallIntegerField(null=True, blank=True)
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.ACTION)
    texts = models.JSONField(default=dict)  # language → wording, or the gist where `is_gist`
    is_gist = models.BooleanField(default=False)  # our summary of the wording, not the wording
    theme = models.CharField(max_length=200, blank=True)
    addressed_to = models.JSONField(default=list, blank=True)  # as written
    asks_follow_up = models.BooleanField(default=True)  # some only welcome
    target_groups = models.ManyToManyField(TargetGroup, blank=True, related_name="recommendations")
    sub_items = models.JSONField(default=list, blank=True)
    outcome = models.ForeignKey(
        Outcome, models.SET_NULL, null=True, blank=True, related_name="recommendations"
    )

    class Meta:
        ordering = ["meeting", "number", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "ref"], name="one_recommendation_per_number"),
        ]

    def __str__(self) -> str:
        return f"{self.meeting.key}/{self.ref}"

    def text(self, language: str = "en") -> str:
        return self.texts.get(language) or self.texts.get("en") or next(iter(self.texts.values()), "")

    def text_language(self, language: str = "en") -> str:
        """The language `text` really answers in, for the page's `lang`."""
        if self.texts.get(language):
            return language
        return "en" if self.texts.get("en") else next(iter(self.texts), "en")


class TakenUp(Sourced):
    """A link a person made: this recommendation lives on in that provision of that draft."""

    recommendation = models.ForeignKey(Recommendation, models.CASCADE, related_name="taken_up")
    instrument = models.ForeignKey(Instrument, models.CASCADE, related_name="took_up")
    provision_key = models.CharField(max_length=60)
    draft = models.ForeignKey(Draft, models.CASCADE, related_name="+")
    on = models.CharField(max_length=10)
    by = models.CharField(max_length=200)
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["recommendation", "instrument", "provision_key"], name="taken_up_once_in_a_provision"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.recommendation} in {self.provision_key}"


class Fate(Sourced):
    """Merged into, superseded by, or dropped: an act with its reason, never an overwrite."""

    class Kind(models.TextChoices):
        MERGED = "merged_into", "merged into"
        SUPERSEDED = "superseded_by", "superseded by"
        DROPPED = "dropped", "dropped"

    recommendation = models.ForeignKey(Recommendation, models.CASCADE, related_name="fates")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    into = models.ForeignKey(Recommendation, models.CASCADE, null=True, blank=True, related_name="absorbed")
    reason = models.TextField(blank=True)
    on = models.CharField(max_length=10)
    by = models.CharField(max_length=200)
    recorded_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.recommendation} {self.kind}"
