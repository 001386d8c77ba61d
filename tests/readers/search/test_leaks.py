"""What a viewer may not read is neither found, nor counted, nor suggested. Everything hidden is there to leak."""

import pytest

from mufakat.core.wording.model import Provision, Text
from mufakat.readers.search.answer import examples, search
from mufakat.readers.search.feed import rebuild
from mufakat.records import models as tables
from mufakat.records.instruments.operations import issue_draft
from mufakat.records.journal.operations import By
from mufakat.records.people.access import STRANGER
from tests import cast

SECRET = "mangrove"
BY = By(actor="test", name="The test")


@pytest.fixture
def people(db):
    return cast.lagoon()


def instrument(classification: str = "public") -> tables.Instrument:
    return tables.Instrument.objects.create(
        key="pact", kind="declaration", titles={"en": f"Pact of the {SECRET}s"}, classification=classification
    )


def issue(text: str, *, classification: str, sequence: int, of: tables.Instrument) -> None:
    words = Text((Provision("para1", "paragraph", text, label="1."),))
    issue_draft(
        of,
        words,
        label=f"Draft {sequence}",
        on=cast.TODAY,
        by=BY,
        sequence=sequence,
        classification=classification,
    )


def addresses(viewer, question: str) -> list[str]:
    answer = search(viewer, question)
    return [hit.address for hit in (*filter(None, [answer.direct]), *answer.perhaps, *answer.hits)]


def hide_one_of_each() -> None:
    forum = cast.forum()
    tables.Recommendation.objects.create(
        meeting=forum, ref="77", number=77, texts={"en": f"Plant {SECRET}s"}, classification="members"
    )
    shown = tables.Recommendation.objects.get(meeting=forum, ref="1")
    hidden = tables.Meeting.objects.create(
        key="cf-11", body=forum.body, ordinal=11, theme={"en": f"The {SECRET}"}, classification="members"
    )
    tables.Recommendation.objects.create(
        meeting=hidden, ref="5", number=5, texts={"en": f"Count {SECRET}s"}, classification="public"
    )
    tables.Answer.objects.create(
        recommendation=shown, body=cast.body("reef-officials"), text=f"The {SECRET} waits", on="2020-09", by="x",
        recorded_at="2020-09-01T00:00Z", classification="secretariat",
    )  # fmt: skip
    pact = instrument("members")
    issue(f"The {SECRET} is protected", classification="public", sequence=0, of=pact)
    tables.Action.objects.create(
        instrument=pact, key="a1", number="9.9", texts={"en": f"Guard the {SECRET}"}, classification="public"
    )
    journey = tables.Journey.objects.create(
        key="wishes", route=cast.route(), forum=forum, started_on="2020-06", classification="public"
    )
    for position, (kind, classification) in enumerate([("decided", "members"), ("position", "public")], 1):
        tables.Act.objects.create(
            journey=journey, position=position, kind=kind, body=forum.body, outcome="noted" if kind == "decided" else "",
            reasons=f"Because of the {SECRET}", wording=f"the {SECRET}", on="2020-06", by="x", recorded_at="2020-06-09T00:00Z",
            classification=classification,
        )  # fmt: skip
    rebuild()


def test_the_public_finds_nothing_that_is_hidden(people):
    hide_one_of_each()
    answer = search(STRANGER, SECRET)
    assert (answer.total, answer.hits, answer.kinds, answer.direct, answer.perhaps) == (0, (), (), None, ())
    assert search(people.ana, SECRET).total >= 7


@pytest.mark.parametrize(
    "question",
    ["11th forum", "10th forum recommendation 77", "11th forum recommendation 5", "action 9.9", "pact paragraph 1", "recommendation 5",
     f"Pact of the {SECRET}s", f"declaration {SECRET}", "declaration paragraph 1"],
)  # fmt: skip
def test_a_hidden_thing_is_no_answer_to_its_own_name(people, question):
    hide_one_of_each()
    hidden = set(addresses(people.ana, question)) - set(addresses(STRANGER, question))
    assert hidden
    for address in addresses(STRANGER, question):
        assert not any(part in address for part in ("pact", "cf-11", "/77/"))


def test_a_position_is_not_found_by_anybody(people):
    hide_one_of_each()
    assert "decision" in dict(search(people.coral, SECRET).kinds)
    assert dict(search(people.coral, SECRET).kinds)["decision"] == 1


def test_a_hidden_word_is_not_suggested(people):
    hide_one_of_each()
    assert search(STRANGER, "mangrofe").instead == ""
    assert search(people.coral, "mangrofe").instead == f"{SECRET}s"


def test_a_hidden_thing_is_no_example(people):
    hide_one_of_each()
    assert not any("11th" in example or "77" in example for example in examples(STRANGER))


def test_a_decision_does_not_tell_the_public_of_a_meeting_it_may_not_know(people):
    forum = cast.forum()
    closed = tables.Meeting.objects.create(
        key="secret", body=forum.body, label="closed session", classification="members"
    )
    journey = tables.Journey.objects.create(
        key="wishes", route=cast.route(), forum=forum, started_on="2020-06", classification="public"
    )
    tables.Act.objects.create(
        journey=journey, position=1, kind="decided", body=forum.body, meeting=closed, outcome="agreed", reasons="starfish",
        on="2020-06", by="x", recorded_at="2020-06-09T00:00Z", classification="public",
    )  # fmt: skip
    rebuild()
    (hit,) = search(STRANGER, "starfish").hits
    assert "closed session" not in str(hit)


def test_each_viewer_finds_a_provision_once_in_the_newest_draft_they_may_read(people):
    pact = instrument()
    issue("The shell belongs to all", classification="public", sequence=0, of=pact)
    issue("The shell belongs to islands", classification="members", sequence=1, of=pact)
    rebuild()
    assert [hit.where for hit in search(STRANGER, "shell belongs").hits] == ["Draft 0"]
    assert [hit.where for hit in search(people.coral, "shell belongs").hits] == ["Draft 1"]
    assert search(STRANGER, "shell islands").way == "some"
    assert search(STRANGER, "declaration paragraph 1").direct.where == "Draft 0"
    assert search(people.coral, "declaration paragraph 1").direct.where == "Draft 1"


def test_an_older_draft_that_only_members_read_gives_way_to_a_public_one(people):
    pact = instrument()
    issue("The shell is secret", classification="members", sequence=0, of=pact)
    issue("The shell is free", classification="public", sequence=1, of=pact)
    rebuild()
    assert [hit.where for hit in search(people.coral, "shell").hits] == ["Draft 1"]
    assert [hit.where for hit in search(STRANGER, "shell").hits] == ["Draft 1"]
