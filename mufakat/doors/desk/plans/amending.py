"""A plan's editions, and the decision that makes the next one: look at what would change, then decide."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from mufakat.core.plans import differences
from mufakat.core.problems import OutOfDate, Problem
from mufakat.core.saying import name_said
from mufakat.doors.desk.plans.forms import Amendment
from mufakat.doors.shared.found import found
from mufakat.doors.shared.refusals import refusals_on
from mufakat.doors.shared.viewer import viewer
from mufakat.records.plans.access import may_amend
from mufakat.records.plans.editions import amend_plan, amended_contents
from mufakat.records.plans.queries import (
    actions_in_force,
    editions,
    indicators_in_force,
)
from mufakat.records.plans.queries import plan as one_plan
from mufakat.records.progress.queries import open_rounds


def plan_editions(request, key: str):
    """Every decision, and what it changed."""
    who, plan = plan_or_404(request, key)
    made = list(editions(who, plan))
    before = [*made[1:], None]
    return render(
        request,
        "desk/plan_editions.html",
        {
            "plan": plan,
            "editions": [
                (one, said_of(differences(last.contents, one.contents)) if last else [])
                for one, last in zip(made, before, strict=True)
            ],
            "may_make": may_amend(who, plan),
            "may_amend": may_amend(who, plan) and bool(made),
        },
    )


def amend(request, key: str):
    who, plan = plan_or_404(request, key)
    if not may_amend(who, plan):
        raise PermissionDenied
    last = editions(who, plan).first()
    if last is None:
        messages.error(request, _("This plan has not been agreed yet; there is nothing to amend."))
        return redirect("plan-editions", key)
    page = forms_of(request, who, plan, last)
    shown = None
    if request.method == "POST" and page.is_valid():
        with refusals_on(page.decision):
            if request.POST.get("act") == "decide":
                return decided(request, who, plan, page, last)
            shown = looked_at(plan, page, last)
    return render(
        request,
        "desk/plan_amend.html",
        {
            "plan": plan,
            "page": page,
            "last": last,
            "differences": shown,
            "open": open_rounds(who, plan, on=timezone.localdate()),
        },
        status=400 if page.wrong else 200,
    )


def forms_of(request, who, plan, last) -> Amendment:
    first = {"on": timezone.localdate(), "seen": last.number}
    return Amendment(
        request.POST or None,
        actions=list(actions_in_force(who, plan)),
        indicators=list(indicators_in_force(who, plan)),
        first=first,
    )


def looked_at(plan, page: Amendment, last) -> list[tuple]:
    """What the decision would change; nothing is kept."""
    on = page.decision.cleaned_data["on"].isoformat()
    found = differences(last.contents, amended_contents(plan, page.changes(), on=on))
    if not found:
        raise Problem(_("Nothing of the plan would change."))
    return said_of(found)


def decided(request, who, plan, page: Amendment, last):
    typed = page.decision.cleaned_data
    if typed["seen"] != last.number:
        raise OutOfDate(_("The plan was amended meanwhile: it stands at edition %(n)d.") % {"n": last.number})
    if typed["on"] > timezone.localdate():
        raise Problem(_("A decision is recorded when it has been taken; its day has not come yet."))
    made = amend_plan(
        plan, page.changes(), because=typed["because"], on=typed["on"].isoformat(), by=who.acting()
    )
    messages.success(request, _("Decided. Edition %(n)d of the plan holds from now on.") % {"n": made.number})
    return redirect("plan-editions", plan.key)


def said_of(found) -> list[tuple]:
    """(name, field, before, after); the field is a key the template says."""
    return [(name_said(one.names, get_language())[0], one.field, one.before, one.after) for one in found]


def plan_or_404(request, key: str):
    who = viewer(request)
    if "members" not in who.sees:
        raise PermissionDenied
    return who, found(one_plan(who, key))
