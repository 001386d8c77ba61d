import json
from pathlib import Path

import pytest

from mufakat.doors.console import main

SAMPLES = Path(__file__).parents[2] / "samples" / "reports"


def test_several_files_give_one_json_object_a_line(capsys):
    assert (
        main(
            [
                "intake",
                "--json",
                str(SAMPLES / "vi-01-diendan-chu-de.txt"),
                str(SAMPLES / "en-21-preview.txt"),
            ]
        )
        == 0
    )
    first, second = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert (first["body"]["value"], second["ordinal"]["value"]) == ("GNF", 47)


def test_an_unreadable_file_is_named_and_the_others_are_still_read(capsys, tmp_path):
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    code = main(
        ["intake", "--json", str(empty), str(tmp_path / "gone.txt"), str(SAMPLES / "en-21-preview.txt")]
    )
    captured = capsys.readouterr()
    assert code == 1
    assert captured.err.splitlines() == [
        f"{empty}: The file is empty.",
        f"{tmp_path / 'gone.txt'}: The file cannot be opened (No such file or directory).",
    ]
    assert len(captured.out.splitlines()) == 1


def test_without_json_a_record_is_listed_for_reading(capsys):
    assert main(["intake", str(SAMPLES / "en-21-preview.txt")]) == 0
    assert "ordinal          47\n" in capsys.readouterr().out


def test_an_unknown_profile_is_refused_in_one_sentence(capsys):
    assert main(["intake", "--profile", "atlantis", "x.txt"]) == 1
    assert capsys.readouterr().err == "mufakat intake: There is no profile “atlantis”.\n"


@pytest.mark.parametrize("module", ["django", "openpyxl", "docx"])
def test_the_command_starts_without_what_it_does_not_need(module):
    import subprocess
    import sys

    code = f"import sys; import mufakat.doors.console.intake; sys.exit({module!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
