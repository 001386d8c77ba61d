"""What the workbook says, in English and in the members' languages we have: Vietnamese and Indonesian."""

from collections.abc import Sequence

SPOKEN = ("en", "vi", "id")

WORDS: dict[str, tuple[str, str, str]] = {
    # sheets
    "cover": ("Cover", "Bìa", "Sampul"),
    "actions": ("Actions", "Hành động", "Aksi"),
    "indicators": ("Indicators", "Chỉ số", "Indikator"),
    "resources": ("Resources", "Nguồn lực", "Sumber daya"),
    "practices": ("Practices", "Kinh nghiệm", "Praktik baik"),
    "notes": ("Notes", "Ghi chú", "Catatan"),
    # columns
    "number": ("No.", "Số", "No."),
    "action": ("Action", "Hành động", "Aksi"),
    "lead": ("Lead", "Chủ trì", "Penanggung jawab"),
    "time_frame": ("Time frame", "Thời gian", "Jangka waktu"),
    "last": ("Last round", "Kỳ trước", "Putaran lalu"),
    "status": ("Status", "Tình trạng", "Status pelaksanaan"),
    "on": ("Begun or done on", "Ngày bắt đầu hoặc hoàn thành", "Tanggal mulai atau selesai"),
    "progress": ("What was done", "Kết quả thực hiện", "Apa yang dilakukan"),
    "because": ("Not available, because", "Không có, vì", "Tidak tersedia, karena"),
    "indicator": ("Indicator", "Chỉ số", "Indikator"),
    "group": ("Of these", "Trong đó", "Di antaranya"),
    "unit": ("Unit", "Đơn vị", "Satuan"),
    "baseline": ("Baseline", "Giá trị gốc", "Data dasar"),
    "target": ("Target", "Mục tiêu", "Target"),
    "value": ("Value", "Giá trị", "Nilai"),
    "year": ("Year", "Năm", "Tahun"),
    "source": ("Source", "Nguồn", "Sumber"),
    "allocated": ("Allocated", "Đã phân bổ", "Dialokasikan"),
    "spent": ("Spent", "Đã chi", "Dibelanjakan"),
    "currency": ("Currency", "Loại tiền", "Mata uang"),
    "title": ("Title", "Tên", "Judul"),
    "what": ("What was done and what came of it", "Đã làm gì và kết quả", "Apa yang dilakukan dan hasilnya"),
    "more": ("Where to read more", "Đọc thêm ở đâu", "Bacaan lebih lanjut"),
    "note": ("Note", "Ghi chú", "Catatan"),
    # answers
    "not_started": ("not started", "chưa bắt đầu", "belum dimulai"),
    "under_way": ("under way", "đang thực hiện", "sedang berjalan"),
    "done": ("done", "đã hoàn thành", "selesai"),
    "not_available": ("not available", "không có", "tidak tersedia"),
    # units
    "percent": ("percent", "phần trăm", "persen"),
    "persons": ("persons", "người", "orang"),
    "yes_no": ("1 = yes, 0 = no", "1 = có, 0 = không", "1 = ya, 0 = tidak"),
    # cover
    "report": ("Progress report", "Báo cáo tiến độ", "Laporan kemajuan"),
    "member": ("For", "Dành cho", "Untuk"),
    "round": ("Reporting round", "Kỳ báo cáo", "Putaran pelaporan"),
    "deadline": ("Please send it back by", "Xin gửi lại trước ngày", "Mohon dikirim kembali sebelum"),
    "edition": ("Edition of the plan", "Bản kế hoạch", "Edisi rencana"),
    "how": (
        "Answer in the white cells; everything else is locked. Last round's answers stand there already: change what "
        "has changed. Where there is no figure write n/a and say why. One number in a cell, one currency in a row; for a "
        "second currency use an empty row at the end. You may sort, rename the file and send it as it is: each row "
        "knows what it asks.",
        "Xin trả lời trong các ô trắng; các ô khác đã khóa. Câu trả lời kỳ trước đã có sẵn: chỉ sửa những gì thay đổi. "
        "Nếu không có số liệu, ghi n/a và nêu lý do. Mỗi ô một số, mỗi dòng một loại tiền; loại tiền thứ hai ghi ở dòng "
        "trống phía cuối. Có thể sắp xếp, đổi tên tệp rồi gửi lại: mỗi dòng tự biết nó hỏi gì.",
        "Jawablah di sel putih; yang lain terkunci. Jawaban putaran lalu sudah terisi: ubah yang berubah. Jika tidak ada "
        "angka, tulis n/a dan sebutkan alasannya. Satu angka per sel, satu mata uang per baris; untuk mata uang kedua "
        "gunakan baris kosong di akhir. Boleh diurutkan dan diganti nama: setiap baris tahu pertanyaannya.",
    ),
}  # fmt: skip


def said(key: str, languages: Sequence[str], *, between: str = " / ") -> str:
    """The words in each of these languages, once where they are the same; a key without words stands as it is."""
    words = WORDS.get(key)
    if words is None:
        return key
    told = [words[SPOKEN.index(code)] for code in languages if code in SPOKEN]
    return between.join(dict.fromkeys(told))


def spellings(key: str) -> tuple[str, ...]:
    """Every way the workbook, in any language, writes it."""
    return (key, *WORDS.get(key, ()))
