"""Settings the bodies have agreed on: what silence means, how long it lasts; and routes, as new editions."""

from datetime import datetime

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from mufakat.core.problems import Problem
from mufakat.core.profile.one_route import as_typed
from mufakat.core.route.silence import closing_instant
from mufakat.doors.desk.journeys.acting import words
from mufakat.doors.shared.viewer import viewer
from mufakat.records.bodies.queries import body
from mufakat.records.decisions.operations import new_edition_from
from mufakat.records.decisions.queries import route_editions
from mufakat.records.decisions.written.operations import set_body_rules
from mufakat.records.decisions.written.queries import calendars, rules_for
from mufakat.records.facts import first_name


class BodyRulesForm(forms.Form):
    silence_means_no_objection = forms.BooleanField(
        label=gettext_lazy("No reply by the closing instant means no objection"), required=False
    )
    least_days = forms.IntegerField(
        label=gettext_lazy("Open for at least so many days"), min_value=0, max_value=366
    )
    least_working_days = forms.IntegerField(
        label=gettext_lazy("Open for at least so many working days"), min_value=0, max_value=366
    )
    time_zone = forms.CharField(label=gettext_lazy("Time zone"), max_length=60)
    calendars = forms.MultipleChoiceField(
        label=gettext_lazy("Whose holidays count"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args, places, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["calendars"].choices = [(one.key, one.name(get_language())) for one in places]

    def clean_time_zone(self):
        try:
            closing_instant(datetime(2020, 1, 1), self.cleaned_data["time_zone"])
        except Problem as problem:
            raise forms.ValidationError(str(problem)) from None
        return self.cleaned_data["time_zone"]


def body_rules(request, key: str):
    who = viewer(request)
    organ = body(who, key)
    if organ is None:
        raise Http404
    if not who.is_secretariat:
        raise PermissionDenied
    held = rules_for(organ)
    names = ("silence_means_no_objection", "least_days", "least_working_days", "time_zone", "calendars")
    form = BodyRulesForm(
        request.POST or None, places=calendars(), initial={name: getattr(held, name) for name in names}
    )
    if request.method == "POST":
        try:
            if form.is_valid():
                set_body_rules(organ, by=who.acting(), **form.cleaned_data)
                messages.success(
                    request, _("Kept. Procedures that are open keep what held when they opened.")
                )
                return redirect("desk-body-rules", key)
        except Problem as problem:
            form.add_error(None, str(problem))
    context = {"body": organ, "form": form}
    return render(request, "desk/body_rules.html", context, status=400 if form.errors else 200)


class EditionForm(forms.Form):
    written = words(
        gettext_lazy("The route, as in routes.yaml"),
        rows=24,
        help_text=gettext_lazy(
            "Everything that is wrong with it is said; nothing is kept until it can be travelled."
        ),
    )


def routes(request):
    """Routes in their editions; a changed one becomes the next edition for journeys that start from now on."""
    who = viewer(request)
    if not who.is_secretariat:
        raise PermissionDenied
    editions = list(route_editions(who))
    newest = {one.key: one for one in editions}
    form = EditionForm(
        request.POST or None, initial={"written": written(newest.get(request.GET.get("from", "")))}
    )
    if request.method == "POST" and form.is_valid():
        try:
            edition = new_edition_from(form.cleaned_data["written"], by=who.acting())
        except Problem as problem:
            form.add_error(None, str(problem))
        else:
            messages.success(request, _("It is there as edition %(number)d.") % {"number": edition.edition})
            return redirect("route", edition.key)
    context = {"form": form, "editions": editions, "newest": list(newest.values())}
    return render(request, "desk/routes.html", context, status=400 if form.errors else 200)


def written(edition) -> str:
    """An edition as it would be typed; "" where none was chosen."""
    if edition is None:
        return ""
    names = {code: first_name(edition.names, code) for code in edition.names}
    return as_typed(
        {"key": edition.key, "names": names, "carries": edition.carries, "stages": edition.stages}
    )
