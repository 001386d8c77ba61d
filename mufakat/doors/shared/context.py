"""What every page's frame needs, whichever door it belongs to."""

from dataclasses import dataclass
from functools import cache
from urllib.parse import urlencode

from django.conf import settings
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from mufakat.doors.shared.lines import Line

NAVIGATION = Line(
    {
        "home": _("What became of it"),
        "meetings": _("Meetings"),
        "recommendations": _("Recommendations"),
        "instruments": _("Texts"),
        "countries": _("Countries"),
        "practices": _("Practices"),
    }
)


@dataclass(frozen=True)
class OtherLanguage:
    label: str
    href: str
    lang: str


def page(request) -> dict:
    """``nav``, ``languages``, ``addresses``, ``as_of``, ``demo`` and ``mail_is_laid``; a view may overrule any of them."""
    return {
        "addresses": {
            name: address(name.replace("_", "-"))
            for name in ("home", "search", "desk", "sign-in", "sign-out", "open_data")
        },
        "nav": navigation(request.path),
        "languages": languages(request),
        "as_of": timezone.localdate(),
        "demo": settings.DEMO,
        "mail_is_laid": settings.MAIL_IS_LAID,
    }


def navigation(path: str, *, room: str = "") -> SafeString:
    """``room`` names the entry a page belongs to where its address does not say so."""
    ways = tuple((name, href) for name in NAVIGATION.called if (href := address(name)))
    here = next((href for name, href in ways if (name == room if room else belongs(path, href))), "")
    return NAVIGATION.drawn(ways, here=here, path=path)


def languages(request) -> list[OtherLanguage]:
    """The other languages of the interface, each a plain link that comes back to this page."""
    here = urlencode({"next": request.get_full_path()})
    return [
        OtherLanguage(label, f"{reverse('language', args=[code])}?{here}", code)
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
