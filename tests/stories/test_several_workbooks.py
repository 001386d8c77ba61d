"""A ministry sends its workbooks in one go: each is read and confirmed by itself, and a bad one takes none along."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook

from mufakat.core.sheet import workbook
from mufakat.records.progress.asked import plan_sheet
from tests.stories.test_messy_workbooks import report as report

POOLS = "indicators/pools/value"


def file(report, name: str, said: dict[str, object]) -> SimpleUploadedFile:
    book, out = load_workbook(BytesIO(workbook(plan_sheet(report)))), BytesIO()
    for place, value in said.items():
        sheet, cell = place.split("!")
        book[sheet][cell] = value
    book.save(out)
    return SimpleUploadedFile(name, out.getvalue())


@pytest.fixture
def sent(client, report):
    """Four files: two that differ in one answer, one that is none of ours, one that adds to the notes."""
    files = [
        file(report, "education.xlsx", {"Actions!G4": "done", "Indicators!I4": 3}),
        SimpleUploadedFile("scan.xlsx", b"%PDF-1.7 not a workbook"),
        file(report, "labour.xlsx", {"Actions!G5": "under way", "Indicators!I4": 5}),
        file(report, "notes.xlsx", {"Notes!C4": "The census was late.", "Indicators!I4": 3}),
    ]
    answer = client.post(f"/desk/report/{report.pk}/workbooks/", {"workbook": files})
    assert answer["Location"] == f"/desk/report/{report.pk}/workbooks/"
    return {one.file.name: one for one in report.workbooks.select_related("file")}


def enter(client, received, **chosen):
    return client.post(f"/desk/report/workbooks/{received.pk}/", chosen)


def test_all_of_them_are_kept_read_and_listed_and_none_is_entered(client, report, sent):
    assert set(sent) == {"education.xlsx", "scan.xlsx", "labour.xlsx", "notes.xlsx"}
    report.refresh_from_db()
    assert report.answers == {}
    page = client.get(f"/desk/report/{report.pk}/workbooks/").content.decode()
    assert "3 of them wait" in page
    assert "can.xlsx is a PDF" in page  # a sentence begins with a capital
    assert page.count("not entered") == 3
    vietnamese = client.get(f"/desk/report/{report.pk}/workbooks/", headers={"accept-language": "vi"})
    assert "can.xlsx là tệp PDF" in vietnamese.content.decode()


def test_each_is_entered_by_itself_and_the_page_leads_to_the_next(client, report, sent):
    answer = enter(client, sent["education.xlsx"])
    assert answer["Location"] == f"/desk/report/{report.pk}/workbooks/"
    assert "2 more workbooks wait" in client.get(answer["Location"]).content.decode()
    assert (
        "For you to choose"
        in client.get(f"/desk/report/workbooks/{sent['labour.xlsx'].pk}/").content.decode()
    )
    enter(client, sent["labour.xlsx"])
    answer = enter(client, sent["notes.xlsx"])
    assert answer["Location"] == f"/desk/report/{report.pk}/"
    report.refresh_from_db()
    assert report.answers == {
        "actions/act1_1/status": "done",
        "actions/act1_2/status": "under_way",
        POOLS: "3",
        "notes/+1/note": "The census was late.",
    }


def test_one_that_is_too_large_takes_none_of_the_others_along(client, report, settings):
    settings.LARGEST_UPLOAD = 60_000
    files = [
        SimpleUploadedFile("large.xlsx", b"x" * 60_001),
        file(report, "small.xlsx", {"Actions!G4": "done"}),
    ]
    answer = client.post(f"/desk/report/{report.pk}/workbooks/", {"workbook": files}, follow=True)
    page = answer.content.decode()
    assert "large.xlsx has more than" in page
    assert "small.xlsx" in page
    assert [one.file.name for one in report.workbooks.all()] == ["small.xlsx"]


def test_one_alone_enters_at_once_as_long_as_nothing_stands(client, report):
    alone = file(report, "alone.xlsx", {"Actions!G4": "done"})
    client.post(f"/desk/report/{report.pk}/workbooks/", {"workbook": [alone]})
    report.refresh_from_db()
    assert report.answers == {"actions/act1_1/status": "done"}


def test_the_list_asks_the_same_questions_however_many_came(
    client, report, sent, django_assert_max_num_queries
):
    client.get(f"/desk/report/{report.pk}/workbooks/")
    with django_assert_max_num_queries(30) as few:
        client.get(f"/desk/report/{report.pk}/workbooks/")
    asked = len(few)
    more = [file(report, f"more{n}.xlsx", {"Actions!G6": "done"}) for n in range(3)]
    client.post(f"/desk/report/{report.pk}/workbooks/", {"workbook": more})
    client.get(f"/desk/report/{report.pk}/workbooks/")
    with django_assert_max_num_queries(asked):
        client.get(f"/desk/report/{report.pk}/workbooks/")
