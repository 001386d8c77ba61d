"""Everything people do with rounds and reports."""

from mufakat.records.progress.operations.asking import accept_report, answer_question, ask_about
from mufakat.records.progress.operations.hand import clear_report, submit_report
from mufakat.records.progress.operations.proofs import add_proof, take_back_proof
from mufakat.records.progress.operations.receive import choose, enter_workbook, receive_workbook
from mufakat.records.progress.operations.release import release_report, release_round
from mufakat.records.progress.operations.review import gather_review, invite_to_report, receive_review
from mufakat.records.progress.operations.rounds import open_round
from mufakat.records.progress.operations.save import Saved, save_answers
from mufakat.records.progress.operations.totals import tell_totals

__all__ = [
    "Saved",
    "accept_report",
    "add_proof",
    "answer_question",
    "ask_about",
    "choose",
    "clear_report",
    "enter_workbook",
    "gather_review",
    "invite_to_report",
    "open_round",
    "receive_review",
    "receive_workbook",
    "release_report",
    "release_round",
    "save_answers",
    "submit_report",
    "take_back_proof",
    "tell_totals",
]
