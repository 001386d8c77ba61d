"""The notice that goes to the members with a text under silence or for replies: prepared here, sent by a person."""

from datetime import datetime

from mufakat.core.saying import date_said

SILENCE, AD_REFERENDUM = "silence", "ad_referendum"


def notice(
    kind: str, *, title: str, draft: str, body: str, closes: datetime, zone: str, means_no_objection: bool
) -> tuple[str, str]:
    """(subject, words) in the working language."""
    until = f"{closes:%H:%M} on {date_said(closes.date(), 'en')} ({zone})"
    named = f"{draft} of “{title}”" if draft else f"“{title}”"
    ways = {SILENCE: silence, AD_REFERENDUM: replies}
    subject = f"{title}: {'silence procedure' if kind == SILENCE else 'replies in writing'} until {until}"
    return subject[:300], "\n\n".join(
        (
            "Excellencies,",
            *ways[kind](named, body, until, means_no_objection),
            "The exact text is identified by its fingerprint on the page of this procedure; please read it there.",
            f"On behalf of the Chair of {body},\nthe secretariat",
        )
    )


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
