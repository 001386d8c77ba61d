"""What the subjects of entries are called in a language, asked for together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mufakat.core.sentences import AND
from mufakat.readers.dossiers.acts import load_title
from mufakat.readers.dossiers.titles import meeting_title, short
from mufakat.records.bodies.register import register
from mufakat.records.circulation.models import Circulation, Submission
from mufakat.records.decisions.models import Journey
from mufakat.records.instruments.models import Instrument
from mufakat.records.journal.models import Entry
from mufakat.records.knowledge.practices.models import Practice
from mufakat.records.meetings.models import Meeting
from mufakat.records.people.models import Person
from mufakat.records.progress.models import Round


@dataclass(frozen=True)
class Named:
    things: Mapping[str, str]  # subject of an entry -> what it is called; a journey's is the bare title
    bodies: Mapping[str, str]
    members: Mapping[str, str]
    stages: Mapping[tuple[str, str], Sequence[str]]  # subject of a journey, stage -> keys of its bodies
    language: str

    def together(self, subject: str, stage: str) -> str:
        names = [self.bodies.get(key, key) for key in self.stages.get((subject, stage), ())]
        comma, and_ = AND.get(self.language, AND["en"])
        return and_.join((comma.join(names[:-1]), names[-1])) if len(names) > 1 else "".join(names)


def named_in(entries: Iterable[Entry], language: str) -> Named:
    """An entry that somebody may read names its subject; nothing more of the subject is told than its name."""
    asked: dict[str, dict[str, str]] = {}  # kind -> subject -> key
    for entry in entries:
        kind, _colon, key = entry.subject.partition(":")
        asked.setdefault(kind, {})[entry.subject] = key
    bodies = {body.key: short(body, language) for body in register().bodies.values()}
    members = {member.code: member.name(language) for member in register().members.values()}
    journeys = _journeys({**asked.get("journey", {}), **asked.get("timeframe", {})})
    things: dict[str, str] = {}
    for subject, key in asked.get("journey", {}).items():
        if key in journeys:
            things[subject] = load_title(journeys[key], language)
    for subject, key in asked.get("timeframe", {}).items():
        if key in journeys:
            things[subject] = _quoted(load_title(journeys[key], language))
    things |= _texts(asked, language) | _meetings(asked, language) | _rounds(asked, members, language)
    things |= {subject: members[key] for subject, key in asked.get("structure", {}).items() if key in members}
    things |= {subject: bodies[key] for subject, key in asked.get("body", {}).items() if key in bodies}
    things |= asked.get("route", {}) | asked.get("profile", {}) | _people(asked.get("person", {}))
    things |= _practices(asked.get("practice", {}))
    stages = {
        (subject, stage["key"]): stage["bodies"]
        for subject, key in asked.get("journey", {}).items()
        if key in journeys
        for stage in journeys[key].route.stages
    }
    return Named(things, bodies, members, stages, language)


def _journeys(asked: Mapping[str, str]) -> dict[str, Journey]:
    found = Journey.objects.filter(key__in=asked.values())
    return (
        {one.key: one for one in found.select_related("route", "instrument", "forum__body")} if asked else {}
    )


def _texts(asked: Mapping[str, Mapping[str, str]], language: str) -> dict[str, str]:
    """Instruments, their drafts, the circulations of these and what came back."""
    keys = dict(asked.get("instrument", {}))
    keys |= {subject: key.partition("/")[0] for subject, key in asked.get("draft", {}).items()}
    for kind, model in (("circulation", Circulation), ("submission", Submission)):
        sent = _numbered(asked.get(kind, {}))
        if sent:
            rows = model.objects.filter(pk__in=sent).values_list("pk", "draft__instrument__key")
            keys |= {sent[pk]: key for pk, key in rows}
    if not keys:
        return {}
    found = {one.key: one for one in Instrument.objects.filter(key__in=keys.values())}
    return {subject: _quoted(found[key].title(language)) for subject, key in keys.items() if key in found}


def _meetings(asked: Mapping[str, Mapping[str, str]], language: str) -> dict[str, str]:
    """Meetings, and recommendations by the number they have in theirs."""
    keys = {subject: (key, "") for subject, key in asked.get("meeting", {}).items()}
    for subject, key in asked.get("recommendation", {}).items():
        forum, _slash, ref = key.partition("/")
        keys[subject] = (forum, f", {ref}")
    if not keys:
        return {}
    rows = Meeting.objects.filter(key__in=[key for key, _ref in keys.values()]).select_related("body")
    found = {one.key: meeting_title(one, language) for one in rows}
    return {subject: f"{found[key]}{ref}" for subject, (key, ref) in keys.items() if key in found}


def _rounds(
    asked: Mapping[str, Mapping[str, str]], members: Mapping[str, str], language: str
) -> dict[str, str]:
    """Reporting rounds, and a member's report in one."""
    parts = {
        subject: key.partition("/")
        for kind in ("round", "progress")
        for subject, key in asked.get(kind, {}).items()
    }
    wanted = [int(pk) for pk, _slash, _code in parts.values() if pk.isdecimal()]
    if not wanted:
        return {}
    rounds = Round.objects.filter(pk__in=wanted).select_related("instrument")
    found = {str(one.pk): f"{_quoted(one.instrument.title(language))}, {one.label}" for one in rounds}
    return {
        subject: f"{members[code]}, {found[pk]}" if code in members else found[pk]
        for subject, (pk, _slash, code) in parts.items()
        if pk in found
    }


def _practices(asked: Mapping[str, str]) -> dict[str, str]:
    keys = _numbered(asked)
    if not keys:
        return {}
    return {
        keys[pk]: _quoted(title)
        for pk, title in Practice.objects.filter(pk__in=keys).values_list("pk", "title")
    }


def _people(asked: Mapping[str, str]) -> dict[str, str]:
    keys = _numbered(asked)
    return {keys[one.pk]: one.name for one in Person.objects.filter(pk__in=keys)} if keys else {}


def _numbered(asked: Mapping[str, str]) -> dict[int, str]:
    """Row → subject, of subjects that name a row."""
    return {int(key): subject for subject, key in asked.items() if key.isdecimal()}


def _quoted(title: str) -> str:
    return f"“{title}”"
