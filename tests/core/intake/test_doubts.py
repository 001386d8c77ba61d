"""What the reader is not sure of, it says; what it did not take stays named."""

import pytest

from mufakat.core.intake import propose_from_text

OPENING = "The Ninth ASEAN Forum on Play was held in Jakarta, Indonesia, on 3 March 2020.\n\n"


def says(text, vocabulary):
    return [str(one) for one in propose_from_text(OPENING + text, vocabulary).says]


def test_a_list_that_was_read_whole_raises_no_doubt(vocabulary):
    text = "The Forum adopted two recommendations:\n\n1. Open playgrounds in every district.\n2. Close streets for play.\n\nThe Forum thanked its host."
    assert says(text, vocabulary) == []


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "Recommendations\n\n1. Open playgrounds in every district.\n2. Close streets for play.\n4. Pay for the swings.",
            "The number of the recommendations goes from 2 to 4.",
        ),
        (
            "The Forum adopted five recommendations:\n\n1. Open playgrounds in every district.\n2. Close streets for play.",
            "The text speaks of 5 recommendations; 2 were read.",
        ),
        (
            "The Forum sat for a day and heard from many children about their streets.\n\nRecommendations\n\nIt was a fine and sunny day for everybody who had come.",
            "Below “Recommendations” no recommendation could be read.",
        ),
        (
            "The Forum recommended that streets be closed for play.",
            "No list of recommendations was found; proposed are the sentences that recommend something. Look whether these are all.",
        ),
        (
            "The Forum urged all mayors to answer letters from children within a month.\n\nRecommendations\n\n1. Open playgrounds in every district.\n2. Close streets for play.",
            "This seems to recommend something and was not taken: “The Forum urged all mayors to answer letters from children within a month.”",
        ),
    ],
    ids=["a gap", "a count", "an empty heading", "sentences only", "a sentence beside the list"],
)
def test_what_may_have_been_missed_is_said(text, sentence, vocabulary):
    assert sentence in says(text, vocabulary)


def test_recommendations_of_a_text_that_names_no_meeting_are_proposed_all_the_same(vocabulary):
    text = "Our wishes\n\nWe wrote this down for everybody who will read it after we have gone home again.\n\nRecommendations\n\n1. Open playgrounds in every district.\n2. Close streets for play."
    record = propose_from_text(text, vocabulary)
    assert [row["number"] for row in record.value("recommendations")] == [1, 2]
