"""What is known of where a journey stands: visits, seals, returns, and the stations of the map."""

from collections.abc import Iterable
from dataclasses import dataclass

from mufakat.core.route.acts import Position, Transmitted, When
from mufakat.core.route.consensus import open_points
from mufakat.core.route.model import MOVES_ON, Route, Stage

NOT_STARTED, UNDER_CONSIDERATION, BETWEEN, RETURNED = (
    "not_started",
    "under_consideration",
    "between",
    "returned",
)
ADOPTED, ENDED, WITHDRAWN = "adopted", "ended", "withdrawn"
OVER = (ADOPTED, ENDED, WITHDRAWN)

PENDING, REPLACED = "", "replaced"  # a visit without a decision; one whose text gave way to a revised one


@dataclass(frozen=True, slots=True)
class Visit:
    """One consideration: a text before one body at one stage of one lap, and what the body did with it."""

    stage: str
    lap: int
    body: str
    draft: str
    meeting: str = ""
    procedure: str = ""
    put_at: When = None
    kind: str = (
        PENDING  # the decision, "" while there is none, "replaced" where a revised text came in its place
    )
    decided_at: When = None
    reasons: str = ""
    provisions: tuple[str, ...] = ()
    decision: str = ""  # the id of the act
    put: str = ""  # the id of the act that laid the text there


@dataclass(frozen=True, slots=True)
class Seal:
    """A text adopted: which, where, when. A seal is never taken off, save by a correction of that very act."""

    draft: str
    stage: str
    lap: int
    at: When = None


@dataclass(frozen=True, slots=True)
class Return:
    """Why lap ``lap`` began: who sent it back and with what reasons."""

    lap: int
    from_stage: str
    to_stage: str
    bodies: tuple[str, ...]
    reasons: str = ""
    provisions: tuple[str, ...] = ()
    at: When = None
    differing_texts: tuple[str, ...] = ()  # the drafts two bodies wanted, where that was the cause


@dataclass(frozen=True, slots=True)
class Station:
    """A stop on the map: a stage in one lap, what each body did there, and whether the train is past, here or not yet there."""

    stage: Stage
    lap: int
    place: str  # past, here, ahead; "left" where the lap ended here with a return
    visits: tuple[Visit, ...] = ()

    @property
    def did(self) -> tuple[Visit, ...]:
        """The visits that ended in a decision."""
        return tuple(visit for visit in self.visits if visit.kind not in (PENDING, REPLACED))


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a journey stands. ``route`` is the one it travels, without the stages left out."""

    route: Route
    state: str = NOT_STARTED
    stage: str | None = None  # where it is or what it waits for; the last one when it is over
    lap: int = 0
    visits: tuple[Visit, ...] = ()
    positions: tuple[Position, ...] = ()
    seals: tuple[Seal, ...] = ()
    returns: tuple[Return, ...] = ()
    transmissions: tuple[Transmitted, ...] = ()
    over_at: When = None

    @property
    def is_over(self) -> bool:
        return self.state in OVER

    @property
    def sealed(self) -> str | None:
        """The hash of the text last adopted."""
        return self.seals[-1].draft if self.seals else None

    @property
    def draft(self) -> str | None:
        """The text last put before anybody."""
        return self.visits[-1].draft if self.visits else None

    @property
    def waiting_for(self) -> tuple[str, ...]:
        """The bodies of the present stage that have not done their part yet."""
        if self.stage is None or self.is_over:
            return ()
        done = {visit.body for visit in self.visits_at(self.stage, self.lap) if visit.kind in MOVES_ON}
        return tuple(body for body in self.route.stage(self.stage).bodies if body not in done)

    @property
    def next(self) -> tuple[str, ...]:
        """The stages still ahead, in order."""
        if self.stage is None:
            return tuple(stage.key for stage in self.route.stages)
        return () if self.is_over else tuple(stage.key for stage in self.route.following(self.stage))

    @property
    def open(self) -> tuple[Position, ...]:
        """Objections and reservations at the present stage that nobody has lifted."""
        return open_points(self.positions_at(self.stage, self.lap)) if self.stage else ()

    def visits_at(self, stage: str | None, lap: int) -> tuple[Visit, ...]:
        return tuple(visit for visit in self.visits if (visit.stage, visit.lap) == (stage, lap))

    def before(self, body: str) -> Visit | None:
        """What lies before this body now, undecided."""
        for visit in reversed(self.visits_at(self.stage, self.lap)):
            if visit.body == body and visit.kind == PENDING:
                return visit
        return None

    def decided(self, body: str, stage: str, lap: int) -> Visit | None:
        """The decision by which this body did its part at the stage in that lap."""
        for visit in reversed(self.visits_at(stage, lap)):
            if visit.body == body and visit.kind in MOVES_ON:
                return visit
        return None

    def positions_at(self, stage: str | None, lap: int) -> tuple[Position, ...]:
        return tuple(
            position for position in self.positions if (position.stage, position.lap) == (stage, lap)
        )

    def stations(self) -> tuple[Station, ...]:
        """Every stop of every lap for the map: former laps as far as they came, the present one to its end."""
        if not self.lap:
            return tuple(Station(stage, 1, "ahead") for stage in self.route.stages)
        return tuple(station for lap in range(1, self.lap + 1) for station in self._stations_of(lap))

    def _stations_of(self, lap: int) -> Iterable[Station]:
        first = self.route.stages[0].key if lap == 1 else self.returns[lap - 2].to_stage
        last = self.stage if lap == self.lap else self.returns[lap - 1].from_stage
        place = "past"
        for stage in (self.route.stage(first), *self.route.following(first)):
            if stage.key == last:
                yield Station(stage, lap, self._place_of_last(lap), self.visits_at(stage.key, lap))
                if lap < self.lap or self.state == WITHDRAWN:
                    return
                place = "ahead"
            else:
                yield Station(stage, lap, place, self.visits_at(stage.key, lap))

    def _place_of_last(self, lap: int) -> str:
        if lap < self.lap or self.state == WITHDRAWN:
            return "left"
        return "past" if self.is_over else "here"
