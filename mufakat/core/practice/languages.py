"""The languages a practice's material is in: codes of ISO 639, and what people write instead."""

import re

LANGUAGES = ("en", "vi", "id", "th", "fil", "ms", "km", "lo", "my", "zh", "ta", "tet", "pt", "fr", "ja", "ko")


def languages_in(words: str) -> list[str]:
    """ "en, VI; th" → ["en", "vi", "th"]; what is no code is left out."""
    found = [part.strip().lower() for part in re.split(r"[,;/\s]+", words)]
    return list(dict.fromkeys(one for one in found if one in LANGUAGES))
