"""What every act on a journey shares: the journey or a page that says there is none, and a form that keeps a refusal."""

from collections.abc import Callable

from django import forms
from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language

from mufakat.core.problems import OutOfDate, Problem
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.dossiers.deciding import DecidingDossier, deciding
from mufakat.records.people.access import Viewer


class ActForm(forms.Form):
    """`seen` is the last act the person had before them: who acts on an older page is told who moved first."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)


def opened(request, key: str) -> tuple[Viewer, DecidingDossier]:
    who = viewer(request)
    found = deciding(who, key, now=timezone.now(), language=get_language())
    if found is None:
        raise Http404
    return who, found


def done(request, form: forms.Form, do: Callable[[dict], object], *, last: int) -> bool:
    """True when the act is recorded. A refusal stands on the form; after OutOfDate the form knows the newer state,
    so that a second press, with the newer page before one's eyes, is an act of its own."""
    if request.method != "POST" or not form.is_valid():
        return False
    try:
        do(form.cleaned_data)
    except Problem as problem:
        form.add_error(None, str(problem))
        if isinstance(problem, OutOfDate):
            form.data = form.data.copy()
            form.data[form.add_prefix("seen")] = last
        return False
    return True


def shown(request, found: DecidingDossier, form: forms.Form, **words):
    """The form on a page of its own; `title`, `lede` and `send` are its words."""
    status = 400 if form.is_bound and form.errors else 200
    context = {"dossier": found, "form": form, **words}
    return render(request, "desk/journey_act.html", context, status=status)


def day(label, **more) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}), **more)


def words(label, *, rows: int = 3, **more) -> forms.CharField:
    return forms.CharField(label=label, widget=forms.Textarea(attrs={"rows": rows}), **more)
