"""Who can sign in, and under which hats: the secretariat adds people, gives and ends mandates, gives a new password."""

from django import forms
from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mufakat.core.problems import Problem
from mufakat.doors.shared.found import found
from mufakat.doors.shared.passwords import first_password
from mufakat.doors.shared.viewer import viewer
from mufakat.doors.shared.words import word
from mufakat.records.bodies.queries import bodies, members, organisations
from mufakat.records.people.models import Mandate
from mufakat.records.people.operations import add_person, end_mandate, give_mandate, give_password
from mufakat.records.people.queries import everybody_with_hats, hat, one_person

DAY = {"widget": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}
LANGUAGES = (("en", "English"), ("vi", "Tiếng Việt"))


class HatForm(forms.Form):
    capacity = forms.ChoiceField(label=gettext_lazy("Capacity"))
    member = forms.ChoiceField(label=gettext_lazy("For which country"), required=False)
    organisation = forms.ChoiceField(label=gettext_lazy("For which organisation"), required=False)
    body = forms.ChoiceField(label=gettext_lazy("In which body"), required=False)
    since = forms.DateField(label=gettext_lazy("Since"), **DAY)

    def __init__(self, *args, viewer, **kwargs):
        super().__init__(*args, **kwargs)
        language = get_language()
        self.of = {
            "member": {one.code: one for one in members(viewer)},
            "organisation": {one.key: one for one in organisations(viewer)},
            "body": {one.key: one for one in bodies(viewer)},
        }
        self.fields["capacity"].choices = [
            ("", "—"),
            *((one, word(one, "hat")) for one in Mandate.Capacity.values),
        ]
        for kind, held in self.of.items():
            self.fields[kind].choices = [("", "—"), *((key, one.name(language)) for key, one in held.items())]

    def mandate(self) -> dict:
        said = self.cleaned_data
        return {"since": said["since"]} | {kind: held.get(said[kind]) for kind, held in self.of.items()}


class PersonForm(HatForm):
    name = forms.CharField(label=gettext_lazy("Name"), max_length=200)
    email = forms.EmailField(label=gettext_lazy("E-mail"))
    language = forms.ChoiceField(label=gettext_lazy("Language of the mails"), choices=LANGUAGES)
    field_order = ("name", "email", "language", "capacity", "member", "organisation", "body", "since")


def people(request):
    """Everybody with the hats of today; a POST adds somebody with a first one."""
    who = viewer(request)
    form = PersonForm(
        request.POST or None, viewer=who, initial={"since": timezone.localdate(), "language": "en"}
    )
    if request.method == "POST" and form.is_valid():
        said, password = form.cleaned_data, first_password()
        try:
            with transaction.atomic():
                made = add_person(
                    email=said["email"], name=said["name"], password=password, language=said["language"], by=who.acting()
                )  # fmt: skip
                give_mandate(made, said["capacity"], by=who.acting(), **form.mandate())
        except Problem as problem:
            form.add_error(None, str(problem))
        else:
            say_password(request, made, password)
            return redirect("people")
    held = everybody_with_hats(who, on=timezone.localdate())
    shown = {"people": held, "form": form, "today": timezone.localdate()}
    return render(request, "desk/people.html", shown, status=400 if form.errors else 200)


def say_password(request, person, password: str) -> None:
    """Shown once and kept nowhere; it is handed over by telephone or on paper."""
    messages.success(
        request,
        _(
            "%(name)s signs in with the password %(password)s. It is shown only now; they change it under My settings."
        )
        % {"name": person.name, "password": password},
    )


def person(request, pk: int):
    """One more hat for somebody."""
    who = viewer(request)
    one = found(one_person(who, pk))
    form = HatForm(request.POST or None, viewer=who, initial={"since": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        try:
            give_mandate(one, form.cleaned_data["capacity"], by=who.acting(), **form.mandate())
        except Problem as problem:
            form.add_error(None, str(problem))
        else:
            messages.success(request, _("The mandate holds from its day on."))
            return redirect("people")
    return render(
        request, "desk/person.html", {"person": one, "form": form}, status=400 if form.errors else 200
    )


@require_POST
def new_password(request, pk: int):
    who = viewer(request)
    one = found(one_person(who, pk))
    password = first_password()
    give_password(one, password, by=who.acting())
    say_password(request, one, password)
    return redirect("people")


@require_POST
def end(request, pk: int):
    """The last day of a mandate is today."""
    who = viewer(request)
    held = found(hat(who, pk))
    if held.person == who.person and held.capacity == Mandate.Capacity.SECRETARIAT:
        messages.error(request, _("Nobody ends their own mandate of the secretariat; a colleague does."))
        return redirect("people")
    try:
        end_mandate(held, until=timezone.localdate(), by=who.acting())
        messages.success(request, _("Today is its last day."))
    except Problem as problem:
        messages.error(request, str(problem))
    return redirect("people")
