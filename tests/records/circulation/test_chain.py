"""From a draft sent out to the next draft issued: nothing received is changed, no word is lost."""

import pytest

from mufakat.core.problems import OutOfDate, RuleBroken
from mufakat.core.word import read
from mufakat.records import models as tables
from mufakat.records.circulation import operations as circulation
from mufakat.records.circulation.live import live
from mufakat.records.circulation.settled import said_of
from mufakat.records.files.operations import content_of
from mufakat.records.instruments.operations import text_of
from mufakat.records.journal.queries import first_fault
from tests.records.circulation.world import BY, CLOSES, DURING, answer_of, answered, open_places, sent_out

pytestmark = pytest.mark.django_db
P1 = "Member States shall review their laws within available means."


def test_each_addressee_gets_a_file_of_its_own_that_names_draft_circulation_and_addressee():
    asked = sent_out("VN", "LA")
    for addressee in asked.addressees.all():
        reading = read(content_of(addressee.file))
        assert reading.draft_id == f"roadmap/0/en;{asked.pk};{addressee.code}"
        assert [each.key for each in reading.paragraphs if each.key] != []
    assert [letter.addressee.code for letter in tables.Letter.objects.order_by("pk")] == [
        "VN",
        "LA",
        "UNICEF",
        "ICSW",
    ]
    assert first_fault() is None


def test_a_returned_file_is_read_and_waits_for_a_person():
    asked = sent_out()
    content = answer_of(asked, "VN", {"p1": P1.replace("shall", "should")})
    received = circulation.receive_file(asked, content, "whatever.docx", way="upload", by=BY, at=DURING)
    assert (received.addressee.code, received.state, received.problem, received.late) == (
        "VN",
        "received",
        "",
        False,
    )
    assert content_of(received.file) == content
    assert received.reading["by_key"] == len(text_of(asked.draft).provisions)
    assert live(asked.draft).members.delegations == ()
    circulation.confirm_submission(received, by=BY)
    assert [(a.provision_key, a.kind, a.base, a.wording) for a in received.amendments.all()] == [
        ("p1", "wording", "shall", "should")
    ]
    assert live(asked.draft).members.delegations == ("VN",)


def test_what_each_member_returned_can_be_read_back_from_the_rolling_text():
    asked = sent_out()
    answered(asked, "VN", {"p1": P1.replace("shall", "should")}, struck=("r2",))
    answered(asked, "LA", {"p1": P1.replace("shall", "will")}, new={"p2": "Older persons are heard as well."})
    answered(asked, "UNICEF", {"p2": "Children are heard in all that concerns them."})
    now = live(asked.draft)
    assert "".join(words for key, words in now.members.choose("VN") if key == "p1") == P1.replace(
        "shall", "should"
    )
    assert "Older persons are heard as well." in [words for _, words in now.members.choose("LA")]
    assert now.members.delegations == ("LA", "VN")
    assert now.others.delegations == ("UNICEF",)
    assert open_places(now, said_of(asked.draft)) == {"p1": 1, "r2": 1, now.members.order("LA")[3]: 1}


def test_a_late_file_is_kept_and_marked():
    asked = sent_out()
    received = circulation.receive_file(
        asked, answer_of(asked, "TH"), "x.docx", way="upload", by=BY, at=CLOSES.replace(hour=11)
    )
    assert received.late


def test_two_files_from_one_member_both_stand_until_it_says_which_is_national():
    asked = sent_out()
    answered(asked, "VN", {"p1": P1.replace("shall", "should")})
    second = answered(asked, "VN", {"p1": P1.replace("shall", "may")})
    assert live(asked.draft).members.delegations == ("VN (1)", "VN (2)")
    circulation.name_national(second, by=BY)
    assert live(asked.draft).members.delegations == ("VN",)
    assert "may" in live(asked.draft).members.provision("p1").chosen("VN")


def test_a_withdrawn_submission_leaves_the_rolling_text_and_stays_on_file():
    asked = sent_out()
    made = answered(asked, "VN", {"p1": P1.replace("shall", "should")})
    circulation.withdraw_submission(made, by=BY)
    assert live(asked.draft).members.delegations == ()
    assert content_of(made.file)


def test_members_words_leave_only_by_agreement_and_partners_are_owed_a_reason():
    asked = sent_out()
    vn = answered(asked, "VN", {"p1": P1.replace("shall", "should")})
    la = answered(asked, "LA", {"p1": P1.replace("shall", "will")})
    partner = answered(asked, "UNICEF", {"p1": P1.replace("shall", "must")})
    with pytest.raises(RuleBroken, match=r"Viet Nam's wording leaves the text only if Viet Nam withdraws it"):
        circulation.dispose(vn.amendments.get(), "not_accepted", reason="No.", by=BY)
    bracket = live(asked.draft).members.provision("p1").brackets[0]
    place = circulation.Place(asked.draft, "p1", bracket.start, bracket.end)
    with pytest.raises(RuleBroken, match="say which group agreed"):
        circulation.agree_wording(place, "will", group="", by=BY)
    with pytest.raises(RuleBroken, match="UNICEF is owed a reason"):
        circulation.agree_wording(place, "will", group="TWG", by=BY)
    circulation.agree_wording(place, "will", group="TWG", reason="“will” is the form of this text.", by=BY)
    became = {s.addressee.code: s.amendments.get().dispositions.get().kind for s in (vn, la, partner)}
    assert became == {"VN": "not_accepted", "LA": "accepted", "UNICEF": "not_accepted"}
    assert open_places(live(asked.draft), said_of(asked.draft)) == {}


def test_the_second_of_two_at_one_paragraph_is_told_who_moved_first():
    asked = sent_out()
    answered(
        asked,
        "VN",
        {"p1": P1.replace("shall", "should"), "p2": "Children are heard in all that concerns them."},
    )
    now = live(asked.draft).members
    seen = tables.Settling.objects.get().version
    first, other = now.provision("p1").brackets[0], now.provision("p2").brackets[0]
    one = circulation.Place(asked.draft, "p1", first.start, first.end, seen)
    circulation.agree_wording(one, "should", group="TWG", by=BY)
    with pytest.raises(OutOfDate, match="Ratna Wijaya moved first"):
        circulation.agree_wording(one, "shall", group="TWG", by=BY)
    elsewhere = circulation.Place(asked.draft, "p2", other.start, other.end, seen)
    circulation.agree_wording(elsewhere, "all", group="TWG", by=BY)


def test_the_next_draft_is_what_is_settled_and_what_is_open_is_carried():
    asked = sent_out()
    answered(
        asked,
        "VN",
        {
            "p1": P1.replace("shall", "should"),
            "p3": "The Secretariat reports every two years to the ministers.",
        },
        struck=("r2",),
    )
    answered(asked, "LA", new={"p2": "Older persons are heard as well."})
    now = live(asked.draft).members
    bracket = now.provision("p1").brackets[0]
    circulation.agree_wording(
        circulation.Place(asked.draft, "p1", bracket.start, bracket.end), "should", group="TWG", by=BY
    )
    new = next(each for each in now.provisions if each.by)
    circulation.agree_provision(
        asked.draft, new.key, "put_in", group="TWG", wording="Older persons are heard too.", by=BY
    )
    made = circulation.issue_next(asked.draft, label="Draft 1", on=DURING.date(), by=BY)
    text = {each.key: each for each in text_of(made).provisions}
    assert text["p1"].text == P1.replace("shall", "should")
    assert (text[new.key].text, text[new.key].label) == ("Older persons are heard too.", "3.")
    assert (text["p3"].label, "r2" in text) == ("4.", True)
    carried = live(made).members
    assert carried.delegations == ("VN",)
    assert carried.provision("p3").chosen("VN") == "The Secretariat reports every two years to the ministers."
    assert carried.provision("r2").deleted_by == ("VN",)
    assert open_places(live(made), said_of(made)) == {"p3": 1, "r2": 1}


def test_a_partners_words_stand_beside_until_a_member_takes_them_up():
    asked = sent_out()
    answered(asked, "MY")
    partner = answered(asked, "UNICEF", {"p2": "Children are heard in all that concerns them."})
    assert not live(asked.draft).members.provision("p2").brackets
    circulation.take_up(partner.amendments.get(), tables.Member.objects.get(code="MY"), by=BY)
    now = live(asked.draft)
    assert [(a.text, a.by) for a in now.members.provision("p2").brackets[0].alternatives] == [
        ("all that", ("MY",))
    ]
    assert now.taken_up == {("MY", "p2"): ("UNICEF",)}


def test_a_partners_words_may_be_accepted_where_no_member_wants_others():
    asked = sent_out()
    answered(asked, "VN", {"p1": P1.replace("shall", "should")})
    partner = answered(asked, "UNICEF", {"p2": "Children are heard in all that concerns them."})
    circulation.dispose(partner.amendments.get(), "accepted", group="TWG", by=BY)
    made = circulation.issue_next(asked.draft, label="Draft 1", on=DURING.date(), by=BY)
    assert {e.key: e.text for e in text_of(made).provisions}[
        "p2"
    ] == "Children are heard in all that concerns them."


def test_a_file_made_from_an_earlier_draft_is_carried_to_this_one():
    asked = sent_out()
    answered(asked, "VN", {"p1": P1.replace("shall", "should")})
    bracket = live(asked.draft).members.provision("p1").brackets[0]
    circulation.agree_wording(
        circulation.Place(asked.draft, "p1", bracket.start, bracket.end), "should", group="TWG", by=BY
    )
    made = circulation.issue_next(asked.draft, label="Draft 1", on=DURING.date(), by=BY)
    old = answer_of(asked, "LA", {"p1": P1.replace("means", "resources"), "p2": "Children are heard."})
    again = circulation.circulate(
        made, kind="national", addressees=[circulation.To(member=tables.Member.objects.get(code="LA"))],
        opens_on=DURING.date(), closes_at=CLOSES, zone="Asia/Jakarta", by=BY,
    )  # fmt: skip
    received = circulation.receive_file(again, old, "LA.docx", way="upload", by=BY, at=DURING)
    assert received.reading["made_from"] == "Draft Zero"
    assert [each["text"] for each in received.reading["changed_since"]] == ["resources"]
    circulation.confirm_submission(received, by=BY)
    assert live(made).members.provision("p2").chosen("LA") == "Children are heard."


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (b"", "VN.docx", "VN.docx is empty."),
        (b"PK\x03\x04 cut off", "VN.docx", "VN.docx"),
        (
            b"%PDF-1.4 nothing",
            "VN.pdf",
            "VN.pdf is a PDF that cannot be opened; it may be damaged or protected.",
        ),
        (
            b"\xff\xfa\x00",
            "VN.txt",
            "The letters of VN.txt cannot be told; please save it as .docx or as UTF-8.",
        ),
    ],
)
def test_what_cannot_be_read_is_kept_and_says_so_in_one_sentence(content, name, sentence):
    asked = sent_out()
    received = circulation.receive_file(asked, content, name, way="upload", by=BY, at=DURING)
    assert sentence in received.problem
    assert content_of(received.file) == content
    assert received.addressee.code == "VN"
    with pytest.raises(RuleBroken, match="What could not be read cannot be confirmed"):
        circulation.confirm_submission(received, by=BY)
