"""One file after the other is confirmed; one that was confirmed in error waits again."""

import pytest

from mufakat.core.problems import RuleBroken
from mufakat.records import models as tables
from mufakat.records.circulation import operations as circulation
from mufakat.records.circulation.live import live
from tests.records.circulation.world import BY, DURING, answer_of, answered, person, sent_out


@pytest.fixture
def asked(db):
    return sent_out("VN", "LA", "MY", partners=())


@pytest.fixture
def ratna(client, asked):
    client.force_login(person("Ratna", "secretariat"))


def page(client, received) -> str:
    return client.get(f"/desk/submissions/{received.pk}/").content.decode()


def came(asked, code: str, words=None) -> tables.Submission:
    return circulation.receive_file(
        asked, answer_of(asked, code, words or {"p2": f"{code} is heard."}), f"{code}.docx", way="upload", by=BY, at=DURING
    )  # fmt: skip


def act(client, received, kind: str, **said):
    client.post(f"/desk/submissions/{received.pk}/decide/", {"act": kind, **said})
    received.refresh_from_db()
    return received


def test_after_one_is_confirmed_the_next_that_waits_is_one_press_away(client, asked, ratna):
    first, second = came(asked, "VN"), came(asked, "LA")
    assert "The next that waits" not in page(client, first)
    act(client, first, "confirm")
    assert "The next that waits: LA.docx" in page(client, first)
    act(client, second, "confirm")
    assert "The next that waits" not in page(client, second)


def test_one_that_was_confirmed_in_error_leaves_the_text_and_waits_again(client, asked, ratna):
    received = act(client, came(asked, "VN"), "confirm")
    assert "VN" in live(asked.draft).members.delegations and "Confirmed in error?" in page(client, received)
    act(client, received, "again", note="It is a file of last year.")
    assert received.state == "received" and not received.amendments.exists()
    assert "VN" not in live(asked.draft).members.delegations
    assert "last year" in tables.Entry.objects.get(verb="look again at submission").says
    act(client, received, "confirm")
    assert received.state == "submitted" and received.amendments.exists()


def test_without_a_reason_it_stays(client, asked, ratna):
    received = act(client, came(asked, "VN"), "confirm")
    assert act(client, received, "again").state == "submitted"


def test_what_was_answered_is_not_taken_out(client, asked, ratna):
    received = answered(asked, "VN", {"p2": "Children are always heard."})
    tables.Disposition.objects.create(
        amendment=received.amendments.first(), kind="deferred", by="TWG", at=DURING
    )
    assert "Confirmed in error?" not in page(client, received)
    with pytest.raises(RuleBroken, match="answered or carried on"):
        circulation.look_again(received, note="Wrong.", by=BY)


def test_a_delegation_does_not_take_its_file_out_this_way(client, asked):
    received = answered(asked, "VN")
    client.force_login(person("Linh", "focal_point", member=tables.Member.objects.get(code="VN")))
    assert (
        client.post(f"/desk/submissions/{received.pk}/decide/", {"act": "again", "note": "x"}).status_code
        == 403
    )


def test_a_comment_says_on_which_paragraph_it_hangs(client, asked, ratna):
    received = came(asked, "VN")
    received.reading["comments"] = [{"key": "p2", "text": "Why?", "anchor": ""}]
    received.save()
    assert "2. Children are heard in what concerns them." in page(client, received)
