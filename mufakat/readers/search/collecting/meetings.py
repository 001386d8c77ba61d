"""Meetings with what they recommended and what they were answered."""

from collections.abc import Iterator

from mufakat.core.saying import dates_said, ordinal_said
from mufakat.readers.dossiers.places import countries, place_of
from mufakat.readers.dossiers.titles import called_meeting, meeting_title
from mufakat.readers.search.collecting.addresses import of_recommendation
from mufakat.readers.search.collecting.said import KINDS, LANGUAGES, every_name, in_each, joined, listed
from mufakat.readers.search.entry import Entry, level_of
from mufakat.records.bodies.models import TargetGroup
from mufakat.records.decisions.models import Answer
from mufakat.records.meetings.models import Meeting, Outcome
from mufakat.records.recommendations.models import Recommendation

ANSWERED = {"en": "{body} answers {title}", "vi": "{body} trả lời {title}"}


def meetings(key: str = "") -> Iterator[tuple[str, Entry]]:
    places = {language: countries(language) for language in LANGUAGES}
    groups = {group.key: group for group in TargetGroup.objects.all()}
    held = Meeting.objects.select_related("body", "summary_record").prefetch_related(
        "participations", "agenda_items", "outcomes", "planned_dates"
    )
    for meeting in held.filter(key=key) if key else held:
        yield scope_of(meeting), entry_of_meeting(meeting, places, groups)
    made = Recommendation.objects.select_related("meeting__body").prefetch_related("target_groups")
    for recommendation in made.filter(meeting__key=key) if key else made:
        yield scope_of(recommendation.meeting), entry_of_recommendation(recommendation)
    given = Answer.objects.select_related("body", "meeting__body", "recommendation__meeting__body")
    for answer in given.filter(recommendation__meeting__key=key) if key else given:
        yield scope_of(answer.recommendation.meeting), entry_of_answer(answer)


def is_out(meeting: Meeting, outcome: Outcome) -> bool:
    """What the room writes down is found by nobody before the record is adopted."""
    record = meeting.summary_record
    return not outcome.replaced_by_id and (outcome.at is None or bool(record and record.adopted_on))


def scope_of(meeting: Meeting) -> str:
    return f"meeting:{meeting.key}"


def entry_of_meeting(meeting: Meeting, places: dict, groups: dict) -> Entry:
    titles = in_each(lambda language: meeting_title(meeting, language))
    texts = [(language, theme) for language, theme in meeting.theme.items()]
    texts += [
        (outcome.language, outcome.text) for outcome in meeting.outcomes.all() if is_out(meeting, outcome)
    ]
    texts += [("", item.title) for item in meeting.agenda_items.all()]
    texts += [
        ("", name) for key in meeting.target_groups if key in groups for name in every_name(groups[key].names)
    ]
    texts += [("", host) for host in meeting.hosts]
    texts += [("", one.named) for one in meeting.participations.all() if one.took_part]
    where = in_each(lambda language: place_of(meeting, places[language]))
    days = [dates_said(meeting.met_from, meeting.met_until, language) for language in LANGUAGES]
    return Entry(
        kind="meeting",
        key=meeting.key,
        address=called_meeting(meeting).address,
        titles=titles,
        named=(*titles.values(), *other_titles(meeting)),
        texts=tuple((language, words) for language, words in texts if words),
        where=where,
        around=(*filter(None, where.values()), *filter(None, days)),
        day=meeting.met_from or next((plan.starts for plan in meeting.planned_dates.all()), ""),
        level=level_of(meeting.classification),
        illustrative=meeting.illustrative,
    )


def other_titles(meeting: Meeting) -> Iterator[str]:
    """The ways people write it: by each name of its body, with the number before and after."""
    body, number = meeting.body, meeting.ordinal
    for language, found in body.names.items():
        for name in listed(found):
            yield f"{ordinal_said(number, language)} {name}" if number else name
    for short in filter(None, (body.abbreviation, *body.other_abbreviations)):
        yield f"{short} {number or ''}".rstrip()
    if number:
        yield f"lần {ordinal_said(number, 'vi')}"


def recommendation_title(recommendation: Recommendation, language: str) -> str:
    said = KINDS.get(recommendation.kind, KINDS["action"])[language]
    return joined(
        said.format(n=recommendation.number or "").strip(), meeting_title(recommendation.meeting, language)
    )


def key_of_recommendation(recommendation: Recommendation) -> str:
    return f"{recommendation.meeting.key}/{recommendation.ref}"


def entry_of_recommendation(recommendation: Recommendation) -> Entry:
    meeting = recommendation.meeting
    titles = in_each(lambda language: recommendation_title(recommendation, language))
    texts = list(recommendation.texts.items())
    texts += [("en", recommendation.theme), *(("", str(whom)) for whom in recommendation.addressed_to)]
    texts += [("", name) for group in recommendation.target_groups.all() for name in every_name(group.names)]
    return Entry(
        kind="recommendation",
        key=key_of_recommendation(recommendation),
        address=of_recommendation(recommendation),
        titles=titles,
        named=tuple(titles.values()),
        texts=tuple((language, words) for language, words in texts if words),
        where={},
        around=tuple(other_titles(meeting)),
        day=meeting.met_from,
        level=level_of(recommendation.classification, meeting.classification),
        illustrative=recommendation.illustrative,
    )


def entry_of_answer(answer: Answer) -> Entry:
    recommendation = answer.recommendation
    titles = in_each(
        lambda language: ANSWERED[language].format(
            body=answer.body, title=recommendation_title(recommendation, language)
        )
    )
    return Entry(
        kind="answer",
        key=str(answer.pk),
        address=of_recommendation(recommendation),
        titles=titles,
        named=tuple(titles.values()),
        texts=((answer.language, answer.text),),
        where={},
        day=answer.on,
        level=level_of(
            answer.classification, recommendation.classification, recommendation.meeting.classification
        ),
        illustrative=answer.illustrative,
    )
