"""How a row of open data is written: every cell is text."""

Row = dict[str, str]


def yes(fact: bool) -> str:
    return "yes" if fact else ""


def day(found) -> str:
    return found.isoformat() if found else ""
