"""Whose file it is. A guess with its evidence; where the evidence disagrees a person decides."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from mufakat.core.kept_words import ADDRESS, COPY, DOMAIN, FILE_NAME
from mufakat.records.circulation.models import Addressee, Circulation
from mufakat.records.circulation.texts import read_name

# the strongest first: the copy's own name, then who sent it, then how the file is called
SHARED_DOMAINS = frozenset(
    {"gmail.com", "yahoo.com", "outlook.com", "hotmail.com", "icloud.com", "proton.me"}
)


@dataclass(frozen=True, slots=True)
class Whose:
    addressee: Addressee | None  # None: a person decides
    hints: tuple[tuple[str, str], ...]  # (code, evidence)

    @property
    def evidence(self) -> str:
        return next((why for code, why in self.hints if self.addressee and code == self.addressee.code), "")


def whose(
    circulation: Circulation, *, name: str = "", identifier: str | None = None, sender: str = ""
) -> Whose:
    """Every hint there is; an addressee only where no two hints disagree."""
    asked = list(circulation.addressees.select_related("member", "organisation", "body"))
    hints = [
        *by_copy(circulation, identifier, asked),
        *by_sender(sender, asked),
        *by_file_name(name, asked),
    ]
    codes = {code for code, _ in hints}
    found = next((each for each in asked if codes == {each.code}), None)
    return Whose(found, tuple(dict.fromkeys(hints)))


def by_copy(circulation: Circulation, identifier: str | None, asked: Iterable[Addressee]):
    _, number, code = read_name(identifier)
    return [(each.code, COPY) for each in asked if code == each.code and number == circulation.pk]


def by_sender(sender: str, asked: Iterable[Addressee]) -> list[tuple[str, str]]:
    address = sender.strip().casefold()
    domain = address.rpartition("@")[2]
    exact = [(each.code, ADDRESS) for each in asked if each.email and each.email.casefold() == address]
    if exact or not domain or domain in SHARED_DOMAINS:
        return exact
    return [
        (each.code, DOMAIN)
        for each in asked
        if each.email and each.email.casefold().rpartition("@")[2] == domain
    ]


def by_file_name(name: str, asked: Iterable[Addressee]) -> list[tuple[str, str]]:
    """A code or a name that stands in the file's name as words of its own."""
    plain = f" {folded(name.rpartition('.')[0] or name)} "
    found = []
    for each in asked:
        wanted = {folded(each.code)}
        if each.member:
            wanted |= {folded(each.member.name()), folded(each.member.iso3)}
        if any(word and f" {word} " in plain for word in wanted):
            found.append((each.code, FILE_NAME))
    return found


def folded(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))
