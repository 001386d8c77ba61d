"""A hurried person's workbook on its way into the consolidated report, by the pages alone: half refused, mended, cleared,
submitted, asked about once, answered. Told with what LibreOffice Calc saved, kept here, and with Calc itself where it is."""

import re
import zipfile
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from docx import Document
from openpyxl import Workbook

from mufakat.core.sheet import workbook
from mufakat.records import models as tables
from mufakat.records.plans.editions import agree_plan
from mufakat.records.progress.asked import plan_sheet
from tests import cast
from tests.core.sheet.test_refusals import locked
from tests.records.progress.world import BY, pact, report_of
from tests.stories.hurried.person import EDITION, FIRST, REFUSED, SECOND, by_calc, kept

ROUND = {
    "instrument": "pact", "label": "2020", "since": "2020-01-01", "until": "2020-12-31", "opens": "2021-01-15",
    "deadline": "2021-03-31", "rule": "yearly",
}  # fmt: skip


@pytest.fixture
def people(db):
    made = cast.lagoon()
    tables.Member.objects.filter(code="XA").update(languages=["vi"])
    agree_plan(pact(), because="As put in force.", on="2021-01-10", by=BY)
    tables.PlanEdition.objects.update(sha256=EDITION)
    return made


@pytest.fixture
def report(client, people):
    client.force_login(people.ana.person)
    client.post("/desk/rounds/", ROUND)
    return report_of(tables.Round.objects.get(label="2020"))


def as_kept(source: bytes, name: str, edits: list) -> bytes:
    return kept(name)


def upload(client, report, raw: bytes, name="bao cao FINAL (2).xlsx") -> str:
    file = SimpleUploadedFile(name, raw)
    address = client.post(f"/desk/report/{report.pk}/workbooks/", {"workbook": file})["Location"]
    return address, words_in(client.get(address))


def words_in(response) -> str:
    return response.content.decode().replace("&#x27;", "'").replace("&quot;", '"')


def tell(client, people, report, edited, django_capture_on_commit_callbacks) -> None:
    """The whole story; ``edited`` gives back the workbook after a person's edits."""
    client.force_login(people.coral.person)
    sent = client.get(f"/desk/report/{report.pk}/workbook.xlsx").content

    first = edited(sent, "first", FIRST)
    _page, said = upload(client, report, first)
    to_mend = said.split("To mend", 1)[1]
    for address, words in REFUSED.items():
        assert re.search(rf"{re.escape(address)}.*?{re.escape(words)}", to_mend, re.DOTALL), address
    report.refresh_from_db()
    assert report.answers["actions/act1_1/on"] == "2020-05-01"
    assert report.answers["actions/act1_3/status"] == "not_started"
    assert report.answers["indicators/pools/year"] == "2020"
    assert (report.answers["resources/act1_3/allocated"], report.answers["resources/act1_3/spent"]) == (
        "1250000",
        "n/a",
    )
    assert "indicators/swimmers/value" not in report.answers

    address = f"/desk/report/{report.pk}/answers/actions/"  # meanwhile, on the web
    client.post(address, {"actions/act1_1/status": "done", "was:actions/act1_1/status": "under_way"})
    page, said = upload(client, report, edited(first, "second", SECOND))
    assert "To mend" not in said
    doubt, changes = said.split("For you to choose", 1)[1].split("What would change", 1)
    assert "As it stands here: done" in doubt and "under way" in doubt  # answered on the web meanwhile
    for words in ("1234", "34", "Đang đào hồ thứ ba."):
        assert words in changes, words
    report.refresh_from_db()
    assert "indicators/pools/value" not in report.answers  # nothing is replaced before a person says so
    client.post(page, {"choice:actions/act1_1/status": "under_way"})
    report.refresh_from_db()
    assert report.answers["indicators/pools/value"] == "1234"
    assert report.answers["actions/act1_1/status"] == "under_way"

    acts = f"/desk/report/{report.pk}/acts/"
    client.post(acts, {"act": "clear", "authority": "The minister", "on": "2021-03-30"})
    client.post(acts, {"act": "submit"})
    client.force_login(people.ana.person)
    overseen = f"/desk/rounds/reports/{report.pk}/"
    client.post(overseen, {"act": "ask", "text": "1,234 pools on four islands?"})
    client.force_login(people.coral.person)
    asked = tables.Question.objects.get()
    client.post(acts, {"act": "answer", "question": asked.pk, "answer": "Ponds are counted."})
    client.force_login(people.ana.person)
    client.post(overseen, {"act": "accept"})

    with django_capture_on_commit_callbacks(execute=True):
        page = client.post(
            f"/desk/rounds/{report.round_id}/consolidated/", {"edition": "members", "language": "en"}
        )["Location"]
    word = Document(BytesIO(client.get(f"{page}report.docx").content))
    said = " ".join(node.text or "" for node in word.element.body.iter("{*}t"))
    for words in ("Đang đào hồ thứ ba.", "1,234", "Bà dạy cháu bơi", "Không đếm riêng.", "1,250,000"):
        assert words in said, words
    assert "The report has been checked and stands." in said
    assert "Nothing has been received from" in said


def test_the_story_with_what_calc_saved(client, people, report, django_capture_on_commit_callbacks):
    tell(client, people, report, as_kept, django_capture_on_commit_callbacks)


@pytest.mark.writer
def test_the_story_with_calc_itself(client, people, report, tmp_path, django_capture_on_commit_callbacks):
    def by_hand(source: bytes, name: str, edits: list) -> bytes:
        return by_calc(source, tmp_path, edits, name=name)

    tell(client, people, report, by_hand, django_capture_on_commit_callbacks)


def with_many_rows(raw: bytes) -> bytes:
    """Two hundred thousand rows below ours, put into the sheet's own XML."""
    out = BytesIO()
    rows = "".join(f'<row r="{n}"><c r="A{n}" t="n"><v>1</v></c></row>' for n in range(100, 200_100))
    with zipfile.ZipFile(BytesIO(raw)) as book, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name in book.namelist():
            part = book.read(name)
            if name == "xl/worksheets/sheet2.xml":
                part = part.replace(b"</sheetData>", rows.encode() + b"</sheetData>")
            made.writestr(name, part)
    return out.getvalue()


def another_workbook() -> bytes:
    book, out = Workbook(), BytesIO()
    book.active.append(["Name", "Telephone"])
    book.save(out)
    return out.getvalue()


def other_round(client, people) -> bytes:
    client.force_login(people.ana.person)
    client.post("/desk/rounds/", ROUND | {"label": "2021", "since": "2021-01-01", "until": "2021-12-31", "opens": "2022-01-15", "deadline": "2022-03-31"})  # fmt: skip
    return workbook(plan_sheet(report_of(tables.Round.objects.get(label="2021"))))


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda *_: locked(), "protected by a password"),
        (lambda own, *_: with_many_rows(own), "has more than"),
        (lambda own, report, *_: workbook(plan_sheet(report_of(report.round, "XB"))), "This is the workbook of"),
        (lambda own, report, client, people: other_round(client, people), "workbook of round 2021"),
        (lambda *_: another_workbook(), "is not the workbook of this report"),
        (lambda *_: b"\xd0\xcf\x11\xe0" + b"\0" * 600, "is not an Excel workbook"),
        (lambda own, *_: own[: len(own) // 2], "cut off or damaged"),
        (lambda *_: b"", "is empty"),
    ],
)  # fmt: skip
def test_a_file_that_is_not_our_workbook_enters_nothing_and_says_why(client, people, report, make, says):
    own = workbook(plan_sheet(report))
    raw = make(own, report, client, people)
    client.force_login(people.coral.person)
    response = client.post(
        f"/desk/report/{report.pk}/workbooks/",
        {"workbook": SimpleUploadedFile("FINAL.xlsx", raw)},
        follow=True,
    )
    if says == "is empty":
        assert "FINAL.xlsx" in words_in(response) or "Choose the workbook" in words_in(response)
    else:
        assert says in words_in(response)
    report.refresh_from_db()
    assert report.answers == {}
