"""What the consolidated report calls things, in its two languages; sentences stand in core.consolidated."""

WORDS: dict[str, tuple[str, str]] = {
    # the cover
    "title": ("Consolidated progress report", "Báo cáo tổng hợp tiến độ"),
    "brief": ("Brief for ministers", "Tóm tắt dành cho Bộ trưởng"),
    "round": ("Reporting round {label}", "Kỳ báo cáo {label}"),
    "as_of": ("As of {day}", "Tính đến {day}"),
    "number": ("No. {number}", "Số {number}"),
    "for_members": (
        "For Member States only. It holds figures that have not been released.",
        "Chỉ dành cho các quốc gia thành viên. Có số liệu chưa được công bố.",
    ),
    "for_members_released": ("For Member States.", "Dành cho các quốc gia thành viên."),
    "for_public": (
        "Public edition. It holds only what Member States, or the body, have released.",
        "Bản công khai. Chỉ có những gì các quốc gia thành viên hoặc cơ quan đã công bố.",
    ),
    "illustrative": (
        "Illustrative: the figures and words in it were written for a demonstration and are no country's.",
        "Minh họa: số liệu và lời văn được soạn cho bản trình diễn, không phải của quốc gia nào.",
    ),
    "contents": ("Contents", "Mục lục"),
    "table": ("Table", "Bảng"),
    "figure": ("Figure", "Hình"),
    "page": ("Page", "Trang"),
    "of": ("of", "trên"),
    "source": ("Source: {what}", "Nguồn: {what}"),
    "source_reports": (
        "reports of Member States for {label}, as handed in by {day}.",
        "báo cáo của các quốc gia thành viên cho kỳ {label}, đã nộp tính đến {day}.",
    ),
    "source_released": (
        "released reports of Member States for {label}, as of {day}.",
        "báo cáo đã công bố của các quốc gia thành viên cho kỳ {label}, tính đến {day}.",
    ),
    "source_plan": ("plan of “{title}”, edition {edition}.", "kế hoạch của “{title}”, bản {edition}."),
    # chapters
    "summary": ("Summary", "Tóm tắt"),
    "who": ("Who reported", "Các báo cáo"),
    "areas": ("Priority areas", "Các lĩnh vực ưu tiên"),
    "area": ("Priority area {number}: {name}", "Lĩnh vực ưu tiên {number}: {name}"),
    "area_short": ("Area {number}", "Lĩnh vực {number}"),
    "no_area": ("Actions of no priority area", "Hành động không thuộc lĩnh vực ưu tiên nào"),
    "members": ("Member States", "Các quốc gia thành viên"),
    "changes": ("What changed since {before}", "Thay đổi so với kỳ {before}"),
    "unknown": ("What is not known", "Những điều chưa rõ"),
    "practices": ("Practices shared", "Kinh nghiệm chia sẻ"),
    "annex": ("Annex {letter}.", "Phụ lục {letter}."),
    "annex_actions": ("Every action in every Member State", "Từng hành động ở từng quốc gia"),
    "annex_figures": ("Indicators, with their sources", "Các chỉ số và nguồn"),
    "annex_money": ("Resources", "Nguồn lực"),
    "annex_method": ("How this report was made", "Cách lập báo cáo"),
    "said": ("What Member States say", "Lời của các quốc gia thành viên"),
    "indicators": ("Indicators", "Chỉ số"),
    # heads of tables
    "country": ("Member State", "Quốc gia"),
    "handed_in": ("Handed in", "Ngày nộp"),
    "state": ("State", "Tình trạng"),
    "released_head": ("Released", "Công bố"),
    "late": ("Late", "Chậm"),
    "no": ("No.", "Số"),
    "action": ("Action", "Hành động"),
    "lead": ("Lead", "Chủ trì"),
    "time_frame": ("Time frame", "Thời gian"),
    "status": ("Status", "Tình trạng"),
    "last_round": ("Last round", "Kỳ trước"),
    "this_round": ("This round", "Kỳ này"),
    "what_was_done": ("What was done", "Kết quả thực hiện"),
    "indicator": ("Indicator", "Chỉ số"),
    "unit": ("Unit", "Đơn vị"),
    "baseline": ("Baseline", "Giá trị gốc"),
    "target": ("Target", "Mục tiêu"),
    "region": ("Region", "Khu vực"),
    "told_as": ("Told as", "Cách tính"),
    "value": ("Figure", "Số liệu"),
    "year": ("Year", "Năm"),
    "source_head": ("Source", "Nguồn"),
    "method": ("Method", "Phương pháp"),
    "allocated": ("Allocated", "Đã phân bổ"),
    "spent": ("Spent", "Đã chi"),
    "currency": ("Currency", "Loại tiền"),
    "before": ("Before", "Trước"),
    "now": ("Now", "Nay"),
    "because": ("Not available, because", "Không có, vì"),
    "answers_open": ("Without an answer", "Không trả lời"),
    "hash": ("Handing-in and its SHA-256", "Lần nộp và mã SHA-256"),
    "words_head": ("In its words", "Lời của quốc gia"),
    # captions
    "t_glance": ("Member States at a glance", "Các quốc gia thành viên trong một bảng"),
    "t_who": ("Reports of the round", "Các báo cáo của kỳ"),
    "t_area": ("Priority area {number}: who says what of each action", "Lĩnh vực ưu tiên {number}: nước nào nói gì về từng hành động"),
    "t_no_area": ("Who says what of each action", "Nước nào nói gì về từng hành động"),
    "t_area_figures": ("Priority area {number}: indicators of the region", "Lĩnh vực ưu tiên {number}: chỉ số của khu vực"),
    "t_area_words": ("Priority area {number}: in the words of Member States", "Lĩnh vực ưu tiên {number}: lời của các quốc gia thành viên"),
    "t_member_actions": ("{who}: actions", "{who}: hành động"),
    "t_member_figures": ("{who}: indicators", "{who}: chỉ số"),
    "t_member_money": ("{who}: resources", "{who}: nguồn lực"),
    "t_changes": ("Answers that moved since {before}", "Các câu trả lời thay đổi so với kỳ {before}"),
    "t_open": ("Questions about actions without an answer", "Các câu hỏi về hành động không được trả lời"),
    "t_because": ("Said not to be available", "Được cho là không có thông tin"),
    "t_annex_actions": ("Actions {first} to {last}", "Hành động {first} đến {last}"),
    "t_annex_figures": ("Figures by Member State", "Số liệu theo quốc gia"),
    "t_annex_sources": ("What each indicator is and where it comes from", "Nội dung và nguồn của từng chỉ số"),
    "t_annex_named": ("Sources named by Member States", "Nguồn do các quốc gia thành viên nêu"),
    "t_annex_money": ("Allocated and spent, as reported, in each currency", "Đã phân bổ và đã chi theo báo cáo, theo từng loại tiền"),
    "t_annex_reports": ("The reports this report rests on", "Các báo cáo làm căn cứ"),
    "c_areas": ("Answers by priority area", "Câu trả lời theo lĩnh vực ưu tiên"),
    "c_rounds": ("Answers in {before} and {label}", "Câu trả lời trong kỳ {before} và kỳ {label}"),
    "c_actions": ("Priority area {number}: Member States by status of each action", "Lĩnh vực ưu tiên {number}: số quốc gia theo tình trạng từng hành động"),
    "c_no_area": ("Member States by status of each action", "Số quốc gia theo tình trạng từng hành động"),
    # words in cells
    "done": ("done", "đã hoàn thành"),
    "under_way": ("under way", "đang thực hiện"),
    "not_started": ("not started", "chưa bắt đầu"),
    "not_available": ("n/a", "không có"),
    "silent": ("no report", "không báo cáo"),
    "held": ("not released", "chưa công bố"),
    "open": ("no answer", "không trả lời"),
    "new": ("new", "mới"),
    "dash": ("–", "–"),
    "stands": ("stands", "đã công nhận"),
    "submitted": ("being checked", "đang kiểm tra"),
    "asked": ("asked about", "đang được hỏi"),
    "answered": ("question answered", "đã trả lời câu hỏi"),
    "released": ("released", "đã công bố"),
    "yes": ("yes", "có"),
    "none": ("no", "không"),
    "days_late": ("{n} days", "{n} ngày"),
    "days_late_one": ("1 day", "1 ngày"),
    "sum": ("sum", "tổng"),
    "mean": ("mean of members", "trung bình các nước"),
    "count": ("members saying yes", "số nước trả lời có"),
    "not_told": ("not told for the region", "không tính cho khu vực"),
    "of_members": ("of {n}", "trên {n}"),
    "moved_head": ("Moved", "Hướng"),
    "forward": ("forward", "tiến"),
    "back": ("back", "lùi"),
    # notes and the method
    "n_matrix": (
        "“n/a”: the Member State says that it has no information. “–”: no answer, or no report.",
        "“không có”: quốc gia cho biết không có thông tin. “–”: không trả lời, hoặc không có báo cáo.",
    ),
    "m_asked": (
        "Every Member State of the day on which the round opened was asked by the plan of that day, edition {plan}"
        "{agreed}. What was amended since does not change what was asked.",
        "Mọi quốc gia thành viên vào ngày mở kỳ báo cáo đều được hỏi theo kế hoạch của ngày đó, bản {plan}{agreed}. Những "
        "sửa đổi sau đó không làm thay đổi nội dung đã hỏi.",
    ),
    "m_agreed": (", agreed {day}", ", thống nhất {day}"),
    "m_cleared": (
        "Each report was cleared by its validating authority before it was handed in, and checked for completeness. "
        "Words and figures are the Member State's own.",
        "Mỗi báo cáo được cơ quan có thẩm quyền của quốc gia phê duyệt trước khi nộp và được kiểm tra tính đầy đủ. Lời văn "
        "và số liệu là của quốc gia đó.",
    ),
    "m_total": (
        "A figure for the region is of those who gave one: a sum, the mean of the members (not of their people), or the "
        "number of members that say yes, as the plan lays down for each indicator. Who gave none is named or counted, "
        "and never estimated. Amounts in different currencies are never added.",
        "Số liệu của khu vực chỉ tính những nước có số liệu: tổng, trung bình các nước (không theo dân số) hoặc số nước trả "
        "lời có, theo quy định của kế hoạch cho từng chỉ số. Nước không có số liệu được nêu tên hoặc được đếm, không bao giờ "
        "được ước tính. Các loại tiền khác nhau không cộng với nhau.",
    ),
    "m_moved": (
        "“Forward” and “back” compare answers of the same Member State to the same action in both rounds, in the order "
        "not started, under way, done. “Not available” says nothing either way.",
        "“Tiến” và “lùi” so sánh câu trả lời của cùng một quốc gia về cùng một hành động trong hai kỳ, theo thứ tự chưa bắt "
        "đầu, đang thực hiện, hoàn thành. “Không có thông tin” không được so sánh.",
    ),
    "m_sentences": (
        "The sentences of this report are written from its tables by fixed rules; each can be checked against them.",
        "Các câu trong báo cáo được viết từ các bảng theo quy tắc cố định và đều có thể đối chiếu với bảng.",
    ),
    "nothing_moved": ("No answer moved.", "Không có câu trả lời nào thay đổi."),
    "nothing_unknown": ("Every question about an action was answered.", "Mọi câu hỏi về hành động đều được trả lời."),
    "no_money": ("No amount was reported.", "Không có số tiền nào được báo cáo."),
    "to_decide": ("What the meeting may wish to consider", "Những điểm cuộc họp có thể xem xét"),
    "d_note": ("To take note of the consolidated report of the round {label}.", "Ghi nhận báo cáo tổng hợp của kỳ {label}."),
    "d_silent": (
        "To encourage {who} to report, so that the next report tells of all.",
        "Khuyến khích {who} gửi báo cáo để báo cáo tới phản ánh đầy đủ.",
    ),
    "d_idle": (
        "To give guidance on the actions that no reporting Member State has begun: {which}.",
        "Cho ý kiến về các hành động chưa nước nào trong số đã báo cáo bắt đầu: {which}.",
    ),
    "d_back": (
        "To hear from {who} on the actions whose status moved back.",
        "Nghe {who} trình bày về các hành động có tình trạng lùi lại.",
    ),
    "d_targets": (
        "To consider the indicators that have not reached their target on the figures reported: {which}.",
        "Xem xét các chỉ số chưa đạt mục tiêu theo số liệu được báo cáo: {which}.",
    ),
}  # fmt: skip


def word(key: str, language: str, **filled) -> str:
    en, vi = WORDS[key]
    return (vi if language == "vi" else en).format(**filled) if filled else (vi if language == "vi" else en)
