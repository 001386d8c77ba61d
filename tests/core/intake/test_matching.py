from mufakat.core.intake import KnownMeeting, Match, matches


def found(known, **said) -> list[Match]:
    return matches(said, known, body_key="forum")


FIRST = KnownMeeting("forum-1", "forum", 1, "2019-05-03", "2019-05-04", "Apia")
SECOND = KnownMeeting("forum-2", "forum", 2, "2020-05-03", "2020-05-04", "Suva")


def test_number_and_days_find_the_meeting_and_say_why():
    (match,) = found([FIRST, SECOND], body="FOR", ordinal=2, start_date="2020-05-03")
    assert match.meeting is SECOND
    assert match.reasons == ("body", "ordinal", "start_date")


def test_days_alone_find_the_meeting_where_the_report_gives_no_number():
    (match,) = found([FIRST, SECOND], body="FOR", start_date="2019-05-04")
    assert match.meeting is FIRST


def test_what_does_not_agree_is_named_beside_what_does():
    (match,) = found([FIRST], body="FOR", ordinal=1, start_date="2019-05-20", city="Suva")
    assert match.against == ("start_date", "city")


def test_another_number_of_the_series_is_no_match():
    assert found([FIRST, SECOND], body="FOR", ordinal=3, start_date="2019-05-03") == []


def test_a_day_without_a_year_neither_matches_nor_contradicts():
    (match,) = found([FIRST], body="FOR", ordinal=1, start_date="--05-03")
    assert match.reasons == ("body", "ordinal")
    assert match.against == ()
