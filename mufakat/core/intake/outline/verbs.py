"""Items that begin by saying what is to be done: "Abolish …", "Do not …", "Tăng cường …"."""

import re

from mufakat.core.intake.expressions import expression

PLAIN = (
    "abolish accelerate accept accompany achieve acknowledge adapt add adhere adjust admit adopt advance advise advocate agree align "
    "allocate allow amend analyse analyze apply appoint approve arrange ask assess assign assist avoid begin bring broaden build call "
    "carry cease change choose circulate clarify clean close collaborate collect combat commit communicate compile "
    "complete comply conclude conduct consider consolidate consult continue convene cooperate co-operate coordinate co-ordinate "
    "count cover create criminalise criminalize decide decriminalise declare define deliver demonstrate deploy designate determine develop devise "
    "disaggregate discontinue disseminate distribute diversify do double draft draw duplicate earmark educate elaborate "
    "elect eliminate embed employ empower enable enact encourage end endorse enforce engage enhance enlarge ensure equip eradicate "
    "establish evaluate examine exchange exclude exempt expand expedite explain explore expose extend facilitate finalise finalize "
    "find finance follow form formalise formalize formulate forward foster fulfil fulfill further gather give grant guarantee guide "
    "harmonise harmonize hire hold identify illuminate implement improve include incorporate increase inform initiate insert inspect install "
    "institute institutionalise institutionalize insure integrate intensify introduce invest investigate invite involve issue join "
    "keep launch learn legislate lend let light leverage license listen localise maintain make mainstream mobilise mobilize modernise monitor "
    "nominate obtain open operationalise optimise organise organize oversee participate pay permit phase pilot place prepare "
    "preserve prevent prioritise prioritize produce prohibit promote propose protect provide publicise publish pursue put raise "
    "ratify reach recognise recognize recommend reconsider recruit rectify redouble reduce refer reflect reform refrain "
    "register regulate reinforce reintegrate release repeal remain remove renew replace replicate request require resolve respect restore "
    "restrict retain review revise safeguard scale secure seek send set share simplify solicit speed standardise standardize start "
    "step stop streamline strengthen strive submit subsidise subsidize sustain take teach tell train translate treat undertake "
    "update upgrade uphold use utilise utilize waive vaccinate widen withdraw write"
)
# Nouns as well: "Support families" asks, "Support for families" is a heading.
ALSO_NOUNS = (
    "address aim ban balance broadcast budget care charge check commission design document focus fund help host limit run link map "
    "measure model offer outlaw partner plan post practise print process profile reach record report research "
    "respond reward screen staff study supply support survey tackle target test track turn value visit warn work"
)
VIETNAMESE = (
    "tăng cường|thúc đẩy|bảo đảm|đảm bảo|hỗ trợ|xây dựng|nâng cao|phát triển|hoàn thiện|mở rộng|đẩy mạnh|rà soát|thành lập|dành|đào tạo|"
    "ban hành|bố trí|thiết lập|áp dụng|ưu tiên|cung cấp|thực hiện|triển khai|huy động|khuyến khích|tạo điều kiện|tạo|lồng ghép|"
    "sửa đổi|bổ sung|phê chuẩn|gia nhập|giảm|tăng|đưa|chia sẻ|phối hợp|hợp tác|tuyên truyền|tập huấn|giám sát|đánh giá|"
    "công bố|công khai|nghiên cứu|xem xét|tiếp tục|củng cố|đầu tư|khảo sát|thu thập|lắng nghe|tôn trọng|bảo vệ|phòng ngừa|ngăn chặn|xóa bỏ|"
    "chấm dứt|gỡ bỏ|miễn|duy trì|kiện toàn|cải thiện|cải cách|đơn giản hóa|chuẩn hóa|số hóa|quy định|luật hóa|tham gia"
)
VIETNAMESE_NOUNS = "tổ chức|truyền thông|cấp|mời|giao|lập"
HOW = r"^(?:to\s+)?(?:(?:jointly|further|also|gradually|actively|better|urgently|fully|please)\s+)?"
VERB = rf"(?:{'|'.join(PLAIN.split())}|be|work (?:with|together|towards)|report (?:on|to))\b(?!\s*[-–—:.])|(?:{VIETNAMESE})\b"
NOUN_TOO = rf"(?:{'|'.join(ALSO_NOUNS.split())})\b(?!\s+(?:for|of|in|on|to|and|from|with|by|at|among|between)\b|\s*(?:[-–—:.]|$))|(?:{VIETNAMESE_NOUNS})\b"
VERB_FIRST = expression(rf"{HOW}(?:{VERB}|{NOUN_TOO})", re.IGNORECASE)
# Words that can be nothing but a verb: "partner states" are somebody.
SURELY_VERB_FIRST = expression(rf"{HOW}(?:{VERB})", re.IGNORECASE)
