"""The follow-up status: always derived, never typed."""

from collections.abc import Collection, Iterable

from mufakat.core.trace.model import ENDINGS, PUT_OFF, TAKEN_NOTE, Link

STATUSES = (
    "no_later_record",
    "shared",
    "under_consideration",
    "noted",
    "taken_up",
    "adopted",
    "being_carried_out",
    "done_in_some",
    "done",
    "dropped",
    "superseded",
    "merged",
)
ENDED_AS = {"merged_into": "merged", "superseded_by": "superseded", "dropped": "dropped"}


def follow_up_status(links: Iterable[Link], members: Collection[str] = ()) -> str:
    """What became of it, by this rule; of the lines that apply, the first decides.

    Only confirmed links count. A later report of a member replaces its earlier one.

    1. *dropped*, *superseded*, *merged*: somebody recorded so, and nothing later was recorded.
    2. *done*: one report covers the whole and says so, or every member asked that it applies to reports it done.
    3. *done in some*: at least one member reports it done. Where nobody said which members are asked, more is not claimed.
    4. *being carried out*: at least one report says it is under way.
    5. *adopted*: it stands in an adopted text, or a body adopted it.
    6. *taken up*: it stands in a provision of a draft.
    7. *noted* or *under consideration*: by what the last body that considered it did: received, noted, endorsed or
       agreed it; put it off, sent it back, or nothing more is recorded. A written answer counts as noted.
    8. *shared*: it was shared at or submitted to a meeting.
    9. *no later record*: nothing of all this is recorded here.
    """
    counted = [link for link in links if link.confirmed]
    kinds = {link.kind for link in counted}
    if ending := last_ending(counted):
        return ENDED_AS[ending.kind]
    if carried := _carried_out(counted, members):
        return carried
    considered = last_consideration(counted)
    if "adopted_in" in kinds or any(
        link.outcome == "adopted" for link in counted if link.kind == "considered_at"
    ):
        return "adopted"
    if "taken_up_in" in kinds:
        return "taken_up"
    if considered and considered.outcome in PUT_OFF:
        return "under_consideration"
    if (considered and considered.outcome in TAKEN_NOTE) or "answered_by" in kinds:
        return "noted"
    return "shared" if kinds & {"shared_at", "submitted_to"} else "no_later_record"


def _carried_out(counted: list[Link], members: Collection[str]) -> str:
    whole, reported = reports(counted, members)
    said = [progress for progress in reported.values() if progress != "not_applicable"]
    if whole == "done" or (members and _all_done(reported, members)):
        return "done"
    if "done" in said:
        return "done_in_some"
    return "being_carried_out" if whole == "under_way" or "under_way" in said else ""


def _all_done(reported: dict[str, str], members: Collection[str]) -> bool:
    said = [reported.get(member, "") for member in members]
    return "done" in said and set(said) <= {"done", "not_applicable"}


def reports(links: Iterable[Link], members: Collection[str] = ()) -> tuple[str, dict[str, str]]:
    """What the last reports say of the whole, and of each member (member → progress); of ``members`` only, if given.

    A member that reports on several actions has done its part when it has done all of them; some done or
    under way is under way.
    """
    told = list(links)
    actions = {link.target for link in told if link.kind == "carried_out_by"}
    last: dict[str, dict[str, str]] = {}
    for link in sorted((link for link in told if link.kind == "reported_by"), key=_when):
        if not link.member or not members or link.member in members:
            last.setdefault(link.member, {})[link.about] = link.progress
    progress = {member: _together(said, actions) for member, said in last.items()}
    return progress.pop("", ""), progress


def _together(said: dict[str, str], actions: Collection[str]) -> str:
    """One progress out of those on single actions; an action nothing was said of counts as not started."""
    if "" not in said:
        said = dict.fromkeys(actions, "not_started") | said
    applying = {progress for progress in said.values() if progress != "not_applicable"}
    if not applying:
        return "not_applicable"
    if len(applying) == 1:
        return applying.pop()
    return "under_way" if applying & {"done", "under_way"} else "not_started"


def last_ending(links: Iterable[Link]) -> Link | None:
    """The link that ended it, if nothing was recorded after it."""
    told = list(links)
    endings = [link for link in told if link.kind in ENDINGS]
    if not endings:
        return None
    last = sorted(endings, key=_when)[-1]
    later = [
        link
        for link in told
        if link.kind not in ENDINGS and link.at and last.at and link.at.earliest > last.at.latest
    ]
    return None if later else last


def last_consideration(links: Iterable[Link]) -> Link | None:
    considered = sorted((link for link in links if link.kind == "considered_at"), key=_when)
    return considered[-1] if considered else None


def _when(link: Link) -> tuple[str, str]:
    """By the earliest day it can have been; undated links come first, and of equals the one recorded later is the last."""
    return (link.at.earliest.isoformat(), link.at.latest.isoformat()) if link.at else ("", "")
