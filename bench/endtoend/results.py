"""Results as CSV, a row a run: they are added to as runs end, so that a stopped measurement goes on where it was."""
import csv
import os
from statistics import median
from typing import Dict, Iterable, List, Optional

RUN_COLUMNS = ["lines", "case", "round", "wall_s", "user_s", "sys_s", "peak_mb", "exit",
               "copies", "found", "pairs", "wrong"]
GROWTH_COLUMNS = ["lines", "bytes", "letters", "fold_s", "join_s", "candidates_s", "candidates", "compared",
                  "cut_short", "pairs_mb", "peak_mb"]

Row = Dict[str, str]


class Table:
    """The rows of a CSV file, which may not be there yet."""

    def __init__(self, path: str, columns: List[str]):
        self.path = path
        self.columns = columns
        self.rows: List[Row] = []
        if os.path.exists(path):
            with open(path, encoding="utf-8", newline="") as file:
                self.rows = [row for row in csv.DictReader(file) if None not in row.values()]

    def add(self, row: Dict[str, object]) -> None:
        """Adds a row to the file at once."""
        text = {c: "" if row.get(c) is None else str(row[c]) for c in self.columns}
        self.rows.append(text)
        self._write(self.path)

    def drop(self, unwanted) -> None:
        """Takes out the rows that are to be measured again."""
        self.rows = [row for row in self.rows if not unwanted(row)]
        self._write(self.path)

    def _write(self, path: str) -> None:
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        with open(path + ".part", "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, self.columns, lineterminator="\n")
            writer.writeheader()
            writer.writerows(self.rows)
        os.replace(path + ".part", path)


class Figures:
    """What the rows of runs come to."""

    def __init__(self, rows: Iterable[Row]):
        self.rows = list(rows)

    def sizes(self) -> List[int]:
        return sorted({int(row["lines"]) for row in self.rows})

    def of(self, case: str, lines: int) -> List[Row]:
        """The rows of runs that ended well."""
        return [r for r in self.rows if r["case"] == case and int(r["lines"]) == lines and r["exit"] == "0"]

    def failure(self, case: str, lines: int) -> Optional[str]:
        """The exit code, where all runs failed."""
        rows = [r for r in self.rows if r["case"] == case and int(r["lines"]) == lines]
        return rows[0]["exit"] if rows and not self.of(case, lines) else None

    def wall(self, case: str, lines: int) -> Optional[float]:
        return self._median(case, lines, "wall_s")

    def least_wall(self, case: str, lines: int) -> Optional[float]:
        return min((float(r["wall_s"]) for r in self.of(case, lines)), default=None)

    def cpu(self, case: str, lines: int) -> Optional[float]:
        seconds = [float(r["user_s"]) + float(r["sys_s"]) for r in self.of(case, lines)]
        return median(seconds) if seconds else None

    def peak_mb(self, case: str, lines: int) -> Optional[float]:
        return max((float(r["peak_mb"]) for r in self.of(case, lines)), default=None)

    def found(self, case: str, lines: int) -> Optional[float]:
        """The share of copies found."""
        for row in self.of(case, lines):
            if row["copies"]:
                return int(row["found"]) / max(1, int(row["copies"]))
        return None

    def wrong(self, case: str, lines: int) -> Optional[float]:
        """The share of clustered pairs that are none."""
        for row in self.of(case, lines):
            if row["pairs"]:
                return int(row["wrong"]) / max(1, int(row["pairs"]))
        return None

    def _median(self, case: str, lines: int, column: str) -> Optional[float]:
        values = [float(r[column]) for r in self.of(case, lines)]
        return median(values) if values else None
