"""Deciding on written replies: awaited until the closing, unless all have replied; after it the body's rule counts."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from mufakat.core.problems import RuleBroken
from mufakat.core.route.acts import Position, Withdrawn
from mufakat.core.route.journey import standing
from mufakat.core.route.silence import Opened, Procedure, Stopped
from mufakat.core.route.written import DECIDED, LEFT, decided_on, ended_by, may_decide_ad_referendum

from .routes import ROADMAP
from .test_journey import AGREED, decided, put

RULES = Procedure(entitled=("LA", "TH"))
OPENED = Opened(
    at=datetime(2021, 3, 1, tzinfo=UTC), text="one", closes=datetime(2021, 3, 10, 17), zone="Asia/Jakarta"
)
BEFORE, AFTER = datetime(2021, 3, 9, tzinfo=UTC), datetime(2021, 3, 11, tzinfo=UTC)


def says(member):
    return Position(stage="s", lap=1, member=member, stance="no_objection")


def ask(*, at, positions=(), rules=RULES, text="one", acts=(OPENED,)):
    may_decide_ad_referendum(rules, acts, text=text, at=at, positions=positions)


def test_once_everybody_has_replied_nobody_waits_for_the_closing():
    ask(at=BEFORE, positions=(says("LA"), says("TH")))


@pytest.mark.parametrize(
    ("match", "more"),
    [
        ("awaited until 17:00, 10 March 2021", {"at": BEFORE, "positions": (says("LA"),)}),
        ("do not take silence for consent.*TH", {"at": AFTER, "positions": (says("LA"),)}),
        ("another text", {"at": AFTER, "text": "two"}),
        ("No replies have been asked for", {"at": AFTER, "acts": ()}),
        ("taken back", {"at": AFTER, "acts": (OPENED, Stopped(at=BEFORE, reasons="A slip."))}),
    ],
)
def test_otherwise_the_sentence_says_what_is_in_the_way(match, more):
    with pytest.raises(RuleBroken, match=match):
        ask(**more)


def test_after_the_closing_the_silent_are_enough_where_the_body_has_agreed_so():
    ask(at=AFTER, rules=replace(RULES, means_no_objection=True))


ASKED = (*AGREED, put("review", "d0", id="asked"))
BY_ONE = (*ASKED, decided("review", "somswd", "endorsed", "d0"))
BY_BOTH = (*BY_ONE, decided("review", "aswc", "endorsed", "d0"))


@pytest.mark.parametrize(
    ("acts", "text", "ended", "last"),
    [
        (ASKED, "d0", "", None),
        (BY_ONE, "d0", "", "somswd"),
        (BY_BOTH, "d0", DECIDED, "aswc"),
        ((*ASKED, put("review", "d1", id="again")), "d0", LEFT, None),
        ((*ASKED, Withdrawn(reasons="Overtaken.")), "d0", LEFT, None),
        ((*BY_ONE, decided("review", "aswc", "referred_back", "d0", reasons="x")), "d0", DECIDED, "aswc"),
        (ASKED, "d9", LEFT, None),
        (AGREED, "d0", LEFT, None),
    ],
)
def test_replies_are_over_when_the_text_was_decided_on_or_lies_there_no_longer(acts, text, ended, last):
    here = standing(ROADMAP, acts)
    assert ended_by(here, "asked", text) == ended
    visit = decided_on(here, "asked")
    assert (visit and visit.body) == last
