"""A draft goes out; first what would go out is shown."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from mufakat.core.problems import Problem
from mufakat.doors.desk.texts.circulations.form import CirculateForm
from mufakat.doors.shared.found import found
from mufakat.doors.shared.viewer import viewer
from mufakat.records.circulation import operations as circulation
from mufakat.records.circulation.access import may_circulate
from mufakat.records.circulation.models import Circulation
from mufakat.records.circulation.operations import letters
from mufakat.records.circulation.preview import preview_of
from mufakat.records.instruments.operations import text_of
from mufakat.records.instruments.queries import draft as one_draft


def circulate(request, key: str, sequence: int):
    """The form; first what would go out, then the act."""
    who = viewer(request)
    if not may_circulate(who):
        raise PermissionDenied
    draft = found(one_draft(who, key, sequence))
    form = CirculateForm(
        request.POST or None,
        viewer=who,
        text=text_of(draft),
        initial={
            "kind": "national",
            "opens_on": timezone.localdate(),
            "group": draft.instrument.body.key if draft.instrument.body else "",
        },
    )
    preview = None
    if request.method == "POST" and form.is_valid():
        try:
            if request.POST.get("act") == "send":
                made = circulation.circulate(
                    draft, **form.terms(), by=who.acting(), site=request.build_absolute_uri("/")
                )
                letters.send_letters.enqueue(made.pk)
                say_who_has_it(request, made)
                return redirect("board", made.pk)
            preview = preview_of(draft, **form.terms(), by=who.acting())
        except Problem as problem:
            form.add_error(None, str(problem))
    return render(request, "desk/circulate.html", {"draft": draft, "form": form, "preview": preview})


def say_who_has_it(request, made: Circulation) -> None:
    """On its way to whoever has a mail address; of the others, that they have none."""
    asked = list(made.addressees.all())
    if any(each.email for each in asked):
        messages.success(request, _("The mails are on their way; below stands who has the draft."))
    say_unreachable(request, asked)


def say_unreachable(request, addressees) -> None:
    if codes := ", ".join(each.code for each in addressees if not each.email):
        messages.warning(
            request,
            _(
                "No mail address is held for %(codes)s: nothing was sent there. Hand the file over and note it."
            )
            % {"codes": codes},
        )
