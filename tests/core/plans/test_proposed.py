"""Action tables as secretariats print them: heads in any order and language, numbers in a column, in the words or none."""

import pytest

from mufakat.core.plans.proposed import ProposedAction, columns_of, proposed_actions
from mufakat.core.wording.model import Provision, Text


def table(key: str, *rows: tuple[str, ...], parent: str | None = None, labels: tuple[str, ...] = ()) -> list:
    made = [Provision(key, "table", parent=parent)]
    for n, row in enumerate(rows):
        made.append(Provision(f"{key}r{n}", "row", parent=key, label=labels[n] if labels else ""))
        for c, words in enumerate(row):
            made.append(Provision(f"{key}r{n}c{c}", "cell", parent=f"{key}r{n}"))
            made.append(Provision(f"{key}r{n}c{c}p", "paragraph", words, parent=f"{key}r{n}c{c}"))
    return made


def proposed(*provisions) -> tuple[ProposedAction, ...]:
    return proposed_actions(Text(tuple(provisions)))


def test_columns_are_known_by_their_heads_in_whatever_order():
    rows = table(
        "t", ("No.", "Lead agency", "Activities", "Timeline", "Implementing partners", "Remarks"),
        ("1", "Atoll", "Dig a pool", "2027", "Reef Watch", "soon"), ("2", "", "Train teachers", "2028", "", ""),
        parent="a1",
    )  # fmt: skip
    one, two = proposed(Provision("a1", "area", "Swimming", label="Priority area 3"), *rows)
    assert one == ProposedAction(
        "tr1", "1", 3, "Swimming", "Dig a pool", time_frame="2027", lead="Atoll", supporting="Reef Watch"
    )
    assert (two.number, two.action, two.lead) == ("2", "Train teachers", "")


def test_vietnamese_heads_are_known_too():
    heads = (
        "STT",
        "Hoạt động",
        "Thời gian",
        "Cơ quan chủ trì",
        "Cơ quan phối hợp",
        "Kết quả",
        "Chỉ số",
        "Kinh phí",
    )
    assert columns_of(heads) == (
        "number", "action", "time_frame", "lead", "supporting", "outputs", "indicators", "resources",
    )  # fmt: skip


def test_a_number_before_the_words_is_the_actions_own_and_none_is_counted_in_its_area():
    heading = Provision("h", "heading", "Priority Area 2: Teaching")
    found = proposed(
        heading, *table("t", ("Action", "Lead"), ("2.1 Print books", "Atoll"), ("Hire a teacher", "")),
        *table("u", ("Action", "Lead"), ("Build a school", "")),
    )  # fmt: skip
    assert [(one.number, one.action) for one in found] == [
        ("2.1", "Print books"), ("2.2", "Hire a teacher"), ("2.3", "Build a school"),
    ]  # fmt: skip
    assert {(one.area, one.area_name) for one in found} == {(2, "Teaching")}


def test_a_table_without_heads_is_read_in_our_order_where_its_rows_are_numbered():
    rows = table("t", ("Review laws", "2027", "Atoll"), ("Total", "", ""), labels=("1.1", ""))
    assert proposed(*rows) == (
        ProposedAction("tr0", "1.1", None, "", "Review laws", time_frame="2027", lead="Atoll"),
    )


@pytest.mark.parametrize(
    "heads",
    [
        ("Country", "Population"),
        ("Action",),
        ("",),
        ("Name", "Lead"),
        ("The action described here " * 4, "Lead"),
    ],
)
def test_a_table_of_something_else_proposes_nothing(heads):
    assert proposed(*table("t", heads, tuple("words" for _ in heads))) == ()


def test_a_row_left_empty_proposes_nothing():
    assert proposed(*table("t", ("Action", "Lead"), ("", "Atoll"), ("3.", "Atoll"))) == ()
