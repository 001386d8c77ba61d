"""One search over all of it.

`answer.search` answers for a viewer; `queue` hears the journal, `feed` brings the index to what the records say.
"""
