from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from mufakat.core.problems import OutOfDate, RuleBroken
from mufakat.readers.dossiers.voices import session_dossier, voices_dossier
from mufakat.records import models as tables
from mufakat.records.journal.queries import first_fault
from mufakat.records.knowledge.voices import access, queries
from mufakat.records.knowledge.voices import operations as voices
from mufakat.records.knowledge.voices.checking import TellsWho
from mufakat.records.people.access import STRANGER
from tests import cast
from tests.records.knowledge.voices.world import DAY, facts, world

pytestmark = pytest.mark.django_db
WORDS = "We want to learn to swim."


@pytest.fixture
def at():
    return world()


@pytest.mark.parametrize(
    ("instead", "sentence"),
    [
        ({"consent": False}, "Without the consent of parents"),
        ({"consent_on": None}, "Without the consent of parents"),
        ({"assent": False}, "children's own assent"),
        ({"assent_on": timezone.localdate() + timedelta(3)}, "dated in the future"),
        ({"may_publish": True}, "needs its own consent"),
        ({"topic": " "}, "what the session was about"),
        ({"held_in": "2021-01-14"}, "the day is not kept"),
        ({"held_in": "2999-01"}, "has not taken place"),
        ({"size": "7"}, "how many took part"),
        ({"recommendation": None}, "what it is about"),
        ({"province": "North Reef"}, "needs its country"),
    ],
)
def test_a_session_is_not_opened_without_what_protects_the_children(at, instead, sentence):
    with pytest.raises(RuleBroken, match=sentence):
        at.session(**instead)
    assert not tables.VoiceSession.objects.exists()


@pytest.mark.parametrize(
    ("instead", "sentence"),
    [
        ({"size": "few"}, "fewer than ten"),
        ({"harmed": True}, "harmed"),
        ({"target_groups": ["child_victims_of_abuse"]}, "harmed"),
        ({"province": "North Reef, Shell Bay"}, "province alone"),
        ({"province": "Shell Bay district"}, "may tell who a child is"),
        ({"province": "Reef 4"}, "province alone"),
    ],
)
def test_no_place_below_the_province_and_the_country_alone_for_few_or_harmed_children(at, instead, sentence):
    country = tables.Member.objects.get(code="XA")
    with pytest.raises(RuleBroken, match=sentence):
        at.session(**{"country": country, "province": "North Reef", **instead})
    assert at.session(country=country, province="North Reef").province == "North Reef"


def test_the_database_itself_refuses_the_province_of_few_children(at):
    session = at.session(size="few")
    with pytest.raises(IntegrityError), transaction.atomic():
        tables.VoiceSession.objects.filter(pk=session.pk).update(province="North Reef")


def test_nobody_moderates_their_own_session(at):
    with pytest.raises(RuleBroken, match="does not moderate"):
        voices.open_session(
            facts(recommendation=at.wish), organisation=at.ngo, facilitator=at.faye.person, safeguarding=at.faye.person, by=cast.BY
        )  # fmt: skip
    voice = at.voice(at.session())
    with pytest.raises(RuleBroken, match="does not moderate"):
        voices.approve(voice, person=at.faye.person, by=at.faye.acting())
    assert not access.may_moderate(at.faye, voice.session)
    assert access.may_moderate(at.sol, voice.session)


def test_only_the_safeguarding_person_of_this_session_moderates(at):
    other = cast.person("Tess", "safeguarding", organisation=at.ngo)
    session = at.session()
    assert not access.may_moderate(other, session)
    session = voices.name_safeguarding(session, other.person, by=cast.BY)
    assert access.may_moderate(other, session)
    assert not access.may_moderate(at.sol, session)
    with pytest.raises(RuleBroken):
        voices.name_safeguarding(session, at.faye.person, by=cast.BY)


def test_a_voice_that_tells_who_speaks_is_not_stored_and_the_refusal_does_not_quote_it(at):
    session = at.session()
    with pytest.raises(TellsWho) as refused:
        at.voice(session, "Call me on 091 234 5678")
    assert not tables.Voice.objects.exists()
    assert "234" not in str(refused.value)
    assert refused.value.where["words"][0].line == 1
    with pytest.raises(TellsWho):
        at.voice(session, "Call me on 091 234 5678", certain=True)
    with pytest.raises(TellsWho):
        at.voice(session, WORDS, english="write to mai@example.com", certain=True)
    assert not tables.Voice.objects.exists()


def test_a_name_the_machine_is_mistaken_about_is_kept_once_a_person_has_read_it_again(at):
    session = at.session()
    with pytest.raises(TellsWho):
        at.voice(session, "Our heroes are the Rainbow Dolphins.")
    kept = at.voice(session, "Our heroes are the Rainbow Dolphins.", certain=True)
    assert kept.warned


def test_what_waits_is_read_by_the_facilitator_and_the_safeguarding_person_only(at):
    session = at.session(may_publish=True, publish_consent_on=DAY)
    at.voice(session, WORDS)
    for who in (at.faye, at.sol):
        assert [one.words for one in queries.voices_at_desk(who, session)] == [WORDS]
    for who in (at.people.ana, at.people.coral, at.people.eve):
        assert not queries.voices_at_desk(who, session)
        assert voices_dossier(who).sessions == ()
    assert queries.session_at_desk(at.people.ana, session.pk)
    assert queries.session_at_desk(at.people.coral, session.pk) is None


def test_without_consent_to_publish_only_those_who_decide_read_it(at):
    voice = at.published(may_publish=False, publish_consent_on=None)
    assert session_dossier(STRANGER, voice.session_id) is None
    assert session_dossier(at.people.eve, voice.session_id) is None
    assert session_dossier(at.people.coral, voice.session_id).session.said[0].words == WORDS


def test_what_is_published_is_for_everybody_and_leads_to_nobody(at):
    country = tables.Member.objects.get(code="XA")
    many = at.published(country=country, province="North Reef")
    few = at.published(country=country, size="few")
    told = session_dossier(STRANGER, many.session_id).session
    assert (told.place, told.when, told.organisation) == (
        "North Reef, Atoll Republic",
        "2021-01",
        "Reef Watch",
    )
    told = session_dossier(STRANGER, few.session_id).session
    assert (told.place, told.when, told.organisation) == ("Atoll Republic", "2021", "")


def test_a_voice_about_what_is_hidden_is_hidden_with_it(at):
    voice = at.published()
    tables.Recommendation.objects.filter(pk=at.wish.pk).update(classification="members")
    assert session_dossier(STRANGER, voice.session_id) is None
    assert session_dossier(at.people.coral, voice.session_id)


def test_asked_back_it_is_worded_anew_and_waits_again(at):
    voice = at.voice(at.session())
    with pytest.raises(RuleBroken, match="Say why"):
        voices.ask_back(voice, " ", person=at.sol.person, by=at.sol.acting())
    with pytest.raises(TellsWho):
        voices.ask_back(voice, "You wrote that Somchai cannot swim", person=at.sol.person, by=at.sol.acting())
    asked = voices.ask_back(voice, "Please leave out the headman.", person=at.sol.person, by=at.sol.acting())
    assert (asked.state, asked.reason) == ("asked_back", "Please leave out the headman.")
    again = voices.say_again(asked, "We want to swim.", age_band="13_15", by=at.faye.acting())
    assert (again.state, again.words) == ("waiting", "We want to swim.")
    voices.approve(again, person=at.sol.person, by=at.sol.acting())
    with pytest.raises(OutOfDate):
        voices.say_again(again, "Something else.", age_band="13_15", by=at.faye.acting())


def test_declined_or_telling_of_harm_its_words_are_erased(at):
    session = at.session()
    declined = voices.decline(
        at.voice(session), "It is an adult speaking.", person=at.sol.person, by=at.sol.acting()
    )
    assert (declined.state, declined.words, declined.reason) == ("declined", "", "It is an adult speaking.")
    out = voices.take_out(at.voice(session, english="Same."), person=at.sol.person, by=at.sol.acting())
    assert (out.state, out.words, out.english) == ("taken_out", "", "")
    assert session.referrals.count() == 1


def test_withdrawn_the_words_are_gone_and_the_journal_keeps_the_fact(at):
    voice = at.published()
    gone = voices.withdraw_voice(voice, by=at.faye.acting())
    assert (gone.words, gone.state) == ("", "withdrawn")
    assert voices_dossier(STRANGER).sessions == ()
    last = tables.Entry.objects.last()
    assert last.says == "A voice of children was withdrawn; its words were erased."
    assert (last.details, last.classification) == ({}, "public")
    with pytest.raises(OutOfDate):
        voices.withdraw_voice(gone, by=at.faye.acting())
    assert first_fault() is None


def test_a_withdrawn_session_says_that_it_was_and_nothing_else(at):
    country = tables.Member.objects.get(code="XA")
    voice = at.published(country=country, province="North Reef")
    voices.answer_children(voice.session, {"en": "They read it."}, by=at.faye.acting())
    gone = voices.withdraw_session(voice.session, by=at.sol.acting())
    assert (gone.topic, gone.province, gone.country, gone.feedback) == ("", "", None, {})
    assert session_dossier(STRANGER, gone.pk).session is None
    with pytest.raises(RuleBroken, match="withdrawn"):
        at.voice(gone)
    hidden = voices.withdraw_session(at.voice(at.session()).session, by=at.sol.acting())
    assert session_dossier(STRANGER, hidden.pk) is None


def test_harm_is_referred_without_a_word_of_what_was_told(at):
    session = at.session()
    with pytest.raises(RuleBroken, match="future"):
        voices.refer_harm(session, on=date(2999, 1, 1), by=at.faye.acting())
    voices.refer_harm(session, on=DAY, by=at.faye.acting())
    owed = queries.owed_in_voices(at.sol)
    assert len(owed["harm"]) == 1
    voices.see_referral(owed["harm"][0], by=at.sol.acting())
    assert queries.owed_in_voices(at.sol)["harm"] == []
    fields = {field.name for field in tables.HarmReferral._meta.get_fields()}
    assert fields == {"id", "session", "referred_on", "told_at", "seen_at"}


def test_a_voice_sent_twice_over_a_bad_line_is_one_voice(at):
    session = at.session()
    assert at.voice(session, made_key="k") == at.voice(session, made_key="k")
    assert session.voices.count() == 1


def test_a_database_that_refuses_a_row_is_not_quoted(at, monkeypatch):
    def refuse(**_):
        raise IntegrityError("DETAIL: Failing row contains (We want to learn to swim.)")

    monkeypatch.setattr(tables.Voice.objects, "create", refuse)
    with pytest.raises(RuleBroken) as refused:
        at.voice(at.session(), WORDS)
    chain = [refused.value, refused.value.__cause__, refused.value.__context__]
    assert not any("swim" in str(one) for one in chain)


def test_what_is_owed_leads_to_each(at):
    session = at.session(may_publish=True, publish_consent_on=DAY)
    first, second = at.voice(session), at.voice(session, "More boats.")
    assert [one.n for one in queries.owed_in_voices(at.sol)["moderate"]] == [2]
    assert queries.owed_in_voices(at.faye)["moderate"] == []
    voices.ask_back(first, "Shorter, please.", person=at.sol.person, by=at.sol.acting())
    voices.approve(second, person=at.sol.person, by=at.sol.acting())
    owed = queries.owed_in_voices(at.faye)
    assert owed["asked_back"] == [session]
    assert owed["feedback"] == [session]
    voices.answer_children(session, {"en": "They read it.", "vi": ""}, by=at.faye.acting())
    assert queries.owed_in_voices(at.faye)["feedback"] == []
