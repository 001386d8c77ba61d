"""Nearly equal wordings made one: everybody keeps a name at it, nobody else's words change, and it can be undone."""

from hypothesis import given, settings
from hypothesis import strategies as st

from mufakat.core.wording.compile import compile_texts
from mufakat.core.wording.joining import JoinedProvisions, JoinedWording, joined, words_at
from mufakat.core.wording.model import Provision, Text
from mufakat.core.wording.rolling import NearProvisions, NearWordings
from tests.core.wording.drafts import rounds

BASE = Text(
    (
        Provision("a", "paragraph", "States protect older people in each country."),
        Provision("z", "paragraph", "End."),
    )
)


def says(words: str) -> Text:
    return Text((Provision("a", "paragraph", words), BASE.provisions[1]))


def adds(key: str, words: str) -> Text:
    return Text((BASE.provisions[0], Provision(key, "paragraph", words), BASE.provisions[1]))


NEAR = {
    "VN": says("States protect older persons in each country."),
    "LA": says("States protect Older Persons, in each country."),
    "TH": says("States protect the elderly in each country."),
}


def near_of(texts):
    return compile_texts(BASE, texts).near


def test_two_names_stand_at_one_wording_and_the_third_keeps_its_own():
    (near,) = near_of(NEAR)
    assert isinstance(near, NearWordings)
    own = {
        code: words_at(BASE.provisions[0].text, text.provisions[0].text, near.start, near.end)
        for code, text in NEAR.items()
    }
    join = JoinedWording("a", near.start, near.end, own["VN"], {code: own[code] for code in ("VN", "LA")})
    made = joined(BASE, NEAR, [join])
    rolling = compile_texts(BASE, made)
    (bracket,) = rolling.provision("a").brackets
    assert {each.by: rolling.text(each.by[0]).provisions[0].text for each in bracket.alternatives} == {
        ("LA", "VN"): "States protect older persons in each country.",
        ("TH",): "States protect the elderly in each country.",
    }
    assert rolling.text("TH").provisions == NEAR["TH"].provisions
    assert rolling.near == ()
    assert joined(BASE, NEAR, []) == NEAR


def test_a_join_lapses_when_nobody_wants_the_words_that_stand_and_spares_whoever_says_something_new():
    (near,) = near_of(NEAR)
    own = {
        code: words_at(BASE.provisions[0].text, text.provisions[0].text, near.start, near.end)
        for code, text in NEAR.items()
    }
    join = JoinedWording("a", near.start, near.end, own["VN"], {code: own[code] for code in ("VN", "LA")})
    assert joined(BASE, {"LA": NEAR["LA"]}, [join]) == {"LA": NEAR["LA"]}
    later = {**NEAR, "LA": NEAR["TH"]}
    assert joined(BASE, later, [join]) == later


def test_nearly_equal_new_paragraphs_become_one_with_both_names():
    texts = {"VN": adds("n1", "Carers are paid, trained and heard in every country of the region."),
             "LA": adds("n2", "Carers are paid, trained and heard in every country of the region")}  # fmt: skip
    (near,) = near_of(texts)
    assert isinstance(near, NearProvisions)
    made = joined(BASE, texts, [JoinedProvisions("n1", {"VN": "n1", "LA": "n2"})])
    rolling = compile_texts(BASE, made)
    assert [(each.key, each.by) for each in rolling.provisions] == [
        ("a", ()),
        ("n1", ("LA", "VN")),
        ("z", ()),
    ]
    assert made["VN"] is texts["VN"]


def test_nearly_equal_new_rows_become_one_with_their_cells():
    def table(key: str, words: str) -> Text:
        row = [
            Provision(key, "row", parent="t"),
            Provision(f"{key}c", "cell", parent=key),
            Provision(f"{key}p", "paragraph", words, f"{key}c"),
        ]
        return Text((Provision("t", "table"), *row))

    base = Text((Provision("t", "table"),))
    texts = {"VN": table("r1", "Train supervisors"), "LA": table("r2", "Train Supervisors")}
    rolling = compile_texts(base, joined(base, texts, [JoinedProvisions("r1", {"VN": "r1", "LA": "r2"})]))
    assert [(each.key, each.by) for each in rolling.provisions[1:]] == [
        ("r1", ("LA", "VN")), ("r1c", ("LA", "VN")), ("r1p", ("LA", "VN")),
    ]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(rounds(most=4), st.data())
def test_joining_at_any_bracket_changes_only_those_words_of_those_delegations(case, data):
    base, returned = case
    rolling = compile_texts(base, returned)
    places = [(p, b) for p, b in rolling.brackets() if len(b.alternatives) > 1 and not p.by]
    if not places:
        return
    held, bracket = data.draw(st.sampled_from(places))
    own = next(each.text for each in base.provisions if each.key == held.key)
    were = {code: a.text for a in bracket.alternatives for code in a.by}
    stands = bracket.alternatives[0].text
    made = joined(base, returned, [JoinedWording(held.key, bracket.start, bracket.end, stands, were)])
    for code, text in returned.items():
        for before, after in zip(text.provisions, made[code].provisions, strict=True):
            if before.key != held.key or code not in were:
                assert before == after
            else:
                wanted = "".join(
                    (stands if s == bracket else s.chosen(code)) if hasattr(s, "base") else s.text
                    for s in held.segments
                )
                assert after.text == wanted
                assert before.text == rolling.provision(held.key).chosen(code)
    assert words_at(own, own, bracket.start, bracket.end) == bracket.base
