"""What became of a recommendation, said by a person: the page tells it at once, and an error is taken back with its reason."""

import pytest

from mufakat.records import models as tables
from tests import cast


@pytest.fixture
def people(db):
    made = cast.lagoon()
    cast.charter()
    forum = tables.Meeting.objects.filter(body__kind="forum").first()
    for number, words in ((41, "Let every child swim."), (42, "Build more pools.")):
        tables.Recommendation.objects.create(
            meeting=forum, ref=str(number), number=number, kind="action", texts={"en": words}, classification="public"
        )  # fmt: skip
    return made


def asked(number: int = 41) -> tables.Recommendation:
    return tables.Recommendation.objects.get(number=number, ref=str(number))


def page(suffix: str = "") -> str:
    return f"{suffix}/meetings/{asked().meeting.key}/recommendations/41/"


HERE = "/desk"


def at() -> str:
    return f"{page(HERE)}became/"


def labelled() -> tables.Provision:
    return tables.Provision.objects.filter(draft__instrument__key="charter-public").exclude(label="").first()


def test_a_recommendation_is_said_to_live_on_in_a_paragraph(client, people):
    client.force_login(people.ana.person)
    assert at() in client.get(page()).content.decode()
    where = labelled()
    typed = {"act": "taken_up", "text": "charter-public", "number": where.label, "on": "2021-01-10"}
    assert client.post(at(), typed).status_code == 302
    link = tables.TakenUp.objects.get()
    assert (link.recommendation, link.provision_key, link.on) == (asked(), where.key, "2021-01-10")
    assert "the Declaration" in client.get(page()).content.decode()
    again = client.post(at(), typed)
    assert again.status_code == 400
    assert "already there" in again.content.decode()


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (
            {"act": "taken_up", "text": "charter-public", "number": "999", "on": "2021-01-10"},
            "no such number",
        ),
        (
            {"act": "taken_up", "text": "charter-public", "number": "1", "on": "2999-01-10"},
            "has not come yet",
        ),
        ({"act": "ended", "kind": "dropped", "on": "2021-01-10"}, "needs a reason"),
        ({"act": "ended", "kind": "merged_into", "on": "2021-01-10"}, "Say which recommendation"),
        ({"act": "ended", "kind": "voted_down", "on": "2021-01-10"}, "voted_down"),
    ],
)
def test_what_cannot_be_so_is_refused_with_what_was_typed(client, people, typed, says):
    client.force_login(people.ana.person)
    answer = client.post(at(), typed)
    assert answer.status_code == 400
    assert says in answer.content.decode()
    assert not tables.TakenUp.objects.exists()
    assert not tables.Fate.objects.exists()


def test_what_was_said_in_error_is_taken_back_with_its_reason(client, people):
    client.force_login(people.ana.person)
    other = f"{asked(42).meeting.key}/42"
    client.post(at(), {"act": "ended", "kind": "merged_into", "into": other, "on": "2021-01-10"})
    fate = tables.Fate.objects.get()
    assert (fate.into, fate.on) == (asked(42), "2021-01-10")
    assert "merged into" in client.get(at()).content.decode()
    refused = client.post(at(), {"act": "take_back", "what": f"fate-{fate.pk}", "reason": " "})
    assert "Say why it was not so." in refused.content.decode()
    client.post(at(), {"act": "take_back", "what": f"fate-{fate.pk}", "reason": "They are two."})
    assert not tables.Fate.objects.exists()
    entry = tables.Entry.objects.order_by("-number").first()
    assert (entry.verb, entry.details["reason"]) == ("take back link", "They are two.")


def test_what_was_said_of_another_is_not_taken_back_here(client, people):
    client.force_login(people.ana.person)
    fate = tables.Fate.objects.create(
        recommendation=asked(42), kind="dropped", reason="No.", on="2021-01-10", by="Ana", recorded_at="2021-01-10T00:00Z"
    )  # fmt: skip
    assert (
        client.post(at(), {"act": "take_back", "what": f"fate-{fate.pk}", "reason": "x"}).status_code == 404
    )
    assert tables.Fate.objects.exists()


def test_neither_a_stranger_nor_a_focal_point_says_it(client, people):
    assert at() not in client.get(page()).content.decode()
    assert client.get(at()).status_code == 302
    client.force_login(people.eve.person)
    assert client.get(at()).status_code == 403
