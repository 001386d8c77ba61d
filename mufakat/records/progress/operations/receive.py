"""A workbook comes back: kept as it came, read, and entered as far as it can be."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language

from mufakat.core.problems import RuleBroken
from mufakat.core.progress.reports import after
from mufakat.core.sentences import Sentence
from mufakat.core.sheet import Cell, SheetReading, SheetRefused, read_workbook
from mufakat.records.files.operations import keep
from mufakat.records.journal.operations import By, record
from mufakat.records.progress.asked import plan_sheet
from mufakat.records.progress.models import ProgressReport, ReceivedWorkbook
from mufakat.records.progress.opening import media_type_of, opened
from mufakat.records.progress.operations.compared import differences, emptied, picked, proposed
from mufakat.records.progress.operations.save import locked, write

LANGUAGES = ("en", "vi")


@dataclass(frozen=True, slots=True)
class Came:
    """A file as it came, beside the workbook that is read for it or the sentence why none is."""

    content: bytes
    workbook: bytes = b""
    notes: tuple[Sentence, ...] = ()
    problem: Sentence | None = None


def receive_workbook(
    report: ProgressReport,
    content: bytes,
    name: str,
    *,
    by: By,
    at: datetime | None = None,
    at_once: bool = True,
) -> ReceivedWorkbook:
    """Keep and read it. Nothing is entered yet, unless this is the first word of the round: then the good answers are.
    One of several that came together waits in any case (``at_once`` False): which is first is the browser's chance."""
    after(report.state, "save")
    return keep_and_read(report, opened_kept(content, name), name, by=by, at=at, at_once=at_once)


@transaction.atomic
def keep_and_read(
    report: ProgressReport, came: Came, name: str, *, by: By, at: datetime | None, at_once: bool
) -> ReceivedWorkbook:
    report = locked(report)
    after(report.state, "save")
    at = at or timezone.now()
    received = ReceivedWorkbook.objects.create(
        report=report,
        file=keep(came.content, name, media_type=media_type_of(came.content), at=at),
        received_at=at,
        received_by=by.name,
        **read(came, name, report),
    )
    record(
        "receive workbook",
        f"progress:{report.round_id}/{report.member.code}",
        f"A workbook of {report.member} came in for {report.round}.",
        by=by,
        details={"file": received.file.sha256},
        classification="secretariat",
        at=at,
    )
    if at_once and report.version == 0 and not received.problem:
        return enter_workbook(received, by=by, at=at)
    return received


def opened_kept(content: bytes, name: str) -> Came:
    """Before anything is locked: LibreOffice may take its time over it."""
    try:
        workbook, notes = opened(content, name)
    except SheetRefused as refused:
        return Came(content, problem=refused.says)
    return Came(content, workbook, tuple(notes))


def read(came: Came, name: str, report: ProgressReport) -> dict[str, Any]:
    if came.problem:
        return {"problem": in_languages(came.problem)}
    try:
        reading = read_workbook(came.workbook, plan_sheet(report), name=name)
    except SheetRefused as refused:
        return {"problem": in_languages(refused.says)}
    return {"reading": as_json(replace(reading, notes=(*came.notes, *reading.notes)))}


@transaction.atomic
def enter_workbook(
    received: ReceivedWorkbook,
    *,
    by: By,
    empty: bool = False,
    only: Collection[str] | None = None,
    chosen: Mapping[str, str] | None = None,
    at: datetime | None = None,
) -> ReceivedWorkbook:
    """The answers that could be taken replace those that stand; what was refused leaves what stands as it is, and so does
    what is in doubt, unless a person chose (``chosen``: cell → one of its answers). With ``only`` these cells and no others.

    A cell left blank empties an answer only where the person says so (``empty``): the workbook may be older than it.
    """
    received = (
        ReceivedWorkbook.objects.select_for_update(of=("self",)).select_related("file").get(pk=received.pk)
    )
    if received.problem:
        why = received.problem.get(get_language()) or received.problem["en"]
        raise RuleBroken(why)
    if received.entered_at:
        raise RuleBroken("The answers of this workbook have been entered already.")
    report = locked(received.report)
    state = after(report.state, "save")
    answers = {Cell.named(path): value for path, value in report.answers.items()}
    changed = differences(received, report) if only is None else proposed(received, report, only)
    if empty:
        changed += emptied(received, report)
    changed += picked(received, report, chosen or {})
    for each in changed:
        answers[Cell.named(each["cell"])] = each["after"]
    write(report, answers, state=state, by=by, at=at)
    received.entered_at, received.entered = at or timezone.now(), len(changed)
    received.save(update_fields=["entered_at", "entered"])
    return received


@transaction.atomic
def choose(
    received: ReceivedWorkbook, chosen: Mapping[str, str], *, by: By, at: datetime | None = None
) -> int:
    """What was in doubt in a workbook that entered at once; how many answers it changed."""
    if received.entered_at is None:
        raise RuleBroken("Enter the answers of this workbook first.")
    report = locked(received.report)
    state = after(report.state, "save")
    changed = picked(received, report, chosen)
    if changed:
        answers = {Cell.named(path): value for path, value in report.answers.items()}
        answers |= {Cell.named(each["cell"]): each["after"] for each in changed}
        write(report, answers, state=state, by=by, at=at)
    return len(changed)


def as_json(reading: SheetReading) -> dict[str, Any]:
    return {
        "taken": [taken(one) for one in reading.taken],
        "cleared": [taken(one) for one in reading.cleared],
        "refused": [
            {
                "address": one.address,
                "given": one.given[:200],
                "cell": str(one.cell or ""),
                "says": in_languages(one.says),
            }
            for one in reading.refused
        ],
        "doubts": [
            {
                "cell": str(one.cell),
                "choices": [taken(each) for each in one.choices],
                "likely": one.likely,
                "says": in_languages(one.says),
            }
            for one in reading.doubts
        ],
        "notes": [in_languages(note) for note in reading.notes],
    }


def taken(one) -> dict[str, Any]:
    return {
        "cell": str(one.cell),
        "value": one.value,
        "address": one.address,
        "sent": one.sent,
        "notes": [in_languages(note) for note in one.notes],
    }


def in_languages(says: Sentence) -> dict[str, str]:
    return {code: says.in_language(code) for code in LANGUAGES}
