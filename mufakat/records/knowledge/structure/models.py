from django.db import models
from django.db.models import Q

from mufakat.records.bodies.models import Member
from mufakat.records.clearance.models import Clearance
from mufakat.records.facts import Classified, Sourced


class StructureEdition(Sourced, Classified):
    """How a member's social protection for children was structured at a date, as its authority cleared it. Never changed.

    ``contents``: part → list of rows, in the columns of core.structure. The edition "of sources" is what the profile's
    sources say; it has no date, its rows have, and a member's own edition takes its place.
    """

    class Origin(models.TextChoices):
        MEMBER = "member", "reported by the country"
        SOURCES = "sources", "from public sources"

    member = models.ForeignKey(Member, models.CASCADE, related_name="structure_editions")
    number = models.PositiveSmallIntegerField()  # 0 is the edition of sources
    origin = models.CharField(max_length=10, choices=Origin.choices, default=Origin.MEMBER)
    as_of = models.CharField(max_length=10, blank=True)  # ISO date
    contents = models.JSONField(default=dict)
    sha256 = models.CharField(max_length=64)
    cleared_by = models.CharField(max_length=200, blank=True)  # the authority, as printed
    cleared_on = models.DateField(null=True, blank=True)
    clearance = models.ForeignKey(Clearance, models.PROTECT, null=True, blank=True, related_name="+")
    published_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["member", "number"]
        constraints = [
            models.UniqueConstraint(fields=["member", "number"], name="one_structure_edition_per_number"),
            models.CheckConstraint(
                condition=Q(origin="sources") | ~Q(as_of=""), name="a_members_structure_has_its_date"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.member}, edition {self.number}"

    @property
    def is_reported(self) -> bool:
        return self.origin == self.Origin.MEMBER


class StructureWork(models.Model):
    """What a delegation is preparing: nobody else sees it, the secretariat included. One per member; it goes on after each edition."""

    class State(models.TextChoices):
        OPEN = "open", "open"
        ASKED = "asked", "waits for the authority"
        CLEARED = "cleared", "cleared"

    member = models.OneToOneField(Member, models.CASCADE, related_name="structure_work")
    as_of = models.CharField(max_length=10, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    begun_by = models.CharField(max_length=200)
    begun_at = models.DateTimeField()
    asked_by = models.CharField(max_length=200, blank=True)
    asked_at = models.DateTimeField(null=True, blank=True)
    given_back = models.TextField(blank=True)  # why the authority did not clear it
    clearance = models.ForeignKey(Clearance, models.PROTECT, null=True, blank=True, related_name="+")

    def __str__(self) -> str:
        return f"structure of {self.member}"


class StructureRow(models.Model):
    """One row as it was typed, right or wrong: what cannot be read yet is kept all the same."""

    work = models.ForeignKey(StructureWork, models.CASCADE, related_name="rows")
    part = models.CharField(max_length=20)
    key = models.CharField(max_length=40)  # made with the row, so that a row sent twice is written once
    position = models.PositiveIntegerField()
    typed = models.JSONField(default=dict)
    version = models.PositiveIntegerField(default=1)
    changed_by = models.CharField(max_length=200)
    actor = models.CharField(
        max_length=80
    )  # who wrote it never clears it, where an authority signs in itself
    changed_at = models.DateTimeField()

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["work", "part", "key"], name="one_structure_row_per_key"),
        ]

    def __str__(self) -> str:
        return f"{self.part} {self.key}"
