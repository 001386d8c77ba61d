"""What a person owes, to whom, by when; what waits for others; what changed; who is silent and what is stuck."""

from mufakat.readers.owed.as_secretariat import came_in
from mufakat.readers.owed.assembled import Desk, Owed, changes, desk
from mufakat.readers.owed.stuck import Board, board

__all__ = ["Board", "Desk", "Owed", "board", "came_in", "changes", "desk"]
