"""What is fetched for many recommendations at once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from mufakat.readers.dossiers.journey import JourneyDossier, all_journeys
from mufakat.readers.dossiers.onward import Onward, announced_onward
from mufakat.records.bodies.models import Member
from mufakat.records.decisions.models import Act, Answer
from mufakat.records.decisions.queries import adoptions, answers
from mufakat.records.instruments.models import Provision
from mufakat.records.instruments.queries import provisions_named
from mufakat.records.people.access import Viewer
from mufakat.records.plans.models import Action
from mufakat.records.plans.queries import actions
from mufakat.records.progress.models import ProgressEntry, ProgressReport
from mufakat.records.progress.queries import entries
from mufakat.records.progress.results import last_reports, reports_named
from mufakat.records.recommendations.models import Recommendation


@dataclass(frozen=True)
class Held:
    """What was fetched for many recommendations at once."""

    language: str
    journeys: Mapping[int, tuple[JourneyDossier, ...]]  # forum id →
    onward: Mapping[int, tuple[Onward, ...]]  # forum id →
    answers: Mapping[int, tuple[Answer, ...]]  # recommendation id →
    actions: Mapping[int, tuple[Action, ...]]  # recommendation id →
    entries: Mapping[int, tuple["ProgressEntry | Word", ...]]  # recommendation id →
    provisions: Mapping[tuple[int, str], Provision]  # (draft id, key) →
    adoptions: Mapping[int, tuple[Act, ...]]  # instrument id →
    members: tuple[str, ...]
    sees: frozenset[str] = field(default=frozenset())


def fetched(
    viewer: Viewer,
    rows: Sequence[Recommendation],
    members: Sequence[Member],
    today: date,
    language: str,
    *,
    in_words: bool,
) -> Held:
    forums = list({one.meeting_id: one.meeting for one in rows}.values())
    onward = announced_onward(viewer, forums, today=today, language=language)
    journeys = all_journeys(viewer, today=today, language=language, onward=onward, forum__in=forums)
    carried, said = (words_of if in_words else statuses_of)(viewer, rows)
    taken_up = [link for one in rows for link in one.taken_up.all()]
    return Held(
        language=language,
        journeys=grouped((one.journey.forum_id, one) for one in journeys),
        onward=onward,
        answers=grouped((one.recommendation_id, one) for one in answers(viewer, *rows)),
        actions=carried,
        entries=said,
        provisions={
            (one.draft_id, one.key): one
            for one in provisions_named(viewer, {link.provision_key for link in taken_up})
        },
        adoptions=grouped(
            (one.journey.instrument_id, one)
            for one in adoptions(viewer, {link.instrument_id for link in taken_up})
        ),
        members=tuple(one.code for one in members),
        sees=viewer.sees,
    )


@dataclass(frozen=True, slots=True)
class Word:
    """That a member said this of at least one of the actions: what a status needs of an entry."""

    report: ProgressReport
    status: str
    unsure: bool = False

    @property
    def report_id(self) -> int:
        return self.report.pk


Carried = dict[int, tuple[Action, ...]]  # recommendation id → the actions that answer it

SaidOf = dict[int, tuple["ProgressEntry | Word", ...]]  # recommendation id → what members said of them last


def words_of(viewer: Viewer, rows: Sequence[Recommendation]) -> tuple[Carried, SaidOf]:
    asked = {one.pk for one in rows}
    pairs = (
        actions(viewer).filter(answers__in=rows).order_by("area__number", "pk").values_list("answers", "pk")
    )
    wanted = [(wish, action) for wish, action in pairs if wish in asked]
    held = {one.pk: one for one in actions(viewer).filter(pk__in={action for _, action in wanted})}
    carried = grouped((wish, held[action]) for wish, action in wanted)
    said = grouped((one.action_id, one) for one in last_words(viewer, list(held.values())))
    return carried, {
        wish: tuple(one for action in some for one in said.get(action.pk, ()))
        for wish, some in carried.items()
    }


def statuses_of(viewer: Viewer, rows: Sequence[Recommendation]) -> tuple[Carried, SaidOf]:
    doing = actions(viewer).filter(answers__in=rows).order_by("-pk")
    pairs = list(doing.values_list("answers", "pk", "instrument_id"))
    if not pairs:
        return {}, {}
    first = {wish: action for wish, action, _plan in pairs}
    held = {one.pk: one for one in actions(viewer).filter(pk__in=first.values())}
    plans = {plan for _wish, _action, plan in pairs}
    reports = {one.pk: one for one in reports_named(viewer, last_reports(viewer, plans))}
    told = entries(viewer).filter(report__in=list(reports), action__answers__in=rows).order_by()
    return {wish: (held[action],) for wish, action in first.items()}, grouped(
        (wish, Word(reports[report], status))
        for wish, report, status in told.values_list("action__answers", "report_id", "status").distinct()
    )


def last_words(viewer: Viewer, carrying: Sequence[Action]) -> Iterable[ProgressEntry]:
    """What each member said last: of every one of them one report, however many rounds there were."""
    reports = last_reports(viewer, {one.instrument_id for one in carrying})
    return entries(viewer).filter(action__in=carrying, report__in=reports)


def grouped(pairs: Iterable[tuple[int, object]]) -> dict:
    found: dict[int, tuple] = {}
    for key, value in pairs:
        found[key] = (*found.get(key, ()), value)
    return found
