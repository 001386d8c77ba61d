"""Each thing on record about a recommendation, as one link; where its target can be read is kept beside."""

from collections.abc import Iterable, Sequence

from mufakat.core.dates import PartialDate
from mufakat.core.trace.model import Link
from mufakat.readers.dossiers.acts import ActSaid
from mufakat.readers.dossiers.journey import JourneyDossier
from mufakat.readers.dossiers.links.held import Held, Word
from mufakat.readers.dossiers.titles import Called, called_meeting, short
from mufakat.records.decisions.models import Answer
from mufakat.records.instruments.models import Instrument, Provision
from mufakat.records.plans.models import Action
from mufakat.records.progress.models import ProgressEntry
from mufakat.records.recommendations.models import Fate, Recommendation, TakenUp

CALLED = {
    "provision": {"en": "{label} of {text}", "vi": "{label}, {text}"},
    "paragraph": {"en": "paragraph {label} of {text}", "vi": "đoạn {label}, {text}"},
    "action": {"en": "action {label} of {text}", "vi": "hành động {label}, {text}"},
}

# an instrument in the middle of a sentence, where its whole title would drown it
IN_SHORT = {
    "roadmap": {"en": "the Roadmap", "vi": "Lộ trình"},
    "declaration": {"en": "the Declaration", "vi": "Tuyên bố"},
    "work_plan": {"en": "the Work Plan", "vi": "Kế hoạch công tác"},
    "plan_of_action": {"en": "the Plan of Action", "vi": "Kế hoạch hành động"},
}

SENT = {"shared_with": "shared_at", "submitted_to": "submitted_to", "reported_to": "submitted_to"}


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
