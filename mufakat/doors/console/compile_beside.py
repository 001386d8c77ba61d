"""What stands beside the rolling text of `mufakat compile`: remarks, words outside the paragraphs, sentences to know of."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from mufakat.core.wording.model import Comment, Reading
from mufakat.core.wording.retain import says_retain
from mufakat.core.wording.returned import Returned
from mufakat.core.wording.rolling import BASE, Remark, Rolling, Unplaced


def beside(
    rolling: Rolling, base: Reading, base_path: Path, returned: dict[str, Returned], copies: dict[str, Path]
) -> Rolling:
    """The rolling text with all that the copies say and that is no wording of a paragraph."""
    return rolling.noting(
        comments=tuple(_remarks(base, returned)),
        unplaced=tuple(_unplaced(base, returned)),
        warnings=tuple(_warnings(base, base_path, returned, copies)),
    )


def said_retain(returned: Returned) -> set[str]:
    """Provisions on which the delegation's comment says no more than that they should stay."""
    return {each.key for each in returned.comments if each.key and says_retain(each.text)}


def _remarks(base: Reading, returned: dict[str, Returned]) -> Iterator[Remark]:
    """Remarks that stood in the draft come back in every copy; they are nobody's answer."""
    for code in sorted(returned):
        ours = Counter(_as_written(each) for each in base.comments)
        own = []
        for number, each in enumerate(returned[code].comments):
            if ours[_as_written(each)]:
                ours[_as_written(each)] -= 1
            else:
                own.append(number)
        place = {number: n for n, number in enumerate(own)}
        for number in own:
            each = returned[code].comments[number]
            yield Remark(code, replace(each, reply_to=place.get(each.reply_to)))


def _as_written(comment: Comment) -> tuple[str, str, str]:
    return comment.author, comment.time, comment.text


def _unplaced(base: Reading, returned: dict[str, Returned]):
    """Running heads and notes stand in the base too: only what a delegation added is of interest."""
    for code in sorted(returned):
        ours = Counter(base.unplaced)
        for words, key in zip(returned[code].unplaced, returned[code].unplaced_at, strict=True):
            if ours[words]:
                ours[words] -= 1
            else:
                yield Unplaced(code, words, key)


def _warnings(base: Reading, base_path: Path, returned: dict[str, Returned], copies: dict[str, Path]):
    keyed = any(each.key for each in base.paragraphs)
    known = {sentence.replace(str(base_path), "") for sentence in base.warnings}
    for sentence in base.warnings:
        yield BASE, sentence
    if any(each.edits for each in base.paragraphs):
        yield BASE, "The base has tracked changes in it; they were all taken as accepted."
    for code in sorted(returned):
        for sentence in returned[code].warnings:
            of_the_base = sentence.replace(str(copies[code]), "") in known
            if not of_the_base and (
                keyed or "no keys" not in sentence
            ):  # a base without keys: nobody lost them
                yield code, sentence
        if gone := Counter(base.unplaced) - Counter(returned[code].unplaced):
            words = ", ".join(f"“{_short(each)}”" for each in gone.elements())
            yield code, f"Of the draft's notes, boxes and running heads this copy no longer has: {words}."
        for doubt in returned[code].doubtful:
            yield (
                code,
                f"“{_short(doubt.text)}” was taken for “{_short(doubt.base)}” ({doubt.key}); please check.",
            )


def _short(text: str) -> str:
    return text if len(text) <= 80 else text[:79].rstrip() + "…"
