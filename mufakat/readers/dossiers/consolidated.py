"""The consolidated reports of a plan that this viewer may read and the body has released."""

from dataclasses import dataclass
from datetime import date

from mufakat.readers.dossiers.titles import Called
from mufakat.records.consolidated.models import ConsolidatedReport
from mufakat.records.consolidated.queries import published_reports
from mufakat.records.instruments.queries import instrument
from mufakat.records.people.access import Viewer


@dataclass(frozen=True, slots=True)
class ReportFile:
    which: str  # report, brief, tables
    form: str
    address: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class ReportLine:
    round: str
    number: int
    language: str
    as_of: date
    released_on: date
    released_by: str
    members: int  # whose reports it rests on
    files: tuple[ReportFile, ...]


@dataclass(frozen=True, slots=True)
class ConsolidatedDossier:
    instrument: Called
    reports: tuple[ReportLine, ...]


def consolidated_dossier(viewer: Viewer, key: str, *, language: str = "en") -> ConsolidatedDossier | None:
    found = instrument(viewer, key)
    if found is None:
        return None
    called = Called(found.key, found.title(language), f"/instruments/{found.key}/")
    return ConsolidatedDossier(
        called, tuple(line(one, found.key) for one in published_reports(viewer, found))
    )


def line(one: ConsolidatedReport, key: str) -> ReportLine:
    return ReportLine(
        round=one.round.label,
        number=one.number,
        language=one.language,
        as_of=one.as_of,
        released_on=one.released_at.date(),
        released_by=one.released_by,
        members=len(one.reports),
        files=tuple(
            ReportFile(
                paper.which,
                paper.form,
                f"/instruments/{key}/reports/{one.pk}/{paper.which}.{paper.form}",
                paper.file.size,
                paper.file.sha256,
            )
            for paper in one.papers.all()
        ),
    )
