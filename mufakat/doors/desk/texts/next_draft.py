"""What is asked when the next draft is issued, with what it is most likely called."""

from django import forms
from django.utils.translation import gettext_lazy

from mufakat.core.wording.labels import next_label
from mufakat.readers.clock import today_there


class IssueForm(forms.Form):
    label = forms.CharField(
        label=gettext_lazy("Called"), max_length=60, help_text=gettext_lazy("Draft 1, Draft 1 Rev.1")
    )
    on = forms.DateField(label=gettext_lazy("Issued on"), widget=forms.DateInput(attrs={"type": "date"}))


def next_in_line(draft) -> dict[str, str]:
    """The name after this draft's, and today."""
    return {"label": next_label(draft.label), "on": today_there().isoformat()}
