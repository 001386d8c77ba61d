"""An offered practice on its way: begun → sent → asked back, with a reason, or published, or declined."""

from mufakat.core.problems import Phrase, RuleBroken

# act → (states it may be done in, the state it leads to, whether it needs its reason)
ACTS: dict[str, tuple[tuple[str, ...], str, bool]] = {
    "write": (("begun", "asked_back"), "", False),
    "send": (("begun", "asked_back"), "sent", False),
    "ask_back": (("sent", "published"), "asked_back", True),
    "publish": (("sent",), "published", False),
    "decline": (("sent", "asked_back"), "declined", True),
    "withdraw": (("begun", "sent", "asked_back", "published"), "withdrawn", False),
    "take_up_again": (("withdrawn", "declined"), "begun", False),
}
STATES = ("begun", "sent", "asked_back", "published", "declined", "withdrawn")
REFUSED = {
    "write": Phrase(
        "It has been sent; it changes again when the secretariat asks back, or when you withdraw it."
    ),
    "send": Phrase("Only what was begun or asked back can be sent."),
    "ask_back": Phrase("One can ask back about what was sent or published."),
    "publish": Phrase("Only what was sent can be published."),
    "decline": Phrase("Only what was sent can be declined."),
    "withdraw": Phrase("It has been withdrawn or declined already."),
    "take_up_again": Phrase("Only what was withdrawn or declined can be taken up again."),
}
NEEDS_REASON = Phrase("Say why, so that whoever offered it knows what to do.")


def after(state: str, act: str, *, reason: str = "") -> str:
    """The state the act leads to. Raises RuleBroken with the sentence to show."""
    allowed, leads_to, wants_reason = ACTS[act]
    if state not in allowed:
        raise RuleBroken(REFUSED[act])
    if wants_reason and not reason.strip():
        raise RuleBroken(NEEDS_REASON)
    return leads_to or state
