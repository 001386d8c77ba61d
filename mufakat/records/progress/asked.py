"""What a report is asked: the edition its round was opened on, for one member, with its answers so far."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from mufakat.core.dates import PartialDate
from mufakat.core.sheet import ActionAsked, Cell, IndicatorAsked, PlanSheet
from mufakat.records.plans.editions import contents_of
from mufakat.records.progress.models import ProgressReport


def plan_sheet(report: ProgressReport) -> PlanSheet:
    """The report's questions for `core.sheet`: the same for the workbook, the web form and the check of completeness."""
    round_, member, edition = report.round, report.member, report.round.edition
    contents = edition.contents if edition else contents_of(round_.instrument)
    return PlanSheet(
        instrument=round_.instrument.key,
        titles=round_.instrument.titles,
        member=member.code,
        member_names={
            code: member.name(code) for code in ("en", *member.languages) if member.names.get(code)
        },
        languages=tuple(member.languages),
        round=round_.label,
        edition=str(edition or ""),
        plan_from=since(contents, round_.opens),
        until=max(filter(None, (round_.deadline, round_.until))),
        deadline=round_.deadline,
        actions=tuple(
            ActionAsked(one["key"], one["number"], one["texts"], one["lead"], one["time_frame"])
            for one in contents["actions"]
        ),
        indicators=tuple(
            IndicatorAsked(
                key=one["key"],
                names=one["names"],
                kind=one["kind"],
                unit=one["unit"],
                group=group,
                action=one["action"],
                baseline="" if group else one["baseline"],
                target="" if group else target_for(one["targets"], round_.until or round_.deadline),
                least=Decimal(0),
            )
            for one in contents["indicators"]
            for group in ("", *one["groups"])
        ),
        answers=as_cells(report.answers),
        last=as_cells(last_handed(report)),
    )


def since(contents: Mapping, opens: date) -> date:
    return PartialDate(contents["since"]).earliest if contents["since"] else opens


def target_for(targets: Mapping[str, str], day: date) -> str:
    """The target of the round's year, else the next one set, with its year."""
    ahead = sorted(year for year in targets if int(year) >= day.year)
    if not ahead:
        return ""
    value = targets[ahead[0]]
    return value if int(ahead[0]) == day.year else f"{value} ({ahead[0]})"


def last_handed(report: ProgressReport) -> dict[str, str]:
    """What the member handed in at the end of the round before, if it did."""
    before = (
        ProgressReport.objects.filter(
            member=report.member,
            round__instrument=report.round.instrument,
            round__opens__lt=report.round.opens,
        )
        .exclude(submitted_on=None)
        .order_by("-round__opens")
        .first()
    )
    handed = before.handed.last() if before else None
    return handed.answers if handed else {}


def as_cells(answers: Mapping[str, str]) -> dict[Cell, str]:
    return {Cell.named(path): value for path, value in answers.items()}


def as_paths(answers: Mapping[Cell, str]) -> dict[str, str]:
    return {str(cell): value for cell, value in sorted(answers.items()) if value}
