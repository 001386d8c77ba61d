from io import BytesIO
from zipfile import ZipFile

import pytest

from mufakat.core.kinds import presentation_type
from mufakat.core.practice import Offered, after, languages_in, missing, private_in
from mufakat.core.problems import RuleBroken

WHOLE = Offered(
    title="One register",
    what="One list.",
    results="More children.",
    contact="Department of Social Welfare",
    groups=1,
)


def pptx(*more: str) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as pack:
        for name in ("ppt/presentation.xml", *more):
            pack.writestr(name, "x")
    return out.getvalue()


def test_a_whole_practice_lacks_nothing():
    assert missing(WHOLE) == {}


def test_an_empty_one_says_each_thing_it_lacks():
    assert set(missing(Offered())) == {"title", "what", "results", "contact", "groups"}


def test_a_measure_for_participation_needs_its_mechanism_ages_and_who_runs_it():
    from dataclasses import replace

    found = missing(replace(WHOLE, takes_part=True))
    assert set(found) == {"mechanism", "run_by", "ages_from", "ages_to"}
    turned = replace(WHOLE, takes_part=True, mechanism="a", run_by="b", ages_from="17", ages_to="9")
    assert "17 to 9" in str(missing(turned)["ages_to"])


@pytest.mark.parametrize(
    "contact",
    [
        "Mrs Khamla Phommachanh, Department of Social Welfare",
        "Dr. Santos, +63 2 8931 8101",
        "Ông Nguyễn Văn An, Cục Trẻ em",
        "child.unit@gmail.com",
        "Office of the Bureau, bureau.ph@yahoo.com.ph",
        "WhatsApp +856 20 5555 1234",
        "Zalo 0912 345 678",
        "Attn: Siriporn C.",
    ],
)
def test_a_person_is_never_the_contact(contact):
    assert private_in(contact) is not None
    assert private_in(contact).in_language("vi") != str(private_in(contact))


@pytest.mark.parametrize(
    "contact",
    [
        "Child Rights Unit, MoLSW, Vientiane, crc@molsw.gov.la, +856 21 213 000",
        "Cục Trẻ em, 35 Trần Phú, Hà Nội",
        "Sở Lao động, tỉnh Bà Rịa - Vũng Tàu",
        "Department of Social Welfare, P.O. Box 12",
        "info@dswd.gov.ph",
    ],
)
def test_an_office_is(contact):
    assert private_in(contact) is None


@pytest.mark.parametrize(
    ("name", "content", "macros"),
    [
        ("talk.pptx", pptx(), False),
        ("talk.pptx", pptx("ppt/vbaProject.bin"), True),
        ("talk.pptm", pptx("ppt/vbaProject.bin"), True),
        ("talk.ppsx", pptx(), False),
        ("talk.pdf", b"%PDF-1.7 x", False),
        ("old.ppt", b"\xd0\xcf\x11\xe0" + "_VBA_PROJECT".encode("utf-16-le"), True),
        ("old.ppt", b"\xd0\xcf\x11\xe0 slides", False),
    ],
)
def test_macros_are_found_by_what_is_inside(name, content, macros):
    assert presentation_type(content, name)[1] is macros


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("talk.pptx", b"MZ\x90 program", "is a program"),
        ("talk.pptm", b"\x7fELF program", "is a program"),
        ("talk.pptx", pptx().replace(b"ppt/", b"zzz/"), "not what its name says"),
        ("talk.ppt", b"MZ\x90 program", "is a program"),
        ("talk.exe", b"MZ\x90 program", "none of the kinds"),
        ("talk.pdf", b"<html>", "not what its name says"),
        ("talk.pptx", b"", "not what its name says"),
    ],
)
def test_a_file_that_is_not_what_its_name_says_is_refused(name, content, words):
    with pytest.raises(RuleBroken, match=words):
        presentation_type(content, name)


def test_a_reason_is_owed_for_asking_back_and_declining():
    assert after("sent", "ask_back", reason="Since when?") == "asked_back"
    for act in ("ask_back", "decline"):
        with pytest.raises(RuleBroken, match="Say why"):
            after("sent", act, reason="  ")


@pytest.mark.parametrize(
    ("state", "act"),
    [("published", "write"), ("sent", "send"), ("begun", "publish"), ("declined", "withdraw"), ("published", "publish")],
)  # fmt: skip
def test_an_act_out_of_its_turn_is_refused(state, act):
    with pytest.raises(RuleBroken):
        after(state, act)


def test_languages_are_codes_however_they_are_parted():
    assert languages_in("en, VI; xx /th") == ["en", "vi", "th"]
