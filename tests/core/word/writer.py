"""What LibreOffice Writer is asked to do with a draft of ours, and what must be read afterwards.

The files it made are kept in tests/samples/word/writer; to make them again:

    python -m tests.core.word.writer
"""

import json
import shutil
import subprocess
from pathlib import Path

from mufakat.core.word import Cover, write_text
from mufakat.core.wording.model import Provision, Text

SAMPLES = Path(__file__).parents[2] / "samples" / "word" / "writer"
SYSTEM_PYTHON = "/usr/bin/python3"  # the only one that has uno

_TEXTS = [
    Provision("t", "title", "Draft declaration"),
    Provision("h", "part", "Those to be reached", label="Part I."),
    Provision("p1", "paragraph", "First paragraph about older persons.", label="1."),
    Provision("p2", "paragraph", "Second paragraph about children and families.", label="2."),
    Provision("p3", "paragraph", "Third paragraph about migrant workers.", label="3."),
    Provision("p4", "paragraph", "Fourth paragraph about farmers and fishers.", label="4."),
    Provision("p5", "paragraph", "Fifth paragraph about data."),
    Provision("i1", "item", "Trẻ em và người khuyết tật của các quốc gia thành viên;", label="(a)", level=1),
    Provision("i2", "item", "สวัสดิการสังคมของเด็กและผู้สูงอายุ", label="(b)", level=1),
    Provision("i3", "item", "កុមារ និងសិទ្ធិ no\u2011one\u00a0left\tbehind\nat all", label="(c)", level=1),
    Provision("e", "paragraph", ""),
    Provision("p6", "paragraph", "Sixth paragraph about reporting."),
    Provision("tb", "table"),
    *(
        one
        for row in range(3)
        for one in (
            Provision(f"r{row}", "row", parent="tb"),
            *(
                each
                for column in range(3)
                for each in (
                    Provision(f"r{row}c{column}", "cell", parent=f"r{row}"),
                    Provision(
                        f"r{row}c{column}p",
                        "paragraph",
                        f"Row {row} column {column}",
                        parent=f"r{row}c{column}",
                    ),
                )
            ),
        )
    ),
    Provision("p7", "paragraph", "Seventh paragraph about review."),
    Provision("p8", "paragraph", "Eighth and last paragraph."),
]
DRAFT = Text(tuple(_TEXTS), draft_id="sample-zero")
COVER = Cover(
    title="Declaration",
    draft="Draft Zero",
    as_of="3 November 2026",
    addressee="Viet Nam",
    answer_until="15 January 2027",
    how_to_answer=("Change the text with tracking on.",),
)
WORDS = [(each.key, each.text) for each in DRAFT.provisions]

# by name: what is done (see writer_uno.Edits), then what stands afterwards where it differs: (key, text) pairs
# in place of those of the keys named.
EDITS = {
    "nothing": ([], {}),
    "insert": (
        [["insert", "about older", " women and"]],
        {"p1": [("p1", "First paragraph about older women and persons.")]},
    ),
    "insert_at_the_edges": (
        [["insert", "Fifth paragraph about data.", " Indeed."], ["add_words_before", "Fifth", "Also, "]],
        {"p5": [("p5", "Also, Fifth paragraph about data. Indeed.")]},
    ),
    "replace": (
        [["replace", "migrant", "mobile"]],
        {"p3": [("p3", "Third paragraph about mobile workers.")]},
    ),
    "delete": ([["delete", " and families"]], {"p2": [("p2", "Second paragraph about children.")]}),
    "vietnamese": (
        [["replace", "người khuyết tật", "người cao tuổi"]],
        {"i1": [("i1", "Trẻ em và người cao tuổi của các quốc gia thành viên;")]},
    ),
    "thai": ([["insert", "ของเด็ก", " เยาวชน"]], {"i2": [("i2", "สวัสดิการสังคมของเด็ก เยาวชนและผู้สูงอายุ")]}),
    "khmer": ([["delete", "និងសិទ្ធិ "]], {"i3": [("i3", "កុមារ no\u2011one\u00a0left\tbehind\nat all")]}),
    "write_anew": (
        [["replace", "Fifth paragraph about data.", "Quite other words"]],
        {"p5": [("p5", "Quite other words")]},
    ),
    "split": (
        [["split", "Second paragraph "]],
        {"p2": [("p2", "Second paragraph "), (None, "about children and families.")]},
    ),
    "join": (
        [["join_next", "Third paragraph"]],
        {
            "p3": [
                ("p3", "Third paragraph about migrant workers.Fourth paragraph about farmers and fishers.")
            ],
            "p4": [],
        },
    ),
    "new_paragraph_after": (
        [["add_paragraph", "Fourth", "A new paragraph about care."]],
        {
            "p4": [
                ("p4", "Fourth paragraph about farmers and fishers."),
                (None, "A new paragraph about care."),
            ]
        },
    ),
    "new_paragraph_before": (
        [["add_paragraph_before", "Fourth", "A new paragraph about care."]],
        {
            "p4": [
                (None, "A new paragraph about care."),
                ("p4", "Fourth paragraph about farmers and fishers."),
            ]
        },
    ),
    "new_last_paragraph": (
        [["add_paragraph", "Eighth", "A new end."]],
        {"p8": [("p8", "Eighth and last paragraph."), (None, "A new end.")]},
    ),
    "remove_paragraph": ([["remove_paragraph", "Fifth"]], {"p5": []}),
    "remove_paragraph_backwards": ([["remove_paragraph_from_end_of_last", "Fifth"]], {"p5": []}),
    "remove_last_paragraph": ([["remove_paragraph_from_end_of_last", "Eighth"]], {"p8": []}),
    "empty_paragraph": ([["empty_paragraph", "Fifth"]], {"p5": [("p5", "")]}),
    "move": (
        [["cut_and_paste", "Second paragraph", "Fifth"]],
        {
            "p2": [],
            "p5": [
                ("p2", "Second paragraph about children and families."),
                ("p5", "Fifth paragraph about data."),
            ],
        },
    ),
    "move_and_change": (
        [["cut_and_paste", "Second paragraph", "Fifth"], ["replace_last", "children", "youth"]],
        {
            "p2": [],
            "p5": [
                ("p2", "Second paragraph about youth and families."),
                ("p5", "Fifth paragraph about data."),
            ],
        },
    ),
    "move_up": (
        [["move_up", "Fourth"]],
        {
            "p3": [
                ("p4", "Fourth paragraph about farmers and fishers."),
                ("p3", "Third paragraph about migrant workers."),
            ],
            "p4": [],
        },
    ),
    "move_down": (
        [["move_down", "Third"]],
        {
            "p3": [],
            "p4": [
                ("p4", "Fourth paragraph about farmers and fishers."),
                ("p3", "Third paragraph about migrant workers."),
            ],
        },
    ),
    "copy": (
        [["copy_and_paste", "Second paragraph", "Fifth"]],
        {
            "p5": [
                (None, "Second paragraph about children and families."),
                ("p5", "Fifth paragraph about data."),
            ]
        },
    ),
    "new_row": (
        [["add_row", "Row 1 column 1", "New a", "New b", "New c"]],
        {
            "r1c2p": [
                ("r1c2p", "Row 1 column 2"),
                (None, ""),
                *((None, each) for words in ("New a", "New b", "New c") for each in ("", words)),
            ]
        },
    ),
    "remove_row": (
        [["remove_row", "Row 1 column 1"]],
        {key: [] for key in ("r1", "r1c0", "r1c0p", "r1c1", "r1c1p", "r1c2", "r1c2p")},
    ),
    "cell": ([["replace", "Row 2 column 2", "Changed"]], {"r2c2p": [("r2c2p", "Changed")]}),
    "looks_only": ([["embolden", "farmers"]], {}),
    "several": (
        [
            ["insert", "about older", " women and"],
            ["split", "Second paragraph "],
            ["join_next", "Third paragraph"],
            ["remove_paragraph", "Fifth"],
            ["cut_and_paste", "Seventh", "Sixth"],
            ["replace", "Row 0 column 0", "Action"],
        ],
        {
            "p1": [("p1", "First paragraph about older women and persons.")],
            "p2": [("p2", "Second paragraph "), (None, "about children and families.")],
            "p3": [
                ("p3", "Third paragraph about migrant workers.Fourth paragraph about farmers and fishers.")
            ],
            "p4": [],
            "p5": [],
            "p6": [("p7", "Seventh paragraph about review."), ("p6", "Sixth paragraph about reporting.")],
            "p7": [],
            "r0c0p": [("r0c0p", "Action")],
        },
    ),
}


def expected(name: str) -> list[tuple[str | None, str]]:
    """Key and words of everything that must stand in the file after this edit, tables and rows included."""
    changed = EDITS[name][1]
    return [each for key, words in WORDS for each in changed.get(key, [(key, words)])]


def sample(name: str, *, tracked: bool) -> str:
    return f"{name}_{'tracked' if tracked else 'untracked'}.docx"


def drive(jobs: list[dict]) -> None:
    """Have LibreOffice do these (see writer_uno); one office for all of them."""
    script = Path(__file__).with_name("writer_uno.py")
    done = subprocess.run(
        [SYSTEM_PYTHON, str(script)],
        input=json.dumps(jobs),
        text=True,
        capture_output=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def make(folder: Path) -> None:
    """All edits, with tracking on and off, into this folder."""
    source = folder / "circulated.docx"
    write_text(DRAFT, source, cover=COVER)
    drive(
        [
            {
                "source": str(source),
                "target": str(folder / sample(name, tracked=tracked)),
                "tracking": tracked,
                "author": "A. Delegate",
                "edits": edits,
            }
            for name, (edits, _) in EDITS.items()
            for tracked in (True, False)
        ]
    )


if __name__ == "__main__":
    shutil.rmtree(SAMPLES, ignore_errors=True)
    SAMPLES.mkdir(parents=True)
    make(SAMPLES)
