"""What comes back: messages, files, and what was read in them."""

from django.db import models

from mufakat.core.problems import filled, told_again
from mufakat.records.circulation.models.sent import Addressee, Circulation
from mufakat.records.clearance.models import Review
from mufakat.records.files.models import StoredFile
from mufakat.records.instruments.models import Draft


class Mail(models.Model):
    """A message as it came (.eml, .msg): kept with its attachments; a doubtful sender waits for a person."""

    circulation = models.ForeignKey(Circulation, models.CASCADE, related_name="mails")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    sender = models.CharField(max_length=320, blank=True)
    subject = models.CharField(max_length=500, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    text = models.TextField(blank=True)
    addressee = models.ForeignKey(Addressee, models.SET_NULL, null=True, blank=True, related_name="mails")
    matched_by = models.CharField(max_length=40, blank=True)  # address, domain, person; "" waits for a person
    received_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.subject


class Batch(models.Model):
    """Many files read in the background; the page that watches it may be closed and opened again."""

    circulation = models.ForeignKey(Circulation, models.CASCADE, related_name="batches")
    total = models.PositiveIntegerField()
    done = models.PositiveIntegerField(default=0)
    says = models.CharField(max_length=300, blank=True)  # what is being done now
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.done} of {self.total}"


class Submission(models.Model):
    """What came back from one delegation: the file as received, what the machine read in it, what a person confirmed.

    open → cleared → submitted → withdrawn. Only a submitted one is in the rolling text.
    """

    class State(models.TextChoices):
        RECEIVED = "received", "received, waits for a person"
        OPEN = "open", "open"
        CLEARED = "cleared", "cleared"
        SUBMITTED = "submitted", "submitted"
        WITHDRAWN = "withdrawn", "withdrawn"
        SET_ASIDE = "set_aside", "set aside"

    class Way(models.TextChoices):
        UPLOAD = "upload", "uploaded by the secretariat"
        DELEGATION = "delegation", "uploaded by the delegation"
        MAIL = "mail", "by e-mail"
        LINK = "link", "by the link in the mail"
        WEB = "web", "typed on the page"
        CARRIED = "carried", "carried over from an earlier draft"

    circulation = models.ForeignKey(Circulation, models.CASCADE, related_name="submissions")
    addressee = models.ForeignKey(
        Addressee, models.PROTECT, null=True, blank=True, related_name="submissions"
    )  # null: nobody could be matched yet
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    mail = models.ForeignKey(Mail, models.SET_NULL, null=True, blank=True, related_name="submissions")
    batch = models.ForeignKey(Batch, models.SET_NULL, null=True, blank=True, related_name="submissions")
    draft = models.ForeignKey(
        Draft, models.PROTECT, related_name="submissions"
    )  # that `text` amends: the circulation's, or a later one its open amendments were carried onto
    carried_from = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="carried_to"
    )
    review = models.ForeignKey(
        Review, models.PROTECT, null=True, blank=True, related_name="pieces"
    )  # a piece of the national chain; never a submission of its own
    way = models.CharField(max_length=12, choices=Way.choices)
    state = models.CharField(max_length=10, choices=State.choices, default=State.RECEIVED)
    late = models.BooleanField(default=False)
    is_national = models.BooleanField(default=True)  # of several from one member, the one that counts
    problem = models.TextField(blank=True)  # why it could not be read; the bytes are kept
    text = models.JSONField(
        default=list
    )  # the delegation's whole text: core.wording.model.Provision as dictionaries
    reading = models.JSONField(default=dict)  # counts, warnings, unplaced, doubtful pairs, untracked edits
    received_at = models.DateTimeField()
    received_by = models.CharField(max_length=200)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.CharField(max_length=200, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["received_at", "pk"]

    def __str__(self) -> str:
        return f"{self.addressee or 'unknown'}: {self.file or self.way}"

    @property
    def counts_as_answer(self) -> bool:
        """It was read, and nobody set it aside or took it back."""
        return not self.problem and self.state not in (self.State.SET_ASIDE, self.State.WITHDRAWN)

    @property
    def why_unread(self) -> str:
        """``problem`` in the language of whoever looks; one kept before is told as it was written."""
        return filled(told_again(self.reading.get("problem") or self.problem))
