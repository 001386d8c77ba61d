"""From bytes to text: the encodings reports come in, and a plain refusal of what is no text."""

import codecs
import re
import unicodedata

from mufakat.core.intake.old_fonts import from_old_fonts
from mufakat.core.problems import Count, Unreadable

MOST_BYTES = 20 * 1024 * 1024
MOST_LETTERS = 1_500_000
MARKS = [(codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")]  # fmt: skip
DECLARED = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{3,20})""", re.IGNORECASE)
# Vietnamese in the Windows code page leaves its tone marks as bytes of their own.
TONES_1258 = re.compile(
    rb"[aeiouyAEIOUY\xe2\xea\xf4\xe3\xf5\xfd\xc2\xca\xd4\xc3\xd5\xdd][\xcc\xec\xde\xd2\xf2]"
)


def check_size(content: bytes) -> None:
    if not content:
        raise Unreadable("The file is empty.")
    if len(content) > MOST_BYTES:
        raise Unreadable(
            "The file is {size} MB; reports of up to {most} MB are read.",
            size=round(len(content) / 1024 / 1024),
            most=MOST_BYTES // 1024 // 1024,
        )


def decode(content: bytes) -> str:
    """The text of a file that holds nothing but text. Raises Unreadable for an empty, too large or binary one."""
    check_size(content)
    text = marked(content) or declared(content) or unmarked_utf16(content) or guessed(content)
    return checked(text)


def checked(text: str) -> str:
    """The text, if it says anything and is not longer than any report."""
    if not re.search(r"\w", text):
        raise Unreadable("There are no words in the file.")
    if len(text) > MOST_LETTERS:
        raise Unreadable(
            "The text has {letters} letters; no report of a meeting is longer than {most}.",
            letters=Count(len(text)),
            most=Count(MOST_LETTERS),
        )
    return text


def marked(content: bytes) -> str | None:
    for mark, name in MARKS:
        if content.startswith(mark):
            try:
                return content.decode(name)
            except UnicodeDecodeError as error:
                raise Unreadable("The file begins like a text but breaks off within a letter.") from error
    return None


def declared(content: bytes) -> str | None:
    """An HTML page says its encoding; it is believed when the bytes agree."""
    match = DECLARED.search(content[:4096])
    if not match:
        return None
    try:
        return content.decode(codecs.lookup(match.group(1).decode("ascii")).name)
    except (LookupError, UnicodeDecodeError):
        return None


def unmarked_utf16(content: bytes) -> str | None:
    """Two-byte letters without a mark: every other byte of Latin text is zero."""
    if len(content) < 4 or len(content) % 2:
        return None
    for name, zeros in (("utf-16-le", content[1:400:2]), ("utf-16-be", content[0:400:2])):
        if zeros.count(0) > len(zeros) * 0.4:
            try:
                text = content.decode(name)
            except UnicodeDecodeError:
                continue
            return text if not looks_binary(text) else None
    return None


def guessed(content: bytes) -> str:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        text = single_bytes(content)
    text = from_old_fonts(text) or text
    if looks_binary(text):
        raise Unreadable("The file is not a text: it holds binary data.")
    return text


def single_bytes(content: bytes) -> str:
    if (
        content.count(0)
        or sum(byte < 9 or 13 < byte < 32 for byte in content[:20_000]) > len(content[:20_000]) * 0.01
    ):
        raise Unreadable("The file is not a text: it holds binary data.")
    old = from_old_fonts(content.decode("cp1252", errors="replace"))
    if old:
        return old
    vietnamese = len(TONES_1258.findall(content)) >= 2
    text = content.decode("cp1258" if vietnamese else "cp1252", errors="replace")
    high = sum(byte > 127 for byte in content)
    if high > len(content) * 0.4:
        raise Unreadable("The file is not a text in any encoding known here.")
    return text


def looks_binary(text: str) -> bool:
    sample = text[:50_000]
    odd = sum(
        unicodedata.category(letter) in ("Cc", "Cn", "Co") and letter not in "\n\r\t\f\v\x85"
        for letter in sample
    )
    return "\x00" in text or odd > len(sample) * 0.005 + 2
