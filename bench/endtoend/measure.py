"""Runs the chosen tools in rounds, size by size, and notes every run."""
import argparse
import os
import sys
from typing import Dict, List, Tuple

from . import cases, process
from .archive import Archives
from .cases import Programs
from .results import Figures, Table

GROWTH = "growth"
GROWTH_GUESS = 25  # microseconds a line, as in cases
MB = 1e6
ONE_ROUND_FROM = 10_000_000  # so long a run tells enough by itself
ONE_ROUND_SECONDS = 600  # the same
ARCHIVE_GUESS = 13


class Measurement:
    """What is left to measure."""

    def __init__(self, options: argparse.Namespace, programs: Programs, archives: Archives, runs: Table, growth: Table):
        self.options = options
        self.programs = programs
        self.archives = archives
        self.runs = runs
        self.growth = growth
        names = options.only
        self.with_growth = names is None or GROWTH in names
        tools = None if names is None else [name for name in names if name != GROWTH]
        self.cases = cases.chosen(tools) if tools is None or tools else []
        self.env = {**cases.environment(), "TMPDIR": options.work}

    def measure(self) -> None:
        if self.options.again and not self.options.dry_run:
            self._drop()
        self._announce()
        if self.options.dry_run:
            return
        for lines in self.options.sizes:
            for turn, case in self._left(lines):
                self._run(case, lines, turn)
            if self._growth_left(lines):
                self._run_growth(lines)
            if not self.options.keep_archives:
                self.archives.delete(lines)

    def _drop(self) -> None:
        sizes = {str(n) for n in self.options.sizes}
        names = {case.name for case in self.cases}
        self.runs.drop(lambda row: row["case"] in names and row["lines"] in sizes)
        if self.with_growth:
            self.growth.drop(lambda row: row["lines"] in sizes)

    def _left(self, lines: int) -> List[Tuple[int, cases.Case]]:
        """The rounds that the file does not have."""
        rounds = 1 if lines >= ONE_ROUND_FROM else self.options.rounds
        anew = self.options.again and self.options.dry_run  # else the rows have been dropped
        done = {(row["case"], int(row["round"])) for row in self.runs.rows if int(row["lines"]) == lines and not anew}
        return [(turn, case) for turn in range(1, rounds + 1) for case in self.cases
                if case.runs(lines, self.programs.has_memory) and (case.name, turn) not in done
                and (anew or not self._has_told_enough(case, lines))]

    def _has_told_enough(self, case: cases.Case, lines: int) -> bool:
        """Whether a round has failed, which another would too, or took so long that there is no need of another."""
        figures = Figures(self.runs.rows)
        wall = figures.wall(case.name, lines)
        return figures.failure(case.name, lines) is not None or (wall is not None and wall > ONE_ROUND_SECONDS)

    def _growth_left(self, lines: int) -> bool:
        return self.with_growth and str(lines) not in {row["lines"] for row in self.growth.rows}

    def _announce(self) -> None:
        total = 0.0
        for lines in self.options.sizes:
            left = self._left(lines)
            seconds = sum(self._expected(case, lines) for _, case in left)
            seconds += GROWTH_GUESS * lines / 1e6 if self._growth_left(lines) else 0
            seconds += ARCHIVE_GUESS * lines / 1e6 * len({case.noise for _, case in left})
            total += seconds
            _say("%10s lines: %3d runs, about %.1f minutes" % (format(lines, ","), len(left), seconds / 60))
        _say("about %.0f minutes in all" % (total / 60))
        if any(n >= cases.CEILING_FROM for n in self.options.sizes) and not self.programs.has_memory:
            _say("refrain scan has no --memory: Refrain is left out from %s lines on" % format(cases.CEILING_FROM, ","))
        if os.getloadavg()[0] > 0.5:
            _say("the machine is at work (load %.1f): times will be too long" % os.getloadavg()[0])

    def _expected(self, case: cases.Case, lines: int) -> float:
        """As long as the size next to it took a line, or a guess; and the start of a JVM."""
        figures = Figures(self.runs.rows)
        walls = {n: figures.wall(case.name, n) for n in figures.sizes() if n >= 100_000}
        near = min((n for n in walls if walls[n]), key=lambda n: abs(n - lines), default=None)
        return walls[near] / near * lines if near else 0.5 + case.guess * lines / 1e6

    def _run(self, case: cases.Case, lines: int, turn: int) -> None:
        if self._has_told_enough(case, lines):
            return
        archive = self.archives.path(lines, case.noise)
        found = os.path.join(self.options.work, "found-" + case.name + (case.suffix or ".txt"))
        _remove(found)
        _warm(archive)
        setting = cases.Setting(self.programs, archive, found, lines)
        log = os.path.join(self.options.work, case.name + ".log")
        run = process.run(case.command(setting), self.env, log, self.options.timeout)
        checked = self._check(case, lines, archive, found, run)
        self.runs.add({"lines": lines, "case": case.name, "round": turn, **_columns(run), **checked})
        _remove(found)
        _say("%10s %-24s round %d  %8.2f s %8.0f MB  %s" % (
            format(lines, ","), case.name, turn, run.wall, run.peak / MB, _said(run, checked)))

    def _check(self, case: cases.Case, lines: int, archive: str, found: str, run: process.Run) -> Dict[str, int]:
        """What was found; once, since all rounds find the same. Of tools for equal lines, what they can find."""
        if run.exit != 0 or any(row["copies"] for row in Figures(self.runs.rows).of(case.name, lines)):
            return {}
        if case.suffix:
            return self.archives.check(archive, found)
        if case.family == "exact":
            told = self.archives.about(lines, case.noise)
            return {"copies": told["copies"], "found": told["verbatim"]}
        return {}

    def _run_growth(self, lines: int) -> None:
        archive = self.archives.path(lines, "0.10")
        log = os.path.join(self.options.work, "growth.log")
        run = process.run(self.archives.growth_command(archive, lines), self.env, log, self.options.timeout)
        told = [line for line in run.errors.splitlines() if line.startswith("%d," % lines)]
        if run.exit != 0 or not told:
            _say("%10s growth failed, exit %d: %s" % (format(lines, ","), run.exit, run.errors[-300:]))
            return
        names = "lines,letters,fold_s,join_s,candidates_s,candidates,compared,cut_short,pairs_mb".split(",")
        row: Dict[str, object] = dict(zip(names, told[0].split(",")))
        self.growth.add({**row, "bytes": os.path.getsize(archive), "peak_mb": "%.0f" % (run.peak / MB)})
        _say("%10s growth: %s" % (format(lines, ","), told[0]))


def _columns(run: process.Run) -> Dict[str, object]:
    return {"wall_s": "%.3f" % run.wall, "user_s": "%.3f" % run.user, "sys_s": "%.3f" % run.system,
            "peak_mb": "%.0f" % (run.peak / MB), "exit": run.exit}


def _said(run: process.Run, checked: Dict[str, int]) -> str:
    if run.exit != 0:
        last = run.errors.strip().splitlines()[-1:] or ["nothing said"]
        return "exit %d: %s" % (run.exit, last[0][:120])
    if "pairs" in checked:
        return "found %(found)d of %(copies)d, wrong %(wrong)d of %(pairs)d" % checked
    return ""


def _warm(path: str) -> None:
    """Reads the file once, so that no tool has to fetch it from disk for the others."""
    with open(path, "rb", buffering=0) as file:
        while file.read(1 << 20):
            pass


def _remove(path: str) -> None:
    if os.path.exists(path):
        os.remove(path)


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
