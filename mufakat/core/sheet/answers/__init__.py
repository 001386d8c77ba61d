"""One answer: what somebody typed into a cell, and what it says. No guess: what can mean two things is refused."""
