from django.db import models

from mufakat.records.facts import Classified
from mufakat.records.files.models import StoredFile
from mufakat.records.progress.models import Round


class ConsolidatedReport(Classified):
    """One writing of a round's consolidated report, of one edition in one language; a later one never replaces it.

    The members' edition holds whatever was handed in and never leaves the members; the public one holds only what
    was released on that day, and everybody reads it once the body has released it.
    """

    class Edition(models.TextChoices):
        MEMBERS = "members", "for Member States"
        PUBLIC = "public", "for the public"

    round = models.ForeignKey(Round, models.CASCADE, related_name="consolidated")
    edition = models.CharField(max_length=10, choices=Edition.choices)
    language = models.CharField(max_length=10)
    number = models.PositiveSmallIntegerField()  # of the round's writings, whatever edition or language
    as_of = models.DateField()
    ordered_by = models.CharField(max_length=200)
    ordered_at = models.DateTimeField()
    done = models.PositiveSmallIntegerField(default=0)  # steps of the writing
    total = models.PositiveSmallIntegerField(default=0)
    says = models.CharField(max_length=200, blank=True)  # the step it is at: a key of readers' words
    ended_at = models.DateTimeField(null=True, blank=True)
    problem = models.TextField(blank=True)  # why it could not be written
    reports = models.JSONField(default=list, blank=True)  # [{"member": "VN", "number": 2, "sha256": "…"}]
    sha256 = models.CharField(max_length=64, blank=True)  # of everything that was told
    released_at = models.DateTimeField(null=True, blank=True)
    released_by = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["round", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["round", "number"], name="one_consolidated_report_per_number"),
        ]

    def __str__(self) -> str:
        return f"{self.round}, no. {self.number}"

    @property
    def is_ready(self) -> bool:
        return self.ended_at is not None and not self.problem


class ConsolidatedPaper(models.Model):
    """One file of it: the report, the brief for ministers or the tables."""

    class Which(models.TextChoices):
        REPORT = "report", "report"
        BRIEF = "brief", "brief"
        TABLES = "tables", "tables"

    report = models.ForeignKey(ConsolidatedReport, models.CASCADE, related_name="papers")
    which = models.CharField(max_length=10, choices=Which.choices)
    form = models.CharField(max_length=4)  # docx, pdf, xlsx
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["report", "which", "form"], name="one_consolidated_paper_per_form"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.which}.{self.form}"
