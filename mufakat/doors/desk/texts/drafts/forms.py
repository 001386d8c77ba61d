"""What is asked when a text is begun, brought in, edited and issued."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mufakat.readers.clock import today_there
from mufakat.records.bodies.queries import bodies
from mufakat.records.instruments import working


class NewTextForm(forms.Form):
    title = forms.CharField(label=gettext_lazy("Title"), max_length=400)
    kind = forms.CharField(
        label=gettext_lazy("Kind"),
        max_length=40,
        initial="declaration",
        help_text=gettext_lazy("declaration, roadmap, work plan, guideline …"),
    )
    body = forms.ChoiceField(label=gettext_lazy("Body that settles it"), required=False)
    public = forms.BooleanField(
        label=gettext_lazy("Everybody may know of it and follow its way"),
        required=False,
        help_text=gettext_lazy(
            "Its drafts stay with the members all the same, until one is issued or released for everybody."
        ),
    )

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
        initial=today_there,
    )
    public = forms.BooleanField(label=gettext_lazy("Public; otherwise for members only"), required=False)


class ProvisionForm(forms.Form):
    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=[(kind, kind) for kind in working.KINDS])
    words = forms.CharField(
        label=gettext_lazy("Words"), required=False, widget=forms.Textarea(attrs={"rows": 6})
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)
