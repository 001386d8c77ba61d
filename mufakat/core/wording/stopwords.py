"""Small words that hold no wording apart: an edit on either side of one is one edit.

Only articles, short prepositions, conjunctions and particles of the languages drafts are written in;
a word that can carry a commitment ("shall", "not", "may") is never here.
"""

_ENGLISH = "a an the and or of to in on at by for from with as"
_VIETNAMESE = "và hoặc của các những cho với ở tại trong về do bởi từ đến là"
_INDONESIAN_MALAY = "dan atau yang di ke dari untuk dengan pada oleh bagi para"
_FILIPINO = "ang ng mga sa at o ni kay na"
_PORTUGUESE_TETUM = "e ou o os as de da do das dos em no na ba iha no hosi"
_THAI = "และ หรือ ของ ที่ ใน แก่ กับ โดย ต่อ จาก"
_LAO = "ແລະ ຫຼື ຂອງ ທີ່ ໃນ ແກ່ ກັບ ໂດຍ ຕໍ່ ຈາກ"
_KHMER = "និង ឬ នៃ ក្នុង ដែល ដល់ ជា ដោយ ពី"
_BURMESE = "နှင့် သို့မဟုတ် ၏ တွင် ကို မှ သို့ ဖြင့်"
_CHINESE = "和 与 及 或 的 在 为 由"

STOP_WORDS = frozenset(
    " ".join(
        (
            _ENGLISH,
            _VIETNAMESE,
            _INDONESIAN_MALAY,
            _FILIPINO,
            _PORTUGUESE_TETUM,
            _THAI,
            _LAO,
            _KHMER,
            _BURMESE,
            _CHINESE,
        )
    ).split()
)
