"""The rolling text as one page shows it: the members' brackets, everybody else's wording beside, and what is settled."""

from mufakat.readers.dossiers.rolling.page import VIEWS, page_of, rolling_page
from mufakat.readers.dossiers.rolling.shapes import Beside, Line, Piece, RollingPage, Wording

__all__ = ["VIEWS", "Beside", "Line", "Piece", "RollingPage", "Wording", "page_of", "rolling_page"]
