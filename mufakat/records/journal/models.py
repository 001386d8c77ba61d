from django.db import models


class Entry(models.Model):
    """One act: who, on behalf of whom, what, when. Never changed, never removed; chained by hash (core.chain)."""

    number = models.PositiveBigIntegerField(unique=True)
    at = models.DateTimeField()
    actor = models.CharField(
        max_length=200
    )  # "person:12" or "profile", so that the journal needs no other table
    actor_name = models.CharField(max_length=200)
    on_behalf_of = models.CharField(max_length=200, blank=True)
    verb = models.CharField(max_length=80)
    subject = models.CharField(max_length=200, db_index=True)  # "recommendation:gnf-14/3"
    says = models.CharField(max_length=500)  # the act in one sentence, as the pages show it
    classification = models.CharField(max_length=20, default="members")
    digest = models.CharField(max_length=64)
    details = models.JSONField(default=dict)  # what was written; `digest` is its hash
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["number"]

    def __str__(self) -> str:
        return f"{self.number}. {self.says}"


class Head(models.Model):
    """The last entry's number and hash: one row, locked while an entry is appended."""

    number = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, default="0" * 64)

    def __str__(self) -> str:
        return f"journal at {self.number}"
