"""The body tells what the region comes to: at the board of a round, once, and nobody else does."""

import re
from datetime import date

import pytest

from mufakat.records import models as tables
from tests import cast
from tests.records.progress.world import WHOLE, handed, opened, pact


@pytest.fixture
def round_(db):
    cast.lagoon()
    for n in range(3):
        made = tables.Member.objects.create(code=f"Y{n}", iso3=f"YY{n}", names={"en": [f"Isle {n}"]})
        tables.Membership.objects.create(member=made, capacity="member", since="2000-01-01")
    asked = opened(pact())
    for n in range(3):
        handed(asked, f"Y{n}", WHOLE | {"indicators/pools/value": str(n)}, on=date(2021, 3, 1))
    return asked


def signed_in(client, name: str):
    client.force_login(tables.Person.objects.get(email=f"{name}@lagoon.example"))
    return client


def test_a_focal_point_does_not_tell_the_totals(round_, client):
    assert signed_in(client, "coral").post(f"/desk/rounds/{round_.pk}/totals/").status_code == 403
    assert not tables.RegionalTotals.objects.exists()


def test_the_secretariat_tells_them_and_the_board_says_so(round_, client):
    board = f"/desk/rounds/{round_.pk}/"
    assert "Tell the totals" in signed_in(client, "ana").get(board).content.decode()
    client.post(f"{board}totals/")
    shown = client.get(board).content.decode()
    assert "Tell the totals" not in shown
    assert "were told to everybody" in shown
    client.logout()
    public = " ".join(client.get("/instruments/pact/indicators/").content.decode().split())
    assert re.search(r"3 of \d countries, as told on", public), "three figures nobody released, told together"
