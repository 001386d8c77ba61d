"""A meeting from its plan to its adopted record, and the working group of an instrument."""
