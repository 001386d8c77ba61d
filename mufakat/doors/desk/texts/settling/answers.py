"""One amendment or one comment by itself, and its answer."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mufakat.doors.desk.texts.settling.at import back_to, settler
from mufakat.doors.desk.texts.settling.forms import REASONS, AnswerForm
from mufakat.doors.shared.found import found
from mufakat.doors.shared.refusals import refusals_on
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.dossiers.settling import at_amendment, remarks_at
from mufakat.records.circulation import operations as circulation
from mufakat.records.circulation.access import may_settle
from mufakat.records.circulation.queries import amendment, comment, group_settling, rolling_draft


def answer_amendment(request, key: str, sequence: int, pk: int):
    """One amendment by itself: a partner's is answered or taken up, one's own may be withdrawn."""
    who = viewer(request)
    draft = found(rolling_draft(who, key, sequence))
    row = found(amendment(who, pk))
    seen = at_amendment(who, draft, row)
    form = AnswerForm(
        request.POST or None,
        choices=seen.choices,
        initial={"seen": seen.version, "group": group_settling(draft)},
    )
    if request.method == "POST" and seen.choices and form.is_valid():
        with refusals_on(form):
            answer_one(who, row, form.cleaned_data)
            return back_to(draft, row.provision_key)
    return render(
        request,
        "desk/amendment.html",
        {"seen": seen, "form": form, "draft": draft, "row": row, "reasons": REASONS},
    )


def answer_one(who, row, said) -> None:
    kind, _sep, code = said["kind"].partition(":")
    if kind in ("take_up", "let_go"):
        member = next(hat.member for hat in who.mandates if hat.member_id and hat.member.code == code)
        by = who.acting(str(member))
        if kind == "take_up":
            circulation.take_up(row, member, by=by)
        else:
            circulation.let_go(row, member, by=by)
        return
    owner = row.submission.addressee
    whom = str(owner.member or owner.organisation or owner.body) if kind == "withdrawn" else ""
    circulation.dispose(
        row, kind, reason=said["reason"], group=said["group"], seen=said["seen"], by=who.acting(whom)
    )


def remarks(request, key: str, sequence: int, provision: str):
    """The comments on one provision, each with its answer."""
    who = viewer(request)
    draft = found(rolling_draft(who, key, sequence))
    return render(
        request,
        "desk/remarks.html",
        {
            "remarks": remarks_at(who, draft, provision),
            "draft": draft,
            "provision": provision,
            "may_settle": may_settle(who, draft),
        },
    )


@require_POST
def answer_comment(request, key: str, sequence: int, pk: int):
    who, _draft = settler(request, key, sequence)
    said = found(comment(who, pk))
    circulation.dispose(
        said, request.POST.get("kind", ""), reason=request.POST.get("reason", ""), by=who.acting()
    )
    messages.success(request, _("Answered; its submitter sees it."))
    return redirect("remarks", key, sequence, said.provision_key or "-")
