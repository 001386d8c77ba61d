"""One bracket, or one provision's place: the act that proposes, agrees or opens it again."""

from django.shortcuts import render

from mufakat.doors.desk.texts.settling.at import back_to, settler
from mufakat.doors.desk.texts.settling.forms import REASONS, PlaceForm, SettleForm
from mufakat.doors.shared.found import found
from mufakat.doors.shared.refusals import refusals_on
from mufakat.readers.dossiers.settling import at_bracket, at_provision
from mufakat.records.circulation import operations as circulation
from mufakat.records.circulation.queries import group_settling


def bracket(request, key: str, sequence: int, provision: str, start: int, end: int):
    """One bracket: what stands in it, and the act that proposes, agrees or opens it again."""
    who, draft = settler(request, key, sequence)
    seen = found(at_bracket(draft, provision, start, end))
    first = {"seen": seen.version, "group": group_settling(draft), "choice": seen.chosen, "other": seen.other}
    form = SettleForm(request.POST or None, choices=seen.choices, initial=first)
    if request.method == "POST" and form.is_valid():
        place = circulation.Place(draft, provision, start, end, form.cleaned_data["seen"])
        with refusals_on(form):
            settle(request.POST.get("act", ""), place, form, seen.wordings, by=who.acting())
            return back_to(draft, provision, seen.next_open)
    return render(
        request, "desk/bracket.html", {"seen": seen, "form": form, "draft": draft, "reasons": REASONS}
    )


def settle(act: str, place, form: SettleForm, wordings: list[str], *, by) -> None:
    said = form.cleaned_data
    if act == "propose":
        circulation.propose_wording(place, form.wording(wordings), reason=said["reason"], by=by)
    elif act == "reopen":
        circulation.reopen_wording(place, at_request_of=said["reason"], by=by)
    else:
        circulation.agree_wording(
            place, form.wording(wordings), group=said["group"], reason=said["reason"], by=by
        )


def place(request, key: str, sequence: int, provision: str):
    """Whether a provision is put in, goes, stays or moves: settled apart from its words."""
    who, draft = settler(request, key, sequence)
    seen = found(at_provision(draft, provision))
    first = {"seen": seen.version, "group": group_settling(draft), "wording": seen.wording}
    form = PlaceForm(request.POST or None, choices=seen.choices, new=seen.is_new, initial=first)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        what, _sep, code = said["what"].partition(":")
        with refusals_on(form):
            circulation.agree_provision(
                draft, provision, what, code=code, group=said["group"], wording=said.get("wording", ""),
                reason=said["reason"], seen=said["seen"], by=who.acting(),
            )  # fmt: skip
            return back_to(draft, provision)
    return render(
        request,
        "desk/place.html",
        {"seen": seen, "form": form, "draft": draft, "reasons": REASONS, "group": group_settling(draft)},
    )
