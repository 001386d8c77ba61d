"""What of a draft's submissions counts: those that stand, their last answers, the group's own words."""

from collections.abc import Iterable

from django.db.models import Prefetch, QuerySet

from mufakat.records.circulation.models import AgreedWording, Amendment, Disposition, Submission
from mufakat.records.instruments.models import Draft

GROUP = "agreed"  # the code under which the group's own wording, wanted by no member's file, is compiled


def standing_in(draft: Draft) -> QuerySet[Submission]:
    return Submission.objects.filter(
        draft=draft, state=Submission.State.SUBMITTED, is_national=True, review=None, addressee__isnull=False
    ).order_by("received_at", "pk")


def standing_submissions(draft: Draft) -> list[Submission]:
    rows = Amendment.objects.order_by("position").prefetch_related("submission__addressee")
    return list(
        standing_in(draft)
        .select_related("addressee")
        .prefetch_related(Prefetch("amendments", queryset=rows), "comments")
    )


def kinds_in(draft: Draft) -> dict[int, str]:
    """Amendment → the kind of its last disposition, for all of a draft."""
    acts = Disposition.objects.filter(amendment__submission__draft=draft).order_by("at", "pk")
    return dict(acts.values_list("amendment_id", "kind"))


def last_kinds(rows: Iterable[Amendment]) -> dict[int, str]:
    """Amendment → the kind of its last disposition; those without one are not in it."""
    acts = Disposition.objects.filter(amendment__in=[row.pk for row in rows]).order_by("at", "pk")
    return dict(acts.values_list("amendment_id", "kind"))


def group_wordings(draft: Draft) -> list[AgreedWording]:
    """Agreed words for a place that no member's file touched: a partner's proposal, or the group's own."""
    standing = {}
    for each in AgreedWording.objects.filter(draft=draft, what=AgreedWording.What.WORDING).order_by(
        "at", "pk"
    ):
        standing[(each.provision_key, each.start, each.end)] = each
    return [
        each
        for each in standing.values()
        if each.standing == AgreedWording.Standing.AGREED and each.code == GROUP and each.wording != each.base
    ]
