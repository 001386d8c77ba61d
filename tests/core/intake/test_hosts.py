"""Who hosted and who chaired, in the many ways reports say it; and who did neither."""

import pytest

from mufakat.core.intake import propose_from_text

OPENING = "The 6th ASEAN Forum on Play was held on 3 May 2022 in Jakarta, Indonesia. "
VI = "Diễn đàn ASEAN về vui chơi lần thứ 6 diễn ra ngày 3/5/2022 tại Gia-các-ta, In-đô-nê-xi-a. "


@pytest.mark.parametrize(
    ("sentence", "hosts", "chairs"),
    [
        ("The Forum expressed its appreciation to the Government of Indonesia for the warm hospitality and for hosting the Forum.",
         ["Government of Indonesia"], None),
        ("Delegates thanked Ms. Ana Cruz of the Philippines for her able chairmanship of the Forum.",
         ["Ms. Ana Cruz of the Philippines"], ["Ms. Ana Cruz of the Philippines"]),
        ("The Forum elected Mr. To Duc of Viet Nam as its Chairperson.", ["Mr. To Duc of Viet Nam"], ["Mr. To Duc of Viet Nam"]),
        ("Mr. To Duc was elected Chair of the Forum.", ["Mr. To Duc"], ["Mr. To Duc"]),
        ("Dr. To Duc of Viet Nam and Ms. Ana Cruz of the Philippines served as Chairperson and Vice-Chairperson of the Forum, respectively.",
         ["Dr. To Duc of Viet Nam"], ["Dr. To Duc of Viet Nam"]),
        ("Indonesia’s Minister for Play, and chair of the forum, the Honourable Rini Sari said that play is a right.",
         ["Honourable Rini Sari"], ["Honourable Rini Sari"]),
        ("In attendance were: the Hon. Rini Sari, Minister of Play, Indonesia, who chaired the Forum; Mr. To Duc, Minister of Youth.",
         ["Hon. Rini Sari, Minister of Play, Indonesia"], ["Hon. Rini Sari, Minister of Play, Indonesia"]),
        ("The Forum was led by the Ministry of Play of Indonesia as host and incoming SOMSWD Chair and co-chaired by the Council for Toys.",
         ["Ministry of Play of Indonesia", "Council for Toys"], ["Council for Toys"]),
        ("Hosted by the Ministry of Play, with the support of UNICEF, the two-day forum heard forty children.", ["Ministry of Play"], None),
        ("The Forum thanked the Lagoon Minister for Internal Affairs for chairing the Forum.",
         ["Lagoon Minister for Internal Affairs"], ["Lagoon Minister for Internal Affairs"]),
        ("The Forum was convened by the Commission for Asia and the Pacific.", ["Commission for Asia and the Pacific"], None),
        ("The Forum was co-chaired by Ms Rini Sari of the Ministry of Play and Mr To Duc of the Lagoon Council on Toys and Games.",
         ["Ms Rini Sari of the Ministry of Play", "Mr To Duc of the Lagoon Council on Toys and Games"],
         ["Ms Rini Sari of the Ministry of Play", "Mr To Duc of the Lagoon Council on Toys and Games"]),
        ("The Forum was held at the kind invitation of the Government of Indonesia.", ["Government of Indonesia"], None),
        ("The Ministry of Play in collaboration with the Organization of Toy Makers hosted the Forum.",
         ["Ministry of Play", "Organization of Toy Makers"], None),
    ],
)  # fmt: skip
def test_hosts_and_chairs_are_found_however_they_are_named(sentence, hosts, chairs, vocabulary):
    record = propose_from_text(OPENING + sentence, vocabulary)
    assert (record.value("hosts"), record.value("chairs")) == (hosts, chairs)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Forum thanked Thailand for hosting the 5th Forum.",
        "The Forum thanked Japan for supporting the training of carers.",
        "The Forum thanked Singapore for hosting the dinner.",
        "A study led by Malaysia was presented.",
        "The Opening Ceremony was chaired by Dr. To Duc.",
        "The Forum elected five young people to a committee.",
    ],
)
def test_who_hosted_something_else_is_no_host(sentence, vocabulary):
    assert propose_from_text(OPENING + sentence, vocabulary).value("hosts") is None


@pytest.mark.parametrize(
    ("sentence", "hosts"),
    [
        ("Diễn đàn được tổ chức với sự chủ trì của bà Rini Sari, Đại diện về quyền trẻ em của In-đô-nê-xi-a.",
         ["bà Rini Sari, Đại diện về quyền trẻ em của In-đô-nê-xi-a"]),
        ("Đồng chủ trì Diễn đàn có bà Rini Sari và ông Tô Đức.", ["bà Rini Sari", "ông Tô Đức"]),
        ("Các đại biểu cảm ơn In-đô-nê-xi-a đã chủ trì Diễn đàn.", ["In-đô-nê-xi-a"]),
        ("Các đại biểu bầu ông Tô Đức làm Chủ tịch diễn đàn.", ["ông Tô Đức"]),
    ],
)  # fmt: skip
def test_vietnamese_reports_name_them_too(sentence, hosts, vocabulary):
    assert propose_from_text(VI + sentence, vocabulary).value("hosts") == hosts


def test_a_person_named_beside_a_ministry_is_no_part_of_its_name(vocabulary):
    sentence = "It was co-chaired by Ms Sari of the Ministry of Play and Sport and Mr To of the Council on Toys and Games."
    found = propose_from_text(OPENING + sentence, vocabulary).value("organisations")
    assert found == ["Ministry of Play and Sport", "Council on Toys and Games"]
