"""The directory of focal points, the working group of an instrument, and who is responsible for what."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from mufakat.core.problems import RuleBroken
from mufakat.doors.desk.meetings.forms import EntryForm
from mufakat.doors.desk.meetings.pages import as_download
from mufakat.doors.shared.found import found
from mufakat.doors.shared.viewer import viewer
from mufakat.doors.shared.words import word
from mufakat.readers.dossiers.working_group import group_of, vacancies
from mufakat.readers.papers.meetings.index import FORMS
from mufakat.readers.papers.meetings.shares import responsibilities
from mufakat.records.bodies.queries import bodies, body, member, members, organisation, organisations
from mufakat.records.instruments.queries import drafts, instrument
from mufakat.records.people.access import may_decide
from mufakat.records.people.models import Seat
from mufakat.records.people.operations import describe_mandate, end_seat, give_seat
from mufakat.records.people.queries import directory as entries
from mufakat.records.people.queries import mandate, seat, seats
from mufakat.records.plans.models import Responsibility
from mufakat.records.plans.shares import end_share, matrix, share, share_out


def directory(request):
    who = viewer(request)
    if "members" not in who.sees:
        raise PermissionDenied
    wanted = request.GET.get("body", "")
    held = entries(who, on=timezone.localdate(), body_key=wanted)
    context = {
        "entries": held,
        "bodies": bodies(who),
        "body": wanted,
        "me": who.person,
        "all": who.is_secretariat,
    }
    return render(request, "desk/meetings/directory.html", context)


def entry(request, pk: int):
    who = viewer(request)
    held = found(mandate(who, pk))
    first = {
        "honorific": held.person.honorific,
        "office": held.person.office,
        "protocol_order": held.protocol_order,
        "copies_to": held.copies_to,
        "handover": held.handover,
    }
    form = EntryForm(request.POST or None, initial=first)
    if request.method == "POST" and form.is_valid():
        describe_mandate(held, **form.cleaned_data, by=who.acting())
        messages.success(request, _("Saved."))
        return redirect("directory")
    return render(request, "desk/meetings/entry.html", {"form": form, "entry": held})


def the_group(request, key: str):
    who = viewer(request)
    if "members" not in who.sees:
        raise PermissionDenied
    text = found(instrument(who, key))
    group = found(group_of(who, text))
    return who, text, group


def working_group(request, key: str):
    """Who sits in it, for how long; who leads and contributes where; what nobody leads."""
    who, text, group = the_group(request, key)
    newest = drafts(who, text).last()
    places = matrix(who, newest) if newest else []
    held = list(seats(who, group))
    context = {
        "instrument": text,
        "group": group,
        "draft": newest,
        "places": places,
        "holes": sum(bool(place.holes) for place in places),
        "seats": held,
        "vacant": vacancies(held),
        "runs": may_decide(who, group.key),
        "shares": Responsibility.Share.choices,
        "capacities": [(one, word(one, "seat")) for one in Seat.Capacity.values],
        "members": members(who),
        "organisations": organisations(who),
        "bodies": bodies(who),
    }
    return render(request, "desk/meetings/group.html", context)


@require_POST
def group_act(request, key: str):
    """A seat given or ended, a share taken or ended, by whoever chairs the group or keeps its record."""
    who, text, group = the_group(request, key)
    if not may_decide(who, group.key):
        raise PermissionDenied
    act = request.POST.get("act")
    if act == "share":
        place, part = request.POST.get("place", ""), request.POST.get("share", "")
        share_out(text, place, part, **whom(who, request.POST.get("whom", "")), by=who.acting())
    elif act == "end_share":
        end_share(found(share(who, text, int(request.POST.get("pk") or 0))), by=who.acting())
    elif act == "seat":
        given = whom(who, request.POST.get("whom", ""))
        of = request.POST.get("of", "")
        given["of_body"] = given.pop("body", None) or (body(who, of) if of else None)
        since, until = request.POST.get("since", ""), request.POST.get("until", "")
        give_seat(group, request.POST.get("capacity", ""), since=since, until=until, **given, by=who.acting())
    elif act == "end_seat":
        held = found(seat(who, group, int(request.POST.get("pk") or 0)))
        end_seat(held, until=request.POST.get("until") or timezone.localdate().isoformat(), by=who.acting())
    return redirect("working-group", key)


def whom(who, said: str) -> dict:
    """ "member:VN", "organisation:unicef", "body:aswc"."""
    kind, _sep, key = said.partition(":")
    one = {"member": member, "organisation": organisation, "body": body}.get(kind)
    if one is None:
        raise RuleBroken(_("Say who it is."))
    return {kind: found(one(who, key))}


@require_safe
def matrix_paper(request, key: str, form: str):
    who, text, _group = the_group(request, key)
    write, media_type = found(FORMS.get(form))
    newest = found(drafts(who, text).last())
    paper = responsibilities(who, newest, today=timezone.localdate())
    return as_download(write(paper), media_type, f"{key}-responsibilities.{form}")
