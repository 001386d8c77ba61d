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


def language() -> str:
    return get_language() or "en"
