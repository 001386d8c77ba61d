"""Where recommendations stand: behind a heading, a sentence that announces them, or the name of those they are addressed to."""

import re

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.outline import elsewhere

ANY_CASE = re.IGNORECASE
NUMBER = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
HEADING = expression(
    r"^(?:(?:annex|appendix|part|section|(?:agenda )?item|session|phụ lục|phần|mục)\s+[\w.]{1,5}\s*[:.–—-]?\s*)?"
    r"(?:(?:the|our|list of|set of|key|final|policy|agreed|draft|main|joint|summary of|overall|general|specific|major|conclusions? and|observations and|findings and|outcomes? and|decisions? and|conclusions?,|actions? and|way forward and)\s+)*"
    r"recommend(?:ations?|ed actions?)\b(?:\s+(?:and|&)\s+(?:way forward|conclusions?|next steps|actions?|decisions?|follow[- ]up))?[^.;]{0,180}$"
    r"|^(?:(?:the|our|these)\s+)?(?:(?!(?:of|to|on|from|in|for|the|and|with|by)\b)[\w’'-]+\s+){0,3}recommendations?:?$"
    r"|^(?:phụ lục\s*\w*\s*[:.–-]?\s*)?(?:(?:các|bản|bảng|phần|tổng hợp|đề xuất,?|danh mục|những|kết luận và|một số|nội dung)\s+)*(?:khuyến nghị|kiến nghị)\b[^.;]{0,180}$",
    ANY_CASE,
)
# "What we recommend", "Our asks": the report's own words for the same.
SAID_OTHERWISE = expression(
    r"^(?:what|that which)\s+(?:we|the (?:forum|meeting|workshop|participants|delegates|conference|children|young people))\s+(?:recommend|ask|call|propose|want|demand)(?:s|ed)?(?:\s+for)?\s*:?$"
    r"|^(?:(?:the|our|\w+)\s+){0,3}(?:things?|points|wishes|demands|changes|steps|measures|asks|requests|messages|proposals)\s+(?:that\s+)?(?:we|young people|youth|children|the (?:forum|participants|delegates|children))\s+(?:ask|want|demand|request|call|propose|recommend|expect|need)\b[^.;]{0,80}$"
    r"|^what\s+(?:[\w’'-]+\s+){1,6}(?:are|is)\s+(?:asked|urged|called (?:up)?on|invited|requested)\s+to\s+do\s*:?$"
    r"|^(?:our|joint|key|policy|the)\s+(?:asks|demands|proposals)(?:\s+(?:to|for)\b[^.;]{0,80})?\s*:?$|^we (?:recommend|ask|propose)\s*:?$"
    r"|^(?:chúng tôi|diễn đàn|hội nghị|hội thảo) (?:khuyến nghị|kiến nghị|đề nghị)\s*:?$|^(?:các |những )?(?:đề xuất|đề nghị)(?:,? (?:kiến nghị|chính|chủ yếu|chung))?\s*:?$",
    ANY_CASE,
)
# Headings below which recommendations may stand, and news or plans as often: only what asks counts there. The first are
# sections of their own, the others may also head a group among the recommendations.
PERHAPS = expression(
    r"^(?:(?:the|our|joint|key|main|agreed|regional|and|conclusions?)\s+)*(?:ways? forward|road ahead|calls? (?:to|for) action|messages|takeaways|take-aways|what (?:needs|must|should|has) (?:to )?be done|what (?:must|should) change)(?:\s+(?:and|&)\s+(?:next steps|conclusions?|way forward|call to action))?\s*:?$"
    r"|^(?:(?:các|những|một số)\s+)*(?:định hướng(?: tới| thời gian tới| hợp tác)?|lời kêu gọi(?: hành động)?|thông điệp(?: chính| chủ yếu)?|phương hướng|hướng đi(?: tiếp theo| phía trước)?|việc cần làm)\s*:?$",
    ANY_CASE,
)
PERHAPS_GROUP = expression(
    r"^(?:(?:the|our|joint|key|main|agreed|proposed|regional|suggested)\s+)*(?:priority actions|actions? (?:required|needed|proposed)|policy (?:options|implications|directions|measures)|(?:proposed|suggested) measures|strategic directions)\s*:?$"
    r"|^(?:(?:các|những|một số)\s+)*giải pháp(?: chính| chủ yếu| trọng tâm| đề xuất)?\s*:?$",
    ANY_CASE,
)
ANNOUNCES = expression(
    r"\brecommendations?\b[^.;\n]{0,200}$|\brecommend(?:s|ed)?\b(?: that)?[^.;\n]{0,140}$"
    r"|\b(?:call(?:s|ed)?\s+(?:on|upon|for)|urge[sd]?|request(?:s|ed)?|invite[sd]?|encourage[sd]?|appeal(?:s|ed)?)\b[^.;\n]{0,160}$"
    r"|\b(?:propos(?:es|ed)|suggest(?:s|ed))\b[^.;\n]{0,80}$|\bask(?:s|ed)?\b[^.;\n]{0,160}\bto$"
    r"|\b(?:khuyến nghị|kiến nghị)\b[^.;\n]{0,200}$|\b(?:kêu gọi|đề nghị|đề xuất|yêu cầu)\b[^.;\n]{0,140}$",
    ANY_CASE,
)
# "DO HEREBY call upon A, B, C and D:" however many are called
CALLED_AT_LENGTH = expression(
    r"\b(?:call(?:s|ed)?\s+(?:on|upon)|urge[sd]?|kêu gọi|đề nghị)\s[^.;]{20,420}:$", ANY_CASE
)
# Recommendations of another time, or of nobody.
NOT_THESE = expression(
    r"\b(?:implement\w*|follow(?:ed|ing)?[- ]up|progress|status|review\w*|recall\w*|took stock|taking stock)\b[^.:;\n]{0,60}\brecommendations?\b"
    r"|\brecommendations?\s+(?:of|from|made (?:at|by|in)|adopted (?:at|by|in)|agreed at)\s+(?:the\s+|its\s+)?(?:previous|last|earlier|past|preceding)\b"
    r"|\b(?:previous|earlier|last year[’']s|past)\s+recommendations?\b"
    r"|\b(?:consideration|discussions?|presentation|drafting|preparation|background)\s+(?:of|on|to)\s+(?:the\s+|draft\s+|proposed\s+)*recommendations?\b"
    r"|\b(?:did not|could not|not yet|were not|was not|without|unable to|failed to|no)\s+(?:\w+\s+){0,3}?(?:adopt\w*|agree\w*|endorse\w*|recommend\w*|accept\w*|consensus)\b"
    r"|\bwelcom\w+ the recommendations?\b|\b(?:will|shall|would|may)\s+(?:consider|discuss|examine|receive|review)\b[^.:;\n]{0,60}\brecommendations?\b"
    r"|\b(?:thực hiện|triển khai|rà soát|nhìn lại|kết quả)\s+(?:\w+\s+){0,3}?(?:khuyến nghị|kiến nghị)\b|\b(?:chưa|không)\s+(?:\w+\s+){0,2}?(?:thông qua|nhất trí|đồng ý)\b",
    ANY_CASE,
)
# What closes the recommendations: the report goes on to other matters.
CLOSES = expression(
    r"^(?:agenda item\b|closing|close of|conclusion of the meeting|next\s+(?:meeting|session|forum|steps?$)|date(?:,? time)? and (?:venue|place)|adoption of the (?:report|summary|record)|"
    r"acknowledge?ments?|appreciation|vote of thanks|any other|other (?:matters|business)|annex|appendix|attachment|list of participants|participants|signed|done (?:at|in|on)|"
    r"contacts?\b|for (?:more|further) information|media contact|notes?\b(?: to editors)?|background|about\b|endnotes?|footnotes?|references|attendance|opening|introduction|"
    r"implementation and|monitoring of|evaluation of|assessment of|feedback\b|lessons learn(?:ed|t)|follow[- ]up$|press release|date of|venue|"
    r"bế mạc|kết thúc|lời cảm ơn|cảm ơn|phụ lục|thời gian và địa điểm|hội nghị (?:lần )?(?:tới|sau)|các vấn đề khác|danh sách|tổ chức thực hiện|liên hệ|ghi chú)\b[^.]{0,120}$"
    r"|^(?:evaluation|findings|conclusions?|observations|discussions?|lessons learn(?:ed|t)|presentations?|summary|overview|results|programme|agenda|đánh giá|kết quả|kết luận|thảo luận)\s*:?$",
    ANY_CASE,
)
OPERATIVE = expression(
    r"^[“\"]?(?:(?:The|This|That|Also|Further|Furthermore)\s+)*(?:(?:Forum|Meeting|Conference|participants|We|Delegates|Workshop|Summit|Consultation|ASEAN|Governments?|Member States|Council|Committee|Diễn đàn|Hội nghị)\b[^.]{0,120}?\b)?"
    r"(?:recommend|call|request|urge|urging|encourag|invit|welcom|recogni[sz]|acknowledg|reiterat|propos|appeal|khuyến nghị|kêu gọi|đề nghị|kiến nghị|hoan nghênh|ghi nhận|khuyến khích|đề xuất)",
    ANY_CASE,
)
# A paragraph without a mark that asks for something.
ASKS = expression(
    r"\b(?:should|shall|must|needs? to|ought to|(?:is|are) (?:urged|called upon|encouraged|requested|invited|recommended) to|recommends?|urges?|calls? (?:on|upon|for)|requests?|encourages?|invites?)\b|\b(?:cần|nên|phải|kêu gọi|đề nghị|khuyến nghị|kiến nghị|khuyến khích)\b",
    ANY_CASE,
)


# "Taking these reports into account, the Meeting:" above clauses that each ask in their own words
SITTING = expression(
    r"\b(?:meeting|forum|conference|council|committee|commission|assembly|session|summit|workshop|dialogue|consultation|seminar|ministers|leaders|officials|delegates|participants|delegations|we|they|it|hội nghị|diễn đàn|hội thảo|các đại biểu|cuộc họp)\b[^.:;]{0,60}:$",
    ANY_CASE,
)
ASKS_FIRST = expression(
    r"^(?:also\s+|further\s+|strongly\s+)?(?:urge|request|call(?:s|ed)?\s+(?:on|upon|for)|invite|encourage|recommend|appeal|propose|kêu gọi|đề nghị|khuyến nghị|kiến nghị|khuyến khích|đề xuất)",
    ANY_CASE,
)
# "They should:", "Governments are urged to:"
MUST = expression(
    r"\b(?:should|must|shall|ought to|needs? to|(?:is|are)\s+(?:\w+\s+){0,2}(?:urged|called (?:up)?on|encouraged|requested|invited|recommended|asked|advised) to|cần|nên|phải)\b[^.:;]{0,40}:$",
    ANY_CASE,
)


# "agreed on recommendations, which appear in Annex 2": where they stand, and none of them
POINTS_ELSEWHERE = expression(
    r"\b(?:recommendations?|khuyến nghị|kiến nghị)\b[^.;]{0,120}?\b(?:annex\w*|appendi\w+|attach\w*|phụ lục|đính kèm)\b|\b(?:annex\w*|appendi\w+|phụ lục)\b[^.;]{0,80}?\b(?:recommendations?|khuyến nghị)\b",
    ANY_CASE,
)


# "6. The Meeting agreed to recommend the following:" is none itself; those below it are
THE_FOLLOWING = expression(
    r"\b(?:recommend\w*|khuyến nghị|kiến nghị)\b[^.]{0,80}?\b(?:following|as follows|sau đây|như sau)\b[^.]{0,60}:$",
    ANY_CASE,
)


# "Participants made three recommendations." above or before them: a sentence that promises a list though no colon ends it
PROMISES = expression(
    rf"\b(?:made|makes?|adopted|agreed (?:on|upon|to)|put forward|proposed|issued|formulated|came up with|presented|offered|drew up|endorsed)\s+(?:the following|several|a number of|some|these|its|{NUMBER})\s+(?:[\w-]+\s+){{0,2}}recommendations?(?:\s+(?:to|for)\s[^.;]{{3,60}})?\.$"
    r"|\b(?:đưa ra|thống nhất|nhất trí|thông qua|nêu)\s+(?:các|một số|những|những|hai|ba|bốn|năm|sáu|bảy|\d{1,2})\s+(?:khuyến nghị|kiến nghị)(?:\s+(?:sau|chính|chung))?\.$",
    ANY_CASE,
)


def promises(words: str) -> bool:
    """The last sentence of a line says that recommendations were made, how many or which, and stops."""
    last = re.split(r"(?<=[.!?])\s+(?=[A-ZÀ-ỸĐ])", words.rstrip())[-1]
    return bool(PROMISES.search(last)) and not NOT_THESE.search(last)


def is_heading(words: str) -> bool:
    if len(words) > 200 or NOT_THESE.search(words):
        return False
    return bool(HEADING.match(words) or SAID_OTHERWISE.match(words)) or elsewhere.is_heading(words)


def perhaps_heads(words: str, *, among: bool) -> bool:
    """ "Way forward", "Call to action", "Thông điệp": what stands below may recommend something; `among`
    recommendations "Priority actions" is a heading of theirs.
    """
    return len(words) <= 90 and bool(PERHAPS.match(words) or (not among and PERHAPS_GROUP.match(words)))


def announces(words: str, *, listed: bool = False) -> bool:
    """The last sentence of a line promises recommendations, and the line ends in a colon; or in nothing above a list."""
    last = re.split(r"(?<=[.!?])\s+(?=[A-ZÀ-ỸĐ])", words.rstrip())[-1]
    if elsewhere.announces(last):
        return True
    ends = last.endswith(":") or (listed and last[-1:].isalnum())
    called = last.endswith(":") and CALLED_AT_LENGTH.search(last)
    return ends and bool(called or ANNOUNCES.search(last.rstrip(":"))) and not NOT_THESE.search(last)


def closes(words: str) -> bool:
    return (len(words) < 130 and bool(CLOSES.match(words))) or elsewhere.closes(words)
