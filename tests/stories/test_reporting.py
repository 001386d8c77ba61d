"""A round through the doors: the workbook goes out, a hurried person fills it, half is refused, mended, cleared, asked about, answered."""

import re
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook

from mufakat.records import models as tables
from tests import cast
from tests.records.progress.world import pact

HURRIED = {  # as it was typed the first time
    "Actions!G4": "Đang thực hiện", "Actions!H4": "1/5/2563", "Actions!I4": "Đang đào.", "Actions!G5": "on track",
    "Indicators!I4": "1.234", "Indicators!I5": "340 %", "Indicators!I6": "không có", "Resources!D4": "USD 100 + 2.300.000 đ",
}  # fmt: skip
MENDED = {
    "Actions!G5": "chưa bắt đầu", "Actions!G6": "done", "Indicators!I5": "34,0 %", "Indicators!L6": "Not counted apart.",
    "Resources!D4": 100, "Resources!F4": "USD", "Resources!G4": 2020,
}  # fmt: skip
WORDS = {
    "Actions!G5": "is not among the answers", "Indicators!I5": "above 100", "Indicators!I6": "only with its reason",
    "Resources!D4": "two currencies",
}  # fmt: skip


@pytest.fixture
def people(db):
    made = cast.lagoon()
    tables.Member.objects.filter(code="XA").update(languages=["vi"])
    pact()
    return made


def download(client, pk: int) -> bytes:
    response = client.get(f"/desk/report/{pk}/workbook.xlsx")
    assert response["Content-Disposition"].startswith("attachment")
    return response.content


def typed_into(raw: bytes, said: dict) -> bytes:
    book = load_workbook(BytesIO(raw))
    for place, value in said.items():
        sheet, cell = place.split("!")
        book[sheet][cell] = value
    if not book["Practices"]["C5"].value:  # a row put in between
        book["Practices"].insert_rows(5)
        book["Practices"]["C5"] = "Swimming grandmothers"
    book._sheets.reverse()
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def upload(client, pk: int, raw: bytes) -> str:
    file = SimpleUploadedFile("bao cao FINAL (2).xlsx", raw)
    return client.post(f"/desk/report/{pk}/workbooks/", {"workbook": file})["Location"]


def test_a_round_from_the_workbook_to_a_report_that_stands(client, people):
    client.force_login(people.ana.person)
    opened = client.post("/desk/rounds/", {
        "instrument": "pact", "label": "2020", "since": "2020-01-01", "until": "2020-12-31", "opens": "2021-01-15",
        "deadline": "2021-03-31", "rule": "yearly",
    })  # fmt: skip
    board = opened["Location"]
    report = tables.ProgressReport.objects.get(member__code="XA")

    client.force_login(people.coral.person)
    assert "2020" in client.get("/desk/report/").content.decode()
    raw = typed_into(download(client, report.pk), HURRIED)
    page = client.get(upload(client, report.pk, raw)).content.decode()
    for address, words in WORDS.items():
        assert re.search(rf"{address}.*?{re.escape(words)}", page, re.DOTALL), address
    assert "What could be taken is entered." in page
    report.refresh_from_db()
    assert report.answers["actions/act1_1/on"] == "2020-05-01"
    assert report.answers["indicators/pools/value"] == "1234"

    second = upload(client, report.pk, typed_into(raw, MENDED))
    page = client.get(second).content.decode()
    assert "To mend" not in page
    assert "What would change" in page
    assert "Nothing has been entered yet." in page
    client.post(second)
    assert "Nothing has been entered yet." not in client.get(second).content.decode()
    page = client.get(f"/desk/report/{report.pk}/").content.decode()
    assert "8 of 8 questions are answered" in page

    client.post(
        f"/desk/report/{report.pk}/acts/", {"act": "clear", "authority": "The minister", "on": "2021-03-30"}
    )
    client.post(f"/desk/report/{report.pk}/acts/", {"act": "submit"})
    client.force_login(people.ana.person)
    address = f"/desk/rounds/reports/{report.pk}/"
    assert address in client.get(board).content.decode()
    client.post(address, {"act": "ask", "text": "1,234 pools?"})

    client.force_login(people.coral.person)
    assert "Answer a question about your report on" in client.get("/desk/").content.decode()
    page = client.get(f"/desk/report/{report.pk}/").content.decode()
    assert "1,234 pools?" in page
    asked = tables.Question.objects.get()
    client.post(
        f"/desk/report/{report.pk}/acts/", {"act": "answer", "question": asked.pk, "answer": "All of them."}
    )
    client.force_login(people.ana.person)
    client.post(address, {"act": "accept"})
    report.refresh_from_db()
    assert report.state == "stands"
    assert str(tables.Value.objects.get(indicator__key="swimmers", group="").value.normalize()) == "34"
    assert tables.Shared.objects.get(kind="practice").title == "Swimming grandmothers"

    client.logout()
    assert client.get("/").content.decode().count('href="/open-data/"') == 1
    assert "34" not in client.get("/countries/xa.json").content.decode()
    assert client.get("/open-data/indicators.json").json()["rows"] == []
    client.force_login(people.coral.person)
    client.post(f"/desk/report/{report.pk}/acts/", {"act": "release"})
    client.logout()
    released = client.get("/open-data/indicators.json").json()["rows"]
    assert [(row["indicator"], row["value"]) for row in released if row["group"] == ""] == [
        ("pools", "1234"),
        ("swimmers", "34"),
    ]


def test_the_web_form_saves_as_one_types_and_works_without_scripts(client, people):
    client.force_login(people.ana.person)
    client.post("/desk/rounds/", {
        "instrument": "pact", "label": "2020", "since": "2020-01-01", "until": "2020-12-31", "opens": "2021-01-15",
        "deadline": "2021-03-31",
    })  # fmt: skip
    report = tables.ProgressReport.objects.get(member__code="XA")
    client.force_login(people.coral.person)
    address = f"/desk/report/{report.pk}/answers/indicators/"
    page = client.get(address).content.decode()
    assert 'for="indicators/pools/value"' in page
    row = client.post(
        address, {"indicators/pools/value": "1.234,0"}, headers={"HX-Request": "true"}
    ).content.decode()
    assert "<html" not in row
    assert "was read as 1234" in row
    refused = client.post(
        address,
        {
            "indicators/pools/value": "-3",
            "was:indicators/pools/value": "1234",
            "indicators/swimmers/value": "40",
        },
    )
    assert (refused.status_code, "-3 is below 0" in refused.content.decode()) == (400, True)
    report.refresh_from_db()
    assert report.answers == {"indicators/pools/value": "1234", "indicators/swimmers/value": "40"}
    overtaken = client.post(address, {"indicators/pools/value": "9", "was:indicators/pools/value": "7"})
    assert overtaken.status_code == 409


def test_nobody_opens_another_members_report(client, people):
    client.force_login(people.ana.person)
    client.post("/desk/rounds/", {
        "instrument": "pact", "label": "2020", "since": "2020-01-01", "until": "2020-12-31", "opens": "2021-01-15",
        "deadline": "2021-03-31",
    })  # fmt: skip
    report = tables.ProgressReport.objects.get(member__code="XA")
    round_ = tables.Round.objects.get()
    for who, expected in ((people.dov, 404), (people.ana, 403), (people.eve, 403)):
        client.force_login(who.person)
        for address in ("", "workbook.xlsx", "answers/actions/"):
            assert client.get(f"/desk/report/{report.pk}/{address}").status_code == expected
        assert client.get(f"/desk/rounds/reports/{report.pk}/").status_code == 404
    client.force_login(people.dov.person)
    assert client.get(f"/desk/rounds/{round_.pk}/").status_code == 200
    assert client.get("/desk/rounds/").status_code == 403
    client.force_login(people.eve.person)
    assert client.get(f"/desk/rounds/{round_.pk}/").status_code == 403
