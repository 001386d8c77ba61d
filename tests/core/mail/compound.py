"""A compound file as Outlook saves a message, made from the standard (MS-CFB 3, MS-OXMSG): small streams in the
mini stream, large ones in sectors of their own, children of a storage as a balanced tree."""

import struct

SECTOR, MINI, CUTOFF = 512, 64, 4096
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
Folder = dict  # name → bytes or Folder


def compound(root: Folder) -> bytes:
    entries: list[dict] = [{"name": "Root Entry", "kind": 5, "child": FREE}]
    entries[0]["child"] = _put(root, entries)
    mini, big = b"", []
    for each in entries:
        if each["kind"] == 2 and len(each["content"]) < CUTOFF:
            each["start"] = len(mini) // MINI if each["content"] else END
            mini += _padded(each["content"], MINI)
        elif each["kind"] == 2:
            big.append(each)
    mini_fat = b"".join(
        _links(each["start"], -(-len(each["content"]) // MINI))
        for each in entries
        if each["kind"] == 2 and 0 < len(each["content"]) < CUTOFF
    )
    parts = {
        "directory": b"\0" * (128 * len(entries)),
        "mini_fat": mini_fat,
        "mini": mini,
        **{n: each["content"] for n, each in enumerate(big)},
    }
    starts, at = {}, 0
    for name, content in parts.items():
        starts[name] = at
        at += -(-len(content) // SECTOR)
    own = 1
    while own * (SECTOR // 4) < at + own:
        own += 1
    fat = b"".join(_links(starts[name], -(-len(content) // SECTOR)) for name, content in parts.items())
    fat += struct.pack("<I", FAT) * own
    fat += struct.pack("<I", FREE) * ((own * SECTOR - len(fat)) // 4)
    entries[0] |= {"start": starts["mini"], "content": mini}
    for n, each in enumerate(big):
        each["start"] = starts[n]
    parts["directory"] = b"".join(map(_entry, entries))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<IIIIIIIII", 0, own, starts["directory"], 0, CUTOFF, starts["mini_fat"], 1, END, 0)
    head += struct.pack("<109I", *range(at, at + own), *[FREE] * (109 - own))
    body = b"".join(_padded(content, SECTOR) for content in parts.values())
    return head + body + fat


def _put(folder: Folder, entries: list[dict]) -> int:
    """The children of a storage, as a tree; the number of its root."""
    numbers = []
    for name, content in sorted(folder.items(), key=lambda pair: (len(pair[0]), pair[0].upper())):
        numbers.append(len(entries))
        if isinstance(content, dict):
            entries.append({"name": name, "kind": 1, "start": 0, "content": b""})
            entries[numbers[-1]]["child"] = _put(content, entries)
        else:
            entries.append({"name": name, "kind": 2, "content": content})
    return _tree(numbers, entries)


def _tree(numbers: list[int], entries: list[dict]) -> int:
    if not numbers:
        return FREE
    middle = len(numbers) // 2
    top = entries[numbers[middle]]
    top["left"], top["right"] = _tree(numbers[:middle], entries), _tree(numbers[middle + 1 :], entries)
    return numbers[middle]


def _entry(each: dict) -> bytes:
    name = each["name"].encode("utf-16-le") + b"\0\0"
    return (
        name.ljust(64, b"\0")
        + struct.pack("<HBB", len(name), each["kind"], 1)
        + struct.pack("<III", each.get("left", FREE), each.get("right", FREE), each.get("child", FREE))
        + b"\0" * 36
        + struct.pack("<IQ", each["start"], len(each["content"]))
    )


def _links(start: int, count: int) -> bytes:
    return b"".join(struct.pack("<I", start + n + 1) for n in range(count - 1)) + (
        struct.pack("<I", END) if count else b""
    )


def _padded(content: bytes, size: int) -> bytes:
    return content + b"\0" * (-len(content) % size)
