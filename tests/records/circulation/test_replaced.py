"""A draft that another has replaced: issued from once, and what comes for it late is carried by a person."""

from datetime import timedelta

import pytest
from django.utils import timezone

from mufakat.core.problems import RuleBroken
from mufakat.records import models as tables
from mufakat.records.circulation import operations as circulation
from mufakat.records.circulation import queries
from mufakat.records.circulation.live import live
from mufakat.records.circulation.waiting import silent_addressees, unanswered
from mufakat.records.instruments.operations import issue_draft, text_of
from mufakat.records.people.access import Viewer
from tests.records.circulation.world import BY, DURING, answer_of, answered, person, sent_out

pytestmark = pytest.mark.django_db
P1 = "Member States shall review their laws within available means."
P2 = "Children are heard in all matters that concern them."


def issued(asked, label="Draft 1"):
    return circulation.issue_next(asked.draft, label=label, on=DURING.date(), by=BY)


def test_a_text_is_issued_from_once():
    asked = sent_out()
    answered(asked, "VN", {"p1": P1.replace("shall", "should")})
    issued(asked)
    for label in ("Draft 1", "Draft 2"):
        with pytest.raises(RuleBroken, match="Draft 1 was issued from this text on 3 May 2021; go on there"):
            issued(asked, label)
    assert asked.draft.instrument.drafts.count() == 2


def test_nobody_owes_comments_on_a_draft_that_was_replaced_once_its_day_is_over():
    asked = sent_out("VN", "LA", partners=())
    desk = person("Somchit", "focal_point", member=tables.Member.objects.get(code="LA"))
    ana = person("Ana", "secretariat", body=asked.group)
    speaks, keeps = Viewer(desk, tuple(desk.mandates.all())), Viewer(ana, tuple(ana.mandates.all()))
    asked.addressees.update(sent_at=DURING)
    assert [one.code for one in unanswered(speaks)] == ["LA"]
    assert [one.code for one in silent_addressees(keeps)] == ["LA", "VN"]
    issued(asked)
    assert not unanswered(speaks) and not silent_addressees(keeps)
    tables.Circulation.objects.update(closes_at=timezone.now() + timedelta(days=3))
    assert [one.code for one in unanswered(speaks)] == ["LA"]


def test_two_drafts_of_one_text_are_not_called_the_same_unless_in_another_language():
    asked = sent_out()
    text, instrument = text_of(asked.draft), asked.draft.instrument
    with pytest.raises(RuleBroken, match="There is already a draft called Draft Zero"):
        issue_draft(instrument, text, label="Draft Zero", on=DURING.date(), by=BY)
    issue_draft(instrument, text, label="Draft Zero", on=DURING.date(), by=BY, language="vi", sequence=0)


def test_a_second_file_from_one_member_leaves_what_was_joined_and_no_name_is_lost():
    asked = sent_out()
    answered(asked, "VN", {"p2": P2})
    answered(asked, "TH", {"p2": P2.replace("matters that", "Matters, that")})
    bracket = live(asked.draft).members.provision("p2").brackets[0]
    place = circulation.Place(asked.draft, "p2", bracket.start, bracket.end)
    row = circulation.join_wordings(place, bracket.chosen("VN"), by=BY)
    answered(asked, "TH", {"p1": P1.replace("shall", "should")})
    now = live(asked.draft).members
    assert {a.by for a in now.provision("p2").brackets[0].alternatives} == {("TH (1)", "VN")}
    made = issued(asked)
    carried = live(made).members
    assert carried.delegations == ("TH", "VN")
    assert carried.provision("p2").chosen("TH") == carried.provision("p2").chosen("VN") == P2
    assert carried.provision("p1").chosen("TH") == P1.replace("shall", "should")
    circulation.part_again(row, by=BY)
    apart = live(asked.draft).members.provision("p2")
    assert apart.chosen("TH (1)") == P2.replace("matters that", "Matters, that")


def test_what_is_confirmed_after_the_next_draft_is_carried_there_by_a_person_and_once():
    asked = sent_out()
    in_time = answered(asked, "VN", {"p1": P1.replace("shall", "should")})
    late = circulation.receive_file(
        asked, answer_of(asked, "LA", {"p2": P2}), "LA.docx", way="upload", by=BY, at=DURING
    )
    made = issued(asked)
    late = circulation.confirm_submission(late, by=BY)
    assert queries.missed_next(late) and not queries.missed_next(in_time)
    assert "LA" not in live(made).members.delegations
    circulation.carry_late(late, by=BY)
    assert live(made).members.provision("p2").chosen("LA") == P2
    assert not queries.missed_next(late)
    with pytest.raises(RuleBroken, match="carried to Draft 1 already"):
        circulation.carry_late(late, by=BY)


def test_whose_figure_was_not_the_one_agreed_reads_not_accepted():
    asked = sent_out()
    figures = {"VN": "two years", "LA": "five years", "TH": "nine years"}
    sent = {
        code: answered(asked, code, {"p3": f"The Secretariat reports every {words} to the ministers."})
        for code, words in figures.items()
    }
    bracket = live(asked.draft).members.provision("p3").brackets[0]
    place = circulation.Place(asked.draft, "p3", bracket.start, bracket.end)
    circulation.agree_wording(place, bracket.chosen("VN"), group="TWG", by=BY)
    kinds = {code: {a.dispositions.last().kind for a in each.amendments.all()} for code, each in sent.items()}
    assert kinds["VN"] == {"accepted"}
    assert "accepted" not in kinds["LA"] | kinds["TH"]
    assert "not_accepted" in kinds["LA"] and "not_accepted" in kinds["TH"]
    circulation.reopen_wording(place, at_request_of="Thailand", by=BY)
    circulation.agree_wording(place, "ten years", group="TWG", by=BY)
    assert {a.dispositions.last().kind for a in sent["LA"].amendments.all()} == {"modified"}


def test_agreed_ad_referendum_answers_what_stands_in_the_paragraph():
    asked = sent_out()
    sent = answered(asked, "VN", {"p1": P1.replace("shall", "should")})
    circulation.say_of_paragraph(
        asked.draft, "p1", "ad_referendum", group="TWG", wording=P1.replace("shall", "should"), by=BY
    )
    issued(asked)
    last = sent.amendments.get().dispositions.last()
    assert (last.kind, last.reason) == ("accepted", "Agreed ad referendum.")


def test_what_is_open_in_a_replaced_draft_is_settled_in_the_one_after_it():
    asked = sent_out()
    sent = answered(asked, "VN", {"p1": P1.replace("shall", "should")})
    partner = answered(asked, "UNICEF", {"p2": P2})
    bracket = live(asked.draft).members.provision("p1").brackets[0]
    place = circulation.Place(asked.draft, "p1", bracket.start, bracket.end)
    row, theirs = sent.amendments.get(), partner.amendments.first()
    member = sent.addressee.member
    issued(asked)
    written = tables.Disposition.objects.count(), tables.AgreedWording.objects.count()
    acts = (
        lambda: circulation.propose_wording(place, "will", by=BY),
        lambda: circulation.agree_wording(place, "will", group="TWG", by=BY),
        lambda: circulation.reopen_wording(place, at_request_of="Viet Nam", by=BY),
        lambda: circulation.agree_provision(asked.draft, "p1", "taken_out", group="TWG", by=BY),
        lambda: circulation.say_of_paragraph(asked.draft, "p1", "agreed", group="TWG", by=BY),
        lambda: circulation.dispose(row, "deferred", by=BY),
        lambda: circulation.take_up(theirs, member, by=BY),
    )
    for act in acts:
        with pytest.raises(RuleBroken, match="Draft 1 was issued from this text on 3 May 2021; go on there"):
            act()
    assert (tables.Disposition.objects.count(), tables.AgreedWording.objects.count()) == written


def test_who_lost_a_place_of_the_paragraph_to_others_reads_not_accepted():
    asked = sent_out()
    said = "The Secretariat reports every {} to the {}."
    sent = {
        "VN": answered(asked, "VN", {"p3": said.format("two years", "ministers")}),
        "LA": answered(asked, "LA", {"p3": said.format("five years", "ministers")}),
        "MY": answered(asked, "MY", {"p3": said.format("year", "senior officials")}),
        "TH": answered(asked, "TH", {"p3": said.format("year", "ministers in writing")}),
    }
    agreed = said.format("two years", "ministers in writing")
    circulation.say_of_paragraph(asked.draft, "p3", "agreed", group="TWG", wording=agreed, by=BY)
    kinds = {code: {a.dispositions.last().kind for a in each.amendments.all()} for code, each in sent.items()}
    assert kinds == {"VN": {"accepted"}, "LA": {"not_accepted"}, "MY": {"not_accepted"}, "TH": {"accepted"}}

    circulation.say_of_paragraph(asked.draft, "p3", "reopened", at_request_of="Malaysia", by=BY)
    agreed = said.format("ten years", "ministers")
    circulation.say_of_paragraph(asked.draft, "p3", "agreed", group="TWG", wording=agreed, by=BY)
    kinds = {code: {a.dispositions.last().kind for a in each.amendments.all()} for code, each in sent.items()}
    assert kinds == {"VN": {"modified"}, "LA": {"modified"}, "MY": {"not_accepted"}, "TH": {"not_accepted"}}
