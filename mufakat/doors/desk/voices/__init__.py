"""Children's voices at the desk: heard by a facilitator, read by a safeguarding person, answered."""
