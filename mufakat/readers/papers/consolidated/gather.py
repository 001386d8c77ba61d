"""Everything one edition of a round's report tells, in one language: seen with a delegate's eyes, or with everybody's."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from mufakat.core.consolidated import (
    ActionTold,
    AreaTold,
    FigureTold,
    MemberTold,
    MoneyTold,
    PracticeTold,
    RoundTold,
)
from mufakat.core.dates import PartialDate
from mufakat.core.saying import date_said
from mufakat.core.sheet.words import said as workbook_word
from mufakat.records.bodies.models import Member
from mufakat.records.bodies.queries import capacity_on, members, region
from mufakat.records.facts import first_name
from mufakat.records.people.access import STRANGER, Viewer
from mufakat.records.people.models import Mandate
from mufakat.records.plans.editions import contents_of
from mufakat.records.progress.models import ProgressReport, Round
from mufakat.records.progress.queries import (
    entries,
    handed_in,
    round_before,
    shared,
    spending,
    state_for_others,
    values,
)


def round_told(round_: Round, *, edition: str, language: str, as_of: date) -> RoundTold:
    viewer = eyes_of(edition, round_)
    contents = round_.edition.contents if round_.edition else contents_of(round_.instrument)
    before = round_before(viewer, round_)
    rounds = [one for one in (round_, before) if one]
    said = by_round(entries(viewer).filter(report__round__in=rounds))
    figures = by_round(values(viewer).filter(report__round__in=rounds))
    now, then = round_.pk, before.pk if before else 0
    asked = members_told(viewer, round_, edition, language)
    areas = {one.number: one.name(language) for one in round_.instrument.priority_areas.all()}
    actions = tuple(actions_told(contents, said[now], said[then], language))
    area_of = {one.number: one.area for one in actions}
    return RoundTold(
        title=round_.instrument.title(language),
        body=issuer_of(round_, language),
        label=round_.label,
        edition=edition,
        language=language,
        as_of=as_of,
        deadline=round_.deadline,
        since=round_.since,
        until=round_.until,
        plan=str(round_.edition or ""),
        plan_agreed=agreed(round_, language),
        before=before.label if before else "",
        members=asked,
        areas=areas_told(areas, actions),
        actions=actions,
        figures=tuple(figures_told(contents, figures[now], figures[then], area_of, language)),
        money=tuple(money_told(viewer, round_)),
        practices=tuple(practices_told(viewer, round_)),
        illustrative=any(one.illustrative for one in said[now]),
        members_before=tuple(sorted({one.report.member.code for one in said[then]})),
    )


def issuer_of(round_: Round, language: str) -> str:
    """The body the plan belongs to; where it belongs to none of them, the region."""
    held = round_.instrument.body or region()
    return held.name(language) if held else ""


def eyes_of(edition: str, round_: Round) -> Viewer:
    """Nobody in particular: a delegate in the body for the members' edition, a stranger for the public one.

    Whoever ordered the report may see more; the report does not.
    """
    if edition == "public":
        return STRANGER
    return Viewer(
        mandates=(Mandate(capacity=Mandate.Capacity.OBSERVER, body_id=round_.instrument.body_id or -1),)
    )


def by_round(rows: Iterable) -> Mapping[int, list]:
    found = defaultdict(list)
    for one in rows:
        found[one.report.round_id].append(one)
    return found


def members_told(viewer: Viewer, round_: Round, edition: str, language: str) -> tuple[MemberTold, ...]:
    reports = {one.member_id: one for one in round_.reports.defer("answers").select_related("round")}
    handed = handed_in(viewer, round_)
    named = [one for one in members(viewer) if one.pk in reports]
    told = (
        member_told(one, reports[one.pk], handed.get(reports[one.pk].pk), edition, language) for one in named
    )
    return tuple(sorted(told, key=lambda one: one.name))


def member_told(member: Member, report: ProgressReport, handed, edition: str, language: str) -> MemberTold:
    readable = bool(report.released_on) if edition == "public" else report.has_been_submitted
    names = {
        "code": member.code,
        "name": member.name(language),
        "called": called(member, language),
        "joined": joined(member, report.round),
    }
    if not readable:
        return MemberTold(**names, state=quiet(report, edition))
    return MemberTold(
        **names,
        state="released" if edition == "public" else state_for_others(report),
        on=report.submitted_on,
        days_late=report.days_late,
        released=bool(report.released_on),
        handing=handed.number if handed else 0,
        sha256=handed.sha256 if handed else "",
    )


def quiet(report: ProgressReport, edition: str) -> str:
    """The public is told of silence only once the body has released the round."""
    told = edition != "public" or (report.round.released_on and not report.has_been_submitted)
    return "silent" if told else "held"


def called(member: Member, language: str) -> str:
    """As a sentence calls it: "the Philippines", where the profile knows the name with its article."""
    names = member.names.get(language) or [member.name(language)]
    names = [names] if isinstance(names, str) else names
    with_article = f"the {names[0]}"
    return with_article if with_article in names else names[0]


def joined(member: Member, round_: Round) -> date | None:
    """The day it became a member, where that was in the period of the round or after it."""
    held = capacity_on(member, PartialDate(round_.opens.isoformat()))
    since = PartialDate(held.since).earliest if held and held.since else None
    return since if since and round_.since and since >= round_.since else None


def areas_told(names: Mapping[int, str], actions: Iterable[ActionTold]) -> tuple[AreaTold, ...]:
    found = [AreaTold(number, names[number]) for number in sorted(names)]
    held = {one.area for one in actions}
    return (*found, AreaTold(None, "")) if None in held else tuple(found)


def actions_told(contents: Mapping, now: list, then: list, language: str) -> Iterable[ActionTold]:
    """As the round's own edition of the plan has them, whatever was amended since."""
    said, before = by_key(now, "action"), by_key(then, "action")
    for one in contents["actions"]:
        rows, last = said.get(one["key"], {}), before.get(one["key"], {})
        yield ActionTold(
            key=one["key"],
            number=one["number"],
            area=one["area"],
            text=first_name(one["texts"], language),
            lead=one["lead"],
            time_frame=one["time_frame"],
            said={code: row.status for code, row in rows.items()},
            before={code: row.status for code, row in last.items()},
            words={code: row.text for code, row in rows.items() if row.text},
            because={code: row.because for code, row in rows.items() if row.because},
        )


def figures_told(
    contents: Mapping, now: list, then: list, area_of: Mapping, language: str
) -> Iterable[FigureTold]:
    said, before = by_key(now, "indicator"), by_key(then, "indicator")
    for one in contents["indicators"]:
        for group in ("", *one["groups"]):
            rows = of_group(said.get(one["key"], {}), group)
            last = of_group(before.get(one["key"], {}), group)
            yield FigureTold(
                key=one["key"],
                name=first_name(one["names"], language),
                kind=one["kind"],
                unit=unit_of(one, language),
                group=group,
                action=one["action"],
                area=area_of.get(one["action"]),
                direction=one["direction"],
                together=one["together"],
                baseline=number(one["baseline"]) if not group else None,
                baseline_year=one["baseline_year"] if not group else None,
                targets={int(year): number(value) for year, value in one["targets"].items()}
                if not group
                else {},
                source=one["source"],
                method=one["method"],
                said={code: row.value for code, row in rows.items()},
                before={code: row.value for code, row in last.items()},
                years={code: row.year for code, row in rows.items() if row.year},
                sources={code: row.source_named for code, row in rows.items() if row.source_named},
                because={code: row.because for code, row in rows.items() if row.because},
            )


def unit_of(one: Mapping, language: str) -> str:
    """A law that is in force has no unit."""
    return "" if one["kind"] == "yes_no" else workbook_word(one["unit"], (language,))


def by_key(rows: Iterable, what: str) -> dict[str, dict]:
    """Key → member code → its row; of an indicator the rows of every group together."""
    found: dict[str, dict] = defaultdict(dict)
    for one in rows:
        key = getattr(one, what).key
        mark = one.report.member.code if what == "action" else (one.report.member.code, one.group)
        found[key][mark] = one
    return found


def of_group(rows: Mapping, group: str) -> dict[str, object]:
    return {code: row for (code, held), row in rows.items() if held == group}


def money_told(viewer: Viewer, round_: Round) -> Iterable[MoneyTold]:
    for one in spending(viewer).filter(report__round=round_):
        yield MoneyTold(
            member=one.report.member.code,
            action=one.action.number if one.action else "",
            allocated=one.allocated,
            spent=one.spent,
            currency=one.currency,
            year=one.year,
            source=one.source_named,
            because=one.because,
        )


def practices_told(viewer: Viewer, round_: Round) -> Iterable[PracticeTold]:
    for one in shared(viewer).filter(report__round=round_):
        yield PracticeTold(
            member=one.report.member.code,
            action=one.action.number if one.action else "",
            title=one.title,
            text=one.text,
            more=one.more,
            is_note=one.kind == "note",
        )


def agreed(round_: Round, language: str) -> str:
    edition = round_.edition
    return date_said(edition.on, language) if edition else ""


def number(written: str) -> Decimal | None:
    return Decimal(written) if written else None
