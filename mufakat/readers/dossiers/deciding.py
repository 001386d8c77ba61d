"""What the members see of a journey: where each stands, what is still missing, the written procedures, the whole story."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Max

from mufakat.core.dates import PartialDate
from mufakat.core.route.acts import Position
from mufakat.core.route.consensus import NO_RECORD, RESTS_ON_CONSENSUS, grid, missing_sentences
from mufakat.core.route.plan import WRITTEN
from mufakat.core.route.standing import Standing
from mufakat.core.sentences import sentence
from mufakat.readers.dossiers.acts import ActSaid, in_a_word
from mufakat.readers.dossiers.journey import JourneyDossier, all_journeys
from mufakat.readers.dossiers.written import ProcedureSaid, WrittenAct, procedures_said
from mufakat.records.bodies.models import Body
from mufakat.records.bodies.register import register
from mufakat.records.decisions.access import positions_seen_at
from mufakat.records.decisions.entitled import day_of, entitled_at
from mufakat.records.decisions.models import Act
from mufakat.records.decisions.written.queries import procedures
from mufakat.records.people.access import Viewer

STATUS = {
    "objection": "blocked",
    "reservation": "waiting",
    "no_objection": "done",
    "support": "done",
    NO_RECORD: "gap",
}
SAYS = {
    "moved": {
        "en": "{meeting} was announced for {before} when this was put before it; it is now announced for {now}.",
        "vi": "Khi trình, {meeting} được thông báo họp {before}; nay được thông báo họp {now}.",
    },
    "nothing_lies": {
        "en": "No text lies before {bodies} yet; a position needs one.",
        "vi": "Chưa có văn bản nào được trình {bodies}; quan điểm cần có văn bản.",
    },
}


@dataclass(frozen=True, slots=True)
class Said:
    """One position as it was taken."""

    word: str
    stance: str
    provision: str
    wording: str
    reason: str
    lifted_if: str
    on: str
    by: str  # the person who typed it
    came_by: str
    signed_by: str
    letter: int | None
    stands: bool  # False: the member said something else since


@dataclass(frozen=True, slots=True)
class GridRow:
    code: str
    name: str
    stance: str
    word: str
    status: str
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Happened:
    """A line of the story: an act on the journey, or one in a written procedure."""

    act: ActSaid | None
    written: WrittenAct | None


@dataclass(frozen=True, slots=True)
class DecidingDossier:
    journey: JourneyDossier
    standing: Standing
    stage: str
    bodies: tuple[Body, ...]
    in_writing: bool  # the grid shows every entitled member; in a meeting only what was asked to be recorded
    draft: str  # label of the text that lies before them
    draft_sequence: int | None  # its number among the drafts; none where recommendations travel
    missing: tuple[str, ...]
    grid: tuple[GridRow, ...]
    procedures: tuple[ProcedureSaid, ...]
    story: tuple[Happened, ...]
    notes: tuple[str, ...]
    sees_positions: bool
    last: int  # the act a person had before them when the page was drawn; 0 where they cannot act on it
    sealed: str  # label of the adopted text


def deciding(
    viewer: Viewer, key: str, *, now: datetime, language: str = "en", to_act: bool = False
) -> DecidingDossier | None:
    """``to_act``: the page holds a form, so that `last` is wanted."""
    last = last_position(key) if to_act else 0  # asked first: an act that comes in between is not overlooked
    found = next(iter(all_journeys(viewer, today=now.date(), language=language, key=key)), None)
    if found is None:
        return None
    rows, here = found.journey.visible_acts, found.journey.stands
    stage = here.route.stage(here.stage) if here.stage else None
    lies = next((visit for visit in map(here.before, here.waiting_for) if visit), None)
    by = lies.procedure if lies else stage.procedure if stage else ""
    opened = any(row.procedure in WRITTEN for row in rows)
    held = procedures(viewer, [found.journey]) if opened else ()
    written = procedures_said(held, here, now=now, language=language)
    texts = {row.text_hash: row.draft for row in rows if row.draft_id}
    text = texts.get(lies.draft) if lies else None
    seen = positions_seen_at(viewer)
    sees = seen is None or bool(written) or any(row.kind == Act.Kind.POSITION for row in rows)
    awaited = entitled_at(stage, day_of(here, now.date().isoformat())) if sees and lies else None
    return DecidingDossier(
        journey=found,
        standing=here,
        stage=stage.key if stage else "",
        bodies=tuple(found.organs[key] for key in stage.bodies if key in found.organs) if stage else (),
        in_writing=by in WRITTEN,
        draft=text.label if text else "",
        draft_sequence=text.sequence if text else None,
        missing=() if awaited is None else still_missing(here, awaited, by in WRITTEN, language),
        grid=() if awaited is None else grid_of(here, rows, awaited, by in WRITTEN, language),
        procedures=written,
        story=in_order(rows, found.acts, written),
        notes=tuple(moved_meetings(rows, language)),
        sees_positions=sees,
        last=last,
        sealed=next((str(seal.draft or "") for seal in reversed(found.journey.seals_held)), ""),
    )


def last_position(key: str) -> int:
    """Of all acts, also of those this viewer may not read: whoever acts must not overlook one."""
    return Act.objects.filter(journey__key=key).aggregate(last=Max("position"))["last"] or 0


def still_missing(
    here: Standing, entitled: Sequence[str], in_writing: bool, language: str
) -> tuple[str, ...]:
    """The sentences saying what is still missing, gravest first; none where nothing rests on consensus here."""
    stage = here.route.stage(here.stage)
    if here.is_over or (not set(stage.allowed) & set(RESTS_ON_CONSENSUS) and not here.open):
        return ()
    named = register().members
    said = here.positions_at(here.stage, here.lap)
    return tuple(
        one.in_language(language, lambda key, spoken: named[key].name(spoken) if key in named else key)
        for one in missing_sentences(said, entitled, replies_awaited=in_writing)
    )


def grid_of(
    here: Standing, rows: Sequence[Act], entitled: Sequence[str], in_writing: bool, language: str
) -> tuple[GridRow, ...]:
    """Every entitled member where replies are awaited; in a meeting those who asked for something to be recorded."""
    typed = {str(row.pk): row for row in rows if row.kind == Act.Kind.POSITION}
    named = register().members
    return tuple(
        GridRow(
            code=row.member,
            name=named[row.member].name(language),
            stance=row.stance,
            word=in_a_word(row.stance, language),
            status=STATUS[row.stance],
            said=tuple(said_of(one, typed, one in row.current, language) for one in row.history),
        )
        for row in grid(entitled, here.positions_at(here.stage, here.lap))
        if in_writing or row.history
    )


def said_of(position: Position, typed: dict[str, Act], stands: bool, language: str) -> Said:
    row = typed.get(position.id)
    return Said(
        word=in_a_word(position.stance, language),
        stance=position.stance,
        provision=position.provision,
        wording=position.wording,
        reason=position.reason,
        lifted_if=position.lifted_if,
        on=position.at.text if isinstance(position.at, PartialDate) else "",
        by=position.by,
        came_by=row.came_by if row else "",
        signed_by=row.signed_by if row else "",
        letter=row.letter_id if row else None,
        stands=stands,
    )


def in_order(
    rows: Iterable[Act], said: Iterable[ActSaid], written: Iterable[ProcedureSaid]
) -> tuple[Happened, ...]:
    """One story: what happened in writing stands between the acts, by its day; on one day by the instant, and never
    before its text was put."""
    waiting = sorted(((act, one.put) for one in written for act in one.acts), key=lambda pair: pair[0].at)
    story: list[Happened] = []
    unseen = {one.put for one in written}
    for row, act in zip(rows, said, strict=True):
        day = PartialDate(act.on).earliest if act.on else date.min
        for line, put in tuple(waiting):
            same_day = line.at.date() == day and put not in unseen and line.at <= row.recorded_at
            if line.at.date() < day or same_day:
                story.append(Happened(None, line))
                waiting.remove((line, put))
        unseen.discard(row.pk)
        story.append(Happened(act, None))
    return (*story, *(Happened(None, line) for line, _ in waiting))


def moved_meetings(rows: Iterable[Act], language: str) -> Iterable[str]:
    """A meeting announced anew after papers went to it: both dates, so that nobody is told a wrong one."""
    for row in rows:
        if row.kind != Act.Kind.PUT_BEFORE or not row.meeting or row.meeting.met_from:
            continue
        plans = list(row.meeting.planned_dates.order_by("pk"))
        then = [plan for plan in plans if not plan.announced_on or plan.announced_on <= row.on]
        if then and plans[-1] is not then[-1]:
            yield sentence(
                SAYS, "moved", meeting=str(row.meeting), before=then[-1].starts, now=plans[-1].starts
            ).in_language(language)
