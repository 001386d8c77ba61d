"""The board of a circulation: who has it, who answered, who is silent; and what is done about each."""

from zoneinfo import ZoneInfo

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from mufakat.core.wording.parts import named
from mufakat.doors.desk.texts.circulations.at import secretariats
from mufakat.doors.desk.texts.circulations.sending import say_unreachable
from mufakat.doors.desk.texts.rolling import as_file
from mufakat.doors.shared.found import found
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.dossiers.became import became
from mufakat.records.circulation import queries
from mufakat.records.circulation.access import may_circulate, sees_rolling
from mufakat.records.circulation.operations import letters
from mufakat.records.circulation.operations.circulate import DOCX, file_for
from mufakat.records.files.operations import content_of
from mufakat.records.instruments.operations import text_of

SILENT = ("sent", "acknowledged", "not_sent", "unread")


def circulations(request):
    return render(request, "desk/circulations.html", {"circulations": queries.circulations(viewer(request))})


def board(request, pk: int):
    """Sent, receipt acknowledged, answered, silent; for a delegation its own line."""
    who = viewer(request)
    asked = found(queries.circulation(who, pk))
    rows = queries.board(who, asked)
    shown = {
        "circulation": asked,
        "closes": asked.closes_at.astimezone(ZoneInfo(asked.time_zone)).replace(tzinfo=None),
        "rows": rows,
        "silent": [row for row in rows if row.stands in SILENT],
        "may": may_circulate(who),
        "submissions": queries.submissions(who, asked),
        "unassigned": queries.unassigned(who, asked) if may_circulate(who) else (),
        "mine": queries.own_addressees(who, asked),
        "parts": parts_named(asked),
    }
    return render(request, "desk/board.html", shown)


def parts_named(asked) -> list[str]:
    return named(text_of(asked.draft), asked.parts) if asked.parts else []


@require_POST
def act_on(request, pk: int, code: str):
    """What is done with one addressee: handed over by hand, no longer asked; receipt acknowledged by itself."""
    who = viewer(request)
    asked = found(queries.circulation(who, pk))
    addressee = found(queries.addressee(who, asked, code))
    act = request.POST.get("act", "")
    if act == "acknowledge":
        letters.acknowledge(addressee, by=who.acting())
    elif not may_circulate(who):
        raise PermissionDenied
    elif act == "handed":
        letters.sent_by_hand(addressee, by=who.acting())
    elif act == "withdraw":
        letters.no_longer_asked(addressee, by=who.acting())
    return redirect("board", pk)


@require_POST
def remind(request, pk: int):
    """One button: everybody who is silent is reminded."""
    who = viewer(request)
    asked = secretariats(who, pk)
    silent = [row.addressee for row in queries.board(who, asked) if row.stands in SILENT]
    count = letters.remind(asked, silent, by=who.acting(), site=request.build_absolute_uri("/"))
    letters.send_letters.enqueue(asked.pk)
    if count:
        said = ngettext("One reminder is on its way.", "%(count)d reminders are on their way.", count)
        messages.success(request, said % {"count": count})
    say_unreachable(request, silent)
    return redirect("board", pk)


def sent_file(request, pk: int, code: str):
    """The file exactly as this addressee was sent it."""
    who = viewer(request)
    addressee = found(queries.addressee(who, found(queries.circulation(who, pk)), code))
    if addressee.file is None:
        return as_file(
            file_for(addressee, named=str(addressee.member or addressee.organisation or addressee.body)),
            f"{code}.docx",
            DOCX,
        )
    return as_file(content_of(addressee.file), addressee.file.name, DOCX)


def what_became(request, pk: int, code: str):
    """Every amendment and comment of one addressee, and what became of it."""
    who = viewer(request)
    asked = found(queries.circulation(who, pk))
    addressee = found(queries.addressee(who, asked, code))
    return render(
        request,
        "desk/became.html",
        {
            "addressee": addressee,
            "circulation": asked,
            "rows": became(who, addressee),
            "members": sees_rolling(who),
        },
    )
