"""What moved since the last round."""

from collections.abc import Iterator

from mufakat.core.consolidated.reckoning import Reckoning
from mufakat.core.consolidated.sentences.saying import say, say_of
from mufakat.core.consolidated.told import RoundTold
from mufakat.core.sentences import Sentence, Words, number


def since_last(told: RoundTold, found: Reckoning) -> Iterator[Sentence]:
    if not told.before:
        yield say("first_round")
        return
    if not found.moved:
        yield say("nothing_beside", before=told.before)
        return
    yield moved(told, *(len(found.moves(kind)) for kind in ("forward", "back", "same")))
    unknown = len(found.moves("unknown"))
    if unknown:
        yield say_of("moved_to_and_from", unknown)


def moved(told: RoundTold, forward: int, back: int, same: int) -> Sentence:
    common = {
        "before": told.before,
        "forward": answers_moved(forward),
        "back": number_of(back) if forward else answers_back(back),
        "same": as_they_were(same),
    }
    if forward:
        return say("moved_both" if back else "moved_forward", **common)
    return say("moved_back" if back else "moved_none", **common)


def answers_moved(n: int) -> Words:
    en = "one answer has moved" if n == 1 else f"{number(n, 'en')} answers have moved"
    return Words((("en", en), ("vi", f"{number(n, 'vi')} câu trả lời")))


def number_of(n: int) -> Words:
    return Words((("en", number(n, "en")), ("vi", f"{number(n, 'vi')} câu")))


def answers_back(n: int) -> Words:
    return Words(
        (
            ("en", "one has moved" if n == 1 else f"{number(n, 'en')} have moved"),
            ("vi", f"{number(n, 'vi')} câu"),
        )
    )


def as_they_were(n: int) -> Words:
    if n == 0:
        return Words((("en", "none is as it was"), ("vi", "không câu nào giữ nguyên")))
    en = "one is as it was" if n == 1 else f"{number(n, 'en')} are as they were"
    return Words((("en", en), ("vi", f"{number(n, 'vi')} câu giữ nguyên")))
