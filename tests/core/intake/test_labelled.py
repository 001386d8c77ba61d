"""Facts named at the head of a report, in lines and in tables; the texts it adopted; the building it met in."""

import io

import docx
import pytest

from mufakat.core.intake import propose, propose_from_text

SAID = ("start_date", "end_date", "city", "country", "venue", "hosts", "chairs", "documents")
LINES = {
    "colons": """Report of the 9th ASEAN Forum on Play

Date : 2 – 3 December 2019
Venue: Lao Plaza Hotel, Vientiane, Lao PDR
Hosted by: Ministry of Labour and Social Welfare
Co-Chairs: Dr. Anouk Dee and Mr. Dang Kim
Adopted documents: Play Guidelines 2020; Rules of Procedure""",
    "date and venue together": """Report of the 9th ASEAN Forum on Play

Date and Venue: 2 – 3 December 2019, Vientiane, Lao PDR
Chairperson: Dr. Anouk Dee""",
    "labels above": """Report of the 9th ASEAN Forum on Play

Date:
2 to 3 December 2019

Venue:
Vientiane, Lao PDR

Chair:
Dr. Anouk Dee""",
    "vi": """Báo cáo Diễn đàn ASEAN về vui chơi lần thứ 9

Thời gian: 2-3/12/2019
Địa điểm: Khách sạn Lao Plaza, Viêng Chăn, Lào
Đồng chủ trì: Bà Anouk Dee và Ông Đặng Kim
Văn kiện thông qua: Hướng dẫn vui chơi; Kế hoạch 2020""",
}
WHOLE = {
    "colons": ("Lao Plaza Hotel", ["Ministry of Labour and Social Welfare", "Dr. Anouk Dee", "Mr. Dang Kim"], ["Dr. Anouk Dee", "Mr. Dang Kim"], ["Play Guidelines 2020", "Rules of Procedure"]),
    "date and venue together": (None, ["Dr. Anouk Dee"], ["Dr. Anouk Dee"], None),
    "labels above": (None, ["Dr. Anouk Dee"], ["Dr. Anouk Dee"], None),
    "vi": ("Khách sạn Lao Plaza", ["Bà Anouk Dee", "Ông Đặng Kim"], ["Bà Anouk Dee", "Ông Đặng Kim"], ["Hướng dẫn vui chơi", "Kế hoạch 2020"]),
}  # fmt: skip


@pytest.mark.parametrize("form", LINES)
def test_facts_beside_their_names_are_read(form, vocabulary):
    record = propose_from_text(LINES[form] + "\n\nThe Forum was opened by the Minister.", vocabulary)
    days = ("2019-12-02", "2019-12-03", "Vientiane", "Laos")
    assert tuple(record.value(name) for name in SAID) == (*days, *WHOLE[form])
    for found in record.fields.values():
        for quote in found.quotes if found else ():
            assert record.text[quote.start : quote.end] == quote.text


def test_facts_in_a_table_of_word_are_read_too(vocabulary):
    document = docx.Document()
    document.add_heading("Report of the 9th ASEAN Forum on Play", 0)
    table = document.add_table(rows=0, cols=2)
    for line in LINES["colons"].splitlines()[2:]:
        for cell, words in zip(table.add_row().cells, line.split(":", 1), strict=True):
            cell.text = words.strip()
    held = io.BytesIO()
    document.save(held)
    record = propose(held.getvalue(), "r.docx", vocabulary)
    days = ("2019-12-02", "2019-12-03", "Vientiane", "Laos")
    assert tuple(record.value(name) for name in SAID) == (*days, *WHOLE["colons"])


def test_what_a_sentence_says_stands_before_what_a_label_says(vocabulary):
    text = "Date: 1 May 2020\n\nThe 9th ASEAN Forum on Play was held in Jakarta, Indonesia, on 3 March 2020."
    assert propose_from_text(text, vocabulary).value("start_date") == "2020-03-03"


OPENING = (
    "The 9th ASEAN Forum on Play was held at the Grand Mercure Hotel in Jakarta, Indonesia, on 3 March 2020. "
)


@pytest.mark.parametrize(
    ("sentence", "documents"),
    [
        ("The Forum adopted the Jakarta Declaration on Play and the Terms of Reference of the Play Network.",
         ["Jakarta Declaration on Play", "Terms of Reference of the Play Network"]),
        ("The ASEAN Guidelines on Playgrounds were adopted by the Forum.", ["ASEAN Guidelines on Playgrounds"]),
        ("The Forum will be asked whether the Jakarta Declaration on Play can be adopted.", None),
        ("The Forum has not adopted the Jakarta Declaration on Play.", None),
        ("Delegates recalled the Jakarta Declaration on Play, which guides their work.", None),
    ],
)  # fmt: skip
def test_only_texts_adopted_are_its_documents(sentence, documents, vocabulary):
    assert propose_from_text(OPENING + sentence, vocabulary).value("documents") == documents


def test_the_building_is_read_from_the_sentence_too(vocabulary):
    assert propose_from_text(OPENING, vocabulary).value("venue") == "Grand Mercure Hotel"


@pytest.mark.parametrize(
    ("sentence", "chairs", "hosts"),
    [
        ("H.E. Dao Dung, Minister of Labour, Invalids and Social Affairs of Viet Nam, chaired the Forum.",
         ["H.E. Dao Dung, Minister of Labour, Invalids and Social Affairs of Viet Nam"], []),
        ("It was co-chaired by Mr. To Duc and Mrs. Ana Cruz of the ICSW South East Asia and Pacific Region.",
         ["Mr. To Duc", "Mrs. Ana Cruz of the ICSW South East Asia and Pacific Region"], []),
        ("The Forum met with Singapore in the chair.", ["Singapore"], []),
        ("The Forum was hosted by the Ministry of Play of Indonesia.", None, ["Ministry of Play of Indonesia"]),
    ],
)  # fmt: skip
def test_those_in_the_chair_are_told_apart_from_the_hosts(sentence, chairs, hosts, vocabulary):
    record = propose_from_text(OPENING + sentence, vocabulary)
    assert (record.value("chairs"), record.value("hosts")) == (chairs, hosts or chairs)
