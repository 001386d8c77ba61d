from django.db import models
from django.db.models import Q

from mufakat.records.bodies.models import Body, Member, Organisation
from mufakat.records.facts import Classified, Named, Sourced
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
    outputs = models.TextField(blank=True)
    milestones = models.JSONField(default=list, blank=True)  # [{"what": "…", "by": "2023-06"}]
    answers = models.ManyToManyField(Recommendation, blank=True, related_name="actions")
    carries_out = models.JSONField(
        default=list, blank=True
    )  # keys of the provisions a person said it carries out
    ended_on = models.CharField(max_length=10, blank=True)  # an amended plan no longer holds it

    class Meta:
        ordering = ["instrument", "area__number", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["instrument", "key"], name="one_action_per_row"),
        ]

    def __str__(self) -> str:
        return f"Action {self.number}"

    def text(self, language: str = "en") -> str:
        return self.texts.get(language) or self.texts.get("en") or next(iter(self.texts.values()), "")


class Indicator(Named, Sourced):
    """What is measured to see whether an action does what it should."""

    class Kind(models.TextChoices):
        COUNT = "count", "a count"
        PERCENT = "percent", "percent"
        RATE = "rate", "a rate"
        AMOUNT = "amount", "an amount"
        YES_NO = "yes_no", "yes or no"

    class Together(models.TextChoices):
        """How the members' figures are told for the region (core.progress.figures)."""

        SUM = "sum", "their sum"
        MEAN = "mean", "the mean of the members"
        COUNT = "count", "the number of members"
        NONE = "none", "not at all"

    instrument = models.ForeignKey(Instrument, models.CASCADE, related_name="indicators")
    action = models.ForeignKey(Action, models.CASCADE, null=True, blank=True, related_name="indicators")
    key = models.SlugField(max_length=80)
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.COUNT)
    unit = models.CharField(max_length=60, blank=True)
    direction = models.CharField(
        max_length=5, blank=True, choices=[("up", "more is better"), ("down", "less is better")]
    )
    together = models.CharField(max_length=5, choices=Together.choices, default=Together.NONE)
    baseline = models.DecimalField(max_digits=20, decimal_places=4, null=True, blank=True)
    baseline_year = models.PositiveSmallIntegerField(null=True, blank=True)
    disaggregation = models.JSONField(
        default=list, blank=True
    )  # groups asked apart, as printed: ["girls", "boys"]
    source_named = models.CharField(max_length=300, blank=True)  # where the figure is to be found
    method = models.TextField(blank=True)
    ended_on = models.CharField(max_length=10, blank=True)

    class Meta:
        ordering = ["instrument", "action__area__number", "action__pk", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["instrument", "key"], name="one_indicator_per_key"),
        ]

    def __str__(self) -> str:
        return self.name()


class Target(models.Model):
    indicator = models.ForeignKey(Indicator, models.CASCADE, related_name="targets")
    year = models.PositiveSmallIntegerField()
    value = models.DecimalField(max_digits=20, decimal_places=4)

    class Meta:
        ordering = ["year"]
        constraints = [
            models.UniqueConstraint(fields=["indicator", "year"], name="one_target_per_year"),
        ]

    def __str__(self) -> str:
        return f"{self.indicator}: {self.value.normalize():f} in {self.year}"


class ResourceLine(Sourced):
    """Money the plan itself names for an action; what members allocate and spend stands in their reports."""

    action = models.ForeignKey(Action, models.CASCADE, related_name="resources")
    amount = models.DecimalField(max_digits=20, decimal_places=2, null=True, blank=True)
    currency = models.CharField(max_length=3, blank=True)
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    from_whom = models.CharField(max_length=200)  # as the text says: "Partners", "National budgets"

    class Meta:
        ordering = ["action", "year", "pk"]

    def __str__(self) -> str:
        return f"{self.action}: {self.from_whom}"


class PlanEdition(models.Model):
    """The whole plan as it stood after a decision, frozen. Amending makes the next edition; none is overwritten."""

    instrument = models.ForeignKey(Instrument, models.CASCADE, related_name="plan_editions")
    number = models.PositiveSmallIntegerField()
    on = models.CharField(max_length=10)
    because = models.TextField()  # the decision, and what it changed
    contents = models.JSONField()  # actions, indicators, targets, resources
    sha256 = models.CharField(max_length=64)  # of the contents
    by = models.CharField(max_length=200)

    class Meta:
        ordering = ["instrument", "number"]
        constraints = [
            models.UniqueConstraint(fields=["instrument", "number"], name="one_plan_edition_per_number"),
        ]

    def __str__(self) -> str:
        return f"{self.number}-{self.sha256[:8]}"


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
