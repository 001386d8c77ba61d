"""What can go wrong, as sentences the user will read."""


class Problem(Exception):
    """Something a person can understand and mend; its text is shown as it stands."""


class RuleBroken(Problem):
    """An act that the rules of the body do not allow."""


class Unreadable(Problem):
    """A file or a text that cannot be read for what it was given as."""


class OutOfDate(Problem):
    """Somebody else moved first; says who and when, so that the page can be redrawn."""
