"""From the plain mapping of a profile's routes.yaml to a Route."""

from collections.abc import Mapping, Sequence
from typing import Any

from mufakat.core.problems import Phrase, Unreadable
from mufakat.core.route.model import LeadTimes, Route, Stage

ROUTE_WORDS = {"key", "edition", "names", "carries", "stages"}
STAGE_WORDS = {
    "key", "bodies", "procedure", "verb", "outcomes", "lead_times", "return_to", "next", "named_in_report", "entitled", "names",
}  # fmt: skip


def route_from(written: Mapping[str, Any]) -> Route:
    """The route as the file says it; raises Unreadable with the sentence for its author.

    The stages come in the order they are travelled. A stage without ``next`` leads to the one written below it; ``next: null`` ends the route.
    Words that the route does not know are refused, for a misspelt ``return_too`` would be a lost return.
    """
    _known(written, ROUTE_WORDS | {"source", "note", "unsure"}, Phrase("The route"))
    key = _wanted(written, "key", Phrase("A route"))
    stages = written.get("stages") or []
    if not isinstance(stages, Sequence) or isinstance(stages, str):
        raise Unreadable("The stages of route {key} are not a list.", key=key)
    below = [*(_wanted(stage, "key", Phrase("A stage of route {key}", key=key)) for stage in stages), None][
        1:
    ]
    return Route(
        key=key,
        edition=_whole_number(written.get("edition", 1), Phrase("The edition of route {key}", key=key)),
        names=_names(written.get("names"), Phrase("The names of route {key}", key=key)),
        carries=_word(written, "carries", "instrument", Phrase("The route")),
        stages=_in_travelling_order(
            tuple(_stage(stage, following) for stage, following in zip(stages, below, strict=True))
        ),
    )


def _in_travelling_order(stages: tuple[Stage, ...]) -> tuple[Stage, ...]:
    """As a journey comes to them, whatever the order they are written in, so that maps and plans show the way it goes.

    Where the way is lost (a loop, a stage nobody reaches, a key twice) they stay as written; ``faults`` says why.
    """
    at = {stage.key: stage for stage in stages}
    way: list[Stage] = []
    here = stages[0] if stages else None
    while here is not None and here not in way:
        way.append(here)
        here = at.get(here.next or "")
    return tuple(way) if len(way) == len(stages) and len(at) == len(stages) else stages


def _stage(written: Mapping[str, Any], below: str | None) -> Stage:
    key = written["key"]
    here = Phrase("Stage {key}", key=key)
    _known(written, STAGE_WORDS | {"source", "note", "unsure"}, Phrase("Stage {key}", key=key))
    plain = Stage(key=key, bodies=())
    return Stage(
        key=key,
        bodies=_words(written.get("bodies"), Phrase("The bodies of stage {key}", key=key)),
        procedure=_word(written, "procedure", plain.procedure, here),
        verb=_word(written, "verb", plain.verb, here),
        outcomes=_words(written.get("outcomes"), Phrase("The outcomes of stage {key}", key=key)),
        lead_times=_lead_times(written.get("lead_times") or {}, key),
        return_to=_word(written, "return_to", None, here),
        next=_word(written, "next", below, here),
        named_in_report=bool(written.get("named_in_report", True)),
        entitled=_word(written, "entitled", plain.entitled, here),
        names=_names(written.get("names"), Phrase("The names of stage {key}", key=key)),
    )


def _lead_times(written: Mapping[str, Any], stage: str) -> LeadTimes:
    _known(
        written, set(LeadTimes.__dataclass_fields__), Phrase("The lead times of stage {stage}", stage=stage)
    )
    return LeadTimes(
        **{
            name: _whole_number(days, Phrase("{name} of stage {stage}", name=name, stage=stage))
            for name, days in written.items()
            if days is not None
        }
    )


def _words(written: Any, where: str) -> tuple[str, ...]:
    if written is None:
        return ()
    if isinstance(written, str):
        return (written,)
    if not isinstance(written, Sequence) or not all(isinstance(word, str) for word in written):
        raise Unreadable("{where} are not a list of words.", where=where)
    return tuple(written)


def _word(written: Mapping[str, Any], name: str, otherwise: str | None, where: Phrase) -> str | None:
    """``next: null`` ends a route, so that what is written as nothing counts there."""
    found = written.get(name, otherwise)
    if found is None or isinstance(found, str):
        return found or (None if name in ("next", "return_to") else otherwise)
    raise Unreadable(
        "{where} has “{written}” as its {name}, which is not a word.", where=where, written=found, name=name
    )


def _names(written: Any, where: Phrase) -> dict[str, Any]:
    """Language → the name, or the names with the usual one first."""
    if not written:
        return {}
    if isinstance(written, Mapping) and all(
        isinstance(one, str) or (isinstance(one, list) and one and all(isinstance(name, str) for name in one))
        for one in written.values()
    ):
        return {str(language): name for language, name in written.items()}
    raise Unreadable("{where} are not written as language: name.", where=where)


def _whole_number(written: Any, where: str) -> int:
    if isinstance(written, bool) or not isinstance(written, int):
        raise Unreadable("{where} is “{written}”, not a whole number.", where=where, written=written)
    return written


def _wanted(written: Any, name: str, where: str) -> str:
    if not isinstance(written, Mapping) or not isinstance(written.get(name), str) or not written[name]:
        raise Unreadable("{where} has no {name}.", where=where, name=name)
    return written[name]


def _known(written: Mapping[str, Any], words: set[str], where: str) -> None:
    if not isinstance(written, Mapping):
        raise Unreadable("{where} is not a list of named values.", where=where)
    for word in written:
        if word not in words:
            raise Unreadable("{where} has a line “{word}”, which means nothing here.", where=where, word=word)
