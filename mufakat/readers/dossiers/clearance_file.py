"""What a minister is shown before a text is cleared: the text, what changed since the last one, what is asked, by when."""

from dataclasses import dataclass
from datetime import date, datetime

from mufakat.core.sentences import sentence
from mufakat.core.wording.compare import SAME, Compared, compare
from mufakat.readers.dossiers.deciding import DecidingDossier, GridRow
from mufakat.readers.dossiers.draft import Block, blocks
from mufakat.readers.dossiers.journey import Lap
from mufakat.readers.dossiers.written import ProcedureSaid
from mufakat.records.bodies.models import Member
from mufakat.records.clearance.models import Clearance
from mufakat.records.decisions.access import may_clear
from mufakat.records.decisions.operations.acts import draft_of
from mufakat.records.decisions.operations.clearance import clearances
from mufakat.records.instruments.models import Draft
from mufakat.records.instruments.operations import text_of
from mufakat.records.instruments.queries import drafts
from mufakat.records.people.access import Viewer
from mufakat.records.recommendations.models import Recommendation

ASKED = {
    "agreed": {"en": "{bodies} is asked to agree the text.", "vi": "Đề nghị {bodies} thống nhất văn bản."},
    "shared": {"en": "It is shared with {bodies}.", "vi": "Văn bản được chia sẻ với {bodies}."},
    "received": {"en": "{bodies} is asked to receive it.", "vi": "Đề nghị {bodies} tiếp nhận."},
    "noted": {"en": "{bodies} is asked to note it.", "vi": "Đề nghị {bodies} ghi nhận."},
    "endorsed": {"en": "{bodies} is asked to endorse it.", "vi": "Đề nghị {bodies} tán thành."},
    "adopted": {"en": "{bodies} is asked to adopt it.", "vi": "Đề nghị {bodies} thông qua."},
    "reviewed": {
        "en": "{bodies} are asked to review it and to report on it.",
        "vi": "Đề nghị {bodies} rà soát và báo cáo.",
    },
    "transmitted": {"en": "{bodies} is asked to send it further.", "vi": "Đề nghị {bodies} chuyển tiếp."},
}
LARGEST_LIST = 6  # of the changes a one-page brief has room for


@dataclass(frozen=True, slots=True)
class ClearanceFile:
    deciding: DecidingDossier
    member: Member
    draft: Draft | None
    text_hash: str
    asked: str
    procedure: ProcedureSaid | None  # under which it is asked, with its closing instant
    meeting: str
    meeting_on: str
    blocks: tuple[Block, ...]
    recommendations: tuple[Recommendation, ...]
    since: Draft | None  # the text that lay before a body last; none where this is the first
    changes: tuple[Compared, ...]
    unchanged: int  # provisions with words that stayed as they were
    returns: tuple[Lap, ...]
    own: GridRow | None
    history: tuple[Clearance, ...]
    cleared: Clearance | None  # in force for exactly this text
    as_of: date

    @property
    def main_changes(self) -> tuple[Compared, ...]:
        return self.changes[:LARGEST_LIST]

    @property
    def more_changes(self) -> int:
        return len(self.changes) - len(self.main_changes)


def clearance_file(
    viewer: Viewer, found: DecidingDossier, member: Member, *, now: datetime, language: str
) -> ClearanceFile | None:
    """None where this person has no part in clearing for that member, or no text has been put before anybody."""
    here = found.standing
    if not may_clear(viewer, member) or not here.draft:
        return None
    travels = found.journey.journey
    draft = draft_of(travels, here.draft)
    if draft and not drafts(viewer, draft.instrument).filter(pk=draft.pk).exists():
        return None
    since = last_before(found, draft)
    changes = tuple(compare(text_of(since), text_of(draft))) if since and draft else ()
    visit = here.visits[-1]
    held = tuple(clearances(travels, member))
    act = next((act for act in reversed(found.journey.acts) if act.kind == "put_before" and act.counts), None)
    return ClearanceFile(
        deciding=found,
        member=member,
        draft=draft,
        text_hash=here.draft,
        asked=asked(found, language),
        procedure=next((p for p in found.procedures if p.text_hash == here.draft and not p.is_over), None),
        meeting=act.meeting.title if act and act.meeting and visit.meeting else "",
        meeting_on=act.on if act else "",
        blocks=blocks(list(draft.provisions.order_by("position")), draft.instrument.key, set())
        if draft
        else (),
        recommendations=tuple(travels.forum.recommendations.order_by("number")) if travels.forum_id else (),
        since=since,
        changes=tuple(one for one in changes if (one.status != SAME or one.moved) and one.pieces),
        unchanged=sum(1 for one in changes if one.status == SAME and one.pieces),
        returns=found.journey.laps,
        own=next((row for row in found.grid if row.code == member.code and row.said), None),
        history=held,
        cleared=next(
            (c for c in held if c.text_hash == here.draft and c.state == Clearance.State.CLEARED), None
        ),
        as_of=now.date(),
    )


def last_before(found: DecidingDossier, draft: Draft | None) -> Draft | None:
    """The text that lay before any body before this one did."""
    if draft is None:
        return None
    for visit in reversed(found.standing.visits):
        if visit.draft and visit.draft != draft.sha256:
            return draft_of(found.journey.journey, visit.draft)
    return None


def asked(found: DecidingDossier, language: str) -> str:
    here = found.standing
    stage = here.route.stage(here.visits[-1].stage)
    named = [str(body) for body in found.bodies] or list(stage.bodies)
    return sentence(ASKED, stage.verb, bodies=named).in_language(language)
