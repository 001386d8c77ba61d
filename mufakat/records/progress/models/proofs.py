"""What shows that an answer is so: the means of verification a member lays beside a row of its report."""

from django.db import models
from django.db.models import Q

from mufakat.records.facts import Classified
from mufakat.records.files.models import StoredFile
from mufakat.records.plans.models import Action
from mufakat.records.progress.models.reports import ProgressReport


class Proof(Classified):
    """A file, or an address on the web, for one row of a report ("actions/act1_1").

    It goes with the next handing-in (``handed_on``); until then it is the delegation's own. ``classification`` says who
    may open it then: the members, or everybody once the report is released. Taken back, its file is opened to nobody,
    from that moment, and the row stays: a file that names a child is not left standing until the next handing-in.
    """

    report = models.ForeignKey(ProgressReport, models.CASCADE, related_name="proofs")
    row = models.CharField(max_length=120)
    action = models.ForeignKey(Action, models.SET_NULL, null=True, blank=True, related_name="proofs")
    title = models.CharField(max_length=300)
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    address = models.URLField(max_length=1000, blank=True)
    added_at = models.DateTimeField()
    added_by = models.CharField(max_length=200)
    handed_on = models.DateField(null=True, blank=True)
    taken_back_on = models.DateField(null=True, blank=True)
    taken_back_by = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["report", "row", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(file__isnull=False, address="") | Q(file__isnull=True) & ~Q(address=""),
                name="a_proof_is_a_file_or_an_address",
            ),
        ]

    def __str__(self) -> str:
        return self.title
