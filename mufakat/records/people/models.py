from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q

from mufakat.records.bodies.models import Body, Member, Organisation


class People(BaseUserManager):
    def get_by_natural_key(self, email: str):
        return self.get(email__iexact=email)


class Person(AbstractBaseUser):
    email = models.EmailField(unique=True)
    name = models.CharField(max_length=200)
    honorific = models.CharField(max_length=60, blank=True)
    office = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=10, default="en")
    is_active = models.BooleanField(default=True)
    last_visit = models.DateTimeField(null=True, blank=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name"]
    objects = People()

    class Meta:
        verbose_name_plural = "people"

    def __str__(self) -> str:
        return self.name


class Mandate(models.Model):
    """The hat: a person, for whom, in which body, in what capacity, from–until."""

    class Capacity(models.TextChoices):
        FOCAL_POINT = "focal_point", "focal point"
        ALTERNATE = "alternate", "alternate"
        VALIDATING_AUTHORITY = "validating_authority", "validating authority"
        CHAIR = "chair", "chair"
        VICE_CHAIR = "vice_chair", "vice-chair"
        RAPPORTEUR = "rapporteur", "rapporteur"
        SECRETARIAT = "secretariat", "secretariat"
        REVIEWER = "reviewer", "reviewer"
        OBSERVER = "observer", "observer"
        FACILITATOR = "facilitator", "facilitator"  # hears children, for an organisation
        SAFEGUARDING = "safeguarding", "child-safeguarding person"  # moderates what they said

    person = models.ForeignKey(Person, models.CASCADE, related_name="mandates")
    capacity = models.CharField(max_length=30, choices=Capacity.choices)
    body = models.ForeignKey(Body, models.CASCADE, null=True, blank=True, related_name="mandates")
    member = models.ForeignKey(Member, models.CASCADE, null=True, blank=True, related_name="mandates")
    organisation = models.ForeignKey(
        Organisation, models.CASCADE, null=True, blank=True, related_name="mandates"
    )
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    protocol_order = models.PositiveSmallIntegerField(null=True, blank=True)  # in the directory and on lists
    copies_to = models.TextField(blank=True)  # offices that get a copy of every letter
    handover = models.TextField(blank=True)  # what whoever comes next should know

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(member__isnull=True) | Q(organisation__isnull=True),
                name="a_mandate_is_for_a_member_or_an_organisation",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.get_capacity_display()}"

    @property
    def delegation(self) -> str:
        """For whom this hat speaks, as printed: the member, the organisation, or the body itself."""
        return str(self.member or self.organisation or self.body or "")


class Seat(models.Model):
    """A place in a working group, held by capacity: of a body's focal point, of its chair, of a partner. It outlives people."""

    class Capacity(models.TextChoices):
        FOCAL_POINT = "focal_point", "focal point"
        CHAIR = "chair", "chair or vice-chair"
        SECRETARIAT = "secretariat", "secretariat"
        PARTNER = "partner", "partner"
        EXPERT = "expert", "expert"

    group = models.ForeignKey(Body, models.CASCADE, related_name="seats")
    capacity = models.CharField(max_length=20, choices=Capacity.choices)
    of_body = models.ForeignKey(
        Body, models.PROTECT, null=True, blank=True, related_name="+"
    )  # whose focal point, whose chair
    member = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    person = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="seats")
    since = models.CharField(max_length=10)  # ISO partial date
    until = models.CharField(max_length=10, blank=True)
    sources = models.JSONField(default=list, blank=True)
    illustrative = models.BooleanField(default=False)

    class Meta:
        ordering = ["capacity", "member__code", "organisation__key", "of_body__key", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(of_body__isnull=False) | Q(member__isnull=False) | Q(organisation__isnull=False),
                name="a_seat_is_of_somebody",
            ),
        ]

    def __str__(self) -> str:
        whom = self.member or self.organisation
        return f"{self.of_body}, {whom}" if self.of_body and whom else str(self.of_body or whom)
