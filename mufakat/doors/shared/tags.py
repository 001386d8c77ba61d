"""Tags and filters every template has without loading them (settings: builtins); contracts in docs/howto/add-a-page.md."""

from urllib.parse import urlsplit

from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from mufakat.core import saying
from mufakat.core.kept_words import as_phrase
from mufakat.core.problems import filled
from mufakat.core.sheet.words import said as workbook_word
from mufakat.doors.shared import parts, routemap
from mufakat.doors.shared.routemap import markup

register = template.Library()


@register.filter
def said(value) -> str:
    """An ISO partial date or a date as the reader's language says it."""
    return saying.date_said(value, _language())


@register.filter
def said_short(value) -> str:
    """The same for tables: “18 Nov 2019”, “18/11/2019”."""
    return saying.date_said(value, _language(), short=True)


@register.simple_tag
def dates(start, end=None, short=False) -> str:
    return saying.dates_said(start, end, _language(), short=short)


@register.filter
def remark(text: str, among: str = "remarks") -> str:
    """A person's words as they are; what the machine wrote beside them in the reader's language."""
    return filled(as_phrase(text or "", among))


@register.filter
def of(found: dict, key):
    """What a page was given for one of its lines; nothing for none."""
    return found.get(key, ())


@register.filter
def ordinal(number) -> str:
    """“14th”, “thứ 14”; nothing for nothing."""
    return saying.ordinal_said(int(number), _language()) if number not in (None, "") else ""


@register.filter
def name_of(names) -> str:
    """The bare name in the reader's language (for titles and attributes); ``{% name %}`` also marks its language."""
    return saying.name_said(names, _language())[0]


@register.simple_tag
def name(names):
    """The name, with ``lang`` where it is not in the reader's language."""
    found, code = saying.name_said(names, _language())
    return found if code in ("", _language()) else format_html('<span lang="{}">{}</span>', code, found)


@register.simple_tag
def status(word, kind="waiting"):
    """A status is a mark, a word and then a colour; an unknown kind is a fault of the page."""
    if kind not in parts.STATUS_KINDS:
        raise ValueError(f"“{kind}” is no kind of status; use one of {', '.join(parts.STATUS_KINDS)}.")
    return format_html('<span class="status {}">{}</span>', kind, word)


# Marks stand beside every fact, mostly to say nothing: they are drawn without a template of their own where they do.


@register.simple_tag
def unsure(reason="", when=True):
    """The “unsure” mark with its reason; draws nothing where ``when`` is false."""
    return render_to_string("parts/unsure.html", {"reason": reason}) if when else ""


@register.simple_tag
def illustrative(when=True):
    """The mark on words written for the demonstration."""
    return format_html('<span class="illustrative">{}</span>', _("illustrative")) if when else ""


@register.simple_tag
def sources(addresses):
    """A disclosure listing where a fact comes from; nothing for none."""
    found = [_source(text) for text in addresses or ()]
    return render_to_string("parts/sources.html", {"sources": found}) if found else ""


@register.filter
def sheet_word(key) -> str:
    """What the reporting workbook calls it (core.sheet.words), in the reader's language."""
    return workbook_word(str(key), (_language(),))


@register.simple_tag
def safe_link(address, label=""):
    """An outside address as a link if it is http(s), else as its words."""
    found = _source(address)
    text = label or found["label"]
    if not found["href"]:
        return text
    return format_html('<a href="{}" rel="noopener nofollow">{}</a>', found["href"], text)


register.simple_tag(markup.mark, name="station_mark")
register.simple_tag(markup.dot, name="station_dot")


@register.inclusion_tag("parts/route_map.html")
def route_map(drawn: routemap.RouteMap):
    """The map of journeys or of a route itself, drawn and as a list."""
    return {
        "map": drawn, "drawing": markup.drawing(routemap.draw(drawn)), "listing": markup.listing(drawn),
    }  # fmt: skip


@register.inclusion_tag("parts/field.html")
def field(bound, lang=""):
    """A form's field with its label, help and problems."""
    widget = bound.field.widget
    return {
        "field": bound,
        "kind": getattr(widget, "input_type", "") or widget.__class__.__name__.lower(),
        "lang": lang,
    }


def _source(text: str) -> dict:
    """An address that may be linked, with its host as the label, or words that may not."""
    text = str(text)
    try:
        split = urlsplit(text)
    except ValueError:
        return {"label": text, "href": ""}
    if split.scheme not in ("http", "https") or not split.netloc:
        return {"label": text, "href": ""}
    trimmed = split.netloc.removeprefix("www.") + split.path.rstrip("/")
    return {"label": trimmed if len(trimmed) <= 72 else f"{trimmed[:71]}…", "href": text}


def _language() -> str:
    return get_language() or "en"
