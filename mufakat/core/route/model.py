"""Routes as data: the ordered way to adoption, stage by stage.

A route in use is never changed under a journey: what changes is a new edition, and a journey keeps
the edition it started on. Whether a route makes sense is asked of ``faults`` (see ``checks.py``).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

CARRIES = ("recommendations", "instrument")
ENTITLED = ("members", "delegates", "focal_points", "chairs")  # whose position counts
PROCEDURES = ("in_meeting", "silence", "ad_referendum", "chairs_call")

# What a body can do with what is before it. Those that move on lead to the next stage or to the end.
MOVES_ON = ("agreed", "shared", "received", "noted", "endorsed", "adopted")
STAYS = ("deferred",)
RETURNS = ("referred_back",)
STOPS = ("withdrawn",)
OUTCOMES = MOVES_ON + RETURNS + STAYS + STOPS

# What a stage is there for. "reviewed" and "transmitted" say what the body does with a text that it
# sends further; its decision is then one of the outcomes that move on.
VERBS = (*MOVES_ON, "reviewed", "transmitted")


@dataclass(frozen=True, slots=True)
class LeadTimes:
    """How long each kind of preparation needs, as the body's practice has it; 0 is none."""

    papers_out_working_days: int = 0  # working days between the papers going out and the meeting
    consultation_days: int = 0  # calendar days, at least
    clearance_days: int = 0  # calendar days for clearance at home
    translation_days: int = 0
    silence_days: int = 0  # calendar days a silence procedure or an ad referendum round stays open


@dataclass(frozen=True, slots=True)
class Stage:
    """One station: the bodies that must all act here, how, and where it leads."""

    key: str
    bodies: tuple[str, ...]
    procedure: str = "in_meeting"
    verb: str = "noted"
    outcomes: tuple[str, ...] = ()  # decisions allowed here; see ``allowed``
    lead_times: LeadTimes = field(default_factory=LeadTimes)
    return_to: str | None = None  # the stage another lap starts at; None: nothing is referred back from here
    next: str | None = None  # None: the route ends here
    named_in_report: bool = True
    entitled: str = "members"  # whose position counts: members, delegates, chairs (a word of the profile)
    names: Mapping[str, str] = field(default_factory=dict)  # language -> how the station is called

    @property
    def together(self) -> bool:
        return len(self.bodies) > 1

    @property
    def allowed(self) -> tuple[str, ...]:
        """The decisions a body may take here; where the route lists none, its verb, a return if there is one, and putting off."""
        if self.outcomes:
            return self.outcomes
        moves = (self.verb,) if self.verb in MOVES_ON else ("endorsed",)
        return moves + (RETURNS if self.return_to else ()) + STAYS


@dataclass(frozen=True, slots=True)
class Route:
    """Stages in the order they are written; the first is where a journey starts."""

    key: str
    edition: int
    names: Mapping[str, str]  # language -> name
    carries: str  # recommendations or instrument
    stages: tuple[Stage, ...]

    def stage(self, key: str) -> Stage:
        return next(stage for stage in self.stages if stage.key == key)

    def has(self, key: str | None) -> bool:
        return any(stage.key == key for stage in self.stages)

    def following(self, key: str) -> tuple[Stage, ...]:
        """The stages still ahead after this one, in travelling order."""
        ahead: list[Stage] = []
        onward = self.stage(key).next
        while onward and self.has(onward) and all(stage.key != onward for stage in ahead):
            ahead.append(self.stage(onward))
            onward = ahead[-1].next
        return tuple(ahead)

    def without(self, *keys: str) -> "Route":
        """The route with these stages left out and their neighbours joined (SOCA and the Council can be switched off).

        A return that led to a stage left out leads to the stage before it.
        """
        return replace(
            self,
            stages=tuple(
                replace(
                    stage,
                    next=self._onward(stage.next, keys),
                    return_to=self._backward(stage.return_to, keys),
                )
                for stage in self.stages
                if stage.key not in keys
            ),
        )

    def _onward(self, key: str | None, left_out: tuple[str, ...]) -> str | None:
        seen: set[str] = set()
        while key in left_out and key not in seen and self.has(key):
            seen.add(key)
            key = self.stage(key).next
        return key

    def _backward(self, key: str | None, left_out: tuple[str, ...]) -> str | None:
        seen: set[str | None] = set()
        while key in left_out and key not in seen:
            seen.add(key)
            key = next((stage.key for stage in self.stages if stage.next == key), None)
        return key
