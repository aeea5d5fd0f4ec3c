"""Lines on logarithmic axes as SVG, readable on light and on dark ground."""
import math
from dataclasses import dataclass
from typing import List, Tuple
from xml.sax.saxutils import escape

WIDTH, HEIGHT = 860, 480
LEFT, RIGHT, TOP, BOTTOM = 70, 240, 52, 48
LABEL_HEIGHT = 15

# Hues apart for colour-blind eyes too (after Okabe and Ito); each line has its label at its end besides.
STYLE = """
  text { font: 12px system-ui, sans-serif; fill: #24292f; }
  .title { font-size: 15px; font-weight: 600; }
  .grid { stroke: #d0d7de; stroke-width: 1; }
  .line { fill: none; stroke-width: 2; }
  .refrain { stroke: #0072b2; fill: #0072b2; } .exact { stroke: #a85a00; fill: #a85a00; }
  .floor { stroke: #6e7781; fill: #6e7781; } .peer { stroke: #b0467c; fill: #b0467c; }
  path.line { fill: none; }
  text.refrain, text.exact, text.floor, text.peer { stroke: none; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; } .grid { stroke: #3d444d; }
    .refrain { stroke: #56b4e9; fill: #56b4e9; } .exact { stroke: #e69f00; fill: #e69f00; }
    .floor { stroke: #9198a1; fill: #9198a1; } .peer { stroke: #e48bb9; fill: #e48bb9; }
  }
"""
DASHES = ["", "7 3", "2 3", "9 3 2 3", "4 4", "12 4"]


@dataclass(frozen=True)
class Series:
    """A line: its label, its family (which is its colour), and its points."""

    label: str
    family: str
    points: List[Tuple[float, float]]


def log_log(title: str, x_label: str, y_label: str, series: List[Series]) -> str:
    """A plot of the series that have points."""
    drawn = [Series(s.label, s.family, sorted(p for p in s.points if p[0] > 0 and p[1] > 0)) for s in series]
    drawn = [s for s in drawn if s.points]
    xs = [x for s in drawn for x, _ in s.points] or [1]
    ys = [y for s in drawn for _, y in s.points] or [1]
    across = _Axis(xs, LEFT, WIDTH - RIGHT)
    up = _Axis(ys, HEIGHT - BOTTOM, TOP)
    parts = [_head(title, x_label, y_label), *_grid(across, up)]
    if not drawn:
        parts.append('<text x="%d" y="%d">not measured yet</text>' % (LEFT + 20, TOP + 30))
    for at, one in enumerate(drawn):
        dash = DASHES[sum(s.family == one.family for s in drawn[:at]) % len(DASHES)]
        parts.append(_line(one, across, up, dash))
    parts.extend(_labels(drawn, across, up))
    return "\n".join(parts) + "\n</svg>\n"


class _Axis:
    """Powers of ten between two ends."""

    def __init__(self, values: List[float], start: float, end: float):
        self.low = math.floor(math.log10(min(values)) + 1e-9)
        self.high = max(self.low + 1, math.ceil(math.log10(max(values)) - 1e-9))
        self.start, self.end = start, end

    def place(self, value: float) -> float:
        share = (math.log10(value) - self.low) / (self.high - self.low)
        return self.start + share * (self.end - self.start)

    def ticks(self) -> List[float]:
        return [10.0**power for power in range(self.low, self.high + 1)]


def _head(title: str, x_label: str, y_label: str) -> str:
    return "\n".join([
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-label="%s">'
        % (WIDTH, HEIGHT, escape(title, {'"': "&quot;"})),
        "<style>%s</style>" % STYLE,
        '<text class="title" x="%d" y="20">%s</text>' % (LEFT, escape(title)),
        '<text x="%d" y="%d" text-anchor="middle">%s</text>'
        % ((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, escape(x_label)),
        '<text x="%d" y="36">%s</text>' % (8, escape(y_label)),
    ])


def _grid(across: _Axis, up: _Axis) -> List[str]:
    parts = []
    for value in across.ticks():
        x = across.place(value)
        parts.append('<path class="grid" d="M%.1f %.1fV%.1f"/>' % (x, up.start, up.end))
        parts.append('<text x="%.1f" y="%.1f" text-anchor="middle">%s</text>' % (x, up.start + 18, short(value)))
    for value in up.ticks():
        y = up.place(value)
        parts.append('<path class="grid" d="M%.1f %.1fH%.1f"/>' % (across.start, y, across.end))
        parts.append('<text x="%.1f" y="%.1f" text-anchor="end">%s</text>' % (LEFT - 8, y + 4, short(value)))
    return parts


def _line(one: Series, across: _Axis, up: _Axis, dash: str) -> str:
    places = [(across.place(x), up.place(y)) for x, y in one.points]
    path = "M" + "L".join("%.1f %.1f" % place for place in places)
    dots = "".join('<circle class="%s" cx="%.1f" cy="%.1f" r="3"/>' % (one.family, *place) for place in places)
    return '<path class="line %s" stroke-dasharray="%s" d="%s"/>%s' % (one.family, dash or "none", path, dots)


def _labels(drawn: List[Series], across: _Axis, up: _Axis) -> List[str]:
    """A label at the end of each line, moved down where it would cover another, with a thread to its place."""
    ends = sorted(((up.place(s.points[-1][1]), across.place(s.points[-1][0]), s) for s in drawn), key=lambda e: e[:2])
    heights = spread([y for y, _, _ in ends], LABEL_HEIGHT, TOP, HEIGHT - BOTTOM)
    x = WIDTH - RIGHT + 18
    parts = []
    for (y, end, one), height in zip(ends, heights):
        thread = "M%.1f %.1fL%d %.1f" % (end + 4, y, x - 4, height)
        parts.append('<path class="grid" fill="none" d="%s"/>' % thread)
        parts.append('<text class="%s" x="%d" y="%.1f">%s</text>' % (one.family, x, height + 4, escape(one.label)))
    return parts


def spread(wanted: List[float], gap: float, low: float, high: float) -> List[float]:
    """Places near the wanted ones, which are sorted, at least `gap` apart and below `high` if there is room."""
    places: List[float] = []
    for place in wanted:
        places.append(max(place, places[-1] + gap if places else low))
    for at in range(len(places) - 1, -1, -1):
        limit = high if at == len(places) - 1 else places[at + 1] - gap
        places[at] = min(places[at], limit)
    return places


def short(value: float) -> str:
    """10k for 10,000."""
    for size, unit in ((1e9, "G"), (1e6, "M"), (1e3, "k")):
        if value >= size:
            return "%g%s" % (value / size, unit)
    return "%g" % value
