from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mufakat.core.chain import START, Link, digest_of, entry_hash, first_break


def chain(*verbs):
    """A chain of entries that fits, one for each verb."""
    entries, previous = [], START
    for number, verb in enumerate(verbs, start=1):
        said = {
            "number": number,
            "at_iso": f"2021-04-26T09:00:{number:02}+07:00",
            "actor": "Linh",
            "on_behalf_of": "secretariat",
            "verb": verb,
            "subject": "journey:roadmap",
            "digest": digest_of({"verb": verb}),
            "previous": previous,
        }
        previous = entry_hash(**said)
        entries.append(Link(**said, hash=previous))
    return entries


def rehashed(entry):
    fields = {name: getattr(entry, name) for name in entry.__dataclass_fields__ if name != "hash"}
    return replace(entry, hash=entry_hash(**fields))


WHOLE = chain("start", "put_before", "decide", "transmit")


def test_a_chain_that_fits_has_no_break():
    assert first_break([]) is None
    assert first_break(WHOLE) is None


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("at_iso", "2021-04-27T09:00:00+07:00"),
        ("actor", "Somchai"),
        ("on_behalf_of", "chair"),
        ("verb", "adopt"),
        ("subject", "journey:other"),
        ("digest", digest_of({"verb": "adopt"})),
        ("hash", "0" * 64),
    ],
)
@pytest.mark.parametrize("place", range(4))
def test_an_entry_in_which_one_thing_was_changed_is_the_first_that_does_not_fit(field, value, place):
    tampered = [*WHOLE]
    tampered[place] = replace(WHOLE[place], **{field: value})
    assert first_break(tampered) == (place + 1, "who, when, what or its digest has been changed")


def test_an_entry_that_was_changed_and_hashed_anew_breaks_the_chain_at_the_next():
    tampered = [WHOLE[0], rehashed(replace(WHOLE[1], actor="Somchai")), *WHOLE[2:]]
    assert first_break(tampered) == (3, "it does not follow the entry before it")


def test_an_entry_that_was_taken_out_is_missed_where_it_stood():
    assert first_break([WHOLE[0], *WHOLE[2:]]) == (3, "entry 2 is missing before it")
    assert first_break(WHOLE[1:]) == (2, "entry 1 is missing before it")


def test_two_entries_that_changed_places_do_not_fit():
    assert first_break([WHOLE[0], WHOLE[2], WHOLE[1], WHOLE[3]]) == (3, "entry 2 is missing before it")


fields = st.tuples(*[st.text(max_size=6)] * 4)


@given(fields, fields)
def test_two_entries_that_say_different_things_never_share_a_hash(first, second):
    names = ("actor", "on_behalf_of", "verb", "subject")
    fixed = {"number": 1, "at_iso": "t", "digest": "d", "previous": START}
    same = entry_hash(**fixed, **dict(zip(names, first, strict=True))) == entry_hash(
        **fixed, **dict(zip(names, second, strict=True))
    )
    assert same is (first == second)


payloads = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.text(max_size=4), payloads, max_size=4))
def test_the_digest_does_not_depend_on_the_order_in_which_a_payload_was_written(payload):
    assert digest_of(payload) == digest_of(dict(reversed(payload.items())))
