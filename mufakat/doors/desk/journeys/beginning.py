"""Send an instrument or a forum's recommendations on its way; answer each recommendation in writing."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from mufakat.core.problems import Problem, RuleBroken
from mufakat.doors.desk.journeys.acting import ActForm, day, done, opened, shown, words
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.clock import today_there
from mufakat.readers.dossiers.titles import meeting_dated, meeting_title
from mufakat.records.bodies.queries import bodies, body
from mufakat.records.decisions.operations import answer_recommendation, start_journey, unused_key
from mufakat.records.decisions.queries import answers as answers_given
from mufakat.records.decisions.queries import journeys, route_editions, told
from mufakat.records.decisions.telling import route_of, standing_of
from mufakat.records.instruments.queries import instrument, instruments
from mufakat.records.meetings.queries import forums_with_results, meeting, meetings_of


class StartForm(forms.Form):
    route = forms.ChoiceField(label=gettext_lazy("On which route"))
    load = forms.ChoiceField(label=gettext_lazy("What travels"))
    on = day(gettext_lazy("On"))
    left_out = forms.MultipleChoiceField(
        label=gettext_lazy("Stages it does not call at"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Only those no report names can be left out."),
    )

    def __init__(self, *args, routes, loads, stages, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["route"].choices = routes
        self.fields["load"].choices = loads
        self.fields["left_out"].choices = stages
        if not stages:
            del self.fields["left_out"]


def start(request):
    who = viewer(request)
    if not who.is_secretariat:
        raise PermissionDenied
    newest = {one.key: one for one in route_editions(who)}
    form = StartForm(
        request.POST or None, routes=[(key, one.name(get_language())) for key, one in newest.items()],
        loads=loads(who), stages=leavable(newest.values()), initial={"on": today_there(), **chosen(request, newest)},
    )  # fmt: skip
    if request.method == "POST" and form.is_valid():
        try:
            journey = sent_on_its_way(who, newest, form.cleaned_data)
        except Problem as problem:
            form.add_error(None, str(problem))
        else:
            messages.success(request, _("It is on its way; it keeps this edition of the route to the end."))
            return redirect("desk-journey", journey.key)
    return render(request, "desk/journey_start.html", {"form": form}, status=400 if form.errors else 200)


def chosen(request, newest) -> dict[str, str]:
    """What a text's own page says of it: the load, and the first route that carries such a thing."""
    load = request.GET.get("load", "")
    carries = "instrument" if load.startswith("instrument:") else "recommendations"
    route = next((key for key, one in newest.items() if one.carries == carries), "")
    return {"load": load, "route": route} if load else {}


def loads(who) -> list[tuple[str, str]]:
    language = get_language()
    texts = [(f"instrument:{one.key}", one.title(language)) for one in instruments(who)]
    forums = forums_with_results(who)
    return [*texts, *((f"forum:{one.key}", meeting_title(one, language)) for one in forums)]


def leavable(editions) -> list[tuple[str, str]]:
    """Keys are "route/stage", for two routes may call a stage alike."""
    return [
        (
            f"{edition.key}/{stage.key}",
            f"{edition.name(get_language())}: {stage.names.get(get_language()) or stage.key}",
        )
        for edition in editions
        for stage in route_of(edition).stages
        if not stage.named_in_report
    ]


def sent_on_its_way(who, newest, typed):
    kind, _colon, key = typed["load"].partition(":")
    route = newest[typed["route"]]
    left_out = [one.partition("/")[2] for one in typed.get("left_out", ()) if one.startswith(f"{route.key}/")]
    text = instrument(who, key) if kind == "instrument" else None
    forum = meeting(who, key) if kind == "forum" else None
    load = text or forum
    if under_way(who, text, forum):
        raise RuleBroken(
            _(
                "It is on its way already. A journey that should not go on is withdrawn first; a wrong record is corrected."
            )
        )
    stem = slugify(f"{key}-{typed['on'].year}" if forum is None else f"{key}-recommendations")[:76]
    return start_journey(
        key=unused_key(stem), route=route, instrument=text, forum=forum, on=typed["on"].isoformat(), by=who.acting(),
        left_out=left_out, classification=load.classification,
    )  # fmt: skip


def under_way(who, text, forum) -> bool:
    """Whether a journey of the same text, or of the same forum's results, has not come to its end."""
    held = journeys(who).filter(instrument=text, forum=forum)
    return any(not standing_of(one, one.visible_acts).is_over for one in told(who, held))


class AnswersForm(ActForm):
    number = forms.ChoiceField(label=gettext_lazy("Recommendation"))
    body = forms.ChoiceField(label=gettext_lazy("Who answers"))
    meeting = forms.ChoiceField(label=gettext_lazy("At which meeting"), required=False)
    text = words(
        gettext_lazy("The answer"),
        rows=5,
        help_text=gettext_lazy(
            "Everybody can read it, the organisations that made the recommendation among them."
        ),
    )
    on = day(gettext_lazy("On"))

    def __init__(self, *args, numbers, bodies, meetings, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["number"].choices = numbers
        self.fields["body"].choices = bodies
        self.fields["meeting"].choices = [("", _("between meetings")), *meetings]


def answers(request, key: str):
    """The senior officials' written answer to each recommendation of a forum."""
    who, found = opened(request, key)
    forum = found.journey.journey.forum
    if forum is None:
        raise Http404
    if not who.is_secretariat:
        raise PermissionDenied
    rows = {str(one.pk): one for one in forum.recommendations.order_by("number")}
    route = found.standing.route
    on_route = [
        key for stage in route.stages[1:] for key in stage.bodies
    ]  # whoever comes first answers first
    organs = sorted(
        (one for one in bodies(who) if one.key in on_route), key=lambda one: on_route.index(one.key)
    )
    answered = {str(one.recommendation_id) for one in answers_given(who, *rows.values())}
    first = next((pk for pk in rows if pk not in answered), "")
    held = meetings_of(who, [one.key for one in organs])[:100]
    form = AnswersForm(
        request.POST or None, initial={"seen": found.last, "on": today_there(), "number": first},
        numbers=[(pk, numbered(one, answered=pk in answered)) for pk, one in rows.items()],
        bodies=[(one.key, str(one)) for one in organs],
        meetings=[(one.key, meeting_dated(one, get_language())) for one in held],
    )  # fmt: skip

    def do(typed):
        at = meeting(who, typed["meeting"]) if typed["meeting"] else None
        if at and at.body.key != typed["body"]:
            raise RuleBroken(_("That is a meeting of another body."))
        answer_recommendation(
            rows[typed["number"]], body=body(who, typed["body"]), meeting=at, text=typed["text"],
            on=typed["on"].isoformat(), by=who.acting(typed["body"] and str(body(who, typed["body"]))),
        )  # fmt: skip

    if done(request, form, do, last=found.last):
        messages.success(request, _("Answered; it stands on the recommendation's page."))
        return redirect("desk-answers", key)
    return shown(
        request, found, form, title=_("Answer the recommendations in writing"), send=_("Answer"),
        lede=_("%(answered)d of %(all)d are answered.") % {"answered": len(answered), "all": len(rows)},
    )  # fmt: skip


def numbered(one, *, answered: bool) -> str:
    words = f"{one.number}. {one.text(get_language())[:90]}"
    return _("%(recommendation)s (answered)") % {"recommendation": words} if answered else words
