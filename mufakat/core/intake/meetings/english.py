"""Where an English text names a meeting: the head noun, what is capitalised before it, what "of" and "on" add."""

import re

from mufakat.core.intake.meetings.vietnamese import Raw
from mufakat.core.intake.meetings.words import (
    BRACKET,
    HEADS,
    NOT_A_NAME,
    ORGANS,
    PURPOSES,
    QUALIFIERS,
    STOPS,
    Tokens,
)


def raw_mentions(text: str) -> list[Raw]:
    tokens, found, beyond = Tokens(text), [], -1
    for i in range(len(tokens.held)):
        word = tokens.word(i).lower()
        if word == "table" and tokens.word(i - 1).lower() == "round":
            word = "roundtable"
        if i <= beyond or tokens.kind(i) != "word" or word not in HEADS | ORGANS:
            continue
        if word in ORGANS and not tokens.capital(i):
            if not (tokens.kind(i - 1) == "ord" or word == "group"):
                continue
        if heads_a_meeting(tokens, i):
            continue
        first = leftmost(tokens, i)
        last = rightmost(tokens, i)
        raw = raw_from(tokens, first, i, last)
        if raw:
            found.append(raw)
            beyond = max(
                last, next((n for n, held in enumerate(tokens.held) if held[2] >= raw.end), last + 1) - 1
            )
    return found


# "Persons with Disabilities" goes on where "Meeting … with Partners" would name a guest.
WITH_PEOPLE = {"persons", "people", "children", "women", "girls", "youth", "adults", "those"}


def heads_a_meeting(tokens: Tokens, organ: int) -> bool:
    """ "… Group (MSG) Senior Officials' Meeting": the organ is only the first half of a name."""
    n = organ + 1
    if tokens.word(n) == "(" and tokens.word(n + 2) == ")":
        n += 3
    else:
        return False
    if not tokens.capital(n):
        return False
    while n < organ + 12 and (
        tokens.capital(n) or tokens.word(n).lower() in HEADS | {"of", "for", "and", "on"}
    ):
        if tokens.word(n).lower() in HEADS:
            return True
        n += 1
    return False


def leftmost(tokens: Tokens, head: int) -> int:
    """The first word of the name, going back over capitals, qualifiers and the number."""
    i = head
    while i > 0:
        before = tokens.word(i - 1)
        low = before.lower()
        if (
            tokens.kind(i - 1) == "ord"
            or (tokens.capital(i - 1) and low not in NOT_A_NAME)
            or low in QUALIFIERS
        ):
            i -= 1
        elif (
            low in ("of", "on", "for", "and", "&")
            and tokens.capital(i - 2)
            and tokens.word(i - 2).lower() not in NOT_A_NAME
            and tokens.capital(i)
            and not (low in ("and", "&") and len(tokens.word(i - 2)) > 2 and tokens.word(i - 2).isupper())
        ):
            i -= 2
        elif (
            before == ")"
            and tokens.word(i - 3) == "("
            and tokens.word(i - 2).isupper()
            and tokens.capital(i - 4)
        ):
            i -= 3
        elif before == "+" or (before.isdigit() and tokens.word(i - 2) == "+"):
            i -= 1
        elif (
            low == "," and tokens.capital(i - 2) and tokens.capital(i) and comma_in_name(tokens, i - 1, head)
        ):
            i -= 2
        else:
            break
    while (
        i < head
        and (tokens.word(i).lower() in NOT_A_NAME | {"and", "&", "of", "on", "for", "+"})
        and tokens.kind(i) != "ord"
    ):
        i += 1
    return i


def comma_in_name(tokens: Tokens, comma: int, head: int) -> bool:
    """ "Council for Health, Women and Children Meeting": a comma inside a list that an "and" closes before the head."""
    return any(tokens.word(n).lower() in ("and", "&") for n in range(comma + 1, head)) and any(
        tokens.word(n).lower() in ("of", "on", "for") for n in range(max(0, comma - 6), comma)
    )


def rightmost(tokens: Tokens, head: int) -> int:
    """The last word of the name: "… of the Council for Human and Social Development"."""
    i, small = head, tokens.word(head)[0].islower() or tokens.kind(head - 1) == "ord"
    while True:
        step = next_part(tokens, i, head=head, small=small)
        if step is None:
            return i
        i = step


def next_part(tokens: Tokens, i: int, *, head: int, small: bool) -> int | None:
    """Where the name goes on to from its word i, or None where it is over."""
    n = i + 1
    word = tokens.word(n).lower()
    if tokens.capital(n) and (tokens.touches(i)):
        # two meetings side by side are two names
        return n if word not in NOT_A_NAME else None
    if word in ("of", "on", "for") or (word in ("and", "&") and i > head) or (word == "with" and i == head):
        return after_join(tokens, n, small=small or i == head or tokens.word(i)[0].islower(), joined=word)
    if word == "to" and tokens.word(n + 1).isupper() and len(tokens.word(n + 1)) > 2 and i > head:
        return n + 1
    if word in ("responsible", "in") and tokens.word(n + 1).lower() in ("for", "charge"):
        skip = n + 1 if word == "responsible" else n + 2
        return after_join(tokens, skip, small=True, joined="for")
    if word == "with" and tokens.word(i).lower() in WITH_PEOPLE and tokens.capital(n + 1):
        return n + 1
    if word == "," and i > head and tokens.capital(n + 1) and list_goes_on(tokens, n):
        return n + 1
    if (
        i > head
        and tokens.kind(n) == "word"
        and word not in STOPS
        and tokens.word(i)[0].islower()
        and tokens.touches(i)
    ):
        return n
    return None


def after_join(tokens: Tokens, join: int, *, small: bool, joined: str) -> int | None:
    n = join + 1
    if tokens.word(n).lower() in ("the", "its", "their"):
        if joined in ("and", "&"):
            return None
        n += 1
    if joined in ("and", "&") and (tokens.kind(n) == "ord" or names_another(tokens, n)):
        return None
    if tokens.capital(n) and tokens.word(n).lower() not in NOT_A_NAME - {"its"}:
        return n
    lower = (
        tokens.kind(n) == "word"
        and tokens.word(n)[0].islower()
        and tokens.word(n).lower() not in STOPS | HEADS | PURPOSES
    )
    return n if small and lower and not tokens.word(n).isdigit() and len(tokens.word(n)) > 2 else None


def names_another(tokens: Tokens, n: int) -> bool:
    """After "and": a run of capitals that holds a head noun is the name of another meeting."""
    while tokens.capital(n) or tokens.word(n).lower() in ("of", "on", "for"):
        if tokens.word(n).lower() in HEADS and tokens.word(n).lower() not in ("dialogue", "consultation"):
            return True
        n += 1
    return False


def list_goes_on(tokens: Tokens, comma: int) -> bool:
    """ ", Labour and Employment": within a few words an "and" closes the list before any verb."""
    for n in range(comma + 1, min(comma + 8, len(tokens.held))):
        word = tokens.word(n).lower()
        if word in ("and", "&"):
            return tokens.capital(n + 1)
        if not tokens.capital(n) and word != ",":
            return False
    return False


def raw_from(tokens: Tokens, first: int, head: int, last: int) -> Raw | None:
    start, end = tokens.held[first][2], tokens.held[last][3]
    text, bracket = tokens.text, None
    inside = BRACKET.match(text, end)
    if inside and re.search(r"[A-Z]{2}|\d", inside["in"]) and not re.fullmatch(r"\s*\d{4}\s*", inside["in"]):
        bracket, end = inside["in"], inside.end()
        end = goes_on_behind_bracket(tokens, end)
    numbers = [n for n in range(first, last + 1) if tokens.kind(n) == "ord"]
    number = numbers[0] if numbers else None
    words = text[start : tokens.held[last][3]]
    if number is not None:
        s, e = tokens.held[number][2] - start, tokens.held[number][3] - start
        words = words[:s] + words[e:]
    tail = text[inside.end() : end] if inside and bracket else ""
    name = re.sub(r"\s+", " ", words + tail).strip(" ,")
    name = re.sub(r"^(?:of|on|for|and|the)\s+", "", name, flags=re.IGNORECASE)
    organ = tokens.word(head).lower() in ORGANS
    has_meeting = any(tokens.word(n).lower() in HEADS for n in range(first, last + 1)) or (
        tail.strip().lower() in HEADS
    )
    at = (tokens.held[number][2], tokens.held[number][3]) if number is not None else None
    return Raw(
        start,
        end,
        name,
        tokens.word(number) if number is not None else None,
        at,
        bracket,
        organ and not has_meeting,
    )


def goes_on_behind_bracket(tokens: Tokens, end: int) -> int:
    """ "… Meeting (SOMSWD) on Social Welfare": a name may go on behind its short form."""
    n = next((n for n, held in enumerate(tokens.held) if held[2] >= end), None)
    if n is not None and tokens.capital(n) and tokens.word(n).lower() in HEADS:
        return tokens.held[n][3]
    if n is not None and tokens.word(n) == "Plus" and tokens.capital(n + 1):
        return tokens.held[n + 1][3]
    if n is None or tokens.word(n).lower() not in ("on", "of", "for"):
        return end
    if tokens.word(n) == "of" and re.search(r"\b(?:for|on)\s", tokens.text[:end].rpartition("(")[0][-90:]):
        return end  # "… Council for Human Development (CHD) of the Community": whose it is
    step = after_join(tokens, n, small=False, joined="on")
    if step is None:
        return end
    while (following := next_part(tokens, step, head=n, small=False)) is not None:
        step = following
    return tokens.held[step][3]
