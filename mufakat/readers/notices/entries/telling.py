"""The sentence of each entry: an act on a journey from what was written down with it, other acts by their verb."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import override

from mufakat.core.saying import date_said
from mufakat.core.sentences import sentence
from mufakat.readers.dossiers.acts import SAID
from mufakat.readers.notices.entries.named import Named, named_in
from mufakat.readers.notices.entries.verbs import VERBS, WRITTEN
from mufakat.records.journal.models import Entry

KEPT_IN = "en"  # the language the journal's own sentences are written in
ACTS = {"started", "put before", "decided", "position", "transmitted", "withdrawn", "corrected"}


@dataclass(frozen=True, slots=True)
class Told:
    says: str
    language: str  # of the sentence: where the act is not known by its verb, the journal's own stands


def told_entries(entries: Sequence[Entry], language: str) -> list[Told]:
    """One for each entry, in a constant number of questions to the database."""
    if not entries:
        return []
    names = named_in(entries, language)
    with override(language):
        found = [in_words(entry, names, language) for entry in entries]
    return [
        Told(says, language) if says else Told(entry.says, KEPT_IN)
        for entry, says in zip(entries, found, strict=True)
    ]


def in_words(entry: Entry, names: Named, language: str) -> str:
    """ "" where this reader does not know how to say it."""
    kind = entry.subject.partition(":")[0]
    if kind == "journey" and isinstance(entry.details.get("procedure"), int):
        return of_procedure(entry, names, language)
    if kind == "journey" and entry.verb in ACTS:
        return of_journey(entry, names, language)
    words = VERBS.get(entry.verb, "")
    what = names.things.get(entry.subject, "")
    if language == KEPT_IN or not words or ("%(what)s" in words and not what):
        return ""
    return _(words) % {"what": what}


def of_journey(entry: Entry, names: Named, language: str) -> str:
    title, details = names.things.get(entry.subject, ""), entry.details
    kind = (
        details.get("outcome") or details.get("verb") or details.get("stance") or entry.verb.replace(" ", "_")
    )
    body = names.bodies.get(details.get("body", ""), "")
    if kind == "put_before":
        body = body or names.together(entry.subject, details.get("stage", ""))
        kind = in_writing(kind, details.get("procedure", "")) if body else "put_before_all"
    if not title or kind not in (*SAID, "corrected"):
        return ""
    if kind == "corrected":
        kind = "struck"
    act = sentence(
        SAID, kind, body=body, to_body=names.bodies.get(details.get("to_body", ""), ""),
        member=names.members.get(details.get("member", ""), ""),
    ).in_language(language)  # fmt: skip
    said = {"title": title, "act": act}
    if entry.verb == "corrected" and kind != "struck":
        return _("“%(title)s”: an earlier record was corrected. %(act)s.") % said
    return _("“%(title)s”: %(act)s.") % said


def in_writing(kind: str, procedure: str) -> str:
    return f"{kind}_{procedure}" if f"{kind}_{procedure}" in SAID else kind


def of_procedure(entry: Entry, names: Named, language: str) -> str:
    title, details = names.things.get(entry.subject, ""), entry.details
    words = WRITTEN.get(entry.verb)
    if not title or not words:
        return ""
    day, _t, clock = details.get("closes", "").partition("T")
    closes = f"{clock}, {date_said(day, language)} ({details.get('zone', '')})" if clock else ""
    said = {"title": title, "closes": closes, "member": names.members.get(details.get("member", ""), "")}
    return _(words) % said
