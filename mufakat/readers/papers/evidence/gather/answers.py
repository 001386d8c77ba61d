"""What became of what delegations proposed and remarked."""

from typing import Any

from mufakat.records.circulation.models import Disposition
from mufakat.records.decisions.models import Journey


def dispositions_told(journey: Journey) -> list[dict[str, Any]]:
    """What became of every amendment and comment on the drafts of this text, for members."""
    rows = (
        Disposition.objects.filter(amendment__submission__draft__instrument=journey.instrument_id)
        | Disposition.objects.filter(comment__submission__draft__instrument=journey.instrument_id)
    ).select_related(
        "amendment__submission__addressee", "amendment__submission__draft",
        "comment__submission__addressee", "comment__submission__draft",
    )  # fmt: skip
    return [disposition_told(row) for row in rows.order_by("at", "pk")]


def disposition_told(row: Disposition) -> dict[str, Any]:
    about = row.amendment or row.comment
    sent = about.submission
    return {
        "draft": sent.draft.label if sent.draft_id else "",
        "by": sent.addressee.code if sent.addressee_id else "",
        "provision": about.provision_key,
        "what": about.kind if row.amendment_id else "comment",
        "words": about.wording if row.amendment_id else about.text,
        "answer": row.kind,
        "agreed_wording": row.wording,
        "reason": row.reason,
        "on": row.at.date().isoformat(),
        "in_the_name_of": row.on_behalf_of,
    }
