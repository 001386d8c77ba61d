"""What the secretariat types for a delegation: nobody's word is taken for another's, and a file is asked for again."""

from datetime import date

from django.core.files.uploadedfile import SimpleUploadedFile

from mufakat.records import models as tables
from mufakat.records.instruments.operations import issue_draft
from mufakat.records.instruments.operations import text_of as text_of_draft
from tests import cast
from tests.doors.desk.test_journeys import at, text_of, world  # noqa: F401 - the same world

ADDRESS = "positions/recorded/"
LETTER = {"stance": "support", "came_by": "letter", "on": "2021-02-03", "signed_by": "Minister Breadfruit"}


def a_letter():
    return SimpleUploadedFile("letter.txt", b"We support the charter.")


def test_the_delegation_is_chosen_and_never_the_first_of_a_list(world, at):  # noqa: F811
    form = at(world.ana, ADDRESS).context["form"]
    assert form.fields["member"].choices[0][0] == ""
    refused = at(world.ana, ADDRESS, LETTER | {"letter": a_letter(), "member": ""})
    assert refused.status_code == 400
    assert not tables.Act.objects.filter(kind="position").exists()


def test_a_refused_form_asks_for_its_file_again_and_keeps_the_rest(world, at):  # noqa: F811
    refused = at(world.ana, ADDRESS, LETTER | {"letter": a_letter(), "member": "XB", "signed_by": ""})
    assert refused.status_code == 400
    assert "Choose the file again" in text_of(refused)
    assert "Choose the file again" not in text_of(at(world.ana, ADDRESS, LETTER | {"member": ""}))


def test_the_wrong_draft_put_before_a_body_is_corrected_with_what_was_said_and_decided_on_it(world, at):  # noqa: F811
    right = issue_draft(
        tables.Instrument.objects.get(), text_before(), label="Draft 1", on=date(2021, 2, 1), by=cast.BY, classification="public"
    )  # fmt: skip
    at(world.coral, "positions/", {"member": "XA", "stance": "reservation", "wording": "Not on a reef day."})
    page = at(world.ana, "corrections/").context["form"]
    put = next(key for key, says in page.fields["act"].choices if says.startswith("Put before"))
    typed = {
        "act": put,
        "what": "draft",
        "draft": right.pk,
        "others": "on",
        "reasons": "The room had Draft 1.",
    }
    answer = at(world.ana, "corrections/", typed | {"seen": page["seen"].value()})
    assert answer.status_code == 302, text_of(answer)
    shown = text_of(at(world.ana))
    assert "The text: Draft 1." in shown
    assert "Not on a reef day." in shown


def text_before():
    return text_of_draft(tables.Draft.objects.get())


def test_a_member_that_joined_after_the_text_was_put_is_told_before_it_types(world, at):  # noqa: F811
    atoll = tables.Member.objects.get(code="XA")
    assert at(world.coral, "positions/").status_code == 200
    atoll.memberships.update(since="2021-02-03")  # the text was put before the officials the day before
    told = at(world.coral, "positions/")
    assert told.status_code == 403
    assert "entitled on 2 February 2021" in text_of(told)
    assert "Atoll Republic was not among them" in text_of(told)
    assert "Atoll Republic" not in text_of(at(world.ana, ADDRESS)).split("<select")[1].split("</select>")[0]
