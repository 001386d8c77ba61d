"""What was shared and how countries are structured: published practices, and of each country the newest edition."""

from collections.abc import Iterator

from mufakat.core.saying import date_said
from mufakat.readers.dossiers.practices import address_of
from mufakat.readers.search.collecting.said import every_name, in_each, joined, printed_names
from mufakat.readers.search.entry import NEVER, Entry, level_of
from mufakat.records.bodies.models import TargetGroup
from mufakat.records.knowledge.practices.models import Practice
from mufakat.records.knowledge.structure.models import StructureEdition

STRUCTURE = {
    "en": "Structure of social protection for children",
    "vi": "Hệ thống bảo trợ xã hội dành cho trẻ em",
}
AS_OF = {"en": "as of {day}", "vi": "tính đến {day}"}
PRACTICE = {"en": ("practice", "experience"), "vi": ("kinh nghiệm", "thực tiễn tốt")}
CHOSEN = ("kind", "form", "level", "coverage_unit", "what", "right", "language", "unsure", "groups")


def practices(key: str = "") -> Iterator[tuple[str, Entry]]:
    held = (
        Practice.objects.filter(state=Practice.State.PUBLISHED)
        .select_related("offered_by", "organisation", "where")
        .prefetch_related("groups", "areas")
    )
    for one in held.filter(pk=int(key)) if key.isdecimal() else held:
        yield f"practice:{one.pk}", entry_of_practice(one)


def entry_of_practice(one: Practice) -> Entry:
    words = (one.what, one.results, one.evidence, one.mechanism, one.run_by)
    by = one.offered_by or one.organisation
    around = [*every_name(by.names), *(every_name(one.where.names) if one.where else ())]
    around += [name for group in one.groups.all() for name in every_name(group.names)]
    return Entry(
        kind="practice",
        key=str(one.pk),
        address=address_of(one),
        titles={one.language: one.title},
        named=(one.title,),
        texts=tuple((one.language, text) for text in words if text),
        where=printed_names(by.names),
        around=(*around, *(word for found in PRACTICE.values() for word in found)),
        day=one.published_on.isoformat() if one.published_on else "",
        level=level_of(one.classification),
        illustrative=one.illustrative,
    )


def structures(key: str = "") -> Iterator[tuple[str, Entry]]:
    """Of each country the newest edition everybody may read and, for members, a newer one that is theirs."""
    held = StructureEdition.objects.select_related("member").order_by("member", "as_of", "number")
    groups = {group.key: group for group in TargetGroup.objects.all()}
    newest: dict[tuple[str, int], StructureEdition] = {}
    for one in held.filter(member__code=key) if key else held:
        newest[one.member.code, level_of(one.classification)] = one
    for (code, level), one in newest.items():
        higher = [
            other_level for (other, other_level), later in newest.items()
            if other == code and other_level > level and (later.as_of, later.number) > (one.as_of, one.number)
        ]  # fmt: skip
        yield f"structure:{code}", entry_of_structure(one, groups, until=min(higher, default=NEVER))


def entry_of_structure(one: StructureEdition, groups: dict, *, until: int) -> Entry:
    titles = in_each(
        lambda language: joined(
            STRUCTURE[language],
            one.member.name(language),
            AS_OF[language].format(day=date_said(one.as_of, language)) if one.as_of else "",
        )
    )
    rows = [row for part in one.contents.values() for row in part]
    words = [
        (str(row.get("language", "")) if name == "name" else "en", str(value))
        for row in rows
        for name, value in row.items()
        if name not in CHOSEN and isinstance(value, str) and not value.isdecimal()
    ]
    used = {key for row in rows for key in row.get("groups") or () if key in groups}
    return Entry(
        kind="structure",
        key=f"{one.member.code}/{level_of(one.classification)}",
        address=f"/countries/{one.member.code.lower()}/structure/",
        titles=titles,
        named=tuple(titles.values()),
        texts=tuple(words),
        where=printed_names(one.member.names),
        around=tuple(name for key in sorted(used) for name in every_name(groups[key].names)),
        day=one.as_of,
        level=level_of(one.classification),
        until_level=until,
        illustrative=one.illustrative,
    )
