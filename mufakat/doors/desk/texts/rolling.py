"""The rolling text, read in five ways: rolling, clean, since the last draft, one delegation, what is open."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from mufakat.doors.desk.texts.next_draft import IssueForm, next_in_line
from mufakat.doors.shared.found import found
from mufakat.doors.shared.parts import FileLink
from mufakat.doors.shared.rolling_marks import drawn, drawn_comparison
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.dossiers.rolling import RollingPage, rolling_page
from mufakat.readers.papers.rolling import TYPES, rolling_file
from mufakat.readers.papers.rolling.matrix import matrix_file
from mufakat.records.circulation.access import may_settle
from mufakat.records.circulation.queries import followed_by, rolling_draft

_drawn: dict[tuple, str] = {}


def rolling(request, key: str, sequence: int, *, issue: IssueForm | None = None):
    """``issue``: the issuing that was refused, with what was typed."""
    who = viewer(request)
    page = found(
        rolling_page(who, key, sequence, view=request.GET.get("view", ""), one=request.GET.get("of", ""))
    )
    may = may_settle(who, page.draft)
    compared = drawn_comparison(page.compared) if page.compared else ""
    shown = {
        "page": page,
        "may_settle": may,
        "text": compared or once(page, settle=may),
        "files": files(page),
        "issue": issue or IssueForm(initial=next_in_line(page.draft)),
        "followed": followed_by(who, page.draft),
    }
    return render(request, "desk/rolling.html", shown, status=400 if issue else 200)


def once(page: RollingPage, *, settle: bool) -> str:
    """The text drawn once for everybody who sees the same thing in the same language."""
    seen = (id(page.compiled), page.draft.pk, page.version, page.view, settle, get_language())
    if seen not in _drawn:
        if len(_drawn) > 24:
            _drawn.clear()
        _drawn[seen] = (
            page.compiled,
            drawn(page.lines, settle=settle),
        )  # kept, so that its id is nobody else's
    return _drawn[seen][1]


def files(page: RollingPage) -> list[FileLink]:
    at = [page.draft.instrument.key, page.draft.sequence]
    named = (("Word", "docx"), ("PDF", "pdf"), ("HTML", "html"), ("JSON", "json"))
    texts = [FileLink(label, reverse("rolling-file", args=[*at, suffix])) for label, suffix in named]
    matrix = [
        FileLink(label, reverse("matrix-file", args=[*at, suffix]))
        for label, suffix in ((_("Matrix, Word"), "docx"), (_("Matrix, Excel"), "xlsx"))
    ]
    return texts + matrix


def rolling_download(request, key: str, sequence: int, suffix: str):
    draft = found(rolling_draft(viewer(request), key, sequence))
    content = rolling_file(draft, suffix, on=timezone.localdate().isoformat())
    return as_file(content, f"{key}-{draft.sequence}-rolling.{suffix}", TYPES[suffix])


def matrix_download(request, key: str, sequence: int, suffix: str):
    draft = found(rolling_draft(viewer(request), key, sequence))
    content = matrix_file(draft, suffix, on=timezone.localdate().isoformat())
    return as_file(content, f"{key}-{draft.sequence}-matrix.{suffix}", TYPES[suffix])


def as_file(content: bytes, name: str, media_type: str) -> HttpResponse:
    return HttpResponse(
        content, content_type=media_type, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )
