"""Whoever answered a draft is led from the desk to what became of it."""

import pytest

from mufakat.records.circulation import operations as circulation
from mufakat.records.circulation.models import Submission
from tests.records.circulation.world import BY, DURING, answered, person, sent_out

pytestmark = pytest.mark.django_db
P1 = "Member States shall review their laws within available means."


def test_the_desk_leads_a_delegation_to_what_became_of_its_own_and_nobody_elses(client):
    asked = sent_out()
    answered(asked, "VN", {"p1": P1.replace("shall", "should")})
    answered(asked, "LA", {"p1": P1.replace("shall", "will")})
    circulation.issue_next(asked.draft, label="Draft 1", on=DURING.date(), by=BY)
    client.force_login(person("Hà", "focal_point", member=asked.addressees.get(code="VN").member))
    page = client.get("/desk/").content.decode()

    assert page.count(f"/desk/circulations/{asked.pk}/to/VN/became/") == 1
    assert "/to/LA/became/" not in page
    assert client.get(f"/desk/circulations/{asked.pk}/to/VN/became/").status_code == 200


def test_who_has_sent_nothing_or_withdrew_it_is_led_nowhere(client):
    asked = sent_out()
    client.force_login(person("Hà", "focal_point", member=asked.addressees.get(code="VN").member))
    assert "/became/" not in client.get("/desk/").content.decode()
    answered(asked, "VN", {"p1": P1.replace("shall", "should")})
    assert "/became/" in client.get("/desk/").content.decode()
    Submission.objects.update(state=Submission.State.WITHDRAWN)
    assert "/became/" not in client.get("/desk/").content.decode()


def test_the_wording_agreed_is_not_said_twice(client):
    asked = sent_out()
    answered(asked, "VN", {"p1": P1.replace("shall", "should")})
    agreed = P1.replace("shall", "are invited to")
    circulation.say_of_paragraph(asked.draft, "p1", "agreed", group="TWG", wording=agreed, by=BY)
    circulation.issue_next(asked.draft, label="Draft 1", on=DURING.date(), by=BY)
    client.force_login(person("Hà", "focal_point", member=asked.addressees.get(code="VN").member))

    assert client.get(f"/desk/circulations/{asked.pk}/to/VN/became/").content.decode().count(agreed) == 1
