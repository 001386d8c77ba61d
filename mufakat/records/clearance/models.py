from django.db import models

from mufakat.records.bodies.models import Member, Organisation


class Clearance(models.Model):
    """A delegation's own chain before anything goes out: reviewers → coordinator → validating authority.

    ``subject`` names what is being prepared ("circulation:12/VN"). Nobody outside the delegation sees it.
    """

    class State(models.TextChoices):
        OPEN = "open", "open"
        CLEARED = "cleared", "cleared"
        SENT = "sent", "sent"
        WITHDRAWN = "withdrawn", "withdrawn"

    subject = models.CharField(max_length=120, unique=True)
    member = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    opened_by = models.CharField(max_length=200)
    opened_at = models.DateTimeField()
    authority = models.CharField(max_length=200, blank=True)  # who cleared it, as printed
    cleared_on = models.DateField(null=True, blank=True)
    text_hash = models.CharField(max_length=64, blank=True)  # of exactly what was cleared
    minor_edits_delegated = models.BooleanField(
        default=False
    )  # the delegation may agree to editorial changes

    def __str__(self) -> str:
        return self.subject


class Review(models.Model):
    """One invited reviewer: a ministry, association, university or hospital, answering by a link of its own."""

    clearance = models.ForeignKey(Clearance, models.CASCADE, related_name="reviews")
    name = models.CharField(max_length=200)
    email = models.EmailField(blank=True)
    language = models.CharField(max_length=10, blank=True)
    invited_at = models.DateTimeField()
    until = models.DateTimeField()
    link_hash = models.CharField(max_length=64, blank=True, db_index=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["clearance", "name"], name="one_review_per_reviewer"),
        ]

    def __str__(self) -> str:
        return self.name
