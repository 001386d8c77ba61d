"""A journey at the desk, through the pages only: who may, what is shown, what is refused and to whom."""

import io
import json
import re
import subprocess
import sys
import zipfile
from datetime import timedelta
from html import unescape
from zoneinfo import ZoneInfo

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from mufakat.core.saying import date_said
from mufakat.readers.clock import said_to_reader
from mufakat.readers.dossiers.deciding import deciding
from mufakat.records import models as tables
from mufakat.records.bodies.queries import region
from mufakat.records.decisions.operations import put_before, start_journey
from mufakat.records.decisions.queries import adoptions, decisions
from mufakat.records.decisions.written.operations import open_procedure
from mufakat.records.instruments.operations import issue_draft
from mufakat.records.notices.operations import release
from tests import cast
from tests.records.test_positions import STAGES, working_day_in

PAGE = "/desk/journeys/charter/"


@pytest.fixture
def world(db, client):
    people = cast.lagoon()
    tables.RouteEdition.objects.create(
        key="charters", edition=1, names={"en": ["Charters"]}, carries="instrument", stages=STAGES
    )
    draft = cast.charter()
    journey = start_journey(
        key="charter", route=tables.RouteEdition.objects.get(key="charters"), instrument=draft.instrument,
        on="2021-02-01", by=cast.BY,
    )  # fmt: skip
    put_before(
        journey, stage="officials", lap=1, body=cast.body("reef-officials"), draft=draft, on="2021-02-02", by=cast.BY,
        procedure="ad_referendum",
    )  # fmt: skip
    return people


@pytest.fixture
def at(client):
    """Sign in as somebody and get the page's text, or post to it."""

    def go(who, address="", data=None, **more):
        client.force_login(who.person)
        return client.get(PAGE + address) if data is None else client.post(PAGE + address, data, **more)

    return go


def seen(at, who, address):
    return re.search(r'name="(?:[a-z-]+-)?seen" value="(\d+)"', at(who, address).content.decode())[1]


def text_of(response):
    return response.content.decode()


def test_the_page_shows_every_entitled_member_and_what_is_missing_in_a_sentence(world, at):
    page = text_of(at(world.coral))
    assert "There is no record of a reply from Atoll Republic, Breadfruit Islands and Coconut Coast." in page
    assert page.count("no record") >= 3


def test_a_delegation_states_its_position_and_only_its_own(world, at):
    response = at(
        world.coral,
        "positions/",
        {"member": "XA", "stance": "reservation", "provision": "2", "wording": "When canoes are safe."},
    )
    assert response.status_code == 302
    page = text_of(at(world.dov))
    assert "Atoll Republic" in page and "When canoes are safe." in page
    assert "reservation on 2 is open" in page
    other = at(world.coral, "positions/", {"member": "XB", "stance": "support"})
    assert other.status_code == 400
    assert tables.Act.objects.filter(kind="position").count() == 1


def test_a_refused_position_keeps_what_was_typed_and_says_why(world, at):
    response = at(world.coral, "positions/", {"member": "XA", "stance": "objection", "reason": "Boats sink."})
    assert response.status_code == 400
    assert "An objection says what would lift it." in text_of(response)
    assert "Boats sink." in text_of(response)


def test_positions_are_shown_to_no_stranger_no_ngo_and_nobody_whose_mandate_ran_out(world, at, client):
    at(
        world.coral,
        "positions/",
        {"member": "XA", "stance": "reservation", "wording": "Never on a reef day."},
    )
    assert "Never on a reef day." in text_of(at(world.ana))
    assert "Never on a reef day." not in text_of(at(world.eve))
    assert at(world.finn).status_code == 403
    client.logout()
    assert client.get(PAGE).status_code == 302
    for address in ("/journeys/charter/", "/journeys/charter.json", "/journal/", "/journal.json"):
        page = text_of(client.get(address))
        assert "Never on a reef day." not in page and "made a reservation" not in page


def test_the_secretariat_types_a_letter_and_both_names_and_the_letter_are_kept(world, at):
    data = {
        "member": "XB",
        "stance": "support",
        "came_by": "letter",
        "on": "2021-02-03",
        "signed_by": "Minister Breadfruit",
    }
    assert at(world.ana, "positions/recorded/", data).status_code == 400
    letter = SimpleUploadedFile("letter.txt", b"We support the charter.")
    assert at(world.ana, "positions/recorded/", data | {"letter": letter}).status_code == 302
    act = tables.Act.objects.get(kind="position")
    assert (act.by, act.on_behalf_of, act.signed_by) == ("Ana", "Breadfruit Islands", "Minister Breadfruit")
    page = text_of(at(world.dov))
    assert "signed by Minister Breadfruit, typed by Ana" in page
    assert at(world.dov, f"letters/{act.letter_id}/").content == b"We support the charter."
    assert at(world.eve, f"letters/{act.letter_id}/").status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        "positions/recorded/",
        "decisions/",
        "silence/",
        "ad-referendum/",
        "transmissions/",
        "withdrawal/",
        "corrections/",
        "release/",
    ],
)
def test_a_focal_point_is_refused_what_is_the_chairs_and_the_secretariats(world, at, address):
    assert at(world.coral, address).status_code == 403
    assert at(world.coral, address, {}).status_code == 403


@pytest.mark.parametrize("address", ["positions/", "clearance/", "brief/"])
def test_whoever_speaks_for_no_member_is_refused_what_is_a_delegations(world, at, address):
    for who in (world.ana, world.eve):
        assert at(who, address).status_code == 403


def opened_silence(world, at, closes, draft="0"):
    form = at(world.ana, "silence/")
    assert form.status_code == 200
    words = re.search(r'<textarea name="notice"[^>]*>\s*(.*?)</textarea>', text_of(form), re.S)[1]
    data = {"body": "reef-officials", "draft": draft, "closes": closes, "zone": "UTC", "seen": seen(at, world.ana, "silence/"),
            "subject": "Charter", "notice": unescape(words)}  # fmt: skip
    return at(world.ana, "silence/", data)


def test_a_silence_is_opened_told_broken_and_announced_page_by_page(world, at):
    response = opened_silence(world, at, working_day_in(3).isoformat(timespec="minutes"))
    assert response.status_code == 302
    procedure = tables.Procedure.objects.get()
    here = f"written/{procedure.pk}/"
    assert "these were told: Atoll Republic, Breadfruit Islands and Coconut Coast" in text_of(
        at(world.ana, here)
    )
    assert at(world.ana, here + "told/", {"told-members": ["XA", "XB", "XC"]}).status_code == 302
    assert at(world.coral, here + "extend/", {}).status_code == 403
    broken = at(world.coral, here + "break/", {"break-member": "XA", "break-reason": "Say who pays."})
    assert broken.status_code == 302
    page = text_of(at(world.dov))
    assert "Atoll Republic broke the silence" in page and "Say who pays." in page
    assert at(world.ana, here + "announce/", {"announce-words": ""}).status_code == 400
    assert "Atoll Republic broke the silence, for this reason:" in text_of(at(world.ana, here))
    assert at(world.ana, here + "announce/", {"announce-words": "It is over."}).status_code == 302
    assert tables.Procedure.objects.get().acts.last().kind == "announced"


def test_the_notices_of_a_silence_are_prepared_shown_sent_by_a_person_and_tell_who_was_told(
    world, at, mailoutbox, django_capture_on_commit_callbacks
):
    closes = working_day_in(3)
    response = opened_silence(world, at, closes.isoformat(timespec="minutes"))
    here = f"written/{tables.Procedure.objects.get().pk}/"
    assert response.url.endswith(here)
    page = text_of(at(world.ana, here))
    assert "2 mails are prepared and wait for a person." in page and "Excellencies" in page
    assert "nobody of this delegation gets mail here" in page, "the Coconut Coast has no focal point"
    assert "Send these 2 mails" not in text_of(at(world.coral, here))
    assert at(world.coral, here + "send/", {}).status_code == 403
    assert not mailoutbox
    with django_capture_on_commit_callbacks(execute=True):
        assert at(world.ana, here + "send/", {}).status_code == 302
    assert {mail.to[0] for mail in mailoutbox} == {"coral@lagoon.example", "dov@lagoon.example"}
    page = text_of(at(world.ana, here))
    assert "these were told: Coconut Coast." in page and "Told: Atoll Republic and Breadfruit Islands" in page
    told = tables.ProcedureAct.objects.filter(kind="notified")
    sent = dict(tables.Notice.objects.values_list("email", "sent_at"))
    assert all(mail.body.startswith("Excellencies,\n") for mail in mailoutbox), "a letter greets once"
    assert {act.at for act in told} == set(sent.values()), "told when the mail went"
    assert at(world.ana, here + "told/", {"told-members": ["XC"]}).status_code == 302
    assert "There is no record yet that these were told" not in text_of(at(world.ana, here))


def test_the_notice_follows_the_day_chosen_beside_it_and_a_mended_one_must_name_it(world, at):
    closes = working_day_in(3)
    opened_silence(world, at, closes.isoformat(timespec="minutes"))
    assert date_said(closes.date(), "en") in tables.Procedure.objects.get().notice
    tables.Notice.objects.all().delete()
    at(world.ana, f"written/{tables.Procedure.objects.get().pk}/take-back/", {"take-back-reasons": "A slip."})
    data = {"body": "reef-officials", "draft": "0", "closes": closes.isoformat(timespec="minutes"), "zone": "UTC",
            "seen": seen(at, world.ana, "silence/"), "subject": "Charter", "notice": "Excellencies, please reply soon."}  # fmt: skip
    refused = at(world.ana, "silence/", data)
    assert refused.status_code == 400 and "The notice does not name the closing instant" in text_of(refused)
    assert tables.Procedure.objects.count() == 1


def test_what_went_after_the_closing_is_no_notice(world, at, monkeypatch, django_capture_on_commit_callbacks):
    closes = working_day_in(3)
    opened_silence(world, at, closes.isoformat(timespec="minutes"))
    here = f"written/{tables.Procedure.objects.get().pk}/"
    later = timezone.now() + timedelta(days=40)
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)
    with django_capture_on_commit_callbacks(execute=True):
        page = text_of(at(world.ana, here))
        assert "2 mails were not sent in time" in page and "Send these 2 mails" not in page
        assert at(world.ana, here + "send/", {}).status_code == 302
        assert not tables.Notice.objects.filter(sent_at__isnull=False).exists()
        release(list(tables.Notice.objects.all()), by=cast.BY)
    assert tables.Notice.objects.filter(sent_at__isnull=False).count() == 2
    assert not tables.ProcedureAct.objects.filter(kind="notified").exists()
    assert "told: Atoll Republic, Breadfruit Islands and Coconut Coast" in text_of(at(world.ana, here))


def test_a_server_killed_between_sending_and_noting_notes_it_with_the_next_tick(
    world, at, monkeypatch, django_capture_on_commit_callbacks
):
    from mufakat.readers.notices.tick import tick

    opened_silence(world, at, working_day_in(3).isoformat(timespec="minutes"))
    here = f"written/{tables.Procedure.objects.get().pk}/"
    monkeypatch.setattr("mufakat.records.notices.operations.sending.note_those_told", lambda: None)
    with django_capture_on_commit_callbacks(execute=True):
        at(world.ana, here + "send/", {})
    assert not tables.ProcedureAct.objects.filter(kind="notified").exists()
    for moment in (timezone.now(), timezone.now()):
        tick(at=moment)
    assert tables.ProcedureAct.objects.filter(kind="notified").count() == 2


def test_a_closing_on_a_weekend_is_refused_with_the_day_named(world, at):
    day = working_day_in(3)
    saturday = day + timedelta(days=5 - day.weekday())
    response = opened_silence(world, at, saturday.isoformat(timespec="minutes"))
    assert response.status_code == 400
    assert "a silence procedure closes on a working day" in text_of(response)
    assert not tables.Procedure.objects.exists()


def test_two_officers_at_once_the_second_is_told_and_may_look_again(world, at):
    first_seen = seen(at, world.ana, "decisions/")
    data = {
        "body": "reef-officials",
        "outcome": "noted",
        "on": "2021-02-05",
        "draft": "0",
        "seen": first_seen,
    }
    route = tables.RouteEdition.objects.get(key="charters")
    route.stages[0]["outcomes"] = ["noted", "endorsed"]
    route.save()
    at(world.coral, "positions/", {"member": "XA", "stance": "support"})
    late = at(world.ana, "decisions/", data)
    assert late.status_code == 400
    assert "Coral moved first" in text_of(late)
    assert not tables.Act.objects.filter(kind="decided").exists()
    newer = re.search(r'name="seen" value="(\d+)"', text_of(late))[1]
    assert at(world.ana, "decisions/", data | {"seen": newer}).status_code == 302


def test_the_clearance_file_and_the_brief_say_what_is_asked_and_the_capital_clears_exactly_this_text(
    world, at
):
    page = text_of(at(world.coral, "clearance/"))
    assert "ROM is asked to endorse it." in page
    assert "Each island shall teach its children to swim." in page
    assert "This is the first text that lay before a body." in page
    assert at(world.coral, "clearance/", {"authority": "The Cabinet", "on": "2021-02-04"}).status_code == 302
    assert "this very text" in text_of(at(world.coral, "clearance/"))
    assert "The Cabinet" not in text_of(at(world.dov, "clearance/"))
    assert "The Cabinet" not in text_of(at(world.ana))
    assert "ROM is asked to endorse it." in text_of(at(world.coral, "brief/"))


def test_what_changed_since_the_last_text_is_struck_and_put_in(world, at):
    from tests.records.test_positions import revised

    text = revised()
    put_before(
        tables.Journey.objects.get(key="charter"), stage="officials", lap=1, body=cast.body("reef-officials"),
        draft=text, on="2021-02-04", by=cast.BY, procedure="ad_referendum",
    )  # fmt: skip
    page = text_of(at(world.coral, "clearance/"))
    assert "Compared with Draft Zero" in page
    assert "<ins> Soon.</ins>" in page


def adopt(world, at):
    """The charter to its end, by the secretariat's own pages."""
    today = timezone.localdate().isoformat()
    for stage, body, outcome in (
        ("officials", "reef-officials", "endorsed"),
        ("leaders", "leaders", "adopted"),
    ):
        common = {"body": body, "draft": "0", "procedure": "in_meeting"}
        for step, on in (("put_before", "2021-03-01"), (outcome, today)):
            data = common | {"outcome": step, "on": on, "seen": seen(at, world.ana, "decisions/")}
            assert at(world.ana, "decisions/", data).status_code == 302, stage


def test_the_evidence_pack_verifies_offline_and_one_changed_byte_is_found(world, at, client, tmp_path):
    at(
        world.coral,
        "positions/",
        {"member": "XA", "stance": "reservation", "wording": "Never on a reef day."},
    )
    adopt(world, at)
    response = at(world.dov, "evidence.zip")
    content = response.content
    pack = tmp_path / "pack.zip"
    pack.write_bytes(content)
    assert verified(pack) == 0
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        archive.extractall(tmp_path / "unpacked")
        names = set(archive.namelist())
        assert b"Never on a reef day." in archive.read("record/positions.json")
    assert {"text/adopted.docx", "text/adopted.pdf", "text/adopted.html", "text/adopted.json"} < names
    assert verified(tmp_path / "unpacked") == 0
    from mufakat.readers.papers.evidence import verify

    for place in range(0, len(content), max(1, len(content) // 150)):
        changed = bytearray(content)
        changed[place] ^= 1
        pack.write_bytes(bytes(changed))
        assert verify.main([str(pack)]) == 1, place
    for path in sorted((tmp_path / "unpacked").rglob("*")):
        if path.is_file():
            whole = path.read_bytes()
            path.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
            assert verify.main([str(tmp_path / "unpacked")]) == 1, path
            path.write_bytes(whole)


def test_of_a_journey_kept_for_members_the_page_says_who_may_read_the_adopted_text(world, at):
    adopt(world, at)
    assert "no pack for everybody" not in text_of(at(world.dov, "evidence/"))
    tables.Journey.objects.update(classification="members")
    assert "The adopted text itself may be read by everybody." in text_of(at(world.dov, "evidence/"))
    tables.Draft.objects.update(classification="members")
    assert "The adopted text itself can be released." in text_of(at(world.dov, "evidence/"))


def test_the_public_pack_holds_no_position_and_no_personal_name_and_verifies_too(world, at, client, tmp_path):
    at(
        world.coral,
        "positions/",
        {"member": "XA", "stance": "reservation", "wording": "Never on a reef day."},
    )
    assert client.get("/journeys/charter/evidence.zip").status_code == 404
    adopt(world, at)
    client.logout()
    content = client.get("/journeys/charter/evidence.zip").content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist() if not name.endswith(".py"))
        assert "record/positions.json" not in archive.namelist()
    for word in (b"reef day", b"reservation", b"Coral", b'"actor"'):
        assert word not in everything, word
    pack = tmp_path / "public.zip"
    pack.write_bytes(content)
    assert verified(pack) == 0
    assert client.get(PAGE + "evidence.zip").status_code == 302
    assert at(world.eve, "evidence.zip").status_code == 403


def test_the_root_a_pack_prints_is_the_one_the_journal_page_shows(world, at, client):
    adopt(world, at)
    with zipfile.ZipFile(io.BytesIO(at(world.dov, "evidence.zip").content)) as archive:
        journal = json.loads(archive.read("journal/entries.json"))
        readme = archive.read("README.txt").decode()
    client.logout()
    address = f"/journal/?entries={journal['number']}"
    assert address in readme
    cast.person("Later", "observer", body="canoe-forum")  # the journal goes on
    assert journal["root"] in text_of(client.get(address))
    assert journal["root"] not in text_of(client.get(f"/journal/?entries={journal['number'] + 1}"))
    for wrong in ("0", "99999999", "-1", "x", "9" * 400, "²"):
        assert client.get("/journal/", {"entries": wrong}).status_code == 400, wrong


def verified(place) -> int:
    """As its reader does it: the script out of the pack, with a bare Python."""
    script = place / "verify.py" if place.is_dir() else place
    done = subprocess.run([sys.executable, "-I", "-S", str(script), str(place)], capture_output=True)
    return done.returncode


def test_a_text_whose_words_were_changed_in_the_database_gives_no_pack(world, at):
    adopt(world, at)
    tables.Provision.objects.filter(key="para1").update(text="Nobody swims.")
    response = at(world.dov, "evidence.zip")
    assert response.status_code == 400
    assert "no proof of them" in text_of(response)


def test_a_wrong_record_is_mended_by_a_new_act_on_the_page(world, at, client):
    adopt(world, at)
    act = tables.Act.objects.get(outcome="adopted")
    data = {
        "act": act.pk,
        "what": "on",
        "on": "2021-03-05",
        "reasons": "Typed a day late.",
        "seen": seen(at, world.ana, "corrections/"),
    }
    assert at(world.ana, "corrections/", data | {"on": ""}).status_code == 400
    assert at(world.ana, "corrections/", data).status_code == 302
    page = text_of(at(world.ana))
    assert "<del>Adopted by LL</del>" in page and "<b>Adopted by LL</b>" in page
    assert "This corrects an earlier record: Typed a day late." in page
    client.logout()
    public = text_of(client.get("/journeys/charter/"))
    assert "<del>Adopted by LL</del>" in public and "Typed a day late." in public
    assert "5 March 2021" in text_of(client.get("/")), "the front page tells what stands today"
    again = data | {
        "on": "2021-03-04",
        "reasons": "It was the fourth.",
        "seen": seen(at, world.ana, "corrections/"),
    }
    assert "corrected already" in text_of(at(world.ana, "corrections/"))
    assert at(world.ana, "corrections/", again).status_code == 302
    assert [act.on for act in adoptions(world.ana, [act.journey.instrument_id])] == ["2021-03-04"]


def test_a_decision_that_never_happened_is_struck_and_told_nowhere_else(world, at, client):
    adopt(world, at)
    act = tables.Act.objects.get(outcome="adopted")
    data = {
        "act": act.pk,
        "what": "never",
        "reasons": "The leaders had not met.",
        "seen": seen(at, world.ana, "corrections/"),
    }
    assert at(world.ana, "corrections/", data).status_code == 302
    page = text_of(at(world.ana))
    assert "An earlier entry was struck out: it never happened" in page and "The leaders had not met." in page
    assert not adoptions(world.ana, [act.journey.instrument_id])
    assert [one.outcome for one in decisions(world.ana)] == ["endorsed"]
    assert at(world.dov, "evidence.zip").status_code == 404, "there is no adopted text to prove"


def test_the_page_asks_the_database_as_often_for_many_acts_as_for_few(world, at):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as few:
        at(world.coral)
    for n in range(6):
        at(world.coral, "positions/", {"member": "XA", "stance": ("support", "no_objection")[n % 2]})
    with CaptureQueriesContext(connection) as many:
        at(world.coral)
    assert len(many) <= len(few) + 1


def test_a_refusal_is_said_in_the_readers_language_with_the_names_in_it(world, at, client):
    at(
        world.coral,
        "positions/",
        {"member": "XA", "stance": "objection", "reason": "Boats sink.", "lifted_if": "they float"},
    )
    client.cookies["django_language"] = "vi"
    data = {"body": "reef-officials", "outcome": "endorsed", "on": timezone.localdate().isoformat(), "draft": "0",
            "procedure": "in_meeting", "seen": seen(at, world.ana, "decisions/")}  # fmt: skip
    refused = at(world.ana, "decisions/", data)
    assert refused.status_code == 400
    assert "Phản đối của Atoll Republic vẫn còn; chưa có đồng thuận cho đến khi được rút." in text_of(refused)
    weekend = working_day_in(3) + timedelta(days=5 - working_day_in(3).weekday())
    page = text_of(opened_silence(world, at, weekend.isoformat(timespec="minutes")))
    assert "thủ tục im lặng kết thúc vào ngày làm việc" in page and "Saturday" not in page


def test_an_alternate_speaks_for_her_member_until_her_mandate_ends(world, at):
    alma = cast.person("Alma", "alternate", body="reef-officials", member="XB")
    assert at(alma, "positions/", {"member": "XB", "stance": "support"}).status_code == 302
    act = tables.Act.objects.get(kind="position")
    assert (act.by, act.on_behalf_of, act.member.code) == ("Alma", "Breadfruit Islands", "XB")
    tables.Mandate.objects.filter(person=alma.person).update(until=timezone.localdate() - timedelta(days=1))
    assert at(alma, "positions/", {"member": "XB", "stance": "objection"}).status_code == 403
    assert "Breadfruit Islands" in text_of(at(world.dov)), "what she said stays"


def test_a_position_after_the_decision_is_refused_and_kept_in_the_form(world, at):
    adopt(world, at)
    late = at(world.coral, "positions/", {"member": "XA", "stance": "reservation", "wording": "Too late."})
    assert late.status_code in (400, 403)
    assert not tables.Act.objects.filter(kind="position").exists()


def test_whoever_presses_on_an_older_page_is_told_who_moved_first_and_keeps_what_was_typed(world, at):
    before = seen(at, world.coral, "positions/")
    adopt(world, at)
    words = "Canoes only by daylight."
    late = {"member": "XA", "stance": "reservation", "wording": words, "seen": before}
    told = at(world.coral, "positions/", late)
    assert told.status_code == 400
    assert "Ana moved first" in text_of(told) and words in text_of(told)
    decision = {"body": "leaders", "outcome": "adopted", "reasons": "Read twice.", "seen": before}
    told = at(world.ana, "decisions/", decision)
    assert told.status_code == 409 and "Read twice." in text_of(told)
    assert at(world.finn, "decisions/", decision).status_code in (302, 403, 404)
    assert not tables.Act.objects.filter(kind="position").exists()


def test_what_the_other_person_did_is_told_in_the_readers_language(world, at, client):
    before = seen(at, world.coral, "positions/")
    at(world.dov, "positions/", {"member": "XB", "stance": "support"})
    client.cookies["django_language"] = "vi"
    late = at(world.coral, "positions/", {"member": "XA", "stance": "support", "seen": before})
    assert "Dov đã làm trước" in text_of(late)
    assert "Breadfruit Islands ủng hộ" in text_of(late) and "supports" not in text_of(late)


def test_whoever_breaks_a_silence_that_is_over_keeps_the_reason_typed(world, at):
    opened_silence(world, at, working_day_in(3).isoformat(timespec="minutes"))
    here = f"written/{tables.Procedure.objects.get().pk}/"
    page = {"break-seen": seen(at, world.coral, here), "break-member": "XA"}
    assert at(world.coral, here + "break/", page | {"break-reason": "Say who pays."}).status_code == 302
    again = at(world.coral, here + "break/", page | {"break-reason": "And who swims."})
    assert again.status_code == 400
    assert "Coral moved first" in text_of(again) and "And who swims." in text_of(again)
    late = at(world.ana, here + "extend/", {"extend-closes": "2999-01-01T17:00", "extend-reasons": "Time."})
    assert late.status_code == 400 and "Atoll Republic broke it" in text_of(late)


def test_nobody_is_offered_a_second_procedure_and_a_member_is_shown_the_way_to_break_this_one(world, at):
    assert "Open a silence procedure" in text_of(at(world.ana))
    opened_silence(world, at, working_day_in(3).isoformat(timespec="minutes"))
    page = text_of(at(world.ana))
    assert "Open a silence procedure" not in page and "Ask for replies in writing" not in page
    assert "Break the silence" in text_of(at(world.coral)) and "Break the silence" not in page
    objects = {"member": "XA", "stance": "objection", "reason": "No.", "lifted_if": "yes"}
    client = at(world.coral, "positions/", objects, follow=True)
    assert "to end it now, break the silence" in text_of(client)


def test_a_decision_recorded_as_another_is_corrected_to_a_return_with_reasons_and_provisions(world, at):
    adopt(world, at)
    data = {
        "act": tables.Act.objects.get(outcome="adopted").pk,
        "what": "outcome",
        "outcome": "referred_back",
        "reasons": "The rapporteur misheard.",
        "seen": seen(at, world.ana, "corrections/"),
    }
    assert "A return needs its reasons." in text_of(at(world.ana, "corrections/", data))
    words = data | {"right_reasons": "Say who pays.", "provisions": "1, 2"}
    assert at(world.ana, "corrections/", words).status_code == 302
    page = text_of(at(world.dov))
    assert "Referred back by LL" in page and "Say who pays." in page


@pytest.mark.parametrize("zone", ["Atlantis", "", "../etc", "GMT+99"])
def test_a_time_zone_nobody_knows_is_said_beside_its_field_and_nothing_typed_is_lost(world, at, client, zone):
    client.force_login(world.ana.person)
    typed = {"least_days": "9", "least_working_days": "2", "time_zone": zone}
    refused = client.post("/desk/bodies/reef-officials/rules/", typed)
    assert refused.status_code == 400
    assert 'value="9"' in text_of(refused)


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("stages: [", "Line 2: This is not readable as YAML"),
        ("just words", "This is no route"),
        ("key: x\nstages:\n  - key: a\n    bodies: [reef-officials]\n    verb: endorsed\n    next: b", "Line 3: Stage a leads to b, which is not a stage of this route."),
        ("key: x\nstages:\n  - {key: a, bodies: [nobody], verb: endorsed}", "Stage a is at nobody, a body the profile does not know."),
        ("key: x\nstages:\n  - {key: a, bodies: [reef-officials], verb: endorsed, return_too: a}", "Stage a has a line “return_too”, which means nothing here."),
        ("key: x\nnames: [a]\nstages:\n  - {key: a, bodies: [reef-officials], verb: endorsed}", "Line 2: “names” of the route should be a list of named values"),
    ],
)  # fmt: skip
def test_a_malformed_route_is_refused_on_the_page_and_stays_in_the_form(world, at, client, written, sentence):
    client.force_login(world.ana.person)
    editions = tables.RouteEdition.objects.count()
    refused = client.post("/desk/routes/", {"written": written})
    assert refused.status_code == 400
    assert sentence in unescape(text_of(refused)) and written.splitlines()[0] in unescape(text_of(refused))
    assert tables.RouteEdition.objects.count() == editions


def test_an_unusual_route_is_kept_and_the_edition_under_way_is_not_changed(world, at, client):
    """Two bodies together, a return past the stage before, the chair's call at the end."""
    client.force_login(world.ana.person)
    before = tables.RouteEdition.objects.get(key="charters").stages
    written = """
key: charters
names: {en: Charters}
carries: instrument
stages:
  - {key: forum, bodies: [canoe-forum], verb: agreed}
  - {key: both, bodies: [canoe-forum, reef-officials], verb: agreed, outcomes: [agreed, endorsed, noted, referred_back], return_to: forum}
  - {key: leaders, bodies: [leaders], procedure: chairs_call, verb: adopted, return_to: forum}
"""
    refused = client.post("/desk/routes/", {"written": written})
    assert refused.status_code == 400 and "reef-officials may not do what stage both is there for" in text_of(
        refused
    )
    both = tables.Body.objects.filter(key__in=["canoe-forum", "reef-officials"])
    both.update(can=["agreed", "noted", "endorsed"])
    assert client.post("/desk/routes/", {"written": written}).status_code == 302
    assert tables.RouteEdition.objects.get(key="charters", edition=1).stages == before
    assert tables.Journey.objects.get(key="charter").route.edition == 1
    assert "Canoe Forum · ROM" in text_of(client.get("/routes/charters/"))


def test_the_page_asks_the_database_as_often_for_many_procedures_as_for_one(world, at):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def one_more():
        opened_silence(world, at, working_day_in(3).isoformat(timespec="minutes"))
        here = f"written/{tables.Procedure.objects.latest('pk').pk}/take-back/"
        assert at(world.ana, here, {"take-back-reasons": "A slip."}).status_code == 302

    one_more()
    with CaptureQueriesContext(connection) as few:
        at(world.coral)
    for _n in range(3):
        one_more()
    assert tables.Procedure.objects.count() == 4
    with CaptureQueriesContext(connection) as many:
        at(world.coral)
    assert len(many) <= len(few)


def test_what_changed_since_the_last_visit_is_told_in_the_readers_language(world, at, client):
    tables.Person.objects.filter(pk=world.coral.person.pk).update(language="vi")
    world.coral.person.refresh_from_db()
    client.force_login(world.coral.person)
    client.cookies["django_language"] = "vi"
    page = text_of(client.get("/desk/"))
    assert '<a href="/desk/journeys/charter/" lang="vi">“Charter of the Reefs”: Trình ROM' in page


def test_the_story_names_the_draft_that_was_put_and_the_one_a_correction_puts_in_its_place(world, at):
    journey = tables.Journey.objects.get()
    issue_draft(
        journey.instrument,
        cast.CHARTER,
        label="Draft 1",
        on=cast.ISSUED,
        by=cast.BY,
        classification="members",
    )
    wrong = tables.Act.objects.get(kind="put_before")
    right = tables.Draft.objects.get(label="Draft 1")
    data = {"act": wrong.pk, "what": "draft", "draft": right.pk, "reasons": "Draft Zero lay open."}
    assert at(world.ana, "corrections/", data).status_code == 302
    page = text_of(at(world.coral))
    story = page[page.index('<ol class="trail">') :]
    assert "(Draft Zero)" in story and "(Draft 1)" in story
    assert story.index("(Draft Zero)") < story.index("(Draft 1)")


def test_no_record_is_taken_for_the_wrong_one_before_somebody_chose_it(world, at):
    page = text_of(at(world.ana, "corrections/"))
    assert re.search(r'<select name="act"[^>]*>\s*<option value="" selected>', page)
    data = {"act": "", "what": "never", "reasons": "Pressed too early."}
    assert at(world.ana, "corrections/", data).status_code == 400


def test_a_text_is_put_before_all_bodies_of_a_stage_at_once_and_each_decides_for_itself(world, at):
    route = tables.RouteEdition.objects.get(key="charters")
    route.stages[0]["bodies"] = ["reef-officials", "leaders"]
    route.save()
    data = {"body": "", "draft": "0", "on": "2021-02-05", "procedure": "in_meeting"}
    refused = at(world.ana, "decisions/", data | {"outcome": "deferred"})
    assert refused.status_code == 400 and "each decides for itself" in text_of(refused)
    assert at(world.ana, "decisions/", data | {"outcome": "put_before"}).status_code == 302
    assert tables.Act.objects.filter(kind="put_before").last().body is None


def test_who_moved_first_is_told_on_the_clock_of_the_reader_with_the_month_in_words(world, at):
    before = seen(at, world.coral, "positions/")
    at(world.dov, "positions/", {"member": "XB", "stance": "support"})
    late = at(world.coral, "positions/", {"member": "XA", "stance": "support", "seen": before})
    said = (
        tables.Act.objects.filter(kind="position").get().recorded_at.astimezone(ZoneInfo("Pacific/Auckland"))
    )
    when = f"{said:%H:%M}, {date_said(said.date(), 'en')} (Pacific/Auckland)"
    assert f"Dov moved first, at {when}:" in text_of(late)


def test_a_withdrawn_text_can_set_out_again_and_one_under_way_cannot(world, client):
    client.force_login(world.ana.person)
    load = {"route": "charters", "load": "instrument:charter-public", "on": "2021-03-01"}
    twice = client.post("/desk/journeys/", load)
    assert twice.status_code == 400 and "It is on its way already" in text_of(twice)
    for name in ("charter-public-2021", "charter-public-2021-2"):
        key = tables.Journey.objects.last().key
        withdrawn = {"reasons": "Begun too early.", "on": "2021-03-01"}
        page = client.post(f"/desk/journeys/{key}/withdrawal/", withdrawn, follow=True)
        assert "withdrawn here" in text_of(page) and "here now" not in text_of(page)
        assert client.post("/desk/journeys/", load)["Location"] == f"/desk/journeys/{name}/"


def test_nobody_owes_a_word_once_the_silence_is_broken_and_until_then_the_closing_instant_is_named(
    world, at, client
):
    opened_silence(world, at, working_day_in(3).isoformat(timespec="minutes"))
    client.force_login(world.dov.person)
    owed = text_of(client.get("/desk/"))
    closes = tables.Waiting.objects.get().closes_at
    assert "is under silence until " in owed and said_to_reader(closes, "Pacific/Auckland") in owed
    here = f"written/{tables.Procedure.objects.get().pk}/"
    reason = {
        "break-member": "XA",
        "break-reason": "Say who pays.",
        "break-seen": seen(at, world.coral, here),
    }
    assert at(world.coral, here + "break/", reason).status_code == 302
    client.force_login(world.dov.person)
    assert "is under silence" not in text_of(client.get("/desk/"))
    assert tables.Waiting.objects.get().silent == []


def test_nothing_is_passed_on_to_a_body_that_nobody_chose(world, at):
    page = text_of(at(world.ana, "transmissions/"))
    sender = re.search(r'<select name="from_body".*?</select>', page, re.S)[0]
    assert '<option value="reef-officials" selected>' in sender, "it lies before them"
    receiver = re.search(r'<select name="to_body".*?</select>', page, re.S)[0]
    assert '<option value="" selected>' in receiver
    data = {"from_body": "reef-officials", "verb": "submitted_to", "to_body": "", "on": "2021-02-05"}
    assert at(world.ana, "transmissions/", data).status_code == 400


def test_replies_in_writing_are_shown_as_over_and_nothing_is_offered_once_their_body_decided(world, at):
    closes = working_day_in(5)
    draft = tables.Draft.objects.get()
    procedure = open_procedure(
        tables.Journey.objects.get(), "ad_referendum", body=cast.body("reef-officials"), draft=draft,
        closes=closes, zone="UTC", by=cast.BY, subject="Charter", notice="Please reply.",
    )  # fmt: skip
    here = f"written/{procedure.pk}/"
    assert "Give more time" in text_of(at(world.ana, here)) and "Open until" in text_of(at(world.ana))
    today = timezone.localdate().isoformat()
    decision = {"body": "reef-officials", "outcome": "deferred", "on": today, "draft": draft.sequence}
    assert at(world.ana, "decisions/", decision).status_code == 302
    page = text_of(at(world.ana, here))
    assert f"Over: ROM decided on this text on {date_said(today, 'en')} (put off)." in page
    assert "Give more time" not in page and "Take the text back" not in page
    assert "The round of replies in writing on “Charter of the Reefs” is over." in page
    assert "Open until" not in text_of(at(world.ana)) and "ROM decided on this text" in text_of(at(world.ana))


def test_a_form_offers_today_as_the_calendar_of_its_reader_shows_it(world, at):
    zone = (
        "Pacific/Kiritimati" if timezone.now().hour >= 10 else "Etc/GMT+12"
    )  # where it is another day than in UTC
    held = region()
    held.rules["time_zone"] = zone
    held.save()
    there = timezone.now().astimezone(ZoneInfo(zone)).date().isoformat()
    assert there != timezone.localdate().isoformat()
    for address in ("decisions/", "transmissions/", "withdrawal/"):
        assert f'value="{there}"' in text_of(at(world.ana, address))
    letter = {"member": "XA", "stance": "support", "on": there, "came_by": "meeting"}
    assert at(world.ana, "positions/recorded/", letter).status_code == 302


def test_what_was_done_on_one_day_is_told_in_the_order_of_the_hours(world, at):
    """Nothing in writing stands before its text was put, and a word given after it was asked for stands after it."""
    today = timezone.localdate().isoformat()
    back = {"body": "reef-officials", "outcome": "deferred", "on": today, "draft": 0}
    assert at(world.ana, "decisions/", back).status_code == 302
    opened_silence(world, at, working_day_in(3).isoformat(timespec="minutes"))
    at(world.coral, "positions/", {"member": "XA", "stance": "support"})
    told = deciding(world.ana, "charter", now=timezone.now()).story
    told = [line.written.kind if line.written else line.act.kind for line in told]
    assert told == ["started", "put_before", "deferred", "put_before", "opened", "support"]


def test_what_a_return_is_about_is_not_taken_for_the_number_of_a_meeting(world, at):
    said = {"member": "XA", "stance": "reservation", "wording": "Later.", "provision": "1"}
    assert at(world.coral, "positions/", said).status_code == 302
    assert "<span>on 1</span>" in text_of(at(world.ana))


def test_guidance_comes_back_from_a_body_that_is_not_on_the_route(world, at):
    page = text_of(at(world.ana, "transmissions/"))
    senders = re.search(r'<select name="from_body".*?</select>', page, re.S)[0]
    assert "canoe-forum" not in senders
    today = timezone.localdate().isoformat()
    up = {"from_body": "reef-officials", "verb": "submitted_to", "to_body": "canoe-forum", "on": today,
          "open_points": "Who pays?"}  # fmt: skip
    assert at(world.ana, "transmissions/", up).status_code == 302
    down = {"from_body": "canoe-forum", "verb": "shared_with", "to_body": "reef-officials", "on": today,
            "reasons": "Each island pays."}  # fmt: skip
    assert at(world.ana, "transmissions/", down).status_code == 302
    assert "Each island pays." in text_of(at(world.ana))


def test_whoever_comes_too_late_is_told_where_it_stands(world, at):
    adopt(world, at)
    page = at(world.ana, "decisions/")
    assert page.status_code == 403 and "It was adopted by " in text_of(page)


def test_nothing_is_decided_because_a_list_happened_to_begin_with_it(world, at):
    page = text_of(at(world.ana, "decisions/"))
    chosen = re.search(r'<select name="outcome".*?</select>', page, re.S)[0]
    assert re.search(r'<option value=""[^>]*>—', chosen) and "selected" not in chosen.split("—", 1)[1]
    data = {"body": "reef-officials", "outcome": "", "on": "2021-02-05", "draft": 0}
    assert at(world.ana, "decisions/", data).status_code == 400
    assert not tables.Act.objects.filter(kind="decided").exists()
