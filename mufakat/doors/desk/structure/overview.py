"""Our structure: how far it is, of which day, who has to look at it next, and the editions so far."""

from django import forms
from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from mufakat.core.problems import Problem
from mufakat.doors.desk.typed_date import TypedDate
from mufakat.doors.shared.viewer import viewer
from mufakat.records.knowledge.structure import operations
from mufakat.records.knowledge.structure.access import authorities
from mufakat.records.knowledge.structure.queries import editions_of, own_members, own_work
from mufakat.records.knowledge.structure.reading import published_as, work_read

DAY = forms.DateInput(attrs={"type": "date"})


class DateForm(forms.Form):
    as_of = TypedDate(
        label=gettext_lazy("The structure is as of"),
        help_text=gettext_lazy("One day for all rows, such as the last of a year."),
        widget=DAY,
    )


class ClearForm(forms.Form):
    authority = forms.CharField(
        label=gettext_lazy("Cleared by"),
        max_length=200,
        help_text=gettext_lazy("The validating authority, as it signs; this is printed."),
    )
    signed_on = forms.DateField(label=gettext_lazy("On"), widget=DAY)


class GiveBackForm(forms.Form):
    because = forms.CharField(
        label=gettext_lazy("What has to change"), widget=forms.Textarea(attrs={"rows": 3})
    )


class PublishForm(forms.Form):
    classification = forms.ChoiceField(
        label=gettext_lazy("Who may read it"),
        choices=[
            ("public", gettext_lazy("everybody")),
            ("members", gettext_lazy("the members only, until we release it")),
        ],
        widget=forms.RadioSelect,
    )


def structures(request):
    """Straight to the own country where there is one; a choice where there are several."""
    mine = list(own_members(viewer(request)))
    if len(mine) == 1:
        return redirect("desk-structure", mine[0].code.lower())
    return render(request, "desk/structure/structures.html", {"members": mine})


def structure(request, code: str, *, problem: str = "", **forms_typed):
    who, member, work = the_work(request, code)
    today = timezone.localdate()
    may = authorities(member, on=today)
    signs_in = bool(may)
    mine = who.acting(str(member)).actor in may if signs_in else True
    read = work_read(work, on=today)
    context = {
        "member": member,
        "work": work,
        "parts": [
            (part, len(rows), sum(1 for one in rows if one.is_wrong)) for part, rows in read.parts.items()
        ],
        "problem": problem,
        "wrong": read.wrong,
        "count": read.count,
        "editions": editions_of(who, member),
        "authority_signs_in": signs_in,
        "may_clear": mine and not (signs_in and wrote(work, who)),
        "wrote": signs_in and mine and wrote(work, who),
        "unchanged": published_as(work, read.contents),
        "date": DateForm(initial={"as_of": work.as_of}),
        "clear": ClearForm(
            initial={"signed_on": today, "authority": who.person.name if signs_in and mine else ""}
        ),
        "give_back": GiveBackForm(),
        "publish": PublishForm(initial={"classification": "public"}),
        **forms_typed,
    }
    return render(
        request,
        "desk/structure/structure.html",
        context,
        status=400 if problem or any(form.errors for form in forms_typed.values()) else 200,
    )


def wrote(work, who) -> bool:
    actor = f"person:{who.person.pk}"
    return any(row.actor == actor for row in work.rows.all())


def the_work(request, code: str):
    """The delegation's own sheet, begun at the first visit; nobody else's is found."""
    who = viewer(request)
    member = next((one for one in own_members(who) if one.code == code.upper()), None)
    if member is None:
        raise Http404
    work = own_work(who, member.code)
    if work is None:
        operations.begin_structure(member, by=who.acting(str(member)))
        work = own_work(who, member.code)
    return who, member, work


@require_POST
def act(request, code: str):
    """One act, then the page; where it is refused the page says why and keeps what was typed."""
    who, member, work = the_work(request, code)
    kind = request.POST.get("act", "")
    form = FORMS[kind](request.POST) if kind in FORMS else None
    if form is not None and not form.is_valid():
        return structure(request, code, **{kind: form})
    said = form.cleaned_data if form else {"number": request.POST.get("number", "")}
    try:
        done = perform(who, member, work, kind, said)
    except Problem as problem:
        return structure(request, code, problem=str(problem), **({kind: form} if form else {}))
    messages.success(request, done)
    return redirect("desk-structure", code)


FORMS = {"date": DateForm, "clear": ClearForm, "give_back": GiveBackForm, "publish": PublishForm}


def dated(before, after) -> str:
    """What became of the clearance with the day, said as plainly as what was saved."""
    if before.as_of == after.as_of:
        return _("It is of this day already; nothing has changed.")
    if before.state == "cleared":
        return _("Saved. Changed after clearance: it must be cleared again.")
    if before.state == "asked":
        return _("Saved. Your authority had been asked to clear the former day: ask it again.")
    return _("Saved.")


def perform(who, member, work, kind: str, said: dict) -> str:
    by, today = who.acting(str(member)), timezone.localdate()
    match kind:
        case "date":
            return dated(work, operations.date_structure(work, said["as_of"], by=by, on=today))
        case "ask":
            operations.ask_clearance(work, by=by, on=today)
            return _("Your validating authority finds it on its desk.")
        case "give_back":
            operations.give_back(work, said["because"], by=by, on=today)
            return _("Given back, with what has to change.")
        case "clear":
            operations.clear_structure(work, **said, by=by, on=today)
            return _("Cleared: exactly these rows, and no others, can now be published.")
        case "publish":
            edition = operations.publish_structure(
                work, by=by, on=today, classification=said["classification"]
            )
            return _("Published as edition %(number)s. It stays as it is; the next one begins here.") % {
                "number": edition.number
            }
        case "release":
            held = next((one for one in editions_of(who, member) if str(one.number) == said["number"]), None)
            if held is None:
                raise Http404
            operations.release_structure(held, by=by)
            return _("Released. Everybody can read it now.")
    raise Http404
