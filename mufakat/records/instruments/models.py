from django.db import models

from mufakat.records.bodies.models import Body
from mufakat.records.facts import Classified, Named, Sourced, first_name
from mufakat.records.files.models import StoredFile


class Instrument(Sourced, Classified):
    """A negotiated text through its whole life."""

    key = models.SlugField(max_length=80, unique=True)
    kind = models.CharField(max_length=40)  # declaration, roadmap, work_plan, plan_of_action, guideline, …
    titles = models.JSONField(default=dict)  # language → title
    implements = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="implemented_by"
    )
    body = models.ForeignKey(Body, models.SET_NULL, null=True, blank=True, related_name="instruments")
    adopted_on = models.CharField(max_length=10, blank=True)
    adopted_by = models.CharField(
        max_length=200, blank=True
    )  # as the source says, where no journey is held here

    class Meta:
        ordering = ["key"]

    def __str__(self) -> str:
        return self.title()

    def title(self, language: str = "en") -> str:
        return first_name(self.titles, language)


class PriorityArea(Named, Sourced):
    instrument = models.ForeignKey(Instrument, models.CASCADE, related_name="priority_areas")
    number = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["instrument", "number"], name="one_priority_area_per_number"),
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.name()}"


class Step(Sourced):
    """A dated step in an instrument's life that a source reports and no journey here carries."""

    instrument = models.ForeignKey(Instrument, models.CASCADE, related_name="steps")
    date = models.CharField(max_length=10)
    what = models.TextField()

    class Meta:
        ordering = ["date", "pk"]

    def __str__(self) -> str:
        return f"{self.date} {self.what}"


class Draft(Classified):
    """An issued, numbered, frozen text of an instrument."""

    instrument = models.ForeignKey(Instrument, models.CASCADE, related_name="drafts")
    sequence = models.PositiveSmallIntegerField()  # 0, 1, 2 … in the order of issue
    label = models.CharField(max_length=60)  # Draft Zero, Draft 1, Draft 1 Rev.1, Adopted text
    language = models.CharField(max_length=10, default="en")
    issued_on = models.DateField()
    issued_by = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)  # of the canonical text (instruments.operations.text_hash)
    illustrative = models.BooleanField(default=False)
    source_file = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True)

    class Meta:
        ordering = ["instrument", "sequence"]
        constraints = [
            models.UniqueConstraint(
                fields=["instrument", "sequence", "language"], name="one_draft_per_number_and_language"
            ),
        ]

    def __str__(self) -> str:
        return self.label

    def followed_by(self) -> "Draft | None":
        """The draft of this text issued next after it in the same language; None for the newest."""
        later = Draft.objects.filter(
            instrument_id=self.instrument_id, language=self.language, sequence__gt=self.sequence
        )
        return later.order_by("sequence").first()

    def newest(self) -> "Draft":
        """The last draft of this text in the same language, which may be this one."""
        same = Draft.objects.filter(instrument_id=self.instrument_id, language=self.language)
        return same.order_by("sequence").last() or self


class Provision(models.Model):
    """A unit of a draft; its key never changes across drafts."""

    draft = models.ForeignKey(Draft, models.CASCADE, related_name="provisions")
    key = models.CharField(max_length=60)
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=20)
    parent_key = models.CharField(max_length=60, blank=True)
    label = models.CharField(max_length=40, blank=True)
    level = models.PositiveSmallIntegerField(default=0)
    text = models.TextField(blank=True)
    split_from = models.CharField(max_length=60, blank=True)
    joined_into = models.CharField(max_length=60, blank=True)

    class Meta:
        ordering = ["draft", "position"]
        constraints = [
            models.UniqueConstraint(fields=["draft", "key"], name="one_provision_per_key_in_a_draft"),
        ]

    def __str__(self) -> str:
        return f"{self.label} {self.text[:60]}".strip()


class WorkingText(models.Model):
    """What is edited before it is issued as a draft; ``version`` tells the second editor who moved first."""

    instrument = models.OneToOneField(Instrument, models.CASCADE, related_name="working_text")
    based_on = models.ForeignKey(Draft, models.SET_NULL, null=True, blank=True)
    provisions = models.JSONField(
        default=list
    )  # core.wording.model.Provision as dictionaries, in reading order
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField()
    changed_by = models.CharField(max_length=200)

    def __str__(self) -> str:
        return f"working text of {self.instrument}"


class Translation(models.Model):
    """One provision's words in another language, with the hash of the words they were made from."""

    instrument = models.ForeignKey(Instrument, models.CASCADE, related_name="translations")
    language = models.CharField(max_length=10)
    key = models.CharField(max_length=60)
    text = models.TextField()
    source_sha256 = models.CharField(max_length=64)  # of the words translated; another hash today: stale
    changed_by = models.CharField(max_length=200)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["instrument", "language", "key"], name="one_translation_per_provision_and_language"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.language}: {self.text[:60]}"
