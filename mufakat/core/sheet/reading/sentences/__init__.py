"""What is said of a file, a sheet or a row as a whole."""

from mufakat.core.sentences import Sentence, sentence
from mufakat.core.sheet.reading.result import SheetRefused
from mufakat.core.sheet.reading.sentences.of_files import OF_FILES
from mufakat.core.sheet.reading.sentences.of_sheets import OF_SHEETS

SAYS = {**OF_FILES, **OF_SHEETS}


def told(key: str, **params: str) -> Sentence:
    return sentence(SAYS, key, **params)


def refused(key: str, **params: str) -> SheetRefused:
    return SheetRefused(told(key, **params))
