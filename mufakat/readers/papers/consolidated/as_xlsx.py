"""Everything the report tells as rows: one sheet for each kind, heads frozen, numbers as numbers, formulas never."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from io import BytesIO

from mufakat.core.consolidated import RoundTold
from mufakat.readers.papers.consolidated.blocks import Book
from mufakat.readers.papers.consolidated.words import word

UNSAFE = ("=", "+", "-", "@", "\t", "\r")  # words that begin so would be reckoned with
Rows = Iterator[tuple]


def as_xlsx(book: Book, told: RoundTold) -> bytes:
    from openpyxl import Workbook

    work = Workbook(write_only=True)
    about = work.create_sheet(told.label.replace("/", "-")[:31] or "1")
    about.column_dimensions["A"].width = 110
    for line in (book.issuer, book.title, *book.under, *book.notice):
        about.append([plain(line)])

    def say(key: str) -> str:
        return word(key, told.language)

    put(
        work,
        say("who"),
        [say(k) for k in ("country", "state", "handed_in", "late", "released_head")],
        reports(told, say),
    )
    put(
        work,
        say("annex_actions"),
        [say(k) for k in ("no", "action", "country", "last_round", "this_round", "what_was_done", "because")],
        actions(told, say),
    )
    put(
        work,
        say("indicators"),
        [
            say(k)
            for k in (
                "no",
                "indicator",
                "country",
                "unit",
                "last_round",
                "this_round",
                "year",
                "source_head",
                "because",
            )
        ],
        figures(told),
    )
    put(
        work,
        say("annex_figures"),
        [
            say(k)
            for k in ("no", "indicator", "unit", "baseline", "target", "told_as", "source_head", "method")
        ],
        plan(told, say),
    )
    put(
        work,
        say("annex_money"),
        [
            say(k)
            for k in ("country", "no", "allocated", "spent", "currency", "year", "source_head", "because")
        ],
        money(told),
    )
    put(
        work,
        say("practices"),
        [say(k) for k in ("country", "no", "action", "words_head", "source_head")],
        practices(told),
    )
    out = BytesIO()
    work.save(out)
    return out.getvalue()


def put(work, title: str, heads: list[str], rows: Iterable[tuple]) -> None:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font

    sheet = work.create_sheet(title[:31])
    sheet.freeze_panes = "A2"
    rows = [[plain(one) for one in row] for row in rows]
    for n, head in enumerate(heads):
        widest = max((len(str(row[n] or "")) for row in rows), default=0)
        sheet.column_dimensions[chr(ord("A") + n)].width = min(60, max(len(head), widest) + 3)
    sheet.append([bold(WriteOnlyCell(sheet, value=head), Font) for head in heads])
    wrapped = Alignment(wrap_text=True, vertical="top")
    for row in rows:
        cells = [WriteOnlyCell(sheet, value=value) for value in row]
        for one in cells:
            one.alignment = wrapped
        sheet.append(cells)
    sheet.auto_filter.ref = f"A1:{chr(ord('A') + len(heads) - 1)}{len(rows) + 1}"


def bold(cell, font):
    cell.font = font(bold=True)
    return cell


def reports(told: RoundTold, say) -> Rows:
    for one in told.members:
        state = say("held" if one.state == "held" else one.state)
        yield one.name, state, one.on, one.days_late or None, say("yes") if one.released else None


def actions(told: RoundTold, say) -> Rows:
    for action in told.actions:
        for one in told.members:
            said, before = action.said.get(one.code, ""), action.before.get(one.code, "")
            if one.speaks:
                yield (
                    action.number, action.text, one.name, say(before) if before else None, say(said) if said else None,
                    action.words.get(one.code), action.because.get(one.code),
                )  # fmt: skip


def figures(told: RoundTold) -> Rows:
    for figure in told.figures:
        for code, value in figure.said.items():
            yield (
                figure.action, figure.name + (f" ({figure.group})" if figure.group else ""), told.member(code).name, figure.unit,
                figure.before.get(code), value, figure.years.get(code), figure.sources.get(code), figure.because.get(code),
            )  # fmt: skip


def plan(told: RoundTold, say) -> Rows:
    for one in told.figures:
        if not one.group:
            targets = "; ".join(
                f"{year}: {value.normalize():f}" for year, value in sorted(one.targets.items())
            )
            yield one.action, one.name, one.unit, one.baseline, targets, say(one.together if one.together != "none" else "not_told"), one.source, one.method  # fmt: skip


def money(told: RoundTold) -> Rows:
    for one in told.money:
        yield told.member(one.member).name, one.action, one.allocated, one.spent, one.currency, one.year, one.source, one.because  # fmt: skip


def practices(told: RoundTold) -> Rows:
    for one in told.practices:
        yield told.member(one.member).name, one.action, one.title, one.text, one.more


def plain(value):
    if isinstance(value, Decimal):
        return float(value) if value != value.to_integral_value() else int(value)
    if isinstance(value, str):
        kept = "".join(c for c in value if c >= " " or c in "\t\n")[:32_000]
        return f"'{kept}" if kept.startswith(UNSAFE) else kept
    return value
