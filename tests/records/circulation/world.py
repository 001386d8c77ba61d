"""A small consultation: four members and two partners are asked about a draft of seven provisions."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime

from mufakat.core.word import write_text
from mufakat.core.wording.model import Provision, Text
from mufakat.records import models as tables
from mufakat.records.circulation import operations as circulation
from mufakat.records.circulation.live.model import Live
from mufakat.records.circulation.settled import Said, open_in
from mufakat.records.circulation.texts import name_of_copy
from mufakat.records.instruments.operations import issue_draft, text_of
from mufakat.records.journal.operations import By
from mufakat.records.people.models import Mandate, Person

BY = By(actor="person:1", name="Ratna Wijaya", on_behalf_of="Secretariat")
OPENS = date(2021, 4, 12)
CLOSES = datetime(2021, 5, 14, 10, 0, tzinfo=UTC)
DURING = datetime(2021, 5, 3, 9, 0, tzinfo=UTC)

DRAFT = Text(
    (
        Provision("title", "title", "Roadmap on social work"),
        Provision(
            "p1", "paragraph", "Member States shall review their laws within available means.", label="1."
        ),
        Provision("p2", "paragraph", "Children are heard in what concerns them.", label="2."),
        Provision("p3", "paragraph", "The Secretariat reports every year to the ministers.", label="3."),
        Provision("t", "table"),
        *(
            each
            for row, words in (("r1", "Train supervisors"), ("r2", "Publish yearly figures"))
            for each in (
                Provision(row, "row", parent="t", label=f"1.{row[1]}"),
                Provision(f"{row}c", "cell", parent=row),
                Provision(f"{row}p", "paragraph", words, parent=f"{row}c"),
            )
        ),
    )
)


def members(*codes: str) -> dict[str, tables.Member]:
    names = {"VN": "Viet Nam", "LA": "Lao PDR", "MY": "Malaysia", "TH": "Thailand"}
    return {code: tables.Member.objects.create(code=code, names={"en": names[code]}) for code in codes}


def sent_out(
    *codes: str, partners=("UNICEF", "ICSW"), text: Text = DRAFT, kind: str = "national"
) -> tables.Circulation:
    """The draft issued and circulated to members (codes) and partners (abbreviations)."""
    group = tables.Body.objects.create(
        key="twg", kind="working_group", abbreviation="TWG", names={"en": "Working group"}
    )
    instrument = tables.Instrument.objects.create(
        key="roadmap", kind="roadmap", titles={"en": "Roadmap"}, body=group
    )
    draft = issue_draft(instrument, text, label="Draft Zero", on=OPENS, by=BY)
    asked = [
        circulation.To(member=each, email=f"desk@{code.lower()}.example")
        for code, each in members(*(codes or ("VN", "LA", "MY", "TH"))).items()
    ]
    asked += [
        circulation.To(
            organisation=tables.Organisation.objects.create(
                key=name.lower(), kind="partner", abbreviation=name, names={"en": name}
            ),
            email=f"office@{name.lower()}.example",
        )
        for name in partners
    ]
    return circulation.circulate(
        draft,
        kind=kind,
        addressees=asked,
        opens_on=OPENS,
        closes_at=CLOSES,
        zone="Asia/Jakarta",
        group=group,
        by=BY,
        at=datetime(2021, 4, 12, 2, 0, tzinfo=UTC),
    )


def edited(
    base: Text, words: Mapping[str, str] = {}, *, struck: tuple[str, ...] = (), new: Mapping[str, str] = {}
) -> Text:
    """The text with provisions reworded, struck (with what stands in them) and put in after others."""
    gone = set(struck)
    made = []
    for each in base.provisions:
        if each.parent in gone and each.kind in ("row", "cell", "paragraph"):
            gone.add(each.key)
        if each.key not in gone:
            made.append(replace(each, text=words.get(each.key, each.text)))
        if each.key in new:
            made.append(Provision(f"new-after-{each.key}", "paragraph", new[each.key], parent=each.parent))
    return Text(tuple(made))


def answer_of(asked: tables.Circulation, code: str, words: Mapping[str, str] = {}, **edits) -> bytes:
    """The .docx this addressee sends back."""
    addressee = asked.addressees.get(code=code)
    text = edited(text_of(asked.draft), words, **edits)
    return write_text(replace(text, draft_id=name_of_copy(addressee)), tracking=False)


def answered(
    asked: tables.Circulation, code: str, words: Mapping[str, str] = {}, **edits
) -> tables.Submission:
    """Received and confirmed."""
    received = circulation.receive_file(
        asked, answer_of(asked, code, words, **edits), f"{code}.docx", way="upload", by=BY, at=DURING
    )
    return circulation.confirm_submission(received, by=BY, at=DURING)


def person(name: str, capacity: str, **of) -> Person:
    made = Person.objects.create(email=f"{name.lower()}@example.org", name=name)
    Mandate.objects.create(person=made, capacity=capacity, since=date(2019, 1, 1), **of)
    return made


def open_places(now: Live, said: Said) -> dict[str, int]:
    """Provision → how many of its brackets and places members still differ on."""
    counts = {each.key: open_in(each, said, now) for each in now.members.provisions}
    return {key: number for key, number in counts.items() if number}
