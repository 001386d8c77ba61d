"""What every page of results stands in: the text, its rounds, the one that is shown, and where each member stands in it."""

from dataclasses import dataclass
from datetime import date

from mufakat.core.dates import PartialDate
from mufakat.core.progress import standing
from mufakat.readers.dossiers.action import joined_after
from mufakat.readers.dossiers.titles import Called
from mufakat.records.bodies.models import Member
from mufakat.records.bodies.queries import is_member, members
from mufakat.records.instruments.models import Instrument
from mufakat.records.instruments.queries import instrument
from mufakat.records.people.access import Viewer
from mufakat.records.progress.access import may_oversee
from mufakat.records.progress.models import ProgressReport, Round
from mufakat.records.progress.queries import asked_in, state_for_others
from mufakat.records.progress.results import readable_reports, told_rounds


@dataclass(frozen=True, slots=True)
class RoundSaid:
    label: str
    since: date | None
    until: date | None
    opens: date
    deadline: date
    is_open: bool  # there is still time to report


@dataclass(frozen=True, slots=True)
class MemberStands:
    """A member in the round shown. ``standing``: core.progress.STANDINGS; the rest only of a report that may be read."""

    member: Called  # its address is its page of results
    standing: str
    joined: str  # ISO partial date, where it became a member after the round had opened
    submitted_on: date | None
    days_late: int
    state: str  # submitted, asked, answered, stands
    released_on: date | None


@dataclass(frozen=True)
class Frame:
    """Kept while a dossier is made; the page gets `Told`."""

    viewer: Viewer
    instrument: Instrument
    rounds: tuple[Round, ...]
    shown: Round | None
    reports: tuple[ProgressReport, ...]  # readable ones of all these rounds
    asked: dict[int, list[str]]  # round id → codes
    members: tuple[Member, ...]  # of today, and whoever was asked
    oversees: bool
    today: date
    language: str

    @property
    def now(self) -> dict[str, ProgressReport]:
        """Member code → its report in the round shown."""
        return {one.member.code: one for one in self.reports if self.shown and one.round_id == self.shown.pk}

    @property
    def address(self) -> str:
        return f"/instruments/{self.instrument.key}/"

    def reports_of(self, code: str) -> dict[int, ProgressReport]:
        """Round id → the member's report."""
        return {one.round_id: one for one in self.reports if one.member.code == code}

    def standing(self, code: str, round_: Round) -> str:
        readable = any(one.round_id == round_.pk and one.member.code == code for one in self.reports)
        return standing(
            asked=code in self.asked.get(round_.pk, ()),
            readable=readable,
            oversees=self.tells_silence(round_),
            over=round_.deadline < self.today,
        )

    def tells_silence(self, round_: Round | None) -> bool:
        """To members always; to everybody of a round the body has released."""
        return self.oversees or bool(round_ and round_.released_on)

    def stands(self, one: Member) -> MemberStands:
        report = self.now.get(one.code)
        return MemberStands(
            member=self.called(one),
            standing=self.standing(one.code, self.shown) if self.shown else "not_asked",
            joined=joined_after(one, self.shown.opens if self.shown else None, self.today),
            submitted_on=report.submitted_on if report else None,
            days_late=report.days_late if report else 0,
            state=self.state(report),
            released_on=report.released_on if report else None,
        )

    def state(self, report: ProgressReport | None) -> str:
        return state_for_others(report) if report else ""

    def called(self, one: Member) -> Called:
        return Called(one.code, one.name(self.language), f"{self.address}members/{one.code.lower()}/")

    def called_instrument(self) -> Called:
        return Called(self.instrument.key, self.instrument.title(self.language), self.address)

    def said(self, one: Round) -> RoundSaid:
        return RoundSaid(
            one.label, one.since, one.until, one.opens, one.deadline, one.opens <= self.today <= one.deadline
        )


def frame(viewer: Viewer, key: str, *, round: str = "", today: date, language: str) -> Frame | None:
    """None where there is no such text, or no round of that name on it."""
    found = instrument(viewer, key)
    if found is None:
        return None
    rounds = tuple(told_rounds(viewer, found, today=today))
    shown = round_shown(rounds, round, today)
    if round and shown is None:
        return None
    asked = asked_in(viewer, rounds)
    codes = {code for some in asked.values() for code in some}
    return Frame(
        viewer=viewer,
        instrument=found,
        rounds=rounds,
        shown=shown,
        reports=tuple(readable_reports(viewer, rounds)),
        asked=asked,
        members=tuple(
            one
            for one in members(viewer)
            if one.code in codes or is_member(one, PartialDate(today.isoformat()))
        ),
        oversees=may_oversee(viewer) or "members" in viewer.sees,
        today=today,
        language=language,
    )


def round_shown(rounds: tuple[Round, ...], label: str, today: date) -> Round | None:
    """The one asked for; else the last whose day has passed, for while a round is open most are still at work."""
    if label:
        return next((one for one in rounds if one.label == label), None)
    over = [one for one in rounds if one.deadline < today]
    return over[-1] if over else (rounds[-1] if rounds else None)
