"""Filters of the public pages, always there."""

from decimal import Decimal, InvalidOperation

from django import template
from django.utils import numberformat
from django.utils.formats import get_format, number_format
from django.utils.translation import gettext as _

from mufakat.core.progress import STATUSES
from mufakat.doors.shared import words
from mufakat.doors.shared.words import structure

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
def nth(them, at: int):
    """The thing in that place, counted from nought: what stands at the head of a column."""
    return them[at]


@register.filter
def without_word(rows) -> list:
    """The members of whom no word may be read, of MemberRow."""
    return [row.member for row in rows if not row.said_anything]


@register.filter
def in_status_order(counts: dict) -> list[tuple[str, int]]:
    """Statuses with how many, the most advanced first; none where there are none."""
    return [(status, counts[status]) for status in STATUSES if counts.get(status)]


@register.filter
def amount(value, kind: str = ""):
    """A figure of an indicator: “63.5 %”, “yes”, “1,500”."""
    if value in (None, ""):
        return ""
    if kind == "yes_no":
        return _("yes") if value else _("no")
    marks = {"thousand_sep": get_format("THOUSAND_SEPARATOR"), "grouping": 3, "force_grouping": True}
    said = numberformat.format(two_places(value), get_format("DECIMAL_SEPARATOR"), **marks)
    return f"{said} %" if kind == "percent" else said


def two_places(value: Decimal) -> str:
    """At most two decimals, and none that are nought: 51.2, 63.25, 1500."""
    return format(round(Decimal(value), 2).normalize(), "f")


@register.filter
def whole(value) -> int:
    """A count that is kept as a decimal."""
    return int(value or 0)


@register.simple_tag(takes_context=True)
def page_address(context, at: str, number: int, step: int) -> str:
    """This page with another number under the word ``at``; the other words of the address are kept."""
    asked = context["request"].GET.copy()
    asked[at] = str(number + step)
    return f"?{asked.urlencode()}"


@register.filter
def without_dot(label: str) -> str:
    """A printed label as a name: "12." → "12"."""
    return label.rstrip(" .")


@register.filter
def counted(value) -> str:
    """A canonical number, whole or not, as the language writes it; anything else stays as it is."""
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return str(value)
    marks = (
        get_format("DECIMAL_SEPARATOR"),
        get_format("THOUSAND_SEPARATOR"),
    )  # Django leaves 1350 whole in some
    return numberformat.format(number, marks[0], grouping=3, thousand_sep=marks[1], force_grouping=True)


@register.filter
def line_word(line) -> str:
    """What a line of a comparison is about, where it is not a target group."""
    return words.word(line.key, structure.LINE_TABLES[line.part])


@register.filter
def language_said(code: str) -> str:
    """What a language is called in the reader's."""
    return structure.LANGUAGES.get(code, code)
