"""Settle the rolling text place by place: propose, agree, answer, open again, issue the next draft."""

from mufakat.doors.desk.texts.settling.answers import answer_amendment, answer_comment, remarks
from mufakat.doors.desk.texts.settling.issuing import issue_next
from mufakat.doors.desk.texts.settling.places import bracket, place

__all__ = ["answer_amendment", "answer_comment", "bracket", "issue_next", "place", "remarks"]
