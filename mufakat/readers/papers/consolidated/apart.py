"""A document set by typst in a process of its own.

Typst keeps what it laid out for as long as its process lives: some 350 MB for two hundred pages of tables. The worker that writes
reports lives for weeks, so it has them set beside itself, and the memory goes back when the pages are there.
"""

import os
import subprocess
import sys
from pathlib import Path

# Large pieces are given back to the system as soon as they are free; by itself glibc ever raises what counts as large.
ROOM = {"MALLOC_MMAP_THRESHOLD_": "65536"}


def set_apart(template: Path, said: str) -> bytes:
    """``said`` is the JSON that the template finds as ``sys.inputs.book``; a tagged PDF (PDF/UA-1)."""
    setting = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-P", __file__, str(template)],
        input=said.encode(),
        capture_output=True,
        env=os.environ | ROOM,
        check=False,
    )
    if setting.returncode:
        raise RuntimeError(
            f"{template.name} could not be set: {setting.stderr.decode(errors='replace')[-2000:]}"
        )
    return setting.stdout


def main() -> None:
    import typst

    said = sys.stdin.buffer.read().decode()
    sys.stdout.buffer.write(
        typst.compile(sys.argv[1], sys_inputs={"book": said}, format="pdf", pdf_standards="ua-1")
    )


if __name__ == "__main__":
    main()
