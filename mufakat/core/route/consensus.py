"""Who stands where, and what is still missing. Nothing here counts heads.

Consensus is the absence of a formal objection (ASEAN Charter, article 20). In a meeting no position is
needed: the chair declares, and only what a delegation asks to be recorded is recorded. Between
meetings the grid shows every entitled member, the silent as "no record".
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mufakat.core.route.acts import WHOLE, Position
from mufakat.core.sentences import Sentence, sentence

OPEN = ("objection", "reservation")  # the graver first
NO_RECORD = "no_record"

# The decisions that rest on consensus, and so cannot be taken over a standing objection. What a body
# merely receives, notes or passes on binds nobody to the contents.
RESTS_ON_CONSENSUS = ("agreed", "endorsed", "adopted")


@dataclass(frozen=True, slots=True)
class Row:
    """One entitled member: where it stands now on the whole and on single provisions, and all it ever said."""

    member: str
    stance: str  # the gravest that stands, or no_record
    current: tuple[Position, ...] = ()
    history: tuple[Position, ...] = ()


def grid(entitled: Sequence[str], positions: Iterable[Position]) -> tuple[Row, ...]:
    """A row for every member entitled at that date, in the order given; the silent have no record.

    Positions of a member that is not entitled (it has left, or came later) are not in the grid.
    """
    said = tuple(positions)
    return tuple(_row(member, tuple(p for p in said if p.member == member)) for member in entitled)


def _row(member: str, history: tuple[Position, ...]) -> Row:
    current = current_positions(history)
    return Row(member, _gravest(current), current, history)


def _gravest(current: Iterable[Position]) -> str:
    stances = [position.stance for position in current]
    for stance in ("objection", "reservation", "no_objection", "support"):
        if stance in stances:
            return stance
    return "no_objection" if "lifted" in stances else NO_RECORD


def current_positions(positions: Iterable[Position]) -> tuple[Position, ...]:
    """The last word of each member on each provision, in the order these were given."""
    last: dict[tuple[str, str], Position] = {}
    for position in positions:
        last.pop((position.member, position.provision), None)
        last[position.member, position.provision] = position
    return tuple(last.values())


def open_points(positions: Iterable[Position], entitled: Iterable[str] | None = None) -> tuple[Position, ...]:
    """Objections, then reservations, that nobody has lifted; only of entitled members where these are given."""
    counts = None if entitled is None else set(entitled)
    standing = [
        position
        for position in current_positions(positions)
        if position.stance in OPEN and (counts is None or position.member in counts)
    ]
    return tuple(sorted(standing, key=lambda position: OPEN.index(position.stance)))


def objections(positions: Iterable[Position], entitled: Iterable[str] | None = None) -> tuple[Position, ...]:
    return tuple(point for point in open_points(positions, entitled) if point.stance == "objection")


def what_is_lifted(positions: Iterable[Position], member: str, provision: str) -> str:
    """The place whose reservation or objection a member lifts: the one named, or the only one it has open.

    Given back as it was named where the member has nothing open there, or several places are open and none is named.
    """
    places = [point.provision for point in open_points(positions) if point.member == member]
    return places[0] if provision == WHOLE and len(places) == 1 else provision


SENTENCES = {
    "objection_on": {
        "en": "{member}'s objection to {provision} is open; it would be lifted if {lifted_if}.",
        "vi": "Phản đối của {member} đối với {provision} còn để ngỏ; sẽ được rút nếu {lifted_if}.",
    },
    "objection_whole": {
        "en": "{member}'s objection is open; it would be lifted if {lifted_if}.",
        "vi": "Phản đối của {member} còn để ngỏ; sẽ được rút nếu {lifted_if}.",
    },
    "objection_on_unconditioned": {
        "en": "{member}'s objection to {provision} is open.",
        "vi": "Phản đối của {member} đối với {provision} còn để ngỏ.",
    },
    "objection_whole_unconditioned": {
        "en": "{member}'s objection is open.",
        "vi": "Phản đối của {member} còn để ngỏ.",
    },
    "reservation_on": {
        "en": "{member}'s reservation on {provision} is open.",
        "vi": "Bảo lưu của {member} đối với {provision} còn để ngỏ.",
    },
    "reservation_whole": {
        "en": "{member}'s reservation on the text is open.",
        "vi": "Bảo lưu của {member} đối với văn bản còn để ngỏ.",
    },
    "no_record": {
        "en": "There is no record of a reply from {members}.",
        "vi": "Chưa có ghi nhận trả lời của {members}.",
    },
    "chair_to_declare": {
        "en": "Nothing is open; the chair can declare that there is no objection.",
        "vi": "Không còn vấn đề để ngỏ; chủ tọa có thể tuyên bố không có phản đối.",
    },
}


def missing_sentences(
    positions: Iterable[Position], entitled: Sequence[str] = (), *, replies_awaited: bool = False
) -> tuple[Sentence, ...]:
    """Everything that is still missing, gravest first; one sentence saying so where nothing is.

    ``replies_awaited`` is true ad referendum, where the silent are missing too; in a meeting nobody owes a reply.
    """
    said = tuple(positions)
    missing = [_open_sentence(point) for point in open_points(said, entitled or None)]
    silent = (
        [row.member for row in grid(entitled, said) if row.stance == NO_RECORD] if replies_awaited else []
    )
    if silent:
        missing.append(sentence(SENTENCES, "no_record", members=tuple(silent)))
    return tuple(missing) or (sentence(SENTENCES, "chair_to_declare"),)


def _open_sentence(point: Position) -> Sentence:
    key = f"{point.stance}_{'whole' if point.provision == WHOLE else 'on'}"
    params = {"member": point.member}
    if point.provision != WHOLE:
        params["provision"] = point.provision
    if point.stance == "objection":
        if point.lifted_if:
            params["lifted_if"] = point.lifted_if.rstrip(".")
        else:
            key += "_unconditioned"
    return sentence(SENTENCES, key, **params)
