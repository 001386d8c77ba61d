"""How the other languages of the region write months, days and the number of a meeting.

Month names, and the words that stand before a day or a number, are general knowledge of each language. Thai and Lao papers
may count years of the Buddhist era, 543 ahead.
"""

from dataclasses import dataclass


def months(*names: str) -> dict[str, int]:
    """Twelve entries from January on, other spellings of one month apart by bars."""
    return {spelled: number for number, name in enumerate(names, start=1) for spelled in name.split("|")}


@dataclass(frozen=True)
class Words:
    """`ordinal`: a pattern with the group `n`; `days`: patterns with `d1`, `d2`, `m1`, `m`, `y`, where `<M>` is any
    month; `before_place`: what stands before the name of the place a meeting was held at.
    """

    months: dict[str, int]
    ordinal: str
    days: tuple[str, ...]
    before_place: str


TO = r"\s*(?:[-–—]|{to})\s*"
LATIN_DAYS = (
    r"\b(?P<d1>\d{1,2})\s+(?P<m1><M>)(?:\s+\d{4})?\s*(?:[-–—]|hingga|sampai(?:\s+dengan)?|s\.?/?d\.?|dan|hanggang|to|at)\s*(?P<d2>\d{1,2})\s+(?P<m><M>)\s+(?P<y>\d{4})",
    r"\b(?:ika-?\s?)?(?P<d1>\d{1,2})\s*(?:[-–—]|hingga|sampai(?:\s+dengan)?|s\.?/?d\.?|dan|hanggang(?:\s+ika-?)?|at(?:\s+ika-?)?)\s*(?P<d2>\d{1,2})\s+(?:ng\s+)?(?P<m><M>)\s+(?P<y>\d{4})",
    r"\b(?P<m><M>)\s+(?P<d1>\d{1,2})\s*(?:[-–—]|hanggang|at)\s*(?P<d2>\d{1,2}),?\s+(?P<y>\d{4})",
    r"\b(?:ika-?\s?)?(?P<d1>\d{1,2})\s+(?:ng\s+)?(?P<m><M>)\s+(?P<y>\d{4})",
)
LATIN_ORDINAL = r"\b(?:kali\s+)?ke-?\s?(?P<n>\d{1,3}|[IVXL]{1,7})\b"
YEAR_THAI = r"\s*(?:พ\.?\s?ศ\.?|ค\.?\s?ศ\.?|ปี)?\s*(?P<y>\d{4})"
YEAR_LAO = r"\s*(?:,|ປີ|ຄ\.?\s?ສ\.?|ພ\.?\s?ສ\.?)?\s*(?P<y>\d{4})"
YEAR_KHMER = r"\s*(?:,\s*)?ឆ្នាំ\s?(?P<y>\d{4})"
DAY_KHMER = r"(?:ថ្ងៃទី|ថ្ងៃ(?:ច័ន្ទ|អង្គារ|ពុធ|ព្រហស្បតិ៍|សុក្រ|សៅរ៍|អាទិត្យ)\s*ទី)\s?"
YEAR_BURMESE = r"(?P<y>\d{4})\s*(?:ပြည့်နှစ်|ခုနှစ်|နှစ်)?\s*[၊,]?\s*"
DAY_BURMESE = r"\s*(?:ရက်(?:နေ့)?)"

NEIGHBOURS = {
    "th": Words(
        months("มกราคม|ม.ค.", "กุมภาพันธ์|ก.พ.", "มีนาคม|มี.ค.", "เมษายน|เม.ย.", "พฤษภาคม|พ.ค.", "มิถุนายน|มิ.ย.",
               "กรกฎาคม|ก.ค.", "สิงหาคม|ส.ค.", "กันยายน|ก.ย.", "ตุลาคม|ต.ค.", "พฤศจิกายน|พ.ย.", "ธันวาคม|ธ.ค."),
        r"ครั้งที่\s?(?P<n>\d{1,3})",
        (
            rf"(?P<d1>\d{{1,2}})\s*(?P<m1><M>)(?:\s*\d{{4}})?\s*(?:[-–—]|ถึง|และ)\s*(?:วันที่\s?)?(?P<d2>\d{{1,2}})\s*(?P<m><M>){YEAR_THAI}",
            rf"(?P<d1>\d{{1,2}})\s*(?:[-–—]|ถึง|และ)\s*(?:วันที่\s?)?(?P<d2>\d{{1,2}})\s*(?P<m><M>){YEAR_THAI}",
            # many a PDF sets the hyphen behind the second number
            rf"วันที่\s?(?P<d1>\d{{1,2}})\s+(?P<d2>\d{{1,2}})\s*[-–]\s*(?P<m><M>){YEAR_THAI}",
            rf"(?P<d1>\d{{1,2}})\s*(?P<m><M>){YEAR_THAI}",
        ),
        r"(?:ณ|ที่|ใน|กรุง|นคร|เมือง|จังหวัด|ประเทศ|สาธารณรัฐ\S{0,25})\s*$",
    ),
    "lo": Words(
        months("ມັງກອນ", "ກຸມພາ", "ມີນາ", "ເມສາ", "ພຶດສະພາ", "ມິຖຸນາ", "ກໍລະກົດ", "ສິງຫາ", "ກັນຍາ", "ຕຸລາ", "ພະຈິກ", "ທັນວາ"),
        r"ຄັ້ງທີ\s?(?P<n>\d{1,3})",
        (
            rf"(?P<d1>\d{{1,2}})\s*(?:ເດືອນ\s*)?(?P<m1><M>)\s*(?:[-–—]|ຫາ|ເຖິງ|ແລະ)\s*(?:ວັນທີ\s?)?(?P<d2>\d{{1,2}})\s*(?:ເດືອນ\s*)?(?P<m><M>){YEAR_LAO}",
            rf"(?P<d1>\d{{1,2}})\s*(?:[-–—]|ຫາ|ເຖິງ|ແລະ)\s*(?:ວັນທີ\s?)?(?P<d2>\d{{1,2}})\s*(?:ເດືອນ\s*)?(?P<m><M>){YEAR_LAO}",
            rf"(?P<d1>\d{{1,2}})\s*(?:ເດືອນ\s*)?(?P<m><M>){YEAR_LAO}",
            r"ວັນທີ\s?(?P<d1>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4})",
        ),
        r"(?:ທີ່|ຢູ່|ນະຄອນຫຼວງ|ນະຄອນ|ເມືອງ|ແຂວງ|ປະເທດ)\s*$",
    ),
    "km": Words(
        months("មករា", "កុម្ភៈ|កុម្ភះ", "មីនា", "មេសា", "ឧសភា", "មិថុនា", "កក្កដា", "សីហា", "កញ្ញា", "តុលា", "វិច្ឆិកា", "ធ្នូ"),
        r"លើកទី\s?(?P<n>\d{1,3})",
        (
            rf"{DAY_KHMER}(?P<d1>\d{{1,2}})\s*ខែ\s?(?P<m1><M>)(?:\s*ឆ្នាំ\s?\d{{4}})?\s*(?:[-–—]|ដល់|និង)\s*(?:{DAY_KHMER})?(?P<d2>\d{{1,2}})\s*ខែ\s?(?P<m><M>){YEAR_KHMER}",
            rf"{DAY_KHMER}(?P<d1>\d{{1,2}})\s*(?:[-–—]|ដល់|និង)\s*(?:{DAY_KHMER}|ទី)?\s?(?P<d2>\d{{1,2}})\s*ខែ\s?(?P<m><M>){YEAR_KHMER}",
            rf"{DAY_KHMER}(?P<d1>\d{{1,2}})\s*ខែ\s?(?P<m><M>){YEAR_KHMER}",
        ),
        r"(?:នៅ|ក្នុង|រាជធានី|ទីក្រុង|ខេត្ត|ប្រទេស|ព្រះរាជាណាចក្រ)\s*$",
    ),
    "my": Words(
        months("ဇန်နဝါရီ", "ဖေဖော်ဝါရီ", "မတ်", "ဧပြီ", "မေ", "ဇွန်", "ဇူလိုင်", "ဩဂုတ်|သြဂုတ်", "စက်တင်ဘာ", "အောက်တိုဘာ", "နိုဝင်ဘာ", "ဒီဇင်ဘာ"),
        r"\(?(?P<n>\d{1,3})\)?\s?ကြိမ်မြောက်",
        (
            rf"{YEAR_BURMESE}(?P<m1><M>)\s*လ?\s*(?P<d1>\d{{1,2}}){DAY_BURMESE}?\s*(?:[-–—]|မှ|နှင့်)\s*(?P<m><M>)\s*လ?\s*(?P<d2>\d{{1,2}}){DAY_BURMESE}",
            rf"{YEAR_BURMESE}(?P<m><M>)\s*လ?\s*(?P<d1>\d{{1,2}}){DAY_BURMESE}?\s*(?:[-–—]|မှ|နှင့်)\s*(?P<d2>\d{{1,2}}){DAY_BURMESE}",
            rf"{YEAR_BURMESE}(?P<m><M>)\s*လ?\s*(?P<d1>\d{{1,2}}){DAY_BURMESE}",
        ),
        r"",
    ),
    "id": Words(
        months("Januari", "Februari|Pebruari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November|Nopember", "Desember"),
        LATIN_ORDINAL, LATIN_DAYS, r"\bdi\s+(?:(?:Kota|Ibu Kota|Kabupaten|Provinsi)\s+)?$",
    ),
    "ms": Words(
        months("Januari", "Februari", "Mac", "April", "Mei", "Jun", "Julai", "Ogos", "September", "Oktober", "November", "Disember"),
        LATIN_ORDINAL, LATIN_DAYS, r"\bdi\s+(?:(?:Bandar Raya|Bandaraya|Ibu Negara|Negeri)\s+)?$",
    ),
    "fil": Words(
        months("Enero", "Pebrero", "Marso", "Abril", "Mayo", "Hunyo", "Hulyo", "Agosto", "Setyembre", "Oktubre", "Nobyembre", "Disyembre"),
        r"\b[Ii]ka-?\s?(?P<n>\d{1,3})\b(?!\s*(?:hanggang|at|[-–]|ng\s+(?:Enero|Pebrero|Marso|Abril|Mayo|Hunyo|Hulyo|Agosto|Setyembre|Oktubre|Nobyembre|Disyembre)))",
        LATIN_DAYS, r"\bsa\s+(?:(?:Lungsod|Lungsod ng|lungsod ng)\s+)?$",
    ),
}  # fmt: skip
