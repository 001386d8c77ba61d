from mufakat.core.intake import Found, KnownMeeting, ProposedRecord, matches


def record(**fields) -> ProposedRecord:
    return ProposedRecord(
        text="", fields={name: Found(value) for name, value in fields.items()}, body_key="forum"
    )


FIRST = KnownMeeting("forum-1", "forum", 1, "2019-05-03", "2019-05-04", "Apia")
SECOND = KnownMeeting("forum-2", "forum", 2, "2020-05-03", "2020-05-04", "Suva")


def test_number_and_days_find_the_meeting_and_say_why():
    (match,) = matches(record(body="FOR", ordinal=2, start_date="2020-05-03"), [FIRST, SECOND])
    assert match.meeting is SECOND
    assert match.reasons == ("the same body", "the same number, 2", "the same days")


def test_days_alone_find_the_meeting_where_the_report_gives_no_number():
    (match,) = matches(record(body="FOR", start_date="2019-05-04"), [FIRST, SECOND])
    assert match.meeting is FIRST


def test_what_does_not_agree_is_named_beside_what_does():
    (match,) = matches(record(body="FOR", ordinal=1, start_date="2019-05-20", city="Suva"), [FIRST])
    assert match.against == ("the report says 2019-05-20, the record 2019-05-03", "another city: Suva / Apia")


def test_another_number_of_the_series_is_no_match():
    assert matches(record(body="FOR", ordinal=3, start_date="2019-05-03"), [FIRST, SECOND]) == []


def test_a_day_without_a_year_neither_matches_nor_contradicts():
    (match,) = matches(record(body="FOR", ordinal=1, start_date="--05-03"), [FIRST])
    assert match.reasons == ("the same body", "the same number, 1")
    assert match.against == ()
