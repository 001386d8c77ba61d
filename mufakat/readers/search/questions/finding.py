"""The one thing a question names, or the few it may mean; always through the queries that know who is asking."""

from collections.abc import Callable, Iterable

from mufakat.core.ordinals import roman_number
from mufakat.readers.search.collecting.meetings import key_of_recommendation
from mufakat.readers.search.collecting.texts import key_of_action, key_of_provision
from mufakat.readers.search.questions.lexicon import Lexicon
from mufakat.readers.search.questions.reading import Reading, read
from mufakat.records.instruments.models import Instrument
from mufakat.records.instruments.queries import provisions_labelled
from mufakat.records.meetings.queries import meetings
from mufakat.records.people.access import Viewer
from mufakat.records.plans.queries import actions
from mufakat.records.recommendations.queries import recommendations

Key = tuple[str, str]  # kind and key of an entry
MOST = 5  # of several a question may mean
RECOMMENDATIONS = ("recommendation", "measure", "resource")
KINDS = {
    "paragraph": ("paragraph",),
    "article": ("article", "paragraph", "heading"),
    "item": ("item", "paragraph"),
    "part": ("part", "heading"),
    "area": ("area",),
    "action": ("row",),
}


def named_in(viewer: Viewer, question: str, known: Lexicon) -> tuple[list[Key], bool]:
    """What the question may mean, and whether it names one thing: then the first is the answer."""
    said = read(question, known)
    for find in (numbered_recommendation, numbered_provision, one_meeting, one_text, one_name):
        found, certain = find(viewer, said, known)
        if found:
            return found[:MOST], certain and len(found) == 1
    return [], False


Found = tuple[list[Key], bool]


def numbered_recommendation(viewer: Viewer, said: Reading, known: Lexicon) -> Found:
    if said.label not in RECOMMENDATIONS or not said.number.isdecimal() or len(said.number) > 4:
        return [], False
    wanted = recommendations(viewer).filter(number=int(said.number))
    if said.label != "recommendation":
        wanted = wanted.filter(kind=said.label)
    if said.bodies:
        wanted = wanted.filter(meeting__body__in=said.bodies)
    if said.ordinal:
        wanted = wanted.filter(meeting__ordinal=said.ordinal)
    if said.year:
        wanted = wanted.filter(meeting__sort_date__year=said.year)
    rows = preferred(
        wanted.order_by("-meeting__sort_date", "kind")[: MOST * 4], said, known, lambda r: r.meeting.body_id
    )
    # "Recommendation 3" of a forum whose measures are numbered too is the action recommendation.
    first = [row for row in rows if row.kind == "action"] or rows
    return [("recommendation", key_of_recommendation(row)) for row in first], True


def numbered_provision(viewer: Viewer, said: Reading, known: Lexicon) -> Found:
    if said.label not in KINDS or not said.number:
        return [], False
    texts = meant(said, known, certain_only=False) or [text for text, _, _ in known.texts]
    if said.label == "action":
        held = actions(viewer).filter(instrument__in=texts, number=said.number)
        if rows := list(held[:MOST]):
            return [("action", key_of_action(row)) for row in rows], True
    rows = {}
    for row in provisions_labelled(viewer, texts, kinds=KINDS[said.label]):
        if number_on(row.label) == said.number:
            rows.setdefault(row.draft.instrument_id, row)  # the newest draft comes first
    return [("provision", key_of_provision(row.draft, row.key)) for row in list(rows.values())[:MOST]], True


def number_on(label: str) -> str:
    """ "12." → "12", "IV." → "4", "Priority area 1." → "1", "2.3" → "2.3"."""
    last = label.strip().strip(".()").split(" ")[-1].strip(".()")
    return str(roman_number(last.upper()) or last)


def one_meeting(viewer: Viewer, said: Reading, known: Lexicon) -> Found:
    if not said.bodies or not (said.ordinal or said.year):
        return [], False
    wanted = meetings(viewer).filter(body__in=said.bodies)
    wanted = wanted.filter(ordinal=said.ordinal) if said.ordinal else wanted.filter(sort_date__year=said.year)
    rows = preferred(wanted[: MOST * 4], said, known, lambda row: row.body_id)
    return [("meeting", row.key) for row in rows[:MOST]], True


def preferred(rows: Iterable, said: Reading, known: Lexicon, body_of: Callable) -> list:
    """Of several, those whose body's names hold most of the other words: "working group on the Roadmap"."""
    rows = list(rows)
    if len({body_of(row) for row in rows}) < 2:
        return rows
    worth = [len(said.left & known.body_words.get(body_of(row), frozenset())) for row in rows]
    return [row for row, held in zip(rows, worth, strict=True) if held == max(worth)]


def one_text(viewer: Viewer, said: Reading, known: Lexicon) -> Found:
    return [("instrument", text.key) for text in meant(said, known)], True


def meant(said: Reading, known: Lexicon, *, certain_only: bool = True) -> list[Instrument]:
    """The texts a question calls by what they are ("the roadmap"), or by most of their title."""
    best, found = 0, []
    for text, title, called in known.texts:
        by_kind = bool(called & said.kinds)
        by_title = bool(title) and len(title & said.words) >= 0.6 * len(title)
        if not (by_kind or by_title) or (certain_only and not said.words - said.kind_words <= title):
            continue
        worth = len(title & said.words) + by_kind
        if worth >= best:
            found = [text] if worth > best else [*found, text]
            best = worth
    return found


def one_name(viewer: Viewer, said: Reading, known: Lexicon) -> Found:
    """A body or a country, if the question says nothing else."""
    if said.left or said.label or said.ordinal:
        return [], False
    if said.country and not said.bodies:
        return [("country", said.country.code)], True
    if said.bodies and not said.country and len(said.bodies) <= MOST:
        return [("body", body.key) for body in sorted(said.bodies, key=lambda body: body.pk)], True
    return [], False
