"""Every sentence that refuses something can be gathered and is said in each language the interface speaks."""

import ast
import re

import pytest
from django.utils.translation import override

from mufakat.core.problems import Count, Moment, Phrase, RuleBroken, filled, kept, told_again
from tests import messages

SAID = frozenset(messages.PROBLEMS)


def refusals():
    """(place, first argument) of every problem and phrase that somebody reads in a browser."""
    for path in sorted(messages.PACKAGE.rglob("*.py")):
        here = path.relative_to(messages.PACKAGE).as_posix()
        if not here.startswith(messages.SPEAKS_ENGLISH):
            yield from refusals_in(path.read_text(encoding="utf-8"), here)


def refusals_in(source: str, here: str):
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in SAID and node.args:
            yield f"{here}:{node.lineno}", node.args[0]


def put_together(argument: ast.expr) -> bool:
    """Words glued or filled in before they can be translated; a weekday alone is a word of the catalogue."""
    if isinstance(argument, ast.JoinedStr):
        return any(isinstance(part, ast.Constant) for part in argument.values)
    sides = [argument.left, argument.right] if isinstance(argument, ast.BinOp) else []
    return any(isinstance(side, ast.Constant | ast.JoinedStr) for side in sides)


def test_no_refusal_is_put_together_where_no_translator_can_see_it():
    found = list(refusals())
    assert len(found) > 500
    assert [place for place, argument in found if put_together(argument)] == []


@pytest.mark.parametrize(
    "source",
    [
        'raise RuleBroken(f"There is no {kind}.")',
        'raise Unreadable("There is no " + kind)',
        'Phrase("%s" % kind)',
    ],
)
def test_a_refusal_put_together_is_found(source):
    (found,) = refusals_in(source, "here")
    assert put_together(found[1])


@pytest.mark.parametrize("language", messages.languages())
def test_every_refusal_is_translated(language):
    catalog = messages.kept(language)
    said = {
        argument.value: place
        for place, argument in refusals()
        if isinstance(argument, ast.Constant) and argument.value
    }
    assert {
        place: words for words, place in said.items() if not getattr(catalog.get(words), "string", "")
    } == {}


def test_a_refusal_is_read_in_vietnamese_with_its_names_days_and_numbers():
    refused = RuleBroken(
        "{meeting} was closed on {day}; what is missing goes into the correction of its record.",
        meeting="SOMSWD 15", day=Moment("2021-06-16"),
    )  # fmt: skip
    assert str(refused).startswith("SOMSWD 15 was closed on 16 June 2021")
    long = RuleBroken(
        "A note has at most {most} characters; this one has {number}. Say the most important, and where to read more.",
        most=Count(2000), number=Count(12345),
    )  # fmt: skip
    assert "2,000 characters; this one has 12,345" in str(long)
    met = RuleBroken("It met on {days}; that does not move.", days=Moment("2021-06-16", until="2021-06-17"))
    assert "16–17 June 2021" in str(met)
    with override("vi"):
        assert str(refused).startswith("SOMSWD 15 đã bế mạc ngày 16 tháng 6 năm 2021")
        assert "2.000 ký tự; ở đây có 12.345" in str(long)
        assert "ngày 16–17 tháng 6 năm 2021" in str(met)


def test_a_sentence_kept_as_json_is_told_in_the_language_of_whoever_reads_it_later():
    said = Phrase(
        "{name} has highlighted words: {words}. They were read like any others.",
        name="a.docx", words=Phrase("{words} and {number} more", words="“one”", number=Count(2)),
    )  # fmt: skip
    again = told_again(kept(said))
    assert filled(again) == "a.docx has highlighted words: “one” and 2 more. They were read like any others."
    with override("vi"):
        assert "chữ được tô sáng: “one” và 2 chỗ khác" in filled(again)
    assert filled(told_again("Kept before there were phrases.")) == "Kept before there were phrases."


def test_no_refusal_has_a_place_without_a_name():
    nameless = [
        place
        for place, said in refusals()
        if isinstance(said, ast.Constant) and re.search(r"\{[}:!]", str(said.value))
    ]
    assert nameless == []
