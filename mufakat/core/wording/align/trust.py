"""Whether the keys a file carries are this draft's: another text's keys may be called the same."""

from dataclasses import replace

from mufakat.core.wording.model import STRUCTURE, Paragraph, Reading, Text

FEWEST = 3  # provisions at others' words; fewer may have been exchanged


def with_keys_of(base: Text, reading: Reading) -> Reading:
    """The reading as it is, or without its keys where most of them stand at words the draft has under another."""
    ours = {each.key: each.text for each in base.provisions if each.kind not in STRUCTURE}
    pairs = [(ours[each.key], each.before) for each in reading.paragraphs if each.before and each.key in ours]
    elsewhere = set(ours.values())
    foreign = sum(one != two and two in elsewhere for one, two in pairs)
    return _without_keys(reading) if foreign >= FEWEST and 2 * foreign > len(pairs) else reading


def _without_keys(reading: Reading) -> Reading:
    at: dict[str | None, str] = {}
    for index, each in enumerate(reading.paragraphs):
        if each.key and each.after is not None:
            at[each.key] = f"#{index}"

    def bare(each: Paragraph) -> Paragraph:
        named = {name: at.get(name, name) for name in (each.split_from, each.joined_into) if name}
        return replace(
            each, key=None, split_from=named.get(each.split_from), joined_into=named.get(each.joined_into)
        )

    return replace(
        reading,
        paragraphs=tuple(map(bare, reading.paragraphs)),
        comments=tuple(replace(each, key=None) for each in reading.comments),
    )
