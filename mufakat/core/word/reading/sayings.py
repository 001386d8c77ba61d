"""What the reader of a file should be told about it: sentences, each naming the file."""

from collections import Counter
from collections.abc import Iterable

from lxml import etree

from mufakat.core.problems import Unreadable
from mufakat.core.word.names import T
from mufakat.core.word.reading.by_hand import runs_with
from mufakat.core.word.reading.lines import Line
from mufakat.core.word.reading.package import Package

MOST_SHOWN = 3


def sayings(package: Package, root: etree._Element, counts: Counter) -> tuple[str, ...]:
    """What was read in an unusual way, and what could not be read."""
    name, said = package.name, []
    if package.has_macros:
        said.append(f"{name} contains macros. Only its text was read; nothing in it was run.")
    if counts["embedded documents"]:
        said.append(
            f"{name} has another document embedded in it, which was not read. "
            "Open it in Word, save it under a new name, and send that."
        )
    if hidden := words_with(root, "vanish"):
        said.append(
            f"{name} has words formatted as hidden: {quoted(hidden)}. They were read like any others."
        )
    if marked := words_with(root, "highlight"):
        said.append(f"{name} has highlighted words: {quoted(marked)}. They were read like any others.")
    if number := counts["pictures"]:
        things = (
            "a picture or an embedded object" if number == 1 else f"{number} pictures or embedded objects"
        )
        said.append(f"{name} has {things} in its text. Words in them cannot be read: please look.")
    return tuple(said)


def must_have_words(package: Package, lines: Iterable[Line], counts: Counter) -> None:
    """Raises Unreadable where all the words stand in another document that is only embedded in this one."""
    if counts["embedded documents"] and not any(line.after.strip() for line in lines):
        raise Unreadable(
            f"{package.name} holds its text as another document embedded in it. "
            "Open it in Word or LibreOffice, save it as .docx under a new name, and send that."
        )


def in_old_fonts(name: str, words: list[str]) -> str:
    return f"{name} has words in a Vietnamese font from before Unicode. They were read as {quoted(words)}: please check."


def words_with(root: etree._Element, look: str) -> list[str]:
    """The words of runs that look so, neighbours together."""
    found: list[str] = []
    last = None
    for run in runs_with(root, look):
        if words := "".join(each.text or "" for each in run.iterchildren(T)):
            if last is not None and run.getprevious() is last and found:
                found[-1] += words
            else:
                found.append(words)
        last = run
    return [each.strip() for each in found if each.strip()]


def quoted(words: list[str]) -> str:
    shown = ", ".join(f"“{each if len(each) < 80 else each[:79] + '…'}”" for each in words[:MOST_SHOWN])
    return f"{shown} and {len(words) - MOST_SHOWN} more" if len(words) > MOST_SHOWN else shown
