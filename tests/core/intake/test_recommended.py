"""Recommendation lists of every form we know: each found whole, verbatim, in order, with those it is addressed to."""

import unicodedata
from pathlib import Path

import pytest
import yaml

from mufakat.core.intake import propose

LISTS = Path(__file__).parents[2] / "samples" / "lists"
CASES = {
    name: case
    for path in sorted(LISTS.glob("*.yaml"))
    for name, case in yaml.safe_load(path.read_text(encoding="utf-8")).items()
}


def read(case, vocabulary):
    text = unicodedata.normalize("NFD", case["text"]) if case.get("decomposed") else case["text"]
    return propose(text.encode(), "report.txt", vocabulary)


@pytest.mark.parametrize("name", CASES)
def test_each_recommendation_is_found_whole_in_order_with_its_addressee(name, vocabulary):
    record = read(CASES[name], vocabulary)
    found = [
        [row["number"], row.get("addressee"), row["text"]] for row in record.value("recommendations") or ()
    ]
    assert found == CASES[name]["asks"]


@pytest.mark.parametrize("name", CASES)
def test_the_meeting_of_such_a_report_is_read_too(name, vocabulary):
    record = read(CASES[name], vocabulary)
    wanted = CASES[name]["fields"]
    assert {field: record.value(field) for field in wanted} == wanted


@pytest.mark.parametrize("name", CASES)
def test_the_words_of_a_recommendation_stand_in_the_report(name, vocabulary):
    record = read(CASES[name], vocabulary)
    found = record.fields["recommendations"]
    for quote in found.quotes if found else ():
        assert record.text[quote.start : quote.end] == quote.text
