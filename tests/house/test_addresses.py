"""Each named address has a name of its own: two doors sharing one would send people to each other's pages."""

from collections import Counter

from django.urls import URLPattern, get_resolver


def named(resolver):
    for one in resolver.url_patterns:
        if isinstance(one, URLPattern):
            yield one.name
        else:
            yield from named(one)


def test_no_two_addresses_share_a_name():
    assert [name for name, times in Counter(named(get_resolver())).items() if times > 1] == []


def test_the_rooms_of_the_frame_are_all_hung():
    names = set(named(get_resolver()))
    frame = {
        "home",
        "search",
        "meetings",
        "recommendations",
        "instruments",
        "countries",
        "desk",
        "sign-in",
        "sign-out",
    }
    assert frame <= names
