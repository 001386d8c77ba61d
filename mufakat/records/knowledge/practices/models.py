from django.db import models
from django.db.models import Q

from mufakat.records.bodies.models import Member, Organisation, TargetGroup
from mufakat.records.facts import Classified, Sourced
from mufakat.records.files.models import StoredFile
from mufakat.records.instruments.models import PriorityArea
from mufakat.records.meetings.models import Meeting
from mufakat.records.recommendations.models import Recommendation


class Practice(Sourced, Classified):
    """What a country or an organisation shared from its work. Words are kept as typed, however long: nothing is cut."""

    class State(models.TextChoices):
        BEGUN = "begun", "begun"
        SENT = "sent", "sent"
        ASKED_BACK = "asked_back", "asked back"
        PUBLISHED = "published", "published"
        DECLINED = "declined", "declined"
        WITHDRAWN = "withdrawn", "withdrawn"

    state = models.CharField(max_length=12, choices=State.choices, default=State.BEGUN)
    offered_by = models.ForeignKey(
        Member, models.PROTECT, null=True, blank=True, related_name="practices_offered"
    )
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="practices"
    )
    where = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="practices")
    meeting = models.ForeignKey(
        Meeting, models.SET_NULL, null=True, blank=True, related_name="practices"
    )  # where it was shared
    language = models.CharField(max_length=10, default="en")
    title = models.TextField(blank=True)
    what = models.TextField(blank=True)
    results = models.TextField(blank=True)
    evidence = models.TextField(blank=True)
    contact = models.TextField(blank=True)  # an office, never a person
    since = models.TextField(blank=True)
    takes_part = models.BooleanField(default=False)  # a measure for children's participation
    mechanism = models.TextField(blank=True)
    ages_from = models.TextField(blank=True)
    ages_to = models.TextField(blank=True)
    run_by = models.TextField(blank=True)
    material_in = models.JSONField(default=list, blank=True)  # codes of the languages of its material
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    has_macros = models.BooleanField(default=False)
    groups = models.ManyToManyField(TargetGroup, blank=True, related_name="practices")
    areas = models.ManyToManyField(PriorityArea, blank=True, related_name="practices")
    recommendations = models.ManyToManyField(Recommendation, blank=True, related_name="practices")
    made_key = models.CharField(max_length=40, blank=True, db_index=True)  # sent twice, written once
    version = models.PositiveIntegerField(default=1)
    changed_by = models.CharField(max_length=200)
    changed_at = models.DateTimeField()
    published_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-published_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(offered_by__isnull=True) | Q(organisation__isnull=True),
                name="a_practice_is_offered_by_one",
            ),
        ]

    def __str__(self) -> str:
        return self.title or f"practice {self.pk}"

    @property
    def offerer(self) -> str:
        return str(self.offered_by or self.organisation or "")


class PracticeAct(models.Model):
    """What was done with it: sent, asked back, published, declined, withdrawn; with the reason. Never changed."""

    practice = models.ForeignKey(Practice, models.CASCADE, related_name="acts")
    kind = models.CharField(max_length=20)
    reason = models.TextField(blank=True)
    by = models.CharField(max_length=200)
    on_behalf_of = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.kind}: {self.practice}"
