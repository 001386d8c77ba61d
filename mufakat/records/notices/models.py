from django.db import models
from django.db.models import Q

from mufakat.records.outbox.models import Outgoing
from mufakat.records.people.models import Person


class Notice(Outgoing):
    """A mail to a person, or to somebody who asked for news."""

    word = "notice"  # in its address at the outbox

    class Kind(models.TextChoices):
        ACT = "act", "what was done"
        REMINDER = "reminder", "reminder"
        DIGEST = "digest", "daily digest"
        FOLLOW = "follow", "to a follower"
        CONFIRM = "confirm", "confirmation of an address"

    kind = models.CharField(max_length=10, choices=Kind.choices)
    person = models.ForeignKey(Person, models.CASCADE, null=True, blank=True, related_name="notices")
    email = models.EmailField()  # as it was when the mail was prepared
    name = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=10, default="en")
    about = models.CharField(
        max_length=200, blank=True
    )  # "journey:roadmap-social-work", as the journal names it
    occasion = models.CharField(max_length=120)  # what brought it about; never twice for one address
    leave = models.CharField(max_length=300, blank=True)  # address that ends the mails with one press

    class Meta:
        ordering = ["prepared_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["email", "occasion"], name="one_notice_per_occasion"),
        ]
        indexes = [
            models.Index(
                fields=["prepared_at"],
                condition=Q(sent_at=None, set_aside_at=None),
                name="notices_still_here",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject} → {self.email}"


class MailWish(models.Model):
    """What a person wants to hear by mail, and how far the digest has told the journal."""

    class Hears(models.TextChoices):
        EVERYTHING = "everything", "everything"
        OWED = "owed", "only what I owe"
        NOTHING = "nothing", "nothing"

    person = models.OneToOneField(Person, models.CASCADE, related_name="mail_wish")
    hears = models.CharField(max_length=10, choices=Hears.choices, default=Hears.OWED)
    told_up_to = models.PositiveBigIntegerField(default=0)  # number of the last journal entry in a digest
    last_digest_on = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.person}: {self.hears}"


class Follow(models.Model):
    """Somebody without an account who asked to hear of one thing. Ended follows are deleted, not kept."""

    class Thing(models.TextChoices):
        RECOMMENDATION = "recommendation", "recommendation"
        INSTRUMENT = "instrument", "instrument"
        COUNTRY = "country", "country"

    email = models.EmailField()
    language = models.CharField(max_length=10, default="en")
    thing = models.CharField(max_length=20, choices=Thing.choices)
    key = models.CharField(max_length=120)  # gnf-14/3, roadmap-social-work, la
    asked_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True, blank=True)
    told_up_to = models.PositiveBigIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["email", "thing", "key"], name="one_follow_per_address_and_thing"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.email}: {self.thing} {self.key}"


class Ticked(models.Model):
    """When the regular work was last done: one row, locked while it runs, so that two never do it at once."""

    at = models.DateTimeField(null=True, blank=True)
    did = models.JSONField(default=dict)

    def __str__(self) -> str:
        return f"ticked at {self.at}"
