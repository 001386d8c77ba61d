"""From the plain mapping of a profile's routes.yaml to a Route."""

from collections.abc import Mapping, Sequence
from typing import Any

from mufakat.core.problems import Unreadable

from .model import LeadTimes, Route, Stage

ROUTE_WORDS = {"key", "edition", "names", "carries", "stages"}
STAGE_WORDS = {
    "key", "bodies", "procedure", "verb", "outcomes", "lead_times", "return_to", "next", "named_in_report", "entitled", "names",
}  # fmt: skip


def route_from(written: Mapping[str, Any]) -> Route:
    """The route as the file says it; raises Unreadable with the sentence for its author.

    A stage without ``next`` leads to the one written below it; ``next: null`` ends the route.
    Words that the route does not know are refused, for a misspelt ``return_too`` would be a lost return.
    """
    _known(written, ROUTE_WORDS | {"source", "note", "unsure"}, "The route")
    key = _wanted(written, "key", "A route")
    stages = written.get("stages") or []
    if not isinstance(stages, Sequence) or isinstance(stages, str):
        raise Unreadable(f"The stages of route {key} are not a list.")
    below = [*(_wanted(stage, "key", f"A stage of route {key}") for stage in stages), None][1:]
    return Route(
        key=key,
        edition=_whole_number(written.get("edition", 1), f"The edition of route {key}"),
        names=dict(written.get("names") or {}),
        carries=written.get("carries", "instrument"),
        stages=tuple(_stage(stage, following) for stage, following in zip(stages, below, strict=True)),
    )


def _stage(written: Mapping[str, Any], below: str | None) -> Stage:
    key = written["key"]
    _known(written, STAGE_WORDS | {"source", "note", "unsure"}, f"Stage {key}")
    plain = Stage(key=key, bodies=())
    return Stage(
        key=key,
        bodies=_words(written.get("bodies"), f"The bodies of stage {key}"),
        procedure=written.get("procedure", plain.procedure),
        verb=written.get("verb", plain.verb),
        outcomes=_words(written.get("outcomes"), f"The outcomes of stage {key}"),
        lead_times=_lead_times(written.get("lead_times") or {}, key),
        return_to=written.get("return_to"),
        next=written.get("next", below),
        named_in_report=bool(written.get("named_in_report", True)),
        entitled=written.get("entitled") or plain.entitled,
        names=dict(written.get("names") or {}),
    )


def _lead_times(written: Mapping[str, Any], stage: str) -> LeadTimes:
    _known(written, set(LeadTimes.__dataclass_fields__), f"The lead times of stage {stage}")
    return LeadTimes(
        **{
            name: _whole_number(days, f"{name} of stage {stage}")
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
        raise Unreadable(f"{where} are not a list of words.")
    return tuple(written)


def _whole_number(written: Any, where: str) -> int:
    if isinstance(written, bool) or not isinstance(written, int):
        raise Unreadable(f"{where} is “{written}”, not a whole number.")
    return written


def _wanted(written: Any, name: str, where: str) -> str:
    if not isinstance(written, Mapping) or not isinstance(written.get(name), str) or not written[name]:
        raise Unreadable(f"{where} has no {name}.")
    return written[name]


def _known(written: Mapping[str, Any], words: set[str], where: str) -> None:
    if not isinstance(written, Mapping):
        raise Unreadable(f"{where} is not a list of named values.")
    for word in written:
        if word not in words:
            raise Unreadable(f"{where} has a line “{word}”, which means nothing here.")
