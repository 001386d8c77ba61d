"""The record of an evidence pack as one page to be read: what happened, who stood where, how objections were met."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any


def record_page(about: dict[str, Any], record: dict[str, Any]) -> str:
    parts = [
        ("What happened", acts(record["record/journey.json"]["acts"])),
        ("Objections, and how they were met", objections(record.get("record/objections.json"))),
        ("Positions", positions(record.get("record/positions.json"))),
        ("In writing", written(record.get("record/positions.json"))),
        ("Answers to amendments and comments", answers(record.get("record/dispositions.json"))),
        ("Who was there", attendance(record["record/attendance.json"])),
        (
            "Dates",
            table(
                ("On", "What", "Who"), ((r["on"], r["what"], r["body"]) for r in record["record/dates.json"])
            ),
        ),
    ]
    body = "\n".join(f"<h2>{title}</h2>\n{part}" for title, part in parts if part)
    return (
        f'<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>{escape(about["title"])}</title>\n'
        "<style>body{max-width:60rem;margin:2rem auto;padding:0 1rem;font-family:sans-serif;line-height:1.5}"
        "table{border-collapse:collapse;width:100%}td,th{border:1px solid #888;padding:.3rem;vertical-align:top;"
        "text-align:left}del{color:#666}code{overflow-wrap:anywhere}</style></head>\n<body>"
        f"<h1>{escape(about['title'])}</h1>\n<p>{escape(about['draft'])}, adopted {escape(about['adopted_on'])}. "
        f"<code>{about['text_sha256']}</code></p>\n{body}</body></html>\n"
    )


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = ["<tr>" + "".join(f"<td>{escape(str(cell))}</td>" for cell in row) + "</tr>" for row in rows]
    if not lines:
        return ""
    head = "".join(f"<th>{escape(one)}</th>" for one in heads)
    return f"<table><tr>{head}</tr>\n" + "\n".join(lines) + "</table>"


def acts(rows: list[dict[str, Any]]) -> str:
    heads = ("No.", "On", "Act", "Who", "Lap", "Text", "Reasons")
    return table(
        heads,
        (
            (
                row["number"],
                row["on"],
                f"{row['kind'].replace('_', ' ')} {row['outcome'].replace('_', ' ')}".strip()
                + ("" if row["counts"] else " (corrected later)"),
                row["body"] or row["to_body"],
                row["lap"],
                row["draft"],
                row["reasons"],
            )
            for row in rows
        ),
    )


def objections(rows: list[dict[str, Any]] | None) -> str:
    return table(
        ("What", "Who", "On", "Why", "How it was met"),
        (
            (row["what"], row["by"], row["on"], row["reason"] or row.get("wording", ""), met(row))
            for row in rows or ()
        ),
    )


def met(row: dict[str, Any]) -> str:
    changed = "; ".join(f"{one['provision']} “{one['is']}”" for one in row.get("changes", ()))
    return f"{row['met']}. {'Reworded: ' + changed if changed else ''}".strip()


def positions(said: dict[str, Any] | None) -> str:
    return table(
        ("On", "Member", "Position", "Provision", "Words", "Typed by"),
        (
            (
                row["on"],
                row["member"],
                row["stance"].replace("_", " "),
                row["provision"],
                row["wording"] or row["reason"],
                f"{row['typed_by']}{', signed by ' + row['signed_by'] if row['signed_by'] else ''}",
            )
            for row in (said or {}).get("positions", ())
        ),
    )


def written(said: dict[str, Any] | None) -> str:
    return table(
        ("At", "Procedure", "Act", "Member", "Reasons"),
        (
            (
                act["at"],
                f"{row['kind'].replace('_', ' ')}, {row['draft']}",
                act["kind"],
                act["member"],
                act["reasons"],
            )
            for row in (said or {}).get("procedures", ())
            for act in row["acts"]
        ),
    )


def answers(rows: list[dict[str, Any]] | None) -> str:
    heads = ("Draft", "By", "Provision", "Proposed", "Answer", "Reason")
    return table(
        heads,
        (
            (
                row["draft"],
                row["by"],
                row["provision"],
                row["words"],
                row["answer"].replace("_", " "),
                row["reason"],
            )
            for row in rows or ()
        ),
    )


def attendance(rows: list[dict[str, Any]]) -> str:
    return table(
        ("Meeting", "On", "Delegations"),
        (
            (row["meeting"], row["on"], ", ".join(one["delegation"] for one in row["delegations"]))
            for row in rows
        ),
    )
