"""How people write that there is no figure."""

from mufakat.core.languages.fold import fold

NOT_AVAILABLE_SPELLINGS = (
    "n/a", "na", "n.a.", "n.a", "n/av", "nav", "not available", "not applicable", "no data", "none available", "unknown",
    "not yet available", "nil data", "nd", "n/d", "..", "...", "…", "-", "--", "–", "—",
    "không có", "không có số liệu", "chưa có", "chưa có số liệu", "không áp dụng", "k/c",
    "tidak ada", "tidak tersedia", "belum ada", "tidak ada data", "tiada", "tiada data", "t/a",
    "ไม่มี", "ไม่มีข้อมูล", "ບໍ່ມີ", "ບໍ່ມີຂໍ້ມູນ", "គ្មាន", "គ្មានទិន្នន័យ", "မရှိ", "မရှိပါ", "wala", "walang datos",
    "la iha", "não disponível", "sem dados", "无", "இல்லை", "#n/a",
)  # fmt: skip
_FOLDED = frozenset(fold(spelling) for spelling in NOT_AVAILABLE_SPELLINGS)


def says_not_available(words: str) -> bool:
    return fold(" ".join(words.split())) in _FOLDED
