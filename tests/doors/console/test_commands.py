"""The command `mufakat`, called as people call it."""

import json
import os
import sqlite3
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from mufakat.doors.console.load_profile import keep_loaded

LAGOON = Path(__file__).parents[2] / "samples" / "profile_lagoon"


def mufakat(*words, home: Path | None = None, **environment) -> subprocess.CompletedProcess:
    settings = {k: v for k, v in os.environ.items() if not k.startswith(("MUFAKAT", "DJANGO", "DATABASE"))}
    settings |= environment | ({"MUFAKAT_HOME": str(home)} if home else {})
    return subprocess.run(
        [sys.executable, "-m", "mufakat", *map(str, words)],
        capture_output=True, text=True, env=settings, check=False, timeout=900,
    )  # fmt: skip


@pytest.fixture(scope="module")
def home(tmp_path_factory) -> Path:
    """The demonstration, prepared once."""
    folder = tmp_path_factory.mktemp("home")
    done = mufakat("demo", "--prepare-only", home=folder)
    assert done.returncode == 0, done.stderr
    return folder


def test_help_lists_every_command():
    done = mufakat("--help")
    assert done.returncode == 0
    for name in ("demo", "serve", "intake", "compile", "profile", "verify", "backup", "restore", "person"):
        assert f"  {name}" in done.stdout


def test_an_unknown_command_is_named():
    done = mufakat("fly")
    assert (done.returncode, "no command “fly”" in done.stderr) == (2, True)


def test_the_secret_key_is_made_once_and_kept_from_others(home):
    key = home / "secret-key"
    assert len(key.read_text()) >= 50
    assert key.stat().st_mode & 0o077 == 0


def test_a_demonstration_without_a_mail_server_lays_its_mails_in_a_folder(home):
    done = mufakat("manage", "sendtestemail", "lagoon@example.org", home=home, MUFAKAT_DEMO="1")
    assert done.returncode == 0, done.stderr
    (laid,) = (home / "mail").iterdir()
    assert "To: lagoon@example.org" in laid.read_text()
    # 9, the discard port: nobody listens there
    named = {"MUFAKAT_DEMO": "1", "MUFAKAT_SMTP_HOST": "127.0.0.1", "MUFAKAT_SMTP_PORT": "9"}
    for elsewhere in (named, {"MUFAKAT_SMTP_PORT": "9"}):
        assert (
            mufakat("manage", "sendtestemail", "lagoon@example.org", home=home, **elsewhere).returncode != 0
        )
    assert len(list((home / "mail").iterdir())) == 1


def test_a_second_demo_keeps_what_is_there(home):
    before = (home / "secret-key").read_text()
    done = mufakat("demo", "--prepare-only", home=home)
    assert "already here" in done.stderr
    assert (home / "secret-key").read_text() == before


def test_the_journal_of_the_demonstration_holds_until_somebody_tampers(home, tmp_path):
    copy = tmp_path / "copy"
    copy.mkdir()
    assert mufakat("verify", home=home).stdout.startswith("The journal holds")
    assert mufakat("backup", tmp_path / "all.tar.gz", home=home).returncode == 0
    assert mufakat("restore", tmp_path / "all.tar.gz", home=copy).returncode == 0
    with sqlite3.connect(copy / "mufakat.sqlite3") as db:
        db.execute("update records_entry set says = 'Nothing happened.' where number = 5")
    done = mufakat("verify", home=copy)
    assert (done.returncode, "at entry 5" in done.stderr) == (1, True)


def test_a_backup_brings_everything_back_elsewhere(home, tmp_path):
    pack, elsewhere = tmp_path / "all.tar.gz", tmp_path / "elsewhere"
    assert mufakat("backup", pack, home=home).returncode == 0
    with tarfile.open(pack) as packed:
        assert "secret-key" not in packed.getnames()
    done = mufakat("restore", pack, home=elsewhere)
    assert done.returncode == 0, done.stderr
    kept = {path.name for path in (home / "files").rglob("*") if path.is_file()}
    assert kept
    assert {path.name for path in (elsewhere / "files").rglob("*") if path.is_file()} == kept


def test_a_backup_never_overwrites_and_a_restore_never_mixes(home, tmp_path):
    pack = tmp_path / "all.tar.gz"
    pack.write_text("mine")
    assert "exists already" in mufakat("backup", pack, home=home).stderr
    assert pack.read_text() == "mine"
    assert "cannot be read as a backup" in mufakat("restore", pack, home=tmp_path / "new").stderr
    assert "already holds data" in mufakat("restore", pack, home=home).stderr


def test_a_port_that_is_none_is_refused_with_a_sentence(home):
    done = mufakat("demo", home=home, PORT="high")
    assert (done.returncode, "PORT is “high”" in done.stderr) == (1, True)


def test_another_region_does_not_enter_the_same_house(home):
    done = mufakat("demo", "--prepare-only", home=home, MUFAKAT_PROFILE=str(LAGOON))
    assert (done.returncode, "holds “asean-swd”" in done.stderr) == (1, True)


def test_intake_gives_one_object_a_line_and_names_what_it_could_not_read(tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The 10th Canoe Forum was held on 8 June 2020 in Suva, Fiji.\n")
    (tmp_path / "empty.txt").write_text("")
    done = mufakat(
        "intake", *(tmp_path / n for n in ("a.txt", "empty.txt", "b.txt")), "--json", "--profile", LAGOON
    )
    assert done.returncode == 1
    assert "empty.txt" in done.stderr
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [record["ordinal"]["value"] for record in records] == [10, 10]


@pytest.mark.parametrize("command", ["compile", "intake", "profile"])
def test_the_heart_starts_without_django(command):
    probe = (
        "import sys, mufakat.doors.console as console\n"
        f"sys.argv = ['mufakat', '{command}', '--help']\n"
        "try: console.main()\n"
        "except SystemExit: pass\n"
        "sys.exit('django' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", probe], capture_output=True, check=False).returncode == 0


def test_the_first_of_the_secretariat_is_made_on_the_command_line(home):
    made = mufakat("person", "first@lagoon.example", "The First", home=home)
    assert made.returncode == 0, made.stderr
    assert "The First signs in as first@lagoon.example with " in made.stdout
    again = mufakat("person", "first@lagoon.example", "The First", home=home)
    assert (again.returncode, "already belongs to somebody" in again.stderr) == (1, True)
    unfit = mufakat("person", "second@lagoon.example", "Second", "--capacity", "chair", home=home)
    assert (unfit.returncode, "Say which body" in unfit.stderr) == (1, True)
    nowhere = mufakat("person", "third@lagoon.example", "T", "--member", "XX", home=home)
    assert (nowhere.returncode, "There is no member" in nowhere.stderr) == (1, True)


def test_faults_of_a_profile_are_said_in_the_language_asked_for(tmp_path):
    for file in LAGOON.glob("*.yaml"):
        (tmp_path / file.name).write_text(file.read_text())
    routes = tmp_path / "routes.yaml"
    routes.write_text(routes.read_text().replace("    source: [invented]\n", "", 1))
    plain = mufakat("profile", "check", tmp_path)
    assert plain.returncode == 1 and "Route canoe-wishes names no source." in plain.stdout
    said = mufakat("profile", "check", tmp_path, "--language", "vi", home=tmp_path / "home")
    assert said.returncode == 1, said.stderr
    assert "Lộ trình quyết định canoe-wishes không nêu nguồn." in said.stdout


def test_a_region_is_loaded_on_the_command_line_once_and_no_other_over_it(tmp_path):
    home = tmp_path / "home"
    first = mufakat("profile", "load", LAGOON, home=home)
    assert first.returncode == 0, first.stderr
    assert "The profile lagoon is loaded" in first.stdout
    assert "nothing changed" in mufakat("profile", "load", LAGOON, home=home).stdout
    other = mufakat("profile", "load", "asean-swd", home=home)
    assert (other.returncode, "another profile needs a folder of its own" in other.stderr) == (1, True)
    spoilt = mufakat("profile", "load", tmp_path / "nowhere", home=home)
    assert (spoilt.returncode, "There is no profile" in spoilt.stderr) == (1, True)


def test_a_site_is_served_with_the_region_it_was_told_and_keeps_it_where_the_files_are_spoilt(db, tmp_path):
    said: list[str] = []
    keep_loaded(str(LAGOON), tell=said.append)
    keep_loaded(str(LAGOON), tell=said.append)
    assert said == ["The profile lagoon is loaded: 2 meetings of 4 bodies."]
    for file in LAGOON.glob("*.yaml"):
        (tmp_path / file.name).write_text(file.read_text())
    (tmp_path / "routes.yaml").write_text("routes: [")
    keep_loaded(str(tmp_path), tell=said.append)
    assert "routes.yaml:2" in said[1] and "as it was loaded before is kept" in said[1]
