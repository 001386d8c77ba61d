"""At the pages of the rolling text: nothing typed is lost, nothing is deleted unasked, a replaced draft says so."""

import pytest
from django.test import Client

from mufakat.readers.papers.rolling import rolling_file
from mufakat.readers.papers.rolling.pages import blocks
from mufakat.readers.papers.rolling.printed import as_printed
from mufakat.records import models as tables
from mufakat.records.circulation import operations as circulation
from mufakat.records.circulation.live import live
from mufakat.records.circulation.settled import said_of
from tests.records.circulation.world import BY, DURING, OPENS, answer_of, answered, sent_out

pytestmark = pytest.mark.django_db
P1 = "Member States shall review their laws within available means."


@pytest.fixture
def ratna():
    client = Client()
    person = tables.Person.objects.create(email="ratna@example.org", name="Ratna Wijaya")
    tables.Mandate.objects.create(person=person, capacity="secretariat", since=OPENS)
    client.force_login(person)
    return client


@pytest.fixture
def asked():
    made = sent_out()
    answered(made, "VN", {"p1": P1.replace("shall", "should")})
    return made


def said(response) -> str:
    return " ".join(response.content.decode().split())


def bracket_of(asked):
    found = live(asked.draft).members.provision("p1").brackets[0]
    return f"/desk/drafts/roadmap/0/rolling/at/p1/{found.start}-{found.end}/"


def sent(client, at, **more):
    version = tables.Settling.objects.get().version
    return client.post(at, {"act": "agree", "group": "TWG", "seen": version, "other": "", **more})


def test_an_empty_field_deletes_nothing_and_deleting_is_a_choice_of_its_own(ratna, asked):
    at = bracket_of(asked)
    page = said(sent(ratna, at, choice="other"))
    assert "Type the other wording." in page and not tables.AgreedWording.objects.exists()
    assert "delete these words" in page
    assert sent(ratna, at, choice="2").status_code == 302
    assert tables.AgreedWording.objects.get().wording == ""


def test_typed_words_are_asked_about_where_another_choice_is_marked(ratna, asked):
    at = bracket_of(asked)
    page = said(sent(ratna, at, choice="1", other="might"))
    assert (
        "You typed other wording, but another choice is marked above." in page and "might</textarea>" in page
    )
    assert not tables.AgreedWording.objects.exists()
    sent(ratna, at, choice="other", other="might")
    assert tables.AgreedWording.objects.get().wording == "might"
    assert "might</textarea>" in said(ratna.get(at))


def test_a_replaced_draft_says_so_and_leads_on(ratna, asked):
    at = "/desk/drafts/roadmap/0/rolling/"
    form = {"label": "Draft 1", "on": "2021-05-03"}
    assert "Issue the next draft" in said(ratna.get(at))
    assert ratna.post(f"{at}issue/", form)["Location"] == "/desk/drafts/roadmap/1/rolling/"
    page = said(ratna.post(f"{at}issue/", form, follow=True))
    assert "Draft 1 was issued from this text on 3 May 2021; go on there." in page
    assert "This draft has been replaced" in page and 'href="/desk/drafts/roadmap/1/rolling/"' in page
    assert "Issue the next draft" not in page
    assert asked.draft.instrument.drafts.count() == 2


def test_a_late_file_for_a_replaced_draft_is_offered_to_the_newest(ratna, asked):
    late = circulation.receive_file(
        asked,
        answer_of(asked, "LA", {"p2": "Children are heard."}),
        "LA.docx",
        way="upload",
        by=BY,
        at=DURING,
    )
    made = circulation.issue_next(asked.draft, label="Draft 1", on=DURING.date(), by=BY)
    at = f"/desk/submissions/{late.pk}/"
    assert "Draft 1 has been issued since" in said(ratna.get(at))
    page = said(ratna.post(f"{at}decide/", {"act": "confirm"}, follow=True))
    assert "Confirmed for Draft Zero. Draft 1 has been issued since, and it does not stand there yet." in page
    assert "Carry its edits to the newest draft" in page
    page = said(ratna.post(f"{at}decide/", {"act": "carry"}, follow=True))
    assert "Carried to Draft 1" in page and "Carry its edits" not in page
    assert live(made).members.provision("p2").chosen("LA") == "Children are heard."


def test_the_printed_text_shows_what_the_group_agreed_of_a_place(asked):
    answered(asked, "TH", struck=("p3",), new={"p2": "Older persons are heard."})
    new = next(each for each in live(asked.draft).members.provisions if each.by)
    for key, what in (("p3", "stays"), (new.key, "stays")):
        circulation.agree_provision(asked.draft, key, what, group="TWG", by=BY)
    circulation.say_of_paragraph(asked.draft, "p1", "ad_referendum", group="TWG", wording=P1, by=BY)
    page = rolling_file(asked.draft, "html", on="2021-05-03").decode()
    assert "delete this paragraph" not in page and "Older persons are heard." not in page
    assert "The Secretariat reports" in page and f"{P1} [agreed ad referendum]" in page


def test_the_pdf_sets_the_title_once_and_the_table_as_a_table(asked):
    import pypdfium2

    printed = as_printed(live(asked.draft), said_of(asked.draft))
    set_ = list(blocks(printed))
    assert set_[0] == {"kind": "heading", "level": 1, "text": "Roadmap on social work"}
    assert {
        "kind": "table",
        "columns": 1,
        "rows": [["1.1 Train supervisors"], ["1.2 Publish yearly figures"]],
    } in set_
    (page,) = pypdfium2.PdfDocument(rolling_file(asked.draft, "pdf", on="2021-05-03"))
    words = page.get_textpage().get_text_range()
    assert words.count("Roadmap on social work") == 1 and "|" not in words


def test_the_next_draft_is_named_and_dated_and_what_was_typed_is_kept(ratna, asked):
    at = "/desk/drafts/roadmap/0/rolling/"
    page = said(ratna.get(at))
    assert 'name="label" value="Draft 1"' in page
    refused = ratna.post(f"{at}issue/", {"label": "Draft Zero", "on": "2021-05-20"})
    page = said(refused)
    assert refused.status_code == 400 and '<details class="sheet" open>' in page
    assert "There is already a draft called Draft Zero" in page
    assert 'name="label" value="Draft Zero"' in page and 'value="2021-05-20"' in page
    assert said(ratna.post(f"{at}issue/", {"label": "", "on": "soon"})).count("This field is required") >= 1
    assert asked.draft.instrument.drafts.count() == 1


def test_settling_a_replaced_draft_by_its_address_is_refused_in_a_sentence(ratna, asked):
    bracket, at = bracket_of(asked), "/desk/drafts/roadmap/0/rolling/"
    circulation.issue_next(asked.draft, label="Draft 1", on=DURING.date(), by=BY)
    sentence = "Draft 1 was issued from this text on 3 May 2021; go on there."
    assert sentence in said(sent(ratna, bracket, choice="1"))
    assert sentence in said(
        ratna.post(f"{at}hall/p1/", {"state": "agreed", "group": "TWG", "wording": P1, "seen": 9})
    )
    assert not tables.AgreedWording.objects.exists() and not tables.ParagraphState.objects.exists()
    assert "Draft 1 was issued from it on 3 May 2021" in said(
        ratna.post(f"{at}issue/", {"label": "Draft 2", "on": "2021-05-20"})
    )


def test_a_member_lets_go_what_it_took_up_and_the_bracket_goes_with_it():
    asked = sent_out()
    answered(asked, "MY")
    partner = answered(asked, "UNICEF", {"p2": "Children are heard in all that concerns them."})
    person = tables.Person.objects.create(email="aminah@example.org", name="Aminah")
    my = tables.Member.objects.get(code="MY")
    tables.Mandate.objects.create(person=person, capacity="focal_point", member=my, since=OPENS)
    client = Client()
    client.force_login(person)
    at = f"/desk/drafts/roadmap/0/rolling/amendments/{partner.amendments.get().pk}/"

    def press(kind):
        version = tables.Settling.objects.values_list("version", flat=True).first() or 0
        return client.post(at, {"kind": kind, "seen": version, "group": "", "reason": ""})

    assert "MY takes it up" in said(client.get(at))
    assert press("let_go:MY").status_code == 200, "what was never taken up is not offered"
    assert press("take_up:MY").status_code == 302
    assert live(asked.draft).members.provision("p2").brackets
    page = said(client.get(at))
    assert "Taken up by MY." in page and "MY no longer takes it up" in page
    assert press("let_go:MY").status_code == 302
    assert not live(asked.draft).members.provision("p2").brackets
    assert "Taken up by" not in said(client.get(at))
    assert tables.Support.objects.get().ended_at is not None, "that it was taken up stays on record"
