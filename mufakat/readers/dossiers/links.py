"""What the records say became of recommendations, as links for core.trace: whatever their number, the same few queries."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Min

from mufakat.core.dates import PartialDate
from mufakat.core.sentences import Words
from mufakat.core.trace.model import Expected, Link, Subject
from mufakat.readers.dossiers.acts import ActSaid
from mufakat.readers.dossiers.journey import JourneyDossier, Stop, all_journeys
from mufakat.readers.dossiers.onward import Onward, announced_onward
from mufakat.readers.dossiers.titles import Called, called_meeting, short
from mufakat.records.bodies.models import Member
from mufakat.records.decisions.models import Act, Answer
from mufakat.records.decisions.queries import adoptions, answers
from mufakat.records.instruments.models import Instrument, Provision
from mufakat.records.instruments.queries import provisions_named
from mufakat.records.people.access import Viewer
from mufakat.records.plans.models import Action
from mufakat.records.plans.queries import actions
from mufakat.records.progress.models import ProgressEntry, ProgressReport
from mufakat.records.progress.queries import entries
from mufakat.records.progress.results import last_reports, reports_named
from mufakat.records.recommendations.models import Fate, Recommendation, TakenUp

CALLED = {
    "provision": {"en": "{label} of {text}", "vi": "{label}, {text}"},
    "paragraph": {"en": "paragraph {label} of {text}", "vi": "đoạn {label}, {text}"},
    "action": {"en": "action {label} of {text}", "vi": "hoạt động {label}, {text}"},
}
# an instrument in the middle of a sentence, where its whole title would drown it
IN_SHORT = {
    "roadmap": {"en": "the Roadmap", "vi": "Lộ trình"},
    "declaration": {"en": "the Declaration", "vi": "Tuyên bố"},
    "work_plan": {"en": "the Work Plan", "vi": "Kế hoạch công tác"},
    "plan_of_action": {"en": "the Plan of Action", "vi": "Kế hoạch hành động"},
}
SENT = {"shared_with": "shared_at", "submitted_to": "submitted_to", "reported_to": "submitted_to"}


@dataclass(frozen=True)
class Traced:
    """The links of one recommendation, and where each target can be read."""

    recommendation: Recommendation
    subject: Subject
    links: tuple[Link, ...]
    places: Mapping[str, Called]
    actions: tuple[Action, ...]
    entries: tuple[ProgressEntry, ...]
    answers: tuple[Answer, ...]
    journeys: tuple[JourneyDossier, ...]


@dataclass(frozen=True)
class Held:
    """What was fetched for many recommendations at once."""

    language: str
    journeys: Mapping[int, tuple[JourneyDossier, ...]]  # forum id →
    onward: Mapping[int, tuple[Onward, ...]]  # forum id →
    answers: Mapping[int, tuple[Answer, ...]]  # recommendation id →
    actions: Mapping[int, tuple[Action, ...]]  # recommendation id →
    entries: Mapping[int, tuple["ProgressEntry | Word", ...]]  # recommendation id →
    provisions: Mapping[tuple[int, str], Provision]  # (draft id, key) →
    adoptions: Mapping[int, tuple[Act, ...]]  # instrument id →
    members: tuple[str, ...]
    sees: frozenset[str] = field(default=frozenset())


def traced(
    viewer: Viewer,
    told: Iterable[Recommendation],
    *,
    members: Sequence[Member],
    today: date,
    language: str,
    in_words: bool = True,
) -> tuple[Traced, ...]:
    """``in_words`` False: enough to derive each status, for long lists; one of many actions, of many entries that they are."""
    rows = list(told)
    if not rows:
        return ()
    held = fetched(viewer, rows, members, today, language, in_words=in_words)
    return tuple(trace(one, held) for one in rows)


def fetched(
    viewer: Viewer,
    rows: Sequence[Recommendation],
    members: Sequence[Member],
    today: date,
    language: str,
    *,
    in_words: bool,
) -> Held:
    forums = list({one.meeting_id: one.meeting for one in rows}.values())
    onward = announced_onward(viewer, forums, today=today, language=language)
    journeys = all_journeys(viewer, today=today, language=language, onward=onward, forum__in=forums)
    carried, said = (words_of if in_words else statuses_of)(viewer, rows)
    taken_up = [link for one in rows for link in one.taken_up.all()]
    return Held(
        language=language,
        journeys=grouped((one.journey.forum_id, one) for one in journeys),
        onward=onward,
        answers=grouped((one.recommendation_id, one) for one in answers(viewer, *rows)),
        actions=carried,
        entries=said,
        provisions={
            (one.draft_id, one.key): one
            for one in provisions_named(viewer, {link.provision_key for link in taken_up})
        },
        adoptions=grouped(
            (one.journey.instrument_id, one)
            for one in adoptions(viewer, {link.instrument_id for link in taken_up})
        ),
        members=tuple(one.code for one in members),
        sees=viewer.sees,
    )


@dataclass(frozen=True, slots=True)
class Word:
    """That a member said this of at least one of the actions: what a status needs of an entry."""

    report: ProgressReport
    status: str
    unsure: bool = False

    @property
    def report_id(self) -> int:
        return self.report.pk


Carried = dict[int, tuple[Action, ...]]  # recommendation id → the actions that answer it
SaidOf = dict[int, tuple["ProgressEntry | Word", ...]]  # recommendation id → what members said of them last


def words_of(viewer: Viewer, rows: Sequence[Recommendation]) -> tuple[Carried, SaidOf]:
    asked = {one.pk for one in rows}
    pairs = (
        actions(viewer).filter(answers__in=rows).order_by("area__number", "pk").values_list("answers", "pk")
    )
    wanted = [(wish, action) for wish, action in pairs if wish in asked]
    held = {one.pk: one for one in actions(viewer).filter(pk__in={action for _, action in wanted})}
    carried = grouped((wish, held[action]) for wish, action in wanted)
    said = grouped((one.action_id, one) for one in last_words(viewer, list(held.values())))
    return carried, {
        wish: tuple(one for action in some for one in said.get(action.pk, ()))
        for wish, some in carried.items()
    }


def statuses_of(viewer: Viewer, rows: Sequence[Recommendation]) -> tuple[Carried, SaidOf]:
    doing = actions(viewer).filter(answers__in=rows).order_by()
    first = dict(doing.values_list("answers").annotate(first=Min("pk")))
    held = {one.pk: one for one in actions(viewer).filter(pk__in=first.values())}
    plans = doing.values_list("instrument_id", flat=True).distinct()
    reports = {one.pk: one for one in reports_named(viewer, last_reports(viewer, set(plans)))}
    told = entries(viewer).filter(report__in=list(reports), action__answers__in=rows).order_by()
    return {wish: (held[action],) for wish, action in first.items()}, grouped(
        (wish, Word(reports[report], status))
        for wish, report, status in told.values_list("action__answers", "report_id", "status").distinct()
    )


def last_words(viewer: Viewer, carrying: Sequence[Action]) -> Iterable[ProgressEntry]:
    """What each member said last: of every one of them one report, however many rounds there were."""
    reports = last_reports(viewer, {one.instrument_id for one in carrying})
    return entries(viewer).filter(action__in=carrying, report__in=reports)


def grouped(pairs: Iterable[tuple[int, object]]) -> dict:
    found: dict[int, tuple] = {}
    for key, value in pairs:
        found[key] = (*found.get(key, ()), value)
    return found


def trace(one: Recommendation, held: Held) -> Traced:
    places: dict[str, Called] = {}
    journeys = held.journeys.get(one.meeting_id, ())
    carrying = held.actions.get(one.pk, ())
    reported = held.entries.get(one.pk, ())
    links = (
        agreed(one, held.language, places),
        *(link for journey in journeys for link in travelled(one, journey, places)),
        *(answered(row, held, places) for row in held.answers.get(one.pk, ())),
        *(link for row in one.taken_up.all() for link in taken_up(row, held, places)),
        *(carried_out(action, held.language, places) for action in carrying),
        *reports(reported, held.language, places),
        *(ended(row, held, places) for row in one.fates.all()),
    )
    return Traced(
        recommendation=one,
        subject=Subject(
            kind="recommendation",
            key=str(one),
            expected=expected(journeys, held.onward.get(one.meeting_id, ())),
            members=held.members if carrying else (),
            instrument=in_short(carrying[0].instrument, held.language) if carrying else "",
        ),
        links=links,
        places=places,
        actions=carrying,
        entries=reported,
        answers=held.answers.get(one.pk, ()),
        journeys=journeys,
    )


def expected(journeys: Sequence[JourneyDossier], onward: Sequence[Onward]) -> tuple[Expected, ...]:
    """Where something should be on record: the stops after the forum itself, else where its report said it would go."""
    stops = [
        (body.key, met_at(stop) or body.title)
        for journey in journeys[:1]
        for stop in journey.stops[1:]
        if stop.lap == journey.lap and (stop.place != "ahead" or stop.unheard)
        for body in stop.bodies
    ]
    announced = [(item.body.key, item.meeting.title) for item in onward if item.meeting and item.has_met]
    return tuple(
        Expected(body, Words(tuple((code, said.format(body=title)) for code, said in DID_WITH_IT.items())))
        for body, title in stops or announced
    )


DID_WITH_IT = {"en": "what {body} did with it", "vi": "việc {body} đã xử lý nội dung này"}


def met_at(stop: Stop) -> str:
    """The meeting at which something was done there, or was announced."""
    if stop.expected and stop.expected.meeting:
        return stop.expected.meeting.title
    return next((act.meeting.title for act in reversed(stop.acts) if act.meeting), "")


def agreed(one: Recommendation, language: str, places: dict[str, Called]) -> Link:
    meeting = called_meeting(one.meeting, language)
    return Link(
        kind="agreed_at",
        target=kept(places, "meeting", meeting),
        label=meeting.title,
        at=when(one.meeting.met_from),
        body=one.meeting.body.key,
        sure=not one.meeting.unsure,
    )


def travelled(one: Recommendation, journey: JourneyDossier, places: dict[str, Called]) -> Iterable[Link]:
    """What bodies did with the forum's results as a whole. Being put before a body tells nothing of what it did."""
    for act in journey.acts:
        if not act.counts:
            continue
        if act.kind in SENT:
            yield link_of(SENT[act.kind], act, act.to_body, places)  # the sender's act, not the receiver's
        elif act.kind not in NOT_CONSIDERED and act.body and act.body.key != one.meeting.body.key:
            yield link_of("considered_at", act, act.body, places, outcome=act.kind)


NOT_CONSIDERED = ("started", "put_before", "position", "struck", "withdrawn")


def link_of(
    kind: str, act: ActSaid, body: Called | None, places: dict[str, Called], *, outcome: str = ""
) -> Link:
    where = act.meeting or body
    return Link(
        kind=kind,
        target=kept(places, "meeting" if act.meeting else "body", where),
        label=where.title,
        at=when(act.on),
        body=act.body.key if act.body else "",
        outcome=outcome,
        by=act.by,
        sure=not act.unsure,
    )


def answered(row: Answer, held: Held, places: dict[str, Called]) -> Link:
    seen = row.meeting if row.meeting and row.meeting.classification in held.sees else None
    meeting = called_meeting(seen, held.language) if seen else None
    return Link(
        kind="answered_by",
        target=kept(places, "answer", Called(str(row.pk), short(row.body, held.language), "#answers")),
        label=meeting.title if meeting else short(row.body, held.language),
        at=when(row.on),
        body=row.body.key,
        sure=not row.unsure,
    )


def taken_up(row: TakenUp, held: Held, places: dict[str, Called]) -> Iterable[Link]:
    provision = held.provisions.get((row.draft_id, row.provision_key))
    text = in_short(row.instrument, held.language)
    where = Called(
        f"{row.instrument.key}/{row.provision_key}",
        provision_called(provision, text, held.language),
        f"/instruments/{row.instrument.key}/provisions/{row.provision_key}/",
    )
    target = kept(places, "provision", where)
    yield Link(kind="taken_up_in", target=target, label=where.title, at=when(row.on), sure=not row.unsure)
    for act in held.adoptions.get(row.instrument_id, ()):
        if act.draft_id and (act.draft_id, row.provision_key) in held.provisions:
            yield Link(
                kind="adopted_in",
                target=kept(places, "instrument", Called(row.instrument.key, text, f"/instruments/{row.instrument.key}/")),
                label=text,
                at=when(act.on),
                sure=not act.unsure,
            )  # fmt: skip


def provision_called(provision: Provision | None, text: str, language: str) -> str:
    label = provision.label.strip(" .") if provision else ""
    if not label:
        return text
    kind = "paragraph" if provision.kind == "paragraph" else "provision"
    return sentence_part(kind, label, text, language)


def sentence_part(kind: str, label: str, text: str, language: str) -> str:
    said = CALLED[kind].get(language, CALLED[kind]["en"])
    return said.format(label=label, text=text)


def carried_out(action: Action, language: str, places: dict[str, Called]) -> Link:
    address = f"/instruments/{action.instrument.key}/actions/{action.key}/"
    label = sentence_part("action", action.number, in_short(action.instrument, language), language)
    return Link(
        kind="carried_out_by",
        target=kept(places, "action", Called(f"{action.instrument.key}/{action.key}", label, address)),
        label=label,
        at=when(action.in_force_since),
        sure=not action.unsure,
    )


def reports(
    said: Sequence["ProgressEntry | Word"], language: str, places: dict[str, Called]
) -> Iterable[Link]:
    """One link a member and round, however many actions it spoke of: done is what is done in all of them."""
    by_report: dict[int, list[ProgressEntry | Word]] = {}
    for entry in said:
        by_report.setdefault(entry.report_id, []).append(entry)
    for some in by_report.values():
        report = some[0].report
        name = report.member.name(language)
        address = f"/countries/{report.member.code.lower()}/"
        day = report.submitted_on or report.released_on or report.round.deadline
        yield Link(
            kind="reported_by",
            target=kept(places, "member", Called(report.member.code, name, address)),
            label=name,
            at=when(day.isoformat()),
            member=report.member.code,
            progress=taken_together([entry.status for entry in some]),
            sure=not any(entry.unsure for entry in some),
        )


def taken_together(statuses: Sequence[str]) -> str:
    """What a member's words on several actions come to; "not available" says nothing either way."""
    told = {status for status in statuses if status != ProgressEntry.Status.NOT_AVAILABLE}
    if told == {"done"}:
        return "done"
    if told & {"done", "under_way"}:
        return "under_way"
    return "not_started" if told else ""


def ended(row: Fate, held: Held, places: dict[str, Called]) -> Link:
    seen = (
        row.into
        if row.into and {row.into.classification, row.into.meeting.classification} <= held.sees
        else None
    )
    into = called_into(seen, held.language) if seen else Called("", "")
    return Link(
        kind=row.kind,
        target=kept(places, "recommendation", into),
        label=into.title,
        at=when(row.on),
        reason=row.reason,
        sure=not row.unsure,
    )


INTO = {
    "en": "recommendation {number} of the {meeting}",
    "vi": "khuyến nghị {number} của {meeting}",
}


def called_into(one: Recommendation, language: str) -> Called:
    meeting = called_meeting(one.meeting, language)
    title = INTO.get(language, INTO["en"]).format(number=one.number or one.ref, meeting=meeting.title)
    return Called(str(one), title, f"{meeting.address}recommendations/{one.ref}/")


def in_short(instrument: Instrument, language: str) -> str:
    words = IN_SHORT.get(instrument.kind)
    return words.get(language, words["en"]) if words else instrument.title(language)


def kept(places: dict[str, Called], kind: str, place: Called) -> str:
    target = f"{kind}:{place.key}"
    places[target] = place
    return target


def when(text: str) -> PartialDate | None:
    return PartialDate(text) if text else None
