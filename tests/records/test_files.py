import pytest

from mufakat.core.problems import Problem
from mufakat.records.files.operations import content_of, keep, place


@pytest.mark.django_db
def test_what_was_received_is_kept_byte_for_byte():
    content = bytes(range(256)) * 10
    file = keep(content, "../../etc/draft.docx")
    assert (file.name, file.size, content_of(file)) == ("draft.docx", 2560, content)


@pytest.mark.django_db
def test_the_same_bytes_are_kept_once_under_two_names():
    one, two = keep(b"same", "a.txt"), keep(b"same", "b.txt")
    assert place(one.sha256) == place(two.sha256)
    assert (one.name, two.name) == ("a.txt", "b.txt")


@pytest.mark.django_db
def test_a_file_changed_on_disk_is_not_handed_out():
    file = keep(b"as received", "a.txt")
    place(file.sha256).write_bytes(b"as changed!")
    with pytest.raises(Problem, match="has changed on disk"):
        content_of(file)


@pytest.mark.django_db
def test_a_file_gone_from_disk_is_said_to_be_gone():
    file = keep(b"as received", "a.txt")
    place(file.sha256).unlink()
    with pytest.raises(Problem, match="no longer where it was kept"):
        content_of(file)
