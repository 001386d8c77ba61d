"""A message as Outlook saves it is read: who sent it, what it says, each file it carries."""

import os

from mufakat.core.mail import attachments_worth_reading, is_message, read_message
from tests.core.mail.compound import compound

DOCX = b"PK\x03\x04" + os.urandom(9000)


def words(text: str) -> bytes:
    return text.encode("utf-16-le")


def message(**more) -> bytes:
    return compound(
        {
            "__properties_version1.0": b"\0" * 32,
            "__substg1.0_0037001F": words("Góp ý cho Draft Zero"),
            "__substg1.0_1000001F": words("Kính gửi,\r\nxin xem tệp kèm theo. " + "Trân trọng. " * 40),
            "__substg1.0_5D01001F": words("desk@vn.example"),
            "__attach_version1.0_#00000000": {
                "__substg1.0_3707001F": words("Bản góp ý.docx"),
                "__substg1.0_37010102": DOCX,
            },
            "__attach_version1.0_#00000001": {
                "__substg1.0_3704001E": b"logo.png",
                "__substg1.0_37010102": b"\x89PNG small",
            },
            **more,
        }
    )


def test_sender_subject_words_and_attachments_are_read():
    content = message()
    assert is_message(content, "fw.msg")
    found = read_message(content, "fw.msg")
    assert (found.sender, found.subject) == ("desk@vn.example", "Góp ý cho Draft Zero")
    assert found.text.startswith("Kính gửi,") and found.text.count("Trân trọng.") == 40
    assert found.attachments == (("Bản góp ý.docx", DOCX), ("logo.png", b"\x89PNG small"))
    assert [name for name, _ in attachments_worth_reading(found)] == ["Bản góp ý.docx"]


def test_a_message_of_many_attachments_is_read_whole():
    more = {
        f"__attach_version1.0_#{n:08X}": {
            "__substg1.0_3707001F": words(f"{n}.docx"),
            "__substg1.0_37010102": DOCX + bytes([n]),
        }
        for n in range(2, 20)
    }
    found = read_message(message(**more), "many.msg")
    assert len(found.attachments) == 20
    assert found.attachments[-1] == ("19.docx", DOCX + bytes([19]))
