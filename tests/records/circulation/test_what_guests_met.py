"""Twelve files of all kinds at once: who counts as having answered, rows inside tables, words out of PDFs."""

import pytest

from mufakat.core.word import write_text
from mufakat.core.wording.model import Provision, Text
from mufakat.doors.shared.rolling_marks import drawn
from mufakat.readers.dossiers.rolling import page_of
from mufakat.readers.dossiers.settling import at_provision
from mufakat.readers.papers.rolling.matrix import matrix_file
from mufakat.records import models as tables
from mufakat.records.circulation import operations as circulation
from mufakat.records.circulation.queries import board
from mufakat.records.circulation.texts import name_of_copy
from mufakat.records.circulation.waiting import silent_of
from mufakat.records.files.operations import content_of
from mufakat.records.instruments import opening
from mufakat.records.instruments.operations import text_of
from mufakat.records.people.access import viewer_of
from tests.records.circulation.world import BY, DURING, OPENS, answered, person, sent_out

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked():
    return sent_out()


@pytest.fixture
def ratna():
    return viewer_of(person("Ratna", "secretariat"), on=OPENS)


def stands(ratna, asked) -> dict[str, str]:
    return {row.addressee.code: row.stands for row in board(ratna, asked)}


def received(asked, content: bytes, name: str) -> tables.Submission:
    return circulation.receive_file(asked, content, name, way="upload", by=BY, at=DURING)


def with_row(asked, code: str) -> tables.Submission:
    """The draft with one more row in its table."""
    base = text_of(asked.draft)
    row = [Provision("x", "row", parent="t"), Provision("xc", "cell", parent="x"), Provision("xp", "paragraph", "Translate it", parent="xc")]  # fmt: skip
    text = Text((*base.provisions, *row), draft_id=name_of_copy(asked.addressees.get(code=code)))
    return circulation.confirm_submission(
        received(asked, write_text(text, tracking=False), f"{code}.docx"), by=BY, at=DURING
    )


def table_key(asked) -> str:
    return next(each.key for each in text_of(asked.draft).provisions if each.kind == "table")


def test_a_file_that_cannot_be_read_is_no_answer(asked, ratna):
    damaged = content_of(asked.addressees.get(code="VN").file)[:900]
    assert received(asked, damaged, "VN.docx").problem
    assert stands(ratna, asked)["VN"] == "unread"
    assert "VN" in [each.code for each in silent_of(asked)]


def test_what_was_set_aside_is_no_answer(asked, ratna):
    answer = answered(asked, "VN", {"p2": "Children are always heard."})
    assert stands(ratna, asked)["VN"] == "answered"
    tables.Submission.objects.filter(pk=answer.pk).update(state="set_aside")
    assert stands(ratna, asked)["VN"] == "not_sent"  # its letter has not gone in this test


def test_the_board_asks_again_whoever_sent_what_cannot_be_read(client, asked, ratna):
    received(asked, content_of(asked.addressees.get(code="VN").file)[:900], "VN.docx")
    client.force_login(ratna.person)
    page = client.get(f"/desk/circulations/{asked.pk}/").content.decode()
    assert "came, cannot be read" in page and "Remind the 6 who are silent" in page


def test_a_table_that_stays_refuses_no_row_that_another_member_put_into_it(asked):
    adding = with_row(asked, "TH")
    answered(asked, "LA", struck=(table_key(asked),))
    circulation.agree_provision(asked.draft, table_key(asked), "stays", group="TWG", by=BY, at=DURING)
    kinds = tables.Disposition.objects.filter(amendment__submission=adding).values_list("kind", flat=True)
    assert list(kinds) == []
    struck = tables.Disposition.objects.get(amendment__submission__addressee__code="LA")
    assert struck.kind == "not_accepted"


def test_a_struck_table_is_shown_and_leads_to_where_it_is_settled(asked):
    answered(asked, "LA", struck=(table_key(asked),))
    page = drawn(page_of(asked.draft, view="open").lines, settle=True)
    assert "delete this table" in page and f'href="place/{table_key(asked)}/"' in page


def test_a_new_row_is_one_place_to_settle_and_not_one_for_each_cell(asked):
    with_row(asked, "TH")
    page = page_of(asked.draft)
    shown = drawn(page.lines, settle=True)
    assert page.open == 1 and shown.count("Settle") == 1 and "Translate it" in shown


def test_where_a_row_is_settled_all_that_stands_in_it_is_read(asked):
    with_row(asked, "TH")
    row = next(each.key for each in page_of(asked.draft).lines if each.kind == "row" and each.by)
    seen = at_provision(asked.draft, row)
    assert seen.words == "Translate it" and not seen.is_new  # a row has no wording of its own to type


def test_where_a_paragraph_is_taken_out_it_is_read(asked):
    answered(asked, "LA", struck=("p2",))
    assert at_provision(asked.draft, "p2").words == "Children are heard in what concerns them."


def test_the_hyphen_of_a_printed_line_stays_a_hyphen(asked, monkeypatch):
    monkeypatch.setattr(opening, "pages_of", lambda _content, _name: ["Train in short\x02term care.\x0c\x01"])
    reading, _said = opening.opened(b"%PDF", "a.pdf")
    assert [each.after for each in reading.paragraphs] == ["Train in short-term care."]


def test_what_came_as_text_can_always_go_out_as_word(asked):
    reading, _said = opening.opened(b"Children are heard\x01 in what\x0cconcerns them.", "a.txt")
    assert [each.after for each in reading.paragraphs] == ["Children are heard in what", "concerns them."]


def test_the_matrix_goes_out_after_a_text_with_a_page_break(asked):
    words = "\n".join(each.text for each in text_of(asked.draft).provisions if each.text)
    answer = received(asked, words.replace("heard", "heard\x02 always").encode(), "VN.txt")
    tables.Submission.objects.filter(pk=answer.pk).update(addressee=asked.addressees.get(code="VN"))
    answer.refresh_from_db()
    circulation.confirm_submission(answer, by=BY, at=DURING)
    assert matrix_file(asked.draft, "docx", on="2021-05-04").startswith(b"PK")
