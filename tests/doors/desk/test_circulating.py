"""The form a draft is sent out with: whom, and at which address."""

import re
from datetime import date

import pytest

from mufakat.records import models as tables
from mufakat.records.people.access import viewer_of
from mufakat.records.people.queries import directory_addresses
from tests.records.circulation.world import person, sent_out

AT = "/desk/drafts/roadmap/0/circulate/"
TERMS = {
    "kind": "national", "opens_on": "2021-04-12", "closes_on": "2099-05-14", "closes_hour": "17:00", "zone": "Asia/Jakarta",
    "remind": "7", "act": "preview",
}  # fmt: skip


@pytest.fixture
def ana(db, client):
    sent_out("VN", "LA", partners=())
    person("Khamla", "focal_point", member=tables.Member.objects.get(code="LA"))
    made = person("Ana", "secretariat")
    client.force_login(made)
    return made


def shown(response) -> str:
    return response.content.decode()


def goes_to(response) -> list[str]:
    return re.findall(r"<summary>((?:VN|LA):[^<]*)</summary>", shown(response))


def test_the_addresses_of_the_focal_points_stand_in_the_form(client, ana):
    page = shown(client.get(AT))
    assert re.search(r"<textarea name=\"addresses\"[^>]*>\s*LA khamla@example.org</textarea>", page)


def test_only_the_secretariat_is_given_addresses(ana):
    vn = person("Linh", "focal_point", member=tables.Member.objects.get(code="VN"))
    assert directory_addresses(viewer_of(vn, on=date(2021, 4, 12)), on=date(2021, 4, 12)) == {}


def test_all_member_states_are_ticked_with_one_press(client, ana):
    asked = goes_to(client.post(AT, {**TERMS, "every_member": "on", "addresses": "LA khamla@example.org"}))
    assert len(asked) == 2 and any("LA: Lao PDR · khamla@example.org" in one for one in asked)


def test_whom_nobody_ticked_is_not_written_to_though_the_address_is_known(client, ana):
    asked = goes_to(client.post(AT, {**TERMS, "members": ["VN"], "addresses": "LA khamla@example.org"}))
    assert len(asked) == 1 and asked[0].startswith("VN")


def test_an_address_for_a_code_nobody_has_is_refused_and_not_left_out(client, ana):
    refused = client.post(AT, {**TERMS, "every_member": "on", "addresses": "XX desk@example.org"})
    assert "“XX” is the code of nobody who can be asked." in shown(refused)


def test_whoever_is_asked_is_called_by_name_and_code_and_the_group_of_the_text_is_chosen(client, ana):
    page = shown(client.get(AT))
    assert "Lao PDR (LA)" in page
    assert re.search(r'<option value="twg" selected>Working group \(TWG\)</option>', page)
