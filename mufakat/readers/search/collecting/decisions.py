"""What bodies decided and passed on. Positions are not gathered: they belong to the members in the room."""

from collections.abc import Iterator

from mufakat.core.sentences import sentence
from mufakat.readers.dossiers.acts import SAID, called_journey, load_title
from mufakat.readers.dossiers.titles import meeting_title
from mufakat.readers.search.collecting.said import in_each, joined
from mufakat.readers.search.entry import Entry, level_of
from mufakat.records.decisions.models import Act
from mufakat.records.decisions.queries import in_force

TOLD = (Act.Kind.DECIDED, Act.Kind.TRANSMITTED)


def journeys(key: str = "") -> Iterator[tuple[str, Entry]]:
    acts = in_force(
        Act.objects.select_related(
            "journey__instrument", "journey__forum__body", "body", "to_body", "meeting__body"
        )
    )
    for act in acts.filter(journey__key=key) if key else acts:
        if (act.instead_kind or act.kind) in TOLD and (act.outcome or act.verb) in SAID:
            yield f"journey:{act.journey.key}", entry_of_act(act)


def entry_of_act(act: Act) -> Entry:
    journey = act.journey
    carried = journey.instrument or journey.forum
    level = level_of(act.classification, journey.classification, carried.classification)
    # A decision everybody may read does not tell of a meeting that they may not.
    meeting = act.meeting if act.meeting and level_of(act.meeting.classification) <= level else None
    titles = in_each(lambda language: joined(decided(act, language), load_title(journey, language)))
    return Entry(
        kind="decision",
        key=f"{journey.key}/{act.position}",
        address=called_journey(journey, "en").address,
        titles=titles,
        named=tuple(titles.values()),
        texts=(("", act.reasons),) if act.reasons else (),
        where=in_each(lambda language: meeting_title(meeting, language)) if meeting else {},
        day=act.on,
        level=level,
        illustrative=act.illustrative,
    )


def decided(act: Act, language: str) -> str:
    return sentence(
        SAID, act.outcome or act.verb, body=str(act.body or ""), to_body=str(act.to_body or "")
    ).in_language(language)
