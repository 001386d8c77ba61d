"""A silence procedure, or a round of replies in writing, act by act on a page of its own."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.views.decorators.http import require_POST, require_safe

from mufakat.doors.desk.journeys.acting import done, opened
from mufakat.doors.desk.journeys.written_acts import ACTS, forms_for
from mufakat.readers.dossiers.deciding import DecidingDossier
from mufakat.readers.dossiers.told import tellings
from mufakat.readers.dossiers.written import ProcedureSaid, procedures_said
from mufakat.records.decisions.written.models import Procedure
from mufakat.records.decisions.written.queries import procedure
from mufakat.records.notices.operations import release
from mufakat.records.notices.queries import may_send
from mufakat.records.people.access import Viewer


@require_safe
def page(request, key: str, pk: int):
    who, found = opened(request, key)
    row = held(who, found, pk)
    return drawn(request, who, found, row)


def drawn(request, who: Viewer, found: DecidingDossier, row: Procedure, refused=None):
    """The page; with a form that was refused in the place of its empty self."""
    said = told(found, row)
    offered = [
        refused if refused and one.prefix == refused.prefix else one for one in forms_for(who, found, said)
    ]
    if refused and refused not in offered:
        offered.append(refused)
    context = {
        "dossier": found,
        "procedure": said,
        "offered": offered,
        "tellings": tellings(row, said, get_language()),
        "sends": may_send(who),
    }
    return render(request, "desk/written.html", context, status=400 if refused else 200)


@require_POST
def send(request, key: str, pk: int):
    """The notices of this procedure that still wait, after somebody has looked at them."""
    who, found = opened(request, key)
    row = held(who, found, pk)
    if not may_send(who):
        raise PermissionDenied
    said = told(found, row)
    waiting = [mail for one in tellings(row, said, get_language()) for mail in one.waiting]
    count = release(waiting, by=who.acting())
    words = ngettext("%(count)d mail is on its way.", "%(count)d mails are on their way.", count)
    messages.success(request, words % {"count": count})
    return redirect("desk-written", key, pk)


@require_POST
def act(request, key: str, pk: int, name: str):
    """One act in the procedure; which there are and who may is in written_acts.py."""
    who, found = opened(request, key)
    row = held(who, found, pk)
    if name not in ACTS:
        raise Http404
    wanted = ACTS[name]
    said = told(found, row)
    if not wanted.may(who, found, said):
        raise PermissionDenied
    form = wanted.form(request.POST, request.FILES, who=who, found=found, procedure=said, prefix=name)
    if done(request, form, lambda typed: wanted.do(who, row, typed), last=said.last):
        messages.success(request, wanted.thanks)
        return redirect("desk-written", key, pk)
    return drawn(request, who, found, row, refused=form)


def told(found: DecidingDossier, row: Procedure) -> ProcedureSaid:
    return procedures_said([row], found.standing, now=timezone.now(), language=get_language())[0]


def held(who: Viewer, found: DecidingDossier, pk: int) -> Procedure:
    row = procedure(who, found.journey.journey, pk)
    if row is None:
        raise Http404
    return row
