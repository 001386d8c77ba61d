"""Written procedures told in sentences: silence and replies ad referendum, for members of the body."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from mufakat.core.dates import PartialDate
from mufakat.core.route.silence import BROKEN, CLOSED, DECLARED, OPEN, STOPPED, Silence
from mufakat.core.route.standing import Standing
from mufakat.core.route.written import DECIDED, LEFT, decided_on
from mufakat.core.saying import date_said
from mufakat.core.sentences import Day, sentence
from mufakat.readers.dossiers.acts import in_a_word
from mufakat.readers.dossiers.written_words import RULE, SAID, STANDS
from mufakat.readers.papers.silence_notice import ended
from mufakat.records.bodies.register import register
from mufakat.records.decisions.written.models import Procedure, ProcedureAct
from mufakat.records.decisions.written.telling import ended_by, standing_of

KIND = ProcedureAct.Kind


@dataclass(frozen=True, slots=True)
class WrittenAct:
    says: str
    at: datetime  # in the procedure's own zone
    clock: str  # the same as a clock there shows it
    kind: str
    reasons: str
    by: str  # the person, and for whom: both names stand
    on_behalf_of: str
    signed_by: str
    letter: int | None


@dataclass(frozen=True, slots=True)
class ProcedureSaid:
    pk: int
    put: int  # the act that laid the text there
    stage: str
    for_all: bool  # of the bodies of its stage together
    kind: str
    state: str
    status: str  # the kind of status it is shown as
    draft: str
    text_hash: str
    stands: str
    says: tuple[str, ...]  # what is still to be done about it
    rule: str
    closes: datetime
    zone: str
    entitled: tuple[tuple[str, str], ...]  # (code, name)
    not_told: tuple[tuple[str, str], ...]  # (code, name)
    acts: tuple[WrittenAct, ...]
    last: int  # the act a person had before them when the page was drawn
    is_over: bool
    announced: bool
    illustrative: bool
    subject: str
    notice: str
    ended: str  # how it ended, in words prepared for the notice; "" while it is not over


THE_TEXT = {"en": "the text", "vi": "văn bản"}
STATUS = {
    OPEN: "waiting", CLOSED: "waiting", BROKEN: "blocked", STOPPED: "gap", DECLARED: "done", DECIDED: "done", LEFT: "gap",
}  # fmt: skip

ENDED = (BROKEN, STOPPED, DECLARED, DECIDED, LEFT)


def procedures_said(
    rows: Iterable[Procedure], journey: Standing, *, now: datetime, language: str
) -> tuple[ProcedureSaid, ...]:
    """``journey`` is where it stands: what it has gone past is over, whatever its own acts say."""
    found = list(rows)
    named = {code: member.name(language) for code, member in register().members.items()} if found else {}
    return tuple(procedure_said(row, journey, named, now=now, language=language) for row in found)


def procedure_said(
    row: Procedure, journey: Standing, named: dict[str, str], *, now: datetime, language: str
) -> ProcedureSaid:
    here = standing_of(row, now)
    past = ended_by(row, journey) if here.state in (OPEN, CLOSED) else ""
    state = past or here.state
    acts = row.told
    zone = next((act.zone for act in reversed(acts) if act.zone), "UTC")
    announced = any(act.kind == KIND.ANNOUNCED for act in acts)
    return ProcedureSaid(
        pk=row.pk,
        put=row.put_id,
        stage=row.stage,
        for_all=row.put.body_id is None,
        kind=row.kind,
        state=state,
        status=STATUS.get(state, "gap"),
        draft=str(row.put.draft or ""),
        text_hash=row.text_hash,
        stands=gone_past(row, journey, past, language) or where_it_stands(row, here, named, zone, language),
        says=still_to_do(here, state, named, language, announced=announced),
        rule=sentence(RULE, "yes" if row.means_no_objection else "no").in_language(language),
        closes=here.closes,
        zone=zone,
        entitled=tuple((code, named.get(code, code)) for code in row.entitled),
        not_told=tuple((code, named.get(code, code)) for code in here.not_told),
        acts=tuple(acts_said(row, acts, here, named, zone, language)),
        last=acts[-1].position if acts else 0,
        is_over=state in ENDED,
        announced=announced,
        illustrative=row.illustrative,
        subject=row.subject,
        notice=row.notice,
        ended=how_it_ended(row, here, state, named, gone_past(row, journey, past, "en")),
    )


def how_it_ended(row: Procedure, here: Silence, state: str, named: dict[str, str], past: str) -> str:
    if state not in ENDED:
        return ""
    first = here.broken_by[0] if here.broken_by else None
    return ended(
        row, state=state, result=here.result, broken_by=named.get(first.member, "") if first else "",
        reason=past or (first.reason if first else here.reasons),
    )  # fmt: skip


def gone_past(row: Procedure, journey: Standing, past: str, language: str) -> str:
    """How the journey went past a procedure that its own acts never ended; "" where it did not."""
    visit = decided_on(journey, str(row.put_id)) if past == DECIDED else None
    if visit is None:
        return sentence(STANDS, LEFT).in_language(language) if past else ""
    day = visit.decided_at
    said = {"body": str(register().bodies[visit.body]), "outcome": in_a_word(visit.kind, language)}
    if not isinstance(day, PartialDate):
        return sentence(STANDS, "decided_undated", **said).in_language(language)
    return sentence(STANDS, DECIDED, day=Day(day), **said).in_language(language)


def where_it_stands(row: Procedure, here: Silence, named: dict[str, str], zone: str, language: str) -> str:
    key = f"{here.state}_{row.kind}" if here.state == CLOSED else here.state
    member = named.get(here.broken_by[0].member, "") if here.broken_by else ""
    return sentence(STANDS, key, closes=clock(here.closes, zone, language), member=member).in_language(
        language
    )


def still_to_do(
    here: Silence, state: str, named: dict[str, str], language: str, *, announced: bool
) -> tuple[str, ...]:
    missing = []
    if here.not_told and state in (OPEN, CLOSED):
        members = tuple(named.get(code, code) for code in here.not_told)
        missing.append(sentence(STANDS, "not_told", members=members).in_language(language))
    if state in ENDED and not announced:
        missing.append(sentence(STANDS, "not_announced").in_language(language))
    return tuple(missing)


def acts_said(
    row: Procedure,
    acts: Sequence[ProcedureAct],
    here: Silence,
    named: dict[str, str],
    zone: str,
    language: str,
):
    """Each act as a line; the members told at one moment in one line."""
    told: list[ProcedureAct] = []
    for n, act in enumerate(acts):
        if act.kind == KIND.NOTIFIED:
            told.append(act)
            following = acts[n + 1] if n + 1 < len(acts) else None
            if following and following.kind == KIND.NOTIFIED and same_minute(following.at, act.at):
                continue
        members = tuple(named.get(one.member.code, one.member.code) for one in told)
        told = []
        yield WrittenAct(
            says=sentence(
                SAID,
                template(row, act, here),
                closes=clock(datetime.fromisoformat(act.closes), act.zone, language) if act.closes else "",
                members=members or "",
                draft=str(row.put.draft or THE_TEXT.get(language, THE_TEXT["en"])),
                member=named.get(act.member.code, "") if act.member else "",
            ).in_language(language),
            at=act.at.astimezone(ZoneInfo(zone)),
            clock=f"{act.at.astimezone(ZoneInfo(zone)):%H:%M}",
            kind=act.kind,
            reasons=act.reasons,
            by=act.by,
            on_behalf_of=act.on_behalf_of,
            signed_by=act.signed_by,
            letter=act.letter_id,
        )


def template(row: Procedure, act: ProcedureAct, here: Silence) -> str:
    if act.kind == KIND.OPENED:
        return f"{row.kind}_opened"
    return f"declared_{here.result}" if act.kind == KIND.DECLARED else act.kind


def same_minute(one: datetime, other: datetime) -> bool:
    return one.replace(second=0, microsecond=0) == other.replace(second=0, microsecond=0)


def clock(moment: datetime, zone: str, language: str) -> str:
    """17:00, 22 September 2021 (Asia/Jakarta): the month by its name, for figures alone are read two ways."""
    return f"{moment:%H:%M}, {date_said(moment.date(), language)} ({zone})"
