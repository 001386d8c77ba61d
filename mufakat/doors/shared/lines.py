"""Lines of links that stand on every page: drawn once for each language and place, for they cost a tenth of a page."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

Ways = tuple[tuple[str, str], ...]  # (name, address) of the pages it leads to


@dataclass(frozen=True, eq=False)
class Line:
    called: Mapping[str, object]  # name of a page -> what it is called, to be translated

    def drawn(self, ways: Ways, *, here: str, path: str) -> SafeString:
        """``here`` is the address among the ways that the page belongs to, "" for none; ``path`` the page's own."""
        return _drawn(self, get_language(), ways, here, "page" if path == here else "true")


@lru_cache(1024)
def _drawn(line: Line, _language: str, ways: Ways, here: str, current: str) -> SafeString:
    named = [(line.called[name], href) for name, href in ways]
    return render_to_string("parts/line.html", {"ways": named, "here": here, "current": current})
