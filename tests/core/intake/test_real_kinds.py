"""Kinds of sentences that reports from outside showed, each in words of our own."""

import pytest

from mufakat.core.intake import propose_from_text

OPENING = "The 6th ASEAN Forum on Play was held on 3 May 2022 in Jakarta, Indonesia. "


@pytest.mark.parametrize(
    ("report", "body", "ordinal"),
    [
        ("The Minister inaugurated the Fourth Lagoon Ministerial Conference on Children in Suva on 10 July 2019.",
         "Lagoon Ministerial Conference on Children", 4),
        ("The 2nd Lagoon Dialogue on the Rights of Persons with Disabilities was held in Suva on 10 July 2019.",
         "Lagoon Dialogue on the Rights of Persons with Disabilities", 2),
        ("The Third Meeting of the Council for Human Growth (CHG) of the Lagoon Community (LC) was held in Suva on 10 July 2019.",
         "Council for Human Growth", 3),
    ],
)  # fmt: skip
def test_the_meeting_is_known_by_its_whole_name_and_no_more(report, body, ordinal, vocabulary):
    record = propose_from_text(report, vocabulary)
    assert (record.value("body"), record.value("ordinal"), record.value("start_date")) == (
        body,
        ordinal,
        "2019-07-10",
    )


def test_a_short_form_with_meeting_behind_it_is_the_meeting_itself(vocabulary):
    record = propose_from_text(
        "The 18th Meeting of the Lagoon Board on Care (LBC) was held on 4 May 2011 in Suva. "
        "The 18th LBC Meeting is also the first meeting of the LBC where all members came. "
        "Ms. Ana Cruz served as Chairperson of the 18th LBC Meeting.", vocabulary,
    )  # fmt: skip
    assert record.value("chairs") == ["Ms. Ana Cruz"]
    assert record.value("previous") is None


def test_groups_in_the_name_of_an_organisation_are_not_whom_the_meeting_was_about(vocabulary):
    record = propose_from_text(
        OPENING + "Speakers came from the United Nations International Children's Emergency Fund, the Lagoon Youth "
        "Programme and the United Nations High Commissioner for Refugees. Play for older persons was discussed.", vocabulary,
    )  # fmt: skip
    assert record.value("target_groups") == ["older_persons"]


def test_online_within_the_name_of_a_project_makes_no_meeting_hybrid(vocabulary):
    record = propose_from_text(
        OPENING + "It heard of a dialogue at schools by Viet Nam and online and a project by Cambodia.",
        vocabulary,
    )
    assert record.value("mode") is None


@pytest.mark.parametrize(
    ("sentence", "documents"),
    [
        ("The Forum produced the “Jakarta Recommendations” for all who care.", ["Jakarta Recommendations"]),
        ("The “Jakarta Declaration on Play” was issued by the Ministers.", ["Jakarta Declaration on Play"]),
        ("Delegates discussed recommendations of the study.", None),
    ],
)  # fmt: skip
def test_what_a_meeting_brought_out_is_its_document(sentence, documents, vocabulary):
    assert propose_from_text(OPENING + sentence, vocabulary).value("documents") == documents


def test_a_city_behind_greater_and_a_country_behind_meeting_in_are_the_venue(vocabulary):
    record = propose_from_text(
        "The 6th Lagoon Forum was convened at the Reef Conference Centre, Sands, Greater Georgetown, Guyana on 3 May 2022.", vocabulary
    )  # fmt: skip
    assert (record.value("city"), record.value("country")) == ("Georgetown", "Guyana")
    record = propose_from_text(
        "Meeting in Manila, Philippines on 3 May 2022, the 6th Lagoon Forum agreed on play.", vocabulary
    )
    assert (record.value("city"), record.value("country")) == ("Manila", "Philippines")


def test_a_workshop_called_by_its_title_in_marks_is_a_meeting_too(vocabulary):
    record = propose_from_text(
        'Ngày 29/7, tại Hà Nội diễn ra hội thảo "Bánh xe cho mọi nhà" do Bộ Vui chơi tổ chức.', vocabulary
    )
    assert record.value("body") == 'Hội thảo "Bánh xe cho mọi nhà"'
    assert (record.value("city"), record.value("hosts")) == ("Hanoi", ["Bộ Vui chơi"])


def test_the_day_of_a_dateline_is_the_last_where_the_words_behind_it_say_so(vocabulary):
    record = propose_from_text(
        "Children ask for more playgrounds by the sea\n\nAntipolo City, Philippines – 13 December 2006\n\n"
        "Young delegates, at the conclusion of the first South Sea Children’s Conference, called on their leaders to "
        "build more playgrounds. The three-day event brought together forty children from nine islands.", vocabulary,
    )  # fmt: skip
    assert (record.value("start_date"), record.value("end_date")) == ("2006-12-11", "2006-12-13")


def test_a_line_with_the_building_at_the_head_gives_the_city(vocabulary):
    record = propose_from_text(
        "THE 7TH LAGOON DISABILITY FORUM\n11-12 December 2017\nThe Heron Hotel, Manila, Philippines\n\n"
        "We, the participants of the forum, agreed on ramps.", vocabulary,
    )  # fmt: skip
    assert (record.value("city"), record.value("country")) == ("Manila", "Philippines")


def test_what_a_vietnamese_report_says_was_brought_out_is_a_document(vocabulary):
    record = propose_from_text(
        "Diễn đàn ASEAN về vui chơi lần thứ 6 diễn ra ngày 3/5/2022 tại Hà Nội. Diễn đàn đưa ra Khuyến nghị Makassar.", vocabulary
    )  # fmt: skip
    assert record.value("documents") == ["Khuyến nghị Makassar"]
