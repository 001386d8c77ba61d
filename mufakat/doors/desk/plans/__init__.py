"""A plan in force and how a decision amends it."""
