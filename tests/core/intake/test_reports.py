"""Whole reports, field by field: what is stated is found, what is not stated stays empty."""

from pathlib import Path

import pytest
import yaml

from mufakat.core.intake import FIELDS, Vocabulary, propose, propose_from_text

SAMPLES = Path(__file__).parents[2] / "samples" / "reports"
EXPECTED = yaml.safe_load((SAMPLES / "expected.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_report_yields_what_a_careful_reader_takes_from_it(name, vocabulary):
    record = propose((SAMPLES / name).read_bytes(), name, vocabulary)
    expected = dict(EXPECTED[name])
    assert list(record.says) == expected.pop("says", [])
    assert list(record.tensions) == expected.pop("tensions", [])
    assert (record.published.date if record.published else None) == expected.pop("published", None)
    assert {field: record.value(field) for field in FIELDS if record.value(field) is not None} == expected


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_every_quote_stands_in_the_report_word_for_word(name, vocabulary):
    record = propose((SAMPLES / name).read_bytes(), name, vocabulary)
    found = [record.fields[field] for field in FIELDS if record.fields[field]]
    for quote in [quote for one in found for quote in one.quotes]:
        assert record.text[quote.start : quote.end] == quote.text
        assert quote.text.strip()
    assert all(one.quotes for one in found)


def test_every_sample_is_expected_and_explained():
    files = {path.name for path in SAMPLES.iterdir() if path.suffix in (".txt", ".html")}
    readme = (SAMPLES / "README.md").read_text(encoding="utf-8")
    assert files == set(EXPECTED)
    assert all(f"| {name[:5]} |" in readme for name in files)


def test_a_report_is_read_without_any_vocabulary():
    record = propose((SAMPLES / "en-02-caribbean-communique.txt").read_bytes(), "x.txt", Vocabulary())
    assert record.value("body") == "Council for Human and Social Development"
    assert record.value("ordinal") == 31
    assert record.value("target_groups") is None


def test_related_headlines_about_other_meetings_never_leak_in(vocabulary):
    record = propose((SAMPLES / "en-01-forum-dateline.txt").read_bytes(), "x.txt", vocabulary)
    assert "Transport" not in str(record.as_json())


def test_a_text_in_a_language_of_the_region_is_read_in_part_and_says_so(vocabulary):
    thai = "ที่ประชุมเจ้าหน้าที่อาวุโสอาเซียนด้านสวัสดิการสังคม ครั้งที่ 15 (15th SOMSWD) จัดขึ้นที่กรุงเทพฯ " * 3
    record = propose_from_text(thai, vocabulary)
    assert record.says == (
        "This text is in Thai; only its number, days, place and list of recommendations were looked for.",
    )
    assert {field: record.value(field) for field in FIELDS if record.fields[field]} == {
        "language": "th", "body": "SOMSWD", "ordinal": 15, "city": "Bangkok",
    }  # fmt: skip


def test_a_text_in_a_far_language_is_named_and_not_guessed_at(vocabulary):
    japanese = "第15回会議はバンコクで開催され、各国の代表が社会福祉について意見を交換しました。" * 3
    record = propose_from_text(japanese, vocabulary)
    assert record.says == (
        "This text is in Japanese; reports are read in Vietnamese and English, so no field was read.",
    )
    assert {field for field in FIELDS if record.fields[field]} == {"language"}


def test_the_json_has_every_documented_field_and_only_objects_or_null(vocabulary):
    held = propose((SAMPLES / "vi-16-hoi-thao.txt").read_bytes(), "vi-16.txt", vocabulary).as_json()
    assert list(held)[: len(FIELDS)] == list(FIELDS)
    assert all(held[field] is None or set(held[field]) == {"value", "quotes"} for field in FIELDS)
    assert held["hosts"] == {
        "value": ["Bộ Lao động - Thương binh và Xã hội", "UNICEF"],
        "quotes": ["Bộ Lao động - Thương binh và Xã hội", "UNICEF"],
    }
    assert held["file"] == "vi-16.txt"


@pytest.mark.parametrize(
    ("report", "city"),
    [
        (
            "The 12th Pacific Youth Forum, which drew on the Nadi Declaration, was held in Apia on 3 May 2019.",
            "Apia",
        ),
        (
            "The 12th Pacific Youth Forum adopted the Nadi Declaration by video conference on 3 May 2019.",
            None,
        ),
        ("The 12th Pacific Youth Forum was held on 3 May 2019. Delegates from Suva and Honiara spoke.", None),
    ],
)
def test_a_city_in_a_title_or_among_delegates_is_no_venue(report, city, vocabulary):
    assert propose_from_text(report, vocabulary).value("city") == city


@pytest.mark.parametrize(
    ("sentence", "mode"),
    [
        ("Diễn đàn diễn ra theo hình thức trực tuyến.", "online"),
        ("Diễn đàn bàn về bảo vệ trẻ em trên môi trường trực tuyến.", None),
        ("Diễn đàn diễn ra theo hình thức trực tiếp, thay vì họp trực tuyến như năm trước.", "in_person"),
        ("Diễn đàn được tổ chức theo hình thức trực tiếp kết hợp trực tuyến.", "hybrid"),
    ],
)
def test_mode_is_said_of_the_meeting_and_not_of_its_matter(sentence, mode, vocabulary):
    text = f"Ngày 5/6/2020, Diễn đàn Trẻ em ASEAN lần thứ 6 đã khai mạc. {sentence}"
    assert propose_from_text(text, vocabulary).value("mode") == mode


def test_a_number_without_a_name_is_an_earlier_meeting_of_the_series_and_no_second_report(vocabulary):
    text = (
        "Delegates gathered in Hanoi on December 3, 2007 for the second ASEAN GO-NGO Forum.\n\n"
        "The first forum, held in Thailand in 2006, issued recommendations on drug prevention."
    )
    record = propose_from_text(text, vocabulary)
    assert (record.value("body"), record.value("ordinal"), record.says) == ("GNF", 2, ())
    assert [row["date"] for row in record.value("previous")] == ["2006"]
