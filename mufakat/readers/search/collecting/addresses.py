"""Where each found thing is read."""

from mufakat.records.instruments.models import Instrument
from mufakat.records.recommendations.models import Recommendation


def of_recommendation(recommendation: Recommendation) -> str:
    return f"/meetings/{recommendation.meeting.key}/recommendations/{recommendation.ref}/"


def of_instrument(instrument: Instrument) -> str:
    return f"/instruments/{instrument.key}/"


def of_provision(instrument: Instrument, key: str) -> str:
    return f"/instruments/{instrument.key}/provisions/{key}/"


def of_action(instrument: Instrument, key: str) -> str:
    return f"/instruments/{instrument.key}/actions/{key}/"
