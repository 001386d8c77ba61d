"""Bodies, members with their terms and ministries, organisations, chairs."""

from mufakat.core.profile.model import Profile
from mufakat.records import models as tables
from mufakat.records.install.facts import by_key, names, sourced, written


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


def with_article(member) -> dict:
    """The name and, where reports write it with its article ("the Philippines"), how a sentence says it."""
    name = names(member.names).get("en")
    return {"en": [name, f"the {name}"]} if f"the {name}" in member.other_names else {}


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
