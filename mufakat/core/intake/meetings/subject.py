"""Which of the meetings named in a report it is about, and what the others are to it."""

import re
from dataclasses import dataclass, replace

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.meetings.mention import NEXT, ONWARD, OTHER, PARENT, PREVIOUS, THIS, Mention
from mufakat.core.intake.meetings.naming import APART, Namebook, levels, plus_other, with_plus_three
from mufakat.core.intake.meetings.owners import EMPTY_NAMES
from mufakat.core.intake.vocabulary import EMPTY
from mufakat.core.languages.fold import content_words, word_set

ENOUGH = 3.0  # less than one plain "X was held" is no report of a meeting


@dataclass(frozen=True)
class Subject:
    """The meeting a report is about: its mentions, the best of them first; `others` keep their roles."""

    main: Mention
    mentions: tuple[Mention, ...]
    others: tuple[Mention, ...]
    ordinal: int | None
    ordinal_at: tuple[int, int] | None
    # a second meeting reported in the same breath, and where it is named
    beside: Mention | None = None
    beside_mentions: tuple[Mention, ...] = ()


def subject_of(mentions: list[Mention], *, book: Namebook) -> Subject | None:
    """The meeting reported, or None where the text reports no single one."""
    mentions = after_title(mentions)
    groups = grouped(mentions)
    ranked = sorted(groups, key=score, reverse=True)
    if ranked and score(ranked[0]) < ENOUGH:
        mentions = [convened(acting(m), mentions) for m in mentions]
        ranked = sorted(grouped(mentions), key=score, reverse=True)
    if not ranked or score(ranked[0]) < ENOUGH or not any(m.role in (THIS, NEXT, OTHER) for m in ranked[0]):
        return None
    chosen = ranked[0]
    if many_alike(ranked):
        return None
    main = max(
        chosen, key=lambda m: (m.role != PREVIOUS, bool(m.body), bool(m.ordinal), m.weight, len(m.name))
    )
    ordinal, at = ordinal_of(chosen)
    second = next((group for group in ranked[1:] if reported_too(group, ranked[0])), [])
    beside = max(second, key=lambda m: m.weight, default=None)
    others = tuple(
        seen_from(of_series(m, main), main, ordinal) for m in mentions if m not in chosen and m not in second
    )
    return Subject(with_group(main, chosen, book), tuple(chosen), others, ordinal, at, beside, tuple(second))


def after_title(mentions: list[Mention]) -> list[Mention]:
    """ "the first symposium, held in 2019" below the title of the second counts in its series: another meeting."""
    titled = next((m for m in mentions if m.sentence.kind == "title" and m.ordinal and not is_bare(m)), None)
    if titled is None:
        return mentions
    return [
        replace(m, role=PREVIOUS, weight=-3.0)
        if is_bare(m) and m.sentence.kind != "title" and (m.ordinal or 0) < (titled.ordinal or 0)
        else m
        for m in mentions
    ]


# "The 38th ACDM Meeting on 9 June discussed …": said of no other meeting than the one reported
ACTED = expression(
    r"^\s*(?:\([^)]*\)\s*)?(?:,?\s*(?:on|in|ngày)\s[^.;,]{3,40}?,?\s+)?(?:discussed|reviewed|adopted|agreed|considered|endorsed|deliberated|focus(?:s?ed)|exchanged|approved|thảo luận|đã thảo luận|thông qua|đã thông qua|tập trung|đã tập trung)\b",
    re.IGNORECASE,
)


def acting(mention: Mention) -> Mention:
    """Where no meeting is said to be held: one with a number that is said to have done something was."""
    early = mention.sentence.prose_before <= 4 and mention.role == OTHER and mention.ordinal
    if not early or not ACTED.match(mention.after):
        return mention
    return replace(mention, role=THIS, weight=mention.weight + 2.6)


# "This came out of the Ministers’ meeting held on 10 June": whose meeting is said a sentence before
OWN_MEETING = expression(
    r"\b[Tt]he(?:ir)?\s+(?:Ministers?[’']s?|Officials[’']|Leaders[’']|Ministerial|Committee[’']s|Council[’']s)\s+[Mm]eeting,?\s+(?:was\s+|which was\s+)?(?:held|convened|took place)\s+(?:on|in|from|via)\b"
)


def convened(mention: Mention, mentions: list[Mention]) -> Mention:
    """Who is said at the head of a report to have had a meeting that bears no name of its own."""
    first = mention.only_body and mention.sentence.prose_before == 0 and mention is mentions[0]
    told = first and any(
        OWN_MEETING.search(following) for following in (mention.sentence.text, mention.sentence.following)
    )
    return replace(mention, only_body=False, role=THIS, weight=4.0) if told else mention


def grouped(mentions: list[Mention]) -> list[list[Mention]]:
    """Mentions of one meeting together: same series, same number; the unnumbered join those whose role agrees."""
    groups: list[list[Mention]] = []
    for mention in sorted(mentions, key=lambda m: m.ordinal is None):
        home = next((g for g in groups if belongs(mention, g)), None)
        if home is not None:
            home.append(mention)
        else:
            groups.append([mention])
    return groups


def belongs(mention: Mention, group: list[Mention]) -> bool:
    head = group[0]
    if not any(same_series(mention, other) for other in group):
        return False
    if mention.ordinal and head.ordinal:
        return mention.ordinal == head.ordinal
    reported, theirs = mention.role in (THIS, OTHER), any(m.role in (THIS, OTHER) for m in group)
    if mention.ordinal is None and head.ordinal is None:
        return (mention.role in (NEXT, PREVIOUS)) == all(
            m.role in (NEXT, PREVIOUS) for m in group
        ) or mention.role == head.role
    return reported == theirs


def same_series(one: Mention, other: Mention) -> bool:
    if with_plus_three(one.name) != with_plus_three(other.name) or plus_other(one.name) != plus_other(
        other.name
    ):
        return False
    if one.body or other.body:
        return one.body is other.body and (
            one.special == other.special or one.ordinal == other.ordinal is not None
        )
    if one.abbreviation and one.abbreviation == other.abbreviation:
        return True
    a, b = words_of(one), words_of(other)
    if len(a) < 2 or len(b) < 2 or ranks_differ(levels(one.name), levels(other.name)):
        return False
    return len(a & b) >= 0.8 * min(len(a), len(b))


def ranks_differ(one: frozenset[str], other: frozenset[str]) -> bool:
    """The ministers of a forum are not the forum."""
    return "working_group" not in one & other and (one & APART) != (other & APART)


def words_of(mention: Mention) -> frozenset[str]:
    bare = EMPTY | word_set("meeting meetings hoi nghi session cuoc hop phien ky annual regular ordinary")
    return frozenset(content_words(mention.name, without=bare))


def score(group: list[Mention]) -> float:
    """The best mention counts whole, the others a little; a meeting only ever sent to or looked back on is not it."""
    weights = sorted((m.weight for m in group), reverse=True)
    return (
        weights[0]
        + 0.35 * sum(w for w in weights[1:4] if w > 0)
        + 0.1 * sum(m.weight for m in group if m.weight < 0 and not m.only_body)
    )


def ordinal_of(group: list[Mention]) -> tuple[int | None, tuple[int, int] | None]:
    for mention in sorted(group, key=lambda m: -m.weight):
        if mention.ordinal:
            return mention.ordinal, mention.ordinal_at or (mention.start, mention.end)
    return None, None


def many_alike(ranked: list[list[Mention]]) -> bool:
    """A review of the year: several meetings held, none in the title, none spoken of again."""
    held = [g for g in ranked if any(m.role == THIS and not m.only_body and m.weight >= 2.5 for m in g)]
    told = [m for m in ranked[0] if m.role in (THIS, OTHER)]
    titled = any(m.sentence.kind == "title" for m in ranked[0])
    leads = any(m.sentence.prose_before == 0 and m.sentence.kind == "body" for m in ranked[0])
    return len(held) >= 3 and not titled and not leads and len(told) <= 1


def reported_too(group: list[Mention], first: list[Mention]) -> bool:
    """Named in the same opening sentence and held as well: the report is about both."""
    best = max(group, key=lambda m: m.weight)
    lead = max(first, key=lambda m: m.weight)
    strong = (
        best.role == THIS and not best.only_body and best.weight >= 4.0 and bool(best.ordinal or best.body)
    )
    if not strong or best.sentence.prose_before > 2:
        return False
    if lead.ordinal and is_bare(best) and best.sentence is not lead.sentence:
        return False  # "The first forum, held in 2006, …" counts in the series reported
    if best.sentence is lead.sentence:
        between = best.sentence.text[
            min(best.end, lead.end) - best.sentence.start : max(best.start, lead.start) - best.sentence.start
        ]
        return bool(re.match(r"^\s*(?:\([^)]*\))?\s*(?:,|and|và|cùng|as well as|the|với|&|\s)+$", between))
    return len(best.before) < 14 and score(group) >= 0.7 * score(first)


def of_series(mention: Mention, main: Mention) -> Mention:
    """ "the Thirtieth Meeting", "Hội nghị lần thứ 3": a number without a name counts in the reported series."""
    if not is_bare(mention):
        return mention
    return replace(mention, name=main.name, body=main.body, abbreviation=main.abbreviation)


def is_bare(mention: Mention) -> bool:
    """A number and no name."""
    named = mention.only_body or mention.body or content_words(mention.name, without=EMPTY_NAMES)
    return bool(mention.ordinal) and not named


def seen_from(mention: Mention, main: Mention, ordinal: int | None) -> Mention:
    """The role of another meeting, seen from the one reported: numbers of one series order themselves."""
    if mention.role == ONWARD or not same_series(mention, main):
        return mention if mention.role != THIS else replace(mention, role=OTHER)
    if mention.ordinal and ordinal and mention.ordinal != ordinal:
        return replace(mention, role=PREVIOUS if mention.ordinal < ordinal else NEXT)
    return mention if mention.role in (PREVIOUS, NEXT, PARENT) else replace(mention, role=OTHER)


def with_group(main: Mention, group: list[Mention], book: Namebook) -> Mention:
    """The main mention; a working group is known by the text it works on, which stands beside its name."""
    if "working_group" not in levels(main.name) or (main.body and main.body.kind != "working_group"):
        return main
    said = book.words(" ".join({m.sentence.text for m in group if m.role != NEXT}))
    fits = [
        (book.weight(said & known), body) for body, _, known in book.names
        if body.kind == "working_group" and book.weight(said & known) >= 0.75 * book.weight(known)
    ]  # fmt: skip
    best = max(fits, key=lambda pair: pair[0], default=None)
    return replace(main, body=best[1]) if best else main
