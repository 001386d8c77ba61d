"""Where each found thing is read."""

from mufakat.records.instruments.models import Draft, Instrument
from mufakat.records.plans.models import Action
from mufakat.records.recommendations.models import Recommendation


def of_recommendation(recommendation: Recommendation) -> str:
    return f"/meetings/{recommendation.meeting.key}/recommendations/{recommendation.ref}/"


def of_instrument(instrument: Instrument) -> str:
    return f"/instruments/{instrument.key}/"


def of_provision(instrument: Instrument, draft: Draft, key: str) -> str:
    return f"/instruments/{instrument.key}/#{key}"


def of_action(action: Action) -> str:
    return f"/instruments/{action.instrument.key}/actions/{action.key}/"
