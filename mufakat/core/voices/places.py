"""Where somebody lives or learns: streets, places below a province, schools by name. Each is a question to a person."""

import re
from collections.abc import Iterator

from mufakat.core.voices.finding import Finding
from mufakat.core.voices.seen import CAPITALS

CAP = r"(?:[^\W\d_a-z]|\d)"  # a capital or a number; scripts without capitals count too
LETTER = r"[^\W\d_]"
NAME = rf"[{CAPITALS}][\w'’-]*"
NAMES = rf"{NAME}(?: {NAME}){{0,3}}"

# on upper and lower case: what makes it a name is its capital
ADDRESSES = [
    re.compile(pattern)
    for pattern in (
        rf"(?<!\w)\d+[A-Za-z]?(?:/\d+)* {NAMES} (?i:street|st|road|rd|avenue|ave|lane|alley|drive|boulevard|blvd|way)\b\.?",
        rf"(?<!\w)(?i:jalan|jln|jl|lorong|gang|soi|thanon|kalye|calle|rua)\.? ?{CAP}[\w.]*(?: {NAME})*(?:,? ?(?i:no|nomor|number)?\.? ?\d+[A-Za-z]?)?",
        rf"(?<!\w)(?i:đường|phố|ngõ|ngách|hẻm|kiệt) (?:{NAMES}|\d+[\w/]*)",
        r"(?i:số nhà|nhà số|house no\.?|house number|rumah no\.?|flat no\.?|apartment no\.?|room no\.?|căn hộ|phòng số|blk|block) ?[:.]? ?\d+[\w/]*",
        r"(?i:p\.?o\.? ?box) ?\d+",
        r"(?i:number|no\.?) \d+,? [\w ]{0,24}(?i:street|road|lane|soi)\b",
        r"(?:บ้านเลขที่|เลขที่|หมู่ที่|หมู่ ?(?=\d)|ซอย|ถนน) ?[\w./-]+",
        r"(?:ເຮືອນເລກທີ|ເລກທີ|ຖະໜົນ|ຖະຫນົນ|ຮ່ອມ|ໜ່ວຍ ?(?=\d)) ?[\w./-]+",
        r"(?:ផ្ទះលេខ|ផ្លូវលេខ|ផ្លូវ ?(?=\d)|មហាវិថី) ?[\w./-]+",
        r"(?:အိမ်အမှတ်|တိုက်အမှတ်|အမှတ် ?\(? ?(?=\d)) ?[\w()./-]+|\d+ ?လမ်း",
    )
]
PLACES = [
    re.compile(pattern)
    for pattern in (
        rf"(?<!\w)(?i:xã|phường|thôn|ấp|bản|buôn|xóm|khu phố|tổ dân phố|huyện|quận|thị trấn|thị xã) (?:{NAMES}|\d+)",
        rf"(?<!\w)(?i:district|village|commune|ward|barangay|brgy\.?|sitio|purok|township|hamlet|kampung|kampong|kg\.?|desa|kelurahan|kecamatan|mukim|dusun|ban|baan|muang|khum|phum|sangkat|suco|aldeia|rt|rw) ?(?:{NAMES}|\d+)",
        rf"(?<!\w){NAMES} (?:[Dd]istrict|[Vv]illage|[Cc]ommune|[Ww]ard|[Tt]ownship|[Bb]arangay|[Ss]ubdistrict)\b",
        r"(?:ตำบล|อำเภอ|แขวง|เขต|ต\.|อ\.|หมู่บ้าน|ชุมชน) ?(?!นี้|ของ|ที่|เรา|และ|มี|ไม่|ต้อง|ควร|ให้|เป็น|ใน|ได้|ทุก|ก็|จะ|อื่น|เดียว|ด้วย|ๆ)[ก-ฮเ-ไ][ก-๏]{1,}",
        r"(?:ບ້ານ|ເມືອງ) ?(?!ຂອງ|ນີ້|ທີ່|ເຮົາ|ແລະ|ມີ|ບໍ່|ຕ້ອງ|ຄວນ|ໃຫ້|ເປັນ|ໃນ|ໄດ້|ທຸກ|ອື່ນ|ດຽວ|ດ້ວຍ|ພວກ)[ກ-ຮເ-ໄ][ກ-ໝ]{2,}",
        r"(?:ភូមិ|ឃុំ|សង្កាត់|ស្រុក|ខណ្ឌ) ?(?!របស់|នេះ|ដែល|យើង|និង|មាន|ទាំង|ខ្ញុំ|ត្រូវ|គួរ|ផ្សេង|ក្នុង|មួយ|ជា|ឱ្យ|ឲ្យ)[ក-អ][ក-៓]{2,}",
        r"[က-အ][က-ှ]{2,}(?:မြို့နယ်|ရပ်ကွက်|ကျေးရွာ)",
    )
]
LEVEL = r"(?:[Pp]rimary|[Ss]econdary|[Hh]igh|[Ee]lementary|[Mm]iddle|[Ii]nternational|[Nn]ational|[Cc]entral|[Pp]ublic|[Ll]ower|[Uu]pper)"
SCHOOLS = [
    re.compile(pattern)
    for pattern in (
        rf"(?<!\w)(?!(?i:our|the|my|their|his|her|your|every|each|all|this|that|some|any|no|a|an|in|at|to|for|safe|free) ){NAMES}(?: {LEVEL}){{0,3}} (?:School|Academy|College|Kindergarten|Lyceum|Orphanage|Shelter|Children’s Home|school|academy|kindergarten|orphanage|shelter)\b",
        r"(?<!\w)[Ss]chool (?:No\.?|number|#) ?\d+",
        rf"(?<!\w)(?i:trường|nhà trẻ|mái ấm|trung tâm bảo trợ)(?: (?i:mầm non|mẫu giáo|tiểu học|trung học cơ sở|trung học phổ thông|trung học|thcs|thpt|pth|dân tộc nội trú|cấp \d|chuyên|nội trú|phổ thông))* (?:số \d+|{NAMES})",
        rf"(?<!\w)(?:SDN?|SMPN?|SMAN?|SMKN?|MIN?|MTs|SJKC?|SK|SMJK) ?(?:Negeri )?(?:\d+|{NAMES})",
        rf"(?<!\w)(?i:sekolah|panti asuhan|pesantren|madrasah)(?: (?i:dasar|menengah|rendah|kebangsaan|negeri|pertama|atas|kejuruan))* (?:{NAMES}|\d+)",
        rf"(?<!\w){NAMES} (?:National High School|Elementary School|Central School)",
        r"โรงเรียน ?(?!ของ|เรา|ไม่|มี|ควร|และ|ที่|ใน|ได้|เป็น|ต้อง|ให้|จะ|ก็|ทุก|นี้|ใกล้|ไกล|ปิด|เปิด|หรือ|กับ|เพราะ|แต่|อยู่|เด็ก|ครู|ไป|มา|แล้ว|ด้วย|อื่น|อย่าง|ปลอดภัย|ประถม|มัธยม|ฟัง|ถาม|สอน|จัด|ๆ)[ก-ฮเ-ไ][ก-๏]{2,}",
        r"โรงเรียน(?:ประถม|มัธยม)(?:ศึกษา)? ?(?!ของ|เรา|ไม่|มี|ควร|และ|ที่|ใน|ได้|เป็น|ต้อง|ให้|จะ|ทุก|นี้|ศึกษา|ตอน)[ก-ฮเ-ไ][ก-๏]{2,}",
        r"ໂຮງຮຽນ(?:ປະຖົມ|ມັດທະຍົມ)? ?(?!ຂອງ|ເຮົາ|ບໍ່|ມີ|ຄວນ|ແລະ|ທີ່|ໃນ|ໄດ້|ເປັນ|ຕ້ອງ|ໃຫ້|ຈະ|ທຸກ|ນີ້|ພວກ|ໄກ|ໃກ້|ສົມບູນ|ປະຖົມ|ມັດທະຍົມ)[ກ-ຮເ-ໄ][ກ-ໝ]{2,}",
        r"(?:សាលាបឋមសិក្សា|វិទ្យាល័យ|អនុវិទ្យាល័យ|សាលារៀន) ?(?!របស់|នេះ|ដែល|យើង|និង|មាន|ទាំង|ខ្ញុំ|ត្រូវ|គួរ|ក្នុង|ជា|មិន|ឱ្យ|ឲ្យ|នៅ|ដើម្បី)[ក-អ][ក-៓]{2,}",
        r"(?:အ\.? ?[ထလမက]\.? ?က|အခြေခံပညာ[က-ှ]*ကျောင်း) ?\(? ?\d+",
    )
]


def addresses(text: str) -> Iterator[Finding]:
    return found_by(ADDRESSES, "address", text)


def places(text: str) -> Iterator[Finding]:
    return found_by(PLACES, "place", text)


def schools(text: str) -> Iterator[Finding]:
    return found_by(SCHOOLS, "school", text)


def found_by(patterns: list[re.Pattern], kind: str, text: str) -> Iterator[Finding]:
    for pattern in patterns:
        for one in pattern.finditer(text):
            yield Finding(kind, *one.span())
