import pytest

from mufakat.core.problems import Unreadable
from mufakat.core.profile import builtin_profiles, profile_named, read_profile
from mufakat.doors.console.profile import check, show_all

from .lagoon import FOLDER, files


@pytest.fixture
def spoiled(tmp_path):
    """The lagoon with a loop in its reporting lines."""
    for name, text in files().items():
        (tmp_path / name).write_text(text.replace("founded: 1999", "reports_to: [{body: reef-officials}]"))
    return tmp_path


def test_the_default_profile_comes_with_the_package():
    assert "asean-swd" in builtin_profiles()


def test_a_folder_is_read_as_it_stands():
    profile, faults = read_profile(FOLDER)
    assert (profile.key, faults) == ("lagoon", [])
    assert profile_named(str(FOLDER)) == profile


def test_a_profile_with_faults_is_not_worked_with(spoiled):
    with pytest.raises(Unreadable, match="go round in a circle: leaders → reef-officials → leaders"):
        profile_named(str(spoiled))


def test_an_unknown_name_says_which_there_are():
    with pytest.raises(Unreadable, match=r"no profile “atlantis”; there are .*asean-swd"):
        profile_named("atlantis")


def test_an_empty_folder_and_no_folder_are_told_apart(tmp_path):
    with pytest.raises(Unreadable, match="holds no profile"):
        read_profile(tmp_path)
    with pytest.raises(Unreadable, match="There is no folder"):
        read_profile(tmp_path / "nowhere")


def test_a_file_that_is_no_text_is_named(tmp_path):
    (tmp_path / "bodies.yaml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(Unreadable, match=r"bodies\.yaml is not UTF-8 text"):
        read_profile(tmp_path)


def test_the_command_names_file_and_line_and_fails(spoiled, capsys):
    assert check(str(spoiled)) == 1
    assert capsys.readouterr().out == (
        "bodies.yaml:17: The reporting lines go round in a circle: leaders → reef-officials → leaders.\n1 fault.\n"
    )


def test_the_command_says_that_a_profile_is_sound(capsys):
    assert check(str(FOLDER)) == 0
    assert capsys.readouterr().out.startswith("lagoon is sound: 4 bodies, 3 members, 2 meetings")


def test_the_command_lists_what_there_is(capsys):
    assert show_all() == 0
    assert "asean-swd" in capsys.readouterr().out
