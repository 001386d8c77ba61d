"""Nearly equal wordings made one: both names stand, each submitter reads what became of its own, and it can be undone."""

import pytest

from mufakat.core.problems import OutOfDate, RuleBroken
from mufakat.core.wording.rolling import NearProvisions
from mufakat.readers.dossiers.became import became
from mufakat.records import models as tables
from mufakat.records.circulation import operations as circulation
from mufakat.records.circulation.live import live
from mufakat.records.circulation.settled import said_of
from mufakat.records.instruments.operations import text_of
from mufakat.records.journal.queries import first_fault
from tests.records.circulation.test_national_chain import viewer
from tests.records.circulation.world import BY, DURING, answered, open_places, sent_out

pytestmark = pytest.mark.django_db
P2 = "Children are heard in what concerns them."
CARERS = "Carers are paid, trained and heard in every country"


def alike():
    """VN and LA differ by a capital letter and a comma, TH wants something else."""
    asked = sent_out()
    answered(asked, "VN", {"p2": "Children are heard in all matters that concern them."})
    answered(asked, "LA", {"p2": "Children are heard in all Matters, that concern them."})
    answered(asked, "TH", {"p2": "Children are heard in whatever concerns them."})
    return asked


def place_of(asked, key="p2", *, seen=None):
    bracket = live(asked.draft).members.provision(key).brackets[0]
    return circulation.Place(asked.draft, key, bracket.start, bracket.end, seen), bracket


def alternatives(asked, key="p2"):
    return {a.by for b in live(asked.draft).members.provision(key).brackets for a in b.alternatives}


def said_by(asked, code):
    return live(asked.draft).members.provision("p2").chosen(code)


def test_joined_wordings_stand_once_with_both_names_and_the_third_is_left_alone():
    asked = alike()
    place, bracket = place_of(asked)
    row = circulation.join_wordings(place, bracket.chosen("VN"), by=BY, at=DURING)
    assert alternatives(asked) == {("LA", "VN"), ("TH",)}
    assert (
        said_by(asked, "LA") == said_by(asked, "VN") == "Children are heard in all matters that concern them."
    )
    assert live(asked.draft).apart.provision("p2").chosen("LA") == (
        "Children are heard in all Matters, that concern them."
    )
    assert row.were == {"VN": bracket.chosen("VN"), "LA": bracket.chosen("LA")}
    assert open_places(live(asked.draft), said_of(asked.draft)) == {"p2": 1}
    assert first_fault() is None


def test_whose_words_were_joined_reads_into_which_and_why():
    asked = alike()
    place, bracket = place_of(asked)
    circulation.join_wordings(place, bracket.chosen("VN"), by=BY, at=DURING)
    own = viewer("Khamla", "focal_point", member=tables.Member.objects.get(code="LA"))
    (answer,) = {row.answer for row in became(own, asked.addressees.get(code="LA"))}
    assert (answer.kind, answer.wording) == ("merged", bracket.chosen("VN"))
    assert (
        answer.reason == "Joined with the wording of VN, which differs in case, spacing or punctuation only."
    )


def test_set_apart_again_everything_is_as_it_was():
    asked = alike()
    before = live(asked.draft).members
    place, bracket = place_of(asked)
    row = circulation.join_wordings(place, bracket.chosen("VN"), by=BY, at=DURING)
    circulation.part_again(row, by=BY)
    assert live(asked.draft).members.provisions == before.provisions
    last = tables.Disposition.objects.filter(amendment__submission__addressee__code="LA").last()
    assert last.kind == "open"
    with pytest.raises(OutOfDate, match="set these wordings apart again already"):
        circulation.part_again(row, by=BY)


def test_of_two_who_join_the_second_is_told_who_was_first():
    asked = alike()
    place, bracket = place_of(asked, seen=tables.Settling.objects.get().version)
    circulation.join_wordings(place, bracket.chosen("VN"), by=BY)
    with pytest.raises(OutOfDate, match="moved first"):
        circulation.join_wordings(place, bracket.chosen("LA"), by=BY)


def test_wordings_that_differ_in_words_are_not_joined():
    asked = alike()
    place, bracket = place_of(asked)
    with pytest.raises(RuleBroken, match="Only wordings that are nearly the same are joined"):
        circulation.join_wordings(place, bracket.chosen("TH"), by=BY)


def test_what_the_group_agrees_answers_each_by_its_own_words_and_is_opened_before_parting():
    asked = alike()
    place, bracket = place_of(asked)
    row = circulation.join_wordings(place, bracket.chosen("VN"), by=BY)
    place, joined = place_of(asked)
    circulation.agree_wording(place, joined.chosen("VN"), group="TWG", by=BY)
    last = {
        code: tables.Disposition.objects.filter(amendment__submission__addressee__code=code).last().kind
        for code in ("VN", "LA", "TH")
    }
    assert last == {"VN": "accepted", "LA": "modified", "TH": "not_accepted"}
    with pytest.raises(RuleBroken, match="agreed this place since"):
        circulation.part_again(row, by=BY)
    circulation.reopen_wording(place, by=BY, at_request_of="Lao PDR")
    circulation.part_again(row, by=BY)
    assert len(alternatives(asked)) == 3


def test_joined_wordings_are_carried_to_the_next_draft_under_both_names():
    asked = alike()
    place, bracket = place_of(asked)
    circulation.join_wordings(place, bracket.chosen("VN"), by=BY, at=DURING)
    made = circulation.issue_next(asked.draft, label="Draft 1", on=DURING.date(), by=BY)
    now = live(made).members
    assert {a.by for b in now.provision("p2").brackets for a in b.alternatives} == {("LA", "VN"), ("TH",)}
    assert now.provision("p2").chosen("LA") == "Children are heard in all matters that concern them."


def test_nearly_equal_new_paragraphs_are_joined_by_the_group_and_put_in_for_both():
    asked = sent_out()
    answered(asked, "VN", new={"p2": f"{CARERS} of the region."})
    second = answered(asked, "LA", new={"p2": f"{CARERS} of our region."})
    (near,) = live(asked.draft).members.near
    assert isinstance(near, NearProvisions)
    stands = next(key for key in near.keys if live(asked.draft).members.held[key].by == ("VN",))
    with pytest.raises(RuleBroken, match="say which group agreed"):
        circulation.join_provisions(asked.draft, stands, by=BY)
    circulation.join_provisions(asked.draft, stands, group="TWG", by=BY)
    now = live(asked.draft).members
    assert [(each.key, each.by) for each in now.provisions if each.by] == [(stands, ("LA", "VN"))]
    assert second.amendments.get().dispositions.get().kind == "merged"
    circulation.agree_provision(
        asked.draft, stands, "put_in", group="TWG", wording=f"{CARERS} of the region.", by=BY
    )
    assert second.amendments.get().dispositions.last().kind == "modified"
    made = circulation.issue_next(asked.draft, label="Draft 1", on=DURING.date(), by=BY)
    assert sum(CARERS in each.text for each in text_of(made).provisions) == 1


def test_joined_new_paragraphs_are_carried_as_one_and_can_be_set_apart():
    asked = sent_out()
    answered(asked, "VN", new={"p2": f"{CARERS}."})
    answered(asked, "LA", new={"p2": f"{CARERS.lower()}"})
    (near,) = live(asked.draft).members.near
    row = circulation.join_provisions(asked.draft, near.keys[0], by=BY)
    made = circulation.issue_next(asked.draft, label="Draft 1", on=DURING.date(), by=BY)
    assert [each.by for each in live(made).members.provisions if each.by] == [("LA", "VN")]
    circulation.part_again(row, by=BY)
    assert sorted(each.by for each in live(asked.draft).members.provisions if each.by) == [("LA",), ("VN",)]


def test_nearly_equal_table_rows_are_joined_with_their_cells():
    asked = sent_out()
    row = {"VN": "Publish figures", "LA": "Publish Figures"}
    for code, words in row.items():
        answered_row(asked, code, words)
    (near,) = live(asked.draft).members.near
    circulation.join_provisions(asked.draft, near.keys[0], by=BY)
    new = [each for each in live(asked.draft).members.provisions if each.by]
    assert [(each.kind, each.by) for each in new] == [
        ("row", ("LA", "VN")), ("cell", ("LA", "VN")), ("paragraph", ("LA", "VN")),
    ]  # fmt: skip


def answered_row(asked, code: str, words: str) -> tables.Submission:
    from dataclasses import replace

    from mufakat.core.word import write_text
    from mufakat.core.wording.model import Provision, Text
    from mufakat.records.circulation.texts import name_of_copy

    row = f"row{code}"
    new = (Provision(row, "row", parent="t"), Provision(f"{row}c", "cell", parent=row), Provision(f"{row}p", "paragraph", words, parent=f"{row}c"))  # fmt: skip
    text = Text((*text_of(asked.draft).provisions, *new))
    content = write_text(
        replace(text, draft_id=name_of_copy(asked.addressees.get(code=code))), tracking=False
    )
    received = circulation.receive_file(asked, content, f"{code}.docx", way="upload", by=BY, at=DURING)
    return circulation.confirm_submission(received, by=BY, at=DURING)


def test_the_matrix_keeps_everybodys_own_words_and_the_laws_hold_for_the_file():
    from mufakat.readers.papers.rolling import as_data
    from mufakat.readers.papers.rolling.matrix import answered_rows

    asked = alike()
    place, bracket = place_of(asked)
    circulation.join_wordings(place, bracket.chosen("VN"), by=BY)
    rows = {row.delegation: row for row in answered_rows(asked.draft)}
    assert "all Matters, that concern" in rows["LA"].proposed
    assert rows["LA"].disposition == f"merged into: “{bracket.chosen('VN')}”"
    data = as_data(live(asked.draft), asked.draft, "2021-05-03")
    assert data["joined"][0]["were"]["LA"] == "all Matters, that concern"
    (p2,) = [each for each in data["provisions"] if each["key"] == "p2"]
    assert len([a for s in p2["segments"] for a in s.get("alternatives", ())]) == 3
