"""What became of it, as English says it."""

from mufakat.core.sentences import Names, OnDay, listed, number, said
from mufakat.core.trace.model import Facts

AT = {
    "": "considered at", "discussed": "discussed at", "received": "received at", "noted": "noted at",
    "shared": "passed on at", "endorsed": "endorsed at", "agreed": "agreed to at", "adopted": "adopted at",
    "deferred": "put off at", "referred_back": "referred back at",
}  # fmt: skip
WHICH = {
    "": "considered it", "discussed": "discussed it", "received": "received it", "noted": "noted it",
    "shared": "passed it on", "endorsed": "endorsed it", "agreed": "agreed to it", "adopted": "adopted it",
    "deferred": "put it off", "referred_back": "referred it back",
}  # fmt: skip


def answer(facts: Facts, names: Names) -> str:
    def say(label: object) -> str:
        return said(label, "en", names)

    so_far, now = _so_far(facts, say), _now(facts, say)
    if not so_far and not now:
        return "No record of what became of it is held here."
    clauses = [clause for clause in (so_far, now or "no later record is held here") if clause]
    return f"{'; '.join(clauses)}."


def _so_far(facts: Facts, say) -> str:
    """How it travelled: "it was shared at SOMSWD 15 and submitted to AMMSWD 10"."""
    done: list[str] = []
    there = set(facts.outcome_at)
    if facts.shared_at:
        with_outcome = there and there <= set(facts.shared_at)
        verb = f"shared and {AT[facts.outcome]}" if with_outcome else "shared at"
        done.append(f"{verb} {say(facts.shared_at)}")
    if facts.answered_by:
        done.append(f"answered in writing by {say(facts.answered_by)}")
    if facts.submitted_to:
        with_outcome = there and there <= set(facts.submitted_to)
        done.append(
            f"submitted to {say(facts.submitted_to)}"
            + (f", which {WHICH[facts.outcome]}" if with_outcome else "")
        )
    if there - set(facts.shared_at) - set(facts.submitted_to):
        done.append(f"{AT[facts.outcome]} {say(facts.outcome_at)}")
    if done:
        return f"it was {listed(done, 'en')}"
    if facts.comes_from:
        return f"it goes back to {say(facts.comes_from)}"
    return f"it was agreed at {say(facts.agreed_at)}" if facts.agreed_at else ""


def _now(facts: Facts, say) -> str:
    """Where it lives now, or how it ended."""
    if facts.ending:
        return _ended(facts, say)
    reported = _reported(facts, say)
    place = _place(facts, say)
    if facts.actions:
        one = facts.actions == 1
        count = number(facts.actions, "en")
        if place:
            place += f" and in {count} of its actions"
        elif facts.instrument:
            place = f"it is carried out by {count} of the actions of {say(facts.instrument)}"
        else:
            place = f"it is carried out by {count} action{'' if one else 's'}"
        return f"{place}, which {reported}" if reported else place
    if place and reported:
        return f"{place}, and {_with_it(reported)}"
    return place or _with_it(reported)


def _place(facts: Facts, say) -> str:
    if not (facts.taken_up_in or facts.adopted_in):
        return ""
    verb = "it lives on in" if facts.taken_up_in else "it stands in"
    place = f"{verb} {say(facts.taken_up_in or facts.adopted_in)}"
    if not facts.adopted_in:
        return place
    adopted = f"adopted {say(OnDay(facts.adopted_on))}" if facts.adopted_on else "since adopted"
    return f"{place}, {adopted}" + ("," if facts.actions else "")


def _reported(facts: Facts, say) -> str:
    """ "six of eleven Member States report under way"."""
    if facts.whole in ("done", "under_way"):
        return f"the report on the whole calls {facts.whole.replace('_', ' ')}"
    if not (facts.done or facts.under_way):
        return ""
    first = facts.done or facts.under_way
    what = "done" if facts.done else "under way"
    text = f"{_who(first, facts, say)} {'reports' if first == 1 else 'report'} {what}"
    return f"{text} and {number(facts.under_way, 'en')} under way" if facts.done and facts.under_way else text


def _who(count: int, facts: Facts, say) -> str:
    called = say(facts.members_called)
    if facts.members and count == facts.members and count > 1:
        return f"all {number(count, 'en')} {called}"
    return f"{number(count, 'en')} of {number(facts.members, 'en') if facts.members else 'the'} {called}"


def _with_it(reported: str) -> str:
    """The same where no noun stands before it: "… report it under way"."""
    for verb in ("reports ", "report ", "calls "):
        if f" {verb}" in reported:
            return reported.replace(f" {verb}", f" {verb}it ", 1)
    return reported


def _ended(facts: Facts, say) -> str:
    on = f" {say(OnDay(facts.ended_on))}" if facts.ended_on else ""
    if facts.ending == "dropped":
        reason = f" ({facts.reason.rstrip('.')})" if facts.reason else ""
        return f"it was dropped{on}{reason}"
    verb = "merged into" if facts.ending == "merged_into" else "superseded by"
    return f"it was {verb} {say(facts.ended_in)}{on}"
