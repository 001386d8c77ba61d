"""Signs put in from a symbol font, which hold a number and no letter: ticks, crosses, boxes, arrows, Greek.

Those that people answer with are read as the Unicode sign that looks the same; others keep the font's own number.
"""

_GREEK = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"
_SYMBOL = {
    **{0x41 + n: letter for n, letter in enumerate(_GREEK)},
    **{0x61 + n: letter for n, letter in enumerate("αβχδεφγηιϕκλμνοπθρστυϖωξψζ")},
    0x2D: "−", 0xA2: "′", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±",
    0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xDB: "⇔", 0xDE: "⇒",
}  # fmt: skip
_FONTS = {
    "symbol": _SYMBOL,
    "wingdings": {
        0x43: "👍", 0x44: "👎", 0x46: "☞", 0x4A: "☺", 0x4C: "☹", 0x6C: "●", 0x6E: "■", 0x6F: "☐", 0x71: "❑", 0x76: "❖",
        0x9F: "•", 0xA1: "○", 0xA7: "▪", 0xA8: "☐", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓",
        0xFD: "☒", 0xFE: "☑",
    },
    "wingdings 2": {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "☐"},
}  # fmt: skip


def shown_as(font: str, code: str) -> str:
    """The sign with this hexadecimal number in this font; U+FFFD for what is no number."""
    try:
        number = int(code, 16)
        return _FONTS.get(font.lower(), {}).get(number & 0xFF) or chr(number)
    except (ValueError, OverflowError):
        return "\ufffd"
