from django.db import models
from django.db.models import Q

from mufakat.records.instruments.models import Draft
from mufakat.records.meetings.models import Outcome
from mufakat.records.plans.models import Action
from mufakat.records.recommendations.models import Recommendation


class Concern(models.Model):
    """What an outcome of a meeting concerns: a draft or a place in it, an action, a recommendation made before."""

    outcome = models.ForeignKey(Outcome, models.CASCADE, related_name="concerns")
    draft = models.ForeignKey(Draft, models.CASCADE, null=True, blank=True, related_name="concerns")
    provision_key = models.CharField(max_length=60, blank=True)  # "": the whole draft
    action = models.ForeignKey(Action, models.CASCADE, null=True, blank=True, related_name="concerns")
    recommendation = models.ForeignKey(
        Recommendation, models.CASCADE, null=True, blank=True, related_name="concerns"
    )

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(draft__isnull=False, action__isnull=True, recommendation__isnull=True)
                | Q(draft__isnull=True, action__isnull=False, recommendation__isnull=True)
                | Q(draft__isnull=True, action__isnull=True, recommendation__isnull=False),
                name="an_outcome_concerns_one_thing_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.outcome} on {self.provision_key or self.draft or self.action or self.recommendation}"
