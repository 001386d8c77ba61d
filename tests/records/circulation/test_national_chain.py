"""Inside a delegation: pieces come in, some are kept, exactly what was cleared goes out, and nobody else sees any of it."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from mufakat.core.problems import RuleBroken
from mufakat.core.word import write_text
from mufakat.records import models as tables
from mufakat.records.circulation.live import live
from mufakat.records.circulation.operations import chain
from mufakat.records.circulation.queries import invited_reviewer, submission, submissions
from mufakat.records.clearance.operations import invite_reviewer
from mufakat.records.instruments.operations import text_of
from mufakat.records.journal.operations import By
from mufakat.records.people.access import Viewer
from tests.records.circulation.world import answered, edited, person, sent_out

pytestmark = pytest.mark.django_db
HOME = By(actor="person:2", name="Lê Thu Hà", on_behalf_of="Viet Nam")
TODAY = datetime.now(UTC).date()


def viewer(name: str, capacity: str, **of) -> Viewer:
    made = person(name, capacity, **of)
    return Viewer(made, tuple(made.mandates.all()))


def piece(addressee, name: str, words: dict) -> tables.Submission:
    review, _secret = invite_reviewer(
        chain.chain_of(addressee, by=HOME), name=name, until=timezone.now() + timedelta(days=3), by=HOME
    )
    content = write_text(edited(text_of(addressee.circulation.draft), words), tracking=False)
    return chain.receive_piece(review, addressee, content, f"{name}.docx", by=HOME)


def test_two_reviewers_are_gathered_cleared_and_sent_as_one_submission():
    asked = sent_out()
    vn = asked.addressees.get(code="VN")
    health = piece(
        vn, "Ministry of Health", {"p1": "Member States shall review their laws within two years."}
    )
    union = piece(
        vn,
        "Association",
        {"p1": "Member States shall review their laws within ten years.", "p2": "Children are heard."},
    )
    every = [row.pk for each in (health, union) for row in each.amendments.all()]
    answer, clash = chain.gather(vn, amendments=every, comments=[], by=HOME)
    assert [row.submission.review.name for row in clash] == ["Association"]
    outside = viewer("Ratna", "secretariat")
    member = viewer("Khamla", "focal_point", member=tables.Member.objects.get(code="LA"))
    own = viewer("Ha", "focal_point", member=tables.Member.objects.get(code="VN"))
    for pk in (health.pk, answer.pk):
        assert submission(own, pk) is not None
        assert submission(outside, pk) is None
        assert submission(member, pk) is None
    assert list(submissions(outside, asked)) == []
    with pytest.raises(RuleBroken, match="has not cleared this yet"):
        chain.send_cleared(vn, by=HOME)
    chain.clear_answer(vn, authority="Deputy Minister", on=TODAY, by=HOME)
    chain.gather(vn, amendments=[row.pk for row in health.amendments.all()], comments=[], by=HOME)
    with pytest.raises(RuleBroken, match="changed since it was cleared"):
        chain.send_cleared(vn, by=HOME)
    chain.gather(vn, amendments=every, comments=[], by=HOME)
    chain.send_cleared(vn, by=HOME)
    now = live(asked.draft).members
    assert now.provision("p1").chosen("VN") == "Member States shall review their laws within two years."
    assert now.provision("p2").chosen("VN") == "Children are heard."
    assert submission(member, answer.pk) is not None


def test_a_reviewers_link_works_once():
    asked = sent_out()
    vn = asked.addressees.get(code="VN")
    review, secret = invite_reviewer(
        chain.chain_of(vn, by=HOME), name="Hospital", until=timezone.now() + timedelta(days=1), by=HOME
    )
    assert invited_reviewer(secret) == review
    assert invited_reviewer(secret, at=timezone.now() + timedelta(days=2)) is None
    chain.receive_piece(review, vn, b"", "x.docx", by=HOME)
    assert invited_reviewer(secret) == review, "nobody can read that file: a better one may follow"
    chain.receive_piece(review, vn, write_text(text_of(asked.draft)), "x.docx", by=HOME)
    assert invited_reviewer(secret) is None


def test_the_coordinators_page_names_places_and_remembers_what_was_kept(client):
    asked = sent_out()
    vn = asked.addressees.get(code="VN")
    health = piece(
        vn,
        "Ministry of Health",
        {"p1": "Member States shall review their laws.", "p2": "Children are heard."},
    )
    own = viewer("Ha", "focal_point", member=tables.Member.objects.get(code="VN"))
    client.force_login(own.person)
    page = f"/desk/circulations/{asked.pk}/to/VN/review/"
    shown = client.get(page).content.decode()
    assert "<b>1.</b>" in shown and "p1" not in shown
    first, second = (row.pk for row in health.amendments.order_by("position"))
    client.post(page, {"act": "gather", "amendments": [str(first)]})
    shown = client.get(page).content.decode()
    assert f'value="{first}" checked' in shown and f'value="{second}">' in shown
    assert "Your validating authority clears it here" in shown and "Send the cleared text" not in shown
    minister = viewer("Minister", "validating_authority", member=tables.Member.objects.get(code="VN"))
    client.force_login(minister.person)
    client.post(page, {"act": "clear"})
    assert "Send the cleared text" in client.get(page).content.decode()
    client.post(page, {"act": "send"})
    shown = client.get(page).content.decode()
    assert "withdraw it until the text is adopted" in shown
    assert live(asked.draft).members.delegations == ("VN",)


def test_a_reviewers_unreadable_file_is_kept_and_the_link_opens_for_a_better_one(client):
    asked = sent_out("VN", partners=())
    vn = asked.addressees.get(code="VN")
    _review, secret = invite_reviewer(
        chain.chain_of(vn, by=HOME), name="Hospital", until=timezone.now() + timedelta(days=3), by=HOME
    )
    at = reverse("review-by-link", args=[secret])
    page = client.post(
        at, {"file": SimpleUploadedFile("review.docx", b"\0 no text")}, follow=True
    ).content.decode()
    assert "review.docx is not a Word file" in page and "This link still opens" in page
    good = write_text(edited(text_of(asked.draft), {"p2": "Children are heard."}), tracking=False)
    page = client.post(at, {"file": SimpleUploadedFile("review.docx", good)}).content.decode()
    assert "Thank you" in page and client.get(at).status_code == 410
    assert [bool(each.problem) for each in tables.Submission.objects.order_by("pk")] == [True, False]


def test_an_invitation_that_is_refused_keeps_what_was_typed(client):
    asked = sent_out("VN", partners=())
    client.force_login(viewer("Ha", "focal_point", member=tables.Member.objects.get(code="VN")).person)
    page = client.post(
        f"/desk/circulations/{asked.pk}/to/VN/review/",
        {"act": "invite", "name": "Hospital of Hue", "until": "soon"},
    ).content.decode()
    assert 'value="Hospital of Hue"' in page and "Enter a valid date" in page
    assert not tables.Review.objects.exists()


def test_the_review_says_that_an_answer_stands_already(client):
    asked = sent_out("VN", partners=())
    sent = answered(asked, "VN", {"p2": "Children are heard."})
    client.force_login(viewer("Ha", "focal_point", member=tables.Member.objects.get(code="VN")).person)
    page = client.get(f"/desk/circulations/{asked.pk}/to/VN/review/").content.decode()
    assert "An answer of yours stands already." in page and f"/desk/submissions/{sent.pk}/" in page


def test_what_was_typed_and_withdrawn_offers_nothing_more_and_the_review_leads_on(client):
    asked = sent_out("VN", partners=())
    vn = asked.addressees.get(code="VN")
    health = piece(vn, "Ministry of Health", {"p2": "Children are heard."})
    answer, _clash = chain.gather(
        vn, amendments=[row.pk for row in health.amendments.all()], comments=[], by=HOME
    )
    chain.clear_answer(vn, authority="Ministry", on=TODAY, by=HOME)
    chain.send_cleared(vn, by=HOME)
    client.force_login(viewer("Ha", "focal_point", member=tables.Member.objects.get(code="VN")).person)
    at = f"/desk/submissions/{answer.pk}/"
    page = client.get(at).content.decode()
    assert "Withdraw it" in page and "tracked change" not in page
    page = client.post(f"{at}decide/", {"act": "withdraw"}, follow=True).content.decode()
    assert "stands in the text no longer" in page and 'name="note"' not in page
    page = client.get(f"/desk/circulations/{asked.pk}/to/VN/review/").content.decode()
    assert "Answer again on the page" in page
    assert client.get(f"/desk/circulations/{asked.pk}/to/VN/answer/").status_code == 200
