"""A charter from its route to the sealed text: by the pages alone, on whatever database there is.

Ana serves the secretariat, Ben chairs the Canoe Forum, Lea chairs the leaders; Coral, Dov and Hana speak for their islands.
The clock is the story's: it begins on Monday 2 March 2026 and goes on when the story says so.
"""

import io
import subprocess
import sys
import zipfile
from datetime import UTC, date, datetime

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile

from mufakat.records import models as tables
from mufakat.records.journal.queries import first_fault
from tests import cast
from tests.stories.pages import Pages

pytestmark = pytest.mark.django_db(transaction=True)

ROUTE = """
key: charters
names: {en: Charters of the reefs}
carries: instrument
stages:
  - key: forum
    names: {en: Canoe Forum}
    bodies: [canoe-forum]
    verb: agreed
  - key: officials
    names: {en: Reef officials}
    bodies: [reef-officials]
    verb: endorsed
    outcomes: [endorsed, referred_back]
    return_to: forum
  - key: leaders
    names: {en: Lagoon leaders}
    bodies: [leaders]
    procedure: silence
    verb: adopted
    return_to: forum
    lead_times: {silence_days: 7}
"""
WORDS = "Charter of the Canoes\nEvery child shall learn to swim.\nCanoes are shared."
SOFTER = "Charter of the Canoes\nEvery child shall be offered to learn to swim.\nCanoes are shared."
AGREED = "Charter of the Canoes\nEvery child shall be offered to learn to swim.\nCanoes are shared, each island paying its own."


class Story:
    """The people at their doors, and the clock they share."""

    def __init__(self, client, monkeypatch):
        cast.lagoon()
        cast.person("Hana", "focal_point", body="reef-officials", member="XC")
        cast.person("Lea", "chair", body="leaders")
        self.client, self.monkeypatch = client, monkeypatch
        self.at("2026-03-02T09:00")

    def at(self, moment: str) -> None:
        now = datetime.fromisoformat(moment).replace(tzinfo=UTC)
        self.monkeypatch.setattr("django.utils.timezone.now", lambda: now)
        self.today = now.date().isoformat()

    def as_(self, name: str) -> Pages:
        self.client.force_login(tables.Person.objects.get(name=name))
        return Pages(self.client)

    def journey(self, name: str) -> Pages:
        return self.as_(name).open("/desk/journeys/charter-of-the-canoes-2026/")

    def issue(self, label: str, words: str) -> None:
        """The next draft, brought in and issued at the desk."""
        ana = self.as_("Ana").open("/desk/drafts/charter-of-the-canoes/")
        ana.send("Bring in", text=words)
        ana.send("Issue", label=label, on=self.today)
        assert label in ana.page

    def decide(self, who: str, outcome: str, **typed) -> Pages:
        page = self.journey(who).follow("Record a decision")
        return page.send("Record", outcome=outcome, on=self.today, **typed)

    def opens_silence(self, draft: str, closes: str) -> Pages:
        page = self.journey("Ana").follow("Open a silence procedure")
        page.send("Open it", body="leaders", draft=draft, closes=closes, zone="Pacific/Auckland")
        assert "are prepared and wait for a person" in page.page
        return page.send("Send these 3 mails")


@pytest.fixture
def story(db, client, monkeypatch):
    return Story(client, monkeypatch)


def test_a_charter_goes_from_its_route_to_a_pack_that_proves_itself(story, tmp_path):
    begin(story)
    the_officials_refer_it_back(story)
    the_second_lap_goes_up_in_writing(story)
    a_silence_is_broken_and_a_revised_text_passes(story)
    the_pack_proves_itself(story, tmp_path)
    assert first_fault() is None


def begin(story):
    ana = story.as_("Ana").open("/desk/routes/")
    ana.send("Check and keep", written=ROUTE)
    assert "Charters of the reefs" in ana.page
    ana.open("/desk/drafts/").send(
        "Begin", title="Charter of the Canoes", kind="declaration", body="canoe-forum"
    )
    story.issue("Draft Zero", WORDS)
    ana.open("/desk/journeys/")
    ana.send("Send it", route="charters", load="instrument:charter-of-the-canoes", on=story.today)
    assert "It waits to be put before" in ana.page


def the_officials_refer_it_back(story):
    story.decide("Ana", "put_before", body="canoe-forum", draft="0", procedure="in_meeting")
    story.decide("Ben", "agreed", body="canoe-forum", draft="0")
    ana = story.as_("Ana").open("/desk/meetings/").follow("Plan a meeting")
    ana.send("Plan it", body="reef-officials", starts="2026-03-10", city="Port Coral", mode="person")
    meeting = tables.Meeting.objects.filter(body__key="reef-officials").latest("pk")
    story.decide(
        "Ana", "put_before", body="reef-officials", draft="0", procedure="in_meeting", meeting=meeting.key
    )

    story.at("2026-03-10T03:00")
    coral = story.journey("Coral").follow("State a position")
    coral.send("State it", stance="objection", provision="1", reason="Some islands have no teachers.",
               lifted_if="it is offered, not owed")  # fmt: skip
    assert "it would be lifted if it is offered, not owed" in coral.page
    refused = story.client.post("/desk/journeys/charter-of-the-canoes-2026/decisions/", {})
    assert refused.status_code == 403, "a focal point records no decision"
    page = story.journey("Ana").follow("Record a decision")
    endorsed = story.client.post(
        page.address, {"body": "reef-officials", "outcome": "endorsed", "on": story.today, "draft": "0"}
    )
    assert endorsed.status_code == 400
    assert "to 1 still stands; there is no consensus until it is lifted" in endorsed.content.decode()
    story.decide("Ana", "referred_back", body="reef-officials", draft="0", meeting=meeting.key,
                 reasons="Say that it is offered.", provisions="1")  # fmt: skip
    page = story.journey("Ben")
    assert "It was referred back and waits for CF" in page.page or "referred back" in page.page
    assert "Say that it is offered." in page.page


def the_second_lap_goes_up_in_writing(story):
    story.at("2026-03-16T01:00")
    story.issue("Draft 1", SOFTER)
    story.decide("Ana", "put_before", body="canoe-forum", draft="1", procedure="in_meeting")
    story.decide("Ben", "agreed", body="canoe-forum", draft="1")
    page = story.journey("Ana").follow("Ask for replies in writing")
    page.send("Open it", body="reef-officials", draft="1", closes="2026-03-25T17:00", zone="Pacific/Auckland")
    page.send("Send these 3 mails")
    page = story.journey("Ana")
    assert page.page.count("no record") >= 3
    story.journey("Coral").follow("State a position").send("State it", stance="support")
    story.journey("Dov").follow("State a position").send(
        "State it", stance="reservation", provision="2", wording="As far as the canoes are ours."
    )
    page = story.journey("Ana").follow("Record a decision")
    early = {"body": "reef-officials", "outcome": "endorsed", "on": story.today, "draft": "1"}
    refused = story.client.post(page.address, early)
    assert refused.status_code == 400 and "Coconut Coast" in refused.content.decode()
    letter = SimpleUploadedFile("letter.txt", b"The Coast has no objection.")
    page = story.journey("Ana").follow("Record what a delegation said or wrote")
    page.send("Record", member="XC", stance="no_objection", came_by="letter", on=story.today, letter=letter,
              signed_by="The Minister of the Coast")  # fmt: skip
    assert "signed by The Minister of the Coast, typed by Ana" in page.page
    story.decide("Ana", "endorsed", body="reef-officials", draft="1")


def a_silence_is_broken_and_a_revised_text_passes(story):
    mail.outbox.clear()
    story.at("2026-03-30T01:00")
    story.opens_silence("1", "2026-04-08T17:00")
    assert {each.to[0] for each in mail.outbox} == {
        f"{one}@lagoon.example" for one in ("coral", "dov", "hana")
    }
    story.at(
        "2026-04-08T05:00"
    )  # 17:00 in Auckland: summer time ended on 5 April, that very minute is in time
    dov = story.journey("Dov").follow("Silence procedure, Draft 1")
    dov.send("Break it", **{"break-member": "XB", "break-reason": "Nobody said who pays."})
    assert "Breadfruit Islands broke the silence" in dov.page
    ana = story.journey("Ana").follow("Silence procedure, Draft 1")
    ana.send("Prepare the notices")
    ana.send("Send these 3 mails")
    assert "Nobody said who pays." in mail.outbox[-1].body
    again = story.journey("Ana").follow("Open a silence procedure")
    same = {"body": "leaders", "draft": "1", "closes": "2026-04-22T17:00", "zone": "Pacific/Auckland"}
    refused = story.client.post(again.address, same)
    assert (
        refused.status_code == 400
        and "only a revised text can go under a new one" in refused.content.decode()
    )

    story.issue("Draft 1 Rev.1", AGREED)
    page = story.opens_silence("2", "2026-04-20T17:00")
    page.send("Extend it", **{"extend-closes": "2026-04-22T17:00", "extend-reasons": "The ferry was late."})
    story.at("2026-04-22T05:00")
    story.as_("Lea")
    early = story.client.post(page.address + "declare/", {})
    assert early.status_code == 400, "until the closing instant nobody declares"
    assert "is open until 17:00, 22 April 2026" in early.content.decode()
    story.at("2026-04-22T05:01")
    story.as_("Dov")
    late = story.client.post(page.address + "break/", {"break-member": "XB", "break-reason": "Late."})
    assert late.status_code == 400
    assert "closed at 17:00, 22 April 2026" in late.content.decode()
    lea = story.journey("Lea").follow("Silence procedure, Draft 1 Rev.1").send("The chair declares it")
    assert "The chair declared that there is no objection" in lea.page
    story.decide("Lea", "adopted", body="leaders", draft="2", procedure="silence")
    ana = story.journey("Ana")
    assert "Sealed as adopted: Draft 1 Rev.1" in ana.page
    ana.follow("Pass it on to another body").send(
        "Record", from_body="leaders", verb="reported_to", to_body="canoe-forum", on=story.today
    )
    assert "reported it to" in ana.page


def the_pack_proves_itself(story, tmp_path):
    ana = story.journey("Ana").follow("Evidence pack of the adopted text")
    assert "For members: with positions" in ana.page
    content = story.client.get("/desk/journeys/charter-of-the-canoes-2026/evidence.zip").content
    whole, broken = tmp_path / "pack.zip", tmp_path / "broken.zip"
    whole.write_bytes(content)
    assert verified(whole) == (0, True)
    broken.write_bytes(content[:1000] + bytes([content[1000] ^ 1]) + content[1001:])
    assert verified(broken) == (1, False)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        told = archive.read("record/record.html").decode()
    for words in ("Say that it is offered.", "As far as the canoes are ours.", "Nobody said who pays."):
        assert words in told
    assert str(date(2026, 4, 22)) in told


def verified(pack) -> tuple[int, bool]:
    """As whoever got it does: the script out of the pack, with a bare Python; (code, it says that all fits)."""
    done = subprocess.run([sys.executable, "-I", "-S", str(pack), str(pack)], capture_output=True, text=True)
    return done.returncode, "Everything in this pack fits." in done.stdout
