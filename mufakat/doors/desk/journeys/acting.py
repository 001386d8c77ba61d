"""What every act on a journey shares: the journey or a page that says there is none, and a form that keeps a refusal."""

from collections.abc import Callable, Iterator

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from mufakat.core.problems import OutOfDate, Problem
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.dossiers.deciding import DecidingDossier, deciding
from mufakat.readers.notices.entries import told_entries
from mufakat.records.decisions.operations import who_moved_first
from mufakat.records.people.access import Viewer


class ActForm(forms.Form):
    """`seen` is the last act the person had before them: who acts on an older page is told who moved first."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)


def opened(request, key: str, *, to_act: bool = True) -> tuple[Viewer, DecidingDossier]:
    who = viewer(request)
    found = deciding(who, key, now=timezone.now(), language=get_language(), to_act=to_act)
    if found is None:
        raise Http404
    return who, found


def done(request, form: forms.Form, do: Callable[[dict], object], *, last: int) -> bool:
    """True when the act is recorded. A refusal stands on the form; after OutOfDate the form knows the newer state,
    so that a second press, with the newer page before one's eyes, is an act of its own."""
    if request.method != "POST":
        return False
    if not form.is_valid():
        if is_older(form, last):
            form.add_error(
                None,
                _(
                    "Somebody else moved first, and what can be chosen has changed. Look again before you act."
                ),
            )
            press_again(form, last)
        return False
    try:
        do(form.cleaned_data)
    except Problem as problem:
        form.add_error(None, in_readers_words(problem))
        if isinstance(problem, OutOfDate):
            press_again(form, last)
        return False
    return True


def in_readers_words(problem: Problem) -> str:
    """What the other person did is kept in English; whoever is refused is told it in their own language."""
    if entry := problem.facts.get("entry"):
        problem.facts["what"] = told_entries([entry], get_language())[0].says
    return str(problem)


def is_older(form: forms.Form, last: int) -> bool:
    seen = form.data.get(form.add_prefix("seen"), "")
    return seen.isascii() and seen.isdigit() and int(seen) < last


def press_again(form: forms.Form, last: int) -> None:
    form.data = form.data.copy()
    form.data[form.add_prefix("seen")] = last


def overtaken(request, found: DecidingDossier, form: type[forms.Form], *, title: str):
    """For a form that was open while another acted, so that nothing can be pressed any more: who acted, and all that
    was typed, to be copied. PermissionDenied for everybody whose page was not an older one."""
    if request.method != "POST" or not is_older(ActForm(request.POST), found.last):
        refused = _("Nothing of this kind can be recorded here by you now.")
        raise PermissionDenied(f"{found.journey.stands} {refused}".strip())
    context = {
        "dossier": found,
        "title": title,
        "sentence": in_readers_words(who_moved_first(found.journey.journey, viewer(request).sees)),
        "typed": list(typed_words(request, form)),
    }
    return render(request, "desk/journey_overtaken.html", context, status=409)


def typed_words(request, form: type[forms.Form]) -> Iterator[tuple[str, str]]:
    """What a person wrote in their own words, under the label it stood beside."""
    for name, field in form.base_fields.items():
        words = request.POST.get(name, "").strip()
        if words and type(field) is forms.CharField:
            yield str(field.label), words


def shown(request, found: DecidingDossier, form: forms.Form, **words):
    """The form on a page of its own; `title`, `lede` and `send` are its words."""
    status = 400 if form.is_bound and form.errors else 200
    context = {"dossier": found, "form": form, **words}
    return render(request, "desk/journey_act.html", context, status=status)


def day(label, **more) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}), **more)


def words(label, *, rows: int = 3, **more) -> forms.CharField:
    return forms.CharField(label=label, widget=forms.Textarea(attrs={"rows": rows}), **more)
