"""The tables of docs/performance.md, each from the rows of a run; what was not measured is a dash."""
import math
from typing import Callable, Dict, List, Optional, Sequence, Tuple

from . import cases
from .plot import short
from .results import Figures, Row

DASH = "–"
BASE = "mawk"
PEERS_AT = 100_000
GROWS_FROM = 100_000  # below it the start of the JVM hides what grows


def machine(described: Dict[str, object]) -> str:
    return "%(cpu)s; %(cores)s cores, %(memory_gb)s GB; %(system)s; %(jdk)s." % described


def seconds_by_size(figures: Figures) -> str:
    """A row a tool, a column a size: median seconds and peak megabytes."""
    sizes = figures.sizes()
    head = ["seconds · MB"] + [short(n) + " lines" for n in sizes]
    rows = []
    for case in cases.ALL:
        cells = [_cell(figures, case.name, n) for n in sizes]
        if any(cell != DASH for cell in cells):
            rows.append([_label(case)] + cells)
    return markdown(head, rows)


def _cell(figures: Figures, case: str, lines: int) -> str:
    wall = figures.wall(case, lines)
    if wall is None:
        code = figures.failure(case, lines)
        return DASH if code is None else "failed (exit %s)" % code
    return "%s · %s" % (number(wall), "%.0f" % (figures.peak_mb(case, lines) or 0))


def beside_mawk(figures: Figures) -> str:
    """All tools at a million lines, or the next size below it that was measured."""
    return beside(figures, largest(figures, BASE, 1_000_000), BASE, lambda case: True)


def beside_strict(figures: Figures) -> str:
    """The JVM peers and Refrain asked the same, at a hundred thousand lines."""
    lines = largest(figures, "refrain-strict", PEERS_AT)
    return beside(figures, lines, "refrain-strict",
                  lambda case: case.family == "peer" or case.name == "refrain-strict")


def by_jdk(figures_of: Dict[str, Figures]) -> str:
    """Refrain on each JDK that was measured, beside `mawk` in the same run."""
    rows = []
    for case in (c for c in cases.ALL if c.family == "refrain"):
        for jdk in sorted(figures_of, key=int):
            figures = figures_of[jdk]
            for lines in figures.sizes():
                if figures.wall(case.name, lines) is not None:
                    rows.append([case.label, short(lines), jdk] + _beside_base(figures, case, lines))
    base = next(c for c in cases.ALL if c.name == BASE)
    head = ["", "lines", "JDK", "s, median", "CPU s", "× " + base.label, "peak MB"]
    return markdown(head, rows) if rows else "Not measured yet."


def _beside_base(figures: Figures, case: cases.Case, lines: int) -> List[str]:
    wall, of_base = figures.wall(case.name, lines), figures.wall(BASE, lines)
    return [number(wall), number(figures.cpu(case.name, lines)), number(wall / of_base if of_base else None),
            "%.0f" % (figures.peak_mb(case.name, lines) or 0)]


def beside(figures: Figures, lines: Optional[int], base: str, wanted: Callable[[cases.Case], bool]) -> str:
    base_case = next(c for c in cases.ALL if c.name == base)
    if lines is None:
        return "Not measured yet."
    head = ["%s lines" % short(lines), "noise", "s, median", "s, smallest", "CPU s", "× " + base_case.label,
            "peak MB", "copies found", "wrong"]
    of_base = figures.wall(base, lines)
    rows = []
    for case in filter(wanted, cases.ALL):
        wall = figures.wall(case.name, lines)
        if wall is not None:
            rows.append([_label(case), case.noise, number(wall), number(figures.least_wall(case.name, lines)),
                         number(figures.cpu(case.name, lines)), number(wall / of_base if of_base else None),
                         "%.0f" % (figures.peak_mb(case.name, lines) or 0), share(figures.found(case.name, lines)),
                         share(figures.wrong(case.name, lines))])
    return markdown(head, rows)


def steps(figures: Figures) -> str:
    """Ratios within the runs of Refrain itself."""
    lines = largest(figures, "refrain", 1_000_000)
    rows = []
    if lines is not None:
        rows += _ratio_row(figures, "one thread, in the time of two", ("refrain-1", lines), ("refrain-2", lines))
        rows += _ratio_row(figures, "all kinds, in the time of duplicates", ("refrain-all", lines), ("refrain", lines))
    sizes = [n for n in figures.sizes() if figures.wall("refrain", n) is not None]
    for small, large in zip(sizes, sizes[1:]):
        said = "%s lines, in the time of %s" % (short(large), short(small))
        rows += _ratio_row(figures, said, ("refrain", large), ("refrain", small))
    return markdown(["", "times"], rows) if rows else "Not measured yet."


def _ratio_row(figures: Figures, said: str, over: Tuple[str, int], under: Tuple[str, int]) -> List[List[str]]:
    left, right = figures.wall(*over), figures.wall(*under)
    return [[said, "%.2f" % (left / right)]] if left and right else []


def better(figures: Figures) -> str:
    """Who is faster or smaller than Refrain, size by size: exact tools beside the defaults, peers beside strict."""
    rows = []
    for lines in figures.sizes():
        for ours, families in (("refrain", ("exact",)), ("refrain-strict", ("peer",))):
            others = [c for c in cases.ALL if c.family in families and figures.wall(c.name, lines) is not None]
            if others and figures.wall(ours, lines) is not None:
                label = next(c.label for c in cases.ALL if c.name == ours)
                rows.append([short(lines), label, _less(figures.wall, others, ours, lines),
                             _less(figures.peak_mb, others, ours, lines)])
    return markdown(["lines", "beside", "faster", "less memory"], rows) if rows else "Not measured yet."


def _less(value: Callable[[str, int], float], others: List[cases.Case], ours: str, lines: int) -> str:
    """The tools with less than ours, and how much of it they need."""
    of_ours = value(ours, lines)
    less = [(value(c.name, lines) / of_ours, _label(c)) for c in others if value(c.name, lines) < of_ours]
    return "; ".join("%s (%.2f)" % (label, part) for part, label in sorted(less)) or "none"


def growth(rows: Sequence[Row], figures: Figures) -> str:
    """A row a size, and in the last one the power of the size with which each grows, from 100,000 on."""
    rows = sorted(rows, key=lambda row: int(row["lines"]))
    if not rows:
        return "Not measured yet."
    head = ["lines", "candidates a paragraph", "compared", "cut short", "pairs, bytes", "join, µs",
            "whole scan, µs", "CPU, µs", "scan, peak KB"]
    columns = [_growth_numbers(row, figures) for row in rows]
    body = [[short(int(row["lines"]))] + ["%.2f" % v if v is not None else DASH for v in numbers]
            for row, numbers in zip(rows, columns)]
    sizes = [int(row["lines"]) for row in rows]
    first = GROWS_FROM if sum(n >= GROWS_FROM for n in sizes) > 1 else 0
    powers = [exponent([(n, c[i]) for n, c in zip(sizes, columns) if c[i] and n >= first])
              for i in range(len(columns[0]))]
    body.append(["grows with the power"] + [DASH if p is None else "%+.2f" % p for p in powers])
    return markdown(head, body)


def _growth_numbers(row: Row, figures: Figures) -> List[Optional[float]]:
    lines = int(row["lines"])

    def each(value: Optional[float], unit: float = 1) -> Optional[float]:
        return None if value is None else value * unit / lines

    return [each(int(row["candidates"])), each(int(row["compared"])), each(int(row["cut_short"])),
            each(float(row["pairs_mb"]), 2**20), each(float(row["join_s"]), 1e6),
            each(figures.wall("refrain", lines), 1e6), each(figures.cpu("refrain", lines), 1e6),
            each(figures.peak_mb("refrain", lines), 1e3)]


def exponent(points: Sequence[Tuple[float, float]]) -> Optional[float]:
    """The slope of the best line through the logarithms: 0 where the value does not depend on the size."""
    logs = [(math.log(x), math.log(y)) for x, y in points if x > 0 and y > 0]
    if len({x for x, _ in logs}) < 2:
        return None
    mid_x = sum(x for x, _ in logs) / len(logs)
    mid_y = sum(y for _, y in logs) / len(logs)
    return sum((x - mid_x) * (y - mid_y) for x, y in logs) / sum((x - mid_x) ** 2 for x, _ in logs)


def largest(figures: Figures, case: str, at_most: int) -> Optional[int]:
    return max((n for n in figures.sizes() if n <= at_most and figures.wall(case, n) is not None), default=None)


def _label(case: cases.Case) -> str:
    return "`%s`" % case.label if case.family in ("exact", "floor") else case.label


def number(value: Optional[float]) -> str:
    """Three digits that count."""
    if value is None:
        return DASH
    return "%.0f" % value if value >= 100 else "%.1f" % value if value >= 10 else "%.2f" % value


def share(value: Optional[float]) -> str:
    return DASH if value is None else "%.4f" % value


def markdown(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    escaped = [[cell.replace("|", "\\|") for cell in row] for row in [list(head), *rows]]
    lines = ["| " + " | ".join(row) + " |" for row in escaped]
    return "\n".join([lines[0], "|" + "---|" * len(head), *lines[1:]])
