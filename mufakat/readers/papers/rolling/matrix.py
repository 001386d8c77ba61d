"""The comments matrix, each row with the answer given."""

from collections.abc import Iterable
from dataclasses import replace
from io import BytesIO

from mufakat.core.saying import date_said
from mufakat.core.word import write_matrix as matrix_docx
from mufakat.core.wording.matrix import MatrixRow, matrix_rows
from mufakat.core.wording.matrix_sheet import write_matrix as matrix_xlsx
from mufakat.core.wording.rolling import Bracket
from mufakat.records.circulation.live import live, touches
from mufakat.records.circulation.live.model import Live
from mufakat.records.circulation.live.standing import GROUP, kinds_in
from mufakat.records.circulation.models import Amendment, Disposition
from mufakat.records.instruments.models import Draft


def matrix_file(draft: Draft, suffix: str, *, on: str) -> bytes:
    """The comments matrix with every answer given so far; .docx or .xlsx."""
    rows = list(answered_rows(draft))
    title = f"Comments matrix · {draft.instrument.title()} · {draft.label} · as of {date_said(on, 'en')}"
    if suffix == "docx":
        return matrix_docx(rows, title=title)
    out = BytesIO()
    matrix_xlsx(rows, out)
    return out.getvalue()


def answered_rows(draft: Draft) -> Iterable[MatrixRow]:
    now = live(draft)
    answers = _Answers(draft, now)
    for rolling in (now.apart, now.others):  # each delegation's own words, also where they were joined
        for row in matrix_rows(rolling, answered=answers.of):
            if row.delegation != GROUP:
                yield row


class _Answers:
    """The last disposition of each amendment and comment, found again from a row of the matrix."""

    KINDS = {
        "deletion": (Amendment.Kind.REMOVE,), "join": (Amendment.Kind.JOIN,), "move": (Amendment.Kind.MOVE,),
        "split": (Amendment.Kind.SPLIT,), "retain": (Amendment.Kind.RETAIN,),
    }  # fmt: skip

    def __init__(self, draft: Draft, now: Live) -> None:
        self.now = now
        acts = Disposition.objects.filter(amendment__submission__draft=draft).order_by("at", "pk")
        self.acts = {each.amendment_id: each for each in acts}
        said = Disposition.objects.filter(comment__submission__draft=draft).select_related(
            "comment__submission__addressee"
        )
        self.said = {
            (
                each.comment.submission.addressee.code,
                each.comment.provision_key or None,
                each.comment.text,
            ): each
            for each in said.order_by("at", "pk")
        }
        self.kinds = kinds_in(draft)

    def of(self, row: MatrixRow) -> MatrixRow:
        if row.type == "comment":
            found = next(
                (
                    a
                    for (code, key, text), a in self.said.items()
                    if (code, key) == (row.delegation, row.key) and text in row.comment
                ),
                None,
            )
        else:
            found = next((self.acts[each.pk] for each in self._rows(row) if each.pk in self.acts), None)
        if found is None or found.kind == Disposition.Kind.OPEN:
            return row
        words = (
            f"{found.get_kind_display()}: “{found.wording}”" if found.wording else found.get_kind_display()
        )
        return replace(row, disposition=words, answer=found.reason)

    def _rows(self, row: MatrixRow) -> Iterable[Amendment]:
        for each in self.now.rows.get(row.delegation, ()):
            if each.provision_key != row.key:
                continue
            if row.start is not None and each.start is not None:
                if touches(each, Bracket(row.start, row.end, "")):
                    yield each
            elif each.kind in self.KINDS.get(row.type, (Amendment.Kind.NEW,)) and row.start is None:
                yield each
