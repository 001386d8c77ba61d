"""The journal as far as a viewer may read it: what was done, when, for whom, and the hashes that chain it."""

from dataclasses import dataclass
from datetime import datetime

from django.core.paginator import Page, Paginator
from django.utils.translation import gettext as _

from mufakat.core.problems import Unreadable
from mufakat.readers.papers.evidence.root import journal_root
from mufakat.records.journal.models import Entry
from mufakat.records.journal.queries import entries_seen, head
from mufakat.records.people.access import Viewer

ON_A_PAGE = 50


@dataclass(frozen=True, slots=True)
class EntrySaid:
    number: int
    at: datetime
    verb: str
    subject: str
    says: str
    on_behalf_of: str
    digest: str
    previous: str
    hash: str


@dataclass(frozen=True, slots=True)
class JournalDossier:
    entries: tuple[EntrySaid, ...]
    page: int
    pages: int
    public: int  # entries this viewer may read
    all: int  # entries the chain has
    head: str  # the hash of the last of them
    entries_compared: int  # how many entries a pack was made from, where somebody compares one; else 0
    root: str  # the root of the hash tree over so many entries


def journal_dossier(
    viewer: Viewer, number: str | int = 1, *, compare: str = ""
) -> tuple[JournalDossier, Page]:
    """The page asked for, the newest entries first; beside it Django's own page, for the way on and back.

    ``compare`` is the number of entries an evidence pack names; Unreadable where the journal has not so many.
    """
    count, last = head()
    compared = entries_of(compare, count)
    page = Paginator(entries_seen(viewer.sees), ON_A_PAGE).get_page(number)
    dossier = JournalDossier(
        entries=tuple(said(one) for one in page),
        page=page.number,
        pages=page.paginator.num_pages,
        public=page.paginator.count,
        all=count,
        head=last,
        entries_compared=compared,
        root=journal_root(compared) if compared else "",
    )
    return dossier, page


def entries_of(compare: str, count: int) -> int:
    if not compare:
        return 0
    whole = compare.isascii() and compare.isdecimal() and len(compare) < 19
    if not whole or not 0 < int(compare) <= count:
        raise Unreadable(
            _(
                "The journal has %(count)d entries; a pack names one of the numbers from 1 to it, not “%(typed)s”."
            )
            % {"count": count, "typed": compare[:40]}
        )
    return int(compare)


def said(one: Entry) -> EntrySaid:
    """Who acted is not given out; for whom is."""
    return EntrySaid(
        one.number,
        one.at,
        one.verb,
        one.subject,
        one.says,
        one.on_behalf_of,
        one.digest,
        one.previous,
        one.hash,
    )
