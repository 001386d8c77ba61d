"""What drafts are called: Draft Zero, Draft 1, Draft 1 Rev.1."""

import re

_COUNTED = re.compile(r"^(?P<name>.*?\b)(?P<number>zero|\d+)(?:\s*[,(]?\s*rev\.?\s*\d+\)?)?$", re.IGNORECASE)


def next_label(label: str) -> str:
    """The name of the draft after this one; empty where its name does not count."""
    found = _COUNTED.match(label.strip())
    if found is None:
        return ""
    number = 0 if found["number"].lower() == "zero" else int(found["number"])
    return f"{found['name']}{number + 1}"
