"""A person decides what of a report becomes record. Only what the person accepted or corrected is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from mufakat.core.dates import PartialDate
from mufakat.core.intake.places import gazetteer, places_in
from mufakat.core.intake.record import FIELDS
from mufakat.core.problems import OutOfDate, RuleBroken
from mufakat.records.bodies.models import Body
from mufakat.records.journal.operations import By, record
from mufakat.records.meetings.models import (
    AnnouncedOnward,
    Meeting,
    Outcome,
    Participation,
    PlannedDate,
    Report,
)
from mufakat.records.meetings.vocabulary import vocabulary

DECISIONS = ("accepted", "corrected", "refused")
MODES = {mode.value for mode in Meeting.Mode}


@dataclass(frozen=True)
class Choice:
    """What the person decided about one proposed field; ``value`` only where it was corrected."""

    decision: str
    value: Any = None


@dataclass
class Written:
    """What a confirmation changed, for its journal entry: field → [before, after]."""

    changes: dict[str, list] = field(default_factory=dict)
    kept: list[str] = field(default_factory=list)  # fields where record and report differ: the record stands

    def note(self, name: str, before: Any, after: Any) -> None:
        self.changes[name] = [before, after]


@transaction.atomic
def confirm_report(
    report: Report,
    *,
    choices: Mapping[str, Choice],
    body: Body | None = None,
    meeting: Meeting | None = None,
    by: By,
) -> Meeting:
    """Write the accepted and corrected fields to the meeting they are about, or to a new meeting of ``body``.

    What the record already says is kept where the report says otherwise, unless the person corrected it by hand.
    """
    report = Report.objects.select_for_update().get(pk=report.pk)
    if report.state != Report.State.PROPOSED:
        raise OutOfDate(f"{report.decided_by} has already decided about this report.")
    values = chosen(report, choices)
    corrected = {name for name, choice in choices.items() if choice.decision == "corrected"}
    if meeting is None:
        meeting = new_meeting(body, values)
    written = Written()
    write_fields(meeting, values, corrected, report.language, written)
    write_participations(meeting, values.get("organisations") or (), written)
    write_onward(meeting, values.get("onward") or (), written)
    write_followups(meeting, values.get("followups") or (), written)
    write_outcomes(meeting, report, values, written)
    report.meeting, report.state = meeting, Report.State.CONFIRMED
    report.choices = {name: {"decision": c.decision, "value": c.value} for name, c in choices.items()}
    report.decided_at, report.decided_by = timezone.now(), by.name
    report.save()
    record(
        "confirm report",
        f"meeting:{meeting.key}",
        f"A report about {meeting.key} was confirmed.",
        by=by,
        details={"report": report.file.sha256, "changes": written.changes, "kept": written.kept},
        classification="public",
    )
    return meeting


@transaction.atomic
def refuse_report(report: Report, *, reason: str, by: By) -> None:
    """Set it aside: it is kept, and nothing of it becomes record."""
    report = Report.objects.select_for_update().get(pk=report.pk)
    if report.state != Report.State.PROPOSED:
        raise OutOfDate(f"{report.decided_by} has already decided about this report.")
    if not reason.strip():
        raise RuleBroken("Setting a report aside needs a reason.")
    report.state, report.decided_at, report.decided_by = Report.State.REFUSED, timezone.now(), by.name
    report.save()
    record(
        "set report aside",
        f"report:{report.pk}",
        f"The report “{report.file.name}” was set aside: {reason.strip()}",
        by=by,
        classification="secretariat",
    )


def chosen(report: Report, choices: Mapping[str, Choice]) -> dict[str, Any]:
    """Field → value to write; a field nobody decided about counts as refused."""
    proposed = report.proposal.get("fields", {})
    values = {}
    for name, choice in choices.items():
        if name not in FIELDS or choice.decision not in DECISIONS:
            raise RuleBroken(f"“{name}: {choice.decision}” is not something that can be decided here.")
        if choice.decision == "accepted" and name in proposed:
            values[name] = proposed[name]["value"]
        elif choice.decision == "corrected" and choice.value not in (None, "", []):
            values[name] = choice.value
    check_values(values)
    return values


def check_values(values: Mapping[str, Any]) -> None:
    for name in ("start_date", "end_date"):
        if name in values and not str(values[name]).startswith("--"):
            PartialDate(values[name])  # raises with the sentence
    if str(values.get("start_date", "")).startswith("--"):
        raise RuleBroken(
            "The report does not state the year of the meeting; write the full date to confirm it."
        )
    start, end = values.get("start_date"), values.get("end_date")
    if (
        start
        and end
        and not str(end).startswith("--")
        and PartialDate(end).latest < PartialDate(start).earliest
    ):
        raise RuleBroken("The meeting would end before it begins.")
    ordinal = values.get("ordinal")
    if ordinal is not None and not (isinstance(ordinal, int) and 0 < ordinal < 1000):
        raise RuleBroken(f"“{ordinal}” is not the number of a meeting.")
    if values.get("mode") and values["mode"] not in MODES:
        raise RuleBroken(f"“{values['mode']}” is not a way to meet: in person, online or hybrid.")


def new_meeting(body: Body | None, values: Mapping[str, Any]) -> Meeting:
    if body is None:
        raise RuleBroken("Say which body met: choose a known meeting or the body of a new one.")
    ordinal = values.get("ordinal")
    if ordinal and Meeting.objects.filter(body=body, ordinal=ordinal).exists():
        raise RuleBroken(f"{body} {ordinal} is already here; choose it instead of making a second one.")
    key = unused_key(
        f"{slugify(body.abbreviation or body.key)}-{ordinal or values.get('start_date') or 'new'}"
    )
    return Meeting.objects.create(key=key, body=body, ordinal=ordinal, classification="public")


def unused_key(wanted: str) -> str:
    key, n = slugify(wanted), 1
    while Meeting.objects.filter(key=key).exists():
        n += 1
        key = f"{slugify(wanted)}-{n}"
    return key


def write_fields(
    meeting: Meeting, values: Mapping[str, Any], corrected: set[str], language: str, written: Written
) -> None:
    wanted = {
        "ordinal": values.get("ordinal"),
        "met_from": values.get("start_date"),
        "met_until": values.get("end_date"),
        "city": values.get("city"),
        "country": country_code(values.get("country")),
        "mode": values.get("mode"),
        "hosts": list(values.get("hosts") or ()),
    }
    sources = {"met_from": "start_date", "met_until": "end_date"}
    for name, value in wanted.items():
        set_field(meeting, name, value, by_hand=sources.get(name, name) in corrected, written=written)
    if values.get("theme"):
        before = dict(meeting.theme)
        meeting.theme = {**before, language or "en": values["theme"]}
        if meeting.theme != before:
            written.note("theme", before, meeting.theme)
    added = [key for key in values.get("target_groups") or () if key not in meeting.target_groups]
    if added:
        written.note("target_groups", meeting.target_groups, [*meeting.target_groups, *added])
        meeting.target_groups = [*meeting.target_groups, *added]
    if meeting.met_from:
        meeting.sort_date = PartialDate(meeting.met_from).earliest
    meeting.save()


def set_field(meeting: Meeting, name: str, value: Any, *, by_hand: bool, written: Written) -> None:
    before = getattr(meeting, name)
    if not value or value == before:
        return
    if before and not by_hand and not finer(before, value):
        written.kept.append(name)
        return
    setattr(meeting, name, value)
    written.note(name, before, value)


def finer(before: Any, value: Any) -> bool:
    """Whether the report only says more exactly what the record says: 2019-11-18 where 2019-11 stood."""
    return isinstance(before, str) and isinstance(value, str) and value.startswith(before)


def country_code(name: str | None) -> str | None:
    """The two-letter code of a country by any spelling the gazetteer knows; None for a name it does not know."""
    if not name:
        return None
    named = places_in(name, gazetteer=gazetteer(vocabulary()))
    return next((place.country for place in named if place.kind == "country"), None)


def write_participations(meeting: Meeting, organisations, written: Written) -> None:
    known = set(meeting.participations.values_list("named", flat=True))
    new = [name for name in organisations if name not in known]
    Participation.objects.bulk_create(
        Participation(meeting=meeting, kind="organisation", named=name[:300]) for name in new
    )
    if new:
        written.note("participations", sorted(known), sorted({*known, *new}))


def write_onward(meeting: Meeting, onward, written: Written) -> None:
    for item in onward:
        body = body_called(item["to"])
        if body is None:
            written.kept.append(f"onward: {item['to']}")
            continue
        _, made = AnnouncedOnward.objects.get_or_create(
            meeting=meeting, body=body, ordinal=item.get("ordinal")
        )
        if made:
            written.note(f"onward {body.key}", None, item.get("ordinal"))


def body_called(name: str) -> Body | None:
    """A body by abbreviation or by any of its names, in any case."""
    wanted = name.casefold()
    for body in Body.objects.all():
        spelled = [body.key, body.abbreviation, *body.other_abbreviations]
        spelled += [n for held in body.names.values() for n in ([held] if isinstance(held, str) else held)]
        if wanted in (s.casefold() for s in spelled if s):
            return body
    return None


def write_followups(meeting: Meeting, followups, written: Written) -> None:
    """A meeting announced in the report: its planned date is one fact, the day it will meet another."""
    for item in followups:
        planned = item.get("date") or ""
        if not planned or planned.startswith("--"):
            continue
        following = announced_meeting(meeting, item.get("ordinal"), planned)
        _, made = PlannedDate.objects.get_or_create(
            meeting=following, starts=planned, ends="", defaults={"announced_on": meeting.met_from}
        )
        if made:
            written.note(f"announces {following.key}", None, planned)


def announced_meeting(meeting: Meeting, ordinal: int | None, planned: str) -> Meeting:
    """The next meeting of the same series that the report announces: the one held here, else a new one."""
    series = Meeting.objects.filter(body=meeting.body).exclude(pk=meeting.pk)
    found = series.filter(ordinal=ordinal).first() if ordinal else None
    found = (
        found
        or series.filter(announced_in=meeting).first()
        or series.filter(planned_dates__starts=planned).first()
    )
    if found is None:
        found = Meeting.objects.create(
            key=unused_key(f"{slugify(meeting.body.abbreviation or meeting.body.key)}-{ordinal or planned}"),
            body=meeting.body,
            ordinal=ordinal,
            sort_date=PartialDate(planned).earliest,
            classification=meeting.classification,
        )
    if found.announced_in is None:
        found.announced_in = meeting
        found.save(update_fields=["announced_in"])
    return found


def write_outcomes(meeting: Meeting, report: Report, values: Mapping[str, Any], written: Written) -> None:
    """What the meeting discussed and identified, in the words of the report."""
    stated = [("discussed", values["instrument"])] if values.get("instrument") else []
    stated += [("identified", text) for text in values.get("priorities") or ()]
    stated += [
        ("recommendation", f"{r.get('number') or '–'}. {r['text']}")
        for r in values.get("recommendations") or ()
    ]
    known = set(meeting.outcomes.values_list("kind", "text"))
    position = meeting.outcomes.count()
    for kind, text in stated:
        text = text if isinstance(text, str) else str(text)
        if (kind, text) in known:
            continue
        position += 1
        Outcome.objects.create(
            meeting=meeting,
            kind=kind,
            text=text,
            language=report.language or "en",
            position=position,
            sources=[report.published_by or report.file.name],
        )
        written.note(f"outcome {position}", None, text)
