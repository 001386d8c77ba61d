"""How a report says who hosted or chaired: the sentences, each with the place of the name in it."""

import re

from mufakat.core.intake.expressions import expression

ANY_CASE = re.IGNORECASE
NAME_EN = r"(?P<who>(?:the\s+)?(?:(?:H\.\s?E|Mdm|Mme|Mr|Mrs|Ms|Dr|Hon|Rt|Prof|Sen|Gen|Amb|Adv|St)\.\s*)*(?:[A-ZÀ-Ỹ]|(?<=the )\w)[^.;:()“”\n]*?(?:\([^)]*\)[^.;:()“”\n]*?)?(?:(?:Dr|H\.E|Mdm|Mme|Mr|Mrs|Ms|Hon|St|Rt|Prof|No|Gen|Adv|Amb)\.[^.;:()“”\n]*?)*)"
END_EN = r"(?=\s*(?:\.(?:\s|$)|;|:|$|\(|[“”]|,?\s+(?:and|which|who|with(?<!together with)(?<!collaboration with)(?<!partnership with)(?<!cooperation with)|in|at|on|from(?! [A-Z]\w+,)|under|under the|via|was|were|has|had|will|brought|to|took|here|held|that|attended|gathered|discussed|reviewed|as|while|after|during|themed)\s+(?!the\s[A-Z]|collaboration|partnership|cooperation|conjunction|Development|Social|Welfare|Sports|Community|Human|Family|Women|Youth|Culture|Labou?r|Children|Gender|Employment|Invalids|Foreign|[A-Z])|,\s+(?:(?:the|this)\s+(?:[\w-]+\s+){0,3}(?:meeting|forum|event|conference|session|summit|workshop|gathering)|and\s+(?:was|attended)|with|attended|brought|took|was|which|this|it)\b|\s+(?:in|at|(?<!Council )(?<!Committee )(?<!Commission )(?<!Federation )on|via)\s+[A-Z\d]|\s+from\s+(?:\d|[A-Z]\w+ \d)))"
THANKED_FOR = r"(?:[^.;]{0,80}?\b(?:and|for|in)\s+)?(?:(?:\w+ly\s+)?(?:co-)?(?:hosting|organi[sz]ing|convening|chairing)\b|(?:(?:warm|generous|kind|gracious|excellent)\s+(?:and\s+)?)+hospitality\b|(?:able|excellent|skilful|wise)\s+(?:co-)?(?:chair\w*|leadership)\b)"
PATTERNS = {
    "en": [
        expression(rf"\b(?:(?<!to be )(?:[Cc]o-)?(?:[Cc]haired|[Hh]osted|[Oo]rgani[sz]ed|[Cc]onvened)|presided(?: over)?|jointly (?:organi[sz]ed|hosted|convened)|(?<=[Mm]eeting was )led|(?<=[Ff]orum was )led|(?<=[Cc]onference was )led|(?<=[Ww]orkshop was )led)\s+(?:(?:jointly|virtually|online|on a \w+ basis|this (?:year|time|week)|successfully)\s+)*by\s+{NAME_EN}{END_EN}"),
        expression(rf"\bunder the (?:(?:distinguished|able|capable|joint) )?(?:leadership|[Cc]hairmanship|co-chairmanship|chairpersonship|chair|leadership|presidency|auspices) of\s+{NAME_EN}{END_EN}"),
        expression(r"(?:^|[.,;]\s+|[-–—]\s+|\bwhile\s+|\band\s+)(?P<who>(?:The |the |Chair(?:person|man)? of (?:the )?\w+, )?[A-ZÀ-Ỹ][^.;:“”\n]{2,240}?)\s*,?\s+(?:(?:co-)?(?:chaired|hosted|hosts|chairs)|will (?:chair|host)(?= the (?:meeting|forum|session|conference|event)\b)|presided over|is (?:hosting|chairing)|was the host of|served as (?:the )?(?:chair|host)(?:person|man)? of|acted as chair of|played host to)\s+(?:the|this|it)\b"),
        expression(r"(?:^|[.,;]\s+)(?P<who>(?:The )?[A-ZÀ-Ỹ][^.;:“”\n]{2,90}?)\s*,\s*(?:as|which is|who is|in its capacity as)\s+(?:the\s+)?(?:current\s+|host\s+|this year[’']s\s+)*(?:chair|host)\b"),
        expression(r"(?:^|[.;]\s+)(?P<who>[A-ZÀ-Ỹ][\w’' -]{2,60}?),\s+(?:the\s+)?(?:host|chair|host and chair|chair and host|chair and the host)\s+(?:country\s+)?of\s+(?:the|this)\s+(?:\w+\s+){0,2}(?:meeting|forum|session|conference|event)\b"),
        expression(r"(?:^|[.;,]\s+|[-–—]\s+)(?P<who>(?:The |the )?(?:Ministry|Government|Department|Secretariat|Council|Commission|Kingdom|Republic|[A-Z]\w+(?: \w+)? (?:Ministry|Government|Department))\b[^.;:“”\n]{0,160}?)\s+(?:held|organi[sz]ed|convened|co-organi[sz]ed|co-hosted|jointly held)\s+(?:the|its|a|this)\s+(?=[^.;]{0,60}(?:[Mm]eeting|[Ff]orum|[Cc]onference|[Ww]orkshop|[Ss]ession|[Ss]ummit|[Cc]onsultation|[Dd]ialogue))"),
        expression(r"(?:^|[.,;]\s+|[-–—]\s+)(?P<who>[A-ZÀ-Ỹ][\w’' ]{2,40}?)\s+(?:will host|is (?:going|set|scheduled) to host|is to host)\s+the\b"),
        # "H.E. Dao Ngoc Dung, Minister of Labour, Invalids and Social Affairs of Viet Nam, chaired the Meeting"
        expression(r"(?:^|(?<=[.;] ))(?P<who>(?:H\.\s?E|Mdm|Mme|Mr|Mrs|Ms|Dr|Hon|Prof)\.\s[A-ZÀ-Ỹ][^.;:“”\n]{2,200}?)\s*,?\s+(?:co-)?(?:chaired|presided over)\s+(?:the|this)\b"),
        expression(r"\bwith\s+(?P<who>(?:the )?[A-ZÀ-Ỹ][^.;:,“”\n]{2,90}?)\s+(?:as (?:the )?(?:co-)?(?:host|chair)(?:person|man|woman)?|in the chair|presiding)\b"),
        # "expressed its thanks to the Government of Lao PDR for hosting the Meeting"
        expression(rf"\b(?:appreciation|gratitude|thanks|thanked|thanks?|grateful|commended|appreciated)\s+(?:and \w+\s+)?(?:to\s+)?(?:the\s+)?(?P<who>(?:(?:H\.\s?E|Mdm|Mr|Mrs|Ms|Dr|Hon|Prof)\.\s)*(?:(?:Royal\s+)?[Gg]overnment|[A-ZÀ-Ỹ])[^.;:“”\n]{{2,110}}?)\s+for\s+(?:the\s+|its\s+|their\s+|his\s+|her\s+)?(?=[a-z]){THANKED_FOR}"),
        expression(rf"\bat the (?:\w+ )?invitation of\s+{NAME_EN}{END_EN}"),
        # "The Forum elected Ms. Ana Cruz as its Chairperson", "Mr. To was elected Chair of the Meeting"
        expression(r"\belected\s+(?P<who>(?:the )?[A-ZÀ-Ỹ](?:[^.;:“”\n]|(?<=[A-Z])\.|(?<=Mr)\.|(?<=Ms)\.|(?<=Mrs)\.|(?<=Dr)\.|(?<=Hon)\.){2,140}?)\s+(?:as|to be|to serve as)\s+(?:its\s+|the\s+)?[Cc]hair(?:person|man|woman)?(?=\s+(?:and|of (?:the|this) (?:\w+ )?(?:[Mm]eeting|[Ff]orum|[Cc]onference|[Ss]ession|[Ww]orkshop))\b|[.,;])"),
        expression(r"(?:^|(?<=[.;] ))(?P<who>(?:(?:H\.\s?E|Mdm|Mr|Mrs|Ms|Dr|Hon|Prof)\.\s)*[A-ZÀ-Ỹ][^.;:“”\n]{2,140}?)\s+was\s+(?:unanimously\s+)?elected\s+(?:as\s+)?(?:the\s+)?[Cc]hair(?:person|man|woman)?(?=\s+of (?:the|this) (?:\w+ )?(?:[Mm]eeting|[Ff]orum|[Cc]onference|[Ss]ession|[Ww]orkshop)\b|[.,;]|\s+and\b)"),
        # "Dr. To and Ms. Cruz served as Chair and Vice-Chair of the Meeting": the first of two in two offices
        expression(r"(?:^|(?<=[.;] ))(?P<who>(?:(?:H\.\s?E|Mdm|Mr|Mrs|Ms|Dr|Hon|Prof)\.\s)*[A-ZÀ-Ỹ][^.;:“”\n]{2,140}?)(?:\s+and\s+(?:(?:H\.\s?E|Mdm|Mr|Mrs|Ms|Dr|Hon|Prof)\.\s)*[A-ZÀ-Ỹ][^.;:“”\n]{2,140}?(?=\s+(?:served|acted) as (?:the )?[Cc]hair\w* and\b))?\s+(?:served|acted)\s+as\s+(?:the\s+)?[Cc]hair(?:person|man|woman)?\b(?=\s+(?:and\s+[\w-]+\s+)?of\s+(?:the|this))"),
        # "chair of the meeting, the Honourable Ana Cruz"
        expression(r"\b[Cc]hair(?:person|man|woman)?\s+of\s+(?:the|this)\s+(?:\w+\s+)?(?:[Mm]eeting|[Ff]orum|[Cc]onference|[Ss]ession|[Ww]orkshop),\s+(?:the\s+)?(?P<who>(?:(?:H\.\s?E|Mdm|Mr|Mrs|Ms|Dr|Hon|Prof)\.\s|Honou?rable\s|Minister\s|Secretary\s)*[A-ZÀ-Ỹ][\w’'-]+(?:\s[A-ZÀ-Ỹ][\w’'.-]*){1,4})(?=[,.]|\s+[a-z])"),
        # "Led by the Ministry of Play, with the support of …, the workshop …"
        expression(r"^(?:Led|(?:Jointly )?[Oo]rgani[sz]ed|(?:Co-)?[Hh]osted|Convened|(?:Co-)?[Cc]haired) by\s+(?P<who>(?:the\s+)?[A-ZÀ-Ỹ][^;:“”\n]{2,160}?),\s+(?:(?:and |in )?(?:with|supported by|cooperation|collaboration|partnership)\s[^;:]{3,300}?,\s+)?(?=(?:the|this)\s+(?:[\w-]+\s+){0,5}?(?:[Mm]eeting|[Ff]orum|[Cc]onference|[Ss]ession|[Ww]orkshop|[Dd]ialogue|[Cc]onsultation|[Ss]ummit|[Ss]ymposium|[Ss]eminar|event)\b)"),
        expression(r"\b(?:the )?host (?:country|nation|government|ministry|organi[sz]ation),?\s+(?P<who>[A-ZÀ-Ỹ][\w’' -]{2,40}?)(?=[,.;]|\s+(?:for|and|was|is|has|in|on))"),
    ],
    "vi": [
        expression(r"(?:,|\s)do\s+(?P<who>[^.;:“”\n]{3,230}?)\s+(?:đồng\s+)?(?:giữ vai trò Chủ tịch|làm chủ nhà|làm chủ t[ọo]a|làm chủ toạ|chủ trì|đăng cai|tổ chức|chủ toạ|chủ tọa|điều hành|phối hợp tổ chức|làm Chủ tịch)(?!\w)"),
        expression(r"(?:dưới|với|có) sự (?:đồng\s+)?(?:chủ trì|chủ tọa|chủ toạ|điều hành) của\s+(?P<who>[^.;:“”\n]{3,160}?)(?=[.;]|$|,\s+(?:hội nghị|diễn đàn|cuộc họp|với|đại diện (?:các|của))|\s+(?:đã|tại|với sự|và sự tham|có sự)\b)", ANY_CASE),
        expression(r"(?:^|[.;]\s+|,\s+)(?P<who>(?:Bà|Ông|Bộ|Thứ trưởng|Bộ trưởng|Đại diện|Ban|Ủy ban|Hội|Chính phủ|Thủ tướng|Phó|Tổng|Cục|Vụ|Nước|[A-ZÀ-Ỹ][\w-]+(?:\s[A-ZÀ-Ỹ][\w-]+)?)[^.;:“”\n]{0,150}?)\s+(?:đã\s+)?(?:đồng\s+)?(?:chủ trì(?! cuộc họp trù)|đăng cai|làm chủ nhà|chủ tọa|tổ chức(?= Hội| hội| Diễn| diễn| Cuộc| cuộc))(?:\s+và\s+điều hành)?\s+(?:tổ chức\s+)?(?:hội nghị|diễn đàn|cuộc họp|phiên họp|sự kiện|Hội nghị|Diễn đàn|Cuộc họp|Hội thảo|hội thảo)"),
        expression(r"(?:^|[.;,]\s+)(?P<who>[A-ZÀ-Ỹ][\w-]+(?:\s[A-ZÀ-Ỹ][\w-]+){0,3})\s+(?:được chọn là|được bầu làm|đảm nhiệm vai trò|đảm nhận cương vị|là)\s+(?:nước\s+)?Chủ tịch(?: luân phiên)?(?: của)?\s+(?=[A-Z]{4,}|Hội nghị|Diễn đàn)"),
        expression(r"(?<!trưởng )(?<!tướng )(?<!lịch )(?<!tịch )nước chủ nhà\s+(?P<who>[A-ZÀ-Ỹ][\w-]+(?:\s[A-ZÀ-Ỹ][\w-]+){0,3})"),
        expression(r"(?:^|[.;]\s+|,\s+)(?P<who>[A-ZÀ-Ỹ][\w-]+(?:\s[A-ZÀ-Ỹ][\w-]+){0,3})\s+(?:là|đảm nhận vai trò|với vai trò(?: là)?|trong vai trò|giữ vai trò)\s+(?:nước\s+)?chủ nhà"),
        expression(r"do\s+(?P<who>[A-ZÀ-Ỹ][\w-]+(?:\s[A-ZÀ-Ỹ][\w-]+){0,3})\s+(?:giữ chức Chủ tịch|làm Chủ tịch|giữ vai trò Chủ tịch|đảm nhiệm)"),
        # "Chủ trì Hội nghị là bà …", "Đồng chủ trì diễn đàn có ông … và bà …"
        expression(r"\b(?:đồng\s+)?chủ trì\s+(?:hội nghị|diễn đàn|cuộc họp|phiên họp|hội thảo|kỳ họp)(?:\s+(?:lần này|năm nay))?\s+(?:là|có|gồm(?: có)?)\s+(?P<who>[^.;:“”\n]{3,200}?)(?=[.;]|$)", ANY_CASE),
        expression(r"\b(?:tổ chức|đăng cai|chủ trì)\s+bởi\s+(?P<who>[A-ZÀ-Ỹ][^.;:“”\n]{2,160}?)(?=[.;]|$|,\s+(?!(?:Thương binh|Phát triển|Gia đình|[A-ZÀ-Ỹ]))|\s+(?:tại|từ|với|vào|trong|nhằm|đã|theo)\b)"),
        expression(r"\b(?:cảm ơn|cám ơn|đánh giá cao|biết ơn|cảm kích)\s+(?:sự\s+|việc\s+)?(?P<who>[A-ZÀ-Ỹ][^.;:,“”\n]{2,90}?)\s+(?:đã|vì đã|trong việc)\s+(?:\w+\s+){0,3}?(?:đăng cai|chủ trì|đón tiếp|tổ chức (?=(?:thành công |chu đáo )?(?:hội nghị|diễn đàn|cuộc họp|phiên họp|hội thảo)))", ANY_CASE),
        expression(r"\bbầu\s+(?P<who>[^.;:“”\n]{3,140}?)\s+(?:làm|là|giữ chức)\s+(?:Chủ tịch|chủ tịch|Chủ tọa|chủ tọa|Chủ trì)(?=\s+(?:hội nghị|diễn đàn|cuộc họp|phiên họp|khóa họp|kỳ họp)|[.;,])", ANY_CASE),
    ],
}  # fmt: skip
