"""Words by which a child may be telling of harm done to it. What it tells is never entered here (domain.md 2.7).

"Teachers should stop hitting children" is an opinion and passes; "my uncle hits me" is not for this place.
"""

import re
from collections.abc import Iterator

from mufakat.core.voices.finding import Finding

HARMS = (
    r"(?:hit|hits|hitting|beat|beats|beaten|beating|slap(?:s|ped)?|kick(?:s|ed)?|burn(?:s|ed|t)?|hurt(?:s|ing)?|rap(?:e|es|ed|ing)|"
    r"abus(?:e|es|ed|ing)|molest(?:s|ed)?|touch(?:es|ed|ing)?|force[sd]?|threaten(?:s|ed)?|sold|trafficked|locks?|locked|chok(?:e|es|ed))"
)
KIN = r"(?:father|dad|daddy|mother|mum|mom|uncle|aunt|brother|sister|stepfather|stepmother|grandfather|grandmother|teacher|boss|neighbou?r|cousin|husband|boyfriend|guardian|parents?)"
TOLD = [
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b{HARMS} (?:me|us)\b",
        rf"\b(?:i|we) (?:was|were|am|are|have been|had been|got|get|'ve been|’ve been) (?:\w+ ){{0,2}}{HARMS}\b",
        rf"\bmy {KIN}\b[^.!?\n]{{0,30}}\b{HARMS}\b",
        r"\bi (?:want|wanted|tried|am going) to (?:die|kill myself|hurt myself|end my life)\b",
        r"\b(?:kill|hurt|cut|harm)(?:ed|ing)? myself\b",
        r"\bdon[’']t tell (?:anyone|anybody|my)\b",
        r"\bmade me (?:do|take off|sleep|work|undress|watch)\b",
        r"(?:em|con|cháu|mình|tôi|tớ)\s+(?:đã\s+|hay\s+|thường\s+)?bị\s+[^.!?\n]{0,24}(?:đánh|hiếp|xâm hại|lạm dụng|sờ|đụng chạm|ép|bán|bạo hành|nhốt|đe dọa|quấy rối)",
        r"(?:bố|ba|cha|mẹ|má|chú|bác|cậu|dì|cô|thầy|ông|bà|anh|chị|dượng|hàng xóm)\s+(?:\w+\s+){0,2}(?:đánh|hiếp|xâm hại|sờ|ép|bán|nhốt|hành hạ)\s+(?:em|con|cháu|mình|tôi|tớ)\b",
        r"(?:em|con|cháu|mình|tôi)\s+(?:muốn|định)\s+(?:chết|tự tử|tự sát)",
        r"(?:ตี|ข่มขืน|ทำร้าย|ล่วงละเมิด|จับตัว|ขัง|ขู่|แตะต้อง|ลวนลาม|บังคับ|ขาย)(?:ร่างกาย)?(?:ผม|หนู|ฉัน|ดิฉัน)",
        r"(?:ผม|หนู|ฉัน|ดิฉัน)(?:เคย)?ถูก[^\s.!?]{0,12}(?:ตี|ข่มขืน|ทำร้าย|ล่วงละเมิด|ขัง|ขู่|ลวนลาม|บังคับ|ขาย)",
        r"(?:หนู|ผม|ฉัน)อยากตาย",
        r"(?:ຕີ|ຂົ່ມຂືນ|ທຳຮ້າຍ|ທໍາຮ້າຍ|ລ່ວງລະເມີດ|ຂັງ|ຂູ່|ບັງຄັບ|ຂາຍ)(?:ຂ້ອຍ|ຂ້ານ້ອຍ|ນ້ອງ)",
        r"(?:ຂ້ອຍ|ຂ້ານ້ອຍ|ນ້ອງ)(?:ເຄີຍ)?ຖືກ[^\s.!?]{0,12}(?:ຕີ|ຂົ່ມຂືນ|ທຳຮ້າຍ|ທໍາຮ້າຍ|ລ່ວງລະເມີດ|ຂັງ|ບັງຄັບ|ຂາຍ)",
        r"(?:វាយ|រំលោភ|ធ្វើបាប|បៀតបៀន|គំរាម|ប៉ះពាល់|លក់)[^\s.!?។]{0,6}ខ្ញុំ",
        r"ខ្ញុំ[^\s.!?។]{0,6}(?:ត្រូវ|រង)[^\s.!?។]{0,16}(?:វាយ|រំលោភ|ធ្វើបាប|បៀតបៀន|លក់)",
        r"(?:ကျွန်တော့်|ကျွန်တော်|ကျွန်မ|သမီး|သား)(?:ကို)?[^\s.!?။]{0,16}(?:ရိုက်|မုဒိမ်း|စော်ကား|ညှဉ်းပန်း|ခြိမ်းခြောက်|ရောင်းစား)",
        r"\b(?:memukul|dipukul|memperkosa|diperkosa|melecehkan|dilecehkan|menyakiti|mendera|didera|mencabul|dicabul|merogol|dirogol)\b[^.!?\n]{0,12}\b(?:saya|aku|kami|oleh)\b",
        r"\b(?:saya|aku)\s+(?:pernah\s+|telah\s+|sering\s+)?(?:dipukul|diperkosa|dilecehkan|didera|dicabul|dirogol|dijual|disiksa)\b",
        r"\b(?:sinaktan|binugbog|ginahasa|hinipuan|minolestiya|pinagsamantalahan|ikinulong|ibinenta)\s+(?:nila\s+|niya\s+)?(?:ako|kami)\b",
        r"\b(?:sinasaktan|binubugbog|hinihipuan|pinipilit)\s+(?:nila\s+|niya\s+)?(?:ako|kami)\b",
    )
]


def harm(text: str) -> Iterator[Finding]:
    for pattern in TOLD:
        for one in pattern.finditer(text):
            yield Finding("harm", *one.span())
