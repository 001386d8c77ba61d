"""The rolling text as JSON: documented in docs/howto/compile.md and stable."""

from typing import Any

from mufakat.core.wording.rolling import Bracket, NearWordings, Rolling, RollingProvision, Segment


def as_json(rolling: Rolling) -> dict[str, Any]:
    """Plain lists and dicts, ready for `json.dumps`; nothing in it names a person."""
    return {
        "orders": {code: list(order) for code, order in rolling.orders.items()},
        "provisions": [_provision(each) for each in rolling.provisions],
        "comments": _comments(rolling),
        "unplaced": [{"by": each.by, "text": each.text, "key": each.key} for each in rolling.unplaced],
        "warnings": [{"by": code, "text": sentence} for code, sentence in rolling.warnings],
        "near": [_near(each) for each in rolling.near],
    }


def _provision(each: RollingProvision) -> dict[str, Any]:
    return {
        "key": each.key,
        "kind": each.kind,
        "parent": each.parent,
        "label": each.label,
        "by": list(each.by),
        "moved_by": list(each.moved_by),
        "deleted_by": list(each.deleted_by),
        "joined_by": list(each.joined_by),
        "split_from": each.split_from,
        "joined_into": each.joined_into,
        "segments": [_segment(segment) for segment in each.segments],
    }


def _segment(segment: Segment) -> dict[str, Any]:
    if not isinstance(segment, Bracket):
        return {"text": segment.text}
    return {
        "base": segment.base,
        "alternatives": [{"text": each.text, "by": list(each.by)} for each in segment.alternatives],
        "retain": list(segment.retain),
        "delete": list(segment.delete),
    }


def _comments(rolling: Rolling) -> list[dict[str, Any]]:
    first: dict[str, int] = {}  # where each delegation's comments begin: replies count within one file
    for n, remark in enumerate(rolling.comments):
        first.setdefault(remark.by, n)
    return [
        {
            "by": remark.by,
            "key": remark.comment.key,
            "anchor": remark.comment.anchor,
            "start": remark.comment.start,
            "text": remark.comment.text,
            "time": remark.comment.time,
            "reply_to": None
            if remark.comment.reply_to is None
            else first[remark.by] + remark.comment.reply_to,
            "resolved": remark.comment.resolved,
        }
        for remark in rolling.comments
    ]


def _near(each: object) -> dict[str, Any]:
    if isinstance(each, NearWordings):
        return {"key": each.key, "start": each.start, "end": each.end, "texts": list(each.texts)}
    return {"keys": list(each.keys)}
