"""Links, and the story they tell (domain.md 2.5). Each link is dated and made by somebody."""

from dataclasses import dataclass

from mufakat.core.dates import PartialDate
from mufakat.core.sentences import Words

# In the order in which a matter usually goes through them; where dates leave it open, this order decides.
KINDS = (
    "comes_from",
    "agreed_at",
    "shared_at",
    "answered_by",
    "submitted_to",
    "considered_at",
    "taken_up_in",
    "adopted_in",
    "carried_out_by",
    "reported_by",
    "merged_into",
    "superseded_by",
    "dropped",
)
ENDINGS = ("merged_into", "superseded_by", "dropped")
SUBJECTS = ("recommendation", "provision", "action")

# What a body did with what it considered; "" where the record does not say more than that it did.
TAKEN_NOTE = ("received", "noted", "shared", "endorsed", "agreed")
PUT_OFF = ("deferred", "referred_back", "discussed", "")

Label = str | Words  # a key or words for the caller's ``names``, or the words of each language


MEMBERS_CALLED = Words((("en", "Member States"), ("vi", "quốc gia thành viên")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """``target`` is the key of what it leads to, ``label`` how that is called in a sentence ("SOMSWD 15", "paragraph 12 of the Roadmap")."""

    kind: str
    target: str
    label: Label
    at: PartialDate | None = None
    body: str = ""  # the body whose act it is, where it is one
    outcome: str = ""  # considered_at: what the body did with it
    member: str = ""  # reported_by: whose report; "" for one that covers the whole
    about: str = ""  # reported_by: the target of the action reported on; "" where there is but one
    progress: str = ""  # reported_by: not_started, under_way, done, not_applicable
    reason: str = ""  # dropped, and why
    by: str = ""
    confirmed: bool = True  # False: a suggestion that waits for a person; it counts for nothing
    sure: bool = True  # False: the sources are unsure; it counts and is shown so

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"“{self.kind}” is not a kind of link: {', '.join(KINDS)}.")


@dataclass(frozen=True, slots=True)
class Expected:
    """A stop of the route at which something should be on record."""

    body: str
    label: Label


@dataclass(frozen=True, slots=True)
class Subject:
    kind: str  # recommendation, provision, action
    key: str
    expected: tuple[Expected, ...] = ()  # in travelling order
    members: tuple[str, ...] = ()  # who is asked to carry it out and report
    members_called: Label = MEMBERS_CALLED
    instrument: Label = ""  # whose actions they are, where one is known: "the Roadmap"


@dataclass(frozen=True, slots=True)
class Facts:
    """What the one-sentence answer is made of; each language writes its own sentence from it."""

    subject: str
    agreed_at: tuple[Label, ...] = ()
    shared_at: tuple[Label, ...] = ()
    submitted_to: tuple[Label, ...] = ()
    outcome: str = ""  # of the last consideration
    outcome_at: tuple[Label, ...] = ()
    answered_by: tuple[Label, ...] = ()
    comes_from: tuple[Label, ...] = ()
    taken_up_in: tuple[Label, ...] = ()
    adopted_in: tuple[Label, ...] = ()
    adopted_on: PartialDate | None = None
    actions: int = 0
    instrument: Label = ""
    done: int = 0
    under_way: int = 0
    whole: str = ""  # progress of the whole, where one report covers it
    members: int = 0
    members_called: Label = ""
    ending: str = ""
    ended_in: Label = ""
    ended_on: PartialDate | None = None
    reason: str = ""
