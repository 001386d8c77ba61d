"""Workbooks as hurried people return them, through the page: what can be taken enters, the rest is named with its cell."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font

from mufakat.core.sheet import workbook
from mufakat.records import models as tables
from mufakat.records.plans.editions import agree_plan
from mufakat.records.progress.asked import plan_sheet
from tests import cast
from tests.records.progress.world import BY, opened, pact, report_of


@pytest.fixture
def report(client, db):
    people = cast.lagoon()
    tables.Member.objects.filter(code="XA").update(languages=["vi"])
    plan = pact()
    agree_plan(plan, because="As put in force.", on="2021-01-10", by=BY)
    client.force_login(people.coral.person)
    return report_of(opened(plan))


def answered(book):
    book["Actions"]["G5"], book["Actions"]["I5"] = "Đang thực hiện", "Đã đào hồ thứ ba. 🎉"


def letterhead(book):
    book["Actions"].insert_rows(1, 20)
    book["Actions"]["B1"] = "Ministry of Lagoons"


def remarks(book):
    book["Indicators"]["N4"] = "provisional"
    book["Indicators"]["I4"].comment = Comment("who counted?", "somebody")


def annex(book):
    book.create_sheet("Phụ lục")["A1"] = "Danh sách hồ bơi"


def struck(book):
    book["Indicators"]["I4"] = 12
    book["Indicators"]["I4"].font = Font(strike=True)


def typed_ways(book):
    book["Indicators"]["I4"], book["Indicators"]["I5"] = "~30", "12,5 phần trăm"
    book["Resources"]["D4"], book["Resources"]["F4"] = "1.250 triệu", "đồng"


def share_of_a_count(book):
    book["Indicators"]["I4"] = "40 percent"


def two_statuses(book):
    book["Actions"]["G4"] = "done / under way"


def never_computed(book):
    book["Indicators"]["I4"] = "=SUM(I5:I6)"


def twice(book):
    book.copy_worksheet(book["Actions"]).title = "Actions (2)"
    book["Actions"]["G4"], book["Actions (2)"]["G4"] = "done", "not started"


def of_another_country(book):
    book.copy_worksheet(book["Indicators"]).title = "Reefs"
    book["Reefs"]["A1"] = book["Reefs"]["A1"].value.replace("|XA|", "|XB|")
    book["Reefs"]["I4"] = 99


def over_ours(book):
    book["Actions"]["D4"] = "Another ministry"


KINDS = {
    letterhead: ["B1 “Ministry of Lagoons”"],
    remarks: ["N4 “provisional”", "I4 “who counted?”"],
    annex: ["“Phụ lục”", "A1 “Danh sách hồ bơi”"],
    struck: ["Indicators!I4", "“12” has a line through it"],
    typed_ways: ["Indicators!I4", "“~30” is a range or an estimate", "“12,5 phần trăm” was read as 12.5", "can mean 1250000000 or 1250000"],
    share_of_a_count: ["“40 percent” is a share; pools are asked for"],
    two_statuses: ["“done / under way” is not among the answers"],
    never_computed: ["=SUM(I5:I6)", "has no computed value"],
    twice: ["Actions!G4 and Actions (2)!G4 answer the same question differently"],
    of_another_country: ["“Reefs” is a sheet of XB: it was set aside, and nothing of it was entered. It stays in the file."],
    over_ours: ["D4 “Another ministry”"],
}  # fmt: skip


@pytest.mark.parametrize(("leave", "says"), KINDS.items(), ids=[kind.__name__ for kind in KINDS])
def test_a_messy_workbook_enters_what_it_can_and_names_the_rest(client, report, leave, says):
    book, out = load_workbook(BytesIO(workbook(plan_sheet(report)))), BytesIO()
    answered(book)
    leave(book)
    book.save(out)
    file = SimpleUploadedFile("báo cáo FINAL.xlsx", out.getvalue())
    page = client.post(f"/desk/report/{report.pk}/workbooks/", {"workbook": file})["Location"]

    said = client.get(page).content.decode().replace("&#x27;", "'")
    for words in says:
        assert words in said, words
    report.refresh_from_db()
    assert report.answers["actions/act1_2/status"] == "under_way"
    assert report.answers["actions/act1_2/progress"] == "Đã đào hồ thứ ba. 🎉"
    entered = {path for path in report.answers if not path.startswith("actions/act1_2/")}
    assert entered <= {"indicators/swimmers/value", "resources/act1_1/currency"}
    vietnamese = client.get(page, headers={"accept-language": "vi"}, follow=True).content.decode()
    assert "Cần sửa" in vietnamese or "Về tệp" in vietnamese


def test_two_answers_to_one_question_are_chosen_on_the_page(client, report):
    book, out = load_workbook(BytesIO(workbook(plan_sheet(report)))), BytesIO()
    answered(book)
    twice(book)
    book.save(out)
    page = client.post(
        f"/desk/report/{report.pk}/workbooks/", {"workbook": SimpleUploadedFile("two.xlsx", out.getvalue())}
    )["Location"]
    assert "For you to choose" in client.get(page).content.decode()

    client.post(page, {"choice:actions/act1_1/status": "not_started"})
    report.refresh_from_db()
    assert report.answers["actions/act1_1/status"] == "not_started"
    assert client.post(page, {"choice:actions/act1_1/status": "not_available"}).status_code == 400
