"""The charts of the pages of results, in the reader's words."""

from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from mufakat.core.dates import PartialDate
from mufakat.core.problems import Unreadable
from mufakat.doors.public.tags import amount
from mufakat.doors.shared.words.carrying import HEAT, PROGRESS
from mufakat.readers.charts import Column, Drawing, Lane, Point, columns, small_line, timeline
from mufakat.readers.dossiers.carrying.indicator import IndicatorDossier, MemberFigures, RoundFigures
from mufakat.readers.dossiers.carrying.member import MemberResults
from mufakat.readers.dossiers.carrying.results import ResultsDossier
from mufakat.readers.dossiers.carrying.told_actions import ActionTold

STATUSES = ("done", "under_way", "not_started", "not_available")


def trend(dossier: ResultsDossier) -> Drawing | None:
    if not dossier.trend:
        return None
    told = [Column(one.label, {**one.counts, "silent": one.without}) for one in dossier.trend]
    return columns(
        "trend",
        told,
        words_of_statuses(_("no answer") if dossier.oversees else _("nothing released")),
        title=_("Answers by status, round by round"),
        says=_("One column for each round, from done at the foot to what was not answered on top. The table has the numbers."),
        width=max(420, 60 * len(told)),
    )  # fmt: skip


def rounds_of_member(dossier: MemberResults) -> Drawing | None:
    told = [Column(one.round.label, one.counts) for one in dossier.told]
    if not any(one.parts for one in told):
        return None
    return columns(
        "rounds",
        told,
        words_of_statuses(""),
        title=_("What it says of its actions, round by round"),
        says=_("One column for each round; a round without a readable report is empty. The table has the numbers."),
        width=max(420, 60 * len(told)),
    )  # fmt: skip


def words_of_statuses(silent: str) -> dict[str, str]:
    words = {look: str(PROGRESS[look]) for look in STATUSES}
    return words | {"silent": silent} if silent else words


def along_the_years(dossier: ResultsDossier, *, today: date, language: str) -> Drawing | None:
    lanes = [lane(one, language) for one in dossier.actions]
    if not any(one.span for one in lanes):
        return None
    return timeline(
        "timeline",
        lanes,
        years=dossier.years,
        today=in_years(today),
        title=_("Actions along the years"),
        says=_("A bar from the first to the last year of each action, a lozenge for each milestone, a broken line for today. The table has the same in words."),
    )  # fmt: skip


def lane(one: ActionTold, language: str) -> Lane:
    name = f"{one.action.number} {one.action.text(language)}"
    milestones = tuple(when for step in one.action.milestones if (when := due(step.get("by", ""))))
    return Lane(name, f"{name}: {one.action.time_frame}", one.span, milestones)


def due(by: str) -> float | None:
    """A milestone stands at the end of what its date names; one without a date is not drawn."""
    try:
        return in_years(PartialDate(by).latest) if by else None
    except Unreadable:
        return None


def in_years(day: date) -> float:
    return day.year + (day.timetuple().tm_yday - 1) / 366


def of_indicator(dossier: IndicatorDossier) -> dict:
    """Yes or no is counted; every other figure is drawn for each member on one scale."""
    if dossier.indicator.kind == "yes_no":
        return {"answers": answers(dossier), "members": [(one, None) for one in dossier.members]}
    return {
        "answers": None,
        "members": [(one, small(dossier, one, n)) for n, one in enumerate(dossier.members)],
    }


def answers(dossier: IndicatorDossier) -> Drawing:
    words = {
        "done": _("yes"),
        "not_started": _("no"),
        "not_available": str(PROGRESS["not_available"]),
        "silent": _("no answer") if dossier.oversees else _("nothing released"),
    }
    told = [Column(one.label, counted(dossier, at)) for at, one in enumerate(dossier.rounds)]
    return columns(
        "answers",
        told,
        words,
        title=_("Yes and no, round by round"),
        says=_(
            "One column for each round: the countries that say yes at the foot. The table has each country."
        ),
    )


def counted(dossier: IndicatorDossier, at: int) -> dict[str, int]:
    found: dict[str, int] = {}
    for one in dossier.members:
        if look := look_of(one.rounds[at]):
            found[look] = found.get(look, 0) + 1
    return found


def look_of(said: RoundFigures) -> str:
    if said.whole.stands == "given":
        return "done" if said.whole.value else "not_started"
    if said.whole.stands == "not_available":
        return "not_available"
    return "" if said.stands == "not_asked" else "silent"


def small(dossier: IndicatorDossier, one: MemberFigures, nth: int) -> Drawing | None:
    if not one.has_any:
        return None
    shares_target = dossier.indicator.together in ("mean", "none")
    named = one.member.title
    return small_line(
        f"m{nth}",
        [Point(said.year, said.whole.value, point_says(dossier, said)) for said in one.rounds],
        years=dossier.years,
        scale=(Decimal(0), scale_top(dossier, with_targets=shares_target)),
        targets=dossier.targets if shares_target else None,
        baseline=dossier.indicator.baseline if shares_target else None,
        title=f"{named}: {dossier.name}",
        says=", ".join(f"{said.round}: {point_says(dossier, said)}" for said in one.rounds),
    )


def point_says(dossier: IndicatorDossier, said: RoundFigures) -> str:
    if said.whole.stands == "given":
        return str(amount(said.whole.value, dossier.indicator.kind))
    return str(PROGRESS["not_available"] if said.whole.stands else HEAT.get(said.stands, said.stands))


def scale_top(dossier: IndicatorDossier, *, with_targets: bool) -> Decimal:
    """A hundred for percents; else what is highest of figures, and of targets where they are a member's own."""
    highest = [dossier.most or Decimal(1), *(dossier.targets.values() if with_targets else ())]
    if dossier.indicator.kind == "percent":
        highest.append(Decimal(100))
    return max(highest)
