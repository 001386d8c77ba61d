"""What the page of a rolling text is made of."""

from dataclasses import dataclass, field

from mufakat.core.wording.compare import Compared
from mufakat.core.wording.rolling import Bracket
from mufakat.records.circulation.live.model import Live
from mufakat.records.circulation.models import AgreedWording, ParagraphState
from mufakat.records.instruments.models import Draft


@dataclass(frozen=True, slots=True)
class Wording:
    """One alternative; ``by`` is as printed, with who proposed it where a member took it up."""

    text: str
    by: tuple[str, ...]
    near: bool = False  # differs from another only in case, spacing or punctuation
    joined: bool = False  # stands for others that were nearly the same


@dataclass(frozen=True, slots=True)
class Piece:
    """Words nobody touched (`text`), or a bracket with what stands in it."""

    text: str = ""
    bracket: Bracket | None = None
    alternatives: tuple[Wording, ...] = ()
    delete: tuple[str, ...] = ()
    retain: tuple[str, ...] = ()
    new_paragraph_from_here: tuple[str, ...] = ()
    settled: AgreedWording | None = None  # proposed or agreed


@dataclass(frozen=True, slots=True)
class Beside:
    """What a non-member wants here; it enters the brackets only when a member takes it up."""

    by: str
    says: str  # insert, replace, delete, new, remove, move, join
    base: str = ""
    text: str = ""
    ref: int = 0
    answer: str = ""  # the last disposition


@dataclass(frozen=True, slots=True)
class Line:
    key: str
    kind: str
    level: int
    label: str
    parent: str | None
    pieces: tuple[Piece, ...] = ()
    by: tuple[str, ...] = ()  # a new provision's
    split_from: str | None = None
    moved_by: tuple[str, ...] = ()
    deleted_by: tuple[str, ...] = ()
    joined_by: tuple[str, ...] = ()
    beside: tuple[Beside, ...] = ()
    remarks: int = 0
    open: int = 0
    place: AgreedWording | None = None
    move: AgreedWording | None = None
    state: ParagraphState | None = None
    near: tuple[str, ...] = ()  # keys of new provisions that say almost the same
    joined: bool = False  # a new provision that stands for others that were nearly the same


@dataclass(frozen=True)
class RollingPage:
    draft: Draft
    view: str
    one: str
    lines: tuple[Line, ...]
    compared: tuple[Compared, ...] = ()
    since: str = ""  # label of the draft it is compared with
    delegations: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    open: int = 0
    totals: tuple[tuple[str, int], ...] = ()  # (draft, open places), oldest first: rising or falling
    version: int = 0
    remarks: int = 0
    near: int = 0  # places where wordings are nearly the same
    compiled: Live | None = field(default=None, repr=False)

    @property
    def title(self) -> str:
        return self.draft.instrument.title()
