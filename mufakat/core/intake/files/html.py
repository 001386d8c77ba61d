"""The words of an HTML page, each knowing where it stands in the source.

A small reader of its own instead of a tree: a parser would lose the places, and quotes must be cut from the source.
"""

import html
import re

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.files.html_marks import Lists, Tables
from mufakat.core.intake.reading import Reading, composed

SILENT = {"script", "style", "noscript", "template", "head", "nav", "footer", "form", "button", "select", "option", "svg", "iframe", "textarea", "object", "canvas", "menu", "math", "audio", "video"}  # fmt: skip
# Silent elements whose inside is not markup at all.
RAW = {"script", "style", "textarea", "noscript", "iframe"}
BLOCKS = {"p", "div", "br", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "header", "main", "aside", "blockquote", "figure", "figcaption", "td", "th", "dl", "dt", "dd", "hr", "pre", "address", "title", "body", "center", "tbody", "thead"}  # fmt: skip
VOID = {
    "br",
    "hr",
    "img",
    "input",
    "meta",
    "link",
    "wbr",
    "source",
    "area",
    "base",
    "col",
    "embed",
    "param",
    "track",
}
PARAGRAPHS = {
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "article",
    "section",
    "table",
    "ul",
    "ol",
    "blockquote",
    "figure",
}
TAG = expression(
    r"<(?P<close>/?)(?P<name>[a-zA-Z][\w:-]{0,40})(?P<rest>(?:[^<>\"']|\"[^\"<]{0,8000}\"|'[^'<]{0,8000}'){0,400}?)>"
)
ENTITY = expression(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]\w{1,30});")
TEXT = expression(r"[^<&]+")
HIDDEN = expression(r"\bhidden\b|display\s*:\s*none|aria-hidden\s*=\s*[\"']true", re.IGNORECASE)
# Boxes beside the report, by what their makers call them.
ASIDE = expression(
    r"""(?:class|id)\s*=\s*["'](?:[^"']*\s)?(?:related(?:[-_]\w+)*|tin-lien-quan|breadcrumbs?|sidebar|comments?|(?:social-)?share|tags?|(?:main-)?menu|navbar|newsletter)(?=[\s"'])""",
    re.IGNORECASE,
)
META_DAY = expression(
    r"<(?:meta|time)\b[^>]{0,300}?(?:article:published_time|datePublished|pubdate|publishdate|dc\.date|date\.issued|datetime)[\"']?[^>]{0,120}?(?P<day>(?:19|20)\d\d-\d\d-\d\d)",
    re.IGNORECASE,
)


class Page:
    """Letters gathered so far, with their places; white space is kept to what a reader would see."""

    def __init__(self) -> None:
        self.letters: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []

    def put(self, letter: str, start: int, end: int) -> None:
        self.letters.append(letter)
        self.starts.append(start)
        self.ends.append(end)

    def put_text(self, text: str, at: int, *, kept: bool) -> None:
        for n, letter in enumerate(text):
            if letter.isspace() and not kept and letter != "\xa0":
                if self.letters and not self.letters[-1].isspace():
                    self.put(" ", at + n, at + n + 1)
                elif self.letters and self.letters[-1] == " " and self.ends[-1] == at + n:
                    self.ends[-1] = at + n + 1  # several spaces in the source are one here
            else:
                self.put(letter, at + n, at + n + 1)

    def put_mark(self, mark: str, at: int) -> None:
        """What a reader sees and the source does not spell out: an item's number, the edge of a cell."""
        for letter in mark:
            self.put(letter, at, at)

    def put_break(self, at: int, *, paragraph: bool) -> None:
        wanted = "\n\n" if paragraph else "\n"
        while self.letters and self.letters[-1] == " ":
            self.letters.pop(), self.starts.pop(), self.ends.pop()
        tail = "".join(self.letters[-2:])
        for _ in range(len(wanted) - (len(tail) - len(tail.rstrip("\n")))):
            if self.letters:
                self.put("\n", at, at)


def reading_of_html(source: str) -> Reading:
    """What a reader of the page sees, without scripts, styles, menus and forms."""
    page, at, silent, raw_until = Page(), 0, [], ""
    pre, no_comment_end = 0, False
    lists, tables = Lists(), Tables(source)
    while at < len(source):
        if raw_until:
            close = expression(rf"</{raw_until}\b[^>]{{0,100}}>", re.IGNORECASE).search(source, at)
            at, raw_until = (close.end() if close else len(source)), ""
            continue
        letter = source[at]
        if letter == "<":
            if source.startswith("<!--", at) and not no_comment_end:
                end = source.find("-->", at + 4)
                no_comment_end = end < 0
                at = end + 3 if end >= 0 else at + 4
                continue
            if source[at : at + 2] in ("<!", "<?"):
                end = source.find(">", at, at + 3000)
                at = end + 1 if end >= 0 else at + 2
                continue
            tag = TAG.match(source, at)
            if not tag:
                if not silent:
                    page.put(letter, at, at + 1)
                at += 1
                continue
            name, closing = tag["name"].lower(), bool(tag["close"])
            if name in BLOCKS and not tables.row(name, at):
                page.put_break(at, paragraph=name in PARAGRAPHS)
            if not silent:
                page.put_mark(
                    lists.mark(name, tag["rest"], closing=closing) or tables.bar(name, at, closing=closing),
                    at,
                )
            pre += (name == "pre") * (-1 if closing else 1)
            if name in RAW and not closing:
                raw_until = name
            elif silences(name, tag["rest"]) or (silent and name == silent[-1]):
                silent = opened_or_closed(silent, name, closing=closing)
            at = tag.end()
            continue
        match = (ENTITY if letter == "&" else TEXT).match(source, at)
        words, end = (match.group(), match.end()) if match else (letter, at + 1)
        if not silent:
            if letter == "&" and match:
                for spelled in html.unescape(words):
                    page.put(" " if spelled.isspace() else spelled, at, end)
            else:
                page.put_text(words, at, kept=pre > 0)
        at = end
    return composed(source, "".join(page.letters), page.starts, page.ends)


def silences(name: str, rest: str) -> bool:
    if name in SILENT or (name not in VOID and bool(HIDDEN.search(rest))):
        return True
    return name in ("div", "section", "aside", "ul") and bool(ASIDE.search(rest))


def opened_or_closed(silent: list[str], name: str, *, closing: bool) -> list[str]:
    if not closing:
        return [*silent, name] if name not in VOID else silent
    while silent and name in silent:
        last, silent = silent[-1], silent[:-1]
        if last == name:
            break
    return silent


def published_in(source: str) -> str | None:
    """The day the page's own markup gives."""
    match = META_DAY.search(source[:300_000])
    return match["day"] if match else None
