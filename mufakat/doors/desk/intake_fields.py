"""The proposed fields as lines a person can read and correct, and back."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from mufakat.core.intake.record import FIELDS
from mufakat.core.problems import RuleBroken
from mufakat.records.meetings.operations.confirm.choices import Choice

LABELS = {
    "body": _("Body"),
    "ordinal": _("Number of the meeting"),
    "start_date": _("First day"),
    "end_date": _("Last day"),
    "city": _("City"),
    "country": _("Country"),
    "venue": _("Building"),
    "mode": _("In person, online or hybrid"),
    "theme": _("Theme"),
    "hosts": _("Hosts"),
    "chairs": _("In the chair"),
    "organisations": _("Who took part"),
    "instrument": _("Text discussed"),
    "documents": _("Texts adopted"),
    "priorities": _("Priorities identified"),
    "onward": _("Results go to"),
    "previous": _("Meeting before"),
    "followups": _("Next meetings announced"),
    "target_groups": _("Target groups"),
    "recommendations": _("Recommendations"),
}
# What a line of a list holds, for the hint under the box.
HINTS = {
    "onward": _("One a line: body, number. For example: SOMSWD, 15"),
    "previous": _("One a line: date, what. For example: 2021-03-25, kick-off"),
    "followups": _("One a line: date, number or –, what. For example: 2021-05, 2, second meeting"),
    "recommendations": _("One a line: number, words → to whom. The last part may be left out."),
    "target_groups": _("One a line, by the key of the vocabulary."),
    "chairs": _("One a line. The record keeps the country; a name without one stays with the hosts."),
    "documents": _("One a line. Each becomes a decision of the meeting."),
    "start_date": _("2021-06-16, or 2021-06 where only the month is known."),
    "mode": _("in_person, online or hybrid"),
}
FALLBACK_HINT = _("One a line.")
# Columns of a line, in order; the last takes the rest of the line.
COLUMNS = {
    "onward": ("to", "ordinal"),
    "previous": ("date", "what"),
    "followups": ("date", "ordinal", "what"),
    "recommendations": ("number", "text"),
}
LISTS = ("hosts", "chairs", "organisations", "documents", "priorities", "target_groups", *COLUMNS)
WIDE, MOST_ROWS = 70, 24  # letters in a line of a box, and its lines
UNKNOWN = "–"
TO = " → "  # before those a recommendation is addressed to


@dataclass(frozen=True)
class Line:
    name: str
    label: str
    text: str  # the value as a person types it
    rows: int  # of its box; 1 for a single line
    taken: bool
    hint: str
    has_words: bool  # whether words of the report support it


def lines(proposal: Mapping, vocabulary: Mapping, *, typed: Mapping) -> list[Line]:
    """One line per field, the found ones first; what was typed before a refusal is kept."""
    made = []
    for name in FIELDS:
        if name == "language":
            continue
        found = proposal.get(name)
        text = typed.get(f"value-{name}", as_text(name, found["value"]) if found else "")
        made.append(
            Line(
                name=name,
                label=LABELS[name],
                text=text,
                rows=rows_for(text) if name in LISTS or len(text) > WIDE else 1,
                taken=bool(typed.get(f"take-{name}")) if typed else bool(found),
                hint=HINTS.get(name, FALLBACK_HINT if name in LISTS else ""),
                has_words=bool(found and found.get("quotes")),
            )
        )
    return sorted(made, key=lambda line: not (line.text or line.taken))


def rows_for(text: str) -> int:
    """So that all of it is seen, however the lines break; a long list is scrolled."""
    return min(MOST_ROWS, 1 + sum(1 + len(line) // WIDE for line in text.split("\n")))


def choices_from(proposal: Mapping, typed: Mapping) -> dict[str, Choice]:
    """What the person decided: unticked is refused, reworded is corrected, the rest accepted."""
    choices = {}
    for name in FIELDS:
        if name == "language":
            continue
        found, text = proposal.get(name), typed.get(f"value-{name}", "").strip().replace("\r\n", "\n")
        if not typed.get(f"take-{name}"):
            if found:
                choices[name] = Choice("refused")
        elif found and text == as_text(name, found["value"]).strip():
            choices[name] = Choice("accepted")
        elif text:
            choices[name] = Choice("corrected", from_text(name, text))
    return choices


def as_text(name: str, value: Any) -> str:
    if name in COLUMNS:
        return "\n".join(as_line(row, COLUMNS[name]) for row in value)
    if isinstance(value, list):
        return "\n".join(str(one) for one in value)
    return str(value)


def as_line(row: Mapping, columns: tuple[str, ...]) -> str:
    said = ", ".join(str(row.get(column) or UNKNOWN) for column in columns)
    return f"{said}{TO}{row['addressee']}" if row.get("addressee") else said


def from_text(name: str, text: str) -> Any:
    """Back from what a person typed; a line that cannot be taken is named."""
    if name == "ordinal":
        return whole_number(text)
    if name in COLUMNS:
        return [row(name, line) for line in text.split("\n") if line.strip()]
    if name in LISTS:
        return [line.strip() for line in text.split("\n") if line.strip()]
    return " ".join(text.split())


def row(name: str, line: str) -> dict[str, Any]:
    columns = COLUMNS[name]
    line, _arrow, whom = line.rpartition(TO.strip()) if TO.strip() in line else (line, "", "")
    parts = [part.strip() for part in line.split(",", len(columns) - 1)]
    if len(parts) < len(columns):
        raise RuleBroken(
            gettext_noop("“{line}” needs {number} parts with a comma between them."),
            line=line.strip(),
            number=len(columns),
        )
    held = dict(zip(columns, (None if part in (UNKNOWN, "-", "") else part for part in parts), strict=True))
    told = {c: number_from(c, v) if c in ("ordinal", "number") and v else v for c, v in held.items()}
    return told | ({"addressee": whom.strip()} if whom.strip() else {})


def number_from(column: str, text: str) -> int | str:
    """A recommendation may be numbered 1.2."""
    if column == "number" and re.fullmatch(r"\d{1,3}(?:\.\d{1,2}){1,3}", text):
        return text
    return whole_number(text)


def whole_number(text: str) -> int:
    if not re.fullmatch(r"\d{1,3}", text.strip()):
        raise RuleBroken(gettext_noop("“{words}” is not a number."), words=text)
    return int(text)
