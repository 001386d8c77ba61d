"""Start and stop a PostgreSQL of the tests' own, on a socket in a folder of its own: no port, no password, no leftovers."""

import os
import pwd
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote


def main() -> None:
    act, folder = sys.argv[1], Path(sys.argv[2])
    if act == "start":
        print(start(folder))
    else:
        stop(folder)


def start(folder: Path) -> str:
    """The cluster runs until `stop`; returns the DATABASE_URL."""
    if as_server_user():
        shutil.chown(folder, "postgres")
    run(
        "initdb",
        "-D",
        folder / "cluster",
        "-U",
        "mufakat",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--locale=C.UTF-8",
        "--no-sync",
    )
    options = (
        f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off -c full_page_writes=off"
    )
    run("pg_ctl", "-D", folder / "cluster", "-l", folder / "log", "-o", options, "-w", "start")
    run("createdb", "-h", folder, "-U", "mufakat", "mufakat")
    return f"postgres://mufakat@/mufakat?host={quote(str(folder))}"


def stop(folder: Path) -> None:
    run("pg_ctl", "-D", folder / "cluster", "-m", "immediate", "stop")
    shutil.rmtree(folder, ignore_errors=True)


def run(program: str, *arguments: object) -> None:
    command = [*as_server_user(), found(program), *map(str, arguments)]
    done = subprocess.run(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, cwd="/", check=False
    )
    if done.returncode:
        sys.exit(f"{program}: {done.stderr.strip()}")


def as_server_user() -> list[str]:
    """PostgreSQL refuses to run as root; Debian's package brings the user it wants."""
    if os.geteuid() != 0:
        return []
    pwd.getpwnam("postgres")
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]


def found(program: str) -> str:
    versions = sorted(
        Path("/usr/lib/postgresql").glob(f"*/bin/{program}"), key=lambda path: float(path.parts[4])
    )
    return str(versions[-1]) if versions else shutil.which(program) or program


if __name__ == "__main__":
    main()
