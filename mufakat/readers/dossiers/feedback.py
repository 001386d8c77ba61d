"""What came of what children said, in sentences that can be read out to them; in any language the house speaks."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from mufakat.readers.dossiers.links.steps import taken_together
from mufakat.readers.dossiers.provision import provision_dossier
from mufakat.readers.dossiers.recommendation import RecommendationDossier, recommendation_dossier
from mufakat.readers.dossiers.voices import SessionSaid, session_said
from mufakat.records.knowledge.voices.models import VoiceSession
from mufakat.records.knowledge.voices.queries import heard_session
from mufakat.records.people.access import Viewer


@dataclass(frozen=True, slots=True)
class FeedbackDossier:
    session: SessionSaid
    language: str
    other_languages: tuple[str, ...]
    became: tuple[str, ...]  # where the thing stands, from the records
    answer: str  # what the adults who heard them say
    answer_language: str


def feedback_dossier(
    viewer: Viewer, pk: int, *, today: date, language: str = "en", languages: tuple[str, ...] = ("en", "vi")
) -> FeedbackDossier | None:
    session = heard_session(viewer, pk)
    return (
        feedback_of(viewer, session, today=today, language=language, languages=languages) if session else None
    )


def feedback_of(
    viewer: Viewer, session: VoiceSession, *, today: date, language: str, languages: tuple[str, ...]
) -> FeedbackDossier:
    answer_language = language if session.feedback.get(language) else next(iter(session.feedback), language)
    with override(language):
        return FeedbackDossier(
            session=session_said(viewer, session, language),
            language=language,
            other_languages=tuple(one for one in languages if one != language),
            became=tuple(became(viewer, session, today=today, language=language)),
            answer=session.feedback.get(answer_language, ""),
            answer_language=answer_language,
        )


def became(viewer: Viewer, session: VoiceSession, *, today: date, language: str) -> list[str]:
    """Short sentences, each true of the records today."""
    if session.recommendation:
        wish = session.recommendation
        found = recommendation_dossier(viewer, wish.meeting.key, wish.ref, today=today, language=language)
        if found:
            return of_recommendation(found)
    if session.instrument and session.provision_key:
        found = provision_dossier(viewer, session.instrument.key, session.provision_key, language=language)
        if found and (found.actions or found.area_actions):
            return [
                _("What you said is about a plan."),
                _("The plan has work in it for this. People are doing it now."),
            ]
        if found:
            return [_("What you said is about a plan."), _("The plan is written. The work is not in it yet.")]
    return [_("Adults who decide have read what you said."), _("They talk about it when they meet.")]


def of_recommendation(found: RecommendationDossier) -> list[str]:
    """By the rule of its own page: a country has done it when it has done all of it (readers.dossiers.links.steps)."""
    said = [taken_together([entry.status for entry in row.entries if entry]) for row in found.members]
    kinds = {step.kind for step in found.trail}
    plans = {line.action.instrument_id: line.action.instrument for line in found.actions}.values()
    return plainly(
        found.status,
        decided="adopted_in" in kinds or (bool(plans) and all(one.adopted_on for one in plans)),
        considered=bool(kinds & {"considered_at", "answered_by"}),
        done=said.count("done"),
        begun=said.count("under_way"),
    )


def plainly(status: str, *, decided: bool, considered: bool, done: int, begun: int) -> list[str]:
    """A follow-up status (core.trace.status) as children are told it; nothing is promised.

    ``decided``: a plan that takes it up was adopted; ``considered``: it is on record what was done with the wish itself.
    """
    listened = _("The grown-ups at a big meeting wrote down a wish like yours.")
    return [
        listened,
        *what_came(status, decided=decided, considered=considered),
        *countries_say(done=done, begun=begun),
    ]


def what_came(status: str, *, decided: bool, considered: bool) -> list[str]:
    if status in ("adopted", "being_carried_out", "done_in_some", "done"):
        begun = {
            "being_carried_out": [_("The work has begun.")],
            "done_in_some": [_("Some countries have done it.")],
            "done": [_("The countries say that it is done.")],
        }.get(status, [])
        return [*how_decided(decided=decided, considered=considered), *begun]
    return {
        "no_later_record": [_("We do not know yet what came of it."), _("We will ask.")],
        "shared": [_("They told it to the people who work for the governments.")],
        "under_consideration": [_("The people who decide are talking about it now.")],
        "noted": [_("The people who decide have heard it."), _("They have not said yet what they will do.")],
        "taken_up": [_("It is now written in a plan."), _("The plan is not decided yet.")],
        "dropped": [_("They decided not to do it."), _("You can ask why.")],
        "superseded": [_("A newer wish took its place.")],
        "merged": [_("It was put together with another wish.")],
    }.get(status, [])


def how_decided(*, decided: bool, considered: bool) -> list[str]:
    """A yes to the plan is not a yes to the wish: each is said only where it is on record."""
    of_plan = _("There is a plan with work for it, and the people who decide said yes to the plan.")
    of_work = _("There is work for it in the countries.")
    of_wish = _("We do not know what they said about the wish itself.")
    return [of_plan if decided else of_work, *([] if considered else [of_wish])]


def countries_say(*, done: int, begun: int) -> list[str]:
    counted = []
    if done:
        counted.append(
            ngettext(
                "%(n)d country says: all of it is done.", "%(n)d countries say: all of it is done.", done
            ) % {"n": done}
        )  # fmt: skip
    if begun:
        counted.append(
            ngettext("%(n)d country says: we have begun.", "%(n)d countries say: we have begun.", begun)
            % {"n": begun}
        )
    return counted
