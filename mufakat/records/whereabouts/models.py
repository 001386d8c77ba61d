from django.db import models

from mufakat.records.bodies.models import Body
from mufakat.records.decisions.models import Journey


class Waiting(models.Model):
    """A journey waits for a body: worked out from its acts in their own transaction, so that desks need not ask every act.

    Nothing is known here that the acts do not say; it can be thrown away and worked out anew (`mufakat manage whereabouts`).
    """

    journey = models.ForeignKey(Journey, models.CASCADE, related_name="waiting")
    body = models.ForeignKey(Body, models.CASCADE, related_name="awaited")
    stage = models.CharField(max_length=60)
    lap = models.PositiveSmallIntegerField(default=1)
    procedure = models.CharField(max_length=20, blank=True)  # how the body decides it
    entitled = models.CharField(max_length=30, blank=True)
    lies = models.BooleanField(
        default=False
    )  # the text lies before the body; False: it still has to be put before it
    since = models.DateField(null=True, blank=True)  # of the last act there
    due = models.DateField(null=True, blank=True)  # the day of its meeting, or on which replies close
    closes_at = models.DateTimeField(
        null=True, blank=True
    )  # of the written procedure that is open or waits for the chair
    procedure_pk = models.PositiveBigIntegerField(null=True, blank=True)
    silent = models.JSONField(
        default=list
    )  # codes of entitled members of whom no word is on record, in writing only

    class Meta:
        ordering = ["since", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["journey", "body"], name="a_journey_waits_once_for_a_body"),
        ]

    def __str__(self) -> str:
        return f"{self.journey} waits for {self.body}"

    @property
    def asked(self) -> int:
        """What is asked here: the written procedure; a row of none is a question of its own, and negative to keep clear of them."""
        return self.procedure_pk or -self.pk
