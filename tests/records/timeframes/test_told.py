"""The plan as its rows stand: what was done is measured by the last date, not by what happened to follow it."""

from datetime import date

from mufakat.core.route.model import Route, Stage
from mufakat.core.route.plan import Plan, Request, Step
from mufakat.records.timeframes.telling import Planned

ROUTE = Route("r", 1, {}, "instrument", (Stage("a", ("x",), next="b"), Stage("b", ("x",))))
REQUEST = Request(ROUTE, date(2021, 6, 30))
HELD, LATEST, LAST = date(2021, 3, 5), date(2021, 5, 20), date(2021, 6, 30)


def held_on(latest: date) -> Step:
    return Step("a", "meeting", ("x",), latest, latest, HELD, HELD, done=True)


def test_what_was_decided_long_before_its_latest_date_is_not_called_late():
    ahead = Step("b", "meeting", ("x",), LAST, LAST)
    now = Plan(REQUEST, (held_on(date(2021, 3, 1)), ahead))  # counted back from what happened to follow
    plan = Planned(now=now, latest=Plan(REQUEST, (held_on(LATEST), ahead)), held={"a": None})
    assert plan.now.late and not plan.told.late
    assert "Some steps are late" not in str(plan.told.verdict)
