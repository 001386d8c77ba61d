"""One field over all of it."""

from urllib.parse import urlencode

from django.conf import settings
from django.core.paginator import Paginator
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from mufakat.core.languages.words import index_words, tidy
from mufakat.doors.public.asked import language
from mufakat.doors.public.show import show
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.search import answer as reader

KINDS = {
    "meeting": _("Meetings"),
    "recommendation": _("Recommendations"),
    "instrument": _("Texts"),
    "provision": _("Provisions"),
    "action": _("Actions"),
    "decision": _("Decisions"),
    "answer": _("Answers"),
    "body": _("Bodies"),
    "country": _("Countries"),
    "practice": _("Practices"),
    "structure": _("Structures"),
    "voices": _("Children’s voices"),
}
ONE = {
    "meeting": _("Meeting"),
    "recommendation": _("Recommendation"),
    "instrument": _("Text"),
    "provision": _("Provision"),
    "action": _("Action"),
    "decision": _("Decision"),
    "answer": _("Answer"),
    "body": _("Body"),
    "country": _("Country"),
    "practice": _("Practice"),
    "structure": _("Structure"),
    "voices": _("What children said"),
}

# The pages that are no thing of the record, by the name that stands on them.
PAGES = {
    "open-data": _("Open data"),
    "meetings": _("Meetings"),
    "recommendations": _("Recommendations"),
    "instruments": _("Texts"),
    "bodies": _("Bodies"),
    "countries": _("Countries"),
    "countries-compared": _("Countries side by side"),
    "practices": _("Practices"),
    "voices": _("What children said"),
    "routes": _("Routes"),
    "rules": _("How these words are chosen"),
    "journal": _("Journal"),
    "about": _("About"),
}


def search(request):
    asked, kind, page = (request.GET.get(name, "") for name in ("q", "kind", "page"))
    found = reader.search(
        viewer(request),
        asked,
        language=language(),
        kind=kind,
        page=int(page) if page.isdecimal() and len(page) < 6 else 1,
    )
    return show(
        request,
        "public/search.html",
        found,
        kinds=[
            (KINDS[key], count, address(found.asked, key), key == found.kind) for key, count in found.kinds
        ],
        everything=address(found.asked),
        pages=pages_named(found.asked),
        one=ONE,
        page=Paginator(range(min(found.total, reader.LAST_PAGE * reader.PER_PAGE)), reader.PER_PAGE).get_page(
            found.page
        ),
        examples=()
        if found.hits or found.direct
        else links(reader.examples(viewer(request), language=language())),
        instead=address(found.instead),
    )


def address(asked: str, kind: str = "") -> str:
    return f"{reverse('search')}?{urlencode({'q': asked, **({'kind': kind} if kind else {})})}"


def pages_named(asked: str) -> list[tuple[str, str]]:
    """Pages of this site whose whole name stands in the question, in any language of the interface."""
    words = folded(asked)
    return [
        (str(name), reverse(page))
        for page, name in PAGES.items()
        if any(spoken <= words and len(words) <= len(spoken) + 1 for spoken in names_of(name))
    ]


def names_of(name) -> list[frozenset[str]]:
    found = []
    for code, _label in settings.LANGUAGES:
        with override(code):
            found.append(folded(str(name)))
    return found


def folded(text: str) -> frozenset[str]:
    return frozenset(word.folded for word in index_words(tidy(text)))


def links(questions) -> list[tuple[str, str]]:
    return [(question, address(question)) for question in questions]
