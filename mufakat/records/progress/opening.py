"""From the bytes of any spreadsheet a focal point may send to a workbook our reader reads."""

from mufakat.core.kinds import PLAIN_BYTES, holds_macros
from mufakat.core.problems import Unreadable
from mufakat.core.sentences import Sentence
from mufakat.core.sheet.reading.sentences import refused, told
from mufakat.records.files.office import as_xlsx, sheet_suffix_of

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
KEPT_AS = {
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".xls": "application/vnd.ms-excel",
    ".xlsb": "application/vnd.ms-excel.sheet.binary.macroEnabled.12",
}


def opened(content: bytes, name: str) -> tuple[bytes, list[Sentence]]:
    """The workbook, made by LibreOffice where it was another kind, and what is to be said of that.

    It takes seconds: no transaction may be open. Raises SheetRefused. Where there is no LibreOffice the bytes come
    back as they are, and the reader says in its own sentence how to save them.
    """
    if not sheet_suffix_of(content):
        return content, []
    try:
        made = as_xlsx(content, name)
    except Unreadable as error:
        raise refused("not_opened", name=name) from error
    if made is None:
        return content, []
    notes = [told("converted", name=name)]
    return made, [*notes, told("macros", name=name)] if holds_macros(content) else notes


def media_type_of(content: bytes) -> str:
    """What the file is kept as; one that carries macros is never opened by a browser."""
    if holds_macros(content):
        return PLAIN_BYTES
    return KEPT_AS.get(sheet_suffix_of(content), XLSX)
