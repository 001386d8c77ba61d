"""The planner: a journey counted backwards from its last date."""
