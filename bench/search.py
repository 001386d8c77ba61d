"""Search at size: how long the index takes, how quickly it answers, and whether it finds what is there.

    python -m bench.search [--documents 200000]

Documents are sentences of random words from short lists in five languages, Thai, Lao, Khmer and Burmese without spaces
between words; 200 known documents per language are asked for by two neighbouring words. Recall is the share of known
documents found, precision the share of found documents that hold both words (side by side where no spaces are
written). On SQLite in a folder
of its own, or on the empty PostgreSQL database that DATABASE_URL names.
"""

import argparse
import os
import random
import statistics
import tempfile
import time

WORDS = {
    "vi": "trẻ em|người cao tuổi|khuyết tật|bảo trợ|xã hội|gia đình|cộng đồng|chính sách|trường học|bệnh viện|quyền|luật|"
    "dịch vụ|nhân viên|tư vấn|ngân sách|địa phương|phụ nữ|nông thôn|thành phố|di cư|việc làm|giáo dục|y tế|bạo lực",
    "th": "เด็ก|ผู้สูงอายุ|คนพิการ|คุ้มครอง|สังคม|ครอบครัว|ชุมชน|นโยบาย|โรงเรียน|โรงพยาบาล|สิทธิ|กฎหมาย|บริการ|เจ้าหน้าที่|คำปรึกษา|งบประมาณ|"
    "ท้องถิ่น|ผู้หญิง|ชนบท|เมือง|แรงงาน|การศึกษา|สุขภาพ|ความรุนแรง|อาหาร",
    "lo": "ເດັກ|ຜູ້ສູງອາຍຸ|ຄົນພິການ|ປົກປ້ອງ|ສັງຄົມ|ຄອບຄົວ|ຊຸມຊົນ|ນະໂຍບາຍ|ໂຮງຮຽນ|ໂຮງໝໍ|ສິດ|ກົດໝາຍ|ບໍລິການ|ພະນັກງານ|ງົບປະມານ|ທ້ອງຖິ່ນ|ແມ່ຍິງ|"
    "ຊົນນະບົດ|ເມືອງ|ແຮງງານ|ການສຶກສາ|ສຸຂະພາບ|ຄວາມຮຸນແຮງ|ອາຫານ|ນ້ຳ",
    "km": "កុមារ|មនុស្សចាស់|ជនពិការ|ការពារ|សង្គម|គ្រួសារ|សហគមន៍|គោលនយោបាយ|សាលារៀន|មន្ទីរពេទ្យ|សិទ្ធិ|ច្បាប់|សេវា|បុគ្គលិក|ថវិកា|មូលដ្ឋាន|ស្ត្រី|"
    "ជនបទ|ទីក្រុង|ពលករ|ការអប់រំ|សុខភាព|អំពើហិង្សា|អាហារ|ទឹក",
    "my": "ကလေး|သက်ကြီးရွယ်အို|မသန်စွမ်းသူ|ကာကွယ်|လူမှု|မိသားစု|ရပ်ရွာ|မူဝါဒ|ကျောင်း|ဆေးရုံ|အခွင့်အရေး|ဥပဒေ|ဝန်ဆောင်မှု|ဝန်ထမ်း|"
    "ဘတ်ဂျက်|ဒေသ|အမျိုးသမီး|ကျေးလက်|မြို့|အလုပ်သမား|ပညာရေး|ကျန်းမာရေး|အကြမ်းဖက်မှု|အစားအစာ|ရေ",
}
KNOWN = 200


def main() -> None:
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("--documents", type=int, default=200_000)
    asked = arguments.parse_args()
    with tempfile.TemporaryDirectory() as home:
        os.environ["MUFAKAT_HOME"] = home
        os.environ["DJANGO_SETTINGS_MODULE"] = "mufakat.config.settings"
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0, interactive=False)
        measure(asked.documents)


def measure(documents: int) -> None:
    from django.db import transaction

    from mufakat.readers.search.engines import engine

    chance = random.Random(7)
    texts = [
        (language, *sentence(chance, language))
        for _, language in zip(range(documents), cycle(), strict=False)
    ]
    began = time.perf_counter()
    with transaction.atomic():
        engine().write(("bench", entry(number, text)) for number, (_, text, _) in enumerate(texts))
    print(f"index: {documents:,} documents in {time.perf_counter() - began:.1f} s")
    for language in WORDS:
        ask(
            chance,
            language,
            [(n, text, words) for n, (of, text, words) in enumerate(texts) if of == language],
            texts,
        )


def ask(chance: random.Random, language: str, own: list, texts: list) -> None:
    from mufakat.readers.search.engines import engine
    from mufakat.readers.search.terms import terms_of, ways

    found, right, all_found, times = 0, 0, 0, []
    for number, _, words in chance.sample(own, min(KNOWN, len(own))):
        at = chance.randrange(len(words) - 1)
        question = (" " if language == "vi" else "").join(words[at : at + 2])
        began = time.perf_counter()
        wanted = ways(terms_of(question))[0][1]
        engine().counts(wanted, level=0)
        engine().best(wanted, level=0, limit=20)
        times.append(time.perf_counter() - began)
        keys = {int(key) for _, key, _ in engine().best(wanted, level=0, limit=documents_at_most(texts))}
        found += number in keys
        right += sum(holds(texts[key][1], words[at : at + 2], language) for key in keys)
        all_found += len(keys)
    times.sort()
    print(
        f"{language}: recall {found / min(KNOWN, len(own)):.3f}  precision {right / max(all_found, 1):.3f}  "
        f"p50 {statistics.median(times) * 1000:.1f} ms  p95 {times[int(len(times) * 0.95)] * 1000:.1f} ms"
    )


def holds(text: str, words: list[str], language: str) -> bool:
    if language == "vi":
        return all(word in text for word in words)
    return "".join(words) in text.replace(" ", "")


def documents_at_most(texts: list) -> int:
    return len(texts)


def sentence(chance: random.Random, language: str) -> tuple[str, list[str]]:
    """Twenty words; where the script has no spaces, one after every fifth word. The first five stand unbroken."""
    words = [chance.choice(WORDS[language].split("|")) for _ in range(20)]
    if language == "vi":
        return " ".join(words), words
    text = " ".join("".join(words[at : at + 5]) for at in range(0, 20, 5))
    return text, words[:5]


def entry(number: int, text: str):
    from mufakat.readers.search.entry import Entry

    return Entry("provision", str(number), "/", {"en": str(number)}, (), (("", text),), {})


def cycle():
    while True:
        yield from WORDS


if __name__ == "__main__":
    main()
