"""Word files nobody wrote with us in mind, and what delegations make of them: by python-docx and by hand,
tracked by two authors and untracked, in the scripts of the region; every set follows from its number."""

from docx import Document

from tests.core.wording.made.base import Author
from tests.core.wording.made.edits import Delegate


def file_set(number: int, folder, *, most: int = 4):
    """Write base.docx and copies into the folder; the names of the copies."""
    author = Author(number)
    delegate = Delegate(author)
    document = author.base(author.chance.randint(1, 30))
    document.save(str(folder / "base.docx"))
    names = []
    for code in ("VN", "MY", "LA", "TH")[: author.chance.randint(1, most)]:
        returned = Document(str(folder / "base.docx"))
        way = author.chance.choice(["tracked", "untracked", "both"])
        for tracked in {"tracked": [True], "untracked": [False], "both": [False, True]}[way]:
            delegate.edit(returned, author.chance.randint(0, 12), tracked=tracked)
        returned.save(str(folder / f"{code}.docx"))
        names.append(code)
    return names
