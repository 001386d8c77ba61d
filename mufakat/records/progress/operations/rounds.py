from datetime import date

from django.db import transaction

from mufakat.core.dates import PartialDate
from mufakat.core.problems import RuleBroken
from mufakat.core.progress.rounds import RULES
from mufakat.core.saying import date_said
from mufakat.records.bodies.models import Member
from mufakat.records.bodies.queries import members_on
from mufakat.records.instruments.models import Instrument
from mufakat.records.journal.operations import By, record
from mufakat.records.plans.editions import agree_plan, latest_edition
from mufakat.records.progress.asked import last_handed
from mufakat.records.progress.models import ProgressReport, Round


@transaction.atomic
def open_round(
    instrument: Instrument,
    label: str,
    *,
    opens: date,
    deadline: date,
    since: date | None = None,
    until: date | None = None,
    rule: str = "",
    by: By,
) -> Round:
    """Ask every member of that day, by the plan as it stands; last round's answers are carried in."""
    refuse_unfit(instrument, label, opens=opens, deadline=deadline, since=since, until=until, rule=rule)
    edition = latest_edition(instrument) or agree_plan(
        instrument, because="As put in force.", on=opens.isoformat(), by=by
    )
    made = Round.objects.create(
        instrument=instrument,
        label=label.strip(),
        rule=rule,
        since=since,
        until=until,
        opens=opens,
        deadline=deadline,
        edition=edition,
    )
    asked = [open_report(made, member) for member in members_on(PartialDate(opens.isoformat()))]
    record(
        "open round",
        f"instrument:{instrument.key}",
        f"The reporting round {made.label} on “{instrument.title()}” was opened until {date_said(deadline, 'en')}.",
        by=by,
        details={"edition": str(edition), "asked": [report.member.code for report in asked]},
        classification=instrument.classification,
    )
    return made


def refuse_unfit(
    instrument: Instrument,
    label: str,
    *,
    opens: date,
    deadline: date,
    since: date | None,
    until: date | None,
    rule: str,
) -> None:
    if not label.strip():
        raise RuleBroken("A round needs a name, such as the year it is about.")
    if deadline < opens:
        raise RuleBroken("A round cannot close before it opens.")
    if since and until and until < since:
        raise RuleBroken("The period a round is about cannot end before it begins.")
    if rule and rule not in RULES:
        raise RuleBroken("Rounds are held yearly or twice a year.")
    if instrument.rounds.filter(label=label.strip()).exists():
        raise RuleBroken("There is a round {label} on this plan already.", label=label.strip())


def open_report(round_: Round, member: Member) -> ProgressReport:
    report = ProgressReport(round=round_, member=member)
    kept = rows_asked(round_)
    report.answers = {
        path: value for path, value in last_handed(report).items() if path.split("/")[1] in kept
    }
    report.save()
    return report


def rows_asked(round_: Round) -> set[str]:
    """What a member added of its own is not carried on as if it were new."""
    contents = round_.edition.contents
    groups = {f"{one['key']}~{group}" for one in contents["indicators"] for group in one["groups"]}
    return {one["key"] for one in (*contents["actions"], *contents["indicators"])} | groups
