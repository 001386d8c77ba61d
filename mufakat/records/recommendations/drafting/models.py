from django.db import models

from mufakat.records.bodies.models import Member
from mufakat.records.meetings.models import Meeting, Participation
from mufakat.records.recommendations.models import Recommendation


class DraftingSeat(models.Model):
    """A delegation in the team of governments and NGOs that drafts what a forum recommends."""

    class Side(models.TextChoices):
        GOVERNMENT = "government", "governments"
        NGO = "ngo", "NGOs"

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="drafting_seats")
    participation = models.OneToOneField(Participation, models.CASCADE, related_name="drafting_seat")
    side = models.CharField(max_length=10, choices=Side.choices)
    illustrative = models.BooleanField(default=False)

    class Meta:
        ordering = ["side", "participation__named"]

    def __str__(self) -> str:
        return f"{self.participation.named} ({self.side})"


class PreConsultation(models.Model):
    """What a country's government and NGOs talked over at home before the forum, and what they wish from it."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="pre_consultations")
    member = models.ForeignKey(Member, models.PROTECT, related_name="+")
    held_on = models.CharField(max_length=10)  # ISO partial date
    held_by = models.CharField(max_length=200)
    wishes = models.TextField()
    language = models.CharField(max_length=10, default="en")
    written_by = models.CharField(max_length=200)
    written_at = models.DateTimeField()
    illustrative = models.BooleanField(default=False)

    class Meta:
        ordering = ["member__code", "pk"]

    def __str__(self) -> str:
        return f"{self.member} before {self.meeting}"


class ProposedRecommendation(models.Model):
    """A recommendation as the team has it; the forum agrees it, or it is dropped with a reason."""

    class State(models.TextChoices):
        DRAFTED = "drafted", "drafted"
        AGREED = "agreed", "agreed by the forum"
        DROPPED = "dropped", "dropped"

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="proposed_recommendations")
    position = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=10, choices=Recommendation.Kind.choices, default="action")
    text = models.TextField()
    language = models.CharField(max_length=10, default="en")
    addressed_to = models.JSONField(default=list, blank=True)
    target_groups = models.JSONField(default=list, blank=True)
    comes_from = models.ManyToManyField(PreConsultation, blank=True, related_name="proposed")
    version = models.PositiveIntegerField(default=1)
    changed_by = models.CharField(max_length=200)
    changed_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFTED)
    reason = models.TextField(blank=True)
    recommendation = models.OneToOneField(
        Recommendation, models.SET_NULL, null=True, blank=True, related_name="proposed"
    )
    illustrative = models.BooleanField(default=False)

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return f"proposed {self.position} for {self.meeting}"
