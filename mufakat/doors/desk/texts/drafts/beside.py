"""Drafts beside each other: earlier and later ones, and other languages."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from mufakat.core.wording.compare import compare, compare_three
from mufakat.core.wording.differences import differences
from mufakat.doors.desk.texts.drafts.languages import language_name
from mufakat.doors.shared.found import found
from mufakat.doors.shared.rolling_marks import drawn_comparison, drawn_three
from mufakat.doors.shared.viewer import viewer
from mufakat.records.circulation.access import may_circulate
from mufakat.records.instruments import translations
from mufakat.records.instruments.operations import text_of
from mufakat.records.instruments.queries import draft as one_draft
from mufakat.records.instruments.queries import drafts as drafts_of
from mufakat.records.instruments.queries import instrument


def compared(request, key: str):
    """Two drafts word by word, or three: zero, last, current."""
    who = viewer(request)
    text = found(instrument(who, key))
    issued = {str(each.sequence): each for each in drafts_of(who, text) if each.language == "en"}
    chosen = [issued[n] for n in (request.GET.get(name) for name in ("zero", "old", "new")) if n in issued]
    shown = {"text": text, "issued": issued.values(), "chosen": chosen, "asked": request.GET}
    if len(chosen) == 2:
        compared = compare(*map(text_of, chosen))
        shown["comparison"], shown["differences"] = drawn_comparison(compared), differences(compared)
    elif len(chosen) == 3:
        shown["comparison"] = drawn_three(compare_three(*map(text_of, chosen)))
    return render(request, "desk/compare.html", shown)


def translation(request, key: str, sequence: int, language: str):
    """A draft beside its words in another language; what is missing or stale is marked."""
    who = viewer(request)
    draft = found(one_draft(who, key, sequence))
    may = may_circulate(who)
    if request.method == "POST":
        if not may:
            raise PermissionDenied
        if request.POST.get("act") == "issue":
            translations.issue_language(draft, language, by=who.acting())
            messages.success(request, _("The draft is issued in this language."))
        else:
            translations.translate(
                draft, language, request.POST.get("key", ""), request.POST.get("words", ""), by=who.acting()
            )
        return redirect(
            reverse("translation", args=[key, sequence, language]) + f"#{request.POST.get('key', '')}"
        )
    rows = translations.beside(draft, language)
    behind = sum(row.stands != "current" for row in rows)
    return render(
        request,
        "desk/translation.html",
        {
            "draft": draft,
            "language": language,
            "called": language_name(language),
            "rows": rows,
            "may": may,
            "behind": behind,
        },
    )
