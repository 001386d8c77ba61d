"""`mufakat compile` as a person calls it: files in, brackets, JSON, Word and Excel out."""

import json
import subprocess
import sys
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from mufakat.core.word import read, write_text
from mufakat.core.wording.model import Provision, Text
from mufakat.doors.console import main
from tests.core.word.files import document, p, t

DRAFT = Text(
    (
        Provision("a", "title", "Roadmap"),
        Provision("b", "paragraph", "Members agree to protect older persons."),
        Provision("c", "paragraph", ""),
        Provision("d", "paragraph", "First line\nsecond line."),
        Provision("t", "table"),
        Provision("r", "row", parent="t"),
        Provision("rc", "cell", parent="r"),
        Provision("rp", "paragraph", "Train workers", parent="rc"),
    ),
    draft_id="draft-zero",
)


def changed(**words):
    return Text(
        tuple(
            Provision(p.key, p.kind, words.get(p.key, p.text), p.parent)
            for p in DRAFT.provisions
            if words.get(p.key, "") is not None
        ),
        DRAFT.draft_id,
    )


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write_text(DRAFT, tmp_path / "base.docx")
    write_text(changed(b="Members agree to protect elderly persons."), tmp_path / "VN.docx")
    write_text(
        changed(b="Members agree to protect persons.", rp="=Train social workers"), tmp_path / "MY.docx"
    )
    write_text(changed(d=None), tmp_path / "third.docx")
    return tmp_path


def said(capfdbinary):
    done = capfdbinary.readouterr()
    return done.out.decode(), done.err.decode()


def called(*arguments):
    return main(["compile", *arguments])


def test_the_rolling_text_is_printed_with_brackets_and_names(folder, capfdbinary):
    assert called("base.docx", "VN.docx", "--name", "third.docx=LA", "MY.docx", "third.docx") == 0
    assert said(capfdbinary)[0].split("\n") == [
        "Roadmap",
        "Members agree to protect [older / VN: elderly / MY: delete] persons.",
        "",
        "First line\u2028second line. [LA: delete this paragraph]",
        "[MY: =]Train [MY: social] workers",
        "",
    ]


def test_json_holds_the_orders_and_every_provision_once(folder, capfdbinary):
    assert called("base.docx", "VN.docx", "MY.docx", "third.docx", "--json") == 0
    found = json.loads(said(capfdbinary)[0])
    assert list(found) == ["orders", "provisions", "comments", "unplaced", "warnings", "near"]
    assert found["orders"] == {
        "base": ["a", "b", "c", "d", "t", "r", "rc", "rp"],
        "third": ["a", "b", "c", "t", "r", "rc", "rp"],
    }
    by_key = {each["key"]: each for each in found["provisions"]}
    assert by_key["t"]["segments"] == by_key["r"]["segments"] == by_key["rc"]["segments"] == []
    assert by_key["c"]["segments"] == [{"text": ""}]
    assert by_key["d"]["deleted_by"] == ["third"]
    assert by_key["b"]["segments"][1] == {
        "base": "older ",
        "alternatives": [{"text": "elderly ", "by": ["VN"]}],
        "retain": ["third"],
        "delete": ["MY"],
    }


def test_choosing_prints_one_paragraph_a_line(folder, capfdbinary):
    assert called("base.docx", "VN.docx", "MY.docx", "--choose", "VN") == 0
    assert said(capfdbinary)[0] == (
        "Roadmap\nMembers agree to protect elderly persons.\n\nFirst line\u2028second line.\nTrain workers\n"
    )


def test_choosing_into_a_file_gives_what_was_returned(folder):
    assert called("base.docx", "VN.docx", "MY.docx", "--choose", "MY", "-o", "out.docx") == 0
    wanted = read(folder / "MY.docx").paragraphs
    assert [(p.kind, p.after) for p in read(folder / "out.docx").paragraphs] == [
        (p.kind, p.after) for p in wanted
    ]


def test_the_rolling_text_and_the_matrix_are_written_to_files(folder, capfdbinary):
    assert called("base.docx", "VN.docx", "MY.docx", "-o", "rolling.docx", "--matrix", "matrix.xlsx") == 0
    assert said(capfdbinary)[0] == ""
    assert any("elderly" in (p.after or "") for p in read(folder / "rolling.docx").paragraphs)
    rows = list(load_workbook(folder / "matrix.xlsx").active.iter_rows(values_only=True))
    assert rows[0][:5] == ("Provision", "Delegation", "Type", "Comment", "Proposed wording")
    assert [row[1] for row in rows[1:]] == ["VN", "MY", "MY", "MY"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["base.docx", "VN.docx", "VN.docx"], "VN.docx is named twice"),
        (["base.docx", "VN.docx", "MY.docx", "--name", "MY.docx=VN"], "both called “VN”"),
        (["base.docx", "VN.docx", "--name", "VN.docx=base"], "stands for the draft"),
        (["base.docx", "VN.docx", "--name", "XX.docx=XX"], "not among the copies"),
        (["base.docx", "VN.docx", "--name", "VN.docx"], "FILE=CODE"),
        (["base.docx", "gone.docx"], "There is no file gone.docx."),
        (["base.docx", "VN.docx", "MY.docx", "third.docx", "broken.docx"], "broken.docx"),
        (["base.docx", "VN.docx", "--choose", "TH"], "no delegation “TH”"),
        (["base.docx", "VN.docx", "-o", "base.docx"], "writing there would lose it"),
        (["base.docx", "VN.docx", "-o", "./VN.docx"], "writing there would lose it"),
        (["base.docx", "VN.docx", "-o", "out.pdf"], "ends in .docx"),
        (["base.docx", "VN.docx", "--matrix", "out.docx"], "ends in .xlsx"),
        (["base.docx", "VN.docx", "-o", "none/out.docx"], "there is no folder none"),
        (["base.docx", "VN.docx", "-o", "kept.docx"], "it is a folder"),
        (["base.docx", "kept.docx"], "kept.docx is a folder. Name the files in it"),
        (["base.docx", "~$VN.docx"], "a mark that it is open in Word"),
    ],
)
def test_what_cannot_be_done_is_refused_in_one_sentence(folder, capfdbinary, arguments, sentence):
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 cut off")
    (folder / "~$VN.docx").write_bytes(b"\x05Owner\x00\x00")
    (folder / "kept.docx").mkdir()
    before = {each.name: each.read_bytes() for each in folder.iterdir() if each.is_file()}
    assert called(*arguments) == 1
    out, err = said(capfdbinary)
    assert out == ""
    assert sentence in err.splitlines()[-1]
    assert {each.name: each.read_bytes() for each in folder.iterdir() if each.is_file()} == before


def test_a_pattern_no_shell_has_spelt_out_names_the_copies(folder, capfdbinary):
    assert called("base.docx", "V*.docx", "M*.docx") == 0
    assert "[older / VN: elderly / MY: delete]" in said(capfdbinary)[0]


def test_a_result_open_elsewhere_is_said_in_a_sentence(folder, capfdbinary, monkeypatch):
    def refuse(*_arguments, **_named):
        raise PermissionError(13, "Permission denied", "rolling.docx")

    monkeypatch.setattr("pathlib.Path.write_bytes", refuse)
    assert called("base.docx", "VN.docx", "-o", "rolling.docx") == 1
    assert "rolling.docx cannot be written. Is it open in another program?" in said(capfdbinary)[1]


def test_copies_read_side_by_side_give_what_one_after_another_gives(folder, capfdbinary, monkeypatch):
    for n in range(6):
        write_text(changed(b=f"Members agree to protect person {n}."), folder / f"D{n}.docx")
    files = ["base.docx", *(f"D{n}.docx" for n in range(6)), "--json"]
    made = []
    for processors in (1, 3):
        monkeypatch.setattr("mufakat.doors.console.side_by_side._processors", lambda many=processors: many)
        assert called(*files) == 0
        made.append(said(capfdbinary)[0])
    assert made[0] == made[1]


def test_the_command_starts_without_django_and_without_python_docx(folder):
    program = (
        "import sys; from mufakat.doors.console import main; main(['compile', 'base.docx', 'VN.docx', '--json']);"
        "print(sorted({'django', 'docx', 'openpyxl', 'icu4py'} & {name.split('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.writer
def test_an_open_document_is_converted_where_libreoffice_is(folder, capfdbinary):
    call = [
        "soffice",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "odt",
    ]
    subprocess.run([*call, "VN.docx"], check=True, capture_output=True)
    (folder / "VN.docx").unlink()
    assert called("base.docx", "VN.odt") == 0
    assert "Members agree to protect [older / VN: elderly] persons." in said(capfdbinary)[0].split("\n")


def test_without_libreoffice_an_open_document_is_refused_with_what_to_do(folder, capfdbinary, monkeypatch):
    monkeypatch.setattr("shutil.which", lambda program: None)
    with ZipFile(folder / "VN.odt", "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    assert called("base.docx", "VN.odt") == 1
    assert "save it as .docx" in said(capfdbinary)[1]


def test_equal_names_in_two_folders_are_refused_and_both_are_named(folder, capfdbinary):
    for name in ("one", "two"):
        (folder / name).mkdir()
        write_text(DRAFT, folder / name / "VN.docx")
    assert called("base.docx", "one/VN.docx", "two/VN.docx") == 1
    refused = said(capfdbinary)[1]
    assert "one/VN.docx" in refused
    assert "two/VN.docx" in refused
    assert called("base.docx", "one/VN.docx", "two/VN.docx", "--name", "two/VN.docx=Viet Nam (final)") == 0


def test_words_in_notes_are_placed_and_notes_that_went_are_named(tmp_path, monkeypatch, capfdbinary):
    monkeypatch.chdir(tmp_path)
    said_there = '<w:footnote w:id="{}"><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:footnote>'
    at = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    body = p(t("Members agree.") + at.format(2)) + p(t("Partners help.") + at.format(3))
    old = said_there.format(2, "See annex.") + said_there.format(3, "If funds allow.")
    new = said_there.format(2, "See annex.") + said_there.format(3, "Where asked.")
    (tmp_path / "base.docx").write_bytes(document(body, footnotes=old))
    (tmp_path / "VN.docx").write_bytes(document(body, footnotes=new))

    assert called("base.docx", "VN.docx", "--json", "--matrix", "matrix.xlsx") == 0
    out, err = said(capfdbinary)
    assert json.loads(out)["unplaced"] == [{"by": "VN", "text": "Where asked.", "key": "p2"}]
    assert (
        err
        == "VN: Of the draft's notes, boxes and running heads this copy no longer has: “If funds allow.”.\n"
    )
    rows = [[cell.value for cell in row] for row in load_workbook("matrix.xlsx").active.rows]
    assert rows[-1][:4] == ["“Partners help.”", "VN", "outside the paragraphs", "Where asked."]


def test_what_is_said_of_a_picture_in_the_base_is_not_said_again_of_each_copy(
    tmp_path, monkeypatch, capfdbinary
):
    monkeypatch.chdir(tmp_path)
    picture = "<w:r><w:drawing/></w:r>"
    (tmp_path / "base.docx").write_bytes(document(p(t("Members agree.") + picture)))
    (tmp_path / "LA.docx").write_bytes(document(p(t("Members agree.") + picture)))
    (tmp_path / "VN.docx").write_bytes(document(p(t("Members agree.") + picture + picture)))

    assert called("base.docx", "LA.docx", "VN.docx") == 0
    assert [line.split(" ")[:3] for line in said(capfdbinary)[1].splitlines()] == [
        ["base:", "base.docx", "has"],
        ["VN:", "VN.docx", "has"],
    ]


@pytest.mark.parametrize("copies", [3, 6])
def test_all_files_that_cannot_be_read_are_named_at_once(copies, folder, capfdbinary):
    (folder / "bad.docx").write_bytes(b"")
    (folder / "cut.docx").write_bytes((folder / "VN.docx").read_bytes()[:900])
    good = ["VN.docx", "MY.docx", "third.docx", "base.docx"][: copies - 2]

    names = [f"{each}={n}" for n, each in enumerate(good)]
    assert called("base.docx", "bad.docx", *good, "cut.docx", "--name", *names) == 1
    _, err = said(capfdbinary)
    assert "bad.docx is empty." in err
    assert "cut.docx is cut off or damaged." in err


def test_a_remark_that_stood_in_the_draft_is_nobodys_answer(tmp_path, monkeypatch, capfdbinary):
    monkeypatch.chdir(tmp_path)
    theirs = '<w:comment w:id="{}" w:author="{}" w:date="2026-01-01T00:00:00Z">' + p(t("{}")) + "</w:comment>"
    note = theirs.format(1, "Secretariat", "From the last meeting")
    body = p(t("Members agree.") + '<w:r><w:commentReference w:id="1"/></w:r>')
    more = p(
        t("Members agree.")
        + '<w:r><w:commentReference w:id="1"/></w:r><w:r><w:commentReference w:id="2"/></w:r>'
    )
    (tmp_path / "base.docx").write_bytes(document(body, comments=note))
    (tmp_path / "VN.docx").write_bytes(
        document(more, comments=note + theirs.format(2, "Officer", "We disagree"))
    )

    assert called("base.docx", "VN.docx", "--json") == 0
    assert [(each["by"], each["text"]) for each in json.loads(said(capfdbinary)[0])["comments"]] == [
        ("VN", "We disagree")
    ]
