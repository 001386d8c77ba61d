"""Reading a node as a dataclass: the fields are the words its file may use.

The shape decides, not YAML's guesses: where a text is wanted, `NO` is Norway and `2021-05` a month.
"""

import re
import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from difflib import get_close_matches
from functools import cache
from typing import Any

import yaml

from mufakat.core.dates import PartialDate
from mufakat.core.problems import Phrase, Unreadable
from mufakat.core.profile.model.fact import Place
from mufakat.core.profile.model.figures import Day
from mufakat.core.profile.reading.sheet import Sheet, is_nothing, line_of


class Unfit(Exception):
    """The value does not fit the shape; the fault is already on the sheet."""


@dataclass(frozen=True)
class Word:
    """One word a file may use in an entry, and what is to stand behind it."""

    field: str
    hint: Any
    required: bool


def read_as(hint: Any, node: yaml.Node, sheet: Sheet, called: str) -> Any:
    """The node as a value of that type; `called` names the place in sentences. Raises Unfit."""
    origin, inside = typing.get_origin(hint), typing.get_args(hint)
    if origin in (types.UnionType, typing.Union):
        wanted = next(one for one in inside if one is not type(None))
        return None if is_nothing(node) else read_as(wanted, node, sheet, called)
    if origin is tuple:
        return read_list(inside[0], node, sheet, called)
    if origin is Mapping:
        return read_mapping(inside[1], node, sheet, called)
    if origin is typing.Literal:
        return read_choice(inside, node, sheet, called)
    if is_dataclass(hint) and hint not in SCALARS:
        return read_entry(hint, node, sheet, called)
    return read_scalar(hint, node, sheet, called)


def read_entry(shape: type, node: yaml.Node, sheet: Sheet, called: str) -> Any:
    """A mapping as a dataclass. A faulty word that may be left out is left out; any other spoils the entry."""
    if not isinstance(node, yaml.MappingNode):
        sheet.fault(node, Phrase("{called} should be a list of named values.", called=called))
        raise Unfit
    words, given, lines, spoilt = words_of(shape), {}, {}, False
    for name, at, value in sheet.pairs(node):
        lines[name] = line_of(at)
        if name not in words:
            sheet.fault(at, unknown_word(name, words, called))
            continue
        word = words[name]
        try:
            if is_nothing(value) and not word.required:
                continue
            given[word.field] = read_as(
                word.hint, value, sheet, Phrase("“{name}” of {called}", name=name, called=called)
            )
        except Unfit:
            spoilt = spoilt or word.required
    for name, word in words.items():
        if word.required and name not in lines:
            sheet.fault(node, Phrase("{called} lacks “{name}”.", called=called, name=name))
            spoilt = True
    if spoilt:
        raise Unfit
    return shape(**given, at=Place(sheet.file, line_of(node), lines))


def read_loosely(shape: type, node: yaml.Node, sheet: Sheet, called: str) -> Any:
    """An entry of which other parts of the house read more than we do: words unknown here are passed over."""
    if isinstance(node, yaml.MappingNode):
        known = [
            pair
            for pair in node.value
            if isinstance(pair[0], yaml.ScalarNode) and pair[0].value in words_of(shape)
        ]
        node = yaml.MappingNode(node.tag, known, node.start_mark, node.end_mark)
    return read_entry(shape, node, sheet, called)


def read_list(hint: Any, node: yaml.Node, sheet: Sheet, called: str) -> tuple:
    """A list, or one value standing for a list of one; entries that do not fit are left out."""
    if is_nothing(node):
        return ()
    found = []
    for one in node.value if isinstance(node, yaml.SequenceNode) else [node]:
        try:
            found.append(read_as(hint, one, sheet, called))
        except Unfit:
            continue
    return tuple(found)


def read_mapping(hint: Any, node: yaml.Node, sheet: Sheet, called: str) -> dict[str, Any]:
    if not isinstance(node, yaml.MappingNode):
        sheet.fault(
            node, Phrase("{called} should be a list of named values, such as “en: …”.", called=called)
        )
        raise Unfit
    found = {}
    for name, _, value in sheet.pairs(node):
        try:
            found[name] = read_as(
                hint, value, sheet, Phrase("“{name}” in {called}", name=name, called=called)
            )
        except Unfit:
            continue
    return found


def read_choice(choices: tuple, node: yaml.Node, sheet: Sheet, called: str) -> str:
    said = read_scalar(str, node, sheet, called)
    if said not in choices:
        sheet.fault(
            node,
            Phrase(
                "{called} is “{said}”; it can be {some} or {last}.",
                called=called,
                said=said,
                some=", ".join(choices[:-1]),
                last=choices[-1],
            ),
        )
        raise Unfit
    return said


def read_scalar(hint: type, node: yaml.Node, sheet: Sheet, called: str) -> Any:
    if not isinstance(node, yaml.ScalarNode):
        sheet.fault(node, Phrase("{called} should be a single value.", called=called))
        raise Unfit
    if is_nothing(node):
        sheet.fault(node, Phrase("{called} is empty.", called=called))
        raise Unfit
    try:
        return SCALARS[hint](node.value.strip())
    except Unreadable as problem:
        sheet.fault(
            node,
            Phrase("{called}: {problem}", called=called, problem=Phrase(problem.sentence, **problem.facts)),
        )
    except ValueError as error:
        sheet.fault(
            node,
            Phrase(
                "{called} is “{value}”, which is not {error}.",
                called=called,
                value=node.value,
                error=error.args[0],
            ),
        )
    raise Unfit


def _whole_number(text: str) -> int:
    if not re.fullmatch(r"[+-]?\d{1,15}", text):
        raise ValueError(Phrase("a whole number"))
    return int(text)


def _number(text: str) -> float:
    if not re.fullmatch(r"[+-]?\d{1,15}(\.\d{1,15})?", text):
        raise ValueError(Phrase("a number such as 68 or 22.5"))
    return float(text)


def _yes_or_no(text: str) -> bool:
    if text not in ("true", "false"):
        raise ValueError(Phrase("true or false"))
    return text == "true"


SCALARS = {str: str, int: _whole_number, float: _number, bool: _yes_or_no, PartialDate: PartialDate, Day: Day}


@cache
def words_of(shape: type) -> dict[str, Word]:
    hints = typing.get_type_hints(shape)
    return {
        one.metadata.get("written", one.name): Word(
            field=one.name,
            hint=hints[one.name],
            required=one.default is MISSING and one.default_factory is MISSING,
        )
        for one in fields(shape)
        if one.name != "at"
    }


def unknown_word(name: str, words: typing.Iterable[str], called: str) -> str:
    near = get_close_matches(name, words, n=1)
    if near:
        return Phrase(
            "{called} has a line “{name}”, which means nothing here; perhaps “{near}” is meant.",
            called=called, name=name, near=near[0],
        )  # fmt: skip
    return Phrase("{called} has a line “{name}”, which means nothing here.", called=called, name=name)
