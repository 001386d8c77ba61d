"""A drawing as the picture a Word file needs; typst draws it, so that paper and Word show the same."""

import json
from pathlib import Path

from mufakat.readers.charts.drawing import Drawing

TEMPLATE = Path(__file__).with_name("picture.typ")


def as_png(drawing: Drawing, *, ppi: int = 192) -> bytes:
    """A drawing's pixel is three quarters of a point; at 192 ppi the picture has twice its pixels."""
    import typst

    said = {"svg": drawing.alone.decode(), "width": drawing.width * 0.75, "height": drawing.height * 0.75}
    return typst.compile(str(TEMPLATE), sys_inputs={"chart": json.dumps(said)}, format="png", ppi=float(ppi))
