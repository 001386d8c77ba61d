"""Signed notes: an organisation writes what it sees of a recommendation; the secretariat looks before it is shown."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mufakat.core.problems import Problem
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.dossiers.titles import called_meeting
from mufakat.records.recommendations.queries import recommendation
from mufakat.records.signed_notes.access import may_look, may_sign, signs_for
from mufakat.records.signed_notes.operations import LONGEST, decline_note, show_note, sign_note, withdraw_note
from mufakat.records.signed_notes.queries import notes_to_look_at, own_notes, signed_note


class NoteForm(forms.Form):
    organisation = forms.ChoiceField(label=gettext_lazy("In the name of"))
    text = forms.CharField(
        label=gettext_lazy("What your organisation has seen"),
        widget=forms.Textarea(attrs={"rows": 7}),
        help_text=gettext_lazy("In your own words, at most 2,000 characters. Name no child and nothing by which one can be found."),
    )  # fmt: skip
    language = forms.ChoiceField(
        label=gettext_lazy("Written in"), choices=[("en", "English"), ("vi", "Tiếng Việt")]
    )
    signed_as = forms.CharField(
        label=gettext_lazy("Your office, as it is printed below your name"), max_length=200, required=False
    )

    def __init__(self, *args, organisations, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["organisation"].choices = [(one.key, one.name(get_language())) for one in organisations]


def notes(request):
    """What waits to be looked at; what my organisation signed and where it stands."""
    who = viewer(request)
    return render(
        request,
        "desk/notes.html",
        {
            "waiting": notes_to_look_at(who),
            "own": own_notes(who),
            "looks": may_look(who),
            "signs": may_sign(who),
        },
    )


def write_note(request, key: str, ref: str):
    who = viewer(request)
    about = recommendation(who, key, ref)
    if about is None:
        raise Http404
    organisations = signs_for(who)
    form = NoteForm(request.POST or None, organisations=organisations, initial={"language": get_language()})
    if request.method == "POST" and form.is_valid():
        said = dict(form.cleaned_data)
        wanted = said.pop("organisation")
        held = next(one for one in organisations if one.key == wanted)
        try:
            sign_note(about, held, **said, on=timezone.localdate(), by=who.acting(str(held)))
        except Problem as problem:
            form.add_error(None, str(problem))
        else:
            messages.success(request, _("Signed. It is shown when the secretariat has looked at it."))
            return redirect("notes")
    return render(
        request,
        "desk/note.html",
        {
            "recommendation": about,
            "meeting": called_meeting(about.meeting, get_language()),
            "form": form,
            "longest": LONGEST,
        },
        status=400 if form.errors else 200,
    )


@require_POST
def note_act(request, pk: int):
    who = viewer(request)
    found = signed_note(who, pk)
    if found is None:
        raise Http404
    kind, today = request.POST.get("act"), timezone.localdate()
    if kind == "show" and may_look(who):
        show_note(found, on=today, by=who.acting())
        messages.success(request, _("Shown. It stands beside the status of the recommendation."))
    elif kind == "decline" and may_look(who):
        decline_note(found, because=request.POST.get("because", ""), on=today, by=who.acting())
        messages.success(request, _("Not shown. The organisation reads why."))
    elif kind == "withdraw" and found.organisation in signs_for(who):
        withdraw_note(found, on=today, by=who.acting(str(found.organisation)))
        messages.success(request, _("Withdrawn."))
    else:
        raise PermissionDenied
    return redirect("notes")
