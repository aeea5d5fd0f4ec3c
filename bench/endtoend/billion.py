"""The arithmetic for a billion paragraphs, from what was measured for each."""
from typing import List, Optional, Sequence

from .results import Figures, Row
from .tables import GROWS_FROM, exponent, largest, markdown

PARAGRAPHS = 1_000_000_000
MACHINES = (10, 30, 100)
MACHINE_CORES = 16
# A 10-gigabit line of which a shuffle keeps half.
NETWORK_BYTES = 10e9 / 8 / 2

RAREST = 12  # of four letters, where a tenth is wrong
SAMPLE, HASH = 4 * RAREST, 8  # hashes that a text is sampled to, and their bytes where four no longer tell them apart
CHOSEN = RAREST + RAREST // 3  # fingerprints of them that it is joined by: the rarest and some others
ID = 8  # bytes of a paragraph's number beyond two billion
COMPARED_MOST = 32  # candidates of a paragraph that are compared, whatever it has
COUNT_PLACES, COUNT_BYTES = 2, 1  # of the table of frequencies, per hash counted: at least two places of a byte
UNIT = 2  # bytes a letter of the basic plane


class Load:
    """What a paragraph costs, as measured at the largest size, and how that grows."""

    def __init__(self, row: Row, rows: Sequence[Row], figures: Figures):
        self.lines = int(row["lines"])
        self.bytes = int(row["bytes"]) / self.lines
        self.letters = int(row["letters"]) / self.lines
        self.compared = int(row["compared"]) / self.lines
        compared = [(int(r["lines"]), int(r["compared"]) / int(r["lines"])) for r in rows]
        self.compared_power = exponent(compared) or 0
        self.scanned = largest(figures, "refrain", PARAGRAPHS)
        sizes = [n for n in figures.sizes() if figures.cpu("refrain", n)]
        cpu = [(n, figures.cpu("refrain", n) / n) for n in sizes]
        self.cpu: Optional[float] = cpu[-1][1] if cpu else None
        self.cpu_power = exponent([point for point in cpu if point[0] >= GROWS_FROM]) or 0

    def compared_there(self) -> float:
        grown = self.compared * (PARAGRAPHS / self.lines) ** max(0, self.compared_power)
        return min(COMPARED_MOST, grown)

    def cpu_there(self) -> Optional[float]:
        if self.cpu is None or self.scanned is None:
            return None
        return self.cpu * (PARAGRAPHS / self.scanned) ** max(0, self.cpu_power)


def tables(rows: Sequence[Row], figures: Figures) -> str:
    """What is moved, and how long that takes on some machines."""
    rows = sorted(rows, key=lambda row: int(row["lines"]))
    if not rows:
        return "Not measured yet."
    load = Load(rows[-1], rows, figures)
    return "\n\n".join([_measured(load), _moved(load), _hours(load)])


def _measured(load: Load) -> str:
    rows = [
        ["bytes of text", "%.0f" % load.bytes, "the archive"],
        ["letters", "%.0f" % load.letters, "the archive"],
        ["candidates compared", "%.2f" % load.compared,
         "measured at %s lines; grows with the power %+.2f" % (format(load.lines, ","), load.compared_power)],
        ["the same at 10^9", "%.1f" % load.compared_there(), "if it goes on so; %d is the most" % COMPARED_MOST],
    ]
    if load.cpu is not None:
        rows.append(["CPU, µs", "%.1f" % (load.cpu * 1e6),
                     "whole scan of %s lines; power %+.2f" % (format(load.scanned, ","), load.cpu_power)])
        rows.append(["the same at 10^9, µs", "%.1f" % (load.cpu_there() * 1e6), "if it goes on so"])
    return markdown(["a paragraph", "", "from"], rows)


def shuffled(load: Load) -> List[tuple]:
    """What goes over the network: what it is, bytes a paragraph."""
    pairs = load.compared_there()
    return [
        ("hashes to the machine that counts them (%d of %d bytes), and their counts back (1)" % (SAMPLE, HASH),
         SAMPLE * (HASH + 1.0)),
        ("postings, sorted by fingerprint (%d of %d + %d bytes)" % (CHOSEN, HASH, ID), CHOSEN * (HASH + ID + 0.0)),
        ("pairs to the paragraph they begin with (%.1f of 2 × %d bytes)" % (pairs, ID), pairs * 2 * ID),
        ("letters of the other paragraph, for every pair (%.1f × %.0f × %d bytes)" % (pairs, load.letters, UNIT),
         pairs * load.letters * UNIT),
    ]


def _moved(load: Load) -> str:
    rows = [[what, "%.0f" % each, _gigabytes(each * PARAGRAPHS)] for what, each in shuffled(load)]
    rows.append(["all", "%.0f" % _total(load), _gigabytes(_total(load) * PARAGRAPHS)])
    rows.append(["(read once, not moved: the text)", "%.0f" % load.bytes, _gigabytes(load.bytes * PARAGRAPHS)])
    return markdown(["moved", "bytes a paragraph", "10^9 paragraphs"], rows)


def resident(load: Load) -> float:
    """Bytes a paragraph that all machines together hold at the worst moment, if nothing goes to disk."""
    return load.letters * UNIT + CHOSEN * (HASH + ID) + SAMPLE * COUNT_PLACES * COUNT_BYTES


def _hours(load: Load) -> str:
    rows = []
    for machines in MACHINES:
        network = _total(load) * PARAGRAPHS / (machines * NETWORK_BYTES) / 3600
        cpu = load.cpu_there()
        hours = None if cpu is None else cpu * PARAGRAPHS / (machines * MACHINE_CORES) / 3600
        rows.append([str(machines), _gigabytes(resident(load) * PARAGRAPHS / machines),
                     "–" if hours is None else "%.2f" % hours, "%.2f" % network])
    head = ["machines of %d cores" % MACHINE_CORES, "memory each", "hours of computing", "hours of moving"]
    return markdown(head, rows)


def _total(load: Load) -> float:
    return sum(each for _, each in shuffled(load))


def _gigabytes(count: float) -> str:
    return "%.1f TB" % (count / 1e12) if count >= 1e12 else "%.0f GB" % (count / 1e9)
