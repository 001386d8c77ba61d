"""Instruments, the provisions of their drafts, and the actions that carry them out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from mufakat.readers.search.collecting.addresses import of_action, of_instrument, of_provision
from mufakat.readers.search.collecting.said import (
    LANGUAGES,
    NUMBERED,
    UNNUMBERED,
    every_name,
    in_each,
    joined,
    printed_names,
    what_it_is,
)
from mufakat.readers.search.entry import NEVER, Entry, level_of
from mufakat.records.instruments.models import Draft, Instrument, Provision
from mufakat.records.plans.models import Action


def instruments(key: str = "") -> Iterator[tuple[str, Entry]]:
    held = Instrument.objects.select_related("body").prefetch_related("priority_areas", "steps")
    for instrument in held.filter(key=key) if key else held:
        yield scope_of(instrument), entry_of_instrument(instrument)
    issued = Draft.objects.select_related("instrument").prefetch_related("provisions").order_by("-sequence")
    for drafts in by_text(issued.filter(instrument__key=key) if key else issued):
        for entry in entries_of_drafts(drafts):
            yield scope_of(drafts[0].instrument), entry
    planned = Action.objects.select_related("instrument", "area")
    for action in planned.filter(instrument__key=key) if key else planned:
        yield scope_of(action.instrument), entry_of_action(action)


def scope_of(instrument: Instrument) -> str:
    return f"instrument:{instrument.key}"


def entry_of_instrument(instrument: Instrument) -> Entry:
    texts = [("", name) for area in instrument.priority_areas.all() for name in every_name(area.names)]
    texts += [("en", step.what) for step in instrument.steps.all()]
    return Entry(
        kind="instrument",
        key=instrument.key,
        address=of_instrument(instrument),
        titles=printed_names(instrument.titles) or {"en": instrument.key},
        named=(*every_name(instrument.titles), *what_it_is(instrument.kind)),
        texts=tuple(texts),
        where={"": str(instrument.body or "")},
        day=instrument.adopted_on,
        level=level_of(instrument.classification),
        illustrative=instrument.illustrative,
    )


def by_text(drafts: Iterable[Draft]) -> Iterator[list[Draft]]:
    """The drafts of each instrument in each language, the newest first."""
    texts: dict[tuple[int, str], list[Draft]] = defaultdict(list)
    for draft in drafts:
        texts[draft.instrument_id, draft.language].append(draft)
    yield from texts.values()


def entries_of_drafts(drafts: list[Draft]) -> Iterator[Entry]:
    """Each provision once for each viewer: in the newest draft that this viewer may read."""
    newer: dict[str, int] = {}  # provision key → the lowest level that reads it in a newer draft
    for draft in drafts:
        level = level_of(draft.classification, draft.instrument.classification)
        for provision, words in told(draft.provisions.all()):
            until = newer.get(provision.key, NEVER)
            if level < until:
                yield entry_of_provision(draft, provision, words, level=level, until=until)
            newer[provision.key] = min(level, until)


def told(provisions: Iterable[Provision]) -> Iterator[tuple[Provision, str]]:
    """Provisions with their words; a row of a table says what its cells say, and they are not told apart."""
    provisions = sorted(provisions, key=lambda provision: provision.position)
    rows = {provision.key: provision for provision in provisions if provision.kind == "row"}
    inside: dict[str, str] = {}  # key of a provision → the row it stands in
    words: dict[str, list[str]] = {key: [] for key in rows}
    for provision in provisions:
        row = provision.parent_key if provision.parent_key in rows else inside.get(provision.parent_key)
        if row and provision.kind != "row":
            inside[provision.key] = row
            words[row].append(provision.text)
    for provision in provisions:
        if provision.key in inside or (provision.kind == "row" and not provision.label):
            continue
        text = " · ".join(filter(None, words[provision.key])) if provision.kind == "row" else provision.text
        if text.strip():
            yield provision, text


def numbered(provision: Provision, language: str) -> str:
    """ "Paragraph 12", "Part IV", "Action 2.3"; what its kind is called where it has no number."""
    label = provision.label.strip().rstrip(".")
    if any(part.isalpha() and len(part) > 4 for part in label.split()):
        return label  # it says itself what it numbers
    said = (NUMBERED if label else UNNUMBERED).get(provision.kind, {}).get(language, "{n}" if label else "")
    return said.format(n=label)


def entry_of_provision(
    draft: Draft, provision: Provision, words: str, *, level: int, until: int = NEVER
) -> Entry:
    instrument = draft.instrument
    return Entry(
        kind="provision",
        key=key_of_provision(draft, provision.key),
        address=of_provision(instrument, provision.key),
        titles=in_each(lambda language: joined(numbered(provision, language), instrument.title(language))),
        named=tuple(numbered(provision, language) for language in LANGUAGES),
        texts=((draft.language, words),),
        where={"": draft.label},
        around=(draft.label, *what_it_is(instrument.kind)),
        day=draft.issued_on.isoformat(),
        level=level,
        until_level=until,
        illustrative=draft.illustrative,
    )


def key_of_provision(draft: Draft, key: str) -> str:
    return f"{draft.instrument.key}/{draft.sequence}/{draft.language}/{key}"


def key_of_action(action: Action) -> str:
    return f"{action.instrument.key}/{action.key}"


def action_numbered(action: Action, language: str) -> str:
    return NUMBERED["row"][language].format(n=action.number)


def entry_of_action(action: Action) -> Entry:
    texts = list(action.texts.items())
    texts += [("", words) for words in (action.lead, action.supporting, action.time_frame)]
    if action.area:
        texts += [("", name) for name in every_name(action.area.names)]
    return Entry(
        kind="action",
        key=key_of_action(action),
        address=of_action(action.instrument, action.key),
        titles=in_each(
            lambda language: joined(action_numbered(action, language), action.instrument.title(language))
        ),
        named=tuple(action_numbered(action, language) for language in LANGUAGES),
        texts=tuple((language, words) for language, words in texts if words),
        where={"": action.lead},
        around=tuple(what_it_is(action.instrument.kind)),
        day=action.in_force_since,
        level=level_of(action.classification, action.instrument.classification),
        illustrative=action.illustrative,
    )
