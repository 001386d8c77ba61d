"""The lagoon with a facilitator of Reef Watch, its safeguarding person, and a session about the forum's wish."""

from dataclasses import dataclass
from datetime import date

from mufakat.records import models as tables
from mufakat.records.knowledge.voices import operations as voices
from mufakat.records.people.access import Viewer
from tests import cast

DAY = date(2021, 2, 1)


@dataclass(frozen=True)
class World:
    people: cast.Cast
    faye: Viewer  # facilitates
    sol: Viewer  # protects
    wish: tables.Recommendation
    ngo: tables.Organisation

    def session(self, **instead) -> tables.VoiceSession:
        return voices.open_session(
            facts(recommendation=instead.pop("recommendation", self.wish), **instead),
            organisation=self.ngo,
            facilitator=self.faye.person,
            safeguarding=self.sol.person,
            by=self.faye.acting(),
        )

    def voice(
        self, session: tables.VoiceSession, words: str = "We want to learn to swim.", **said
    ) -> tables.Voice:
        said = {"age_band": "10_12", **said}
        return voices.say(session, words, person=self.faye.person, by=self.faye.acting(), **said)

    def published(self, words: str = "We want to learn to swim.", **instead) -> tables.Voice:
        made = self.voice(self.session(**{"may_publish": True, "publish_consent_on": DAY, **instead}), words)
        return voices.approve(made, person=self.sol.person, by=self.sol.acting())


def world() -> World:
    people = cast.lagoon()
    ngo = tables.Organisation.objects.get(key="reef-watch")
    faye = cast.person("Faye", "facilitator", organisation=ngo)
    sol = cast.person("Sol", "safeguarding", organisation=ngo)
    wish = tables.Recommendation.objects.get(meeting__key="cf-10", ref="1")
    return World(people, faye, sol, wish, ngo)


def facts(**instead) -> voices.SessionFacts:
    said = {
        "topic": "Learning to swim",
        "held_in": "2021-01",
        "size": "some",
        "consent": True,
        "consent_on": DAY,
        "assent": True,
        "assent_on": DAY,
    }
    return voices.SessionFacts(**{**said, **instead})
