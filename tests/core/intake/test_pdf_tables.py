"""Tables of a PDF, found by their rules: without numbers, with merged cells, over several pages; paragraphs by their space."""

import typst

from mufakat.core.intake import propose

PAGE = """#set page(paper: "a5", margin: 2cm, header: [ASEAN/FKC/6], footer: context align(center)[#counter(page).display()])
#set text(size: 10pt)
The Sixth ASEAN Forum on Kinship Care was held in Jakarta, Indonesia, from 29 August to 1 September 2019.

== Recommendations
TABLE
The Meeting was closed by the Chair."""
SENTENCE = (
    "Member States should keep a record of every relative who cares for a child, and review it each year"
)


def asked(table, vocabulary):
    record = propose(typst.compile(PAGE.replace("TABLE", table).encode(), format="pdf"), "r.pdf", vocabulary)
    rows = record.value("recommendations") or ()
    return [(row["number"], row.get("addressee"), row["text"]) for row in rows], record


def test_a_table_without_numbers_gives_one_recommendation_for_each_row(vocabulary):
    table = f"""#table(columns: (1fr, 3cm, 2cm), [*Recommendation*], [*Responsible*], [*Timeframe*],
    [{SENTENCE}], [Member States], [2020], [Translate the guidelines], [ASEAN Secretariat, with partners], [Yearly])"""
    found, record = asked(table, vocabulary)
    assert found == [
        (None, "Member States", SENTENCE),
        (None, "ASEAN Secretariat, with partners", "Translate the guidelines"),
    ]
    assert "Translate the guidelines\tASEAN Secretariat, with partners\tYearly" in record.text


def test_a_row_over_all_columns_names_who_is_asked_in_those_below(vocabulary):
    table = """#table(columns: (1cm, 1fr), [*No.*], [*Recommendation*],
    table.cell(colspan: 2)[To Governments], [1.], [Fund shelters.], [2.], [Train police officers.],
    table.cell(colspan: 2)[To the ASEAN Secretariat], [3.], [Report every two years.])"""
    assert asked(table, vocabulary)[0] == [
        (1, "Governments", "Fund shelters."),
        (2, "Governments", "Train police officers."),
        (3, "ASEAN Secretariat", "Report every two years."),
    ]


def test_a_table_over_three_pages_says_its_head_once_and_breaks_no_row(vocabulary):
    cells = ", ".join(f"[{n}], [{SENTENCE} of {2000 + n}], [Member States]" for n in range(1, 25))
    table = (
        f"#table(columns: (1cm, 1fr, 3cm), table.header([No.], [Recommendation], [Addressed to]), {cells})"
    )
    assert asked(table, vocabulary)[0] == [
        (n, "Member States", f"{SENTENCE} of {2000 + n}") for n in range(1, 25)
    ]


def test_a_table_of_something_else_is_no_list_of_recommendations(vocabulary):
    table = "#table(columns: 2, [Time], [Activity], [09.00], [Opening], [10.00], [Recommendations of groups should be heard])"
    assert asked(table, vocabulary)[0] == []


def test_paragraphs_parted_by_nothing_but_a_hanging_line_are_told_apart(vocabulary):
    asks = [
        "Birth registration should be free of charge and be offered at the hospital on the day of birth, so that no family loses a day of work.",
        "Health workers should register births in villages.",
        "Late registration should not be fined, and those who register late should be asked for no more papers than others.",
        "Statelessness should be prevented at birth.",
    ]
    items = "\n\n".join(asks)
    text = f"#set par(hanging-indent: 1cm, spacing: 0.65em)\n{items}\n#set par(hanging-indent: 0cm, spacing: 1.2em)\n\n== Closing"
    assert [words for _, _, words in asked(text, vocabulary)[0]] == asks


def test_a_table_without_rules_and_numbers_is_read_by_where_its_columns_stand(vocabulary):
    table = f"""#table(columns: (1fr, 4cm), stroke: none, inset: (x: 5pt, y: 2pt), [*Recommendation*], [*Addressed to*],
    [{SENTENCE}], [Member States and their partners in the provinces], [Translate the guidelines], [ASEAN Secretariat],
    [Test all websites], [Agencies])"""
    assert asked(table, vocabulary)[0] == [
        (None, "Member States and their partners in the provinces", SENTENCE),
        (None, "ASEAN Secretariat", "Translate the guidelines"),
        (None, "Agencies", "Test all websites"),
    ]


def test_a_cell_that_holds_a_list_gives_each_of_its_items(vocabulary):
    table = """#table(columns: (3cm, 1fr), [*Theme*], [*Recommendations*],
    [Preparedness], [- Register households before the storms.
    - Agree with banks on payments.], [Financing], [- Set aside a reserve.
    - Insure public assets.])"""
    assert asked(table, vocabulary)[0] == [
        (None, None, "Register households before the storms."),
        (None, None, "Agree with banks on payments."),
        (None, None, "Set aside a reserve."),
        (None, None, "Insure public assets."),
    ]


def test_a_table_of_actions_under_the_heading_recommendations_is_one_of_them(vocabulary):
    table = "#table(columns: (1cm, 1fr, 3cm), [\\#], [Proposed action], [Lead], [1], [Adopt a common form], [ACWC])"
    assert asked(table, vocabulary)[0] == [(1, "ACWC", "Adopt a common form")]


def test_a_page_of_paragraphs_of_one_line_each_gives_each_of_them(vocabulary):
    asks = [
        "Grandparents should receive the same support as others.",
        "Social workers should draw a family tree for all of them.",
        "Savings groups should be piloted in three countries.",
    ]
    opening = "Delegations spoke of carers and of what they need. " * 12
    text = f"{opening}\n#pagebreak()\n#set text(size: 10pt)\n#set par(spacing: 1.6em)\n*Recommendations*\n\n{chr(10).join(f'{one}{chr(10)}' for one in asks)}\n#pagebreak()\n*Closing*\n\n"
    assert [words for _, _, words in asked(text, vocabulary)[0]] == asks


UNRULED = """#set table(stroke: none)
#table(columns: (1cm, 1fr, 3.4cm), [1], [Store relief goods on high ground before the rainy season begins each year.], [Local governments],
    [2], [Appoint one officer in each village to look after people who live alone.], [Village councils],
    [3], [Broadcast warnings in the languages of minorities, by day and by night.], [Broadcasters])"""


def test_a_table_without_rules_and_without_a_head_is_read_below_its_heading(vocabulary):
    found, record = asked(UNRULED, vocabulary)
    assert found == [
        (
            1,
            "Local governments",
            "Store relief goods on high ground before the rainy season begins each year.",
        ),
        (2, "Village councils", "Appoint one officer in each village to look after people who live alone."),
        (3, "Broadcasters", "Broadcast warnings in the languages of minorities, by day and by night."),
    ]
    assert "The Meeting was closed by the Chair." in record.text


def test_a_timetable_without_rules_is_no_list_of_recommendations(vocabulary):
    table = """#set table(stroke: none)
    #table(columns: (2cm, 1fr, 3.4cm), [9.00], [Opening by the Minister], [Plenary], [10.30], [Kinship care in law], [Room A],
    [14.00], [Kinship care in practice], [Room B])"""
    found, record = asked(table, vocabulary)
    assert found == []
    assert "10.30\tKinship care in law\tRoom A" in record.text


def test_two_columns_of_prose_are_no_table(vocabulary):
    prose = "\n\n".join(f"{n}. {SENTENCE}." for n in range(1, 15))
    page = PAGE.replace("TABLE", prose).replace("#set text", "#set page(columns: 2)\n#set text")
    record = propose(typst.compile(page.encode(), format="pdf"), "r.pdf", vocabulary)
    assert "\t" not in record.text
    assert len(record.value("recommendations")) == 14


def test_a_raised_figure_before_the_stop_does_not_part_the_line(vocabulary):
    found, _ = asked("1. Fund shelters from the budget#super[4]. \n\n2. Train police officers.", vocabulary)
    assert [words for _, _, words in found] == ["Fund shelters from the budget.", "Train police officers."]


def test_a_head_that_only_says_whom_and_what_is_no_recommendation(vocabulary):
    table = """#set table(stroke: none)
    #table(columns: (4cm, 1fr), [To whom], [What], [Police], [Take no child into custody for sleeping outdoors.],
    [Municipalities], [Open night schools close to bus stations, and serve a meal there.])"""
    assert asked(table, vocabulary)[0] == [
        (None, "Police", "Take no child into custody for sleeping outdoors."),
        (None, "Municipalities", "Open night schools close to bus stations, and serve a meal there."),
    ]
