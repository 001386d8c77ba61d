"""A delegation's own review: invite, gather, keep or drop, clear, send. Nobody else finds these pages."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache

from mufakat.core.problems import Problem
from mufakat.doors.desk.texts.circulations.files import whole
from mufakat.doors.desk.texts.rolling import as_file
from mufakat.doors.desk.texts.submissions import where_it_stands
from mufakat.doors.shared.found import found
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.dossiers.chain import pieces_shown
from mufakat.records.circulation import queries
from mufakat.records.circulation.access import clears_for, speaks_for
from mufakat.records.circulation.operations import chain as acts
from mufakat.records.circulation.operations.circulate import DOCX
from mufakat.records.clearance.operations import invite_reviewer
from mufakat.records.files.operations import content_of
from mufakat.records.journal.operations import By


class InviteForm(forms.Form):
    name = forms.CharField(
        label=gettext_lazy("Reviewer: ministry, association, university, hospital"), max_length=200
    )
    email = forms.EmailField(label=gettext_lazy("E-mail address"), required=False)
    until = forms.DateField(label=gettext_lazy("Until"), widget=forms.DateInput(attrs={"type": "date"}))


def chain(request, pk: int, code: str):
    who = viewer(request)
    addressee = found(queries.addressee(who, found(queries.circulation(who, pk)), code))
    if not speaks_for(who, addressee):
        raise Http404
    by = who.acting(str(addressee.member or addressee.organisation or addressee.body))
    form = InviteForm(request.POST if request.POST.get("act") == "invite" else None)
    if request.method == "POST" and not (form.is_bound and not form.is_valid()):
        try:
            return done(request, addressee, form, may_clear=clears_for(who, addressee), by=by)
        except Problem as problem:
            messages.error(request, str(problem))
    clearance = acts.chain_of(addressee, by=by)
    gathered = queries.being_written(addressee)
    shown = {
        "addressee": addressee,
        "clearance": clearance,
        "reviews": clearance.reviews.all(),
        "pieces": pieces_shown(acts.chain_pieces(clearance), gathered),
        "form": form,
        "may_clear": clears_for(who, addressee),
        "gathered": gathered,
        "as_cleared": clearance.state == "cleared"
        and gathered
        and acts.hash_of_answer(gathered) == clearance.text_hash,
        "sent": queries.own_submitted(addressee),
        "link": request.session.pop("review_link", ""),
    }
    return render(request, "desk/chain.html", shown)


def done(request, addressee, form, *, may_clear: bool, by: By):
    act = request.POST.get("act", "")
    if act == "invite" and form.is_valid():
        said = form.cleaned_data
        until = datetime.combine(
            said["until"], time(23, 59), tzinfo=ZoneInfo(addressee.circulation.time_zone)
        )
        _review, secret = invite_reviewer(
            acts.chain_of(addressee, by=by), name=said["name"], email=said["email"], until=until, by=by
        )
        request.session["review_link"] = request.build_absolute_uri(reverse("review-by-link", args=[secret]))
    elif act == "gather":
        numbers = {
            name: {int(n) for value in request.POST.getlist(name) for n in value.split() if n.isdigit()}
            for name in ("amendments", "comments")
        }
        for name, words in request.POST.items():
            if name.startswith("english-") and words.strip():
                put_english(addressee, name.removeprefix("english-"), words, by=by)
        _answer, clash = acts.gather(addressee, **numbers, by=by)
        for row in clash:
            messages.warning(
                request,
                _("“%(words)s” clashes with other words kept at the same place and was left out.")
                % {"words": row.wording or row.base},
            )
    elif act == "clear":
        if not may_clear:
            raise PermissionDenied
        acts.clear_answer(
            addressee,
            authority=by.on_behalf_of + ", " + by.name,
            on=timezone.localdate(),
            minor_edits_delegated="minor" in request.POST,
            by=by,
        )
    elif act == "send":
        acts.send_cleared(addressee, by=by)
        messages.success(request, where_it_stands(viewer(request), addressee.circulation.draft, _("Sent")))
        return redirect("became", addressee.circulation_id, addressee.code)
    else:
        return render_again(request, addressee)
    return render_again(request, addressee)


def put_english(addressee, number: str, words: str, *, by: By) -> None:
    pieces = acts.chain_pieces(acts.chain_of(addressee, by=by))
    for row in (row for piece in pieces for row in piece.comments.all()):
        if str(row.pk) == number:
            acts.put_into_english(row, words)


def render_again(request, addressee):
    return redirect("chain", addressee.circulation_id, addressee.code)


@never_cache
def review_by_link(request, secret: str):
    """A reviewer without an account: take the draft, bring the edited file back, once."""
    review = queries.invited_reviewer(secret)
    addressee = queries.addressee_of_review(review) if review else None
    if review is None or addressee is None:
        return render(request, "desk/link_over.html", status=410)
    by = By(
        actor=f"review:{review.pk}",
        name=review.name,
        on_behalf_of=str(addressee.member or addressee.organisation),
    )
    if "file" in request.GET and addressee.file:
        return as_file(content_of(addressee.file), addressee.file.name, DOCX)
    if request.method == "POST" and request.FILES.get("file"):
        file = request.FILES["file"]
        piece = acts.receive_piece(review, addressee, whole(file), file.name, by=by)
        if piece.problem:
            messages.error(request, piece.why_unread)
            messages.warning(
                request, _("The file is kept as it came. This link still opens: send a better one here.")
            )
            return redirect("review-by-link", secret)
        return render(request, "desk/thanks.html", {"addressee": addressee, "submission": piece})
    return render(request, "desk/review.html", {"review": review, "addressee": addressee})
