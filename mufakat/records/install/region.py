"""The region itself: its names and rules, its calendars, its words for target groups."""

from mufakat.core.profile.model import Profile
from mufakat.records import models as tables
from mufakat.records.install.facts import names, sourced


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
