"""The workbook down, the workbook up, and what was read in it cell by cell."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from mufakat.core.sheet import Cell, workbook
from mufakat.doors.desk.report.mine import found_or_404
from mufakat.doors.desk.report.shown import cell_named, value_said
from mufakat.doors.shared.viewer import viewer
from mufakat.records.progress.asked import plan_sheet
from mufakat.records.progress.opening import XLSX
from mufakat.records.progress.operations import choose, enter_workbook, receive_workbook
from mufakat.records.progress.operations.compared import differences, doubts, emptied, older
from mufakat.records.progress.queries import workbook_received, workbooks_of


def down(request, pk: int):
    report = found_or_404(request, pk)
    response = HttpResponse(workbook(plan_sheet(report)), content_type=XLSX)
    name = f"{report.round.instrument.key}-{report.round.label}-{report.member.code}".replace(
        "/", "-"
    ).lower()
    response["Content-Disposition"] = f'attachment; filename="{name}.xlsx"'
    return response


def all_received(request, pk: int):
    """Every workbook that came for a report: what was read in each, and which wait to be entered. A POST brings more."""
    if request.method == "POST":
        return up(request, pk)
    report = found_or_404(request, pk)
    came = [(one, told_of(one, report)) for one in workbooks_of(viewer(request), report)]
    waiting = sum(1 for one, _told in came if one.waits)
    return render(request, "desk/report/workbooks.html", {"report": report, "came": came, "waiting": waiting})


def up(request, pk: int):
    """One workbook leads to what was read in it, several to the list of them; a bad one takes none of the others along."""
    report, files = found_or_404(request, pk), request.FILES.getlist("workbook")
    if not files:
        messages.error(request, _("Choose the workbook first."))
        return redirect("my-report", pk)
    came = [one for file in files if (one := taken_in(request, report, file, alone=len(files) == 1))]
    if len(came) == len(files) == 1:
        return redirect("workbook-received", came[0].pk)
    return redirect("workbooks-received" if came else "my-report", pk)


def taken_in(request, report, file, *, alone: bool):
    """The workbook as it was kept and read; None where it was not, with the sentence why."""
    if file.size > settings.LARGEST_UPLOAD:
        most = settings.LARGEST_UPLOAD // (1024 * 1024)
        says = _("%(name)s has more than %(limit)d MB; a report is far smaller. It was not kept.")
        messages.error(request, says % {"name": file.name, "limit": most})
        return None
    by = viewer(request).acting(str(report.member))
    return receive_workbook(report, file.read(), file.name, by=by, at_once=alone)


def told_of(received, report) -> dict:
    """What the list says of one workbook, in figures."""
    if received.problem:
        return {"problem": spoken(received.problem, get_language())}
    waits = received.waits
    return {
        "taken": len(received.reading.get("taken", ())),
        "refused": len(received.reading.get("refused", ())),
        "changes": len(differences(received, report)) if waits else 0,
        "doubts": sum(1 for _one in doubts(received, report)) if waits else 0,
    }


def received(request, pk: int):
    found = workbook_received(viewer(request), pk)
    if found is None:
        raise Http404
    if request.method == "POST":
        return enter(request, found)
    language, plan = get_language(), plan_sheet(found.report)
    return render(
        request,
        "desk/report/received.html",
        {
            "received": found,
            "report": found.report,
            "problem": spoken(found.problem, language),
            "taken": len(found.reading.get("taken", ())),
            "refused": [
                one | {"says": spoken(one["says"], language)} for one in found.reading.get("refused", ())
            ],
            "read_as": [
                {"address": one["address"], "says": spoken(note, language)}
                for one in found.reading.get("taken", ())
                for note in one["notes"]
            ],
            "notes": [spoken(note, language) for note in found.reading.get("notes", ())],
            "differences": [said_of(one, plan, language) for one in waiting(found, differences)],
            "emptied": [said_of(one, plan, language) for one in waiting(found, emptied)],
            "older": [said_of(one, plan, language) for one in waiting(found, older)],
            "doubts": []
            if found.problem
            else [in_doubt(one, plan, language) for one in doubts(found, found.report)],
        },
    )


def enter(request, found):
    by = viewer(request).acting(str(found.report.member))
    chosen = {
        name.removeprefix("choice:"): value
        for name, value in request.POST.items()
        if name.startswith("choice:") and value
    }
    if found.entered_at:
        choose(found, chosen, by=by)
    else:
        enter_workbook(found, empty="empty" in request.POST, chosen=chosen, by=by)
    others = [one for one in workbooks_of(viewer(request), found.report) if one.waits]
    if not others:
        messages.success(request, _("Entered."))
        return redirect("my-report", found.report_id)
    says = ngettext("Entered. One more workbook waits.", "Entered. %(n)d more workbooks wait.", len(others))
    messages.success(request, says % {"n": len(others)})
    return redirect("workbooks-received", found.report_id)


def in_doubt(one: dict, plan, language: str) -> dict:
    return {
        "cell": one["cell"],
        "question": cell_named(Cell.named(one["cell"]), plan, language),
        "stands": value_said(one["before"], language),
        "says": spoken(one["says"], language),
        "choices": [
            {
                "value": each["value"],
                "said": value_said(each["value"], language),
                "address": each["address"],
                "likely": each["value"] == one["likely"],
            }
            for each in one["choices"]
        ],
        "likely": any(each["value"] == one["likely"] for each in one["choices"]),
    }


def waiting(found, which) -> list[dict]:
    return [] if found.entered_at or found.problem else which(found, found.report)


def said_of(one: dict, plan, language: str) -> dict:
    return {
        "address": one["address"],
        "question": cell_named(Cell.named(one["cell"]), plan, language),
        "before": value_said(one["before"], language),
        "after": value_said(one["after"], language),
    }


def spoken(words: dict, language: str) -> str:
    return words.get(language) or words.get("en", "")
