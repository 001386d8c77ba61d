"""What a person owes, to whom, by when; what waits for others; what changed; who is silent and what is stuck."""

from mufakat.readers.owed.as_secretariat import came_in
from mufakat.readers.owed.board import Board, board
from mufakat.readers.owed.desk import Desk, Owed, changes, desk

__all__ = ["Board", "Desk", "Owed", "board", "came_in", "changes", "desk"]
