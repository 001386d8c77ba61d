"""The five laws of the rolling text, on random drafts and edits in the scripts of the region."""

import itertools
import random

from hypothesis import given
from hypothesis import strategies as st

from mufakat.core.wording.compile import compile_texts
from mufakat.core.wording.edits import apply, hunks
from mufakat.core.wording.model import STRUCTURE
from mufakat.core.wording.rolling import Bracket
from mufakat.core.wording.stopwords import STOP_WORDS
from mufakat.core.wording.tokens import tokens
from tests.core.wording.drafts import drafts, edited, rounds, wordings


def wording(text):
    return [(p.key, p.text) for p in text.provisions]


@given(rounds())
def test_choosing_the_base_everywhere_gives_the_draft(made):
    base, returned = made
    assert compile_texts(base, returned).choose("base") == wording(base)


@given(rounds())
def test_choosing_a_delegation_everywhere_gives_what_it_returned_in_its_order(made):
    base, returned = made
    rolling = compile_texts(base, returned)
    assert {code: rolling.choose(code) for code in returned} == {c: wording(t) for c, t in returned.items()}


@given(rounds(), st.randoms(use_true_random=False))
def test_the_order_in_which_the_files_came_does_not_matter(made, chance: random.Random):
    base, returned = made
    shuffled = list(returned.items())
    chance.shuffle(shuffled)
    assert compile_texts(base, dict(shuffled)) == compile_texts(base, returned)


@given(drafts())
def test_without_submissions_there_are_no_brackets(base):
    rolling = compile_texts(base, {})
    assert not list(rolling.brackets())
    assert [p.key for p in rolling.provisions] == list(base.order)
    assert rolling.orders == {"base": base.order}


@given(st.data())
def test_one_submission_gives_exactly_its_edits(data):
    base = data.draw(drafts())
    text = data.draw(edited(base))
    rolling = compile_texts(base, {"VN": text})
    theirs = dict(wording(text))
    for provision in base.provisions:
        held = rolling.provision(provision.key)
        wanted = theirs.get(provision.key, provision.text)
        edits = [(h.start, h.end, h.text) for h in hunks(provision.text, wanted)]
        assert [(b.start, b.end, b.chosen("VN")) for b in held.brackets] == edits
        assert not any(b.retain for b in held.brackets)
        assert held.deleted_by == (() if provision.key in theirs else ("VN",))
    assert {p.key for p in rolling.provisions if p.by} == theirs.keys() - set(base.order)


@given(rounds())
def test_every_bracket_is_tight(made):
    base, returned = made
    for provision, bracket in compile_texts(base, returned).brackets():
        wordings_there = [
            bracket.base,
            *(a.text for a in bracket.alternatives),
            *([""] if bracket.delete else []),
        ]
        cut = [tokens(each) for each in wordings_there]
        if all(cut):
            assert len({each[0] for each in cut}) > 1 and len({each[-1] for each in cut}) > 1
        if not provision.by:
            _nothing_untouched_stands_inside(provision, bracket, base, returned)


def _nothing_untouched_stands_inside(provision, bracket, base, returned):
    words = next(p.text for p in base.provisions if p.key == provision.key)
    touched = set()
    for text in returned.values():
        for theirs in (p.text for p in text.provisions if p.key == provision.key):
            for hunk in hunks(words, theirs):
                touched.update(range(hunk.start, hunk.end))
    assert set(range(bracket.start, bracket.end)) <= touched


@given(rounds())
def test_each_holder_stands_in_exactly_one_of_alternative_retain_and_delete(made):
    base, returned = made
    held = {code: set(text.order) for code, text in returned.items()}
    for provision, bracket in compile_texts(base, returned).brackets():
        stands = [*bracket.retain, *bracket.delete, *(code for a in bracket.alternatives for code in a.by)]
        assert sorted(stands) == sorted(code for code in returned if provision.key in held[code])
        assert not (bracket.delete and not bracket.base)
        assert len({a.text for a in bracket.alternatives}) == len(bracket.alternatives)
        assert all(a.text != bracket.base for a in bracket.alternatives)


@given(rounds())
def test_brackets_stand_apart_and_in_order(made):
    base, returned = made
    for provision in compile_texts(base, returned).provisions:
        spans = [(b.start, b.end) for b in provision.brackets]
        assert spans == sorted(set(spans))
        assert all(one[1] <= two[0] for one, two in itertools.pairwise(spans))
        at = 0
        for segment in provision.segments:
            if isinstance(segment, Bracket):
                assert segment.start == (at if not provision.by else 0)
            at += len(segment.base if isinstance(segment, Bracket) else segment.text)


@given(rounds())
def test_every_provision_stands_once_and_structure_has_no_words(made):
    base, returned = made
    rolling = compile_texts(base, returned)
    keys = [p.key for p in rolling.provisions]
    everywhere = set(base.order).union(*(text.order for text in returned.values()))
    assert sorted(keys) == sorted(everywhere)
    assert [key for key in keys if key in set(base.order)] == list(base.order)
    assert all(p.segments == () for p in rolling.provisions if p.kind in STRUCTURE)
    assert all(p.segments for p in rolling.provisions if p.kind not in STRUCTURE)


@given(wordings, wordings)
def test_hunks_make_the_other_wording_and_never_touch(one, two):
    found = hunks(one, two)
    assert apply(one, found) == two
    for before, after in itertools.pairwise(found):
        between = [t for t in tokens(one[before.end : after.start]) if not t.isspace()]
        assert len(between) > 1 or between[0].casefold() not in STOP_WORDS
