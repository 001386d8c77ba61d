"""The table of the page for strangers names what the files really take."""

import re
from dataclasses import MISSING, fields
from pathlib import Path
from typing import get_args

import pytest

from mufakat.core.profile import model
from mufakat.core.profile.model.bodies import BodyKind

PAGE = (Path(__file__).parents[3] / "docs" / "howto" / "add-a-profile.md").read_text(encoding="utf-8")
OF = {
    "bodies": model.Body, "members": model.Member, "calendars": model.Calendar, "meetings": model.Meeting,
    "chairs": model.Chair, "rules": model.DecisionRule,
}  # fmt: skip
WRITTEN = {"since": "from"}  # a word of the language Python keeps for itself


@pytest.mark.parametrize(("name", "made_of"), OF.items())
def test_the_table_names_every_line_a_file_needs_and_none_that_it_does_not_take(name, made_of):
    needs, may = re.search(rf"^\| `{name}` \| (.*?) \| (.*?) \|$", PAGE, re.M).groups()
    needed = {each.name for each in fields(made_of) if each.default is each.default_factory is MISSING}
    taken = {WRITTEN.get(each.name, each.name) for each in fields(made_of)}
    words = set(re.findall(r"`([a-z_]+)`", needs))
    assert words == needed | {"source"}
    assert set(re.findall(r"`([a-z_]+)`", may.split(": ")[0].split(";")[0])) <= taken


def test_the_page_names_every_kind_of_body():
    said = re.search(r"A `kind` is (.*?)\.", PAGE)[1]
    assert set(re.split(r", | or ", said)) == set(get_args(BodyKind))
