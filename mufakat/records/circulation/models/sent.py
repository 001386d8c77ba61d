"""What goes out: a circulation, those it is addressed to, the letters."""

from django.db import models

from mufakat.records.bodies.models import Body, Member, Organisation
from mufakat.records.facts import Classified
from mufakat.records.files.models import StoredFile
from mufakat.records.instruments.models import Draft
from mufakat.records.outbox.models import Outgoing


class Circulation(Classified):
    """A draft sent out for a consultation: to whom, of what kind, opens, closes."""

    class Kind(models.TextChoices):
        NATIONAL = "national", "national"
        REGIONAL = "regional", "regional"
        BODY = "body", "body"
        PUBLIC = "public", "public"

    draft = models.ForeignKey(Draft, models.PROTECT, related_name="circulations")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    message = models.TextField(
        blank=True
    )  # what the covering mail and the cover page say beside the standing text
    parts = models.JSONField(
        default=list, blank=True
    )  # keys of the provisions asked about; none: the whole text
    opens_on = models.DateField()
    closes_at = models.DateTimeField()  # an instant; `time_zone` is how it was said
    time_zone = models.CharField(max_length=60)
    remind_days = models.JSONField(
        default=list, blank=True
    )  # days before the close on which the silent are reminded
    opened_by = models.CharField(max_length=200)
    group = models.ForeignKey(
        Body, models.PROTECT, null=True, blank=True, related_name="+"
    )  # that settles what comes back: its chair and rapporteur may, and agreements are made in its name
    closed_at = models.DateTimeField(
        null=True, blank=True
    )  # when a person closed it; late answers are kept all the same

    class Meta:
        ordering = ["-opens_on", "-pk"]

    def __str__(self) -> str:
        return f"{self.draft} {self.kind}"


class Addressee(models.Model):
    """Who was sent the draft. Its `code` is what the brackets say; its `is_member` decides whether it stands in them."""

    circulation = models.ForeignKey(Circulation, models.CASCADE, related_name="addressees")
    code = models.CharField(max_length=40)  # VN, UNICEF, ASWC
    member = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    body = models.ForeignKey(Body, models.PROTECT, null=True, blank=True, related_name="+")
    language = models.CharField(max_length=10, blank=True)  # of the second block of the cover page
    email = models.EmailField(blank=True)
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")  # as sent
    link_hash = models.CharField(
        max_length=64, blank=True, db_index=True
    )  # of the answer link's secret; used once
    link_expires_at = models.DateTimeField(null=True, blank=True)
    link_used_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    acknowledged_at = models.DateTimeField(null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(
        null=True, blank=True
    )  # no longer asked; what it sends is kept and says so

    class Meta:
        ordering = ["code"]
        constraints = [
            models.UniqueConstraint(fields=["circulation", "code"], name="one_addressee_per_code"),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def is_member(self) -> bool:
        return self.member_id is not None


class Letter(Outgoing):
    """A covering mail or a reminder to an addressee; ``text`` has {link} for the answer link, made when the mail goes."""

    word = "letter"  # in its address at the outbox

    class Kind(models.TextChoices):
        COVER = "cover", "covering letter"
        REMINDER = "reminder", "reminder"
        EXTENSION = "extension", "new closing date"
        ANSWER = "answer", "what became of your amendments"

    addressee = models.ForeignKey(Addressee, models.CASCADE, related_name="letters")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    site = models.CharField(max_length=200, blank=True)  # the address the link begins with
    occasion = models.CharField(max_length=40, blank=True)  # of a reminder by the calendar; never twice

    class Meta:
        ordering = ["prepared_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["addressee", "occasion"],
                condition=~models.Q(occasion=""),
                name="one_letter_per_occasion",
            ),
        ]

    def __str__(self) -> str:
        return self.subject

    @property
    def email(self) -> str:
        return self.addressee.email

    @property
    def name(self) -> str:
        to = self.addressee
        return str(to.member or to.organisation or to.body or to.code)

    @property
    def language(self) -> str:
        return "en"
