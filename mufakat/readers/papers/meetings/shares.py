"""The responsibility matrix of an instrument, holes said in words."""

from datetime import date

from mufakat.readers.papers.meetings.paper import Grid, Paper
from mufakat.readers.papers.meetings.wording import as_of
from mufakat.records.instruments.models import Draft
from mufakat.records.people.access import Viewer
from mufakat.records.plans.shares import matrix

HOLES = {"leads": "nobody leads", "reviews": "nobody reviews"}
HEADS = ("", "Part, priority area, action", "Leads", "Contribute", "Review", "Consulted", "Missing")


def responsibilities(viewer: Viewer, draft: Draft, *, today: date) -> Paper:
    rows = [
        (
            place.provision.label,
            place.title,
            *(", ".join(str(one.whom) for one in held) for _share, held in place.by_share),
            ", ".join(HOLES[hole] for hole in place.holes),
        )
        for place in matrix(viewer, draft)
    ]
    return Paper(
        issuer=str(draft.instrument.body or ""),
        title="Responsibility matrix",
        under=[draft.instrument.title("en"), str(draft)],
        blocks=[Grid(HEADS, rows, (2, 7, 4, 4, 4, 4, 3))],
        as_of=as_of(today),
        mark="Illustrative: written for the demonstration" if draft.illustrative else "",
        wide=True,
    )
