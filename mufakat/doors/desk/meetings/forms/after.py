"""Of what follows a meeting: its record going round, its news."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mufakat.doors.desk.meetings.forms.planning import DATE
from mufakat.doors.desk.typed_date import TypedDate


class CirculateRecordForm(forms.Form):
    closes_on = forms.DateField(label=_("Corrections until"), widget=DATE)
    zone = forms.CharField(label=_("Time zone"), max_length=60)


class NewsForm(forms.Form):
    title = forms.CharField(label=_("Title"), max_length=300)
    text = forms.CharField(label=_("Text"), widget=forms.Textarea(attrs={"rows": 8}))
    on = TypedDate(label=_("Date"))
    source = forms.CharField(label=_("Source"), max_length=300)
    keywords = forms.CharField(
        label=_("Keywords"), max_length=300, required=False, help_text=_("Parted by commas.")
    )
    picture = forms.FileField(
        label=_("Picture"),
        required=False,
        help_text=_("It is made smaller, and the place where it was taken is removed."),
    )
    says = forms.CharField(label=_("What the picture shows"), max_length=300, required=False)
    credit = forms.CharField(label=_("Who took it"), max_length=200, required=False)
