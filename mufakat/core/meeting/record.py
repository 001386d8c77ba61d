"""The summary record as a meeting's outcomes give it: a text like any other, to be edited, circulated and adopted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mufakat.core.wording.model import Provision, Text

# what the record says before the words of an outcome
STEMS = {
    "discussed": "The meeting discussed: ",
    "identified": "The meeting identified: ",
    "agreed": "The meeting agreed: ",
    "decision": "The meeting decided: ",
    "recommendation": "The meeting recommended: ",
    "action": "To be done: ",
    "information": "The meeting was informed: ",
    "deferred": "Put off: ",
    "not_taken_up": "Not taken up: ",
}
# an outcome that was given no words of its own
WORDLESS = {
    "deferred": "{item} was put off.",
    "not_taken_up": "{item} was not taken up.",
}


@dataclass(frozen=True, slots=True)
class OutcomeSaid:
    key: str
    kind: str
    text: str
    number: str = ""  # of a recommendation
    who: str = ""
    due: str = ""  # as printed


@dataclass(frozen=True, slots=True)
class ItemSaid:
    key: str
    title: str
    outcomes: tuple[OutcomeSaid, ...] = ()


@dataclass(frozen=True, slots=True)
class MeetingSaid:
    """Everything the draft record is made of, dates and names already written out."""

    title: str
    opening: tuple[str, ...]  # sentences: where and when it met, who chaired, who took part
    items: tuple[ItemSaid, ...]
    closing: tuple[str, ...] = ()


def summary_record(meeting: MeetingSaid) -> Text:
    """Items are parts, outcomes numbered paragraphs; the key of each says which outcome it carries."""
    return Text(tuple(_numbered(list(_provisions(meeting)))))


def _provisions(meeting: MeetingSaid) -> Iterator[Provision]:
    yield Provision("title", "title", meeting.title)
    for n, words in enumerate(meeting.opening, 1):
        yield Provision(f"opening{n}", "paragraph", words)
    for n, item in enumerate(meeting.items, 1):
        yield Provision(item.key, "part", item.title, label=f"Item {n}.", level=1)
        for outcome in item.outcomes:
            words = said(outcome, item=f"Item {n}, {item.title},")
            yield Provision(outcome.key, "paragraph", words, parent=item.key)
    if meeting.closing:
        yield Provision("closing", "part", "Closing", level=1)
    for n, words in enumerate(meeting.closing, 1):
        yield Provision(f"closing{n}", "paragraph", words, parent="closing")


def said(outcome: OutcomeSaid, *, item: str = "The item") -> str:
    """The paragraph of an outcome; one without words names its item."""
    if not outcome.text.strip() and outcome.kind in WORDLESS:
        return WORDLESS[outcome.kind].format(item=item)
    number = f"{outcome.number}. " if outcome.number else ""
    tail = "; ".join(part for part in (outcome.who, f"by {outcome.due}" if outcome.due else "") if part)
    return f"{STEMS.get(outcome.kind, '')}{number}{outcome.text.strip()}{f' ({tail})' if tail else ''}"


def _numbered(provisions: Sequence[Provision]) -> Iterator[Provision]:
    number = 0
    for one in provisions:
        if one.kind == "paragraph":
            number += 1
            yield Provision(one.key, one.kind, one.text, parent=one.parent, label=f"{number}.")
        else:
            yield one
