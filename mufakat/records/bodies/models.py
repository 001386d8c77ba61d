from django.db import models
from django.db.models import F, Q

from mufakat.records.facts import Classified, Named, Sourced


class Region(Named):
    """The profile in force: one row. ``labels`` and ``rules`` are its data (profile.yaml)."""

    key = models.CharField(max_length=60, unique=True)
    labels = models.JSONField(default=dict)
    rules = models.JSONField(default=dict)
    notices = models.JSONField(default=dict)
    secretariat = models.CharField(max_length=60, blank=True)
    digest = models.CharField(max_length=64, blank=True)  # of the files it was loaded from

    def __str__(self) -> str:
        return self.key


class Body(Named, Sourced):
    key = models.CharField(max_length=60, unique=True)
    kind = models.CharField(max_length=40)  # summit, ministers, senior_officials, forum, working_group, …
    tier = models.PositiveSmallIntegerField(null=True)  # 1 is the summit
    abbreviation = models.CharField(max_length=40, blank=True)
    other_abbreviations = models.JSONField(default=list)
    former_names = models.JSONField(default=list)
    chairing = models.TextField(blank=True)
    meets = models.TextField(blank=True)
    founded = models.CharField(max_length=10, blank=True)  # ISO partial date
    can = models.JSONField(default=list)  # the verbs this body may do
    meeting_title = models.JSONField(
        default=dict
    )  # language → pattern with {n} or {nth}: "{nth} GO-NGO Forum"

    class Meta:
        ordering = [F("tier").asc(nulls_last=True), "key"]
        verbose_name_plural = "bodies"

    def __str__(self) -> str:
        return self.abbreviation or self.name()


class ReportingLine(Sourced):
    body = models.ForeignKey(Body, models.CASCADE, related_name="reporting_lines")
    reports_to = models.ForeignKey(Body, models.CASCADE, related_name="reported_to_by")
    since = models.CharField(max_length=10, blank=True)
    until = models.CharField(max_length=10, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(body=F("reports_to")), name="no_body_reports_to_itself"),
        ]

    def __str__(self) -> str:
        return f"{self.body} → {self.reports_to}"


class Member(Named, Sourced):
    """A country; what it is in the region at a date is its memberships."""

    code = models.CharField(max_length=2, unique=True)
    iso3 = models.CharField(max_length=3, blank=True)
    capital = models.CharField(max_length=80, blank=True)
    languages = models.JSONField(default=list)

    class Meta:
        ordering = ["code"]

    def __str__(self) -> str:
        return self.name()


class Membership(Sourced):
    class Capacity(models.TextChoices):
        MEMBER = "member", "member"
        OBSERVER = "observer", "observer"
        SUSPENDED = "suspended", "suspended"
        LEFT = "left", "no longer a member"

    member = models.ForeignKey(Member, models.CASCADE, related_name="memberships")
    capacity = models.CharField(max_length=10, choices=Capacity.choices, default=Capacity.MEMBER)
    since = models.CharField(max_length=10)
    until = models.CharField(max_length=10, blank=True)

    class Meta:
        ordering = ["since"]

    def __str__(self) -> str:
        return f"{self.member} {self.capacity} since {self.since}"


class Ministry(Named, Sourced):
    """The focal ministry of a member, from–until."""

    member = models.ForeignKey(Member, models.CASCADE, related_name="ministries")
    abbreviation = models.CharField(max_length=40, blank=True)
    since = models.CharField(max_length=10, blank=True)
    until = models.CharField(max_length=10, blank=True)

    class Meta:
        ordering = ["since"]
        verbose_name_plural = "ministries"

    def __str__(self) -> str:
        return self.abbreviation or self.name()


class Organisation(Named, Sourced):
    key = models.CharField(max_length=60, unique=True)
    kind = models.CharField(max_length=40)
    abbreviation = models.CharField(max_length=40, blank=True)
    member = models.ForeignKey(Member, models.SET_NULL, null=True, blank=True, related_name="organisations")

    class Meta:
        ordering = ["key"]

    def __str__(self) -> str:
        return self.abbreviation or self.name()


class DecisionRule(Sourced):
    """How the bodies decide, with the basis: shown beside a decision, never computed with."""

    key = models.CharField(max_length=60, unique=True)
    rule = models.TextField()
    basis = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return self.rule


class Calendar(Named, Sourced):
    """A place's working week and public holidays, for working-day reckoning (core.route.planning)."""

    key = models.CharField(max_length=60, unique=True)
    country = models.CharField(max_length=2, blank=True)
    time_zone = models.CharField(max_length=60)
    working_week = models.JSONField(default=list)
    holidays = models.JSONField(default=list)  # [{"day": "2021-02-12" or "--09-02", "names": {…}}]

    def __str__(self) -> str:
        return self.key


class Chair(Sourced):
    """Who chairs a body for a term. Chairs belong to a body and never follow from one another."""

    body = models.ForeignKey(Body, models.CASCADE, related_name="chairs")
    country = models.CharField(max_length=2)
    member = models.ForeignKey(
        Member, models.CASCADE, null=True, related_name="chairs"
    )  # null: a country beside the region
    title = models.CharField(max_length=120, blank=True)  # co-chair, vice-chair, as the source says
    since = models.CharField(max_length=10, blank=True)
    until = models.CharField(max_length=10, blank=True)

    class Meta:
        ordering = ["since"]

    def __str__(self) -> str:
        return f"{self.member or self.country} chairs {self.body}"


class TargetGroup(Named):
    """A vocabulary term: children with disabilities, at risk, victims of abuse, … (S7)."""

    key = models.CharField(max_length=60, unique=True)
    broader = models.JSONField(default=list, blank=True)
    phrases = models.JSONField(default=dict)  # language → how texts name it
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return self.name()


class Figure(Sourced, Classified):
    """A figure about a member that a source states: key, value, unit, year (S18, S22)."""

    key = models.CharField(max_length=80)
    named = models.CharField(max_length=200)
    member = models.ForeignKey(
        Member, models.CASCADE, null=True, blank=True, related_name="figures"
    )  # null: the region
    value = models.CharField(max_length=120)  # as stated: a number, or words
    unit = models.CharField(max_length=120, blank=True)
    year = models.CharField(max_length=20, blank=True)

    class Meta:
        ordering = ["key", "year"]

    def __str__(self) -> str:
        return f"{self.named}: {self.value} {self.unit}"
