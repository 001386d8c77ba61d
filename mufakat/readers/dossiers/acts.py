"""Acts told in sentences, in the words of the body, for the pages and the trail."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mufakat.core.sentences import sentence
from mufakat.readers.dossiers.titles import Called, called_body, called_meeting, seen_meeting, short
from mufakat.records.decisions.models import Act
from mufakat.records.people.access import Viewer

SAID = {
    "started": {"en": "Sent on its way", "vi": "Bắt đầu lộ trình quyết định"},
    "put_before": {"en": "Put before {body}", "vi": "Trình {body} xem xét"},
    "put_before_all": {
        "en": "Put before the bodies of this stage",
        "vi": "Trình các cơ quan của chặng này xem xét",
    },
    "put_before_silence": {
        "en": "Put before {body} under a silence procedure",
        "vi": "Trình {body} theo thủ tục im lặng",
    },
    "put_before_ad_referendum": {
        "en": "Put before {body} for replies in writing",
        "vi": "Trình {body} để trả lời bằng văn bản",
    },
    "revised": {
        "en": "A revised text was put before {body}",
        "vi": "Trình {body} văn bản đã sửa đổi",
    },
    "revised_silence": {
        "en": "A revised text was put before {body} under another silence procedure",
        "vi": "Trình {body} văn bản đã sửa đổi theo một thủ tục im lặng khác",
    },
    "revised_ad_referendum": {
        "en": "A revised text was put before {body} for replies in writing",
        "vi": "Trình {body} văn bản đã sửa đổi để trả lời bằng văn bản",
    },
    "agreed": {"en": "Agreed by {body}", "vi": "{body} thống nhất"},
    "shared": {"en": "Shared with {body}", "vi": "Được chia sẻ với {body}"},
    "received": {"en": "Received by {body}", "vi": "{body} tiếp nhận"},
    "noted": {"en": "Noted by {body}", "vi": "{body} ghi nhận"},
    "endorsed": {"en": "Endorsed by {body}", "vi": "{body} tán thành"},
    "adopted": {"en": "Adopted by {body}", "vi": "{body} thông qua"},
    "referred_back": {"en": "Referred back by {body}", "vi": "{body} trả lại"},
    "deferred": {"en": "Put off by {body}", "vi": "{body} hoãn xem xét"},
    "withdrawn": {"en": "Withdrawn", "vi": "Được rút lại"},
    "position": {"en": "{member} stated its position", "vi": "{member} nêu quan điểm"},
    "support": {"en": "{member} supports it", "vi": "{member} ủng hộ"},
    "no_objection": {"en": "{member} has no objection", "vi": "{member} không phản đối"},
    "reservation": {"en": "{member} made a reservation", "vi": "{member} bảo lưu"},
    "objection": {"en": "{member} objected", "vi": "{member} phản đối"},
    "lifted": {"en": "{member} lifted what it had recorded", "vi": "{member} rút điều đã ghi nhận"},
    "shared_with": {"en": "{body} shared it with {to_body}", "vi": "{body} chia sẻ với {to_body}"},
    "submitted_to": {"en": "{body} submitted it to {to_body}", "vi": "{body} trình lên {to_body}"},
    "reported_to": {"en": "{body} reported it to {to_body}", "vi": "{body} báo cáo lên {to_body}"},
    "struck": {
        "en": "An earlier entry was struck out: it never happened",
        "vi": "Một ghi nhận trước đã bị xóa bỏ: việc đó không hề xảy ra",
    },
}
# the same in one or two words, for a status and for a station of the map
IN_A_WORD = {
    "started": {"en": "sent on its way", "vi": "bắt đầu"},
    "put_before": {"en": "put before them", "vi": "đang xem xét"},
    "agreed": {"en": "agreed", "vi": "thống nhất"},
    "shared": {"en": "shared", "vi": "chia sẻ"},
    "received": {"en": "received", "vi": "tiếp nhận"},
    "noted": {"en": "noted", "vi": "ghi nhận"},
    "endorsed": {"en": "endorsed", "vi": "tán thành"},
    "adopted": {"en": "adopted", "vi": "thông qua"},
    "referred_back": {"en": "referred back", "vi": "trả lại"},
    "deferred": {"en": "put off", "vi": "hoãn"},
    "withdrawn": {"en": "withdrawn", "vi": "rút lại"},
    "position": {"en": "position", "vi": "quan điểm"},
    "support": {"en": "supports", "vi": "ủng hộ"},
    "no_objection": {"en": "no objection", "vi": "không phản đối"},
    "reservation": {"en": "reservation", "vi": "bảo lưu"},
    "objection": {"en": "objection", "vi": "phản đối"},
    "lifted": {"en": "lifted", "vi": "đã rút"},
    "no_record": {"en": "no record", "vi": "chưa có ghi nhận"},
    "shared_with": {"en": "shared with them", "vi": "được chia sẻ"},
    "submitted_to": {"en": "submitted to them", "vi": "được trình"},
    "reported_to": {"en": "reported to them", "vi": "được báo cáo"},
    "struck": {"en": "struck out", "vi": "xóa bỏ"},
}


@dataclass(frozen=True, slots=True)
class ActSaid:
    says: str
    word: str
    kind: str  # the decision or transmission, else the kind of act; of a correction what stands instead, or "struck"
    stage: str
    on: str  # ISO partial date
    lap: int
    body: Called | None
    to_body: Called | None  # of a transmission: who got it, at which meeting
    meeting: Called | None
    journey: Called
    reasons: str
    provisions: tuple[str, ...]
    unsure: bool
    illustrative: bool
    sources: tuple[str, ...]
    by: str  # for whom it was recorded; never a personal name on a public page
    wording: str  # of a reservation
    lifted_if: str  # what would lift an objection
    counts: bool  # False: a later entry corrected it; it is shown, and struck
    mends: str  # of a correction: how the mistake came about
    draft: str = ""  # the text it was about, where this viewer may know of it


def acts_said(
    viewer: Viewer, rows: Iterable[Act], language: str, *, together: Mapping[str, Sequence[str]] | None = None
) -> tuple[ActSaid, ...]:
    """``together`` names the bodies of each stage, for what is put before all of them; where rows are one journey's."""
    rows = tuple(rows)
    corrected, again = replaced(rows), revised(rows)
    return tuple(
        act_said(
            viewer, row, language, counts=row.pk not in corrected, again=row.pk in again,
            bodies=(together or {}).get(row.stage, ()),
        )
        for row in rows
    )  # fmt: skip


def revised(rows: Iterable[Act]) -> set[int]:
    """The acts that put another text before the same body in the same lap, under the same procedure."""
    found, last = set(), {}
    for row in rows:
        if row.kind == Act.Kind.PUT_BEFORE and row.text_hash:
            where = (row.journey_id, row.stage, row.lap, row.body_id)
            before = last.get(where)
            if before and before.text_hash != row.text_hash and before.procedure == row.procedure:
                found.add(row.pk)
            last[where] = row
    return found


def replaced(rows: Iterable[Act]) -> set[int]:
    """The acts that a later one stands in for: those corrected, and corrections mended by another of the same act."""
    gone, last = set(), {}
    for row in rows:
        if getattr(row, "is_corrected", False):  # by an act that is not among these
            gone.add(row.pk)
        if row.corrects_id:
            gone |= {row.corrects_id, last.get(row.corrects_id, row.corrects_id)}
            last[row.corrects_id] = row.pk
    return gone


def act_said(
    viewer: Viewer,
    row: Act,
    language: str,
    *,
    counts: bool = True,
    again: bool = False,
    bodies: Sequence[str] = (),
) -> ActSaid:
    correction = row.kind == Act.Kind.CORRECTED
    kind = row.outcome or row.verb or row.stance or row.instead_kind or ("struck" if correction else row.kind)
    return ActSaid(
        says=sentence(
            SAID,
            template(row, kind, again=again, all_named=bool(bodies)),
            body=short(row.body, language) if row.body else tuple(bodies) or "",
            to_body=short(row.to_body, language) if row.to_body else "",
            member=row.member.name(language) if row.member_id else "",
        ).in_language(language),
        word=in_a_word(kind, language),
        kind=kind,
        stage=row.stage,
        on=row.on,
        lap=row.lap,
        body=called_body(row.body, language) if row.body else None,
        to_body=called_body(row.to_body, language) if row.to_body else None,
        meeting=seen_meeting(viewer, row.meeting, language),
        journey=called_journey(row.journey, language),
        reasons=row.reasons,
        provisions=tuple(row.provisions) if row.kind != Act.Kind.STARTED else (),
        unsure=row.unsure,
        illustrative=row.illustrative,
        sources=tuple(row.sources),
        by=row.on_behalf_of,
        wording=row.wording,
        lifted_if=row.lifted_if,
        counts=counts,
        mends=row.note if correction else "",
        draft=row.draft.label if row.draft_id and row.draft.classification in viewer.sees else "",
    )


def template(row: Act, kind: str, *, again: bool = False, all_named: bool = False) -> str:
    """A text put before all bodies of a stage, or before one of them in writing, is said so; and so is a revised one."""
    if kind != Act.Kind.PUT_BEFORE:
        return kind
    if not row.body and not all_named:
        return "put_before_all"
    how = "revised" if again else kind
    written = f"{how}_{row.procedure}"
    return written if written in SAID else how


def in_a_word(kind: str, language: str) -> str:
    return IN_A_WORD[kind].get(language, IN_A_WORD[kind]["en"])


FORUM_LOAD = {"load": {"en": "Results of the {meeting}", "vi": "Kết quả {meeting}"}}


def called_journey(journey, language: str) -> Called:
    return Called(journey.key, load_title(journey, language), f"/journeys/{journey.key}/")


def load_title(journey, language: str) -> str:
    """What travels: the instrument's title, or the results of the forum."""
    if journey.instrument_id:
        return journey.instrument.title(language)
    meeting = called_meeting(journey.forum, language).title
    return sentence(FORUM_LOAD, "load", meeting=meeting).in_language(language)
