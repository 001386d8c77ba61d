"""Which files a profile has, what stands in each, and reading them all."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import partial
from typing import Any

import yaml

from mufakat.core.problems import Phrase
from mufakat.core.profile import model
from mufakat.core.profile.faults import Fault
from mufakat.core.profile.model.profile import Profile
from mufakat.core.profile.reading.bind import Unfit, read_entry, read_loosely, unknown_word
from mufakat.core.profile.reading.routes import read_route
from mufakat.core.profile.reading.sheet import Sheet, is_nothing, line_of


@dataclass(frozen=True)
class Section:
    """One list of a file: the field of Profile it fills, how an entry is called, how it is read."""

    field: str
    noun: str
    read: Callable[[yaml.Node, Sheet, str], Any]


def entries(field: str, noun: str, shape: type) -> Section:
    return Section(field, noun, partial(read_entry, shape))


FILES: Mapping[str, Mapping[str, Section]] = {
    "bodies.yaml": {"bodies": entries("bodies", Phrase("Body"), model.Body)},
    "organisations.yaml": {
        "organisations": entries("organisations", Phrase("Organisation"), model.Organisation)
    },
    "members.yaml": {"members": entries("members", Phrase("Member"), model.Member)},
    "chairs.yaml": {"chairs": entries("chairs", Phrase("The chair of"), model.Chair)},
    "meetings.yaml": {"meetings": entries("meetings", Phrase("Meeting"), model.Meeting)},
    "instruments.yaml": {"instruments": entries("instruments", Phrase("Instrument"), model.Instrument)},
    "recommendations.yaml": {
        "recommendations": entries("recommendations", Phrase("Recommendation"), model.Recommendation)
    },
    "indicators.yaml": {
        "indicators": entries("indicators", Phrase("Indicator"), model.Indicator),
        "figures": entries("figures", Phrase("Figure"), model.Figure),
    },
    "structure.yaml": {"structure": entries("structure", Phrase("Structure"), model.StructureFact)},
    "routes.yaml": {"routes": Section("routes", Phrase("Route"), read_route)},
    "calendars.yaml": {"calendars": entries("calendars", Phrase("Calendar"), model.Calendar)},
    "rules.yaml": {"rules": entries("rules", Phrase("Rule"), model.DecisionRule)},
    "vocabularies.yaml": {
        "target_groups": Section(
            "target_groups", Phrase("Target group"), partial(read_loosely, model.TargetGroup)
        )
    },
}
HEADING = "profile.yaml"
REQUIRED = (HEADING, "bodies.yaml", "members.yaml")
# sections that other parts of the house read for themselves
LEFT_TO_OTHERS = {"vocabularies.yaml"}
# what stands for the heading when it cannot be read, so that the other files are still checked
NO_HEADING = model.Heading(key="", names={}, languages=(), working_language="", secretariat="")


def read_files(files: Mapping[str, str]) -> tuple[Profile, list[Fault], Mapping[str, frozenset[str]]]:
    """(what could be read, every fault of shape, section -> the keys of entries that could not be read)."""
    faults = [
        Fault(name, 1, Phrase("A profile needs the file {name}.", name=name))
        for name in REQUIRED
        if name not in files
    ]
    held: dict[str, Any] = {"heading": NO_HEADING}
    spoilt: dict[str, frozenset[str]] = {}
    for name, text in files.items():
        if name == HEADING:
            sheet = Sheet(name)
            held["heading"] = read_heading(sheet, text)
        elif name in FILES:
            sheet = Sheet(name)
            held |= read_sections(sheet, text, spoilt)
        else:
            sheet = Sheet(name, [Fault(name, 1, unknown_file(name))])
        faults += sheet.faults
    return Profile(**held), faults, spoilt


def unknown_file(name: str) -> Phrase:
    near = get_close_matches(name, (HEADING, *FILES), n=1)
    if near:
        return Phrase(
            "The profile has a file “{name}”, which means nothing here; perhaps “{near}” is meant.",
            name=name, near=near[0],
        )  # fmt: skip
    return Phrase("The profile has a file “{name}”, which means nothing here.", name=name)


def read_heading(sheet: Sheet, text: str) -> model.Heading:
    root = sheet.root(text)
    try:
        if root is None:
            raise Unfit
        return read_entry(model.Heading, root, sheet, Phrase("The profile"))
    except Unfit:
        if not sheet.faults:
            sheet.fault(1, Phrase("The file is empty."))
        return NO_HEADING


def read_sections(sheet: Sheet, text: str, spoilt: dict[str, frozenset[str]]) -> dict[str, tuple]:
    root, sections, held = sheet.root(text), FILES[sheet.file], {}
    if root is None:
        return {}
    if not isinstance(root, yaml.MappingNode):
        sheet.fault(root, Phrase("The file should begin with “{word}:”.", word=next(iter(sections))))
        return {}
    for name, at, value in sheet.pairs(root):
        if name in sections:
            section = sections[name]
            sheet.spoilt.clear()
            held[section.field] = read_section(sheet, value, section)
            spoilt[section.field] = frozenset(sheet.spoilt)
        elif sheet.file not in LEFT_TO_OTHERS:
            sheet.fault(at, unknown_word(name, sections, Phrase("The file")))
    return held


def read_section(sheet: Sheet, node: yaml.Node, section: Section) -> tuple:
    if not isinstance(node, yaml.SequenceNode):
        if not is_nothing(node):
            sheet.fault(node, Phrase("A list is expected here, each entry with a dash before it."))
        return ()
    found = []
    for entry in node.value:
        key = key_of(entry)
        called = (
            Phrase("{noun} {key}", noun=section.noun, key=key)
            if key
            else Phrase("{noun} … (line {line})", noun=section.noun, line=line_of(entry))
        )
        try:
            found.append(section.read(entry, sheet, called))
        except Unfit:
            sheet.spoilt.add(key)
    return tuple(found)


def key_of(entry: yaml.Node) -> str:
    pairs = entry.value if isinstance(entry, yaml.MappingNode) else ()
    named = {
        word.value: value.value
        for word, value in pairs
        if isinstance(word, yaml.ScalarNode) and isinstance(value, yaml.ScalarNode)
    }
    return named.get("key") or named.get("code") or named.get("body") or ""
