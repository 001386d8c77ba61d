from mufakat.records.people.models import Person


def speak(person: Person, language: str) -> None:
    """The language of the pages and of the mails a person gets."""
    person.language = language
    person.save(update_fields=["language"])
