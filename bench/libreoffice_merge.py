"""The strongest peer, driven headless: compare every copy with the base, then merge them all into one.

Called by bench/compile.py with Debian's own Python, which is where `import uno` works. Prints JSON:
seconds from the first document opened to the last one merged, LibreOffice's own start not counted.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue


def main() -> None:
    folder, codes = Path(sys.argv[1]), sys.argv[2:]
    with tempfile.TemporaryDirectory() as profile:
        pipe = f"mufakatbench{time.time_ns()}"
        office = subprocess.Popen(
            [
                "soffice",
                "--headless",
                "--norestore",
                f"-env:UserInstallation=file://{profile}",
                f"--accept=pipe,name={pipe};urp;",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            print(json.dumps({"times": [merged(connected(pipe), folder, codes)]}))
        finally:
            office.terminate()
            office.wait(30)


def connected(pipe: str):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.5)
    raise SystemExit("LibreOffice did not start.")


def merged(context, folder: Path, codes: list[str]) -> float:
    began = time.perf_counter()
    for code in codes:  # a user must compare each copy first, else merging finds nothing
        copy = opened(context, folder / f"{code}.docx")
        dispatched(context, copy, ".uno:CompareDocuments", folder / "base.docx")
        copy.storeToURL((folder / f"{code}_compared.odt").as_uri(), (value("FilterName", "writer8"),))
        copy.close(True)
    whole = opened(context, folder / "base.docx")
    for code in codes:
        dispatched(context, whole, ".uno:MergeDocuments", folder / f"{code}_compared.odt")
    whole.storeToURL((folder / "merged.docx").as_uri(), (value("FilterName", "MS Word 2007 XML"),))
    whole.close(True)
    return time.perf_counter() - began


def opened(context, path: Path):
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    return desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, ())


def dispatched(context, document, command: str, path: Path) -> None:
    dispatcher = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.frame.DispatchHelper", context
    )
    frame = document.CurrentController.Frame
    dispatcher.executeDispatch(
        frame, command, "", 0, (value("URL", path.as_uri()), value("NoAcceptDialog", True))
    )


def value(name: str, what) -> PropertyValue:
    made = PropertyValue()
    made.Name, made.Value = name, what
    return made


if __name__ == "__main__":
    main()
