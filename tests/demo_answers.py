"""What the demonstration's delegations did to Draft Zero in LibreOffice Writer, and the making of their files.

The files are kept in mufakat/profiles/asean_swd/demo/answers; to make them again:

    DJANGO_SETTINGS_MODULE=mufakat.config.settings python -m tests.demo_answers

Comments are put in first with python-docx, because Writer 7.4 takes none through its scripting bridge; they
survive its round trip with author, time and anchor.
"""

import json
import subprocess
import tempfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import django
import docx
import yaml

from mufakat.core.word import Cover, write_text
from tests.core.word.writer import SYSTEM_PYTHON

DEMO = Path(__file__).parents[1] / "mufakat" / "profiles" / "asean_swd" / "demo"
WRITER = Path(__file__).parent / "core" / "word" / "writer_uno.py"
PROFESSION = "in consultation with the profession"

# code -> (circulation, author on the delegate's machine, tracking, edits, comments as (words in the paragraph, text))
ANSWERS = {
    "VN": (1, "Nguyen Thi Lan", True, [
        ["insert", PROFESSION, " and the persons served"],
        ["insert", "so that every child ", "with a disability, "],
        ["replace", "a qualified social worker", "a social worker with recognised qualifications"],
    ], [("Member States differ in the number", "Editorial: give the year of the figures once they are known.")]),
    "MY": (1, "Siti Aminah", True, [
        ["insert", PROFESSION, " and the persons served"],
        ["replace", "a qualified social worker", "a registered social worker"],
        ["add_paragraph", "Member States shall name contact offices", "Where a child is found in another Member State, the contact offices of both shall speak to each other within two working days."],
    ], [("Describe a career path", "Technical: please align the time frame with the SOMSWD Work Plan.")]),
    "LA": (1, "K. Phommachanh", True, [
        ["replace", "in every district.", "in every district, as resources allow."],
        ["replace", "the social service workforce for children", "the social service workforce"],
    ], [("Member States shall support national councils", "Retain")]),
    "TH": (1, "S. Chaiyasit", True, [
        ["replace", "in every district.", "at least in every province."],
        ["replace", "what social workers do and how to reach them", "what social workers do, how to reach them and that it costs nothing"],
    ], [("One referral path shall connect", "ควรให้จังหวัดเป็นผู้รับผิดชอบก่อน แล้วจึงขยายไปสู่อำเภอ")]),
    "PH": (1, "Office of the Undersecretary", True, [
        ["delete", ", and each of them proceeds according to its law and its means"],
        ["delete", ", within available means,"],
        ["remove_row", "Exchange social workers between Member States"],
    ], [("Exchange social workers", "Substantive: no budget is in sight for exchanges; the bilateral programmes suffice.")]),
    "ID": (1, "Direktorat", True, [
        ["replace", "Member States should state each year", "Member States shall state each year"],
        ["cut_and_paste", "Children and young people are told", "Member States report every year"],
    ], [("Consultation and consensus guide", "Retain"), ("Member States shall support national councils", "Retain")]),
    "SG": (1, "MSF", False, [
        ["replace", "Member States should state each year", "Member States are encouraged to state each year"],
        ["add_row", "Compare the qualifications", "Publish a common guide to supervision", "2023–2024", "ASWC", "Universities", "Guide", "Guide published", "Partners"],
    ], []),
    "UNICEF EAPRO": (2, "EAPRO Child Protection", True, [
        ["insert", "so that every child at risk", " of violence, abuse, neglect or exploitation"],
        ["replace", "Children are heard in what concerns them", "Children are heard, and their views given due weight, in what concerns them"],
    ], [("The pandemic has shown", "Technical: the 2020 survey of the workforce gives figures for eight Member States.")]),
    "ICSW": (2, "Maria Santos", True, [
        ["replace", "invite them to take part in making policy", "consult them whenever policy on social welfare is made"],
        ["add_paragraph", "Sectoral bodies are invited", "Non-governmental organisations that carry out an action report on it together with the Member State concerned."],
    ], [("Partners should state what they add", "Substantive: this should hold for NGOs as well, in proportion to their size.")]),
}  # fmt: skip


def make() -> None:
    django.setup()  # the outline lives beside the story, which knows the tables
    from mufakat.doors.console.demonstration.outline import text_from

    outline = yaml.safe_load((DEMO / "roadmap-draft-zero.yaml").read_text(encoding="utf-8"))
    text = text_from(outline)
    target = DEMO / "answers"
    with tempfile.TemporaryDirectory() as folder:
        jobs = []
        for code, (circulation, author, tracking, edits, comments) in ANSWERS.items():
            name = f"{code.lower().replace(' ', '-')}.docx"
            sent = write_text(
                replace(text, draft_id=f"roadmap-social-work/0/en;{circulation};{code}"),
                cover=cover(outline, code),
            )
            source = Path(folder) / name
            source.write_bytes(with_comments(sent, author, comments))
            jobs.append(
                {
                    "source": str(source),
                    "target": str(target / name),
                    "tracking": tracking,
                    "author": author,
                    "edits": edits,
                }
            )
        subprocess.run(
            [SYSTEM_PYTHON, str(WRITER)], input=json.dumps(jobs), text=True, check=True, timeout=300
        )


def cover(outline, code: str) -> Cover:
    return Cover(
        title="Roadmap for implementing the Ha Noi Declaration on Strengthening Social Work",
        draft=outline["label"],
        as_of="12 April 2021",
        addressee=code,
        answer_until="14 May 2021, 17:00 (Asia/Jakarta)",
        how_to_answer=("Edit the text that follows as you would any other.",),
        issuer=outline["issued_by"],
    )


def with_comments(sent: bytes, author: str, comments) -> bytes:
    if not comments:
        return sent
    document = docx.Document(BytesIO(sent))
    paragraphs = [
        *document.paragraphs,
        *(p for t in document.tables for row in t.rows for cell in row.cells for p in cell.paragraphs),
    ]
    for words, said in comments:
        paragraph = next(p for p in paragraphs if words in p.text)
        document.add_comment(
            paragraph.runs, text=said, author=author, initials="".join(w[0] for w in author.split())
        )
    out = BytesIO()
    document.save(out)
    return out.getvalue()


if __name__ == "__main__":
    make()
