"""A footnote or a text box in a returned file is a remark on the paragraph it hangs on; nobody loses it."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from mufakat.readers.papers.rolling.matrix import answered_rows
from mufakat.records.circulation import operations as circulation
from mufakat.records.circulation.live import live
from mufakat.records.circulation.operations.reading import understood
from tests.records.circulation.world import BY, answer_of, sent_out

pytestmark = pytest.mark.django_db
FOOTNOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def with_note(content: bytes, after: bytes, words: str) -> bytes:
    """The same file with a footnote behind these words."""
    out = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(out, "w") as new:
        for name in old.namelist():
            body = old.read(name)
            if name == "word/document.xml":
                at = body.index(b"</w:r>", body.index(after)) + len(b"</w:r>")
                body = body[:at] + b'<w:r><w:footnoteReference w:id="5"/></w:r>' + body[at:]
            if name == "word/_rels/document.xml.rels":
                link = f'<Relationship Id="rNote" Type="{FOOTNOTES}" Target="footnotes.xml"/></Relationships>'
                body = body.replace(b"</Relationships>", link.encode())
            new.writestr(name, body)
        note = f'<w:footnote w:id="5"><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:footnote>'
        new.writestr("word/footnotes.xml", f"<w:footnotes {W}>{note}</w:footnotes>")
    return out.getvalue()


def test_a_note_of_a_delegation_stands_in_the_matrix_at_its_paragraph():
    asked = sent_out()
    answer = with_note(
        answer_of(asked, "VN", {"p2": "Children are heard."}), b"Children", "With their own words."
    )
    read = understood(answer, "VN.docx", asked).reading

    assert read["unplaced"] == []
    assert [(said["key"], said["text"]) for said in read["comments"]] == [
        ("p2", "In a note or box: With their own words.")
    ]

    got = circulation.receive_file(asked, answer, "VN.docx", way="upload", by=BY)
    circulation.confirm_submission(got, by=BY)

    assert [each.comment.key for each in live(asked.draft).members.comments] == ["p2"]
    said = [row for row in answered_rows(asked.draft) if row.type == "comment"]
    assert [(row.key, row.comment) for row in said] == [("p2", "In a note or box: With their own words.")]
