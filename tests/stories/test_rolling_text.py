"""Word out, Word in, one rolling text: the whole way through the pages, as a secretariat, its chair and delegations go it."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from mufakat.records import models as tables
from mufakat.records.instruments.operations import text_of
from tests.cast import lagoon
from tests.records.circulation.world import answer_of

pytestmark = pytest.mark.django_db(transaction=True)

WORDS = """Charter of the Reefs
Each island shall teach its children to swim, within available means.
Islands are encouraged to share canoes.
Elders are heard in what concerns the reefs."""


def seat(viewer) -> Client:
    client = Client()
    client.force_login(viewer.person)
    return client


def said(response) -> str:
    assert response.status_code == 200, (response.status_code, response.headers.get("Location"))
    return " ".join(response.content.decode().split())


def test_a_draft_goes_out_comes_back_is_settled_and_everybody_sees_what_became_of_theirs():
    cast = lagoon()
    ana, coral, eve = seat(cast.ana), seat(cast.coral), seat(cast.eve)

    assert "Texts being drafted" in said(ana.get("/desk/drafts/"))
    began = ana.post(
        "/desk/drafts/", {"title": "Charter of the Reefs", "kind": "charter", "body": "canoe-forum"}
    )
    assert began["Location"] == "/desk/drafts/charter-of-the-reefs/"
    at = began["Location"]
    ana.post(f"{at}import/", {"text": WORDS})
    assert "share canoes" in said(ana.get(f"{at}working/"))
    page = said(ana.get(f"{at}working/p2/"))
    assert "within available means" in page
    ana.post(
        f"{at}working/p2/",
        {
            "words": "Each island shall teach its children to swim, within its means.",
            "kind": "paragraph",
            "seen": "1",
            "act": "save",
        },
    )
    ana.post(f"{at}issue/", {"label": "Draft Zero", "on": "2021-03-01"})
    draft = tables.Draft.objects.get(instrument__key="charter-of-the-reefs")

    closes = timezone.localdate() + timedelta(days=20)
    form = {
        "kind": "regional", "members": ["XA", "XB"], "organisations": ["reef-watch"], "group": "canoe-forum",
        "addresses": "XA coral@atoll.example\nREEF-WATCH eve@reef.example", "opens_on": date.today().isoformat(),
        "closes_on": closes.isoformat(), "closes_hour": "17:00", "zone": "Pacific/Fiji", "remind": "7",
    }  # fmt: skip
    preview = said(ana.post(f"{at}0/circulate/", {**form, "act": "preview"}))
    assert "These 3 letters" in preview and "coral@atoll.example" in preview
    sent = ana.post(f"{at}0/circulate/", {**form, "act": "send"})
    assert sent["Location"].startswith("/desk/circulations/")
    board = sent["Location"]
    assert [letter.to for letter in mail.outbox] == [["coral@atoll.example"], ["eve@reef.example"]]
    assert mail.outbox[0].attachments[0][0].endswith("draft-zero-xa.docx")

    asked = tables.Circulation.objects.get()
    xa = answer_of(asked, "XA", {"p2": "Each island should teach its children to swim, within its means."})
    xb = answer_of(asked, "XB", {"p2": "Each island will teach its children to swim, within its means."})
    files = [
        SimpleUploadedFile("a.docx", xa),
        SimpleUploadedFile("b.docx", xb),
        SimpleUploadedFile("c.docx", b"PK no"),
    ]
    batch = ana.post(f"{board}files/", {"files": files})
    assert "One file could not be read" in said(ana.get(batch["Location"]))
    for one in tables.Submission.objects.filter(problem=""):
        assert "Read: one amendment," in said(ana.get(f"/desk/submissions/{one.pk}/"))
        ana.post(f"/desk/submissions/{one.pk}/decide/", {"act": "confirm"})

    link = mail.outbox[1].body.split("/answer/")[1].split("/")[0]
    guest = Client()
    page = said(guest.get(f"/answer/{link}/"))
    assert "Answer for REEF-WATCH" in page
    guest.post(
        f"/answer/{link}/?at=p3",
        {
            "act": "keep",
            "words": "Islands share canoes.",
            "new": "",
            "comment": "Too weak as it stands.",
            "kind": "substantive",
        },
    )
    assert "Thank you" in said(guest.post(f"/answer/{link}/", {"act": "send"}))
    assert guest.get(f"/answer/{link}/").status_code == 410

    rolling = f"{at}0/rolling/"
    page = said(ana.get(rolling))
    assert "One place is open" in page
    assert "XA:</span> should" in page and "XB:</span> will" in page and "REEF-WATCH (beside)" in page
    place = tables.Settling.objects.get().version
    refused = said(
        ana.post(f"{rolling}at/p2/12-17/", {"choice": "1", "group": "", "seen": place, "act": "agree"})
    )
    assert "say which group agreed" in refused
    settled = ana.post(
        f"{rolling}at/p2/12-17/", {"choice": "1", "group": "Canoe Forum", "seen": place, "act": "agree"}
    )
    assert settled.status_code == 302
    assert (
        ana.post(
            f"{rolling}at/p2/12-17/", {"choice": "2", "group": "Canoe Forum", "seen": place, "act": "agree"}
        ).status_code
        == 409
    )
    assert "Nothing is open" in said(ana.get(rolling))
    partner = tables.Amendment.objects.get(submission__addressee__code="REEF-WATCH")
    owed = said(ana.post(f"{rolling}amendments/{partner.pk}/", {"kind": "not_accepted", "seen": "99"}))
    assert "is owed a reason" in owed
    ana.post(
        f"{rolling}amendments/{partner.pk}/",
        {"kind": "not_accepted", "reason": "Sharing stays voluntary.", "seen": "99"},
    )

    for view in ("clean", "since", "open", "one&of=XA", "one&of=REEF-WATCH"):
        assert "Charter of the Reefs" in said(ana.get(f"{rolling}?view={view}"))
    for suffix in ("docx", "pdf", "html", "json"):
        assert len(ana.get(f"{rolling}rolling.{suffix}").content) > 300
    for suffix in ("docx", "xlsx"):
        assert len(ana.get(f"{rolling}matrix.{suffix}").content) > 2000
    assert "p3" in said(ana.get(f"{rolling}hall/p3/"))
    hall = {
        "wording": "Islands are encouraged to share canoes with neighbours.",
        "group": "Canoe Forum",
        "seen": "99",
        "state": "agreed",
    }
    assert ana.post(f"{rolling}hall/p3/", hall).status_code == 302

    issued = ana.post(f"{rolling}issue/", {"label": "Draft 1", "on": "2021-04-01"})
    assert issued["Location"].endswith("/1/rolling/")
    made = tables.Draft.objects.get(instrument=draft.instrument, sequence=1)
    assert [each.text for each in text_of(made).provisions][1:3] == [
        "Each island should teach its children to swim, within its means.",
        "Islands are encouraged to share canoes with neighbours.",
    ]
    assert "should" in said(ana.get(f"{at}compare/?old=0&new=1"))
    assert "accepted" in said(coral.get(f"{board}to/XA/became/"))
    assert "Sharing stays voluntary." in said(eve.get(f"{board}to/REEF-WATCH/became/"))


def test_who_may_not_does_not():
    cast = lagoon()
    ana = seat(cast.ana)
    ana.post("/desk/drafts/", {"title": "Charter", "kind": "charter", "body": "canoe-forum"})
    ana.post("/desk/drafts/charter/import/", {"text": WORDS})
    ana.post("/desk/drafts/charter/issue/", {"label": "Draft Zero", "on": "2021-03-01"})
    closes = timezone.localdate() + timedelta(days=20)
    form = {"kind": "regional", "members": ["XA", "XB"], "organisations": ["reef-watch"], "opens_on": date.today().isoformat(), "closes_on": closes.isoformat(), "closes_hour": "17:00", "zone": "Pacific/Fiji", "act": "send"}  # fmt: skip
    board = ana.post("/desk/drafts/charter/0/circulate/", form)["Location"]
    asked = tables.Circulation.objects.get()
    coral, dov, eve = seat(cast.coral), seat(cast.dov), seat(cast.eve)
    file = SimpleUploadedFile("ours.docx", answer_of(asked, "XA", {"p3": "Islands lend canoes secretly."}))
    brought = coral.post(f"{board}to/XA/bring/", {"file": file})["Location"]
    assert "lend" in said(coral.get(brought))
    for other in (ana, dov, eve):
        assert other.get(brought).status_code == 404
    assert "secretly" not in said(ana.get("/desk/drafts/charter/0/rolling/"))
    assert Client().get(brought).status_code == 302
    coral.post(f"{brought}decide/", {"act": "confirm"})
    assert "secretly" in said(dov.get("/desk/drafts/charter/0/rolling/"))
    assert eve.get("/desk/drafts/charter/0/rolling/").status_code == 404
    assert eve.get(f"{board}to/XA/became/").status_code == 404
    assert dov.get(f"{board}to/XA/became/").status_code == 404
    assert dov.post("/desk/drafts/charter/0/rolling/at/p3/0-1/", {}).status_code == 403
    assert dov.get("/desk/drafts/charter/working/").status_code == 403
    assert (
        "REEF-WATCH" in said(eve.get(board))
        and "Coral" not in said(eve.get(board))
        and "XB" not in said(eve.get(board))
    )
