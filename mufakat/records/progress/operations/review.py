"""The national chain before a report is cleared: ministries and organisations are invited, propose, and are kept or dropped.

It is the chain of `clearance`, as for submissions: a link that works once, seen by nobody outside the delegation.
"""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import Count, RuleBroken
from mufakat.core.progress.reports import after
from mufakat.records.clearance.models import Clearance, Review
from mufakat.records.clearance.operations import PRIVATE, invite_reviewer, note_answered, open_clearance
from mufakat.records.files.operations import keep
from mufakat.records.journal.operations import By, record
from mufakat.records.progress.models import ProgressReport, ReceivedWorkbook
from mufakat.records.progress.opening import media_type_of
from mufakat.records.progress.operations.receive import Came, enter_workbook, opened_kept, read
from mufakat.records.progress.operations.save import locked

LONGEST = 4000  # characters of remarks


@transaction.atomic
def invite_to_report(
    report: ProgressReport,
    *,
    name: str,
    until: datetime,
    by: By,
    email: str = "",
    language: str = "",
    at: datetime | None = None,
) -> tuple[Review, str]:
    """A reviewer and the secret of its link; while the report can still change."""
    report = locked(report)
    after(report.state, "save")
    return invite_reviewer(
        chain_of_report(report, by=by, at=at), name=name, until=until, by=by, email=email, language=language, at=at
    )  # fmt: skip


def chain_of_report(report: ProgressReport, *, by: By, at: datetime | None = None) -> Clearance:
    """Of a report that is asked about the chain is open again."""
    subject = f"progress:{report.round_id}/{report.member.code}"
    chain = open_clearance(subject, member=report.member, by=by, at=at)
    if chain.state == Clearance.State.SENT:
        chain.state = Clearance.State.OPEN
        chain.save(update_fields=["state"])
    return chain


def receive_review(
    review: Review,
    report: ProgressReport,
    *,
    by: By,
    content: bytes = b"",
    name: str = "",
    words: str = "",
    at: datetime | None = None,
) -> ReceivedWorkbook:
    """A reviewer's workbook, its remarks, or both, kept as they came. The link is used up unless nothing could be read."""
    words = words.strip()
    after(report.state, "save")
    if not content and not words:
        raise RuleBroken("Send the workbook back, or write your remarks; there is nothing in either yet.")
    if len(words) > LONGEST:
        raise RuleBroken(
            "Remarks have at most {most} characters; these have {number}. Put the longer part into the workbook's notes.",
            most=Count(LONGEST),
            number=Count(len(words)),
        )
    came = opened_kept(content, name) if content else None
    return keep_review(review, report, came, name=name, words=words, by=by, at=at or timezone.now())


@transaction.atomic
def keep_review(
    review: Review, report: ProgressReport, came: Came | None, *, name: str, words: str, by: By, at: datetime
) -> ReceivedWorkbook:
    report = locked(report)
    after(report.state, "save")
    file = (
        keep(came.content, name, media_type=media_type_of(came.content), at=at)
        if came
        else keep(words.encode(), f"{review.name}.txt", media_type="text/plain; charset=utf-8", at=at)
    )
    received = ReceivedWorkbook.objects.create(
        report=report,
        review=review,
        file=file,
        words=words,
        received_at=at,
        received_by=review.name,
        **(read(came, name, report) if came else {}),
    )
    if not received.problem:
        note_answered(review, by=by, at=at)
    return received


@transaction.atomic
def gather_review(
    received: ReceivedWorkbook, *, cells: Collection[str], by: By, at: datetime | None = None
) -> ReceivedWorkbook:
    """The coordinator keeps these proposals and drops the others; what was cleared needs to be cleared again."""
    if received.review is None:
        raise RuleBroken("This workbook is no reviewer's.")
    received = enter_workbook(received, only=set(cells), by=by, at=at)
    record(
        "gather review",
        f"clearance:{received.review.clearance_id}",
        f"Of what {received.review.name} proposed, {received.entered} answers were kept.",
        by=by,
        details={"cells": sorted(cells)},
        classification=PRIVATE,
        at=at,
    )
    return received
