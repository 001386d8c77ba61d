"""Bodies and countries: what everybody may know."""

from collections.abc import Iterator

from mufakat.readers.dossiers.titles import called_body, called_member
from mufakat.readers.search.collecting.said import every_name, printed_names
from mufakat.readers.search.entry import Entry
from mufakat.records.bodies.models import Body, Member

SCOPE = "region"


def region(_key: str = "") -> Iterator[tuple[str, Entry]]:
    for body in Body.objects.all():
        yield SCOPE, entry_of_body(body)
    for member in Member.objects.prefetch_related("ministries"):
        yield SCOPE, entry_of_member(member)


def entry_of_body(body: Body) -> Entry:
    return Entry(
        kind="body",
        key=body.key,
        address=called_body(body).address,
        titles=printed_names(body.names) or {"en": str(body)},
        named=tuple(filter(None, [body.abbreviation, *body.other_abbreviations, *every_name(body.names)])),
        texts=tuple(("", words) for words in (*body.former_names, body.chairing, body.meets) if words),
        where={"": body.abbreviation},
    )


def entry_of_member(member: Member) -> Entry:
    ministries = [name for ministry in member.ministries.all() for name in every_name(ministry.names)]
    return Entry(
        kind="country",
        key=member.code,
        address=called_member(member).address,
        titles=printed_names(member.names) or {"en": member.code},
        named=(member.code, *filter(None, [member.iso3]), *every_name(member.names)),
        texts=tuple(("", words) for words in (member.capital, *ministries) if words),
        where={},
    )
