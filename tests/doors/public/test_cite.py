"""A page says how it is cited, with the state that was meant."""

import pytest

from tests import cast
from tests.house.story import told


@pytest.fixture
def shown(client, db):
    cast.lagoon()
    told()
    return lambda address: client.get(address).content.decode()


@pytest.mark.parametrize(
    ("address", "named"),
    [
        ("/meetings/cf-10/recommendations/1/", "“Recommendation 1, 10th Canoe Forum”"),
        ("/meetings/cf-10/", "“10th Canoe Forum”"),
        ("/instruments/pact/", "“Pact of the Reefs”"),
        ("/instruments/pact/drafts/0/", "“Pact of the Reefs, "),
        ("/instruments/pact/actions/act1_1/", "“Action "),
        ("/countries/xa/", "“Atoll Republic”"),
    ],
)
def test_it_names_the_page_the_day_and_the_address(shown, address, named):
    page = shown(address)
    footnote = page.partition("How to cite this page")[2].partition("</p>")[0]
    assert named in footnote and f"http://testserver{address}" in footnote and "as of " in footnote
