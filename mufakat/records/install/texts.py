"""Instruments with their priority areas and steps."""

from mufakat.core.profile.model import Profile
from mufakat.records import models as tables
from mufakat.records.install.facts import by_key, names, sourced, written


def install_instruments(profile: Profile) -> None:
    bodies = by_key(tables.Body.objects.all())
    rows = {}
    for instrument in profile.instruments:
        adopted = instrument.adopted
        rows[instrument.key], _ = tables.Instrument.objects.update_or_create(
            key=instrument.key,
            defaults={
                "kind": instrument.kind,
                "titles": names(instrument.titles),
                "body": bodies.get(adopted.by) if adopted else None,
                "adopted_on": written(adopted.date) if adopted else "",
                "adopted_by": adopted.by if adopted else "",
                "classification": "public",
                **sourced(instrument),
            },
        )
    for instrument in profile.instruments:
        row = rows[instrument.key]
        if instrument.implements:
            row.implements = rows[instrument.implements]
            row.save(update_fields=["implements"])
        for area in instrument.priority_areas:
            tables.PriorityArea.objects.update_or_create(
                instrument=row, number=area.number, defaults={"names": names(area.names), **sourced(area)}
            )
        row.steps.all().delete()
        tables.Step.objects.bulk_create(
            tables.Step(instrument=row, date=written(step.date), what=step.what, **sourced(step))
            for step in instrument.steps
        )
