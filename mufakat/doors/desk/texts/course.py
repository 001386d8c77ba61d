"""How a consultation goes on: who is silent, more time, reminders, its end."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from django import forms
from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mufakat.core.problems import OutOfDate, Problem
from mufakat.doors.desk.texts.circulations.at import secretariats
from mufakat.doors.shared.viewer import viewer
from mufakat.records.circulation import operations as circulation
from mufakat.records.circulation import queries
from mufakat.records.circulation.operations import letters


class ExtendForm(forms.Form):
    day = forms.DateField(
        label=gettext_lazy("New closing date"), widget=forms.DateInput(attrs={"type": "date"})
    )
    hour = forms.TimeField(
        label=gettext_lazy("at"), initial=time(17, 0), widget=forms.TimeInput(attrs={"type": "time"})
    )
    why = forms.CharField(
        label=gettext_lazy("Why, for the letter"),
        required=False,
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class RemindForm(forms.Form):
    days = forms.CharField(
        label=gettext_lazy("Days before it closes"),
        required=False,
        max_length=60,
        help_text=gettext_lazy("For example “7, 2”; empty: only when you press for it."),
    )

    def clean_days(self) -> list[int]:
        said = self.cleaned_data["days"].replace(",", " ").split()
        if wrong := next((word for word in said if not word.isdecimal()), None):
            raise forms.ValidationError(_("“%(word)s” is no number of days.") % {"word": wrong})
        return [int(word) for word in said]


def course(request, pk: int):
    """Where it stands, and what can be done about it; one act a press."""
    who = viewer(request)
    asked = secretariats(who, pk)
    act = request.POST.get("act", "") if request.method == "POST" else ""
    closes = asked.closes_at.astimezone(ZoneInfo(asked.time_zone))
    more = ExtendForm(request.POST if act == "extend" else None, initial={"hour": closes.time()})
    days = RemindForm(
        request.POST if act == "remind" else None, initial={"days": ", ".join(map(str, asked.remind_days))}
    )
    form = {"extend": more, "remind": days}.get(act)
    if act and (form is None or form.is_valid()):
        try:
            messages.success(request, done(request, asked, act, form, by=who.acting()))
            return redirect("board" if act == "close" else "course", pk)
        except OutOfDate:
            raise
        except Problem as problem:
            form.add_error(None, str(problem)) if form else messages.error(request, str(problem))
    return render(request, "desk/course.html", shown(who, asked) | {"more": more, "days": days})


def done(request, asked, act: str, form, *, by) -> str:
    """One act, and what it says when it is done."""
    if act == "extend":
        said = form.cleaned_data
        closes = datetime.combine(said["day"], said["hour"], tzinfo=ZoneInfo(asked.time_zone))
        circulation.extend(
            asked, closes_at=closes, why=said["why"], by=by, site=request.build_absolute_uri("/")
        )
        letters.send_letters.enqueue(asked.pk)
        return _("It may be answered longer; whoever has not answered is being told.")
    if act == "remind":
        circulation.remind_on(asked, form.cleaned_data["days"], by=by)
        return _("Kept.")
    circulation.close(asked, by=by)
    return _("Closed. Nobody is reminded any more; what still comes is kept and marked late.")


def shown(who, asked) -> dict:
    rows = queries.board(who, asked)
    standing = {word: [row for row in rows if row.stands == word] for word in {row.stands for row in rows}}
    return {
        "circulation": asked,
        "answered": standing.get("answered", ()),
        "silent": [row for row in rows if row.stands in ("sent", "acknowledged", "not_sent")],
        "withdrawn": standing.get("withdrawn", ()),
        "waiting": [each for each in queries.submissions(who, asked) if each.state == "received"],
        "over": asked.closes_at < timezone.now(),
        "reminders": queries.reminders(asked),
    }
