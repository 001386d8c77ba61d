"""What a person owes, to whom, by when; what waits for others; what changed; who is silent and what is stuck."""

from mufakat.readers.owed.board import Board, board
from mufakat.readers.owed.desk import Desk, Owed, desk

__all__ = ["Board", "Desk", "Owed", "board", "desk"]
