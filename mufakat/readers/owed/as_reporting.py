"""What reports ask for: an answer to a question, submitting what was cleared, releasing what stands; of the secretariat, a look."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mufakat.readers.owed.item import Owed, days_late, days_left
from mufakat.records.people.access import Viewer
from mufakat.records.progress.models import ProgressReport, Round
from mufakat.records.progress.waiting import (
    open_questions,
    own_to_move_on,
    reports_to_look_at,
)


def owed_as_reporting(viewer: Viewer, *, today: date, language: str) -> Iterator[Owed]:
    for report, asked in asked_together(open_questions(viewer)).values():
        what = ngettext(
            "Answer a question about your report on “%(title)s”, round %(round)s",
            "Answer %(n)d questions about your report on “%(title)s”, round %(round)s",
            len(asked),
        ) % (called(report.round, language) | {"n": len(asked)})
        yield owed(what, min(asked), f"{reverse('my-report', args=[report.pk])}#questions")
    for report in own_to_move_on(viewer):
        yield moving_on(report, today=today, language=language)


def asked_together(questions: Iterable) -> dict[int, tuple[ProgressReport, list[date]]]:
    """Report → itself and the days it was asked on."""
    found: dict[int, tuple[ProgressReport, list[date]]] = {}
    for one in questions:
        found.setdefault(one.report_id, (one.report, []))[1].append(one.asked_on)
    return found


def moving_on(report: ProgressReport, *, today: date, language: str) -> Owed:
    """Cleared: to submit, by the day of the round where it never was; standing: to release, when the member likes."""
    address = reverse("my-report", args=[report.pk])
    if report.state == "stands":
        what = _("Your report on “%(title)s”, round %(round)s, stands: release it to everybody")
        return Owed(what % called(report.round, language), _("everybody"), None, 0, address, report.stands_since)  # fmt: skip
    what = _("Submit your cleared report on “%(title)s”, round %(round)s") % called(report.round, language)
    due = None if report.has_been_submitted else report.round.deadline
    since = report.clearance.cleared_on if report.clearance else None
    return Owed(what, _("secretariat"), due, days_late(due, today), address, since, days_left(due, today))


def owed_in_rounds(viewer: Viewer, *, language: str) -> Iterator[Owed]:
    """Of the secretariat: one line for a round and what is to be done in it, however many reports came in."""
    found: dict[tuple[int, str], list[ProgressReport]] = {}
    for report in reports_to_look_at(viewer):
        found.setdefault((report.round_id, report.state), []).append(report)
    for some in found.values():
        yield owed(
            looked_at(some, language), since_when(some), address_of(some), to_whom=members_of(some, language)
        )


def looked_at(some: list[ProgressReport], language: str) -> str:
    if some[0].state == "answered":
        what = ngettext(
            "Read the answer to your questions about a report on “%(title)s”, round %(round)s",
            "Read the answers to your questions about %(n)d reports on “%(title)s”, round %(round)s",
            len(some),
        )
    else:
        what = ngettext(
            "Check a report on “%(title)s”, round %(round)s: ask, or let it stand",
            "Check %(n)d reports on “%(title)s”, round %(round)s: ask, or let them stand",
            len(some),
        )
    return what % (called(some[0].round, language) | {"n": len(some)})


def since_when(some: list[ProgressReport]) -> date | None:
    """Since the first came in, or was answered."""
    answered = [one.last_answer for one in some if one.last_answer]
    return min(answered) if some[0].state == "answered" and answered else some[0].submitted_on


def address_of(some: list[ProgressReport]) -> str:
    if len(some) == 1:
        return reverse("submitted-report", args=[some[0].pk])
    return reverse("round-board", args=[some[0].round_id])


def members_of(some: list[ProgressReport], language: str) -> str:
    return some[0].member.name(language) if len(some) == 1 else _("members")


def called(round_: Round, language: str) -> dict[str, str]:
    return {"title": round_.instrument.title(language), "round": round_.label}


def owed(what: str, since: date | None, address: str, *, to_whom: str = "") -> Owed:
    return Owed(what, to_whom or _("secretariat"), None, 0, address, since)
