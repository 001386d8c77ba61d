"""The warning of the machine in words: what it saw and where, never the words themselves."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from mufakat.core.voices import Finding
from mufakat.core.voices.finding import Where
from mufakat.records.knowledge.voices.checking import TellsWho

WHAT = {
    "email": gettext_lazy("an e-mail address"),
    "web": gettext_lazy("a web address"),
    "handle": gettext_lazy("somebody’s account on a social network"),
    "identity": gettext_lazy("the number of an identity paper, or of a place"),
    "telephone": gettext_lazy("a telephone number"),
    "birth": gettext_lazy("a date of birth"),
    "harm": gettext_lazy("words that may tell of harm done to a child"),
    "address": gettext_lazy("a street address"),
    "school": gettext_lazy("the name of a school or a home"),
    "place": gettext_lazy("a place smaller than a province"),
    "date": gettext_lazy("an exact day"),
    "name": gettext_lazy("what may be somebody’s name"),
}
SIZES = {
    "few": gettext_lazy("fewer than ten"),
    "some": gettext_lazy("ten to thirty"),
    "many": gettext_lazy("more than thirty"),
}
STATES = {
    "waiting": (gettext_lazy("waits for the safeguarding person"), "waiting"),
    "asked_back": (gettext_lazy("asked back"), "blocked"),
    "published": (gettext_lazy("approved"), "done"),
    "declined": (gettext_lazy("declined and erased"), "gap"),
    "withdrawn": (gettext_lazy("withdrawn and erased"), "gap"),
    "taken_out": (gettext_lazy("taken out and erased: it told of harm"), "gap"),
}
FIELDS = {
    "words": gettext_lazy("What was said"),
    "english": gettext_lazy("In English"),
    "topic": gettext_lazy("What the session was about"),
    "province": gettext_lazy("Province"),
    "reason": gettext_lazy("Why"),
    "en": "English",
    "vi": "Tiếng Việt",
}


@dataclass(frozen=True, slots=True)
class Piece:
    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Warned:
    """What the form shows: sentences, the typed text with the places marked, whether a person may disagree."""

    sentences: tuple[str, ...]
    marked: tuple[tuple[str, tuple[Piece, ...]], ...]
    tells_of_harm: bool
    may_be_mistaken: bool
    seal: str


def warned(problem: TellsWho, typed: dict[str, str]) -> Warned:
    return Warned(
        sentences=tuple(sentences(problem)),
        marked=tuple(
            (str(FIELDS.get(name, name)), tuple(pieces(typed[name], found)))
            for name, found in problem.found.items()
        ),
        tells_of_harm=problem.tells_of_harm,
        may_be_mistaken=problem.may_be_mistaken,
        seal=seal(typed),
    )


def sentences(problem: TellsWho) -> Iterator[str]:
    for name, places in problem.where.items():
        for place in places:
            yield _("%(field)s, %(where)s: %(what)s.") % {
                "field": FIELDS.get(name, name),
                "where": said_where(place),
                "what": WHAT[place.kind],
            }


def said_where(place: Where) -> str:
    return ngettext(
        "line %(line)d, word %(first)d", "line %(line)d, words %(first)d to %(last)d", place.last_word - place.first_word + 1
    ) % {"line": place.line, "first": place.first_word, "last": place.last_word}  # fmt: skip


def pieces(text: str, found: tuple[Finding, ...]) -> Iterator[Piece]:
    at = 0
    for one in found:
        if one.start > at:
            yield Piece(text[at : one.start], marked=False)
        yield Piece(text[one.start : one.end], marked=True)
        at = one.end
    if at < len(text):
        yield Piece(text[at:], marked=False)


def seal(typed: dict[str, str]) -> str:
    """Goes with the form: “I have read it again” holds for this very text. It is stored nowhere."""
    return salted_hmac("voices", "\x00".join(f"{name}={typed[name]}" for name in sorted(typed))).hexdigest()


def read_again(request, typed: dict[str, str]) -> bool:
    return bool(request.POST.get("certain")) and constant_time_compare(
        request.POST.get("seal", ""), seal(typed)
    )
