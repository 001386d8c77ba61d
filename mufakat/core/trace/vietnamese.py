"""What became of it, as Vietnamese says it."""

from mufakat.core.sentences import Names, OnDay, listed, number, said
from mufakat.core.trace.model import Facts

SUBJECT = {"recommendation": "khuyến nghị này", "provision": "điều khoản này", "action": "hành động này"}
AT = {
    "": "được xem xét tại", "discussed": "được thảo luận tại", "received": "được tiếp nhận tại",
    "noted": "được ghi nhận tại", "shared": "được chuyển tiếp tại", "endorsed": "được tán thành tại",
    "agreed": "được nhất trí tại", "adopted": "được thông qua tại", "deferred": "được hoãn lại tại",
    "referred_back": "được gửi trả lại tại",
}  # fmt: skip


def answer(facts: Facts, names: Names) -> str:
    def say(label: object) -> str:
        return said(label, "vi", names)

    so_far, now = _so_far(facts, say), _now(facts, say)
    subject = SUBJECT.get(facts.subject, "nội dung này")
    if not so_far and not now:
        return f"Ở đây không lưu ghi nhận nào về kết quả thực hiện {subject}."
    if not so_far:
        return f"{subject} {now}."
    return f"{subject} {so_far}; {now or 'sau đó, ở đây không lưu ghi nhận nào nữa'}."


def _so_far(facts: Facts, say) -> str:
    """ "đã được chia sẻ tại SOMSWD 15 và được trình lên AMMSWD 10"."""
    done: list[str] = []
    there = set(facts.outcome_at)
    if facts.shared_at:
        done.append(f"được chia sẻ tại {say(facts.shared_at)}")
    if facts.answered_by:
        done.append(f"được {say(facts.answered_by)} trả lời bằng văn bản")
    if facts.submitted_to:
        done.append(f"được trình lên {say(facts.submitted_to)}")
    if there:
        done.append(f"{AT[facts.outcome]} {say(facts.outcome_at)}")
    if done:
        return f"đã {listed(done, 'vi')}"
    if facts.comes_from:
        return f"bắt nguồn từ {say(facts.comes_from)}"
    return f"đã được nhất trí tại {say(facts.agreed_at)}" if facts.agreed_at else ""


def _now(facts: Facts, say) -> str:
    if facts.ending:
        return _ended(facts, say)
    reported, place = _reported(facts, say), _place(facts, say)
    if facts.actions:
        whose = f" của {say(facts.instrument)}" if facts.instrument else ""
        actions = f"{number(facts.actions, 'vi')} hành động{whose}"
        place = f"{place} và vào {actions}" if place else f"được thực hiện qua {actions}"
    return ", ".join(part for part in (place, reported) if part)


def _place(facts: Facts, say) -> str:
    if not (facts.taken_up_in or facts.adopted_in):
        return ""
    verb = "được đưa vào" if facts.taken_up_in else "nằm trong"
    place = f"{verb} {say(facts.taken_up_in or facts.adopted_in)}"
    if not facts.adopted_in:
        return place
    adopted = f"đã được thông qua {say(OnDay(facts.adopted_on))}" if facts.adopted_on else "đã được thông qua"
    return f"{place} ({adopted})"


def _reported(facts: Facts, say) -> str:
    if facts.whole == "done":
        return "theo báo cáo chung là đã hoàn thành"
    if facts.whole == "under_way":
        return "theo báo cáo chung là đang thực hiện"
    parts = [
        f"được {_who(count, facts, say)} báo cáo là {what}"
        for count, what in ((facts.done, "đã hoàn thành"), (facts.under_way, "đang thực hiện"))
        if count
    ]
    return listed(parts, "vi") if parts else ""


def _who(count: int, facts: Facts, say) -> str:
    called = say(facts.members_called)
    if not facts.members:
        return f"{number(count, 'vi')} {called}"
    if count == facts.members:
        return f"tất cả {number(count, 'vi')} {called}"
    return f"{number(count, 'vi')} trong số {number(facts.members, 'vi')} {called}"


def _ended(facts: Facts, say) -> str:
    on = f" {say(OnDay(facts.ended_on))}" if facts.ended_on else ""
    if facts.ending == "dropped":
        reason = f" ({facts.reason.rstrip('.')})" if facts.reason else ""
        return f"không được tiếp tục{on}{reason}"
    verb = "đã được gộp vào" if facts.ending == "merged_into" else "đã được thay thế bằng"
    return f"{verb} {say(facts.ended_in)}{on}"
