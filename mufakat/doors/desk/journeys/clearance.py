"""The clearance file for a minister and the one-page brief; what the capital decided is recorded by the delegation."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from mufakat.doors.desk.journeys.acting import ActForm, day, done, opened
from mufakat.readers.clock import today_there
from mufakat.readers.dossiers.clearance_file import ClearanceFile, clearance_file
from mufakat.records.decisions.access import own_members
from mufakat.records.decisions.operations import clear_at_home, take_back_clearance


class ClearanceForm(ActForm):
    authority = forms.CharField(
        label=gettext_lazy("Cleared by"),
        max_length=200,
        help_text=gettext_lazy("The authority, as it is to be printed."),
    )
    on = day(gettext_lazy("On"))
    minor_edits_delegated = forms.BooleanField(
        label=gettext_lazy("Editorial changes without substance are left to the delegation"), required=False
    )


class TakeBackForm(forms.Form):
    take_back = forms.BooleanField(widget=forms.HiddenInput, initial=True)


def clearance(request, key: str, code: str = ""):
    """The file, and at its end what the authority decided on exactly this text."""
    who, file = filed(request, key, code)
    form = ClearanceForm(request.POST or None, initial={"on": today_there(), "seen": file.deciding.last})

    def do(typed):
        clear_at_home(
            file.deciding.journey.journey, member=file.member, text_hash=file.text_hash,
            authority=typed["authority"], on=typed["on"], minor_edits_delegated=typed["minor_edits_delegated"],
            by=who.acting(str(file.member)),
        )  # fmt: skip

    if request.method == "POST" and request.POST.get("take_back") and file.cleared:
        take_back_clearance(file.cleared, by=who.acting(str(file.member)))
        messages.success(request, _("The clearance is taken back; it stays in the history."))
        return redirect(request.path)
    if done(request, form, do, last=file.deciding.last):
        messages.success(request, _("Recorded: your capital cleared exactly this text."))
        return redirect(request.path)
    status = 400 if form.is_bound and form.errors else 200
    return render(request, "desk/clearance.html", {"file": file, "form": form}, status=status)


@require_safe
def brief(request, key: str, code: str = ""):
    _who, file = filed(request, key, code)
    return render(request, "desk/brief.html", {"file": file})


def filed(request, key: str, code: str) -> tuple[object, ClearanceFile]:
    who, found = opened(request, key)
    mine = own_members(who)
    member = next((one for one in mine if one.code == code.upper() or not code), None)
    if member is None:
        raise PermissionDenied
    file = clearance_file(who, found, member, now=timezone.now(), language=get_language())
    if file is None:
        raise Http404
    return who, file
