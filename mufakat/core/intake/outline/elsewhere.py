"""Headings of recommendations, and of what comes after them, in the other languages of the region."""

import re

from mufakat.core.intake.expressions import expression

ANY_CASE = re.IGNORECASE
ASKED = (
    r"(?:ข้อเสนอแนะ|ข้อแนะนำ|ข้อเสนอเชิงนโยบาย|ข้อเสนอ|ຂໍ້ສະເໜີແນະ|ຂໍ້ສະເຫນີແນະ|ຂໍ້ແນະນຳ|ຄຳແນະນຳ|ຂໍ້ສະເໜີ|ຂໍ້ສະເຫນີ|អនុសាសន៍|សំណូមពរ|"
    r"အကြံပြုချက်|အကြံပြုတင်ပြချက်|ထောက်ခံချက်|\b(?:rekomendasi|kesepakatan|saran|usulan|syor-syor|syor|saranan|cadangan|perakuan|rekomendasyon|mungkahi|mga mungkahing?|"
    r"rekomendasaun|recomendações)\b)"
)
MARK = r"^(?:(?:ภาคผนวก|ເອກະສານຄັດຕິດ|ឧបសម្ព័ន្ធ|နောက်ဆက်တွဲ|lampiran|lampiran\s+\w|bagian|bahagian)\s*\S{0,4}\s*[:.–-]?\s*)?(?:(?:daftar|senarai|butir-butir|hasil|mga|beberapa|kesimpulan dan|สรุป|รายการ)\s*)?"
HEADING = expression(rf"{MARK}{ASKED}[^.;:។။]{{0,60}}:?$", ANY_CASE)
NO_HEADING = expression(
    r"จะ|ได้|ຈະ|ໄດ້|នឹង|បាន|မည်|\b(?:akan|telah|sudah|ini|tersebut|sebelumnya|ay)\b", ANY_CASE
)
ANNOUNCES = expression(
    rf"{ASKED}[^.;។။]{{0,80}}(?::|ดังนี้|ดังต่อไปนี้|ດັ່ງນີ້|ដូចខាងក្រោម៖?|អោយ|အောက်ပါအတိုင်း|berikut)\s*[:៖]?$|(?:ดังต่อไปนี้|ดังนี้|ດັ່ງນີ້|ដូចខាងក្រោម|\bberikut(?: ini)?|\bsumusunod)\s*[:៖]$",
    ANY_CASE,
)
CLOSES = expression(
    r"^(?:ปิดการประชุม|พิธีปิด|การปิดประชุม|การประชุมครั้งต่อไป|การประชุมครั้งหน้า|ผู้เข้าร่วม|รายชื่อ|ภาคผนวก|คำขอบคุณ|เรื่องอื่น|ປິດກອງປະຊຸມ|ພິທີປິດ|ກອງປະຊຸມຄັ້ງ(?:ຕໍ່ໄປ|ໜ້າ)|ຜູ້ເຂົ້າຮ່ວມ|"
    r"ລາຍຊື່|ເອກະສານຄັດຕິດ|ຄຳຂອບໃຈ|សេចក្តីបិទ|ការបិទ|ពិធីបិទ|កិច្ចប្រជុំ(?:លើក)?ក្រោយ|អ្នកចូលរួម|បញ្ជី|ឧបសម្ព័ន្ធ|សេចក្តីថ្លែងអំណរគុណ|នိဂုံး|ပိတ်ပွဲ|"
    r"အစည်းအဝေးပိတ်|တက်ရောက်သူ|နောက်ဆက်တွဲ|ကျေးဇူးတင်|(?:penutup(?:an)?|pertemuan (?:berikutnya|selanjutnya)|mesyuarat (?:akan datang|seterusnya)|"
    r"lampiran|daftar|senarai|peserta|ucapan terima kasih|penghargaan|lain-lain|hal(?:-hal| ehwal) lain|pagtatapos|pangwakas|susunod na pulong|mga kalahok|listahan|pasasalamat)\b)[^.]{0,90}$",
    ANY_CASE,
)
# "สำหรับรัฐบาล", "Untuk pemerintah", "ចំពោះរដ្ឋាភិបាល": those who are asked, on a line of their own
ADDRESSED = expression(
    r"^(?:(?:สำหรับ|ถึง|ต่อ|ສຳລັບ|ຕໍ່|ເຖິງ|សម្រាប់|ចំពោះ|ជូន|(?:untuk|kepada|bagi|para sa)\s+)\s*(?P<who>[^.:;។။]{2,70}?)|(?P<who_my>[\u1000-\u109f ]{2,50}?)(?:အတွက်|သို့))\s*:?$",
    ANY_CASE,
)


def is_heading(words: str) -> bool:
    return len(words) <= 120 and bool(HEADING.match(words)) and not NO_HEADING.search(words)


def announces(words: str) -> bool:
    return len(words) <= 250 and bool(ANNOUNCES.search(words))


def closes(words: str) -> bool:
    return len(words) < 120 and bool(CLOSES.match(words))


def addressee_in(line: str) -> tuple[int, int] | None:
    match = ADDRESSED.match(line.strip())
    shift = len(line) - len(line.lstrip())
    if not match:
        return None
    start, end = match.span("who" if match["who"] else "who_my")
    return start + shift, end + shift
