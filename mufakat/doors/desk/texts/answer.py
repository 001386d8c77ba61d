"""Answer a draft on the page: signed in as a delegation, or by the link in the mail without an account."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache

from mufakat.core.problems import Problem
from mufakat.doors.desk.texts.circulations.files import whole
from mufakat.doors.desk.texts.rolling import as_file
from mufakat.doors.desk.texts.submissions import where_it_stands
from mufakat.doors.shared.found import found
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.dossiers.answer import answer_page
from mufakat.records.circulation import operations as circulation
from mufakat.records.circulation import queries
from mufakat.records.circulation.access import speaks_for
from mufakat.records.circulation.models import Comment, Submission
from mufakat.records.circulation.operations import letters, web
from mufakat.records.circulation.operations.circulate import DOCX
from mufakat.records.files.operations import content_of


class AnswerForm(forms.Form):
    words = forms.CharField(
        label=gettext_lazy("Your wording"), required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
    new = forms.CharField(
        label=gettext_lazy("A new paragraph after it"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    comment = forms.CharField(
        label=gettext_lazy("Comment"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("Kind of comment"), choices=Comment.Kind.choices, initial="substantive"
    )
    english = forms.CharField(
        label=gettext_lazy("The comment in English, if it is in another language"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


def answer(request, pk: int, code: str):
    """A delegation at its desk."""
    who = viewer(request)
    addressee = found(queries.addressee(who, found(queries.circulation(who, pk)), code))
    if not speaks_for(who, addressee):
        raise PermissionDenied
    return answering(
        request, addressee, by=who.acting(str(addressee.member or addressee.organisation or addressee.body))
    )


@never_cache
def answer_by_link(request, secret: str):
    """Whoever holds the link, for that circulation only; it is used up when an answer is sent."""
    addressee = queries.invited(secret)
    if addressee is None:
        return render(request, "desk/link_over.html", status=410)
    by = web.by_link(addressee)
    if request.method == "POST" and request.FILES.get("file"):
        return taken_by_link(request, secret, addressee, by=by)
    if request.method == "POST" and request.POST.get("act") == "file":
        messages.error(request, _("No file was chosen. Choose your edited file, then send it."))
        return redirect("answer-by-link", secret)
    if request.method == "POST" and request.POST.get("act") == "acknowledge":
        letters.acknowledge(addressee, by=by)
        return redirect("answer-by-link", secret)
    if "file" in request.GET and addressee.file:
        return as_file(content_of(addressee.file), addressee.file.name, DOCX)
    return answering(request, addressee, by=by, by_link=True)


def taken_by_link(request, secret: str, addressee, *, by):
    """A file that nobody can read is kept all the same, and the link still opens: a better one may follow."""
    file = request.FILES["file"]
    received = circulation.receive_file(
        addressee.circulation, whole(file), file.name, way=Submission.Way.LINK, addressee=addressee, by=by
    )
    if received.problem:
        messages.error(request, received.why_unread)
        messages.warning(
            request, _("The file is kept as it came. This link still opens: send a better one here.")
        )
        return redirect("answer-by-link", secret)
    web.note_taken_by_link(received)
    return render(request, "desk/thanks.html", {"addressee": addressee, "submission": received})


def answering(request, addressee, *, by, by_link: bool = False):
    """The draft, one provision opened at a time, and what has been written so far."""
    writing = web.web_answer(addressee, by=by)
    opened = request.GET.get("at", "")
    page = answer_page(writing, opened)
    form = AnswerForm(
        request.POST if request.POST.get("act") == "keep" else None, initial={"words": page.words}
    )
    if request.method == "POST":
        try:
            if request.POST.get("act") == "send":
                web.send_web_answer(writing, nothing=bool(request.POST.get("nothing")), by=by)
                return thanked(request, addressee, writing, by_link=by_link)
            if request.POST.get("act") == "drop":
                number = request.POST.get("number", "")
                web.take_comment_back(writing, int(number) if number.isdecimal() else -1)
                return redirect(request.get_full_path())
            if form.is_valid():
                keep(writing, opened, form.cleaned_data, page.words)
                return redirect(f"{request.path}#{opened}")
        except Problem as problem:
            form.add_error(None, str(problem)) if form.is_bound else messages.error(request, str(problem))
    return render(
        request, "desk/answer.html", {"page": page, "form": form, "addressee": addressee, "by_link": by_link}
    )


def keep(writing, key: str, said, before: str) -> None:
    if said["words"].strip() != before.strip():
        web.propose_on_web(writing, key, said["words"])
    if said["new"].strip():
        web.add_on_web(writing, key, said["new"])
    if said["comment"].strip():
        web.comment_on_web(writing, key, said["comment"], kind=said["kind"], english=said["english"])


def thanked(request, addressee, writing, *, by_link: bool):
    if by_link:
        return render(request, "desk/thanks.html", {"addressee": addressee, "submission": writing})
    messages.success(request, where_it_stands(viewer(request), writing.draft, _("Sent")))
    return redirect("became", addressee.circulation_id, addressee.code)
