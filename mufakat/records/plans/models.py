from django.db import models
from django.db.models import Q

from mufakat.records.bodies.models import Body, Member, Organisation
from mufakat.records.facts import Classified, Sourced
from mufakat.records.instruments.models import Instrument, PriorityArea
from mufakat.records.recommendations.models import Recommendation


class Action(Sourced, Classified):
    """A thing to be done under a priority area. Proposed from an action row, put in force by a person."""

    instrument = models.ForeignKey(Instrument, models.CASCADE, related_name="actions")
    key = models.CharField(max_length=60)  # the provision key of its action row
    number = models.CharField(max_length=20)  # "2.3", as printed
    area = models.ForeignKey(PriorityArea, models.SET_NULL, null=True, blank=True, related_name="actions")
    texts = models.JSONField(default=dict)
    lead = models.CharField(max_length=200, blank=True)
    supporting = models.CharField(max_length=300, blank=True)
    time_frame = models.CharField(max_length=60, blank=True)
    in_force_since = models.CharField(max_length=10, blank=True)
    put_in_force_by = models.CharField(max_length=200, blank=True)
    answers = models.ManyToManyField(Recommendation, blank=True, related_name="actions")

    class Meta:
        ordering = ["instrument", "area__number", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["instrument", "key"], name="one_action_per_row"),
        ]

    def __str__(self) -> str:
        return f"Action {self.number}"

    def text(self, language: str = "en") -> str:
        return self.texts.get(language) or self.texts.get("en") or next(iter(self.texts.values()), "")


class Responsibility(models.Model):
    """Who leads, contributes, reviews or is consulted at one place of an instrument. Ended, never removed."""

    class Share(models.TextChoices):
        LEADS = "leads", "leads"
        CONTRIBUTES = "contributes", "contributes"
        REVIEWS = "reviews", "reviews"
        CONSULTED = "consulted", "is consulted"

    instrument = models.ForeignKey(Instrument, models.CASCADE, related_name="responsibilities")
    provision_key = models.CharField(max_length=60)  # a part, a priority area or an action row
    share = models.CharField(max_length=12, choices=Share.choices)
    member = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    body = models.ForeignKey(Body, models.PROTECT, null=True, blank=True, related_name="+")
    since = models.DateField()
    ended = models.DateField(null=True, blank=True)
    by = models.CharField(max_length=200)
    illustrative = models.BooleanField(default=False)

    class Meta:
        ordering = ["provision_key", "pk"]
        verbose_name_plural = "responsibilities"
        constraints = [
            models.CheckConstraint(
                condition=Q(member__isnull=False) | Q(organisation__isnull=False) | Q(body__isnull=False),
                name="somebody_is_responsible",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.whom} {self.get_share_display()} {self.provision_key}"

    @property
    def whom(self) -> Member | Organisation | Body:
        return self.member or self.organisation or self.body
