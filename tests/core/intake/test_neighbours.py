"""Reports in the other languages of the region: number, days, place, list; years of the Buddhist era; two languages in one."""

import io

import docx
import pytest

from mufakat.core.intake import FIELDS, propose, propose_from_text

REPORTS = {
    "th": """รายงานการประชุมอาเซียนว่าด้วยครอบครัว ครั้งที่ ๙

การประชุมจัดขึ้นเมื่อวันที่ ๒๘ กุมภาพันธ์ ถึง ๑ มีนาคม พ.ศ. ๒๕๖๗ ที่จังหวัดเชียงใหม่ ประเทศไทย

ข้อเสนอแนะของที่ประชุม

๑. เปิดศูนย์รับเลี้ยงเด็กในตลาดทุกแห่ง
๒. ให้บิดาลางานได้สิบวันหลังบุตรเกิด

ปิดการประชุม

ประธานกล่าวขอบคุณผู้เข้าร่วม""",
    "lo": """ບົດລາຍງານກອງປະຊຸມອາຊຽນກ່ຽວກັບຄອບຄົວ ຄັ້ງທີ 9

ກອງປະຊຸມໄດ້ຈັດຂຶ້ນໃນວັນທີ 28 ຫາ 29 ກຸມພາ 2024 ທີ່ນະຄອນຫຼວງວຽງຈັນ ສປປ ລາວ

ຂໍ້ສະເໜີແນະ

1) ເປີດສູນລ້ຽງເດັກໃນຕະຫຼາດທຸກແຫ່ງ
2) ໃຫ້ພໍ່ພັກວຽກສິບວັນຫຼັງລູກເກີດ""",
    "km": """របាយការណ៍កិច្ចប្រជុំអាស៊ានស្តីពីគ្រួសារ លើកទី៩

កិច្ចប្រជុំបានធ្វើឡើងនៅរាជធានីភ្នំពេញ ប្រទេសកម្ពុជា នៅថ្ងៃទី២៨ ខែកុម្ភៈ ដល់ថ្ងៃទី១ ខែមីនា ឆ្នាំ២០២៤។

អនុសាសន៍

១- បើកមជ្ឈមណ្ឌលថែទាំកុមារនៅគ្រប់ផ្សារ។
២- ឱ្យឪពុកឈប់សម្រាកដប់ថ្ងៃក្រោយកូនកើត។

សេចក្តីបិទ""",
    "my": """အာဆီယံ မိသားစုဆိုင်ရာ ညီလာခံ (၉) ကြိမ်မြောက် အစီရင်ခံစာ

ညီလာခံကို ၂၀၂၄ ခုနှစ် ဖေဖော်ဝါရီလ ၂၈ ရက်မှ ၂၉ ရက်အထိ မြန်မာနိုင်ငံ နေပြည်တော်တွင် ကျင်းပခဲ့သည်။

အကြံပြုချက်များ

၁။ ဈေးတိုင်းတွင် ကလေးထိန်းဌာန ဖွင့်ရန်။
၂။ ကလေးမွေးပြီးနောက် ဖခင်အား ဆယ်ရက် ခွင့်ပေးရန်။""",
    "id": """Laporan Pertemuan ASEAN ke-9 tentang Keluarga

Pertemuan ASEAN ke-9 tentang Keluarga diselenggarakan di Jakarta, Indonesia, pada tanggal 28 Februari sampai dengan 1 Maret 2024.

Rekomendasi

Untuk pemerintah:
a. Membuka tempat penitipan anak di setiap pasar.
b. Memberi ayah cuti sepuluh hari setelah kelahiran anak.

Penutup

Pertemuan ditutup oleh ketua.""",
    "ms": """Laporan Mesyuarat ASEAN mengenai Keluarga kali ke-IX

Mesyuarat itu telah diadakan di Kuala Lumpur, Malaysia, pada 28 hingga 29 Februari 2024 dan dihadiri oleh wakil sepuluh negara.

Syor-syor

1. Membuka taska di setiap pasar bagi anak para peniaga.
2. Memberi bapa cuti sepuluh hari selepas kelahiran anak.""",
    "fil": """Ulat ng Ika-9 na Pulong ng ASEAN tungkol sa Pamilya

Ang Ika-9 na Pulong ng ASEAN tungkol sa Pamilya ay ginanap sa Maynila, Pilipinas, mula ika-28 hanggang ika-29 ng Pebrero 2024 at dinaluhan ng mga kinatawan ng sampung bansa.

Mga Rekomendasyon

1. Magbukas ng pook-alagaan ng mga bata sa bawat palengke.
2. Bigyan ang mga ama ng sampung araw na bakasyon.""",
}
WHOLE = {
    "th": ("2024-02-28", "2024-03-01", "Chiang Mai", "Thailand"),
    "lo": ("2024-02-28", "2024-02-29", "Vientiane", "Laos"),
    "km": ("2024-02-28", "2024-03-01", "Phnom Penh", "Cambodia"),
    "my": ("2024-02-28", "2024-02-29", "Nay Pyi Taw", "Myanmar"),
    "id": ("2024-02-28", "2024-03-01", "Jakarta", "Indonesia"),
    "ms": ("2024-02-28", "2024-02-29", "Kuala Lumpur", "Malaysia"),
    "fil": ("2024-02-28", "2024-02-29", "Manila", "Philippines"),
}


@pytest.mark.parametrize("language", REPORTS)
def test_number_days_and_place_are_read(language, vocabulary):
    record = propose_from_text(REPORTS[language], vocabulary)
    first, last, city, country = WHOLE[language]
    assert {name: record.value(name) for name in FIELDS if name != "recommendations" and record.value(name)} == {
        "language": language, "ordinal": 9, "start_date": first, "end_date": last, "city": city, "country": country,
    }  # fmt: skip


@pytest.mark.parametrize("language", REPORTS)
def test_the_list_is_read_whole(language, vocabulary):
    record = propose_from_text(REPORTS[language], vocabulary)
    rows = record.value("recommendations")
    assert [row["number"] for row in rows] == [1, 2]
    lines = REPORTS[language].splitlines()
    assert [any(line.endswith(row["text"]) for line in lines) for row in rows] == [True, True]


def test_those_who_are_asked_are_read_too(vocabulary):
    rows = propose_from_text(REPORTS["id"], vocabulary).value("recommendations")
    assert {row["addressee"] for row in rows} == {"pemerintah"}


@pytest.mark.parametrize("language", REPORTS)
def test_every_quote_stands_in_the_report(language, vocabulary):
    record = propose_from_text(REPORTS[language], vocabulary)
    for found in record.fields.values():
        for quote in found.quotes if found else ():
            assert record.text[quote.start : quote.end] == quote.text


def test_tone_marks_and_a_hyphen_that_a_pdf_set_apart_do_not_hide_number_and_days(vocabulary):
    text = (
        "สรุปผลการประชุมว่าด้วยการคุ้มครองเด็ก ครั งที่ ้ 6\n\nจัดระหว่างวันที่ 20 22 - มิถุนายน 2566 ณ จังหวัดเชียงใหม ่ ประเทศไทย"
    )
    record = propose_from_text(text, vocabulary)
    said = [record.value(name) for name in ("ordinal", "start_date", "end_date", "city", "country")]
    assert said == [6, "2023-06-20", "2023-06-22", "Chiang Mai", "Thailand"]
    for found in record.fields.values():
        for quote in found.quotes if found else ():
            assert record.text[quote.start : quote.end] == quote.text


def test_a_year_of_the_buddhist_era_in_an_english_report_is_counted_back(vocabulary):
    text = (
        "The 9th ASEAN Workshop on Families was held in Chiang Mai, Thailand, on 3-5 September 2568 (B.E.)."
    )
    record = propose_from_text(text, vocabulary)
    assert (record.value("start_date"), record.value("end_date")) == ("2025-09-03", "2025-09-05")


ENGLISH = [
    "The 9th ASEAN Forum on Family Care was held in Hanoi, Viet Nam, on 3 September 2025.",
    "RECOMMENDATIONS",
    "1. Open a nursery in every market.",
    "2. Grant fathers ten days of leave.",
    "CLOSING",
]
BESIDE = {
    "vi": [
        "Diễn đàn ASEAN về chăm sóc gia đình lần thứ 9 được tổ chức tại Hà Nội ngày 3 tháng 9 năm 2025.",
        "KHUYẾN NGHỊ",
        "1. Mở nhà trẻ tại mỗi khu chợ.",
        "2. Cho người cha nghỉ mười ngày.",
        "BẾ MẠC",
    ],
    "en": [REPORTS["th"].splitlines()[2], "ข้อเสนอแนะ", "๑. เปิดศูนย์รับเลี้ยงเด็กในตลาดทุกแห่ง", "๒. ให้บิดาลางานได้สิบวัน", "ปิดการประชุม"],
}  # fmt: skip


@pytest.mark.parametrize("language", BESIDE)
def test_a_report_in_two_languages_side_by_side_gives_its_list_once(language, vocabulary):
    document = docx.Document()
    table = document.add_table(rows=0, cols=2)
    for row in zip(BESIDE[language], ENGLISH, strict=True):
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    held = io.BytesIO()
    document.save(held)
    record = propose(held.getvalue(), "r.docx", vocabulary)
    wanted = BESIDE["vi"] if language == "vi" else ENGLISH
    assert record.value("language") == language
    assert [row["text"] for row in record.value("recommendations")] == [line[3:] for line in wanted[2:4]]
    twice = "The recommendations stand in two languages; those in one of them are proposed."
    assert (twice in record.says) == (language == "vi")  # Thai items below a mere title are not taken at all


def test_a_report_whose_paragraphs_take_turns_in_two_languages_gives_its_list_once(vocabulary):
    text = "\n\n".join(line for pair in zip(BESIDE["vi"], ENGLISH, strict=True) for line in pair)
    rows = propose_from_text(text, vocabulary).value("recommendations")
    assert [row["text"] for row in rows] == [line[3:] for line in BESIDE["vi"][2:4]]
