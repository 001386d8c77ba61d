"""The page of one journey at the desk: where it stands, what is missing, who stands where, what may be done next."""

from dataclasses import dataclass

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from mufakat.core.route.standing import WITHDRAWN
from mufakat.doors.desk.journeys.acting import opened
from mufakat.doors.shared.maps import drawn
from mufakat.readers.dossiers.deciding import DecidingDossier
from mufakat.readers.dossiers.written import ProcedureSaid
from mufakat.records.decisions.access import may_speak_for, own_members
from mufakat.records.people.access import Viewer, may_decide
from mufakat.records.timeframes.access import may_plan


@dataclass(frozen=True)
class Way:
    label: str
    href: str


@require_safe
def journey(request, key: str):
    who, found = opened(request, key, to_act=False)
    context = {
        "dossier": found,
        "ways": ways(who, found, key),
        "map": drawn([found.journey]),
        "may_set": who.is_secretariat,
    }
    return render(request, "desk/journey.html", context)


def ways(who: Viewer, found: DecidingDossier, key: str) -> list[Way]:
    """What this person may do now, and only that."""
    here = found.standing
    decides = may_decide(who, *(body.key for body in found.bodies))
    stage = here.route.stage(found.stage) if found.stage else None
    lies = bool(found.draft or any(here.before(body.key) for body in found.bodies))
    running = [one for one in found.procedures if one.stage == found.stage and not one.is_over]
    asked = sum(len(found.bodies) if one.for_all else 1 for one in running)
    may_open = decides and asked < len(found.bodies)
    speaks = bool(stage and may_speak_for(who, stage))
    offered = [
        ("desk-position", _("State a position"), lies and speaks),
        ("desk-position-recorded", _("Record what a delegation said or wrote"), lies and decides),
        ("desk-clearance", _("Clearance file"), own_members(who) and here.draft),
        ("desk-brief", _("One-page brief"), own_members(who) and here.draft),
        ("desk-decide", _("Record a decision"), decides),
        ("desk-silence", _("Open a silence procedure"), may_open),
        ("desk-ad-referendum", _("Ask for replies in writing"), may_open),
        ("desk-withdraw", _("Withdraw it"), who.is_secretariat),
    ]
    open_now = [] if here.is_over else [(name, label) for name, label, allowed in offered if allowed]
    always = [("desk-plan", _("Time frame"))] if may_plan(who, found.journey.journey) else []
    if here.state != WITHDRAWN and (who.is_secretariat or decides):
        always.append(("desk-transmit", _("Pass it on to another body")))
    if found.journey.journey.forum_id and who.is_secretariat:
        always.append(("desk-answers", _("Answer the recommendations in writing")))
    if who.is_secretariat:
        always.append(("desk-correct", _("Correct a record")))
    if found.sealed:
        always.append(("desk-evidence", _("Evidence pack of the adopted text")))
    if found.sealed and who.is_secretariat:
        always.append(("desk-release", _("Release the adopted text")))
    return [
        *(breaking(key, one) for one in running if speaks and one.kind == "silence" and one.state == "open"),
        *(Way(label, reverse(name, args=[key])) for name, label in (*open_now, *always)),
    ]


def breaking(key: str, silence: ProcedureSaid) -> Way:
    """The way to the form on the procedure's own page, where the exact text and the closing instant stand."""
    return Way(_("Break the silence"), reverse("desk-written", args=[key, silence.pk]))
