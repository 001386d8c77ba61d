"""One recommendation and what may have been recorded of it, for every test of this folder."""

from mufakat.core.dates import PartialDate
from mufakat.core.sentences import Words
from mufakat.core.trace.model import Expected, Link, Subject

MEMBERS = ("BN", "KH", "ID", "LA", "MY", "MM", "PH", "SG", "TH", "TL", "VN")
ROADMAP = Words((("en", "the Roadmap"), ("vi", "Lộ trình")))
PARAGRAPH = Words((("en", "paragraph 12 of the Roadmap"), ("vi", "khoản 12 của Lộ trình")))
FORUM = Words((("en", "the 14th forum"), ("vi", "Diễn đàn lần thứ 14")))
SUBJECT = Subject(
    "recommendation",
    "gnf-14/3",
    expected=(Expected("somswd", "SOMSWD"), Expected("ammswd", "AMMSWD")),
    members=MEMBERS,
    instrument=ROADMAP,
)


def link(kind, label, at=None, **other):
    known = {"target": label if isinstance(label, str) else kind, "at": PartialDate(at) if at else None}
    return Link(kind=kind, label=label, **(known | other))


AGREED = link("agreed_at", FORUM, "2019-11-18", body="gnf")
SHARED = link("shared_at", "SOMSWD 15", "2019-11", body="somswd")
SUBMITTED = link("submitted_to", "AMMSWD 10", "2019-11-21", body="ammswd")
TRAVELLED = (AGREED, SHARED, SUBMITTED)
NOTED = link("considered_at", "SOMSWD 15", "2019-11", body="somswd", outcome="noted")
PUT_OFF = link("considered_at", "AMMSWD 10", "2019-11-21", body="ammswd", outcome="deferred")
TAKEN_UP = link("taken_up_in", PARAGRAPH, "2021-04-26")
ADOPTED = link("adopted_in", PARAGRAPH, "2021-10-26")
ACTIONS = (link("carried_out_by", "action 1"), link("carried_out_by", "action 2"))
DROPPED = link("dropped", "SOMSWD 16", "2020-09-22", reason="Another covers it.")
MERGED = link("merged_into", "recommendation 4", "2020-05")
SUPERSEDED = link("superseded_by", "recommendation 2", "2020")


def report(member, progress, at="2023", **other):
    return link("reported_by", member, at, member=member, progress=progress, **other)


SIX_UNDER_WAY = tuple(report(member, "under_way") for member in MEMBERS[:6])
