"""What came back: everything read and everything not understood, before anything is accepted."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mufakat.core.problems import OutOfDate, Problem
from mufakat.core.word import without_names
from mufakat.doors.desk.texts.circulations.files import whole
from mufakat.doors.desk.texts.rolling import as_file
from mufakat.doors.shared.found import found
from mufakat.doors.shared.rolling_marks import drawn_comparison
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.dossiers.submission import submission_dossier
from mufakat.records.circulation import operations as circulation
from mufakat.records.circulation import queries
from mufakat.records.circulation.access import may_circulate, speaks_for
from mufakat.records.circulation.models import Submission
from mufakat.records.files.operations import content_of


def submission(request, pk: int, *, problem: str = ""):
    """Side by side with the draft; confirm, assign, set aside, withdraw. ``problem``: why an act was refused."""
    who = viewer(request)
    received = found(queries.submission(who, pk))
    dossier = submission_dossier(received)
    mine = speaks_for(who, received.addressee)
    shown = {
        "submission": received,
        "dossier": dossier,
        "differences": drawn_comparison(dossier.changed),
        "may": may_circulate(who),
        "mine": mine,
        "followed": queries.followed_by(who, received.draft),
        "may_carry": may_carry(who, received),
        "may_confirm": may_decide(who, received) and not received.problem,
        "may_look_again": may_circulate(who) and circulation.may_be_looked_at_again(received),
        "waits_next": queries.waits_next(who, received),
        "asked": list(received.circulation.addressees.all()) if may_circulate(who) else (),
        "problem": problem,
        "typed": request.POST,
    }
    return render(request, "desk/submission.html", shown, status=400 if problem else 200)


def may_decide(who, received: Submission) -> bool:
    """What the secretariat was sent it confirms; what a delegation brought in is the delegation's to send."""
    state = received.state
    if state in (Submission.State.OPEN, Submission.State.CLEARED):
        return speaks_for(who, received.addressee)
    return state == Submission.State.RECEIVED and (may_circulate(who) or speaks_for(who, received.addressee))


def may_carry(who, received: Submission) -> bool:
    """Confirmed for a draft that another had replaced, and not in the newer one yet."""
    late = queries.missed_next(received) and queries.followed_by(who, received.draft)
    return bool(late) and (may_circulate(who) or speaks_for(who, received.addressee))


def carry(request, received: Submission, *, by) -> None:
    received.refresh_from_db()
    newest = received.draft.newest()
    if circulation.carry_late(received, by=by):
        says = _("Carried to %(draft)s; what still applies there stands in its rolling text.")
    else:
        says = _("Nothing of it applies to %(draft)s any more; it is kept with the draft it was written for.")
    messages.success(request, says % {"draft": newest.label})


def where_it_stands(who, draft, done: str) -> str:
    """The sentence after a submission was confirmed or sent: in which rolling text it now stands."""
    if later := queries.followed_by(who, draft):
        return _(
            "%(done)s for %(draft)s. %(later)s has been issued since, and it does not stand there yet."
        ) % {
            "done": done,
            "draft": draft.label,
            "later": later.label,
        }
    return _("%(done)s; it stands in the rolling text.") % {"done": done}


def received_file(request, pk: int):
    """As received for those it came from and the secretariat; others get it without the names of persons."""
    who = viewer(request)
    received = found(queries.submission(who, pk))
    if received.file is None:
        raise Http404
    content = content_of(received.file)
    if not may_circulate(who) and not speaks_for(who, received.addressee):
        content = without_names(content, called=received.addressee.code, name=received.file.name)
    return as_file(content, ascii_name(received.file.name), "application/octet-stream")


def ascii_name(name: str) -> str:
    return name.encode("ascii", "replace").decode().replace('"', "").replace("?", "_")


@require_POST
def decide(request, pk: int):
    """One act on what was received; what is refused stays on the page with what was typed."""
    try:
        decided(request, pk)
    except OutOfDate:
        raise
    except Problem as problem:
        return submission(request, pk, problem=str(problem))
    return redirect("submission", pk)


def decided(request, pk: int) -> None:
    who = viewer(request)
    received = found(queries.submission(who, pk))
    act, by = request.POST.get("act", ""), who.acting()
    if "carry" in request.POST:
        act = "confirm"
    own = speaks_for(who, received.addressee)
    if act == "confirm" and may_decide(who, received):
        chosen = request.POST.get("addressee", "")
        addressee = (
            queries.addressee_to_assign(received, int(chosen))
            if chosen.isdigit() and may_circulate(who)
            else None
        )
        circulation.confirm_submission(received, addressee=addressee, by=by)
        if "carry" in request.POST:
            carry(request, received, by=by)
        else:
            messages.success(request, where_it_stands(who, received.draft, _("Confirmed")))
    elif act == "carry" and may_carry(who, received):
        carry(request, received, by=by)
    elif act == "aside" and may_circulate(who):
        circulation.set_aside(received, note=request.POST.get("note", ""), by=by)
    elif act == "again" and may_circulate(who):
        circulation.look_again(received, note=request.POST.get("note", ""), by=by)
        messages.success(request, _("Taken out of the rolling text; it waits for you again."))
    elif act == "withdraw" and own:
        circulation.withdraw_submission(received, note=request.POST.get("note", ""), by=by)
        messages.success(request, _("Withdrawn; it is kept and stands in the text no longer."))
    elif act == "national" and (own or may_circulate(who)):
        circulation.name_national(received, by=by)
    else:
        raise PermissionDenied


@require_POST
def doubts(request, pk: int):
    """Of each pair taken for the same on little evidence, or of all at once, whether it is."""
    who = viewer(request)
    received = found(queries.submission(who, pk))
    if not may_decide(who, received):
        raise PermissionDenied
    act = request.POST.get("act", "")
    keys = [each["key"] for each in received.reading.get("doubtful", ())]
    if act in ("same", "apart"):
        said = dict.fromkeys(keys, act == "same")
    else:
        said = {key: request.POST[f"pair-{key}"] == "same" for key in keys if f"pair-{key}" in request.POST}
    circulation.answer_doubts(received, said, by=who.acting())
    messages.success(request, _("Kept; below is what the file changes now."))
    return redirect("submission", pk)


@require_POST
def bring(request, pk: int, code: str):
    """A delegation brings its own cleared file; nobody else sees it until it says that this is its submission."""
    who = viewer(request)
    asked = found(queries.circulation(who, pk))
    addressee = found(queries.addressee(who, asked, code))
    if not speaks_for(who, addressee):
        raise PermissionDenied
    file = request.FILES.get("file")
    if file is None:
        messages.error(request, _("Choose a file."))
        return redirect("board", pk)
    received = circulation.receive_file(
        asked, whole(file), file.name, way=Submission.Way.DELEGATION, addressee=addressee, by=who.acting()
    )
    return redirect("submission", received.pk)
