"""How the Roadmap was decided, and a text that lies before the focal points today; told through the operations people use."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.utils import timezone

from mufakat.core.route.silence import earliest_closing
from mufakat.core.wording.model import Provision, Text
from mufakat.records import models as tables
from mufakat.records.decisions import operations as decisions
from mufakat.records.decisions.written import operations as written
from mufakat.records.decisions.written.queries import rules_for
from mufakat.records.decisions.written.telling import rules_of
from mufakat.records.files.operations import keep
from mufakat.records.instruments.operations import issue_draft, text_of
from mufakat.records.journal.operations import By

Written = Mapping[str, Any]


def tell_rules(sheet: Written, *, by: By) -> None:
    for key, said in sheet.items():
        written.set_body_rules(tables.Body.objects.get(key=key), **said, by=by, illustrative=True)


def tell_revised(draft: tables.Draft, sheet: Written, *, by: By) -> tables.Draft:
    """The draft with some provisions reworded, issued as its revision."""
    changes = sheet["changes"]
    text = text_of(draft)
    assert set(changes) <= set(text.order), "a change names a provision that is not there"
    text = Text(tuple(replace(each, text=changes.get(each.key, each.text)) for each in text.provisions))
    return issue_draft(
        draft.instrument, text, label=sheet["label"], on=date.fromisoformat(sheet["on"]), by=by,
        classification=draft.classification, illustrative=True,
    )  # fmt: skip


def tell_position(journey: tables.Journey, act: Written, *, by: By) -> None:
    """A delegation's own word, or one that came by letter and was typed by the secretariat."""
    member = tables.Member.objects.get(code=act["position"])
    letter = act.get("letter")
    decisions.state_position(
        journey, member=member, stance=act["stance"], on=act["on"],
        by=replace(by, on_behalf_of=str(member)), provision=act.get("provision", ""), wording=act.get("wording", ""),
        reason=act.get("reason", ""), lifted_if=act.get("lifted_if", ""), came_by="letter" if letter else "said",
        letter=keep(letter.encode(), f"letter-{member.code}.txt", media_type="text/plain") if letter else None,
        signed_by=act.get("signed_by", ""), illustrative=True,
    )  # fmt: skip


def tell_silence(
    journey: tables.Journey, act: Written, drafts: Mapping[int, tables.Draft], *, by: By
) -> None:
    """One silence procedure from its opening to how it ended."""
    zone = act["zone"]

    def moment(said: str) -> datetime:
        return datetime.fromisoformat(said).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)

    body = tables.Body.objects.get(key=act["silence"])
    chair, office = replace(by, on_behalf_of=str(body)), replace(by, on_behalf_of="ASEAN Secretariat")
    procedure = written.open_procedure(
        journey, tables.Procedure.Kind.SILENCE, body=body, draft=drafts[act["draft"]], zone=zone, by=chair,
        closes=datetime.fromisoformat(act["closes"]), at=moment(act["opened"]),
    )  # fmt: skip
    members = list(tables.Member.objects.filter(code__in=procedure.entitled))
    written.notify_members(procedure, members, at=moment(act["told"]), by=office)
    if broken := act.get("broken"):
        member = tables.Member.objects.get(code=broken["member"])
        own = replace(by, on_behalf_of=str(member))
        written.break_silence(
            procedure, member=member, reason=broken["reason"], at=moment(broken["at"]), by=own
        )
    if "declared" in act:
        written.declare(procedure, at=moment(act["declared"]), by=chair)
    written.announce(procedure, at=moment(act["announced"]), by=office)


def tell_live(sheet: Written, *, by: By) -> None:
    """A text that lies before the focal points on the day the demonstration is loaded, so that somebody owes a reply."""
    today = timezone.now()
    instrument = tables.Instrument.objects.create(
        key=sheet["key"], kind=sheet["kind"], titles=sheet["titles"], illustrative=True, classification="members",
        body=tables.Body.objects.get(key=sheet["body"]),
    )  # fmt: skip
    drafts = [tell_plain_draft(instrument, each, today, by=by) for each in sheet["drafts"]]
    journey = decisions.start_journey(
        key=sheet["journey"], route=_newest(sheet["route"]), instrument=instrument, on=_day(today, sheet["begins"]),
        classification="members", illustrative=True, by=by,
    )  # fmt: skip
    for act in sheet["acts"]:
        tell_live_act(journey, {**act, "on": _day(today, act["days"])}, drafts, today, by=by)


def tell_plain_draft(
    instrument: tables.Instrument, sheet: Written, today: datetime, *, by: By
) -> tables.Draft:
    title = Provision("title", "title", instrument.title())
    paragraphs = (
        Provision(f"para{n}", "paragraph", words, label=f"{n}.")
        for n, words in enumerate(sheet["paragraphs"], 1)
    )
    on = (today + timedelta(days=sheet["days"])).date()
    return issue_draft(
        instrument, Text((title, *paragraphs)), label=sheet["label"], on=on, by=by, illustrative=True
    )


def tell_live_act(
    journey: tables.Journey, act: Written, drafts: list[tables.Draft], today: datetime, *, by: By
) -> None:
    if "position" in act:
        return tell_position(journey, act, by=by)
    body = tables.Body.objects.filter(key=act.get("body")).first()
    draft = drafts[act["draft"]]
    if "asked" in act:
        return ask_for_replies(journey, draft, today + timedelta(days=act["days"]), by=by)
    common = {"lap": act["lap"], "body": body, "draft": draft, "on": act["on"], "by": by}
    procedure = act.get("procedure", "")
    if "put_before" in act:
        decisions.put_before(journey, stage=act["put_before"], procedure=procedure, **common)
    else:
        decisions.decide(
            journey, stage=act["stage"], outcome=act["decided"], procedure=procedure, reasons=act.get("reasons", ""),
            provisions=act.get("provisions", []), **common,
        )  # fmt: skip
    return None


def ask_for_replies(journey: tables.Journey, draft: tables.Draft, at: datetime, *, by: By) -> None:
    """Opened in the past, closing on the first working day the rules allow."""
    rules = rules_for(None)
    stage = next(stage for stage in journey.route.stages if stage["key"] == "focal-points")
    least = tables.Procedure(
        entitled=[],
        least_days=stage["lead_times"]["silence_days"],
        least_working_days=1,
        calendars=rules.calendars,
    )
    closes = earliest_closing(rules_of(least), at, zone=rules.time_zone, clock=time(17))
    procedure = written.open_procedure(
        journey,
        tables.Procedure.Kind.AD_REFERENDUM,
        draft=draft,
        closes=closes,
        zone=rules.time_zone,
        at=at,
        by=by,
    )
    members = list(tables.Member.objects.filter(code__in=procedure.entitled))
    written.notify_members(procedure, members, at=at, by=by)


def _newest(key: str) -> tables.RouteEdition:
    return tables.RouteEdition.objects.filter(key=key).order_by("-edition").first()


def _day(today: datetime, days: int) -> str:
    return (today + timedelta(days=days)).date().isoformat()
