"""What the machine reads in a file that came back. Nothing of it counts until a person confirms it."""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from django.utils.translation import get_language

from mufakat.core.kept_words import IN_A_BOX
from mufakat.core.problems import Phrase, Problem, Unreadable, kept
from mufakat.core.wording.align import align
from mufakat.core.wording.amendments import Amendment, amendments
from mufakat.core.wording.carry import carry
from mufakat.core.wording.model import Comment, Reading, Text
from mufakat.core.wording.returned import Returned
from mufakat.core.wording.standing import with_more
from mufakat.records.circulation.models import Circulation
from mufakat.records.circulation.texts import name_of_draft, read_name
from mufakat.records.instruments.models import Draft
from mufakat.records.instruments.opening import opened
from mufakat.records.instruments.operations import text_of

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Understood:
    """One file laid beside the draft it answers; ``problem`` is the sentence where it could not be read."""

    problem: str = ""
    text: Text | None = None
    identifier: str | None = None
    reading: dict[str, Any] = field(default_factory=dict)


def understood(content: bytes, name: str, circulation: Circulation) -> Understood:
    """Never raises: what cannot be read is a sentence, and one file's fault is not the others'."""
    try:
        reading, said = opened(content, name)
        return laid_beside(reading, said, circulation)
    except Problem as problem:
        return Understood(problem=problem.phrase)
    except Exception:
        log.exception("reading %s", name)
        return Understood(
            problem=Phrase(
                "{name} could not be read. It is kept as it came; try saving it again as .docx and send that.",
                name=name,
            )
        )


def laid_beside(reading: Reading, said: Iterable[str], circulation: Circulation) -> Understood:
    identifier = reading.draft_id
    named, _, _ = read_name(identifier)
    made_from = draft_made_from(named, circulation)
    base = text_of(made_from)
    returned = align(base, replace(reading, draft_id=base.draft_id))
    if not returned.by_key and not returned.by_wording:
        raise Unreadable("Nothing in this file was found in the draft. Is it the right file?")
    words = as_kept(returned, reading, [*said, *struck_beside(reading)])
    text = returned.text
    if made_from.pk != circulation.draft_id:
        text, since = carried_over(base, text, text_of(circulation.draft))
        words["made_from"] = made_from.label
        words["changed_since"] = [asdict(each) for each in since]
    words["joined"], words["moved"] = [list(pair) for pair in text.joined], sorted(text.moved)
    return Understood(text=text, identifier=identifier, reading=words)


def draft_made_from(named: str, circulation: Circulation) -> Draft:
    """The draft a file says it was made from; the circulated one where it says nothing we know."""
    draft = circulation.draft
    if not named or named == name_of_draft(draft):
        return draft
    key, _, rest = named.partition("/")
    sequence, _, language = rest.partition("/")
    if not sequence.isdigit():
        return draft  # some other program's identifier
    found = Draft.objects.filter(instrument__key=key, sequence=int(sequence), language=language).first()
    if found is None or found.instrument_id != draft.instrument_id:
        raise Unreadable(
            "This file was made from another text ({named}), not from {draft} of “{instrument}”.",
            named=named,
            draft=draft.label,
            instrument=draft.instrument.title(get_language() or "en"),
        )
    return found


def carried_over(old: Text, text: Text, new: Text) -> tuple[Text, list[Amendment]]:
    """Edits made to another draft, on this one: those that still apply, and those whose wording changed since."""
    moved = carry(amendments(old, "", text), old, new)
    fitting = [fitted(each) for each in moved if each.stands]
    result, refused = with_more(new, new, fitting)
    return result, [each.amendment for each in moved if not each.stands] + list(refused)


def fitted(carried) -> Amendment:
    """The amendment at the place where it stands in the new text."""
    each = carried.amendment
    if carried.start is None:
        return each
    return replace(each, key=carried.key, start=carried.start, end=carried.end)


def as_kept(returned: Returned, reading: Reading, said: Iterable[str]) -> dict[str, Any]:
    """Everything read and everything not understood, as it is shown before anything is accepted."""
    return {
        "by_key": returned.by_key,
        "by_wording": returned.by_wording,
        "edits": sum(len(each.edits) for each in reading.paragraphs),
        "authors": sorted({edit.author for each in reading.paragraphs for edit in each.edits if edit.author}),
        "counts": dict(returned.counts),
        "doubtful": [asdict(each) for each in returned.doubtful],
        "silent": [asdict(each) for each in returned.silent],
        "unplaced": [words for words, key in beside(returned) if key is None],
        "warnings": kept([*said, *returned.warnings]),
        "comments": [asdict(each) for each in (*returned.comments, *noted(returned))],
    }


def noted(returned: Returned) -> list[Comment]:
    """Words in a note or a box are a remark on the provision it hangs on: there they are seen and answered."""
    return [
        Comment(author="", time="", text=IN_A_BOX.format(words=words), key=key)
        for words, key in beside(returned)
        if key is not None
    ]


def beside(returned: Returned) -> Iterator[tuple[str, str | None]]:
    return zip(returned.unplaced, returned.unplaced_at or [None] * len(returned.unplaced), strict=True)


def struck_beside(reading: Reading) -> list[str]:
    words = ", ".join(f"“{each}”" for each in reading.struck)
    return (
        [
            Phrase(
                "Tracked changes took these words out of notes, boxes or running heads: {words}.", words=words
            )
        ]
        if words
        else []
    )
