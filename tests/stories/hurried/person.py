"""What the hurried person does to the workbook of Atoll Republic, the first time and after reading what was refused.

    MUFAKAT_HOME=… python -m pytest tests/stories/test_a_hurried_person.py -m writer

does it anew in LibreOffice Calc. What Calc made is kept in tests/samples/sheet/hurried, so that the story is told on
every machine. `keep_samples` writes those files again when the workbook itself has changed.
"""

import json
import subprocess
from pathlib import Path

KEPT = Path(__file__).parents[2] / "samples" / "sheet" / "hurried"
EDITION = "5eed" * 16  # the plan's edition as the kept files know it: they carry the start of its hash
FINAL = "Hành động (bản cuối)"

FIRST = [
    ["unprotect", "Actions"], ["unprotect", "Resources"], ["unprotect", "Practices"],
    ["text", "Actions", "G4", "Đang thực hiện"], ["text", "Actions", "H4", "1/5/2563"], ["text", "Actions", "I4", "Đang đào."],
    ["text", "Actions", "G5", "on track"], ["text", "Actions", "G6", "chưa bắt đầu"],
    ["sort_down", "Actions", "A4:J6", 1], ["insert_row", "Actions", 5],
    ["text", "Actions", "I6", "Đào chung một hồ."], ["merge", "Actions", "I6:I7"],
    ["text", "Indicators", "I4", "-3"], ["text", "Indicators", "J4", "2563"],
    ["text", "Indicators", "I5", "340 %"], ["text", "Indicators", "I6", "không có"],
    ["text", "Resources", "D4", "USD 100 + 2.300.000 đ"],
    ["formula", "Resources", "D5", '=WEBSERVICE("http://127.0.0.1:9/rates")'],
    ["text", "Resources", "D6", "1.250.000"], ["text", "Resources", "E6", "N/A"], ["text", "Resources", "I6", "Chưa quyết toán."],
    ["text", "Resources", "F6", "VND"], ["text", "Resources", "G6", "2563"],
    ["insert_row", "Practices", 4], ["text", "Practices", "C4", "Bà dạy cháu bơi"],
    ["rename", "Actions", FINAL], ["move_first", "Notes"],
]  # fmt: skip
# sheet!cell → what the page says of it
REFUSED = {
    f"{FINAL}!G6": "is not among the answers",
    "Indicators!I4": "-3 is below 0",
    "Indicators!I5": "above 100",
    "Indicators!I6": "only with its reason",
    "Resources!D4": "two currencies",
    "Resources!D5": "reaches outside this workbook",
    f"{FINAL}!I6": "are merged",
}
SECOND = [
    ["split", FINAL, "I6:I7"], ["text", FINAL, "I6", ""], ["text", FINAL, "I7", "Đang đào hồ thứ ba."],
    ["text", FINAL, "G6", "đã hoàn thành"],
    ["text", "Indicators", "I4", "1.234"], ["text", "Indicators", "I5", "34,0 %"],
    ["text", "Indicators", "L6", "Không đếm riêng."],
    ["number", "Resources", "D4", 100], ["text", "Resources", "F4", "USD"], ["number", "Resources", "G4", 2020],
    ["text", "Resources", "D5", ""],
]  # fmt: skip


def by_calc(source: bytes, folder: Path, edits: list, *, name: str = "edited") -> bytes:
    """The workbook as Calc saves it after these edits."""
    sent, saved = folder / f"{name}-sent.xlsx", folder / f"{name}.xlsx"
    sent.write_bytes(source)
    job = {"source": str(sent), "target": str(saved), "edits": edits}
    script = Path(__file__).with_name("calc_uno.py")
    subprocess.run(
        ["/usr/bin/python3", str(script)], input=json.dumps([job]).encode(), check=True, timeout=180
    )
    return saved.read_bytes()


def kept(name: str) -> bytes:
    return (KEPT / f"{name}.xlsx").read_bytes()


def keep_samples(source: bytes, folder: Path) -> None:
    KEPT.mkdir(parents=True, exist_ok=True)
    first = by_calc(source, folder, FIRST, name="first")
    second = by_calc(first, folder, SECOND, name="second")
    for name, raw in (("first", first), ("second", second)):
        (KEPT / f"{name}.xlsx").write_bytes(raw)
