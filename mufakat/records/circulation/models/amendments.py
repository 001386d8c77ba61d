"""What a delegation wants, and what was answered."""

from django.db import models
from django.db.models import Q

from mufakat.records.bodies.models import Member
from mufakat.records.circulation.models.received import Submission


class Amendment(models.Model):
    """Proposed wording for a place in a draft. Offsets are characters of the base provision, never tokens."""

    class Kind(models.TextChoices):
        WORDING = "wording", "wording"
        DELETE = "delete", "delete"
        RETAIN = "retain", "retain"
        NEW = "new", "new provision"
        REMOVE = "remove", "remove provision"
        MOVE = "move", "move"
        SPLIT = "split", "split"
        JOIN = "join", "join"

    submission = models.ForeignKey(Submission, models.CASCADE, related_name="amendments")
    provision_key = models.CharField(max_length=60)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    base = models.TextField(blank=True)  # the words it replaces or strikes
    wording = models.TextField(blank=True)
    after_key = models.CharField(
        max_length=60, blank=True
    )  # new, split, move: the provision it follows; join: that took it in
    parent_key = models.CharField(max_length=60, blank=True)
    sort = models.CharField(max_length=20, blank=True)  # new: paragraph, item, row, cell …
    reason = models.TextField(blank=True)
    position = models.PositiveIntegerField(default=0)
    carried_from = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="carried_to"
    )  # the amendment to an earlier draft it was carried over from

    class Meta:
        ordering = ["submission", "position"]
        indexes = [models.Index(fields=["provision_key"], name="amendments_at_a_provision")]

    def __str__(self) -> str:
        return f"{self.kind} at {self.provision_key}"


class Comment(models.Model):
    """A remark on a provision. Personal names never travel further; ``author`` is what the file claimed."""

    class Kind(models.TextChoices):
        EDITORIAL = "editorial", "editorial"
        SUBSTANTIVE = "substantive", "substantive"
        TECHNICAL = "technical", "technical"
        TRANSLATION = "translation", "translation"

    submission = models.ForeignKey(Submission, models.CASCADE, related_name="comments")
    provision_key = models.CharField(max_length=60, blank=True)  # "": on the whole text
    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.SUBSTANTIVE)
    text = models.TextField()
    language = models.CharField(max_length=10, blank=True)
    english = models.TextField(blank=True)  # beside a comment in the reviewer's own language
    anchor = models.TextField(blank=True)
    author = models.CharField(max_length=200, blank=True)
    claimed_at = models.CharField(max_length=40, blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["submission", "position"]

    def __str__(self) -> str:
        return self.text[:60]


class Disposition(models.Model):
    """The answer to an amendment or a comment. A later row supersedes; none is overwritten."""

    class Kind(models.TextChoices):
        ACCEPTED = "accepted", "accepted"
        MODIFIED = "modified", "accepted as modified"
        NOT_ACCEPTED = "not_accepted", "not accepted"
        MERGED = "merged", "merged into"
        DEFERRED = "deferred", "deferred"
        WITHDRAWN = "withdrawn", "withdrawn"
        OPEN = "open", "open again"

    amendment = models.ForeignKey(
        Amendment, models.CASCADE, null=True, blank=True, related_name="dispositions"
    )
    comment = models.ForeignKey(Comment, models.CASCADE, null=True, blank=True, related_name="dispositions")
    kind = models.CharField(max_length=14, choices=Kind.choices)
    wording = models.TextField(blank=True)  # what was agreed instead, where modified
    reason = models.TextField(blank=True)
    by = models.CharField(max_length=200)
    on_behalf_of = models.CharField(max_length=200, blank=True)  # the group, or the delegation that withdrew
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(amendment__isnull=False, comment__isnull=True)
                | Q(amendment__isnull=True, comment__isnull=False),
                name="a_disposition_answers_one_thing",
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()


class Support(models.Model):
    """A member that takes up a non-member's wording: it then stands in the brackets as "MY (proposed by UNICEF)"."""

    amendment = models.ForeignKey(Amendment, models.CASCADE, related_name="supports")
    member = models.ForeignKey(Member, models.PROTECT, related_name="+")
    by = models.CharField(max_length=200)
    at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["at"]

    def __str__(self) -> str:
        return f"{self.member} for {self.amendment}"
