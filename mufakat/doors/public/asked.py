"""What a public page is asked with: who, in which language, on which day."""

from datetime import date
from typing import TypedDict

from django.utils import timezone
from django.utils.translation import get_language


class Asked(TypedDict):
    today: date
    language: str


def asked() -> Asked:
    """The keyword arguments every dossier that knows of time takes."""
    return {"today": timezone.localdate(), "language": language()}


def page_asked(request) -> int:
    """The number of the page in the address; the first where it is none."""
    page = request.GET.get("page", "")
    return max(1, int(page)) if page.isdecimal() and len(page) < 6 else 1


def language() -> str:
    return get_language() or "en"
