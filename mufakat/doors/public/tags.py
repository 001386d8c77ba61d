"""Filters of the public pages, always there."""

from django import template
from django.utils.formats import number_format

from mufakat.doors.public import words

register = template.Library()
register.filter("word", words.word)
register.filter("kind", words.kind)


@register.filter
def titles(them) -> str:
    """What things are called, joined by commas."""
    return ", ".join(str(one.title) for one in them)


@register.filter
def figure(value: str) -> str:
    """A figure as the language groups its digits; what a source said in words stays as it is."""
    return number_format(value, force_grouping=True) if str(value).isdecimal() else str(value)


@register.filter
def without_dot(label: str) -> str:
    """A printed label as a name: "12." → "12"."""
    return label.rstrip(" .")
