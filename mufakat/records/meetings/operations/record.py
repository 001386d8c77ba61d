"""The summary record: drafted from the outcomes, edited, issued, circulated for correction, adopted."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from mufakat.core.meeting.record import MeetingSaid, summary_record
from mufakat.core.problems import Moment, OutOfDate, RuleBroken
from mufakat.core.wording.model import Provision, Text
from mufakat.records.circulation.models import Circulation
from mufakat.records.circulation.operations.circulate import To, circulate
from mufakat.records.instruments.models import Draft, Instrument, WorkingText
from mufakat.records.instruments.operations import issue_draft
from mufakat.records.journal.operations import By, record
from mufakat.records.meetings.models import Meeting
from mufakat.records.meetings.operations.plan import named, now_or


@transaction.atomic
def draft_record(
    meeting: Meeting, said: MeetingSaid, *, by: By, at: datetime | None = None, illustrative: bool = False
) -> WorkingText:
    """The record as the outcomes give it, ready to be edited. What was edited since is never written over."""
    meeting = (
        Meeting.objects.select_for_update(of=("self",))
        .select_related("body", "summary_record")
        .get(pk=meeting.pk)
    )
    if not meeting.is_closed:
        raise RuleBroken("The record is drafted from the outcomes when the meeting has been closed.")
    if meeting.summary_record_id:
        raise OutOfDate("The record has been drafted already.")
    instrument = Instrument.objects.create(
        key=f"{meeting.key}-record",
        kind="summary_record",
        titles={"en": said.title, "vi": f"Biên bản {meeting.title('vi')}"},
        body=meeting.body,
        classification="participants",
        illustrative=illustrative or meeting.illustrative,
    )
    meeting.summary_record = instrument
    meeting.save(update_fields=["summary_record"])
    working = WorkingText.objects.create(
        instrument=instrument,
        provisions=rows_of(summary_record(said)),
        changed_at=now_or(at),
        changed_by=by.name,
    )
    told(meeting, f"The record of {named(meeting)} was drafted from its outcomes.", by=by)
    return working


def rows_of(text: Text) -> list[dict]:
    return [{name: value for name, value in asdict(one).items() if value} for one in text.provisions]


def working_record(meeting: Meeting) -> Text:
    """The record as it is being edited."""
    known = Provision.__dataclass_fields__
    rows = WorkingText.objects.get(instrument=meeting.summary_record_id).provisions
    return Text(tuple(Provision(**{name: v for name, v in row.items() if name in known}) for row in rows))


@transaction.atomic
def edit_record(
    meeting: Meeting, words: Mapping[str, str], *, seen: int, by: By, at: datetime | None = None
) -> WorkingText:
    """Provision key → its words; a paragraph left empty goes. OutOfDate where somebody else saved since ``seen``."""
    refuse_adopted(meeting)
    working = WorkingText.objects.select_for_update().get(instrument=meeting.summary_record)
    if working.version != seen:
        raise OutOfDate("{who} saved the record first; your words are still below.", who=working.changed_by)
    changed = [
        replace(one, text=words.get(one.key, one.text).strip()) for one in working_record(meeting).provisions
    ]
    kept = [one for one in changed if one.text or one.kind != "paragraph"]
    if not any(one.text for one in kept):
        raise RuleBroken("A record without a word cannot be kept.")
    working.provisions = rows_of(Text(tuple(numbered(kept))))
    working.version += 1
    working.changed_at, working.changed_by = now_or(at), by.name
    working.save()
    return working


def numbered(provisions: list[Provision]) -> list[Provision]:
    number, made = 0, []
    for one in provisions:
        number += one.kind == "paragraph"
        made.append(replace(one, label=f"{number}.") if one.kind == "paragraph" else one)
    return made


@transaction.atomic
def issue_record(meeting: Meeting, *, by: By, on: date | None = None) -> Draft:
    """Freeze the record as its next draft."""
    refuse_adopted(meeting)
    issued = meeting.summary_record.drafts.count()
    return issue_draft(
        meeting.summary_record,
        working_record(meeting),
        label="Draft record" if not issued else f"Draft record Rev.{issued}",
        on=on or timezone.localdate(),
        by=by,
        classification="participants",
        illustrative=meeting.summary_record.illustrative,
    )


@transaction.atomic
def circulate_record(
    meeting: Meeting, *, closes_at: datetime, zone: str, by: By, on: date | None = None, site: str = ""
) -> Circulation:
    """To every delegation that came, for correction: the same circulation and rolling text as any draft."""
    draft = latest_draft(meeting)
    to = addressees(meeting)
    if not to:
        raise RuleBroken("No delegation is on the list of those who came; note the attendance first.")
    return circulate(
        draft,
        kind=Circulation.Kind.BODY,
        addressees=to,
        opens_on=on or timezone.localdate(),
        closes_at=closes_at,
        zone=zone,
        by=by,
        message="Please correct what the record says of your delegation.",
        group=meeting.body,
        classification="participants",
        site=site,
    )


@transaction.atomic
def close_corrections(meeting: Meeting, *, by: By, at: datetime | None = None) -> int:
    """The chair closes what is still open; answers that come later are kept and marked late."""
    closed = Circulation.objects.filter(draft__instrument=meeting.summary_record, closed_at=None).update(
        closed_at=now_or(at)
    )
    if closed:
        told(meeting, f"The corrections of the record of {named(meeting)} were closed.", by=by)
    return closed


def addressees(meeting: Meeting) -> list[To]:
    """Each delegation once; those that are no record of ours cannot be written to from here."""
    came = meeting.participations.exclude(attended=False).select_related("member", "organisation", "body")
    found = {}
    for one in came:
        if one.member or one.organisation or one.body:
            to = To(member=one.member, organisation=one.organisation, body=one.body)
            found.setdefault(to.code, to)
    return list(found.values())


def latest_draft(meeting: Meeting) -> Draft:
    draft = meeting.summary_record.drafts.order_by("-sequence").first() if meeting.summary_record_id else None
    if draft is None:
        raise RuleBroken("The record has not been issued as a draft yet.")
    return draft


@transaction.atomic
def adopt_record(
    meeting: Meeting, *, by: By, on: date | None = None, at: datetime | None = None
) -> Instrument:
    """The latest draft is the record, when no circulation of it is still open. What came of the meeting may then be seen."""
    meeting = (
        Meeting.objects.select_for_update(of=("self",))
        .select_related("body", "summary_record")
        .get(pk=meeting.pk)
    )
    refuse_adopted(meeting)
    draft = latest_draft(meeting)
    waiting = Circulation.objects.filter(
        draft__instrument=meeting.summary_record, closed_at=None, closes_at__gt=now_or(at)
    ).first()
    if waiting:
        raise RuleBroken(
            "Corrections are awaited until {day}; adopt the record after that.",
            day=Moment(timezone.localdate(waiting.closes_at)),
        )
    circulated = was_circulated(meeting)
    instrument = meeting.summary_record
    instrument.adopted_on = (on or timezone.localdate()).isoformat()
    instrument.adopted_by = meeting.body.name()
    if meeting.classification == "public":
        instrument.classification = "public"
        instrument.drafts.filter(pk=draft.pk).update(classification="public")
    instrument.save()
    record(
        "adopt record",
        f"meeting:{meeting.key}",
        f"The record of {named(meeting)} was adopted"
        + ("." if circulated else "; it was not circulated for correction."),
        by=by,
        details={"sha256": draft.sha256, "draft": draft.label, "circulated": circulated},
        classification=meeting.classification,
    )
    return instrument


def was_circulated(meeting: Meeting) -> bool:
    return Circulation.objects.filter(draft__instrument=meeting.summary_record_id).exists()


def refuse_adopted(meeting: Meeting) -> None:
    if meeting.summary_record_id is None:
        raise RuleBroken("The record has not been drafted yet.")
    if meeting.summary_record.adopted_on:
        raise RuleBroken("The record has been adopted; a correction is a matter for the next meeting.")


def told(meeting: Meeting, says: str, *, by: By) -> None:
    record("keep record", f"meeting:{meeting.key}", says, by=by)
