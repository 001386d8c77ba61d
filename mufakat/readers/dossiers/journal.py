"""The journal as far as a viewer may read it: what was done, when, for whom, and the hash that chains it."""

from dataclasses import dataclass
from datetime import datetime

from django.core.paginator import Page, Paginator

from mufakat.records.journal.models import Entry
from mufakat.records.journal.queries import entries_seen, length
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


def journal_dossier(viewer: Viewer, number: str | int = 1) -> tuple[JournalDossier, Page]:
    """The page asked for, the newest entries first; beside it Django's own page, for the way on and back."""
    page = Paginator(entries_seen(viewer.sees), ON_A_PAGE).get_page(number)
    dossier = JournalDossier(
        entries=tuple(said(one) for one in page),
        page=page.number,
        pages=page.paginator.num_pages,
        public=page.paginator.count,
        all=length(),
    )
    return dossier, page


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
