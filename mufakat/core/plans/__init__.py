"""What differs between two editions of a plan, and how targets and milestones are typed."""

from mufakat.core.plans.editions import Differs, differences
from mufakat.core.plans.typed import milestones_typed, milestones_written, targets_typed, targets_written

__all__ = [
    "Differs",
    "differences",
    "milestones_typed",
    "milestones_written",
    "targets_typed",
    "targets_written",
]
