"""The books of a round and the files they come in."""

from collections.abc import Callable, Iterator

from mufakat.core.consolidated import RoundTold, reckon
from mufakat.core.saying import date_said
from mufakat.readers.papers.consolidated.blocks import Book, numbered
from mufakat.readers.papers.consolidated.brief import brief_blocks
from mufakat.readers.papers.consolidated.chapters import Telling, whole

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PDF = "application/pdf"
TYPES = {"docx": DOCX, "pdf": PDF, "xlsx": XLSX}
# The PDF first: it needs the most memory, and the least is held before it.
STEPS = ("report.pdf", "report.docx", "brief.pdf", "brief.docx", "tables.xlsx")


def report_book(told: RoundTold, *, number: int) -> Book:
    telling = Telling(told, reckon(told))
    return book_of(telling, title=telling.say("title"), number=number, blocks=whole(telling))


def brief_book(told: RoundTold, *, number: int) -> Book:
    telling = Telling(told, reckon(told))
    return book_of(
        telling, title=telling.say("brief"), number=number, blocks=brief_blocks(telling), brief=True
    )


def book_of(telling: Telling, *, title: str, number: int, blocks: Iterator, brief: bool = False) -> Book:
    told, say = telling.told, telling.say
    as_of = say("as_of", day=date_said(told.as_of, told.language))
    round_ = say("round", label=told.label)
    held = any(one.speaks and not one.released for one in told.members)
    whom = "for_public" if told.edition == "public" else "for_members" if held else "for_members_released"
    return Book(
        issuer=told.body,
        title=title,
        under=[told.title, round_, f"{as_of} · {say('number', number=number)}"],
        notice=[say(whom), *([say("illustrative")] if told.illustrative else [])],
        head=" · ".join((title, round_, as_of)),
        blocks=numbered(list(blocks)),
        language=told.language,
        words={key: say(key) for key in ("contents", "table", "figure", "page", "of")},
        brief=brief,
    )


def written(told: RoundTold, *, number: int, step: Callable[[str], None] = lambda _said: None):
    """Every file: which, form and content. ``step`` hears of each before it is made."""
    from mufakat.readers.papers.consolidated.as_docx import as_docx
    from mufakat.readers.papers.consolidated.as_pdf import as_pdf
    from mufakat.readers.papers.consolidated.as_xlsx import as_xlsx

    report, brief = report_book(told, number=number), brief_book(told, number=number)
    makers = {
        "report.docx": lambda: as_docx(report),
        "report.pdf": lambda: as_pdf(report),
        "brief.docx": lambda: as_docx(brief),
        "brief.pdf": lambda: as_pdf(brief),
        "tables.xlsx": lambda: as_xlsx(report, told),
    }
    for name in STEPS:
        step(name)
        which, form = name.split(".")
        yield which, form, makers[name]()
