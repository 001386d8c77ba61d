"""A plan backwards from a date: what has to happen, when at the latest, and what is late."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from mufakat.core.dates import PartialDate
from mufakat.core.route.calendar import Calendar
from mufakat.core.route.model import Route
from mufakat.core.sentences import Day, Sentence, sentence

MEETING, AD_REFERENDUM, SILENCE, CHAIRS_CALL = "meeting", "ad_referendum", "silence", "chairs_call"
SPECIAL_MEETING = "special_meeting"
SESSIONS = (MEETING, SPECIAL_MEETING, AD_REFERENDUM, SILENCE, CHAIRS_CALL)
WRITTEN = (AD_REFERENDUM, SILENCE)
PREPARATIONS = ("consultation", "translation", "papers_out", "clearance")
MILESTONES = ("working_meeting", "national_consultation", "regional_consultation")

Span = tuple[date, date]


@dataclass(frozen=True, slots=True)
class KnownMeeting:
    """A meeting of a body that is announced or was held; a month counts to its last day. A special one stands outside
    the count of its series."""

    key: str
    start: PartialDate
    end: PartialDate | None = None
    is_special: bool = False

    @property
    def first(self) -> date:
        return self.start.earliest

    @property
    def last(self) -> date:
        return (self.end or self.start).latest


@dataclass(frozen=True, slots=True)
class Milestone:
    """Something the group agreed to do on the way, beside the stage's own session: its meetings, its consultations.

    Announced and held dates are two facts; ``meeting`` is the one that then really happened.
    """

    key: str
    stage: str
    kind: str  # one of MILESTONES
    planned: PartialDate
    held: PartialDate | None = None
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the time frame: a session of a body, or what it needs beforehand.

    ``expected_*`` is when it can happen as things stand (or did happen, where ``done``); None where nobody said when work begins.
    """

    stage: str
    kind: str  # one of SESSIONS, PREPARATIONS or MILESTONES
    bodies: tuple[str, ...]
    latest_start: date
    latest_end: date
    expected_start: date | None = None
    expected_end: date | None = None
    meeting: str = ""  # the known meeting it falls on
    done: bool = False
    offers: tuple[str, ...] = ()  # ways out where no meeting of the body falls in time
    note: Sentence | None = None
    milestone: str = ""  # its key, where it is one

    @property
    def late_by(self) -> int:
        """Days after its latest end; 0 when it is in time or nobody can say."""
        return max(0, (self.expected_end - self.latest_end).days) if self.expected_end else 0

    @property
    def is_session(self) -> bool:
        return self.kind in SESSIONS


@dataclass(frozen=True, slots=True)
class Request:
    """What a plan was made from, so that it can be made again with one thing changed."""

    route: Route
    last_date: date
    meetings: Mapping[str, tuple[KnownMeeting, ...]] = field(default_factory=dict)  # by body
    calendars: Mapping[str, Calendar] = field(default_factory=dict)  # by body; "" for all others
    begins: date | None = None  # when work can begin: the kick-off
    today: date | None = None
    held: Mapping[str, tuple[date, date]] = field(
        default_factory=dict
    )  # stage → when it really decided: never moves
    pinned: Mapping[str, tuple[date, date]] = field(default_factory=dict)  # stage → when a person wants it
    choices: Mapping[str, str] = field(
        default_factory=dict
    )  # stage → ad_referendum, silence or special_meeting
    finished: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict
    )  # stage → preparations already behind it
    milestones: tuple[Milestone, ...] = ()
    begun: Mapping[str, tuple[date, date | None]] = field(
        default_factory=dict
    )  # stage under way → since when the text lies there, and the day it is to end, where one is known
    behind: Collection[str] = ()  # stages the journey has passed, also where nobody recorded when

    def calendar_of(self, bodies: Iterable[str]) -> Calendar:
        found = (self.calendars[body] for body in bodies if body in self.calendars)
        return next(found, self.calendars.get("", Calendar()))


def soonest(request: Request) -> date | None:
    """The first day on which anything still to come can be: after the kick-off, what was held, and today."""
    known = [request.begins, request.today, *(end for _, end in request.held.values())]
    return max((day for day in known if day is not None), default=None)


@dataclass(frozen=True, slots=True)
class Plan:
    request: Request
    steps: tuple[Step, ...]  # in travelling order

    @property
    def begins(self) -> date:
        """The day by which the first thing still to be done must begin."""
        return min(
            (step.latest_start for step in self.steps if not step.done), default=self.request.last_date
        )

    @property
    def late(self) -> tuple[Step, ...]:
        return tuple(step for step in self.steps if step.late_by)

    @property
    def short_by(self) -> int:
        """Days by which it cannot fit; 0 when it fits."""
        return self.steps[-1].late_by

    @property
    def verdict(self) -> Sentence:
        """Does it fit, and if not, by how much?"""
        last = Day(PartialDate(self.request.last_date.isoformat()))
        if self.steps[-1].done and self.steps[-1].expected_end is None:
            return sentence(SENTENCES, "done_undated")
        if self.steps[-1].done:
            ended = Day(PartialDate(self.steps[-1].expected_end.isoformat()))
            if self.steps[-1].expected_end > self.request.last_date:
                return sentence(SENTENCES, "done_late", ended=ended, last=last)
            return sentence(SENTENCES, "done", ended=ended)
        if self.short_by:
            key = "short_by_one" if self.short_by == 1 else "short"
            return sentence(SENTENCES, key, last=last, days=self.short_by)
        if self.late:
            return sentence(SENTENCES, "late_but_fits", last=last)
        begins = Day(PartialDate(self.begins.isoformat()))
        return sentence(SENTENCES, "fits", last=last, begins=begins)

    def session(self, stage: str) -> Step:
        return next(step for step in self.steps if step.stage == stage and step.is_session)


@dataclass(frozen=True, slots=True)
class Slip:
    """One step that stands elsewhere than in the edition the group agreed; ``days`` later, negative for earlier.

    None on one side: the step has come in or dropped out since.
    """

    stage: str
    what: str  # "session", the preparation or the key of the milestone
    was: date | None
    now: date | None

    @property
    def days(self) -> int | None:
        return (self.now - self.was).days if self.was and self.now else None


def slips(agreed: Plan, now: Plan) -> tuple[Slip, ...]:
    """What moved since the agreed edition, by when each step ends (really, as expected, or at the latest)."""
    before, after = _ends(agreed), _ends(now)
    keys = list(dict.fromkeys([*before, *after]))
    return tuple(
        Slip(*key, was=before.get(key), now=after.get(key))
        for key in keys
        if before.get(key) != after.get(key)
    )


def _ends(plan: Plan) -> dict[tuple[str, str], date]:
    return {
        (step.stage, step.milestone or ("session" if step.is_session else step.kind)): _stands_at(step)
        for step in plan.steps
    }


def _stands_at(step: Step) -> date:
    return step.expected_end if step.expected_end and (step.done or step.late_by) else step.latest_end


SENTENCES = {
    "fits": {
        "en": "It fits: work has to begin by {begins} to be done on {last}.",
        "vi": "Kế hoạch khả thi: muốn hoàn thành vào {last}, công việc phải bắt đầu chậm nhất {begins}.",
    },
    "done": {
        "en": "All of it took place; the last session ended on {ended}.",
        "vi": "Tất cả đã diễn ra; phiên cuối cùng kết thúc {ended}.",
    },
    "done_undated": {"en": "All of it took place.", "vi": "Tất cả đã diễn ra."},
    "done_late": {
        "en": "All of it took place, but the last session ended on {ended}, after {last}.",
        "vi": "Tất cả đã diễn ra, nhưng phiên cuối cùng kết thúc {ended}, sau {last}.",
    },
    "late_but_fits": {
        "en": "Some steps are late, but {last} can still be met.",
        "vi": "Một số bước bị chậm, nhưng vẫn có thể kịp {last}.",
    },
    "short": {
        "en": "It cannot fit: {last} would be missed by {days} days.",
        "vi": "Không thể kịp: sẽ trễ {days} ngày so với {last}.",
    },
    "short_by_one": {
        "en": "It cannot fit: {last} would be missed by {days} day.",
        "vi": "Không thể kịp: sẽ trễ {days} ngày so với {last}.",
    },
    "no_meeting": {
        "en": "No meeting of {body} is known between {first} and {last}; it can decide ad referendum or at a special meeting.",
        "vi": "Không có cuộc họp nào của {body} được biết đến từ {first} đến {last}; có thể lấy ý kiến bằng văn bản hoặc họp đặc biệt.",
    },
    "no_meeting_before": {
        "en": "No meeting of {body} is known before {last}; it can decide ad referendum or at a special meeting.",
        "vi": "Không có cuộc họp nào của {body} được biết đến trước {last}; có thể lấy ý kiến bằng văn bản hoặc họp đặc biệt.",
    },
}  # fmt: skip
