"""Files with more than one report, and reports that only speak of another one."""

import pytest

from mufakat.core.intake import propose_from_text

FIRST = """Report of the 12th ASEAN Forum on Play

The 12th ASEAN Forum on Play was held in Bangkok, Thailand, on 5 September 2017.

Recommendations

1. Open playgrounds in every ward.
2. Close one street a week for play.
"""
SECOND = """
Report of the 13th ASEAN Forum on Play

The 13th ASEAN Forum on Play was held in Singapore on 3 October 2018.

Recommendations

1. Light playgrounds until nine.
2. Teach parents the old games.
"""


def test_of_two_reports_in_one_file_the_first_is_read_and_the_other_named(vocabulary):
    record = propose_from_text(FIRST + SECOND, vocabulary)
    assert [row["text"] for row in record.value("recommendations")] == [
        "Open playgrounds in every ward.",
        "Close one street a week for play.",
    ]
    assert (record.value("ordinal"), record.value("start_date")) == (12, "2017-09-05")
    (said,) = [one for one in record.says if "several meetings" in one]
    assert said.endswith("ASEAN Forum on Play 13.")
    assert record.text.endswith("Teach parents the old games.\n")


OTHERS = """
Summary of the Regional Workshop on Care Homes

The Regional Workshop on Care Homes was held in Suva on 4 October 2018.

Recommendations

1. Light corridors until nine.
"""


@pytest.mark.parametrize(
    ("behind", "named"),
    [
        (SECOND.replace("13th", "3rd").replace("Forum on Play", "Workshop on Care Homes"), "ASEAN Workshop on Care Homes 3"),
        (OTHERS, "Regional Workshop on Care Homes"),
        (SECOND + OTHERS, "ASEAN Forum on Play 13, Regional Workshop on Care Homes"),
    ],
)  # fmt: skip
def test_reports_of_other_series_behind_the_first_are_named_too(behind, named, vocabulary):
    record = propose_from_text(FIRST + behind, vocabulary)
    assert len(record.value("recommendations")) == 2
    assert (record.value("ordinal"), record.value("start_date")) == (12, "2017-09-05")
    (said,) = [one for one in record.says if "several meetings" in one]
    assert said.endswith(f"by themselves: {named}.")


def test_a_summary_of_a_side_event_without_a_day_of_its_own_stays_in_the_report(vocabulary):
    text = FIRST + "\nSummary of the Regional Workshop on Care Homes\n\nThe workshop was lively.\n"
    assert not [one for one in propose_from_text(text, vocabulary).says if "several meetings" in one]


def test_a_report_that_was_handed_over_to_the_meeting_is_no_second_one(vocabulary):
    text = FIRST + "\n3. Report of the 11th ASEAN Forum on Play\n\nThe report was received with thanks.\n"
    record = propose_from_text(text, vocabulary)
    assert not [one for one in record.says if "several meetings" in one]


def test_an_earlier_meeting_named_by_its_number_alone_is_not_the_one_in_the_title(vocabulary):
    text = """SUMMARY

2ND ASEAN DEAF INCLUSION SYMPOSIUM

28-29 NOVEMBER 2023, MANILA, PHILIPPINES

The symposium was opened by the Minister. She recalled that the first symposium, held in Johor Bahru in 2019, had asked for a dictionary."""
    record = propose_from_text(text, vocabulary)
    assert (record.value("ordinal"), record.value("start_date"), record.value("city")) == (
        2,
        "2023-11-28",
        "Manila",
    )
