"""A wrong record is mended by a new act, never by an edit."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from mufakat.core.problems import RuleBroken
from mufakat.core.saying import date_said
from mufakat.doors.desk.journeys.acting import ActForm, done, opened, shown, words
from mufakat.doors.desk.journeys.decide import OUTCOMES, PUT_BEFORE, meetings_offered
from mufakat.readers.clock import today_there
from mufakat.readers.dossiers.acts import ActSaid
from mufakat.readers.dossiers.deciding import DecidingDossier
from mufakat.records.bodies.queries import members
from mufakat.records.decisions.models import Act
from mufakat.records.decisions.operations import Mended, correct
from mufakat.records.instruments.queries import drafts
from mufakat.records.meetings.queries import meetings

KEPT = (Act.Kind.STARTED, Act.Kind.CORRECTED)  # what cannot be mended by itself
WHAT = [
    ("draft", gettext_lazy("the text: it was about another draft")),
    ("outcome", gettext_lazy("the outcome")),
    ("words", gettext_lazy("the reasons, or the provisions named")),
    ("meeting", gettext_lazy("the meeting")),
    ("member", gettext_lazy("the delegation whose position it was")),
    ("on", gettext_lazy("the date")),
    ("never", gettext_lazy("all of it: it never happened")),
]


GOES_WITH = {
    "outcome": ("outcome", "right_reasons", "provisions"),
    "words": ("right_reasons", "provisions"),
}  # a return that was recorded as something else needs its reasons, too
FIELD = {"right_reasons": "reasons"}  # where the form calls it otherwise than the act


class CorrectionForm(ActForm):
    act = forms.ChoiceField(label=gettext_lazy("Which record is wrong"))
    what = forms.ChoiceField(
        label=gettext_lazy("What is wrong in it"), choices=WHAT, widget=forms.RadioSelect
    )
    draft = forms.ChoiceField(label=gettext_lazy("The right draft"), required=False)
    outcome = forms.ChoiceField(label=gettext_lazy("The right outcome"), required=False)
    right_reasons = words(
        gettext_lazy("The right reasons"),
        required=False,
        help_text=gettext_lazy("Of a return, as the body gave them. Empty means that those recorded stand."),
    )
    provisions = forms.CharField(
        label=gettext_lazy("The right provisions"),
        required=False,
        help_text=gettext_lazy("With commas between: 12, 17(b). Empty means that those recorded stand."),
    )
    meeting = forms.ChoiceField(label=gettext_lazy("The right meeting"), required=False)
    member = forms.ChoiceField(label=gettext_lazy("The right delegation"), required=False)
    on = forms.DateField(
        label=gettext_lazy("The right date"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )
    others = forms.BooleanField(
        label=gettext_lazy("The other records of this lap about the same wrong text are wrong too"),
        required=False,
        initial=True,
    )
    reasons = words(gettext_lazy("How the mistake came about"), rows=2)

    def __init__(self, *args, acts, texts, meetings, members, **kwargs):
        super().__init__(*args, **kwargs)
        # nothing is chosen beforehand: the first of the list is not likelier to be wrong than any other
        self.fields["act"].choices = [("", "—"), *acts]
        self.fields["draft"].choices = [("", ""), *texts]
        self.fields["meeting"].choices = [("", ""), *meetings[1:]]
        self.fields["member"].choices = [("", ""), *members]
        self.fields["outcome"].choices = [("", ""), *((k, v) for k, v in OUTCOMES.items() if k != PUT_BEFORE)]


def correction(request, key: str):
    who, found = opened(request, key)
    if not who.is_secretariat:
        raise PermissionDenied
    travels = found.journey.journey
    rows = {str(row.pk): row for row in travels.visible_acts if row.kind not in KEPT}
    texts = {str(one.pk): one for one in drafts(who, travels.instrument)} if travels.instrument_id else {}
    language = get_language()
    bodies = {name for stage in found.standing.route.stages for name in stage.bodies}
    held = {one.key: one for one in meetings(who).filter(body__key__in=bodies).order_by("-sort_date")}
    spoke = {one.code: one for one in members(who)}
    form = CorrectionForm(
        request.POST or None, acts=choices(rows, found), texts=[(pk, one.label) for pk, one in texts.items()],
        meetings=meetings_offered(held.values(), started=travels.started_on),
        members=[(code, one.name(language)) for code, one in spoke.items()], initial={"seen": found.last},
    )  # fmt: skip
    right = {"draft": texts, "meeting": held, "member": spoke}

    def do(typed):
        wrong = rows[typed["act"]]
        mended = mending(wrong, typed, right)
        if typed["what"] == "draft" and typed["others"]:
            mended += also_wrong(wrong, rows.values(), texts[typed["draft"]])
        correct(
            travels, mended, reasons=typed["reasons"], on=today_there().isoformat(), by=who.acting(),
            seen=typed["seen"],
        )  # fmt: skip

    if done(request, form, do, last=found.last):
        messages.success(request, _("Corrected. What was recorded first stays, struck."))
        return redirect("desk-journey", key)
    return shown(
        request, found, form, title=_("Correct a record"), send=_("Correct it"),
        lede=_("Nothing is changed or removed: the correction is an act of its own, with its reasons."),
    )  # fmt: skip


def choices(rows: dict[str, Act], found: DecidingDossier) -> list[tuple[str, str]]:
    """The acts with what stands of them today, the newest first; one corrected wrongly is corrected again."""
    stands = {}
    for row, act in zip(found.journey.journey.visible_acts, found.journey.acts, strict=True):
        if act.counts:
            stands[row.corrects_id or row.pk] = row, act
    return [(pk, called(*stands[row.pk])) for pk, row in reversed(rows.items())]


def called(row: Act, act: ActSaid) -> str:
    draft = f" ({row.draft.label})" if row.draft else ""
    mended = f", {_('corrected already')}" if act.mends else ""
    return f"{act.says}, {date_said(row.on, get_language())}{draft}{mended}"


def mending(wrong: Act, typed: dict, right: dict[str, dict]) -> list[Mended]:
    what = typed["what"]
    if what == "never":
        return [Mended(wrong, never=True)]
    named = GOES_WITH.get(what, (what,))
    if not any(typed[name] for name in (named if what == "words" else named[:1])):
        raise RuleBroken(_("Say what it should have been."))
    instead = {
        FIELD.get(name, name): meant(name, typed[name], right.get(name)) for name in named if typed[name]
    }
    return [Mended(wrong, instead)]


def meant(name: str, typed, among: dict | None):
    """What stands in the record for what was typed: the thing itself, a list of provisions, an ISO date."""
    if among is not None:
        return among[typed]
    if name == "provisions":
        return [place.strip() for place in typed.split(",") if place.strip()]
    return typed.isoformat() if name == "on" else typed


def also_wrong(wrong: Act, rows, draft) -> list[Mended]:
    """The records of the same lap about the same wrong text. Positions among them: they were stated on what lay before
    the body, and left behind on the other text they could not stand."""
    return [
        Mended(row, {"draft": draft})
        for row in rows
        if row.pk != wrong.pk
        and row.text_hash == wrong.text_hash
        and row.lap == wrong.lap
        and row.kind in (Act.Kind.PUT_BEFORE, Act.Kind.POSITION, Act.Kind.DECIDED, Act.Kind.TRANSMITTED)
        and not row.corrections.exists()
    ]
