"""The outbox: every mail to members is seen by a person before it goes."""

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST

from mufakat.core.problems import Problem
from mufakat.doors.shared.viewer import viewer
from mufakat.records.notices import operations
from mufakat.records.notices.queries import gone, outbox
from mufakat.records.notices.queries import mail as one_mail

ON_A_PAGE = 50


class NoticeForm(forms.Form):
    subject = forms.CharField(label=gettext_lazy("Subject"), max_length=300)
    text = forms.CharField(
        label=gettext_lazy("Words"), max_length=operations.LETTERS, widget=forms.Textarea(attrs={"rows": 16})
    )


def mails(request):
    """What is still here, and with ?gone what went; many can be sent at once."""
    past = "gone" in request.GET
    found = gone(viewer(request)) if past else outbox(viewer(request))
    page = Paginator(found, ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "desk/outbox.html", {"page": page, "past": past})


@require_POST
def send(request):
    """Those that were ticked, or with `all` everything that waits for a person."""
    who = viewer(request)
    found = list(outbox(who))
    if "all" not in request.POST:
        ticked = set(request.POST.getlist("mail"))
        found = [each for each in found if f"{each.word}-{each.pk}" in ticked]
    count = operations.release(found, by=who.acting())
    if count:
        messages.success(
            request,
            ngettext("%(count)d mail is on its way.", "%(count)d mails are on their way.", count)
            % {"count": count},
        )
    else:
        messages.warning(request, _("Nothing was sent: tick the mails that may go."))
    return redirect("outbox")


def mail(request, word: str, pk: int):
    """One mail: read it, mend it, send it, set it aside."""
    who = viewer(request)
    found = one_mail(who, word, pk)
    if found is None:
        raise Http404
    form = NoticeForm(request.POST or None, initial={"subject": found.subject, "text": found.text})
    if request.method == "POST":
        try:
            if acted(request, who, found, form):
                return redirect("outbox")
        except Problem as problem:
            form.add_error(None, str(problem)) if form.is_bound else messages.error(request, str(problem))
    shown = {"mail": found, "form": form, "mendable": found.state in ("prepared", "ready", "retried")}
    return render(request, "desk/mail.html", shown)


def acted(request, who, found, form) -> bool:
    """What the pressed button says; False where the form has to be shown again."""
    match request.POST.get("act"):
        case "aside":
            operations.set_aside(found, by=who.acting())
            messages.success(request, _("It was set aside and will not be sent."))
        case "was_sent" | "was_not_sent" as said:
            operations.say_whether_sent(
                found, was_sent=said == "was_sent", by=who.acting(), at=timezone.now()
            )
            messages.success(request, _("Recorded."))
        case act:
            if not form.is_valid():
                return False
            typed = form.cleaned_data
            kept = operations.edit_notice(
                found, subject=typed["subject"], text=typed["text"], by=who.acting()
            )
            if act == "send":
                operations.release([kept], by=who.acting())
            messages.success(request, _("It is on its way.") if act == "send" else _("Saved."))
    return True
