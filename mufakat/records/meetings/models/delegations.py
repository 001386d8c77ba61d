from django.db import models

from mufakat.records.bodies.models import Body, Member, Organisation
from mufakat.records.facts import Sourced
from mufakat.records.meetings.models.meeting import Meeting


class Participation(Sourced):
    """A delegation at a meeting: in the room or online. No personal names here; those are nominees."""

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
    invited_on = models.DateField(null=True, blank=True)  # null: known from a report, or from who came
    attended = models.BooleanField(null=True, blank=True)  # null: nobody has said yet

    def __str__(self) -> str:
        return self.named

    @property
    def took_part(self) -> bool:
        """Somebody noted that it came, or a source names it; an invitation alone says nothing of that."""
        return self.attended is True or (self.attended is None and self.invited_on is None)


class Nominee(models.Model):
    """An adult whom a delegation sends. Children are never named: what they say comes as a voice."""

    class State(models.TextChoices):
        PROPOSED = "proposed", "waits for the focal point"
        APPROVED = "approved", "approved"
        WITHDRAWN = "withdrawn", "withdrawn"

    participation = models.ForeignKey(Participation, models.CASCADE, related_name="nominees")
    honorific = models.CharField(max_length=60, blank=True)
    name = models.CharField(max_length=200)
    office = models.CharField(max_length=200, blank=True)
    email = models.EmailField(blank=True)  # for the secretariat and the own delegation only
    way = models.CharField(max_length=10, default="room")  # room, online
    late = models.BooleanField(default=False)  # after the nominations had closed
    state = models.CharField(max_length=10, choices=State.choices, default=State.PROPOSED)
    nominated_by = models.CharField(max_length=200)
    nominated_at = models.DateTimeField()
    decided_by = models.CharField(max_length=200, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    attended = models.BooleanField(null=True, blank=True)

    class Meta:
        ordering = ["participation", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["participation", "name"],
                condition=~models.Q(state="withdrawn"),
                name="a_delegation_names_nobody_twice",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.honorific} {self.name}".strip()
