"""Draft Zero goes out, nine real Word files come back, and the next drafts are issued from what was settled."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from mufakat.doors.console.demonstration.outline import text_from
from mufakat.records import models as tables
from mufakat.records.circulation import operations as circulation
from mufakat.records.circulation.live import live, touches
from mufakat.records.circulation.operations.letters import acknowledge, sent_by_hand
from mufakat.records.instruments.operations import issue_draft
from mufakat.records.journal.operations import By

TELLER = By(actor="demo", name="the demonstration")
Written = Mapping[str, Any]


def tell_drafts(outline: Written, instrument: tables.Instrument, folder: Path) -> list[tables.Draft]:
    """Draft Zero from its outline; Draft 1 and Draft 2 from the rolling text."""
    sheet = yaml.safe_load((folder / "consultation.yaml").read_text(encoding="utf-8"))
    by = replace(TELLER, on_behalf_of=outline["issued_by"])
    common = {"by": by, "classification": "public", "illustrative": True}
    issued = date.fromisoformat(outline["issued_on"])
    zero = issue_draft(instrument, text_from(outline), label=outline["label"], on=issued, **common)
    group = tables.Body.objects.get(key=sheet["group"])
    for each in sheet["circulations"]:
        tell_circulation(zero, each, group=group, by=by)
    for each in sheet["answers"]:
        tell_answer(folder / "answers" / each["file"], zero, noon(each["on"]))
    tell_settled(zero, sheet, group=group.abbreviation or group.name())
    one = issue_next(zero, sheet["draft_one"], **common)
    at = noon(sheet["draft_two"]["settled_on"])
    for key, words in sheet["paragraphs_one"].items():
        circulation.say_of_paragraph(one, key, "agreed", wording=words, group=str(group), by=by, at=at)
    two = issue_next(one, sheet["draft_two"], **common)
    return [zero, one, two]


def noon(day: str) -> datetime:
    return datetime.combine(date.fromisoformat(day), datetime.min.time(), tzinfo=UTC).replace(hour=5)


def issue_next(draft: tables.Draft, said: Written, **common) -> tables.Draft:
    day = date.fromisoformat(said["on"])
    return circulation.issue_next(draft, label=said["label"], on=day, at=noon(said["on"]), **common)


def tell_circulation(draft: tables.Draft, sheet: Written, *, group: tables.Body, by: By) -> None:
    addresses = sheet.get("addresses", {})
    asked = [circulation.To(member=tables.Member.objects.get(code=code)) for code in sheet.get("members", ())]
    asked += [
        circulation.To(organisation=tables.Organisation.objects.get(key=key))
        for key in sheet.get("organisations", ())
    ]
    zone = ZoneInfo(sheet["zone"])
    opened = noon(sheet["opens"])
    made = circulation.circulate(
        draft,
        kind=sheet["kind"],
        addressees=[replace(to, email=addresses.get(to.code, "")) for to in asked],
        opens_on=opened.date(),
        closes_at=datetime.fromisoformat(sheet["closes"]).replace(tzinfo=zone),
        zone=sheet["zone"],
        message=sheet.get("message", ""),
        remind_days=(7, 2),
        group=group,
        by=by,
        at=opened,
    )
    for addressee in made.addressees.all():
        sent_by_hand(addressee, by=by, at=opened)
        if addressee.code in sheet.get("acknowledged", ()):
            acknowledge(addressee, by=by, at=opened.replace(day=opened.day + 2))


def tell_answer(path: Path, draft: tables.Draft, at: datetime) -> None:
    """Received as it came, read, and confirmed as it was read."""
    code = path.stem.replace("-", " ").upper()
    asked = tables.Circulation.objects.get(draft=draft, addressees__code=code)
    received = circulation.receive_file(asked, path.read_bytes(), path.name, way="upload", by=TELLER, at=at)
    circulation.confirm_submission(received, addressee=asked.addressees.get(code=code), by=TELLER, at=at)


def tell_settled(draft: tables.Draft, sheet: Written, *, group: str) -> None:
    at = noon(sheet["draft_one"]["settled_on"])
    common = {"by": replace(TELLER, on_behalf_of=group), "at": at}
    for said in sheet["taken_up"]:
        row = row_of(draft, said["of"], key=said["key"])
        member = tables.Member.objects.get(code=said["by"])
        circulation.take_up(row, member, by=replace(TELLER, on_behalf_of=str(member)), at=noon(said["on"]))
    for said in sheet["settled_zero"]:
        row = row_of(draft, said["at"], key=said["key"], nth=said.get("nth", 1))
        brackets = live(draft).members.provision(said["key"]).brackets
        found = next(each for each in brackets if touches(row, each))
        place = circulation.Place(draft, said["key"], found.start, found.end)
        wording = found.chosen(said["at"]) if said.get("take") else said["wording"]
        circulation.agree_wording(place, wording, group=group, reason=said.get("reason", ""), **common)
    for said in sheet["places_zero"]:
        key = said.get("key") or new_key_of(draft, said)
        circulation.agree_provision(
            draft, key, said["what"], group=group, wording=said.get("wording", ""), code=said.get("code", ""),
            reason=said.get("reason", ""), **common,
        )  # fmt: skip
    for said in sheet["partners_zero"]:
        for row in rows_of(draft, said["of"], key=said.get("key"), new=said.get("new", False)):
            circulation.dispose(row, said["kind"], reason=said.get("reason", ""), group=group, **common)
    for said in sheet["comments_zero"]:
        for comment in tables.Comment.objects.filter(
            submission__draft=draft, submission__addressee__code=said["of"]
        ):
            circulation.dispose(comment, said["kind"], reason=said["reason"], **common)


def rows_of(
    draft: tables.Draft, code: str, *, key: str | None = None, new: bool = False
) -> list[tables.Amendment]:
    rows = tables.Amendment.objects.filter(submission__draft=draft, submission__addressee__code=code)
    rows = rows.filter(kind="new") if new else rows.filter(provision_key=key).exclude(kind="retain")
    return list(rows.order_by("start", "position"))


def row_of(draft: tables.Draft, code: str, *, key: str, nth: int = 1) -> tables.Amendment:
    return rows_of(draft, code, key=key)[nth - 1]


def new_key_of(draft: tables.Draft, said: Written) -> str:
    """The key of the paragraph, or of the table row, that a delegation put in."""
    rows: Iterable[tables.Amendment] = rows_of(draft, said.get("new_by") or said["row_by"], new=True)
    return next(row.provision_key for row in rows if (row.sort == "row") == ("row_by" in said))
