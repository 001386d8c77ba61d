"""Words as runs: tabs, breaks, and for each script the font and language that show it."""

import re

from mufakat.core.problems import RuleBroken

FONT = "Arial"
# (first, last) of a script's blocks, its font, the tag for its language; Word falls back to its own fonts
# (see the font table) where the Noto ones are not installed.
SCRIPTS = (
    ("Noto Sans Thai", "th-TH", "\u0e01-\u0e7f"),
    ("Noto Sans Lao", "lo-LA", "\u0e80-\u0eff"),
    ("Noto Sans Khmer", "km-KH", "\u1780-\u17ff\u19e0-\u19ff"),
    ("Noto Sans Myanmar", "my-MM", "\u1000-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f"),
    ("Noto Sans Tamil", "ta-SG", "\u0b80-\u0bff"),
)
_COMPLEX = "".join(blocks for _, _, blocks in SCRIPTS)
_STRETCH = re.compile(
    "|".join(f"[{blocks}][{blocks}\\s0-9\u200b-\u200d]*" for _, _, blocks in SCRIPTS) + f"|[^{_COMPLEX}]+"
)
_SIGNS = {"\t": "<w:tab/>", "\n": "<w:br/>", "\u2011": "<w:noBreakHyphen/>"}
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


def escaped(text: str) -> str:
    """Text for an element or a double-quoted attribute."""
    if found := _UNWRITABLE.search(text):
        raise RuleBroken(
            "The wording holds a character that no Word file can carry (U+{letter}).",
            letter=f"{ord(found[0]):04X}",
        )
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def runs(text: str, properties: str = "", *, style: str = "") -> str:
    """The text as runs; ``properties`` are further run properties, in schema order, that hold for all of it."""
    first = f'<w:rStyle w:val="{style}"/>' if style else ""
    return "".join(_run(part, first, properties) for part in _STRETCH.findall(text))


def paragraph(content: str, style: str = "", properties: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    both = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
    return f"<w:p>{both}{content}</w:p>"


def bookmarked(content: str, name: str, ident: int) -> str:
    return (
        f'<w:bookmarkStart w:id="{ident}" w:name="{escaped(name)}"/>{content}<w:bookmarkEnd w:id="{ident}"/>'
    )


def _run(text: str, first: str, properties: str) -> str:
    fonts, language = _script(text)
    both = first + fonts + properties + language
    parts = (_SIGNS.get(part) or f'<w:t xml:space="preserve">{escaped(part)}</w:t>' for part in _parts(text))
    return f"<w:r>{f'<w:rPr>{both}</w:rPr>' if both else ''}{''.join(parts)}</w:r>"


def _script(text: str) -> tuple[str, str]:
    if text.isascii():
        return "", ""
    for font, language, blocks in SCRIPTS:
        if re.match(f"[{blocks}]", text):
            return f'<w:rFonts w:cs="{font}"/>', f'<w:cs/><w:lang w:bidi="{language}"/>'
    return "", ""


def _parts(text: str) -> list[str]:
    return [part for part in re.split("([\t\n\u2011])", text) if part]
