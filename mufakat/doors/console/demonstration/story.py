"""The story of a profile's demo folder (story.yaml and what it names), told through operations."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from django.db import transaction

from mufakat.doors.console.demonstration.carrying_out import tell_plan, tell_rounds
from mufakat.doors.console.demonstration.consultation import tell_drafts
from mufakat.doors.console.demonstration.deciding import (
    tell_live,
    tell_position,
    tell_revised,
    tell_rules,
    tell_silence,
)
from mufakat.doors.console.demonstration.time_frame import tell_time_frame
from mufakat.records import models as tables
from mufakat.records.decisions import operations as decisions
from mufakat.records.journal.operations import By, record
from mufakat.records.meetings.operations.confirm import confirm_report
from mufakat.records.meetings.operations.confirm.choices import Choice
from mufakat.records.meetings.operations.receive import receive_report
from mufakat.records.people.operations import add_person, give_mandate
from mufakat.records.people.queries import DEMO_SIGN_INS
from mufakat.records.plans.operations import answer_with_action, put_in_force
from mufakat.records.plans.queries import proposed_in
from mufakat.records.recommendations.operations import add_recommendation, link_to_provision

TELLER = By(actor="demo", name="the demonstration")
Written = Mapping[str, Any]


@transaction.atomic
def tell_story(folder: Path, *, told: str) -> None:
    """All of it or nothing: a start that is interrupted begins again."""
    story = written(folder / "story.yaml")
    tell_people(story)
    tell_reports(story, folder / "reports")
    tell_recommendations(written(folder / "recommendations.yaml"))
    tell_forum(story["forum"])
    outline = written(folder / "roadmap-draft-zero.yaml")
    drafts = tell_drafts(outline, one(tables.Instrument, story["roadmap"]["instrument"]), folder)
    tell_links(outline, drafts[0])
    tell_rules(story["body_rules"], by=TELLER)
    drafts.append(tell_revised(drafts[-1], story["roadmap"]["revised"], by=TELLER))
    tell_roadmap(story["roadmap"], drafts)
    tell_actions(outline, story["roadmap"], drafts[-1])
    carried_out = written(folder / "carrying-out.yaml")
    tell_plan(carried_out, drafts[-1].instrument, by=TELLER)
    tell_rounds(carried_out, drafts[-1].instrument, by=TELLER)
    tell_live(story["live"], by=TELLER)
    record("tell story", told, "The demonstration was loaded.", by=TELLER, classification="secretariat")


def written(path: Path) -> Written:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def tell_people(story: Written) -> None:
    people = {
        who.email: add_person(email=who.email, name=who.name, password=who.password, by=TELLER)
        for who in DEMO_SIGN_INS
    }
    for hat in story["mandates"]:
        give_mandate(
            people[hat["email"]],
            hat["capacity"],
            body=one(tables.Body, hat.get("body")),
            member=one(tables.Member, hat.get("member"), by="code"),
            organisation=one(tables.Organisation, hat.get("organisation")),
            since=date.fromisoformat(hat["since"]),
            by=TELLER,
        )


def one(table, key: str | None, *, by: str = "key"):
    return table.objects.get(**{by: key}) if key else None


def tell_reports(story: Written, folder: Path) -> None:
    """Through the real intake: received, read, and every field that was found accepted."""
    for item in story["reports"]:
        report = receive_report((folder / item["file"]).read_bytes(), item["file"], by=TELLER)
        confirm_report(
            report,
            choices={name: Choice("accepted") for name in report.proposal["fields"]},
            meeting=one(tables.Meeting, item["meeting"]),
            by=TELLER,
        )


def tell_recommendations(sheet: Written) -> None:
    forum = one(tables.Meeting, sheet["forum"].lower())
    for item in sheet["recommendations"]:
        add_recommendation(forum, **item, by=TELLER, illustrative=True)


def tell_forum(sheet: Written) -> None:
    forum = one(tables.Meeting, sheet["meeting"])
    journey = decisions.start_journey(
        key=sheet["journey"],
        route=newest_route(sheet["route"]),
        forum=forum,
        on=forum.met_from,
        by=TELLER,
        illustrative=True,
    )
    for act in sheet["acts"]:
        tell_act(journey, act, {})
    for answer in sheet["answers"]:
        decisions.answer_recommendation(
            forum.recommendations.get(number=answer["number"]),
            body=one(tables.Body, answer["body"]),
            meeting=one(tables.Meeting, answer["meeting"]),
            text=answer["text"],
            on=answer["on"],
            by=TELLER,
            illustrative=True,
        )


def newest_route(key: str):
    return tables.RouteEdition.objects.filter(key=key).order_by("-edition").first()


def tell_links(outline: Written, draft: tables.Draft) -> None:
    for link in outline["taken_up"]:
        recommendation = tables.Recommendation.objects.get(
            meeting__key=link["forum"].lower(), number=link["number"]
        )
        link_to_provision(
            recommendation,
            draft,
            f"para{link['paragraph']}",
            on=draft.issued_on.isoformat(),
            by=TELLER,
            illustrative=True,
        )


def tell_roadmap(sheet: Written, drafts: list[tables.Draft]) -> None:
    journey = decisions.start_journey(
        key=sheet["journey"],
        route=newest_route(sheet["route"]),
        instrument=drafts[0].instrument,
        on="2021-03-25",
        by=TELLER,
        illustrative=True,
    )
    if "time_frame" in sheet:
        tell_time_frame(journey, sheet["time_frame"], by=TELLER)
    for act in sheet["acts"]:
        tell_act(journey, act, dict(enumerate(drafts)))


def tell_act(journey: tables.Journey, act: Written, drafts: Mapping[int, tables.Draft]) -> None:
    if "position" in act:
        return tell_position(journey, act, by=TELLER)
    if "silence" in act:
        return tell_silence(journey, act, drafts, by=TELLER)
    common = {
        "on": act["on"],
        "meeting": one(tables.Meeting, act.get("meeting")),
        "draft": drafts.get(act.get("draft")),
        "by": TELLER,
        "sources": act.get("sources", []),
        "unsure": act.get("unsure", False),
        "note": act.get("note", ""),
    }
    if "transmitted" in act:
        decisions.transmit(
            journey,
            verb=act["transmitted"],
            from_body=one(tables.Body, act["from"]),
            to_body=one(tables.Body, act["to"]),
            reasons=act.get("reasons", ""),
            open_points=act.get("open_points", ()),
            **common,
        )
        return None
    common |= {
        "lap": act.get("lap", 1),
        "body": one(tables.Body, act.get("body")),
        "procedure": act.get("procedure", ""),
    }
    if "put_before" in act:
        decisions.put_before(journey, stage=act["put_before"], **common)
    else:
        decisions.decide(
            journey,
            stage=act["stage"],
            outcome=act["decided"],
            reasons=act.get("reasons", ""),
            provisions=act.get("provisions", []),
            **common,
        )
    return None


def tell_actions(outline: Written, sheet: Written, draft: tables.Draft) -> None:
    keys = [one.key for one in proposed_in(draft)]
    actions = {
        action.key: action
        for action in put_in_force(draft, keys=keys, on=sheet["in_force_on"], by=TELLER, illustrative=True)
    }
    forum = outline["taken_up"][0]["forum"].lower()
    for part in outline["parts"]:
        for area in part.get("areas", ()):
            for n, row in enumerate(area["actions"], 1):
                for number in row.get("answers", ()):
                    recommendation = tables.Recommendation.objects.get(meeting__key=forum, number=number)
                    answer_with_action(actions[f"act{area['number']}_{n}"], recommendation, by=TELLER)
