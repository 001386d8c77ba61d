"""Cities and countries in a text, however they are spelled: "Viêng Chăn", "Phnôm Pênh", "In-đô-nê-xi-a", "Lao PDR"."""

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.vocabulary import Vocabulary
from mufakat.core.languages.fold import squeeze

WORD = expression(r"[^\W_]+(?:[’'][^\W_]+)*\.?")
# Between the parts of one name: spaces, hyphens of a transliteration, the stop of "St.".
JOIN = expression(r"[\s\-‐‑–.&]{1,3}")
LONGEST = 7
# Where a short name would be an everyday word without its marks (Lào, lao động; Áo, áo) marks must agree.
SHORT = 4

# A city or country here is part of the name of a text, an organisation or an office, and nobody's venue.
TITLE_AFTER = expression(
    r"^(?:[’']s)?\s+(?:(?:and\s+)?\w+\s+){0,2}(?:Declarations?|Statement|Action|Plan|Programme|Program|Agreement|Consensus|Protocol|Framework|"
    r"Convention|Treaty|Charter|Roadmap|Road\s+Map|Accord|Concord|Vision|Strategy|Agenda|Communiqu[eé]|Principles|Rules|"
    r"Commitment|Call|Guidelines|Platform|University|Compact|Initiative|Pact|time|Outcome|Recommendations?)\b",
    re.IGNORECASE,
)
TITLE_BEFORE = expression(
    r"(?:Tuyên\s+bố|Lộ\s+trình|Nghị\s+định\s+thư|Hiệp\s+(?:ước|định)|Kế\s+hoạch|Chương\s+trình|Đồng\s+thuận|Hiến\s+chương|"
    r"Khuôn\s+khổ|Khung|Thỏa\s+thuận|Công\s+ước|Tầm\s+nhìn|Chiến\s+lược|Lời\s+kêu\s+gọi|Đại\s+học|Trường|Báo|Đài|Tuyên\s+ngôn|"
    r"Cương\s+lĩnh|Sáng\s+kiến|Bộ\s+Quy\s+tắc)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
LINK_BEFORE = expression(
    r"(?:điểm\s+cầu|đầu\s+cầu|đầu\s+cầu\s+truyền\s+hình|link(?:ed)?[\s-]*point|bridge[\s-]*point|studio)(?:\s+(?:của|tại|ở|chính|in|at))?"
    r"(?:\s+(?:thủ\s+đô|thành\s+phố|TP\.?))?\s*$",
    re.IGNORECASE,
)
LINK_AFTER = expression(r"^\s+(?:bridge|link|studio|hub|end)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Place:
    """A named city or country where it stands; `name` in English, `country` the code."""

    kind: str
    name: str
    country: str
    start: int
    end: int


@dataclass(frozen=True)
class Gazetteer:
    """Names by their squeezed spelling; `exact` keeps the short ones with their marks."""

    loose: dict[str, tuple[tuple[str, str, str], ...]]
    exact: dict[str, tuple[tuple[str, str, str], ...]]
    countries: dict[str, str]


@lru_cache(maxsize=4)
def gazetteer(vocabulary: Vocabulary | None = None) -> Gazetteer:
    loose: dict[str, list[tuple[str, str, str]]] = {}
    exact: dict[str, list[tuple[str, str, str]]] = {}
    countries: dict[str, str] = {}
    for kind, code, name, spellings in rows(vocabulary):
        if kind == "country":
            countries.setdefault(code, name)
        for spelling in (name, *spellings):
            meant = (kind, countries.get(code, name) if kind == "country" else name, code)
            short = len(squeeze(spelling)) <= SHORT
            held = (exact if short else loose).setdefault(
                exact_key(spelling) if short else squeeze(spelling), []
            )
            if meant not in held:
                held.append(meant)
    return Gazetteer(
        {key: tuple(held) for key, held in loose.items()},
        {key: tuple(held) for key, held in exact.items()},
        countries,
    )


def rows(vocabulary: Vocabulary | None) -> list[tuple[str, str, str, list[str]]]:
    text = files("mufakat.core.intake").joinpath("places.tsv").read_text(encoding="utf-8")
    split = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    held = [
        (kind, code, name, [one for one in others.split("|") if one]) for kind, code, name, others in split
    ]
    for country in vocabulary.countries if vocabulary else ():
        held.append(("country", country.code, country.names[0], list(country.names)))
        if country.capital and not any(
            row[0] == "city" and country.capital in (row[2], *row[3]) for row in held
        ):
            held.append(("city", country.code, country.capital, []))
    return held


def exact_key(spelling: str) -> str:
    return re.sub(r"[\s\-‐‑–.&]+", " ", spelling.lower().replace("’", "'")).strip()


def places_in(text: str, *, gazetteer: Gazetteer, offset: int = 0) -> list[Place]:
    """Every place named in a text, longest names first at each word; parts of titles and link points left out."""
    words = [piece for match in WORD.finditer(text) for piece in unglued(text, *match.span())]
    found: list[Place] = []
    at = 0
    while at < len(words):
        taken = longest_name(text, words, at, gazetteer) if starts_a_name(text[words[at][0]]) else None
        if taken:
            found.extend(Place(*meant, words[at][0] + offset, taken[1] + offset) for meant in taken[2])
        at += taken[0] if taken else 1
    return [place for place in found if not in_a_title(text, place.start - offset, place.end - offset)]


def unglued(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """ "tạiKuala Lumpur": a space lost before a capital."""
    match = re.search(r"(?<=[^\W\d_A-Z])(?=[A-Z][a-z])", text[start:end])
    if not match or text[start].isupper():
        return [(start, end)]
    return [(start, start + match.start()), (start + match.start(), end)]


def starts_a_name(letter: str) -> bool:
    return letter.isupper() or letter.isdigit()


def longest_name(
    text: str, words: list[tuple[int, int]], at: int, gazetteer: Gazetteer
) -> tuple[int, int, tuple[tuple[str, str, str], ...]] | None:
    """How many words the longest known name here has, where it ends, and what it may mean."""
    for count in range(min(LONGEST, len(words) - at), 0, -1):
        start, end = words[at][0], words[at + count - 1][1]
        if any(not JOIN.fullmatch(text[words[i][1] : words[i + 1][0]]) for i in range(at, at + count - 1)):
            continue
        if count > 1 and text[words[at + count - 1][0]].islower() and "-" not in text[start:end]:
            continue
        spelled = text[start:end]
        meant = gazetteer.loose.get(squeeze(spelled)) or gazetteer.exact.get(exact_key(spelled))
        meant = meant or possessive(spelled, gazetteer)
        if meant:
            return count, end - (text[end - 1] == "." and not spelled.endswith(("D.C.", "P.D.R."))), meant
    return None


def possessive(spelled: str, gazetteer: Gazetteer) -> tuple[tuple[str, str, str], ...] | None:
    bare = re.sub(r"[’']s$", "", spelled)
    return (
        gazetteer.loose.get(squeeze(bare)) or gazetteer.exact.get(exact_key(bare))
        if bare != spelled
        else None
    )


def in_a_title(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 60) : start], text[end : end + 50]
    return bool(
        TITLE_AFTER.search(after)
        or TITLE_BEFORE.search(before)
        or LINK_BEFORE.search(before)
        or LINK_AFTER.search(after)
    )
