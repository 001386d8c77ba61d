"""A profile's facts become records. Loading the same profile again changes nothing; loading a mended one mends them.

What people recorded since (meetings confirmed from reports, journeys, decisions) is never touched.
"""

from collections.abc import Iterable

from django.db import transaction
from django.utils.text import slugify

from mufakat.core.chain import digest_of
from mufakat.core.dates import PartialDate
from mufakat.core.problems import RuleBroken
from mufakat.core.profile.model import Fact, Profile
from mufakat.core.profile.model import Meeting as MeetingFact
from mufakat.core.structure.parts import WORKFORCE
from mufakat.records import models as tables
from mufakat.records.facts import first_name
from mufakat.records.journal.operations import By, record

PROFILE = By(actor="profile", name="profile")


@transaction.atomic
def install(profile: Profile, *, digest: str) -> bool:
    """Write the profile's facts; False if exactly these were loaded before. Raises RuleBroken for another region's."""
    region = tables.Region.objects.select_for_update().first()
    if region and region.key != profile.key:
        raise RuleBroken(
            f"This installation holds “{region.key}”; another profile needs a folder of its own (MUFAKAT_HOME)."
        )
    if region and region.digest == digest:
        return False
    install_region(profile, digest)
    install_bodies(profile)
    install_members(profile)
    install_chairs(profile)
    install_vocabulary(profile)
    install_meetings(profile)
    install_instruments(profile)
    install_recommendations(profile)
    install_routes(profile)
    install_figures(profile)
    install_structure(profile)
    record(
        "load profile",
        f"profile:{profile.key}",
        f"The profile {profile.key} was loaded: {len(profile.bodies)} bodies, {len(profile.members)} members, "
        f"{len(profile.meetings)} meetings.",
        by=PROFILE,
        details={"sha256": digest},
        classification="public",
    )
    return True


def sourced(fact: Fact) -> dict:
    return {"sources": list(fact.source), "unsure": fact.unsure, "note": fact.note or ""}


def names(of) -> dict:
    return {language: list(found) if isinstance(found, tuple) else found for language, found in of.items()}


def with_article(member) -> dict:
    """The name and, where reports write it with its article ("the Philippines"), how a sentence says it."""
    name = names(member.names).get("en")
    return {"en": [name, f"the {name}"]} if f"the {name}" in member.other_names else {}


def written(day: PartialDate | None) -> str:
    return day.text if day else ""


def install_region(profile: Profile, digest: str) -> None:
    heading = profile.heading
    tables.Region.objects.update_or_create(
        key=profile.key,
        defaults={
            "names": names(heading.names),
            "labels": {word: names(shown) for word, shown in heading.labels.items()},
            "rules": {
                "silence_means_no_objection": heading.rules.silence_means_no_objection,
                "time_zone": heading.rules.time_zone,
                "default_calendar": heading.default_calendar or "",
                "audiences": {key: names(shown) for key, shown in heading.audiences.items()},
                "other_countries": {code: names(shown) for code, shown in heading.other_countries.items()},
            },
            "notices": {key: names(shown) for key, shown in heading.notices.items()},
            "secretariat": heading.secretariat,
            "digest": digest,
        },
    )
    for rule in profile.rules:
        tables.DecisionRule.objects.update_or_create(
            key=rule.key, defaults={"rule": rule.rule, "basis": rule.basis or "", **sourced(rule)}
        )
    for calendar in profile.calendars:
        tables.Calendar.objects.update_or_create(
            key=calendar.key,
            defaults={
                "names": names(calendar.names),
                "country": calendar.country or "",
                "time_zone": calendar.time_zone,
                "working_week": list(calendar.working_week),
                "holidays": [{"day": h.day.text, "names": names(h.names)} for h in calendar.holidays],
                **sourced(calendar),
            },
        )


def install_bodies(profile: Profile) -> None:
    rows = {}
    for body in profile.bodies:
        rows[body.key], _ = tables.Body.objects.update_or_create(
            key=body.key,
            defaults={
                "kind": body.kind,
                "tier": body.tier,
                "abbreviation": body.abbreviation or "",
                "names": names(body.names),
                "other_abbreviations": list(body.other_abbreviations),
                "former_names": list(body.former_names),
                "chairing": body.chairing or "",
                "meets": body.meets or "",
                "founded": written(body.founded),
                "can": list(body.can),
                "meeting_title": names(body.meeting_title),
                **sourced(body),
            },
        )
    tables.ReportingLine.objects.filter(body__in=rows.values()).delete()
    tables.ReportingLine.objects.bulk_create(
        tables.ReportingLine(
            body=rows[body.key],
            reports_to=rows[line.body],
            since=written(line.since),
            until=written(line.until),
            **sourced(line),
        )
        for body in profile.bodies
        for line in body.reports_to
    )


def install_members(profile: Profile) -> None:
    for member in profile.members:
        row, _ = tables.Member.objects.update_or_create(
            code=member.code,
            defaults={
                "iso3": member.iso3 or "",
                "names": names(member.names) | with_article(member),
                "capital": member.capital or "",
                "languages": list(member.languages),
                **sourced(member),
            },
        )
        row.memberships.all().delete()
        tables.Membership.objects.bulk_create(
            tables.Membership(
                member=row,
                capacity=term.capacity,
                since=written(term.since),
                until=written(term.until),
                **sourced(term),
            )
            for term in member.membership
        )
        row.ministries.all().delete()
        tables.Ministry.objects.bulk_create(
            tables.Ministry(
                member=row,
                names=names(ministry.names),
                abbreviation=ministry.abbreviation or "",
                since=written(ministry.since),
                until=written(ministry.until),
                **sourced(ministry),
            )
            for ministry in member.ministries
        )
    countries = by_key(tables.Member.objects.all(), "code")
    for organisation in profile.organisations:
        tables.Organisation.objects.update_or_create(
            key=organisation.key,
            defaults={
                "kind": organisation.kind,
                "names": names(organisation.names),
                "abbreviation": organisation.abbreviation or "",
                "member": countries.get(organisation.country),
                **sourced(organisation),
            },
        )


def install_chairs(profile: Profile) -> None:
    bodies, countries = by_key(tables.Body.objects.all()), by_key(tables.Member.objects.all(), "code")
    tables.Chair.objects.all().delete()
    tables.Chair.objects.bulk_create(
        tables.Chair(
            body=bodies[chair.body],
            country=chair.country,
            member=countries.get(chair.country),
            title=chair.title,
            since=written(chair.since),
            until=written(chair.until),
            **sourced(chair),
        )
        for chair in profile.chairs
    )


def install_vocabulary(profile: Profile) -> None:
    for position, group in enumerate(profile.target_groups):
        tables.TargetGroup.objects.update_or_create(
            key=group.key,
            defaults={
                "names": names(group.names),
                "broader": list(group.broader),
                "phrases": names(group.phrases),
                "position": position,
            },
        )


def meeting_key(written_key: str) -> str:
    """SOMSWD+3-7 → somswd-plus-3-7: the key as addresses carry it."""
    return slugify(written_key.replace("+", "-plus-"))


def install_meetings(profile: Profile) -> None:
    bodies = by_key(tables.Body.objects.all())
    rows = {}
    for meeting in profile.meetings:
        rows[meeting.key], _ = tables.Meeting.objects.update_or_create(
            key=meeting_key(meeting.key), defaults=meeting_fields(meeting, bodies)
        )
    for meeting in profile.meetings:
        row = rows[meeting.key]
        if meeting.announced_in:
            row.announced_in = rows[meeting.announced_in]
            row.save(update_fields=["announced_in"])
        if meeting.planned:
            tables.PlannedDate.objects.get_or_create(
                meeting=row,
                starts=written(meeting.planned.start),
                ends=written(meeting.planned.end),
                defaults={"announced_on": row.announced_in.met_from if row.announced_in else ""},
            )


def meeting_fields(meeting: MeetingFact, bodies: dict) -> dict:
    actual = meeting.actual
    return {
        "body": bodies[meeting.body],
        "ordinal": meeting.ordinal,
        "label": meeting.label or "",
        "met_from": written(actual.start) if actual else "",
        "met_until": written(actual.end) if actual else "",
        "sort_date": meeting.days.start.earliest if meeting.days else None,
        "city": meeting.city or "",
        "country": meeting.country or "",
        "mode": meeting.mode or "",
        "theme": {"en": meeting.theme} if meeting.theme else {},
        "hosts": list(meeting.hosts),
        "chairs": list(meeting.chair),
        "classification": "public",
        **sourced(meeting),
    }


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


def install_recommendations(profile: Profile) -> None:
    meetings = by_key(tables.Meeting.objects.all())
    groups = by_key(tables.TargetGroup.objects.all())
    for recommendation in profile.recommendations:
        ref = str(recommendation.number) if recommendation.number else slugify(recommendation.key)
        row, _ = tables.Recommendation.objects.update_or_create(
            meeting=meetings[meeting_key(recommendation.forum)],
            ref=ref,
            defaults={
                "number": recommendation.number,
                "kind": recommendation.kind,
                "texts": {"en": recommendation.gist},
                "is_gist": True,
                "theme": recommendation.theme or "",
                "addressed_to": list(recommendation.addressed_to),
                "asks_follow_up": recommendation.asks_follow_up,
                "sub_items": list(recommendation.sub_items),
                "classification": "public",
                **sourced(recommendation),
            },
        )
        row.target_groups.set(groups[key] for key in recommendation.target_groups)


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
                f"The route {row.key} has changed while journeys travel its edition {row.edition}; give the file a new edition."
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


def install_figures(profile: Profile) -> None:
    units = {indicator.key: indicator for indicator in profile.indicators}
    countries = by_key(tables.Member.objects.all(), "code")
    tables.Figure.objects.all().delete()
    tables.Figure.objects.bulk_create(
        tables.Figure(
            key=figure.indicator,
            named=units[figure.indicator].names.get("en", figure.indicator),
            member=countries.get(figure.country),
            value=f"{figure.value:g}" if figure.value < 1e6 else f"{figure.value:.0f}",
            unit=units[figure.indicator].unit,
            year=str(figure.year),
            classification="public",
            **sourced(figure),
        )
        for figure in profile.figures
    )


def install_structure(profile: Profile) -> None:
    """What sources say of each country's structure, as the edition that a country's own editions take the place of."""
    held: dict[str, dict[str, list[dict]]] = {}
    for country, part, row in structure_rows(profile):
        held.setdefault(country, {}).setdefault(part, []).append(row)
    members = by_key(tables.Member.objects.all(), "code")
    tables.StructureEdition.objects.filter(origin="sources").exclude(member__code__in=held).delete()
    for country, contents in held.items():
        if country in members:
            tables.StructureEdition.objects.update_or_create(
                member=members[country],
                number=0,
                defaults={
                    "origin": "sources",
                    "contents": contents,
                    "sha256": digest_of(contents),
                    "classification": "public",
                },
            )


COUNCILS = {"national_council": "national_council", "association": "association"}


def structure_rows(profile: Profile) -> Iterable[tuple[str, str, dict]]:
    """(country, part, row): organisations that are councils, figures of the workforce, and what the profile adds to them."""
    for one in profile.organisations:
        if one.country and one.kind in COUNCILS:
            yield (
                one.country,
                "councils",
                {"kind": COUNCILS[one.kind], "name_en": first_name(one.names), **beside(one)},
            )
    for figure in profile.figures:
        if figure.country and figure.indicator in WORKFORCE:
            value = {"what": figure.indicator, "value": f"{figure.value:.15g}", "year": str(figure.year)}
            yield figure.country, "workforce", {**value, **beside(figure)}
    for fact in profile.structure:
        groups = {"groups": list(fact.groups)} if fact.groups else {}
        yield fact.country, fact.part, {**fact.says, **groups, **beside(fact)}


def beside(fact: Fact) -> dict:
    """Source, doubt and note as a row of the structure has them; nothing for what there is not."""
    said = {"source": "\n".join(fact.source), "unsure": fact.unsure, "note": fact.note or ""}
    return {name: value for name, value in said.items() if value}


def by_key(rows: Iterable, field: str = "key") -> dict:
    return {getattr(row, field): row for row in rows}
