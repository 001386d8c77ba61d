"""Random journeys against a small reference that keeps where it stands step by step."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, multiple, rule

from mufakat.core.problems import RuleBroken
from mufakat.core.route.acts import Act, Corrected, Decided, Position, PutBefore, Started, Withdrawn
from mufakat.core.route.journey import standing
from mufakat.core.route.model import Route, Stage
from mufakat.core.route.rules import may

ROUTE = Route(
    key="r",
    edition=1,
    names={},
    carries="instrument",
    stages=(
        Stage("draft", ("g",), verb="agreed", next="review"),
        Stage("review", ("a", "b"), verb="endorsed", next="ministers", return_to="draft"),
        Stage("ministers", ("m",), verb="adopted", next="council", return_to="review"),
        Stage("council", ("c",), verb="noted", outcomes=("noted", "endorsed", "referred_back"), next="summit", return_to="ministers"),
        Stage("summit", ("s",), verb="noted", outcomes=("noted", "adopted")),
    ),
)  # fmt: skip
ORDER = [stage.key for stage in ROUTE.stages]
BODIES = {stage.key: stage.bodies for stage in ROUTE.stages}
LEADS_BACK = {stage.key: stage.return_to for stage in ROUTE.stages}
ALLOWS = {
    "draft": {"agreed"},
    "review": {"endorsed", "referred_back"},
    "ministers": {"adopted", "referred_back"},
    "council": {"noted", "endorsed", "referred_back"},
    "summit": {"noted", "adopted"},
}
MEMBERS = ("VN", "TH")


class Reference:
    """Where it stands, kept in plain variables and changed in place; deliberately unlike the code under test."""

    def __init__(self):
        self.at, self.lap, self.over = 0, 1, ""
        self.table, self.done, self.objecting, self.reserving = {}, {}, set(), set()
        self.seal_list, self.fresh_return = [], False

    @property
    def stage(self):
        return ORDER[self.at]

    def here(self, act):
        return not self.over and (act.stage, act.lap) == (self.stage, self.lap)

    def allows(self, act) -> bool:
        if isinstance(act, Withdrawn):
            return not self.over
        if not self.here(act):
            return False
        if isinstance(act, PutBefore):
            sealed = [draft for lap, draft in self.seal_list if lap == self.lap]
            waiting = [act.body] if act.body else [b for b in BODIES[self.stage] if b not in self.done]
            fits = all(b in BODIES[self.stage] and b not in self.done for b in waiting)
            same = any(self.table.get(b) == act.draft for b in waiting)
            return fits and not same and (not sealed or sealed[-1] == act.draft)
        if isinstance(act, Position):
            lying = [b for b in BODIES[self.stage] if b in self.table and b not in self.done]
            lifts = act.stance != "lifted" or act.member in self.objecting | self.reserving
            return bool(lying) and lifts
        on_the_table = (
            act.body in BODIES[self.stage]
            and act.body not in self.done
            and self.table.get(act.body) == act.draft
        )
        kinds = ALLOWS[self.stage] | {"deferred", "withdrawn"}
        blocked = bool(self.objecting) and act.kind in {"agreed", "endorsed", "adopted"}
        return on_the_table and act.kind in kinds and not blocked

    def do(self, act):
        if isinstance(act, Withdrawn) or (isinstance(act, Decided) and act.kind == "withdrawn"):
            self.over = "withdrawn"
        elif isinstance(act, PutBefore):
            self.fresh_return = False
            for body in [act.body] if act.body else [b for b in BODIES[self.stage] if b not in self.done]:
                self.table[body] = act.draft
        elif isinstance(act, Position):
            (self.objecting.add if act.stance == "objection" else self.objecting.discard)(act.member)
            (self.reserving.add if act.stance == "reservation" else self.reserving.discard)(act.member)
        elif act.kind == "referred_back":
            self.go_back()
        elif act.kind == "deferred":
            del self.table[act.body]
        else:
            self.done[act.body] = (act.kind, self.table.pop(act.body))
            if set(self.done) == set(BODIES[self.stage]):
                self.go_on()

    def go_on(self):
        if len({draft for _, draft in self.done.values()}) > 1:
            self.go_back()
            return
        if {kind for kind, _ in self.done.values()} == {"adopted"}:
            self.seal_list.append((self.lap, next(iter(self.done.values()))[1]))
        if self.at == len(ORDER) - 1:
            self.over = "adopted" if self.seal_list else "ended"
        else:
            self.at += 1
        self.clear()

    def go_back(self):
        self.at = ORDER.index(LEADS_BACK[self.stage])
        self.lap += 1
        self.clear()
        self.fresh_return = True

    def clear(self):
        self.table, self.done, self.fresh_return = {}, {}, False
        self.objecting, self.reserving = set(), set()

    @property
    def state(self):
        if self.over:
            return self.over
        if self.table:
            return "under_consideration"
        return "returned" if self.fresh_return else "between"


class Journey(RuleBasedStateMachine):
    drafts = Bundle("drafts")

    @initialize(target=drafts)
    def start(self):
        self.acts: list[Act] = [Started(id="0", route="r", edition=1)]
        self.reference = Reference()
        self.laps_seen: dict[int, tuple] = {}
        self.seals_seen: tuple = ()
        return multiple("d0", "d1", "d2")

    def attempt(self, act):
        """The code allows exactly what the reference allows."""
        try:
            may(ROUTE, self.acts, act)
        except RuleBroken as problem:
            assert not self.reference.allows(act), f"refused: {problem}"
        else:
            assert self.reference.allows(act), f"allowed: {act}"
            self.reference.do(act)
            self.acts.append(act)

    def named(self, act, **fields):
        return act(id=str(len(self.acts)), **fields)

    def place(self, off_course, lap_off):
        stage = off_course or self.reference.stage
        return {"stage": stage, "lap": max(1, self.reference.lap + lap_off)}

    astray = st.sampled_from([None] * 15 + ORDER)
    lap_off = st.sampled_from([0] * 8 + [-1, 1])

    @rule(draft=drafts, only_for=st.sampled_from(["", "", "a", "b", "m"]), astray=astray, lap_off=lap_off)
    def put(self, draft, only_for, astray, lap_off):
        self.attempt(self.named(PutBefore, draft=draft, body=only_for, **self.place(astray, lap_off)))

    kinds = st.sampled_from(["onward"] * 6 + ["referred_back", "deferred", "withdrawn", "adopted", "noted"])

    @rule(
        kind=kinds,
        which=st.integers(0, 1),
        draft=st.one_of(st.none(), st.none(), drafts),
        astray=astray,
        lap_off=lap_off,
    )
    def decide(self, kind, which, draft, astray, lap_off):
        place = self.place(astray, lap_off)
        bodies = BODIES[place["stage"]]
        body = bodies[which % len(bodies)]
        on_the_table = self.reference.table.get(body, "d0")
        onward = ROUTE.stage(place["stage"]).verb
        self.attempt(
            self.named(
                Decided,
                body=body,
                kind=onward if kind == "onward" else kind,
                draft=draft or on_the_table,
                reasons="As recorded.",
                **place,
            )
        )

    @rule(
        member=st.sampled_from(MEMBERS),
        stance=st.sampled_from(["objection", "lifted", "reservation", "support"]),
    )
    def say(self, member, stance):
        words = {"wording": "Under national law.", "reason": "Too dear.", "lifted_if": "a fund is named"}
        self.attempt(self.named(Position, member=member, stance=stance, **words, **self.place(None, 0)))

    @rule()
    def decide_over_an_objection(self):
        self.put("d0", "", None, 0)
        self.say("VN", "objection")
        self.decide("onward", 0, None, None, 0)

    @rule(sure=st.integers(0, 20))
    def withdraw(self, sure):
        if sure == 0:
            self.attempt(self.named(Withdrawn, reasons="Overtaken."))

    @rule(number=st.integers(0, 30))
    def correct_a_reason(self, number):
        """A correction that changes only words changes nothing of where it stands, and is always lawful."""
        act = self.acts[number % len(self.acts)]
        if not isinstance(act, Corrected):
            correction = Corrected(
                id=f"c{len(self.acts)}", corrects=act.id, reasons="A name was misspelt.", instead=act
            )
            may(ROUTE, self.acts, correction)
            self.acts.append(correction)

    @invariant()
    def where_it_stands_is_what_the_reference_kept(self):
        here, kept = standing(ROUTE, self.acts), self.reference
        assert (here.state, here.stage, here.lap) == (kept.state, kept.stage, kept.lap)
        assert [(seal.lap, seal.draft) for seal in here.seals] == kept.seal_list
        assert {point.member for point in here.open if point.stance == "objection"} == kept.objecting
        assert {point.member for point in here.open if point.stance == "reservation"} == kept.reserving
        if not kept.over:
            assert set(here.waiting_for) == set(BODIES[kept.stage]) - set(kept.done)
            assert {b: here.before(b).draft for b in BODIES[kept.stage] if here.before(b)} == kept.table

    @invariant()
    def a_sealed_text_never_changes(self):
        seals = standing(ROUTE, self.acts).seals
        assert seals[: len(self.seals_seen)] == self.seals_seen
        self.seals_seen = seals

    @invariant()
    def nothing_of_a_former_lap_is_altered(self):
        here = standing(ROUTE, self.acts)
        for lap in range(1, here.lap):
            stations = tuple(station for station in here.stations() if station.lap == lap)
            assert self.laps_seen.setdefault(lap, stations) == stations

    @invariant()
    def nothing_was_adopted_over_a_standing_objection(self):
        for count, act in enumerate(self.acts):
            if isinstance(act, Decided) and act.kind in ("agreed", "endorsed", "adopted"):
                said = {}
                for earlier in self.acts[:count]:
                    if isinstance(earlier, Position) and (earlier.stage, earlier.lap) == (act.stage, act.lap):
                        said[earlier.member] = earlier.stance
                assert "objection" not in said.values()

    def teardown(self):
        if not hasattr(self, "acts"):
            return
        for act in iter(self.next_towards_the_end, None):
            may(ROUTE, self.acts, act)
            self.acts.append(act)
            assert len(self.acts) < 200, "this journey never ends"
        assert standing(ROUTE, self.acts).is_over

    def next_towards_the_end(self):
        """The one act that carries it further without withdrawing it; None when it is over."""
        here = standing(ROUTE, self.acts)
        if here.is_over:
            return None
        place = {"stage": here.stage, "lap": here.lap}
        objections = [point for point in here.open if point.stance == "objection"]
        body = here.waiting_for[0]
        lies = here.before(body)
        done = [visit.draft for b in BODIES[here.stage] if (visit := here.decided(b, here.stage, here.lap))]
        wanted = (done or [here.sealed or "d0"])[0]
        if lies is None or (
            lies.draft != wanted and (done or any(seal.lap == here.lap for seal in here.seals))
        ):
            return self.named(PutBefore, draft=wanted, body=body, **place)
        if objections:
            return self.named(Position, member=objections[0].member, stance="lifted", **place)
        return self.named(Decided, body=body, kind=ROUTE.stage(here.stage).verb, draft=lies.draft, **place)


Journey.TestCase.settings = settings(max_examples=80, stateful_step_count=40, deadline=None)
TestJourney = Journey.TestCase
