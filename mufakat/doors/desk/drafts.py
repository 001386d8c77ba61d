"""Texts being drafted: bring one in, edit it, issue it, compare its drafts, keep it in other languages."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from mufakat.core.problems import OutOfDate, Problem
from mufakat.core.wording.compare import compare, compare_three
from mufakat.doors.desk.rolling_marks import drawn_comparison, drawn_three
from mufakat.doors.shared.viewer import viewer
from mufakat.records.bodies.queries import bodies, body
from mufakat.records.circulation.access import may_circulate
from mufakat.records.circulation.queries import draft_circulations, has_rolling
from mufakat.records.instruments import translations, working
from mufakat.records.instruments.operations import text_of
from mufakat.records.instruments.queries import draft as one_draft
from mufakat.records.instruments.queries import drafts as drafts_of
from mufakat.records.instruments.queries import instrument, instruments, working_of


class NewTextForm(forms.Form):
    title = forms.CharField(label=gettext_lazy("Title"), max_length=400)
    kind = forms.CharField(
        label=gettext_lazy("Kind"),
        max_length=40,
        initial="declaration",
        help_text=gettext_lazy("declaration, roadmap, work plan, guideline …"),
    )
    body = forms.ChoiceField(label=gettext_lazy("Body that settles it"), required=False)

    def __init__(self, *args, viewer, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["body"].choices = [("", "—"), *((each.key, str(each)) for each in bodies(viewer))]


class ImportForm(forms.Form):
    file = forms.FileField(label=gettext_lazy("A file you have (.docx, .odt, .pdf, .txt)"), required=False)
    text = forms.CharField(
        label=gettext_lazy("or its words, one paragraph a line"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 8}),
    )

    def clean(self):
        typed = super().clean()
        if not typed.get("file") and not (typed.get("text") or "").strip():
            raise forms.ValidationError(_("Choose a file or type the words."))
        return typed

    def content(self) -> tuple[bytes, str]:
        file = self.cleaned_data.get("file")
        return (file.read(), file.name) if file else (self.cleaned_data["text"].encode(), "typed.txt")


class IssueForm(forms.Form):
    label = forms.CharField(
        label=gettext_lazy("Called"),
        max_length=60,
        help_text=gettext_lazy("Draft Zero, Draft 1, Draft 1 Rev.1"),
    )
    on = forms.DateField(
        label=gettext_lazy("Issued on"),
        widget=forms.DateInput(attrs={"type": "date"}),
        initial=timezone.localdate,
    )
    public = forms.BooleanField(label=gettext_lazy("Public; otherwise for members only"), required=False)


class ProvisionForm(forms.Form):
    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=[(kind, kind) for kind in working.KINDS])
    words = forms.CharField(
        label=gettext_lazy("Words"), required=False, widget=forms.Textarea(attrs={"rows": 6})
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)


def texts(request):
    """All texts somebody may see at the desk, and the way to begin one."""
    who = viewer(request)
    form = NewTextForm(request.POST or None, viewer=who) if may_circulate(who) else None
    if request.method == "POST" and form and form.is_valid():
        said = form.cleaned_data
        key = slugify(said["title"])[:60] or "text"
        try:
            working.begin_instrument(key=key, kind=said["kind"], title=said["title"], body=body(who, said["body"]) if said["body"] else None, by=who.acting())  # fmt: skip
        except Problem as problem:
            form.add_error(None, str(problem))
        else:
            return redirect("drafts", key)
    return render(request, "desk/texts.html", {"texts": instruments(who), "form": form})


def drafts(request, key: str):
    """One text: its drafts, its working text, what went out."""
    who = viewer(request)
    text = found(instrument(who, key))
    issued = [
        (each, has_rolling(who, each), list(draft_circulations(who, each))) for each in drafts_of(who, text)
    ]
    shown = {
        "text": text,
        "issued": issued,
        "working": working_of(who, text),
        "may": may_circulate(who),
        "form": ImportForm(),
        "issue": IssueForm(),
        "languages": translations.languages_of(text),
    }
    return render(request, "desk/drafts.html", shown)


@require_POST
def import_text(request, key: str):
    who, text = drafter(request, key)
    form = ImportForm(request.POST, request.FILES)
    if not form.is_valid():
        messages.error(request, " ".join(form.non_field_errors()) or _("Choose a file or type the words."))
        return redirect("drafts", key)
    content, name = form.content()
    working.import_text(text, content, name, by=who.acting())
    messages.success(request, _("Brought in. Look it through, then issue it."))
    return redirect("working-text", key)


@require_POST
def begin_from(request, key: str, sequence: int):
    who, _text = drafter(request, key)
    working.begin_from(found(one_draft(who, key, sequence)), by=who.acting())
    return redirect("working-text", key)


def working_text(request, key: str):
    who, text = drafter(request, key)
    held = found(working_of(who, text))
    return render(
        request,
        "desk/working_text.html",
        {"text": text, "working": held, "lines": held.provisions, "issue": IssueForm()},
    )


def provision(request, key: str, provision: str):
    """Edit one provision, put another behind it, move or remove it."""
    who, text = drafter(request, key)
    held = found(working_of(who, text))
    row = found(next((each for each in held.provisions if each["key"] == provision), None))
    first = {"kind": row["kind"], "words": row.get("text", ""), "seen": held.version}
    form = ProvisionForm(request.POST or None, initial=first)
    if request.method == "POST" and form.is_valid():
        try:
            edit(request.POST.get("act", "save"), text, provision, form.cleaned_data, by=who.acting())
        except OutOfDate:
            raise
        except Problem as problem:
            form.add_error(None, str(problem))
        else:
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
        messages.error(request, _("A draft needs its name and its date."))
        return redirect("drafts", key)
    said = form.cleaned_data
    made = working.issue_working(
        text,
        label=said["label"],
        on=said["on"],
        classification="public" if said["public"] else "members",
        by=who.acting(),
    )
    messages.success(
        request,
        _("%(draft)s is issued and frozen; its hash is %(hash)s.")
        % {"draft": made.label, "hash": made.sha256[:12]},
    )
    return redirect("drafts", key)


def compared(request, key: str):
    """Two drafts word by word, or three: zero, last, current."""
    who = viewer(request)
    text = found(instrument(who, key))
    issued = {str(each.sequence): each for each in drafts_of(who, text) if each.language == "en"}
    chosen = [issued[n] for n in (request.GET.get(name) for name in ("zero", "old", "new")) if n in issued]
    shown = {"text": text, "issued": issued.values(), "chosen": chosen, "asked": request.GET}
    if len(chosen) == 2:
        shown["comparison"] = drawn_comparison(compare(*map(text_of, chosen)))
    elif len(chosen) == 3:
        shown["comparison"] = drawn_three(compare_three(*map(text_of, chosen)))
    return render(request, "desk/compare.html", shown)


def translation(request, key: str, sequence: int, language: str):
    """A draft beside its words in another language; what is missing or stale is marked."""
    who = viewer(request)
    draft = found(one_draft(who, key, sequence))
    may = may_circulate(who)
    if request.method == "POST":
        if not may:
            raise PermissionDenied
        if request.POST.get("act") == "issue":
            translations.issue_language(draft, language, by=who.acting())
            messages.success(request, _("The draft is issued in this language."))
        else:
            translations.translate(
                draft, language, request.POST.get("key", ""), request.POST.get("words", ""), by=who.acting()
            )
        return redirect(
            reverse("translation", args=[key, sequence, language]) + f"#{request.POST.get('key', '')}"
        )
    rows = translations.beside(draft, language)
    behind = sum(row.stands != "current" for row in rows)
    return render(
        request,
        "desk/translation.html",
        {"draft": draft, "language": language, "rows": rows, "may": may, "behind": behind},
    )


def drafter(request, key: str):
    who = viewer(request)
    if not may_circulate(who):
        raise PermissionDenied
    return who, found(instrument(who, key))


def found(thing):
    if thing is None:
        raise Http404
    return thing
