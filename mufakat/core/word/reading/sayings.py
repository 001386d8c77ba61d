"""What the reader of a file should be told about it: sentences, each naming the file."""

from collections import Counter
from collections.abc import Iterable

from lxml import etree

from mufakat.core.problems import Phrase, Unreadable
from mufakat.core.word.names import T
from mufakat.core.word.reading.by_hand import runs_with
from mufakat.core.word.reading.lines import Line
from mufakat.core.word.reading.package import Package

MOST_SHOWN = 3


def sayings(package: Package, root: etree._Element, counts: Counter) -> tuple[Phrase, ...]:
    """What was read in an unusual way, and what could not be read."""
    name, said = package.name, []
    if package.has_macros:
        said.append(
            Phrase("{name} contains macros. Only its text was read; nothing in it was run.", name=name)
        )
    if counts["embedded documents"]:
        said.append(
            Phrase(
                "{name} has another document embedded in it, which was not read. Open it in Word, save it under a new name, and send that.",
                name=name,
            )
        )
    if hidden := words_with(root, "vanish"):
        said.append(
            Phrase(
                "{name} has words formatted as hidden: {words}. They were read like any others.",
                name=name,
                words=quoted(hidden),
            )
        )
    if marked := words_with(root, "highlight"):
        said.append(
            Phrase(
                "{name} has highlighted words: {words}. They were read like any others.",
                name=name,
                words=quoted(marked),
            )
        )
    if counts["pictures"] == 1:
        said.append(
            Phrase(
                "{name} has a picture or an embedded object in its text. Words in it cannot be read: please look.",
                name=name,
            )
        )
    elif number := counts["pictures"]:
        said.append(
            Phrase(
                "{name} has {number} pictures or embedded objects in its text. Words in them cannot be read: please look.",
                name=name,
                number=number,
            )
        )
    return tuple(said)


def must_have_words(package: Package, lines: Iterable[Line], counts: Counter) -> None:
    """Raises Unreadable where all the words stand in another document that is only embedded in this one."""
    if counts["embedded documents"] and not any(line.after.strip() for line in lines):
        raise Unreadable(
            "{name} holds its text as another document embedded in it. Open it in Word or LibreOffice, save it as .docx under a new name, and send that.",
            name=package.name,
        )


def in_old_fonts(name: str, words: list[str]) -> Phrase:
    return Phrase(
        "{name} has words in a Vietnamese font from before Unicode. They were read as {words}: please check.",
        name=name,
        words=quoted(words),
    )


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


def quoted(words: list[str]) -> str | Phrase:
    shown = ", ".join(f"“{each if len(each) < 80 else each[:79] + '…'}”" for each in words[:MOST_SHOWN])
    more = len(words) - MOST_SHOWN
    return Phrase("{words} and {number} more", words=shown, number=more) if more > 0 else shown
