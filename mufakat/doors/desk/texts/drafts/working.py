"""The working text: brought in, edited provision by provision, issued."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mufakat.core.problems import filled
from mufakat.doors.desk.texts.drafts.forms import ImportForm, IssueForm, ProvisionForm
from mufakat.doors.desk.texts.drafts.seat import drafter
from mufakat.doors.desk.texts.drafts.texts import drafts
from mufakat.doors.shared.found import found
from mufakat.doors.shared.refusals import refusals_on
from mufakat.doors.shared.rolling_marks import drawn_working
from mufakat.records.instruments import working
from mufakat.records.instruments.queries import draft as one_draft
from mufakat.records.instruments.queries import working_of


@require_POST
def import_text(request, key: str):
    who, text = drafter(request, key)
    form = ImportForm(request.POST, request.FILES)
    if not form.is_valid():
        return drafts(request, key, form=form)
    content, name = form.content()
    with refusals_on(form):
        said = working.import_text(text, content, name, by=who.acting())
    if form.errors:
        return drafts(request, key, form=form)
    messages.success(request, _("Brought in. Look it through, then issue it."))
    for sentence in said:
        messages.warning(request, filled(sentence))
    return redirect("working-text", key)


@require_POST
def begin_from(request, key: str, sequence: int):
    who, _text = drafter(request, key)
    working.begin_from(found(one_draft(who, key, sequence)), by=who.acting())
    return redirect("working-text", key)


def working_text(request, key: str, *, form: IssueForm | None = None):
    """``form``: the issuing that was refused, with what was typed."""
    who, text = drafter(request, key)
    held = found(working_of(who, text))
    return render(
        request,
        "desk/working_text.html",
        {
            "text": text,
            "working": held,
            "lines": drawn_working(held.provisions),
            "issue": form or IssueForm(),
        },
        status=400 if form else 200,
    )


def provision(request, key: str, provision: str):
    """Edit one provision, put another behind it, move or remove it."""
    who, text = drafter(request, key)
    held = found(working_of(who, text))
    row = found(next((each for each in held.provisions if each["key"] == provision), None))
    first = {"kind": row["kind"], "words": row.get("text", ""), "seen": held.version}
    form = ProvisionForm(request.POST or None, initial=first)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            edit(request.POST.get("act", "save"), text, provision, form.cleaned_data, by=who.acting())
            return redirect(reverse("working-text", args=[key]) + f"#{provision}")
    return render(
        request,
        "desk/provision.html",
        {"text": text, "row": row, "form": form, "structure": row["kind"] in ("table", "row", "cell")},
    )


def edit(act: str, text, key: str, said, *, by) -> None:
    seen = said["seen"]
    if act == "add":
        working.add_provision(text, key, said["kind"], said["words"], seen=seen, by=by)
    elif act in ("row", "table"):
        working.add_provision(text, key, act, "", seen=seen, by=by)
    elif act == "remove":
        working.remove_provision(text, key, seen=seen, by=by)
    elif act in ("up", "down"):
        working.move_provision(text, key, up=act == "up", seen=seen, by=by)
    else:
        working.change_words(text, key, said["words"], kind=said["kind"], seen=seen, by=by)


@require_POST
def issue(request, key: str):
    who, text = drafter(request, key)
    form = IssueForm(request.POST)
    if not form.is_valid():
        return working_text(request, key, form=form)
    said = form.cleaned_data
    with refusals_on(form):
        made = working.issue_working(
            text,
            label=said["label"],
            on=said["on"],
            classification="public" if said["public"] else "members",
            by=who.acting(),
        )
    if form.errors:
        return working_text(request, key, form=form)
    messages.success(
        request,
        _("%(draft)s is issued and frozen; its hash is %(hash)s.")
        % {"draft": made.label, "hash": made.sha256[:12]},
    )
    return redirect("drafts", key)
