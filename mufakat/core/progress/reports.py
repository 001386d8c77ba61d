"""A member's report through a round: open → cleared → submitted, then asked and answered or resubmitted, until it stands."""

from mufakat.core.problems import Phrase, RuleBroken

STATES = ("open", "cleared", "submitted", "asked", "answered", "stands")
# act → (states it may be done in, the state it leads to); "" leaves the state as it is
ACTS: dict[str, tuple[tuple[str, ...], str]] = {
    "save": (("open", "cleared", "asked"), ""),
    "clear": (("open", "asked"), "cleared"),
    "submit": (("cleared",), "submitted"),
    "ask": (("submitted", "answered", "asked"), "asked"),
    "answer": (("asked",), "answered"),
    "accept": (("submitted", "answered"), "stands"),
    "release": (("submitted", "asked", "answered", "stands"), ""),
}
REFUSED = {
    "save": Phrase("This report has been submitted; it changes again only when the secretariat asks."),
    "clear": Phrase("Only what is open can be cleared."),
    "submit": Phrase("The report must be cleared before it is submitted."),
    "ask": Phrase("Questions are asked about a report that was submitted and does not stand yet."),
    "answer": Phrase("There is no open question to answer."),
    "accept": Phrase("A report stands when it was submitted and no question about it is open."),
    "release": Phrase("Only a submitted report can be released."),
}


def after(state: str, act: str) -> str:
    """The state the act leads to. Raises RuleBroken with the sentence to show."""
    allowed, leads_to = ACTS[act]
    if state not in allowed:
        raise RuleBroken(REFUSED[act])
    if act == "save" and state == "cleared":
        return "open"  # what was cleared is no longer what stands there
    return leads_to or state


def has_been_submitted(state: str) -> bool:
    return state in ("submitted", "asked", "answered", "stands")
