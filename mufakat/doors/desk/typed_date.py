from django import forms
from django.utils.translation import gettext_lazy as _

from mufakat.core.sheet.answers.days import day_in


class TypedDate(forms.CharField):
    """A day, a month or a year as people write it; kept in the ISO form."""

    def __init__(self, **kwargs):
        super().__init__(max_length=60, **kwargs)

    def clean(self, value) -> str:
        typed = super().clean(value)
        found = day_in(typed) if typed else ("", False)
        if found is None:
            raise forms.ValidationError(
                _(
                    "“%(typed)s” is not a date. Write it as 2027-01-20, 20 January 2027, January 2027 or 2027."
                ),
                params={"typed": typed},
            )
        return found[0]
