"""The page in one of its views; laid out once for each act of settling."""

from collections import OrderedDict
from dataclasses import replace

from mufakat.core.wording.compare import compare
from mufakat.core.wording.model import Text
from mufakat.readers.dossiers.rolling.lines import is_near, lines_of, only
from mufakat.readers.dossiers.rolling.shapes import RollingPage
from mufakat.records.circulation.live import live, version_of
from mufakat.records.circulation.live.model import Live
from mufakat.records.circulation.live.standing import GROUP, kinds_in
from mufakat.records.circulation.queries import rolling_draft
from mufakat.records.circulation.settled import Said, open_in, said_of, settled_text
from mufakat.records.instruments.models import Draft
from mufakat.records.instruments.operations import text_of
from mufakat.records.people.access import Viewer

VIEWS = ("rolling", "clean", "since", "one", "open", "near")


def rolling_page(
    viewer: Viewer, instrument: str, sequence: int, *, view: str = "rolling", one: str = ""
) -> RollingPage | None:
    """The page of one view; None where the viewer may not see it."""
    draft = rolling_draft(viewer, instrument, sequence)
    return page_of(draft, view=view if view in VIEWS else "rolling", one=one) if draft else None


def page_of(draft: Draft, *, view: str = "rolling", one: str = "") -> RollingPage:
    """One view of the draft's rolling text, for whoever may see all of it."""
    page = replace(_whole(draft), draft=draft, view=view, one=one)
    if view == "open":
        return replace(page, lines=tuple(only(page.lines, lambda each: each.open or each.beside)))
    if view == "near":
        return replace(page, lines=tuple(only(page.lines, is_near)))
    if view in ("clean", "since", "one"):
        assert page.compiled is not None
        return replace(page, **_compared(draft, page.compiled, said_of(draft), view, one))
    return page


_pages: OrderedDict[tuple, RollingPage] = OrderedDict()
KEEP = 6


def _whole(draft: Draft) -> RollingPage:
    """The rolling view; laid out once for each act of settling, since every act has a number of its own."""
    now, version = live(draft), version_of(draft)
    seen = (draft.pk, version, id(now))
    if seen not in _pages:
        _pages[seen] = _laid_out(draft, now, version)
        while len(_pages) > KEEP:
            _pages.popitem(last=False)
    return _pages[seen]


def _laid_out(draft: Draft, now: Live, version: int) -> RollingPage:
    lines = tuple(lines_of(now, said_of(draft), kinds_in(draft)))
    places = sum(each.open for each in lines)
    return RollingPage(
        draft=draft,
        view="rolling",
        one="",
        lines=lines,
        delegations=tuple(code for code in now.members.delegations if code != GROUP),
        beside=now.others.delegations,
        open=places,
        totals=totals(draft, places),
        version=version,
        remarks=len(now.members.comments) + len(now.others.comments),
        near=sum(map(is_near, lines)),
        compiled=now,  # kept, so that its id is nobody else's
    )


def _compared(draft: Draft, now: Live, said: Said, view: str, one: str) -> dict:
    if view == "one":
        rolling = now.members if one in now.members.delegations else now.others
        if one not in rolling.delegations:
            return {"view": "rolling"}
        return {"compared": tuple(compare(now.base, rolling.text(one)))}
    text = settled_text(now, said)
    if view == "clean":
        return {"compared": tuple(compare(text, text))}
    last = Draft.objects.filter(
        instrument=draft.instrument_id, sequence__lt=draft.sequence, language=draft.language
    ).order_by("-sequence")
    before = last.first()
    old: Text = text_of(before) if before else now.base
    return {"compared": tuple(compare(old, text)), "since": before.label if before else draft.label}


def totals(draft: Draft, here: int) -> tuple[tuple[str, int], ...]:
    """Open places from draft to draft, as they stood when each was left."""
    found = []
    for each in Draft.objects.filter(
        instrument=draft.instrument_id, sequence__lte=draft.sequence, language=draft.language
    ).order_by("sequence"):
        if each.pk == draft.pk:
            found.append((each.label, here))
        elif each.submissions.exists():
            now, said = live(each), said_of(each)
            found.append((each.label, sum(open_in(line, said, now) for line in now.members.provisions)))
    return tuple(found)
