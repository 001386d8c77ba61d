"""One whole journey: a return with reasons, a broken silence, a second one, adoption between meetings, the Summit."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from mufakat.core.problems import RuleBroken
from mufakat.core.route.acts import Decided, PutBefore, Started, Transmitted
from mufakat.core.route.journey import standing
from mufakat.core.route.rules import may
from mufakat.core.route.silence import Broken, Declared, Opened, Procedure, state
from mufakat.core.route.silence_rules import may as may_in_silence
from mufakat.core.route.silence_rules import may_decide

from .routes import ROADMAP

JAKARTA = ZoneInfo("Asia/Jakarta")
CAPITALS = ("KH", "LA", "TH", "VN")
RULES = Procedure(entitled=CAPITALS, means_no_objection=True, least_working_days=5)


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=JAKARTA)


class Told:
    """The journey as it is recorded: every act has to be lawful."""

    def __init__(self):
        self.acts = []

    def act(self, what, **fields):
        act = what(id=str(len(self.acts)), **fields)
        may(ROADMAP, self.acts, act)
        self.acts.append(act)

    def put(self, stage, draft, lap=1, **other):
        self.act(PutBefore, stage=stage, draft=draft, lap=lap, **other)

    def decide(self, stage, body, kind, draft, lap=1, **other):
        self.act(Decided, stage=stage, body=body, kind=kind, draft=draft, lap=lap, **other)

    @property
    def stands(self):
        return standing(ROADMAP, self.acts)


def silence(text, opened, closes):
    notified = tuple((member, at(opened)) for member in CAPITALS)
    return Opened(
        at=at(opened),
        text=text,
        closes=datetime.fromisoformat(closes),
        zone="Asia/Jakarta",
        notified=notified,
    )


def test_ministers_adopt_between_meetings_under_a_second_silence_after_the_first_was_broken():
    told = Told()
    told.act(Started, route="roadmap", edition=1, left_out=("soca", "council"))
    told.put("draft", "zero", meeting="TWG 2")
    told.decide("draft", "twg", "agreed", "zero")
    told.put("review", "zero")
    told.decide(
        "review", "aswc", "referred_back", "zero", reasons="Resources are not named.", provisions=("p6",)
    )
    told.put("draft", "one", lap=2, meeting="TWG 3")
    told.decide("draft", "twg", "agreed", "one", lap=2)
    told.put("review", "one", lap=2)
    told.decide("review", "somswd", "endorsed", "one", lap=2)
    told.decide("review", "aswc", "endorsed", "one", lap=2)
    told.act(Transmitted, verb="reported_to", from_body="somswd", to_body="ammswd", draft="one")

    told.put("ministers", "one", lap=2, procedure="silence")
    first = [silence("one", "2021-08-20T09:00", "2021-09-03T17:00")]
    breaks = Broken(at=at("2021-09-03T16:59:59"), member="VN", reason="A fund has to be named.")
    may_in_silence(RULES, first, breaks)
    first.append(breaks)
    with pytest.raises(RuleBroken, match="VN broke the silence"):
        may_decide(RULES, first, text="one", at=at("2021-09-06T09:00"))

    told.put("ministers", "one-revised", lap=2, procedure="silence")
    second = [silence("one-revised", "2021-09-06T09:00", "2021-09-17T17:00")]
    declares = Declared(at=at("2021-09-20T09:00"), by="chair", on_behalf_of="ammswd")
    may_in_silence(RULES, second, declares)
    second.append(declares)
    may_decide(RULES, second, text="one-revised", at=at("2021-09-20T10:00"))
    assert state(RULES, second, at("2021-09-20T10:00")).result == "no_objection"
    told.decide("ministers", "ammswd", "adopted", "one-revised", lap=2, procedure="silence")

    told.put("summit", "one-revised", lap=2, meeting="38th Summit")
    told.decide("summit", "summit", "noted", "one-revised", lap=2)
    here = told.stands
    assert (here.state, here.sealed, here.lap) == ("adopted", "one-revised", 2)
    assert [(s.lap, s.stage.key, [(v.kind, v.draft) for v in s.visits]) for s in here.stations()] == [
        (1, "draft", [("agreed", "zero")]),
        (1, "review", [("", "zero"), ("referred_back", "zero")]),
        (2, "draft", [("agreed", "one")]),
        (2, "review", [("endorsed", "one"), ("endorsed", "one")]),
        (2, "ministers", [("replaced", "one"), ("adopted", "one-revised")]),
        (2, "summit", [("noted", "one-revised")]),
    ]
    assert here.returns[0].reasons == "Resources are not named."


def test_what_was_recorded_twice_by_two_officers_at_once_is_refused_the_second_time():
    told = Told()
    told.act(Started, route="roadmap", edition=1)
    told.put("draft", "zero")
    told.decide("draft", "twg", "agreed", "zero", by="first officer")
    again = replace(told.acts[-1], id="again", by="second officer")
    with pytest.raises(RuleBroken, match="draft has already decided in this lap"):
        may(ROADMAP, told.acts, again)
