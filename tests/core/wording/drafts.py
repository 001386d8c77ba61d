"""Random drafts and what delegations make of them, in the scripts of the region."""

import unicodedata

from hypothesis import strategies as st

from mufakat.core.wording.model import Provision, Text

LATIN = [
    "the",
    "rights",
    "of",
    "children",
    "and",
    "workers,",
    "in",
    "each",
    "country;",
    "shall",
    "Strengthen",
    "care",
    "services",
    "(2026)",
    ".",
    "-",
    "to",
]
VIETNAMESE = [
    "trẻ",
    "em",
    "và",
    "người",
    "khuyết",
    "tật",
    "của",
    "các",
    "quốc",
    "gia",
    "thành",
    "viên",
    "cần",
    "được",
    "bảo",
    "vệ",
    ",",
    ".",
]
THAI = ["สวัสดิการ", "สังคม", "ของ", "เด็ก", "และ", "ผู้สูงอายุ", "ที่", "ประเทศ", "สมาชิก", " ", "๒๐"]
KHMER = ["ប្រទេស", "សមាជិក", "អាស៊ាន", "និង", "កុមារ", "សិទ្ធិ", "។", " "]
BURMESE = ["ကလေး", "သူငယ်", "အခွင့်အရေး", "နှင့်", "အဖွဲ့ဝင်", "နိုင်ငံ", "။", " "]
LAO_AND_HAN = ["ປະເທດ", "ສະມາຊິກ", "ແລະ", "ເດັກ", "儿童", "权利", "和", "，", " ", "ASEAN"]
SPACES = [" ", " ", " ", " ", "\u00a0", "  ", "\n", "\t"]


def _spaced(vocabulary):
    pairs = st.tuples(st.sampled_from(vocabulary), st.sampled_from(SPACES))
    return st.lists(pairs, max_size=9).map(lambda found: "".join(w + s for w, s in found).rstrip(" "))


def _unspaced(vocabulary):
    return st.lists(st.sampled_from(vocabulary), max_size=9).map("".join)


wordings = st.one_of(
    _spaced(LATIN),
    _spaced(VIETNAMESE),
    _spaced([unicodedata.normalize("NFD", word) for word in VIETNAMESE]),
    _unspaced(THAI),
    _unspaced(KHMER),
    _unspaced(BURMESE),
    _unspaced(LAO_AND_HAN),
    st.just(""),
)


@st.composite
def drafts(draw, most=7):
    """Paragraphs, some repeated, some empty, and now and then a table."""
    provisions = []
    for n, words in enumerate(draw(st.lists(wordings, max_size=most))):
        provisions.append(Provision(f"p{n}", "paragraph", words))
        if draw(st.integers(0, 4)) == 0:
            provisions.append(Provision(f"again{n}", "paragraph", words))
    if draw(st.booleans()):
        provisions += _table(draw(st.lists(st.tuples(wordings, wordings), min_size=1, max_size=3)))
    return Text(tuple(provisions))


def _table(rows):
    found = [Provision("t", "table")]
    for r, cells in enumerate(rows):
        found.append(Provision(f"r{r}", "row", parent="t"))
        for c, words in enumerate(cells):
            found.append(Provision(f"r{r}c{c}", "cell", parent=f"r{r}"))
            found.append(Provision(f"r{r}c{c}p", "paragraph", words, parent=f"r{r}c{c}"))
    return found


@st.composite
def edited(draw, base):
    """What a delegation returns: words changed, paragraphs put in, struck, moved, split, joined."""
    blocks = _blocks(base)
    joined, moved = [], []
    for _ in range(draw(st.integers(0, 4))):
        act = draw(st.sampled_from(["words", "words", "add", "strike", "move", "split", "join"]))
        if act == "add":
            _add(draw, blocks)
        elif blocks:
            at = draw(st.integers(0, len(blocks) - 1))
            _ACTS[act](draw, blocks, at, joined, moved)
    return Text(tuple(p for block in blocks for p in block), joined=tuple(joined), moved=frozenset(moved))


def _blocks(base):
    """Provisions that move together: a paragraph alone, a row with what stands in it."""
    blocks = []
    for provision in base.provisions:
        if provision.kind == "cell" or (provision.parent or "").find("c") > 0:
            blocks[-1].append(provision)
        else:
            blocks.append([provision])
    return blocks


def _words(draw, blocks, at, joined, moved):
    inside = [n for n, p in enumerate(blocks[at]) if p.kind == "paragraph"]
    if inside:
        n = draw(st.sampled_from(inside))
        blocks[at][n] = _with(blocks[at][n], draw(changed(blocks[at][n].text)))


@st.composite
def changed(draw, words):
    pieces = words.split(" ")
    at = draw(st.integers(0, len(pieces)))
    to = draw(st.integers(at, min(len(pieces), at + 3)))
    put = draw(st.one_of(wordings, st.just("")))
    return draw(
        st.sampled_from([" ".join([*pieces[:at], put, *pieces[to:]]), " ".join([*pieces[:at], *pieces[to:]])])
    )


def _add(draw, blocks):
    words = draw(wordings)
    after = draw(st.integers(0, len(blocks)))
    parent = (
        "t" if any(p.kind == "row" for block in blocks[max(0, after - 1) : after] for p in block) else None
    )
    if parent:
        key = f"new-row-{words}-{after}"
        new = [Provision(key, "row", parent="t"), Provision(key + "c", "cell", parent=key)]
        new.append(Provision(key + "p", "paragraph", words, parent=key + "c"))
    else:
        key = f"new-{words}-{after}"
        new = [Provision(key, "paragraph", words)]
    if all(p.key != key for block in blocks for p in block):
        blocks.insert(after, new)


def _strike(draw, blocks, at, joined, moved):
    if blocks[at][0].kind != "table":
        del blocks[at]


def _move(draw, blocks, at, joined, moved):
    if blocks[at][0].kind in ("table",):
        return
    if blocks[at][0].kind == "row":
        places = [n for n, block in enumerate(blocks) if block[0].kind == "row"]
    else:
        places = [n for n, block in enumerate(blocks) if block[0].kind == "paragraph"]
    to = draw(st.sampled_from(places))
    block = blocks.pop(at)
    moved.append(block[0].key)
    blocks.insert(to, block)


def _split(draw, blocks, at, joined, moved):
    first = blocks[at][0]
    if first.kind == "paragraph" and len(blocks[at]) == 1 and " " in first.text:
        head, tail = first.text.split(" ", 1)
        key = f"tail-{first.key}-{tail}"
        if all(p.key != key for block in blocks for p in block):
            blocks[at] = [_with(first, head)]
            blocks.insert(at + 1, [Provision(key, "paragraph", tail, split_from=first.key)])


def _join(draw, blocks, at, joined, moved):
    if at + 1 < len(blocks):
        one, two = blocks[at], blocks[at + 1]
        if len(one) == len(two) == 1 and one[0].kind == two[0].kind == "paragraph":
            blocks[at] = [_with(one[0], one[0].text + " " + two[0].text)]
            joined.append((two[0].key, one[0].key))
            del blocks[at + 1]


def _with(provision, words):
    return Provision(provision.key, provision.kind, words, provision.parent, split_from=provision.split_from)


_ACTS = {"words": _words, "strike": _strike, "move": _move, "split": _split, "join": _join}


@st.composite
def rounds(draw, most=4):
    """A draft and what up to ``most`` delegations returned."""
    base = draw(drafts())
    codes = draw(st.lists(st.sampled_from(["BN", "KH", "ID", "LA", "VN"]), unique=True, max_size=most))
    return base, {code: draw(edited(base)) for code in codes}
