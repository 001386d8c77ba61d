"""Routes, in editions."""

from mufakat.core.problems import RuleBroken
from mufakat.core.profile.model import Profile
from mufakat.records import models as tables
from mufakat.records.install.facts import names


def install_routes(profile: Profile) -> None:
    """A route in use is never changed under a journey: a changed file must carry a new edition."""
    for sheet in profile.routes:
        stages = stages_of(sheet)
        row, made = tables.RouteEdition.objects.get_or_create(
            key=sheet.route.key,
            edition=sheet.route.edition,
            defaults={"carries": sheet.route.carries, "names": names(sheet.route.names), "stages": stages},
        )
        if made or row.stages == stages:
            continue
        if row.journeys.exists():
            raise RuleBroken(
                "The route {route} has changed while journeys travel its edition {edition}; give the file a new edition.",
                route=row.key,
                edition=row.edition,
            )
        row.stages, row.names = stages, names(sheet.route.names)
        row.save(update_fields=["stages", "names"])


def stages_of(sheet) -> list[dict]:
    return [
        {
            "key": stage.key,
            "names": names(sheet.stage_names.get(stage.key, {})),
            "bodies": list(stage.bodies),
            "procedure": stage.procedure,
            "verb": stage.verb,
            "outcomes": list(stage.outcomes),
            "lead_times": {
                name: getattr(stage.lead_times, name) for name in stage.lead_times.__dataclass_fields__
            },
            "return_to": stage.return_to,
            "next": stage.next,
            "named_in_report": stage.named_in_report,
            "entitled": stage.entitled,
        }
        for stage in sheet.route.stages
    ]
