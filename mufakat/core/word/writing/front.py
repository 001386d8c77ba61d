"""The cover page, every line sealed so that the reader can leave it out and still see what was added."""

from mufakat.core.word.cover import Cover, seal
from mufakat.core.word.writing.markup import bookmarked, escaped, paragraph, runs
from mufakat.core.word.writing.page import section

FIRST_BOOKMARK = 910_000


def front(cover: Cover, draft_id: str | None) -> str:
    """The cover's paragraphs; the last one ends its section."""
    lines = [
        ("CoverIssuer", cover.issuer, ""),
        ("CoverTitle", cover.title, ""),
        ("CoverDraft", f"{cover.draft} · as of {cover.as_of}", ""),
        ("CoverLine", f"For\t{cover.addressee}", ""),
        ("CoverLine", f"Please answer by\t{cover.answer_until}", ""),
        ("CoverHeading", "How to answer" if cover.how_to_answer else "", ""),
        *(("CoverText", line, "") for line in cover.how_to_answer),
    ]
    for other in cover.languages:
        lines += [
            ("CoverHeading" if n == 0 else "CoverText", line, other.language)
            for n, line in enumerate(other.lines)
        ]
    lines = [line for line in lines if line[1]]
    lines.append(("CoverNumber", f"Text {draft_id}" if draft_id else f"{cover.title}, {cover.draft}", ""))
    return "".join(_line(n, *line, last=n == len(lines) - 1) for n, line in enumerate(lines))


def _line(number: int, style: str, text: str, language: str, *, last: bool) -> str:
    tag = (
        f'<w:lang w:val="{escaped(language)}"/>'
        if language and text.isascii() is False and _latin(text)
        else ""
    )
    sealed = bookmarked(runs(text, tag), f"cover_{number}_{seal(text)}", FIRST_BOOKMARK + number)
    return paragraph(sealed, style, section(foot=False) if last else "")


def _latin(text: str) -> bool:
    return all(ord(letter) < 0x2100 and not 0x0E00 <= ord(letter) < 0x1E00 for letter in text)
