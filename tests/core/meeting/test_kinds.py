from io import BytesIO
from zipfile import ZipFile

import pytest

from mufakat.core.kinds import media_type
from mufakat.core.problems import RuleBroken


def package(*names: str) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as held:
        for name in names:
            held.writestr(name, "x")
    return out.getvalue()


def test_a_presentation_is_known_by_what_is_in_it():
    assert media_type(package("[Content_Types].xml", "ppt/presentation.xml"), "talk.pptx").endswith(
        "presentation"
    )


REFUSED = {
    "a program": (b"MZ\x90\x00" + bytes(200), "talk.pptx", "is a program that calls itself .pptx"),
    "another package": (package("word/document.xml"), "talk.pptx", "is not what its name says"),
    "a broken package": (b"PK\x03\x04 broken", "talk.pptx", "is not what its name says"),
    "an unknown kind": (b"#!/bin/sh", "talk.sh", "none of the kinds"),
    "no kind at all": (b"%PDF-1.7", "talk", "none of the kinds"),
}


@pytest.mark.parametrize(("content", "name", "says"), REFUSED.values(), ids=REFUSED)
def test_a_file_that_is_not_what_its_name_says_is_refused(content, name, says):
    with pytest.raises(RuleBroken, match=says):
        media_type(content, name)
