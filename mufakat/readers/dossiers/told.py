"""Who is told of a written procedure: the mails prepared with each of its acts, and what became of them, member by member."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from mufakat.core.route.silence import OPEN
from mufakat.core.sentences import sentence
from mufakat.readers.dossiers.written import ProcedureSaid, clock
from mufakat.readers.papers.silence_notice import notice_of
from mufakat.records.decisions.written.models import Procedure, ProcedureAct
from mufakat.records.notices.models import Notice
from mufakat.records.notices.told import OPENING, mails_about, occasion_of, reached

KIND = ProcedureAct.Kind
WHAT = {
    "opened": {"en": "The notice that opened it", "vi": "Thông báo mở thủ tục"},
    "extended": {"en": "The notice of the extension", "vi": "Thông báo gia hạn"},
    "announced": {"en": "The notice of how it ended", "vi": "Thông báo kết quả"},
}


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody of a delegation who is written to, and what became of the mail."""

    name: str
    mail: Notice
    went: str  # as the clock of the procedure shows it; "" while it is here


@dataclass(frozen=True, slots=True)
class Told:
    member: str
    told: str  # when, as the clock of the procedure shows it; "" where nothing is on record
    readers: tuple[Reader, ...]  # none: nobody of this delegation gets mail here


@dataclass(frozen=True, slots=True)
class Telling:
    """One notice: its words, and whom it reaches."""

    what: str
    subject: str
    words: str
    rows: tuple[Told, ...]
    waiting: tuple[Notice, ...]  # prepared, and nobody has said yet that they may go
    too_late: int  # still here though the procedure has closed: what goes now is no notice


def tellings(row: Procedure, said: ProcedureSaid, language: str) -> tuple[Telling, ...]:
    """The notices of this procedure, the newest first; none where it was opened without one."""
    mails = mails_about(row) if row.notice else []
    acts = [act for act in row.told if act.kind in WHAT]
    return tuple(telling(row, said, act, mails, language) for act in reversed(acts) if row.notice)


def telling(
    row: Procedure, said: ProcedureSaid, act: ProcedureAct, mails: Iterable[Notice], language: str
) -> Telling:
    mine = [mail for mail in mails if mail.occasion == occasion_of(row.pk, act.position)]
    noted = {one.member.code: one.at for one in row.told if one.kind == KIND.NOTIFIED and one.member}
    here = tuple(mail for mail in mine if mail.state == "prepared")
    in_time = act.kind == KIND.ANNOUNCED or said.state == OPEN
    subject, words = notice_of(act)
    return Telling(
        what=sentence(WHAT, act.kind).in_language(language),
        subject=subject,
        words=words,
        rows=tuple(
            Told(
                member=name,
                told=clock_of(noted.get(code), said.zone, language) if act.position == OPENING else "",
                readers=readers(row, code, mine, said.zone, language),
            )
            for code, name in said.entitled
        ),
        waiting=here if in_time else (),
        too_late=0 if in_time else len(here),
    )


def readers(
    row: Procedure, code: str, mails: Sequence[Notice], zone: str, language: str
) -> tuple[Reader, ...]:
    return tuple(
        Reader(mail.name or mail.email, mail, clock_of(mail.sent_at, zone, language))
        for mail in mails
        if any(member.code == code for member in reached(mail, row))
    )


def clock_of(moment: datetime | None, zone: str, language: str) -> str:
    return clock(moment.astimezone(ZoneInfo(zone)), zone, language) if moment else ""
