"""What is settled becomes the next draft."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mufakat.core.problems import Problem
from mufakat.doors.desk.texts.next_draft import IssueForm
from mufakat.doors.desk.texts.rolling import rolling
from mufakat.doors.desk.texts.settling.at import settler
from mufakat.records.circulation import operations as circulation


@require_POST
def issue_next(request, key: str, sequence: int):
    who, draft = settler(request, key, sequence)
    form = IssueForm(request.POST)
    if not form.is_valid():
        return rolling(request, key, sequence, issue=form)
    try:
        made = circulation.issue_next(draft, **form.cleaned_data, by=who.acting())
    except Problem as problem:
        form.add_error(None, str(problem))
        return rolling(request, key, sequence, issue=form)
    messages.success(
        request, _("%(draft)s was issued; what is open was carried onto it.") % {"draft": made.label}
    )
    return redirect("rolling", key, made.sequence)
