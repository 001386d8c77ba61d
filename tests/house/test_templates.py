"""What no template may hold: the policy of the pages refuses styles and scripts inside of them."""

import re
from pathlib import Path

import pytest

import mufakat

TEMPLATES = sorted(Path(mufakat.__file__).parent.rglob("templates/**/*.html"))


def test_there_are_templates_to_look_at():
    assert len(TEMPLATES) > 100


@pytest.mark.parametrize("refused", [r"\sstyle\s*=", r"<style\b", r"\son[a-z]+\s*=\s*[\"']"])
def test_no_template_carries_styles_or_scripts_of_its_own(refused):
    found = [path.name for path in TEMPLATES if re.search(refused, path.read_text(encoding="utf-8"))]
    assert found == []
