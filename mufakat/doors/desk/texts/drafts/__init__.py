"""Texts being drafted: bring one in, edit it, issue it, compare its drafts, keep it in other languages."""

from mufakat.doors.desk.texts.drafts.beside import compared, translation
from mufakat.doors.desk.texts.drafts.texts import drafts, texts
from mufakat.doors.desk.texts.drafts.working import begin_from, import_text, issue, provision, working_text

__all__ = [
    "begin_from",
    "compared",
    "drafts",
    "import_text",
    "issue",
    "provision",
    "texts",
    "translation",
    "working_text",
]
