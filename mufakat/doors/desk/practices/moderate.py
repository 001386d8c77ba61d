"""The secretariat publishes what was sent, asks back, or declines; the reason is always said."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mufakat.core.problems import Problem
from mufakat.doors.desk.practices.forms import ReasonForm
from mufakat.doors.desk.practices.mine import shown
from mufakat.doors.shared.viewer import viewer
from mufakat.records.knowledge.practices import operations
from mufakat.records.knowledge.practices.queries import practice


@require_POST
def act(request, pk: int):
    who = viewer(request)
    one = practice(who, pk)
    if one is None:
        raise Http404
    form = ReasonForm(request.POST)
    form.is_valid()
    reason, by = form.cleaned_data.get("reason", ""), who.acting()
    try:
        match request.POST.get("act"):
            case "publish":
                operations.publish_practice(one, by=by, on=timezone.localdate())
                messages.success(request, _("Published."))
            case "ask_back":
                operations.ask_back(one, reason, by=by)
                messages.success(request, _("Asked back; they find your words on their desk."))
            case "decline":
                operations.decline_practice(one, reason, by=by)
                messages.success(request, _("Declined, with your reason."))
            case _other:
                raise Http404
    except Problem as problem:
        form.add_error("reason", str(problem))
        return shown(request, who, one, reason=form, status=400)
    return redirect("desk-practices")
