"""The notices that go to the members about a text under silence or for replies: prepared here, sent by a person."""

from datetime import datetime

from mufakat.core.saying import date_said
from mufakat.readers.dossiers.acts import load_title
from mufakat.records.decisions.written.models import Procedure, ProcedureAct

SILENCE, AD_REFERENDUM = "silence", "ad_referendum"
WAYS = {SILENCE: "silence procedure", AD_REFERENDUM: "round of replies in writing"}


def notice(
    kind: str, *, title: str, draft: str, body: str, closes: datetime, zone: str, means_no_objection: bool
) -> tuple[str, str]:
    """(subject, words) in the working language."""
    until = instant(closes, zone)
    named = f"{draft} of “{title}”" if draft else f"“{title}”"
    ways = {SILENCE: silence, AD_REFERENDUM: replies}
    words = (
        *ways[kind](named, body, until, means_no_objection),
        "The exact text is identified by its fingerprint on the page of this procedure; please read it there.",
    )
    return f"{title}: {WAYS[kind]} until {until}"[:300], letter(words, body)


def notice_of(act: ProcedureAct) -> tuple[str, str]:
    """(subject, words) of what the members are written to about: that it opened, was extended, how it ended."""
    procedure = act.procedure
    title, body = load_title(procedure.journey, "en"), body_of(procedure)
    match act.kind:
        case ProcedureAct.Kind.EXTENDED:
            until = instant(datetime.fromisoformat(act.closes), act.zone)
            words = (
                f"The {WAYS[procedure.kind]} on “{title}” is extended: it now closes at {until}.",
                act.reasons,
            )
            return f"{title}: extended until {until}"[:300], letter(words, body)
        case ProcedureAct.Kind.ANNOUNCED:
            return f"{title}: how the {WAYS[procedure.kind]} ended"[:300], act.reasons
        case _:
            return procedure.subject, procedure.notice


def ended(procedure: Procedure, *, state: str, result: str, broken_by: str = "", reason: str = "") -> str:
    """How it ended, in words for the secretariat to look at before they go."""
    title, body = load_title(procedure.journey, "en"), body_of(procedure)
    what = f"The {WAYS[procedure.kind]} on “{title}”"
    match state, result:
        case "broken", _:
            words = (f"{what} is over: {broken_by} broke the silence, for this reason:", reason)
        case "stopped", _:
            words = (f"{what} is over: the Chair took the text back, for this reason:", reason)
        case "decided" | "left", _:
            words = (f"{what} is over.", reason.removeprefix("Over: "))
        case _, "no_objection":
            words = (f"{what} has closed. The Chair declares that there is no objection.",)
        case _:
            words = (f"{what} has closed. Those that have not replied stand as no record.",)
    return letter(words, body)


def letter(words: tuple[str, ...], body: str) -> str:
    closing = f"On behalf of the Chair of {body},\nthe secretariat"
    return "\n\n".join(one for one in ("Excellencies,", *words, closing) if one)


def instant(closes: datetime, zone: str) -> str:
    return f"{closes:%H:%M} on {date_said(closes.date(), 'en')} ({zone})"


def body_of(procedure: Procedure) -> str:
    return str(procedure.put.body or "the bodies concerned")


def silence(named: str, body: str, until: str, means_no_objection: bool) -> tuple[str, ...]:
    meaning = (
        f"By the rules of {body}, no reply by that instant means no objection."
        if means_no_objection
        else f"By the rules of {body}, no reply means nothing by itself: please write in any case."
    )
    return (
        f"{named} is put before the members of {body} under a silence procedure until {until}.",
        f"Any member may break the silence until then by giving its reason. {meaning}",
    )


def replies(named: str, body: str, until: str, means_no_objection: bool) -> tuple[str, ...]:
    silent = (
        "no reply by then means no objection"
        if means_no_objection
        else "a member that has not replied by then stands as no record"
    )
    return (
        f"{named} is put before the members of {body}, whose replies in writing are asked for until {until}.",
        "Please say whether you support it, have no objection, make a reservation (with its wording) or object "
        f"(with your reason and what would lift it). By the rules of {body}, {silent}.",
    )
