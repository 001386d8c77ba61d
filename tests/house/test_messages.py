import pytest
from babel.messages.catalog import Catalog

from tests import messages


def test_vietnamese_is_kept():
    assert "vi" in messages.languages()


@pytest.mark.parametrize("language", messages.languages())
def test_every_sentence_is_translated_and_compiled(language):
    assert messages.faults(language) == []


def test_sentences_are_found_in_templates_and_in_code():
    found = {message.id for message in messages.gathered()}
    assert {
        "Skip to the content",
        "Nothing was changed.",
        ("%(number)s source", "%(number)s sources"),
    } <= found


@pytest.mark.parametrize(
    ("english", "translated", "fault"),
    [
        ("Page %(number)s", "", "not translated"),
        ("Page %(number)s", "Trang", "a placeholder was lost"),
        ("Page %(number)s", "Trang %(numer)s", "a placeholder was lost"),
        (("%(n)s source", "%(n)s sources"), ("nguồn",), "a placeholder was lost"),
    ],
)
def test_a_broken_translation_is_named(english, translated, fault):
    catalog = Catalog(locale="vi")
    catalog.add(english, translated)
    (message,) = [message for message in catalog if message.id]
    assert messages._faults_of(message) == [fault]
