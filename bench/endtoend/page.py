"""Writes tables and plots into the documents."""
import os
import re
from typing import Dict, Optional, Sequence

from . import billion, cases, tables
from .plot import Series, log_log
from .results import Figures, Row

PLOTTED = ["refrain", "refrain-strict", "refrain-all", "mawk", "sort", "wc", "hash4j-super-boxed",
           "hash4j-super-primitive", "java-lsh-boxed"]


def replace_tables(text: str, made: Dict[str, str]) -> str:
    """The text with each table between its marks; a name without marks, or marks without a name, is an error."""
    for name, table in made.items():
        marks = re.compile(r"(<!-- table:%s -->\n).*?(<!-- /table -->)" % re.escape(name), re.DOTALL)
        text, count = marks.subn(lambda match: match.group(1) + table + "\n" + match.group(2), text)
        if count != 1:
            raise ValueError("the document has %d tables named %s, not one" % (count, name))
    unknown = set(re.findall(r"<!-- table:([\w-]+) -->", text)) - set(made)
    if unknown:
        raise ValueError("nobody makes the tables " + ", ".join(sorted(unknown)))
    return text


def all_tables(machine: Optional[Dict[str, object]], runs: Sequence[Row], growth: Sequence[Row],
               by_jdk: Dict[str, Sequence[Row]]) -> Dict[str, str]:
    """The tables by name; `by_jdk` has the runs of each JDK, by its version."""
    figures = Figures(runs)
    return {
        "machine": tables.machine(machine) if machine else "Not measured yet.",
        "mawk": tables.beside_mawk(figures),
        "peers": tables.beside_strict(figures),
        "sizes": tables.seconds_by_size(figures) if figures.sizes() else "Not measured yet.",
        "steps": tables.steps(figures),
        "jdks": tables.by_jdk({jdk: Figures(rows) for jdk, rows in by_jdk.items()}),
        "better": tables.better(figures),
        "growth": tables.growth(growth, figures),
        "billion": billion.tables(growth, figures),
    }


def all_plots(runs: Sequence[Row], growth: Sequence[Row]) -> Dict[str, str]:
    figures = Figures(runs)
    return {
        "time.svg": log_log("Time of a whole process", "lines", "seconds", _series(figures, figures.wall)),
        "memory.svg": log_log("Peak memory of a whole process", "lines", "MB", _series(figures, figures.peak_mb)),
        "candidates.svg": log_log("Candidates of a paragraph", "lines", "candidates", [
            _growth_series("met", growth, "candidates"), _growth_series("compared", growth, "compared")]),
    }


def _series(figures: Figures, value) -> list:
    by_name = {case.name: case for case in cases.ALL}
    series = []
    for name in PLOTTED:
        points = [(n, value(name, n)) for n in figures.sizes()]
        case = by_name[name]
        series.append(Series(case.label, case.family, [p for p in points if p[1]]))
    return series


def _growth_series(label: str, growth: Sequence[Row], column: str) -> Series:
    points = [(int(row["lines"]), int(row[column]) / int(row["lines"])) for row in growth]
    return Series(label, "refrain" if column == "compared" else "floor", points)


def write(document: str, plots: str, made: Dict[str, str], drawn: Dict[str, str]) -> None:
    with open(document, encoding="utf-8") as file:
        text = replace_tables(file.read(), made)
    os.makedirs(plots, exist_ok=True)
    for name, svg in drawn.items():
        _write(os.path.join(plots, name), svg)
    _write(document, text)


def _write(path: str, text: str) -> None:
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
