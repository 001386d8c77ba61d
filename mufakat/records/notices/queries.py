from dataclasses import dataclass
from datetime import datetime

from django.db.models import Case, Count, Q, QuerySet, Value, When

from mufakat.records.circulation.models import Letter
from mufakat.records.circulation.operations.letters import to_be_sent as letters_to_be_sent
from mufakat.records.notices.models import Follow, MailWish, Notice
from mufakat.records.outbox.queries import BEGUN, FOR_A_PERSON, STILL_HERE, due_now
from mufakat.records.people.access import Viewer
from mufakat.records.people.models import Person

NOTHING = Q(pk__in=())
MAILS = {"notice": Notice, "letter": Letter}  # every kind of mail there is, by the word its address has


@dataclass(frozen=True, slots=True)
class Counts:
    prepared: int
    perhaps_sent: int


def waiting_counts() -> Counts:
    """How many mails wait for a person."""
    count = {"mails": Count("pk"), "begun": Count("started_at")}
    found = [table.filter(FOR_A_PERSON).aggregate(**count) for table in (notices(), letters())]
    begun = sum(each["begun"] for each in found)
    return Counts(prepared=sum(each["mails"] for each in found) - begun, perhaps_sent=begun)


def notices() -> QuerySet[Notice]:
    return Notice.objects.all()


def letters() -> QuerySet[Letter]:
    """Those that go by mail; what is handed over, or no longer asked for, has no place in the outbox."""
    here = Q(sent_at__isnull=False) | Q(addressee__withdrawn_at=None)
    return Letter.objects.filter(here).exclude(addressee__email="")


def may_send(viewer: Viewer) -> bool:
    """Mails to members go when a person of the secretariat says so."""
    return viewer.is_secretariat


@dataclass(frozen=True, slots=True)
class Box:
    """Mails of every kind in one order, fetched a page at a time."""

    rows: QuerySet  # of (word, number)

    def __len__(self) -> int:
        return self.rows.count()

    def __getitem__(self, part: slice) -> list[Notice | Letter]:
        keys = list(self.rows[part])
        held = {
            word: table.in_bulk([pk for which, pk, _at, _doubt in keys if which == word])
            for word, table in (("notice", notices()), ("letter", with_whom(letters())))
        }
        return [held[word][pk] for word, pk, _at, _doubt in keys]

    def __iter__(self):
        return iter(self[:])


def with_whom(found: QuerySet[Letter]) -> QuerySet[Letter]:
    return found.select_related(
        "addressee__member", "addressee__organisation", "addressee__body", "addressee__circulation"
    )


def box(which: Q, *order: str) -> Box:
    doubt = Case(When(BEGUN, then=Value(0)), default=Value(1))
    rows = [
        table.filter(which)
        .annotate(doubt=doubt)
        .order_by()
        .values_list(Value(word), "pk", "prepared_at", "doubt")
        for word, table in (("notice", notices()), ("letter", letters()))
    ]
    return Box(rows[0].union(rows[1], all=True).order_by(*order))


def outbox(viewer: Viewer) -> Box:
    """Mails still here: those perhaps sent, then the oldest first."""
    return box(STILL_HERE if may_send(viewer) else NOTHING, "doubt", "prepared_at", "pk")


def gone(viewer: Viewer) -> Box:
    """Mails sent or set aside, the newest first."""
    return box(~STILL_HERE if may_send(viewer) else NOTHING, "-prepared_at", "-pk")


def mail(viewer: Viewer, word: str, pk: int) -> Notice | Letter | None:
    if not may_send(viewer) or word not in MAILS:
        return None
    return (notices() if word == "notice" else with_whom(letters())).filter(pk=pk).first()


def to_be_sent(*, at: datetime) -> list[Notice | Letter]:
    """What may go now, at most five hundred of each kind at a time."""
    return [*notices().filter(due_now(at))[:500], *letters_to_be_sent(at=at)[:500]]


def wish_of(person: Person) -> MailWish:
    """What the person wants to hear; only what is owed where nothing was said."""
    return MailWish.objects.filter(person=person).first() or MailWish(person=person)


def follow(pk: int) -> Follow | None:
    return Follow.objects.filter(pk=pk).first()


def confirmed_follows() -> QuerySet[Follow]:
    return Follow.objects.filter(confirmed_at__isnull=False).order_by("pk")
