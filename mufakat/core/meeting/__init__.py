"""Meetings without a database: what may be planned, how an agenda is put together and timed, what the record says."""
