"""Languages by the names their speakers give them."""

NAMES = {
    "vi": "Tiếng Việt", "id": "Bahasa Indonesia", "th": "ไทย", "fil": "Filipino", "ms": "Bahasa Melayu", "km": "ខ្មែរ",
    "lo": "ລາວ", "my": "မြန်မာ", "zh": "中文", "ta": "தமிழ்", "tet": "Tetun", "pt": "Português", "en": "English",
}  # fmt: skip


def language_name(code: str) -> str:
    return NAMES.get(code, code)


def other_languages(own: str) -> list[tuple[str, str]]:
    """(code, name) of every language a draft may be put into."""
    return [(code, name) for code, name in NAMES.items() if code != own]
