"""Reports in the other languages of the region: their number, days, place and list of recommendations, and no more."""

from mufakat.core.intake.neighbours.reading import neighbour_fields
from mufakat.core.intake.neighbours.words import NEIGHBOURS

__all__ = ["NEIGHBOURS", "neighbour_fields"]
