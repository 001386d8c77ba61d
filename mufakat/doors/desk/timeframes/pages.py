"""The planner: name the last date, see the plan backwards, change a date and see what moves, agree an edition."""

from copy import copy

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mufakat.core.problems import Problem
from mufakat.core.saying import date_said
from mufakat.doors.desk.timeframes.forms import EditionForm, FrameForm, HappenedForm, MilestoneForm, as_typed
from mufakat.doors.shared.found import found
from mufakat.doors.shared.timechart import time_charts
from mufakat.doors.shared.viewer import viewer
from mufakat.doors.shared.words import word
from mufakat.readers.clock import today_there
from mufakat.readers.dossiers.acts import load_title
from mufakat.readers.dossiers.plan import plan_dossier, plan_preview
from mufakat.readers.dossiers.titles import meeting_dated
from mufakat.records.bodies.queries import bodies, member, members
from mufakat.records.circulation.queries import circulation, circulations_of_text
from mufakat.records.decisions.queries import journey
from mufakat.records.facts import first_name
from mufakat.records.meetings.queries import bodies_to_call, meeting, meetings_of
from mufakat.records.timeframes import operations
from mufakat.records.timeframes.access import may_plan
from mufakat.records.timeframes.checks import refuse_unfit
from mufakat.records.timeframes.queries import calendars, milestone, time_frame


def plan(request, key: str):
    """The whole planner on one page. A POST either shows what a change would move, or saves it."""
    who, found = allowed(request, key)
    frame = time_frame(who, key)
    if frame is None:
        return begun(request, who, found)
    form = frame_form(who, frame, request.POST or None)
    shown = None
    if request.method == "POST" and form.is_valid():
        try:
            if request.POST.get("act") == "save":
                return saved(request, who, frame, form)
            shown = preview(who, frame, form)
        except Problem as problem:
            form.add_error(None, str(problem))
    dossier = shown or plan_dossier(who, key, today=today_there(), language=get_language())
    return render(request, "desk/plan.html", page(who, frame, form, dossier, looking=shown is not None))


def page(who, frame, form, dossier, *, looking: bool = False, refused=None) -> dict:
    """``refused`` is one of the smaller forms with what was typed and why it was not taken; it stands in its own place."""
    held = held_meetings(who, frame)
    by_kind = {(type(refused), refused.prefix): refused} if refused is not None else {}
    return {
        "dossier": dossier,
        "looking": looking,
        "form": form,
        "charts": time_charts(dossier.rows, last=dossier.last_date, begins=dossier.begins, today=dossier.on),
        "calls": {one.key for one in bodies_to_call(who)},
        "open": [
            (
                one,
                by_kind.get((HappenedForm, one.key))
                or HappenedForm(meetings=held, circulations=circulations_of(who, frame), prefix=one.key),
            )
            for one in frame.milestones.all()
            if not (one.meeting_id or one.held)
        ],
        "milestone_form": by_kind.get((MilestoneForm, None)) or milestone_form(who, frame),
        "edition_form": by_kind.get((EditionForm, None))
        or EditionForm(meetings=held, initial={"on": today_there()}),
    }


def begun(request, who, found):
    form = FrameForm(
        request.POST or None, calendars=calendar_names(who), initial={"calendars": operations.usual_calendars()}
    )  # fmt: skip
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        try:
            operations.name_last_date(
                found, typed["last_date"], begins=typed["begins"], calendars=typed["calendars"],
                today=today_there(), by=who.acting(),
            )  # fmt: skip
            return redirect("desk-plan", found.key)
        except Problem as problem:
            form.add_error(None, str(problem))
    title = load_title(found, get_language())
    return render(request, "desk/plan_begin.html", {"form": form, "title": title, "key": found.key})


def saved(request, who, frame, form):
    operations.change_time_frame(
        frame, form.changed(), version=form.cleaned_data["version"], today=today_there(), by=who.acting()
    )  # fmt: skip
    messages.success(request, _("Saved. What follows was counted anew."))
    return redirect("desk-plan", frame.journey.key)


def preview(who, frame, form):
    changed = operations.put_in(copy(frame), form.changed())
    refuse_unfit(changed, today=today_there(), was=frame.last_date)
    return plan_preview(who, frame, changed, today=today_there(), language=get_language())


@require_POST
def add_milestone(request, key: str):
    who, frame = framed(request, key)
    form = milestone_form(who, frame, request.POST)

    def do(typed):
        country = member(who, typed["member"]) if typed.get("member") else None
        operations.plan_milestone(frame, **{**typed, "member": country}, by=who.acting())

    return done(request, who, frame, form, do)


@require_POST
def milestone_happened(request, key: str, milestone_key: str):
    """It took place, or it is taken off the plan."""
    who, frame = framed(request, key)
    step = found(milestone(who, frame, milestone_key))
    if request.POST.get("act") == "drop":
        return dropped(request, who, frame, step)
    form = HappenedForm(
        request.POST, meetings=held_meetings(who, frame), circulations=circulations_of(who, frame), prefix=step.key
    )  # fmt: skip

    def do(typed):
        operations.happened(
            step, held=typed["held"], by=who.acting(),
            meeting=meeting(who, typed["meeting"]) if typed["meeting"] else None,
            circulation=circulation(who, int(typed["circulation"])) if typed.get("circulation") else None,
        )  # fmt: skip

    return done(request, who, frame, form, do)


def dropped(request, who, frame, step):
    try:
        operations.drop_milestone(step, by=who.acting())
        messages.success(request, _("Recorded."))
    except Problem as problem:
        messages.error(request, str(problem))
    return redirect("desk-plan", frame.journey.key)


@require_POST
def agree(request, key: str):
    who, frame = framed(request, key)
    form = EditionForm(request.POST, meetings=held_meetings(who, frame))

    def do(typed):
        at = meeting(who, typed["meeting"]) if typed["meeting"] else None
        operations.agree_edition(frame, on=typed["on"], meeting=at, by=who.acting())

    return done(request, who, frame, form, do)


def done(request, who, frame, form, do):
    """One operation and back to the planner; a refusal stands in its form, with all that was typed."""
    if form.is_valid():
        try:
            do(form.cleaned_data)
        except Problem as problem:
            form.add_error(None, str(problem))
        else:
            messages.success(request, _("Recorded."))
            return redirect("desk-plan", frame.journey.key)
    dossier = plan_dossier(who, frame.journey.key, today=today_there(), language=get_language())
    shown = page(who, frame, frame_form(who, frame), dossier, refused=form)
    return render(request, "desk/plan.html", shown, status=400)


def allowed(request, key: str):
    who = viewer(request)
    planned = found(journey(who, key))
    if not may_plan(who, planned):
        raise PermissionDenied
    return who, planned


def framed(request, key: str):
    who, _journey = allowed(request, key)
    return who, found(time_frame(who, key))


def frame_form(who, frame, typed=None) -> FrameForm:
    return FrameForm(
        typed, calendars=calendar_names(who), stages=stages_of(who, frame), language=get_language(), initial=as_typed(frame)
    )  # fmt: skip


def milestone_form(who, frame, typed=None) -> MilestoneForm:
    countries = [(one.code, one.name(get_language())) for one in members(who)]
    return MilestoneForm(typed, stages=stages_of(who, frame), members=countries, language=get_language())


def calendar_names(who) -> list[tuple[str, str]]:
    return [(one.key, first_name(one.names, get_language())) for one in calendars(who)]


def stages_of(who, frame) -> list[tuple[str, str]]:
    named = {one.key: str(one) for one in bodies(who)}
    return [
        (
            stage["key"],
            first_name(stage.get("names") or {}, get_language())
            or " · ".join(named.get(body, body) for body in stage["bodies"]),
        )
        for stage in frame.journey.route.stages
    ]


def held_meetings(who, frame) -> list[tuple[str, str]]:
    """Meetings of the route's bodies that met, the newest first."""
    wanted = [body for stage in frame.journey.route.stages for body in stage["bodies"]]
    met = [one for one in meetings_of(who, wanted) if one.met_from]
    return [(one.key, meeting_dated(one, get_language())) for one in met]


def circulations_of(who, frame) -> list[tuple[str, str]]:
    if not frame.journey.instrument_id:
        return []
    sent = circulations_of_text(who, frame.journey.instrument_id)
    return [
        (
            str(one.pk),
            f"{one.draft.label}, {word(one.kind, 'consultation')}, {date_said(one.opens_on, get_language())}",
        )
        for one in sent
    ]
