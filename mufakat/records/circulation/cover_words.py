"""What the cover page and the covering letter say, in English and in the languages we have.

Other languages than English and Vietnamese wait for a native reader; the cover says so.
"""

from datetime import datetime
from zoneinfo import ZoneInfo

from mufakat.core.saying import date_said
from mufakat.core.word import Cover, InLanguage
from mufakat.core.wording.parts import named
from mufakat.records.circulation.models import Addressee, Circulation
from mufakat.records.instruments.operations import text_of

HOW_TO_ANSWER = (
    "Edit the text that follows as you would any other. Change tracking is switched on; please leave it on.",
    "Write remarks as comments, beginning if you can with editorial, substantive, technical or translation.",
    "A comment that says “retain” records that a passage should stay as it is.",
    "Return this file under any name, by upload or as an attachment to a reply to the covering letter.",
)
IN_LANGUAGES = {
    "vi": (
        "Kính đề nghị Quý cơ quan góp ý trực tiếp vào văn bản dưới đây và gửi lại trước {until}.",
        "Chế độ theo dõi thay đổi đã được bật, xin giữ nguyên. Ý kiến có thể viết dưới dạng chú thích.",
        "Có thể đặt lại tên tệp. Mọi ý kiến nhận được đều được giữ và được trả lời.",
    ),
    "id": (
        "Mohon menyunting langsung naskah berikut dan mengembalikannya sebelum {until}.",
        "Pelacakan perubahan sudah dinyalakan; mohon dibiarkan menyala. Catatan dapat ditulis sebagai komentar.",
        "(Terjemahan ini belum diperiksa oleh penutur asli.)",
    ),
    "ms": (
        "Sila sunting terus teks berikut dan kembalikan sebelum {until}.",
        "Penjejakan perubahan telah dihidupkan; sila biarkan hidup. Ulasan boleh ditulis sebagai komen.",
        "(Terjemahan ini belum disemak oleh penutur asli.)",
    ),
    "fil": (
        "Mangyaring direktang i-edit ang sumusunod na teksto at ibalik ito bago ang {until}.",
        "Nakabukas na ang pagsubaybay sa mga pagbabago; mangyaring panatilihing bukas. Maaaring isulat bilang komento ang mga puna.",
        "(Hindi pa nasusuri ng katutubong tagapagsalita ang saling ito.)",
    ),
    "th": (
        "โปรดแก้ไขข้อความต่อไปนี้โดยตรงและส่งคืนภายใน {until}",
        "ได้เปิดการติดตามการเปลี่ยนแปลงไว้แล้ว โปรดอย่าปิด ความเห็นสามารถเขียนเป็นข้อคิดเห็นได้",
        "(คำแปลนี้ยังไม่ได้รับการตรวจโดยเจ้าของภาษา)",
    ),
    "pt": (
        "Pede-se que edite diretamente o texto que se segue e o devolva até {until}.",
        "O registo de alterações está ligado; por favor deixe-o ligado. As observações podem ser escritas como comentários.",
        "(Esta tradução ainda não foi revista por um falante nativo.)",
    ),
    "zh": (
        "请直接修改以下文本，并于 {until} 之前退回。",
        "修订功能已打开，请保持打开。意见可以写成批注。",
        "（本译文尚未经母语者审阅。）",
    ),
}


def cover_for(addressee: Addressee, *, named: str) -> Cover:
    """The page in front of one addressee's file; ``named`` is how the addressee is called."""
    circulation = addressee.circulation
    draft = circulation.draft
    lines = tuple(
        line for line in (circulation.message, asked_about_said(circulation), *HOW_TO_ANSWER) if line
    )
    known = IN_LANGUAGES.get(addressee.language)
    until = until_said(circulation, addressee.language if known else "en")
    blocks = (
        (InLanguage(addressee.language, tuple(line.format(until=until) for line in known)),) if known else ()
    )
    return Cover(
        title=draft.instrument.title(),
        draft=draft.label,
        as_of=date_said(draft.issued_on.isoformat(), "en"),
        addressee=named,
        answer_until=until_said(circulation, "en"),
        how_to_answer=lines,
        languages=blocks,
        issuer=circulation.opened_by,
    )


def asked_about_said(circulation: Circulation) -> str:
    """Which parts are asked about; "" where it is the whole text."""
    parts = named(text_of(circulation.draft), circulation.parts) if circulation.parts else []
    if not parts:
        return ""
    return f"Your comments are asked on these parts only; the rest is sent for reading: {'; '.join(parts)}."


def until_said(circulation: Circulation, language: str) -> str:
    """“30 April 2021, 17:00 (Asia/Jakarta)”."""
    closes = local(circulation.closes_at, circulation.time_zone)
    return f"{date_said(closes.date().isoformat(), language)}, {closes:%H:%M} ({circulation.time_zone})"


def local(at: datetime, zone: str) -> datetime:
    return at.astimezone(ZoneInfo(zone))
