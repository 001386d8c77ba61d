from collections.abc import Iterable
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

LETTER = 0.55  # of the size of the type: how wide a letter is, on the whole

# for paper: the colours of the page's light scheme
PALETTE = """
text { fill: #18212b; font-family: "Noto Sans", "DejaVu Sans", sans-serif; font-size: 13px; }
.quiet { fill: #444e5a; } .strong { font-weight: 700; } .small { font-size: 12px; }
.line { stroke: #d9d4c6; stroke-width: 1; fill: none; }
.done { fill: #075754; stroke: #075754; } .under_way { fill: #b7c1fb; stroke: #303e92; } .not_started { fill: #ffffff; stroke: #857f70; }
.not_available { fill: #f2efe6; stroke: #857f70; stroke-dasharray: 2 2; } .silent { fill: none; stroke: #857f70; stroke-dasharray: 5 3; }
.graph { fill: none; stroke: #075754; stroke-width: 2.5; } .dot { fill: #075754; stroke: #ffffff; stroke-width: 1.5; }
.target { fill: none; stroke: #6d4400; stroke-width: 1.5; stroke-dasharray: 6 3; } .baseline { fill: none; stroke: #857f70; stroke-width: 1.5; stroke-dasharray: 2 3; }
.aim { fill: #6d4400; stroke: none; } .gone { fill: #ffffff; stroke: #857f70; stroke-dasharray: 2 2; }
.span { fill: #075754; } .span.yearly { fill: #e4f1ef; stroke: #075754; } .milestone { fill: #b97a08; stroke: #18212b; } .today { stroke: #b97a08; stroke-width: 2; stroke-dasharray: 6 3; }
.inside { fill: #ffffff; font-weight: 700; } .inside.dark { fill: #18212b; }
"""


@dataclass(frozen=True, slots=True)
class Drawing:
    """``key`` is its own on the page; ``says`` tells in a sentence what there is to see."""

    key: str
    width: int
    height: int
    title: str
    says: str
    marks: tuple[str, ...]

    @property
    def svg(self) -> str:
        return self.drawn("")

    @property
    def alone(self) -> bytes:
        """A file of its own, in the colours of paper."""
        return self.drawn(f"<style>{PALETTE}</style>").encode()

    def drawn(self, style: str) -> str:
        size = f'viewBox="0 0 {self.width} {self.height}" width="{self.width}" height="{self.height}"'
        named = f'role="img" aria-labelledby="{self.key}-t {self.key}-d"'
        said = f'<title id="{self.key}-t">{escape(self.title)}</title><desc id="{self.key}-d">{escape(self.says)}</desc>'
        opening = f'<svg xmlns="http://www.w3.org/2000/svg" class="chart" {size} {named}>'
        return opening + said + style + "".join(self.marks) + "</svg>"


def mark(name: str, inside: str = "", *, look: str = "", **at: float | str) -> str:
    """One shape; ``inside`` is markup already."""
    placed = "".join(f" {key.replace('_', '-')}={quoteattr(number(value))}" for key, value in at.items())
    classed = f' class="{look}"' if look else ""
    return f"<{name}{classed}{placed}>{inside}</{name}>" if inside else f"<{name}{classed}{placed}/>"


def text(words: str, x: float, y: float, *, look: str = "", anchor: str = "") -> str:
    more = {"text_anchor": anchor} if anchor else {}
    return mark("text", escape(words), look=look, x=x, y=y, **more)


def titled(words: str, shapes: Iterable[str]) -> str:
    """Shapes that say what they are when one points at them."""
    return f"<g><title>{escape(words)}</title>{''.join(shapes)}</g>"


def number(value: float | str) -> str:
    return value if isinstance(value, str) else f"{round(float(value), 2):g}"


def cut(words: str, width: float, size: float = 13) -> str:
    """As much of the words as fits; the whole stands in a title and in the table."""
    letters = max(1, int(width / (size * LETTER)))
    return words if len(words) <= letters else f"{words[: letters - 1].rstrip()}…"


def wide(words: str, size: float = 13) -> float:
    return len(words) * size * LETTER
