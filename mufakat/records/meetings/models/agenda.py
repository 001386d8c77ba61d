from django.db import models

from mufakat.records.bodies.models import Member, Organisation
from mufakat.records.facts import Classified, Sourced
from mufakat.records.files.models import StoredFile
from mufakat.records.instruments.models import Draft
from mufakat.records.meetings.models.meeting import Meeting


class AgendaItem(models.Model):
    class AskedTo(models.TextChoices):
        NOTE = "note", "note"
        RECEIVE = "receive", "receive"
        AGREE = "agree", "agree on it"
        ENDORSE = "endorse", "endorse"
        ADOPT = "adopt", "adopt"
        GUIDE = "guide", "guide"
        REPORT_UP = "report_up", "report up"

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="agenda_items")
    position = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=300)
    lead = models.CharField(max_length=200, blank=True)
    asked_to = models.CharField(max_length=40, blank=True)  # AskedTo, or as the source writes it
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    annotation = models.TextField(blank=True)  # what the annotated agenda says below the title
    subject = models.CharField(
        max_length=120, blank=True
    )  # what it is about, as the journal writes it: "journey:roadmap"
    draft = models.ForeignKey(
        Draft, models.SET_NULL, null=True, blank=True, related_name="+"
    )  # the text before the meeting
    follows = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="followed_by"
    )  # the item of an earlier meeting it goes on from
    illustrative = models.BooleanField(default=False)

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return self.title


class Outcome(Sourced):
    class Kind(models.TextChoices):
        DISCUSSED = "discussed", "discussed"
        IDENTIFIED = "identified", "identified"
        AGREED = "agreed", "agreed"
        DECISION = "decision", "decision"
        RECOMMENDATION = "recommendation", "recommendation"
        ACTION = "action", "action"
        INFORMATION = "information", "information"
        DEFERRED = "deferred", "deferred"
        NOT_TAKEN_UP = "not_taken_up", "not taken up"

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="outcomes")
    item = models.ForeignKey(AgendaItem, models.SET_NULL, null=True, blank=True, related_name="outcomes")
    position = models.PositiveSmallIntegerField(default=0)
    kind = models.CharField(max_length=20, choices=Kind.choices)
    text = models.TextField()
    language = models.CharField(max_length=10, default="en")
    who = models.CharField(max_length=200, blank=True)  # an action: who does it
    due = models.CharField(max_length=10, blank=True)  # ISO partial date
    made_key = models.CharField(
        max_length=40, blank=True
    )  # made where it was typed: sent twice, it is written once
    replaced_by = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="replaces")
    by = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "made_key"],
                condition=~models.Q(made_key=""),
                name="an_outcome_sent_twice_is_one_outcome",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.text[:60]}"


class Paper(Classified):
    """A file that lies on the table: a paper, or what a delegation presented."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="papers")
    item = models.ForeignKey(AgendaItem, models.SET_NULL, null=True, blank=True, related_name="papers")
    title = models.CharField(max_length=300)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    from_whom = models.CharField(max_length=200, blank=True)
    added_by = models.CharField(max_length=200)
    added_at = models.DateTimeField()
    illustrative = models.BooleanField(default=False)

    class Meta:
        ordering = ["item__position", "pk"]

    def __str__(self) -> str:
        return self.title


class Brief(models.Model):
    """A delegation's own line on an item. It never leaves the delegation: no journal, no search, no export."""

    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="briefs")
    member = models.ForeignKey(Member, models.CASCADE, null=True, blank=True, related_name="+")
    organisation = models.ForeignKey(Organisation, models.CASCADE, null=True, blank=True, related_name="+")
    text = models.TextField()
    changed_by = models.CharField(max_length=200)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(member__isnull=False) ^ models.Q(organisation__isnull=False),
                name="a_brief_belongs_to_one_delegation",
            ),
            models.UniqueConstraint(fields=["item", "member"], name="one_brief_per_item_and_member"),
            models.UniqueConstraint(
                fields=["item", "organisation"], name="one_brief_per_item_and_organisation"
            ),
        ]

    def __str__(self) -> str:
        return f"brief on {self.item}"
