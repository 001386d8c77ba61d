"""The rolling text made anew from the submissions that stand."""

from collections.abc import Iterable

from mufakat.core.wording import amendments as told
from mufakat.core.wording.compile import compile_texts
from mufakat.core.wording.joining import joined
from mufakat.core.wording.model import Comment as Said
from mufakat.core.wording.model import Text
from mufakat.core.wording.rolling import Remark
from mufakat.core.wording.standing import with_more, without
from mufakat.records.circulation.live.joinings import as_joined, were_now
from mufakat.records.circulation.live.model import Live
from mufakat.records.circulation.live.standing import GROUP, standing_submissions
from mufakat.records.circulation.models import AgreedWording, Amendment, Joining, Submission, Support
from mufakat.records.circulation.texts import amendment_of, submitted_text
from mufakat.records.instruments.models import Draft
from mufakat.records.instruments.operations import text_of


def compiled(
    draft: Draft,
    gone: set[int],
    supports,
    by_group: Iterable[AgreedWording],
    joinings: tuple[Joining, ...],
) -> Live:
    base = text_of(draft)
    submissions = standing_submissions(draft)
    rows = {each.pk: tuple(each.amendments.all()) for each in submissions}
    texts: dict[bool, dict[str, Text]] = {True: {}, False: {}}
    by_code: dict[str, list[Amendment]] = {}
    said: dict[str, set[str]] = {}
    remarks: dict[bool, list[Remark]] = {True: [], False: []}
    for code, of_one in _by_code(submissions).items():
        member = of_one[0].addressee.is_member
        text = base
        for each in reversed(of_one):  # the newest file as it is, what was carried over beside it
            text = _standing_text(base, text, each, rows[each.pk], gone)
            by_code.setdefault(code, []).extend(row for row in rows[each.pk] if row.pk not in gone)
            remarks[member] += [Remark(code, _remark(comment)) for comment in each.comments.all()]
        texts[member][code] = text
        said[code] = {row.provision_key for row in by_code[code] if row.kind == Amendment.Kind.RETAIN}
    taken_up: dict[tuple[str, str], list[str]] = {}
    for each in supports.select_related("member", "amendment__submission__addressee"):
        _take_up(each, base, texts[True], by_code, taken_up)
    _agree(base, texts[True], by_group)
    for each in joinings:
        each.were = were_now(each, base, texts[True])
    apart = compile_texts(base, texts[True], said_retain=said).noting(comments=tuple(remarks[True]))
    one = joined(base, texts[True], map(as_joined, joinings)) if joinings else texts[True]
    return Live(
        base=base,
        members=compile_texts(base, one, said_retain=said).noting(comments=apart.comments)
        if joinings
        else apart,
        others=compile_texts(base, texts[False], said_retain=said).noting(comments=tuple(remarks[False])),
        rows={code: tuple(found) for code, found in by_code.items()},
        taken_up={key: tuple(found) for key, found in taken_up.items()},
        apart=apart,
        joinings=joinings,
    )


def _by_code(submissions: Iterable[Submission]) -> dict[str, list[Submission]]:
    """Code → its submissions, oldest first. Two files from one delegation both stand, told apart by a number."""
    own: dict[str, list[Submission]] = {}
    for each in submissions:
        own.setdefault(each.addressee.code, []).append(each)
    found: dict[str, list[Submission]] = {}
    for code, of_one in own.items():
        carried = [each for each in of_one if each.way == Submission.Way.CARRIED]
        fresh = [each for each in of_one if each.way != Submission.Way.CARRIED]
        if len(fresh) < 2:
            found[code] = [*carried, *fresh]
            continue
        for n, each in enumerate(fresh, 1):
            found[f"{code} ({n})"] = [*(carried if n == len(fresh) else ()), each]
    return found


def _standing_text(base: Text, text: Text, submission: Submission, rows, gone: set[int]) -> Text:
    code = submission.addressee.code
    struck = [made for row in rows if row.pk in gone and (made := amendment_of(row, code))]
    own = without(base, submitted_text(submission, base), struck)
    if text is base:
        return own
    return with_more(base, text, told.amendments(base, code, own))[0]


def _remark(comment) -> Said:
    """The delegation's words without the person's name."""
    return Said(
        author="", time="", text=comment.text, key=comment.provision_key or None, anchor=comment.anchor
    )


def _take_up(support: Support, base: Text, texts: dict[str, Text], by_code, taken_up) -> None:
    row, code = support.amendment, support.member.code
    made = amendment_of(row, code)
    if made is None:
        return
    text, refused = with_more(base, texts.get(code, base), [made])
    if not refused:
        texts[code] = text
        by_code.setdefault(code, []).append(row)
        taken_up.setdefault((code, row.provision_key), []).append(row.submission.addressee.code)


def _agree(base: Text, texts: dict[str, Text], by_group: Iterable[AgreedWording]) -> None:
    wanted = [
        told.Amendment(GROUP, told.WORDING, each.provision_key, each.start, each.end, each.base, each.wording)
        for each in by_group
    ]
    if wanted:
        texts[GROUP] = with_more(base, base, wanted)[0]
