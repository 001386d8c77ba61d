"""What every page's frame needs, whichever door it belongs to."""

from dataclasses import dataclass
from functools import cache
from urllib.parse import urlencode

from django.conf import settings
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _


@dataclass(frozen=True)
class Way:
    """A link of the frame; ``here`` where the page belongs to it."""

    label: str
    href: str
    here: bool = False
    lang: str = ""


def page(request) -> dict:
    """``nav``, ``languages``, ``addresses``, ``as_of`` and ``demo``; a view may overrule any of them."""
    return {
        "addresses": {
            name: address(name.replace("_", "-"))
            for name in ("home", "search", "desk", "sign-in", "sign-out", "open_data")
        },
        "nav": navigation(request.path),
        "languages": languages(request),
        "as_of": timezone.localdate(),
        "demo": settings.DEMO,
    }


def navigation(path: str) -> list[Way]:
    named = (
        ("home", _("What became of it")),
        ("meetings", _("Meetings")),
        ("recommendations", _("Recommendations")),
        ("instruments", _("Texts")),
        ("countries", _("Countries")),
        ("practices", _("Practices")),
    )
    found = ((label, address(name)) for name, label in named)
    return [Way(label, href, here=belongs(path, href)) for label, href in found if href]


def languages(request) -> list[Way]:
    """The other languages of the interface, each a plain link that comes back to this page."""
    here = urlencode({"next": request.get_full_path()})
    return [
        Way(label, f"{reverse('language', args=[code])}?{here}", lang=code)
        for code, label in settings.LANGUAGES
        if code != get_language()
    ]


def belongs(path: str, href: str) -> bool:
    return path == href if href == "/" else path.startswith(href)


def address(name: str) -> str:
    """The address of a named page, or "" in a house where that door is not hung (error pages must always draw)."""
    return address_in(settings.ROOT_URLCONF, name)


@cache
def address_in(_house: str, name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
