"""What the answers of one row owe each other."""

from collections.abc import Mapping
from dataclasses import dataclass

from mufakat.core.sentences import Sentence
from mufakat.core.sheet.answers.numbers import SHARED
from mufakat.core.sheet.answers.sentences import told
from mufakat.core.sheet.plan import NOT_AVAILABLE
from mufakat.core.sheet.tables import Table

NUMBERS = ("value", "allocated", "spent")


@dataclass(frozen=True, slots=True)
class RowAnswers:
    """The answers that can stand, and those that cannot with the reason, by column."""

    stand: Mapping[str, str]
    refused: Mapping[str, Sentence]


def across(
    table: Table, answers: Mapping[str, str], currencies: Mapping[str, str] | None = None
) -> RowAnswers:
    """ "Not available" needs its because; an amount needs its currency, which it may bring itself.

    ``answers``: column → value of one row, with what stood there before; ``currencies``: amount column → the currency
    written into the cell.
    """
    stand, refused = dict(answers), {}
    if table.column("currency"):
        settle_currency(stand, refused, dict(currencies or {}))
    unavailable = [key for key in NUMBERS if stand.get(key) == NOT_AVAILABLE]
    unavailable += [key for key in ("status",) if stand.get(key) == "not_available"]
    if table.column("because") and unavailable and not stand.get("because"):
        for key in unavailable:
            refused[key] = told("because")
            del stand[key]
    return RowAnswers(stand, refused)


def settle_currency(stand: dict[str, str], refused: dict[str, Sentence], brought: dict[str, str]) -> None:
    amounts = [key for key in ("allocated", "spent") if stand.get(key) not in (None, "", NOT_AVAILABLE)]
    said = stand.get("currency", "")
    for key in [key for key in amounts if brought.get(key)]:
        said = said or ("" if brought[key] in SHARED else brought[key])
        if said and said not in SHARED.get(brought[key], (brought[key],)):
            refused[key] = told("other_currency", given=stand[key], found=brought[key], said=said)
    if said and amounts:
        stand["currency"] = said
    if not said:
        refused |= {key: told("no_currency") for key in amounts if key not in refused}
    for key in refused:
        stand.pop(key, None)
