"""How an adopted text is carried out: the plan, its members, actions, indicators, side by side and over rounds.

Every page asks the same few questions whatever the number of actions: reports are summed when they are handed in
(records.progress.summing), long lists come a page at a time, and of rounds the last twelve are told.
"""
