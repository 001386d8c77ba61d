"""Filters of the public pages, always there."""

from django import template

from mufakat.doors.public import words

register = template.Library()
register.filter("word", words.word)
register.filter("kind", words.kind)


@register.filter
def titles(them) -> str:
    """What things are called, joined by commas."""
    return ", ".join(str(one.title) for one in them)
