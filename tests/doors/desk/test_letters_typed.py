"""What the secretariat types for a delegation: nobody's word is taken for another's, and a file is asked for again."""

from django.core.files.uploadedfile import SimpleUploadedFile

from mufakat.records import models as tables
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
