"""What would go out: each letter and each file as the act would make them. Nothing of it stays."""

from dataclasses import dataclass

from mufakat.records.circulation.models import Addressee, Circulation
from mufakat.records.circulation.operations.circulate import (
    covering_letter,
    file_name,
    refuse_unfit,
    subject_of,
)
from mufakat.records.instruments.models import Draft
from mufakat.records.journal.operations import By


@dataclass(frozen=True, slots=True)
class Preview:
    code: str
    named: str
    email: str
    subject: str
    text: str
    file: str


def preview_of(draft: Draft, *, by: By, addressees, **terms) -> list[Preview]:
    """One for each addressee; raises what the act itself would raise."""
    refuse_unfit(addressees, opens_on=terms["opens_on"], closes_at=terms["closes_at"], zone=terms["zone"])
    circulation = Circulation(
        draft=draft, kind=terms["kind"], message=terms.get("message", ""), parts=list(terms.get("parts", ())), opens_on=terms["opens_on"],
        closes_at=terms["closes_at"], time_zone=terms["zone"], opened_by=by.on_behalf_of or by.name,
    )  # fmt: skip
    return [_preview(circulation, to) for to in addressees]


def _preview(circulation: Circulation, to) -> Preview:
    addressee = Addressee(circulation=circulation, code=to.code, email=to.email)
    return Preview(
        code=to.code,
        named=to.named,
        email=to.email,
        subject=subject_of(circulation),
        text=covering_letter(addressee, named=to.named).replace("{link}", "https://…/answer/…"),
        file=file_name(addressee),
    )
