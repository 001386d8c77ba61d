"""A formula is taken by its last computed value; one that reaches outside the workbook is not."""

import re

from mufakat.core.sheet.answers.given import Given
from mufakat.core.sheet.answers.sentences import Refusal

REACHES_OUT = re.compile(
    r"WEBSERVICE|FILTERXML|ENCODEURL|IMPORT(?:DATA|XML|HTML|RANGE|FEED)|\bRTD\s*\(|HYPERLINK\s*\(|\bIMAGE\s*\(|STOCKHISTORY"
    r"|\bCALL\s*\(|REGISTER(?:\.ID)?\s*\(|\bEXEC\s*\(|\bDDE\b|CUBE(?:VALUE|MEMBER|SET)|GETPIVOTDATA|[a-z][a-z+.-]*://|\\\\|file:"
    r"|\[\d+\]|\[[^\]]*\.[a-z]{3,4}\]|\||\bSQL\.REQUEST",
    re.IGNORECASE,
)
_QUOTED_SHEET = re.compile(r"'[^'\[\]|:/\\]*'!")  # 'Sheet one'!A1 stays inside


def refuse_formula(given: Given) -> None:
    """Nothing is ever computed or followed here; a formula of this workbook alone is good for what it last showed."""
    if not given.formula:
        return
    if REACHES_OUT.search(_QUOTED_SHEET.sub("", given.formula)):
        raise Refusal("reaches_out")
    if given.kind == "formula":
        raise Refusal("never_computed")
