"""Meetings in full, the working group and its directory, told through the operations that people use."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml
from django.db import transaction

from mufakat.readers.papers.meetings.afterwards import said
from mufakat.readers.papers.meetings.as_pdf import as_pdf
from mufakat.readers.papers.meetings.paper import Paper as Sheet
from mufakat.readers.papers.meetings.paper import Words
from mufakat.records import models as tables
from mufakat.records.journal.operations import By, record
from mufakat.records.meetings.operations import delegations, papers, room
from mufakat.records.meetings.operations import record as records
from mufakat.records.meetings.operations.agenda import add_item
from mufakat.records.meetings.operations.plan import announce_next
from mufakat.records.meetings.queries import meeting_to_run
from mufakat.records.news.operations import publish_news
from mufakat.records.people.access import Viewer, viewer_of
from mufakat.records.people.operations import describe_mandate, give_seat
from mufakat.records.plans.shares import share_out
from mufakat.records.recommendations.drafting import operations as drafting
from mufakat.records.recommendations.operations import release_recommendations

TELLER = By(actor="demo", name="the demonstration")
MEETINGS_TOLD = "demonstration:meetings"
SHARES = ("leads", "contributes", "reviews", "consulted")
Written = Mapping[str, Any]


@transaction.atomic
def tell_meetings(folder: Path) -> None:
    """All of it or nothing."""
    sheet = yaml.safe_load((folder / "meetings.yaml").read_text(encoding="utf-8"))
    clerk = tables.Person.objects.get(email=sheet["people"]["secretariat"])
    items: dict[str, list[tables.AgendaItem]] = {}
    for written in sheet["meetings"]:
        tell_meeting(written, items, viewer_of(clerk, on=date.today()))
    tell_group(sheet["group"])
    for entry in sheet["directory"]:
        tell_entry(entry)
    record(
        "tell meetings",
        MEETINGS_TOLD,
        "The demonstration's meetings were told.",
        by=TELLER,
        classification="secretariat",
    )


def tell_meeting(written: Written, items: dict[str, list[tables.AgendaItem]], clerk: Viewer) -> None:
    meeting = tables.Meeting.objects.get(key=written["key"])
    tell_facts(meeting, written["facts"])
    items[meeting.key] = [tell_item(meeting, n, one, items) for n, one in enumerate(written["items"], 1)]
    if drafted := written.get("drafting"):
        tell_drafting(meeting, drafted)
    for side, who in written.get("declared", {}).items():
        room.declare(
            meeting, side, by=By(actor="demo", name=who, on_behalf_of=who), at=noon(written["closed"])
        )
    room.close_meeting(
        meeting, by=TELLER, on=date.fromisoformat(written["closed"]), at=noon(written["closed"])
    )
    if following := written.get("announces"):
        other = tables.Meeting.objects.get(key=following["key"])
        announce_next(meeting, other, starts=following["starts"], by=TELLER, illustrative=True)
    tell_record(written, clerk)
    if news := written.get("news"):
        publish_news(**news, on=written["closed"], meeting=meeting, illustrative=True, by=TELLER)


def tell_drafting(meeting: tables.Meeting, written: Written) -> None:
    """Who drafted, from what; each proposal beside the recommendation it became."""
    for named in written["team"]:
        drafting.seat_in_team(
            meeting.participations.filter(named=named).first(), illustrative=True, by=TELLER
        )
    home = {}
    for one in written["consultations"]:
        member = tables.Member.objects.get(code=one["member"])
        said = {name: one[name] for name in ("held_on", "held_by", "wishes")}
        home[one["member"]] = drafting.note_consultation(
            meeting, member, **said, illustrative=True, by=TELLER
        )
    for number, codes in written["became"].items():
        wish = meeting.recommendations.get(number=number)
        made = drafting.propose(
            meeting, wish.text(), kind=wish.kind, addressed_to=wish.addressed_to, comes_from=[home[code] for code in codes],
            illustrative=True, by=TELLER,
        )  # fmt: skip
        drafting.became(made, wish, by=TELLER)
    left = drafting.propose(meeting, written["dropped"]["text"], illustrative=True, by=TELLER)
    drafting.drop(left, written["dropped"]["reason"], by=TELLER)


def tell_facts(meeting: tables.Meeting, facts: Written) -> None:
    for one in facts["delegations"]:
        delegations.note_delegation(
            meeting,
            one["kind"],
            one["named"],
            way=one.get("way", ""),
            organisation=by_key(tables.Organisation, one.get("organisation")),
            body=by_key(tables.Body, one.get("body")),
            sources=facts["sources"],
            by=TELLER,
        )


def tell_item(
    meeting: tables.Meeting, number: int, written: Written, items: Mapping[str, list[tables.AgendaItem]]
) -> tables.AgendaItem:
    before, place = written.get("follows", (None, 0))
    item = add_item(
        meeting,
        title=written["title"],
        lead=written.get("lead", ""),
        minutes=written.get("minutes"),
        asked_to=written.get("asked_to", ""),
        follows=items[before][place - 1] if before else None,
        illustrative=True,
        by=TELLER,
    )
    for one in written.get("presentations", ()):
        tell_presentation(meeting, item, one)
    for n, one in enumerate(written["outcomes"], 1):
        room.record_outcome(
            meeting, **one, item=item, made_key=f"demo-{number}-{n}", at=noon(meeting.met_from), illustrative=True, by=TELLER
        )  # fmt: skip
    return item


def tell_presentation(meeting: tables.Meeting, item: tables.AgendaItem, written: Written) -> None:
    sheet = Sheet(
        issuer=written["from"],
        title=written["title"],
        under=[],
        blocks=[Words(line, label="–") for line in written["pages"]],
        as_of=meeting.met_from,
        mark="Illustrative: written for the demonstration",
        wide=True,
    )
    name = written["title"].lower().replace(" ", "-")
    papers.add_paper(
        meeting,
        as_pdf(sheet),
        f"{name}.pdf",
        title=written["title"],
        item=item,
        from_whom=written["from"],
        classification="public",
        illustrative=True,
        by=TELLER,
    )


def tell_record(written: Written, clerk: Viewer) -> None:
    meeting = meeting_to_run(clerk, written["key"])
    records.draft_record(meeting, said(clerk, meeting), by=TELLER, illustrative=True)
    meeting.refresh_from_db()
    records.issue_record(meeting, by=TELLER, on=date.fromisoformat(written["closed"]))
    if corrected := written.get("corrected"):
        closes = datetime.combine(
            date.fromisoformat(corrected["closes"]), time(17), tzinfo=ZoneInfo(corrected["zone"])
        )
        records.circulate_record(
            meeting,
            closes_at=closes,
            zone=corrected["zone"],
            on=date.fromisoformat(corrected["opens"]),
            by=TELLER,
        )
    records.close_corrections(meeting, by=TELLER)
    records.adopt_record(meeting, by=TELLER, on=date.fromisoformat(written["adopted"]))
    release_recommendations(meeting, by=TELLER)


def tell_group(written: Written) -> None:
    group = tables.Body.objects.get(key=written["body"])
    for seat in seats_of(written):
        give_seat(group, **seat, sources=written["sources"], by=TELLER)
    instrument = tables.Instrument.objects.get(key=written["instrument"])
    for place, row in written["shares"].items():
        lead, *others = row
        for share, whom in zip(SHARES, ([lead], *others), strict=True):
            for one in whom:
                share_out(
                    instrument,
                    place,
                    share,
                    **who(one),
                    illustrative=True,
                    since=date.fromisoformat(written["since"]),
                    by=TELLER,
                )


def seats_of(written: Written) -> Iterator[dict[str, Any]]:
    held = written.get("held_by", {})
    for body in written["focal_points_of"]:
        for code in written["members"]:
            member = tables.Member.objects.get(code=code)
            yield {
                "capacity": "focal_point",
                "of_body": by_key(tables.Body, body),
                "person": tables.Person.objects.filter(email=held.get(f"{body} {code}", "")).first(),
                "member": member,
                "since": written["since"],
            }
    for body in written["chairs_of"]:
        yield {"capacity": "chair", "of_body": by_key(tables.Body, body), "since": written["since"]}
    yield {
        "capacity": "secretariat",
        "of_body": by_key(tables.Body, written["secretariat"]),
        "since": written["since"],
    }
    for key, since in written["partners"].items():
        yield {"capacity": "partner", "organisation": by_key(tables.Organisation, key), "since": since}


def who(words: str) -> dict[str, Any]:
    """ "member VN", "organisation unicef", "body aswc"."""
    kind, key = words.split()
    if kind == "member":
        return {"member": tables.Member.objects.get(code=key)}
    return {kind: by_key(tables.Organisation if kind == "organisation" else tables.Body, key)}


def tell_entry(written: Written) -> None:
    said = dict(written)
    held = tables.Mandate.objects.filter(person__email=said.pop("email")).first()
    if held:
        describe_mandate(held, **said, by=TELLER)


def by_key(table, key: str | None):
    return table.objects.get(key=key) if key else None


def noon(day: str) -> datetime:
    return datetime.combine(date.fromisoformat(day), time(12), tzinfo=UTC)
