"""Whatever one entry says of another must be there."""

from collections.abc import Iterator

from mufakat.core.problems import Phrase
from mufakat.core.profile.checks.known import Known, unknown
from mufakat.core.profile.faults import Fault
from mufakat.core.profile.model import Instrument, Profile


def references(profile: Profile, known: Known) -> Iterator[Fault]:
    yield from of_the_heading(profile, known)
    yield from of_bodies(profile, known)
    yield from of_meetings(profile, known)
    for instrument in profile.instruments:
        yield from of_an_instrument(instrument, known)
    yield from of_recommendations(profile, known)
    yield from of_figures_and_calendars(profile, known)
    yield from of_target_groups(profile, known)


def of_the_heading(profile: Profile, known: Known) -> Iterator[Fault]:
    heading = profile.heading
    if not heading.key:
        return
    bodies = known.bodies | known.organisations
    yield from unknown(
        heading,
        "secretariat",
        heading.secretariat,
        bodies,
        who=Phrase("The profile"),
        what=Phrase("secretariat"),
    )
    yield from unknown(
        heading,
        "default_calendar",
        heading.default_calendar,
        known.calendars,
        who=Phrase("The profile"),
        what=Phrase("calendar"),
    )
    yield from unknown(
        heading, "working_language", heading.working_language, set(heading.languages),
        who=Phrase("The profile"), what=Phrase("working language"),
    )  # fmt: skip


def of_bodies(profile: Profile, known: Known) -> Iterator[Fault]:
    for body in profile.bodies:
        for line in body.reports_to:
            yield from unknown(
                line,
                "body",
                line.body,
                known.bodies,
                who=Phrase("Body {body}", body=body.key),
                what=Phrase("body"),
            )
    for chair in profile.chairs:
        who = Phrase("A chair of {body}", body=chair.body)
        yield from unknown(chair, "body", chair.body, known.bodies, who=who, what=Phrase("body"))
        yield from unknown(chair, "country", chair.country, known.countries, who=who, what=Phrase("country"))
        yield from unknown(
            chair,
            "organisation",
            chair.organisation,
            known.organisations,
            who=who,
            what=Phrase("organisation"),
        )
    for one in profile.organisations:
        who = Phrase("Organisation {one}", one=one.key)
        yield from unknown(one, "country", one.country, known.countries, who=who, what=Phrase("country"))


def of_meetings(profile: Profile, known: Known) -> Iterator[Fault]:
    for meeting in profile.meetings:
        who = Phrase("Meeting {meeting}", meeting=meeting.key)
        yield from unknown(meeting, "body", meeting.body, known.bodies, who=who, what=Phrase("body"))
        yield from unknown(
            meeting, "announced_in", meeting.announced_in, known.meetings, who=who, what=Phrase("meeting")
        )
        yield from unknown(
            meeting, "country", meeting.country, known.countries, who=who, what=Phrase("country")
        )
        for country in meeting.chair:
            yield from unknown(meeting, "chair", country, known.countries, who=who, what=Phrase("country"))


def of_an_instrument(instrument: Instrument, known: Known) -> Iterator[Fault]:
    who = Phrase("Instrument {instrument}", instrument=instrument.key)
    for word in ("implements", "succeeds"):
        named = getattr(instrument, word)
        yield from unknown(instrument, word, named, known.instruments, who=who, what=Phrase("instrument"))
    if instrument.adopted:
        yield from unknown(
            instrument.adopted, "by", instrument.adopted.by, known.bodies, who=who, what=Phrase("body")
        )
    for act in (*instrument.steps, *filter(None, [instrument.adopted])):
        yield from unknown(act, "meeting", act.meeting, known.meetings, who=who, what=Phrase("meeting"))
    for step in instrument.steps:
        yield from unknown(step, "body", step.body, known.bodies, who=who, what=Phrase("body"))


def of_recommendations(profile: Profile, known: Known) -> Iterator[Fault]:
    addressees = known.bodies | known.organisations | known.countries | known.audiences
    for one in profile.recommendations:
        who = Phrase("Recommendation {one}", one=one.key)
        yield from unknown(one, "forum", one.forum, known.meetings, who=who, what=Phrase("meeting"))
        for addressee in one.addressed_to:
            yield from unknown(one, "addressed_to", addressee, addressees, who=who, what=Phrase("addressee"))
        for group in one.target_groups:
            yield from unknown(
                one, "target_groups", group, known.target_groups, who=who, what=Phrase("target group")
            )


def of_figures_and_calendars(profile: Profile, known: Known) -> Iterator[Fault]:
    for figure in profile.figures:
        who = Phrase("Figure {figure}", figure=figure.key)
        yield from unknown(
            figure, "indicator", figure.indicator, known.indicators, who=who, what=Phrase("indicator")
        )
        yield from unknown(
            figure, "country", figure.country, known.countries, who=who, what=Phrase("country")
        )
    for calendar in profile.calendars:
        who = Phrase("Calendar {calendar}", calendar=calendar.key)
        yield from unknown(
            calendar, "country", calendar.country, known.countries, who=who, what=Phrase("country")
        )


def of_target_groups(profile: Profile, known: Known) -> Iterator[Fault]:
    for group in profile.target_groups:
        for broader in group.broader:
            who = Phrase("Target group {group}", group=group.key)
            yield from unknown(
                group, "broader", broader, known.target_groups, who=who, what=Phrase("broader group")
            )
