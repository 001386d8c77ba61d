"""Positions: a delegation states its own; the secretariat types what came by letter; the chair records what was asked for."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from mufakat.core.problems import RuleBroken
from mufakat.core.route.consensus import open_points
from mufakat.core.saying import date_said
from mufakat.doors.desk.journeys.acting import ActForm, day, done, opened, overtaken, shown, words
from mufakat.readers.clock import today_there
from mufakat.records.bodies.queries import member
from mufakat.records.decisions.access import may_record_in_meeting, may_speak_for, may_type_letters
from mufakat.records.decisions.entitled import day_of, entitled_at
from mufakat.records.decisions.models import Act
from mufakat.records.decisions.operations import state_position
from mufakat.records.files.operations import keep

STANCES = [
    ("support", gettext_lazy("support")),
    ("no_objection", gettext_lazy("no objection")),
    ("reservation", gettext_lazy("a reservation")),
    ("objection", gettext_lazy("an objection")),
    ("lifted", gettext_lazy("lifts its reservation or objection")),
]


class PositionForm(ActForm):
    member = forms.ChoiceField(label=gettext_lazy("For"))
    stance = forms.ChoiceField(label=gettext_lazy("Position"), choices=STANCES, widget=forms.RadioSelect)
    provision = forms.CharField(
        label=gettext_lazy("On which provision"),
        required=False,
        max_length=80,
        help_text=gettext_lazy("As people call it: 4(b). Empty means the whole text."),
    )
    wording = words(
        gettext_lazy("Wording of the reservation"),
        required=False,
        help_text=gettext_lazy("It stays with the decision for ever."),
    )
    reason = words(gettext_lazy("Reason of the objection"), required=False)
    lifted_if = words(gettext_lazy("What would lift the objection"), rows=2, required=False)

    def __init__(self, *args, members, **kwargs):
        super().__init__(*args, **kwargs)
        named = [(one.code, one.name(get_language() or "en")) for one in members]
        if len(named) > 1:  # nobody's word is taken for another's because a list happened to begin with it
            named = [("", "—"), *named]
        self.fields["member"].choices = named

    def clean(self):
        """Words typed for another position than the one chosen are neither kept as its own nor lost."""
        said = super().clean()
        for field, stance in (
            ("wording", "reservation"),
            ("reason", "objection"),
            ("lifted_if", "objection"),
        ):
            if said.get("stance") and said["stance"] != stance and said.get(field, "").strip():
                chosen = dict(STANCES)[stance]
                self.add_error(
                    field,
                    _("These words go with %(position)s: choose that, or take them out.")
                    % {"position": chosen},
                )
        return said


class RecordedForm(PositionForm):
    """For others: how their word came in."""

    came_by = forms.ChoiceField(
        label=gettext_lazy("How it came in"),
        choices=[
            (Act.Way.MEETING.value, gettext_lazy("asked for in the meeting")),
            (Act.Way.LETTER.value, gettext_lazy("by letter")),
        ],
        widget=forms.RadioSelect,
    )
    on = day(gettext_lazy("On"))
    letter = forms.FileField(
        label=gettext_lazy("The letter"),
        required=False,
        help_text=gettext_lazy("Kept byte for byte, as it came."),
    )
    signed_by = forms.CharField(label=gettext_lazy("Signed by"), required=False, max_length=200)


def position(request, key: str):
    """A delegation's own word."""
    who, found = opened(request, key)
    stage = found.standing.route.stage(found.stage) if found.stage else None
    mine = may_speak_for(who, stage) if stage else ()
    if not mine:
        return overtaken(request, found, PositionForm, title=_("State a position"))
    mine = entitled_among(mine, stage, day_of(found.standing, today_there().isoformat()))
    form = PositionForm(request.POST or None, members=mine, initial={"seen": found.last})
    codes = {one.code: one for one in mine}

    def do(typed):
        spoken = codes[typed["member"]]
        today = today_there().isoformat()
        state_position(
            found.journey.journey, member=spoken, on=today, by=who.acting(str(spoken)), **said(typed)
        )

    if done(request, form, do, last=found.last):
        messages.success(
            request,
            _(
                "Your position is recorded. You can state another at any time before the decision; all are kept."
            ),
        )
        tell_what_stands(request, found, form.cleaned_data)
        if form.cleaned_data["stance"] == "objection" and silence_open(found):
            messages.warning(
                request,
                _("The silence procedure on this text is still open; to end it now, break the silence."),
            )
        return redirect("desk-journey", key)
    return shown(
        request, found, form, title=_("State a position"), send=_("State it"),
        lede=text_before_it(found),
    )  # fmt: skip


def entitled_among(mine, stage, day: str) -> list:
    """Those of these members whose position counts on that day; where none does, the person is told why before typing."""
    entitled = entitled_at(stage, day)
    speaking = [one for one in mine if one.code in entitled]
    if not speaking:
        raise PermissionDenied(
            _(
                "A position here is for those entitled on %(day)s, the day the text was put before them; %(members)s "
                "was not among them. Whoever is entitled on the day the next text is put before the body has a say on that one."
            )
            % {
                "day": date_said(day, get_language()),
                "members": ", ".join(one.name(get_language() or "en") for one in mine),
            }
        )
    return speaking


def tell_what_stands(request, found, typed) -> None:
    """Whoever says that it agrees, and had objected to a place before, is told that this still stands."""
    said = found.standing.positions_at(found.standing.stage, found.standing.lap)
    places = [
        point.provision or _("the whole text")
        for point in open_points(said, [typed["member"]])
        if point.provision != typed["provision"].strip()
    ]
    if typed["stance"] in ("support", "no_objection") and places:
        messages.warning(
            request,
            _("What was recorded before on %(places)s still stands until it is lifted.")
            % {"places": ", ".join(places)},
        )


def silence_open(found) -> bool:
    return any(
        one.kind == "silence" and one.state == "open" and one.stage == found.stage for one in found.procedures
    )


def text_before_it(found):
    """The sentence naming the text, with the way to read it where a draft lies there."""
    sentence = _("On exactly the text that lies before the body: %(draft)s.")
    instrument = found.journey.journey.instrument
    if found.draft_sequence is None or instrument is None:
        return sentence % {"draft": found.draft}
    link = format_html(
        '<a href="{}">{}</a>', reverse("draft", args=[instrument.key, found.draft_sequence]), found.draft
    )
    return format_html(sentence.replace("%(draft)s", "{draft}"), draft=link)


def recorded(request, key: str):
    """What a delegation asked to be recorded in the meeting, or wrote in a letter; both names are kept."""
    who, found = opened(request, key)
    stage = found.standing.route.stage(found.stage) if found.stage else None
    if stage is None or not may_record_in_meeting(who, *stage.bodies):
        return overtaken(request, found, RecordedForm, title=_("Record what a delegation said or wrote"))
    entitled = entitled_at(stage, day_of(found.standing, today_there().isoformat()))
    members = [member(who, code) for code in entitled]
    form = RecordedForm(
        request.POST or None, request.FILES or None, members=members,
        initial={"seen": found.last, "on": today_there()},
    )  # fmt: skip
    if done(request, form, lambda typed: record_for(who, found, typed), last=found.last):
        messages.success(request, _("Recorded, with both names."))
        tell_what_stands(request, found, form.cleaned_data)
        return redirect("desk-journey", key)
    return shown(
        request, found, form, title=_("Record what a delegation said or wrote"), send=_("Record"), upload=True,
        lede=text_before_it(found), more=_("Only what a delegation asks to be recorded is recorded."),
    )  # fmt: skip


def record_for(who, found, typed) -> None:
    by_letter = typed["came_by"] == Act.Way.LETTER
    if by_letter and not may_type_letters(who):
        raise RuleBroken(_("Letters are typed by the secretariat."))
    if typed["on"] > today_there():
        raise RuleBroken(_("A position cannot have come in after today."))
    spoken = member(who, typed["member"])
    letter = keep_letter(typed["letter"]) if by_letter and typed["letter"] else None
    state_position(
        found.journey.journey, member=spoken, on=typed["on"].isoformat(), by=who.acting(str(spoken)),
        came_by=typed["came_by"], letter=letter, signed_by=typed["signed_by"], **said(typed),
    )  # fmt: skip


def keep_letter(upload):
    return keep(upload.read(), upload.name, media_type=upload.content_type or "")


def said(typed) -> dict:
    wanted = ("stance", "provision", "wording", "reason", "lifted_if", "seen")
    return {name: typed[name] for name in wanted}
