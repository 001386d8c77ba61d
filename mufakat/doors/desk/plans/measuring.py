"""What a plan that is still being made will be measured by; once it is agreed, a decision adds indicators."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from mufakat.doors.desk.plans.forms import NewIndicatorForm, as_typed
from mufakat.doors.desk.plans.making import the_text
from mufakat.doors.shared.found import found
from mufakat.doors.shared.refusals import refusals_on
from mufakat.records.plans.editions import add_indicator
from mufakat.records.plans.measures import change_indicator, drop_indicator
from mufakat.records.plans.queries import actions_in_force, editions, indicators_in_force


def measure(request, key: str):
    """The indicators so far and a form for the next; with an agreed plan the page of decisions is the place."""
    who, text = the_text(request, key)
    if editions(who, text).exists():
        messages.info(
            request, _("This plan has been agreed. An indicator is added by a decision that amends it.")
        )
        return redirect("plan-amend", key)
    held = list(indicators_in_force(who, text))
    form = NewIndicatorForm(request.POST or None, number=0, actions=list(actions_in_force(who, text)))
    must_be_named(form)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            if facts := wanted(form, held):
                made = add_indicator(text, by=who.acting(), **facts)
                messages.success(request, _("Added: %(name)s.") % {"name": made.name(get_language() or "en")})
                return redirect("measure-plan", key)
    shown = {"text": text, "indicators": held, "form": form}
    return render(request, "desk/plan_measure.html", shown, status=400 if form.errors else 200)


def change(request, key: str, named: str):
    """One indicator of a plan still being made: asked otherwise, or taken off."""
    who, text = the_text(request, key)
    if editions(who, text).exists():
        return redirect("plan-amend", key)
    held = list(indicators_in_force(who, text))
    one = found(next((each for each in held if each.key == named), None))
    if request.method == "POST" and request.POST.get("act") == "drop":
        drop_indicator(one, by=who.acting())
        messages.success(request, _("Taken off: %(name)s.") % {"name": one.name(get_language() or "en")})
        return redirect("measure-plan", key)
    actions = list(actions_in_force(who, text))
    form = NewIndicatorForm(request.POST or None, number=0, actions=actions, initial=as_typed(one))
    must_be_named(form)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            if facts := wanted(form, [each for each in held if each != one]):
                change_indicator(one, by=who.acting(), **{n: v for n, v in facts.items() if n != "key"})
                messages.success(
                    request, _("Changed: %(name)s.") % {"name": one.name(get_language() or "en")}
                )
                return redirect("measure-plan", key)
    shown = {"text": text, "indicator": one, "form": form}
    return render(request, "desk/plan_indicator.html", shown, status=400 if form.errors else 200)


def must_be_named(form) -> None:
    """Of several forms for a decision some stay empty; the only one of a page does not."""
    form.fields["name"].required = True
    form.fields["name"].error_messages["required"] = _("A new indicator needs its name in English.")


def wanted(form, held) -> dict | None:
    """The facts of the new indicator; None, with the reason on the form, where it has no name or one that is taken."""
    facts = form.facts({one.key for one in held})
    if facts is None:
        form.add_error("name", _("A new indicator needs its name in English."))
    elif facts["names"]["en"].casefold() in {one.name().casefold() for one in held}:
        form.add_error("name", _("The plan has an indicator of this name already."))
        return None
    return facts
