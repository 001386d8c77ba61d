from collections.abc import Iterable

from django.db import transaction

from mufakat.core.problems import RuleBroken
from mufakat.records.instruments.models import Draft
from mufakat.records.journal.operations import By, record
from mufakat.records.meetings.models import Outcome
from mufakat.records.plans.concerns.models import Concern
from mufakat.records.plans.models import Action
from mufakat.records.recommendations.models import Recommendation


@transaction.atomic
def link_outcome(
    outcome: Outcome, about: Draft | Action | Recommendation, *, by: By, provision_key: str = ""
) -> Concern:
    """Say what an outcome concerns; said twice it is one link. A correction of the outcome takes its links along."""
    if isinstance(about, Draft) and provision_key and not about.provisions.filter(key=provision_key).exists():
        raise RuleBroken("{draft} has no provision {key}.", draft=about.label, key=provision_key)
    named = {Draft: "draft", Action: "action", Recommendation: "recommendation"}[type(about)]
    made, new = Concern.objects.get_or_create(
        outcome=outcome, **{named: about}, provision_key=provision_key if named == "draft" else ""
    )
    if new:
        meeting = outcome.meeting
        record(
            "link outcome",
            f"meeting:{meeting.key}",
            f"An outcome of {meeting.key} was linked to what it concerns.",
            by=by,
            details={"outcome": outcome.pk, named: about.pk, "provision": provision_key},
        )
    return made


@transaction.atomic
def carry_links(old: Outcome, new: Outcome) -> None:
    """The corrected outcome concerns what the first one did."""
    copy_to(new, old.concerns.all())


def copy_to(outcome: Outcome, concerns: Iterable[Concern]) -> None:
    for one in concerns:
        Concern.objects.get_or_create(
            outcome=outcome, draft=one.draft, provision_key=one.provision_key, action=one.action,
            recommendation=one.recommendation,
        )  # fmt: skip
