"""Nearly equal wordings: one press makes them one, another sets them apart again."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mufakat.doors.desk.texts.settling.at import back_to, settler
from mufakat.doors.shared.found import found
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.dossiers.settling import at_bracket
from mufakat.records.circulation import operations as circulation
from mufakat.records.circulation.access import may_settle, speaks_in
from mufakat.records.circulation.queries import joining, rolling_draft


@require_POST
def join_at(request, key: str, sequence: int, provision: str, start: int, end: int):
    """The wording chosen stands for all of the bracket that are nearly the same."""
    who, draft = settler(request, key, sequence)
    at = found(at_bracket(draft, provision, start, end))
    chosen = request.POST.get("stands", "")
    words = found(at.wordings[int(chosen)] if chosen.isdigit() and int(chosen) < len(at.wordings) else None)
    place = circulation.Place(draft, provision, start, end, number(request))
    circulation.join_wordings(place, words, by=who.acting())
    messages.success(request, _("Joined under every name; each of them reads what became of its words."))
    return back_to(draft, provision)


@require_POST
def join_paragraphs(request, key: str, sequence: int, provision: str):
    """This new paragraph stands for all of its gap that say nearly the same."""
    who, draft = settler(request, key, sequence)
    circulation.join_provisions(
        draft, provision, group=request.POST.get("group", ""), seen=number(request), by=who.acting()
    )
    messages.success(request, _("Joined under every name; each of them reads what became of its words."))
    return back_to(draft, provision)


@require_POST
def part(request, key: str, sequence: int, pk: int):
    """Set apart again: by the drafters, or by a delegation whose words they were."""
    who = viewer(request)
    draft = found(rolling_draft(who, key, sequence))
    row = found(joining(draft, pk))
    if not may_settle(who, draft) and not speaks_in(who, draft, row.were):
        raise PermissionDenied
    circulation.part_again(row, seen=number(request), by=who.acting())
    messages.success(request, _("Everybody’s own words stand there again."))
    return redirect(reverse("rolling", args=[key, sequence]) + f"#{row.provision_key}")


def number(request) -> int | None:
    seen = request.POST.get("seen", "")
    return int(seen) if seen.isdigit() else None
