"""Ten invented routes that can be travelled, and what is said of one that is spoilt in every way we know."""

from pathlib import Path

import pytest
import yaml

from mufakat.core.profile import Fault, parse_profile
from mufakat.core.route.acts import Decided, PutBefore, Started
from mufakat.core.route.journey import standing
from mufakat.core.route.model import MOVES_ON, Route
from mufakat.core.route.rules import may

from .lagoon import files

FOLDER = Path(__file__).parents[2] / "samples" / "routes"
TEN = (FOLDER / "ten.yaml").read_text(encoding="utf-8")
MALFORMED = yaml.safe_load((FOLDER / "malformed.yaml").read_text(encoding="utf-8"))


def with_routes(written: str) -> dict[str, str]:
    held = files()
    held["bodies.yaml"] += (FOLDER / "bodies.yaml").read_text(encoding="utf-8").split("bodies:\n", 1)[1]
    return held | {"routes.yaml": written}


ROUTES = {sheet.route.key: sheet.route for sheet in parse_profile(with_routes(TEN))[0].routes}


def test_the_ten_routes_are_sound():
    assert parse_profile(with_routes(TEN))[1] == []
    assert len(ROUTES) == 10


@pytest.mark.parametrize("name", MALFORMED)
def test_a_spoilt_route_is_told_in_one_sentence_with_its_line(name):
    case = MALFORMED[name]
    found = parse_profile(with_routes(case["written"]))[1]
    assert found == [Fault("routes.yaml", case["line"], case["says"])]


def travelled(route: Route, *, returning: str = "") -> list:
    """The acts of a journey to its end; the stage `returning` refers back once."""
    acts, lap = [Started(id="start", route=route.key, edition=1)], 1
    key = route.stages[0].key
    while key:
        stage = route.stage(key)
        acts.append(PutBefore(id=f"put-{key}-{lap}", stage=key, lap=lap, draft=f"d{lap}"))
        back = key == returning and lap == 1
        for body in stage.bodies[:1] if back else stage.bodies:
            kind = "referred_back" if back else next(one for one in stage.allowed if one in MOVES_ON)
            act = Decided(
                id=f"{body}-{key}-{lap}", stage=key, lap=lap, body=body, kind=kind, draft=f"d{lap}",
                reasons="Say what it costs." if back else "",
            )  # fmt: skip
            may(route, acts, act)
            acts.append(act)
        lap, key = (2, stage.return_to) if back else (lap, stage.next)
    return acts


@pytest.mark.parametrize("key", ROUTES)
def test_a_journey_comes_to_the_end_of_each(key):
    assert standing(ROUTES[key], travelled(ROUTES[key])).is_over


@pytest.mark.parametrize(
    ("key", "stage"),
    [(route.key, stage.key) for route in ROUTES.values() for stage in route.stages if stage.return_to],
)
def test_a_return_leads_where_the_route_says_and_the_journey_still_ends(key, stage):
    route = ROUTES[key]
    acts = travelled(route, returning=stage)
    back = next(n for n, act in enumerate(acts) if getattr(act, "kind", "") == "referred_back")
    here = standing(route, acts[: back + 1])
    if not route.stage(stage).together:
        assert (here.stage, here.lap) == (route.stage(stage).return_to, 2)
    assert standing(route, acts).is_over
