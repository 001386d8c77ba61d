"""Whatever is dropped on the board: one clear sentence each, the bytes kept, the other files read."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from mufakat.records import models as tables
from mufakat.records.circulation.operations.letters import no_longer_asked
from mufakat.records.circulation.operations.many import read_batch
from mufakat.records.files import office
from mufakat.records.files.operations import content_of
from tests.records.circulation.world import BY, answer_of, person, sent_out

pytestmark = pytest.mark.django_db
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
DTD = b'<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.fixture
def dropped(client, monkeypatch):
    """Drops files on the board and has them read: (name, problem, code) of each, the bytes checked."""
    monkeypatch.setattr(office.shutil, "which", lambda _name: None)  # as on a machine without LibreOffice
    asked = sent_out()
    client.force_login(person("Ratna", "secretariat"))

    def drop(**files: bytes):
        sent = {name.replace("_", "."): content for name, content in files.items()}
        client.post(
            f"/desk/circulations/{asked.pk}/files/",
            {"files": [SimpleUploadedFile(name, content) for name, content in sent.items()]},
        )
        batch = tables.Batch.objects.latest("pk")
        read_batch.func(batch.pk)
        shown = client.get(f"/desk/batches/{batch.pk}/").content.decode()
        found = {}
        for each in batch.submissions.all():
            assert content_of(each.file) == sent[each.file.name]
            assert each.file.name in shown
            found[each.file.name] = each
        return found

    drop.asked = asked
    return drop


def remade(content: bytes, change) -> bytes:
    out = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            body = old.read(name)
            new.writestr(name, change(body) if name == "word/document.xml" else body)
    return out.getvalue()


def test_each_bad_file_says_in_one_sentence_what_to_do_and_the_good_one_is_read(dropped):
    good = answer_of(dropped.asked, "VN", {"p2": "Children are heard."})
    found = dropped(
        good_docx=good,
        cut_docx=good[: len(good) // 2],
        password_docx=OLE + b"\0" * 500 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 2000,
        old_doc=OLE + b"\0" * 3000,
        dtd_docx=remade(good, lambda body: body.replace(b"<w:document", DTD + b"<w:document", 1)),
        bomb_docx=remade(
            good, lambda body: body.replace(b"</w:body>", b"<!--" + b"a" * 90_000_000 + b"--></w:body>")
        ),
        empty_docx=b"",
        picture_png=b"\x89PNG\r\n" + b"\1" * 3000,
    )
    said = {name: each.problem for name, each in found.items()}
    assert (said.pop("good.docx"), found["good.docx"].addressee.code) == ("", "VN")
    wanted = {
        "cut.docx": "cut off or damaged", "password.docx": "protected by a password", "old.doc": ".docx",
        "dtd.docx": "definitions that no word processor writes", "bomb.docx": "It was not opened",
        "empty.docx": "is empty", "picture.png": "is a picture",
    }  # fmt: skip
    for name, words in wanted.items():
        assert words in said[name] and name in said[name], said[name]
        assert said[name].count(". ") <= 1


def test_ten_thousand_changes_in_one_paragraph_are_read(dropped):
    runs = "".join(
        f'<w:ins w:id="{100_000 + n}" w:author="a{n % 2}"><w:r><w:t xml:space="preserve">x{n} </w:t></w:r></w:ins>'
        for n in range(10_000)
    ).encode()
    good = answer_of(dropped.asked, "VN")

    def with_runs(body: bytes) -> bytes:
        head, tail = body.rsplit(b"</w:p>", 1)
        return head + runs + b"</w:p>" + tail

    found = dropped(many_docx=remade(good, with_runs))
    assert found["many.docx"].problem == ""
    assert found["many.docx"].reading["edits"] >= 10_000


def test_the_file_of_an_addressee_that_is_no_longer_asked_is_kept_and_says_so(dropped, client):
    good = answer_of(dropped.asked, "VN", {"p2": "Children are heard."})
    no_longer_asked(dropped.asked.addressees.get(code="VN"), by=BY)
    each = dropped(good_docx=good)["good.docx"]
    assert "no longer asked" in client.get(f"/desk/submissions/{each.pk}/").content.decode()


def test_larger_than_is_kept_at_all_says_so_and_loses_nothing_else(dropped, client, monkeypatch):
    from mufakat.doors.desk.texts.circulations import files

    monkeypatch.setattr(files, "LARGEST_KEPT", 1024 * 1024)
    file = SimpleUploadedFile("big.docx", b"\0" * 1_100_000)
    answer = client.post(f"/desk/circulations/{dropped.asked.pk}/files/", {"files": [file]})
    assert "big.docx is larger than 1 MB" in answer.content.decode()
    assert not tables.Submission.objects.exists()
