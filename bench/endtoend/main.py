"""The command: which tools on which sizes, in rounds, and the tables and plots from what came out."""
import argparse
import json
import os
import re
import shutil
import subprocess
import sys
from typing import Dict, List, Optional

from . import cases, machine, page, results
from .archive import Archives
from .measure import Measurement

HOME = os.path.dirname(os.path.dirname(os.path.dirname(os.path.realpath(__file__))))
JAR = os.path.join(HOME, "bench", "target", "benchmarks.jar")
REFRAIN = os.path.join(HOME, "refrain")
SIZES = "10k,100k,1M,10M"

HELP = """\
Measures whole processes in turn (A B C, A B C, …) and appends every run to a CSV file. What is in the file is not
measured again, so a run that was stopped goes on where it was. All sizes take two to three hours on two cores, most of
it hash maps and all kinds at 1M; --dry-run says how long the rest may take. Needs a quiet machine, and for 10M 20 GB of
memory and 15 GB of disk.

  bench/end-to-end                              everything, then the tables and plots of docs/performance.md
  bench/end-to-end --sizes 10k,100k --only refrain,exact      names and families that --list tells
  bench/end-to-end --only 'refrain*' --again    these anew: their old rows are dropped
  bench/end-to-end --render                     the tables and plots alone, from the CSV
"""


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="bench/end-to-end", description=HELP,
                                   formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("--sizes", type=sizes, default=sizes(SIZES), help="lines, separated by commas (%s)" % SIZES)
    made.add_argument("--only", type=lambda text: text.split(","), help="tools, families (exact, floor, peer), "
                      "beginnings with a star (refrain*, hash4j*), growth")
    made.add_argument("--rounds", type=int, default=3, help="rounds (3; one at 10M, and of what takes ten minutes)")
    made.add_argument("--timeout", type=float, default=7200, help="seconds a process may take (7200)")
    made.add_argument("--work", default=os.path.join(HOME, "bench", "target", "end-to-end"),
                      help="folder for archives, findings and temporary files (bench/target/end-to-end)")
    made.add_argument("--results", help="CSV files and machine, without ending (bench/results/end-to-end-jdkNN)")
    made.add_argument("--again", action="store_true", help="measure the chosen ones anew")
    made.add_argument("--keep-archives", action="store_true", help="do not delete an archive once it is done with")
    made.add_argument("--dry-run", action="store_true", help="say what would be run and how long it may take")
    made.add_argument("--render", action="store_true", help="only write tables and plots into docs")
    made.add_argument("--no-render", action="store_true", help="leave docs as they are")
    made.add_argument("--list", action="store_true", help="list the tools")
    return made


def sizes(text: str) -> List[int]:
    """Of "10k,1M" 10,000 and 1,000,000, the smallest first."""
    units = {"k": 1_000, "m": 1_000_000}
    return sorted({int(float(s.rstrip("kKmM")) * units.get(s[-1].lower(), 1)) for s in text.split(",")})


def main(arguments: Optional[List[str]] = None) -> int:
    options = parser().parse_args(arguments)
    if options.list:
        print("\n".join("%-24s %-8s %s" % (c.name, c.family, c.label) for c in cases.ALL))
        return 0
    java = _java()
    described = machine.describe(java)
    name = "end-to-end-jdk" + machine.feature(described["jdk"])
    base = options.results or os.path.join(HOME, "bench", "results", name)
    runs = results.Table(base + ".csv", results.RUN_COLUMNS)
    growth = results.Table(base + "-growth.csv", results.GROWTH_COLUMNS)
    archives = Archives(options.work, java, JAR)
    try:
        if not options.render:
            _build(java)
            programs = cases.Programs(java, JAR, REFRAIN, _has_memory())
            measurement = Measurement(options, programs, archives, runs, growth)
            _keep_machine(base, described, options.dry_run)
            measurement.measure()
        if not options.dry_run and not options.no_render:
            _render(base, runs, growth)
    except ValueError as error:
        parser().error(str(error))
    except KeyboardInterrupt:
        print("stopped; the same command goes on from here", file=sys.stderr)
        return 130
    return 0


def _java() -> str:
    home = os.environ.get("JAVA_HOME")
    java = os.path.join(home, "bin", "java") if home else shutil.which("java")
    if not java or not os.access(java, os.X_OK):
        sys.exit("bench/end-to-end: Java 17 or newer is needed, on PATH or by JAVA_HOME")
    return java


def _build(java: str) -> None:
    """Builds what is measured, if its sources are newer, and starts it once so that no run has to build it."""
    newest = max(os.path.getmtime(os.path.join(folder, name))
                 for room in ("core/src/main", "bench/src/main")
                 for folder, _, names in os.walk(os.path.join(HOME, room)) for name in names)
    if not os.path.exists(JAR) or os.path.getmtime(JAR) < newest:
        print("building bench…", file=sys.stderr)
        subprocess.run(["mvn", "-q", "-B", "-ntp", "-Dquick", "-pl", "bench", "-am", "package"], cwd=HOME, check=True)
    subprocess.run([REFRAIN, "--version"], check=True, stdout=subprocess.DEVNULL)


def _has_memory() -> bool:
    """Whether a scan can be told a ceiling on memory."""
    told = subprocess.run([REFRAIN, "scan", "--help"], check=True, stdout=subprocess.PIPE, encoding="utf-8")
    return "--memory" in told.stdout


def _keep_machine(base: str, described: dict, dry: bool) -> None:
    path = base + "-machine.json"
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            if json.load(file) != described:
                raise ValueError("%s was measured on another machine or JDK; choose other --results" % path)
    elif not dry:
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            json.dump(described, file, indent=2)
            file.write("\n")


def _runs_by_jdk(folder: str) -> Dict[str, List[results.Row]]:
    """The rows of each file that is named for a JDK."""
    files = {name: re.fullmatch(r"end-to-end-jdk(\d+)\.csv", name) for name in os.listdir(folder)}
    return {match.group(1): results.Table(os.path.join(folder, name), results.RUN_COLUMNS).rows
            for name, match in files.items() if match}


def _render(base: str, runs: results.Table, growth: results.Table) -> None:
    described = None
    if os.path.exists(base + "-machine.json"):
        with open(base + "-machine.json", encoding="utf-8") as file:
            described = json.load(file)
    made = page.all_tables(described, runs.rows, growth.rows, _runs_by_jdk(os.path.dirname(base) or "."))
    docs = os.path.join(HOME, "docs")
    page.write(os.path.join(docs, "performance.md"), os.path.join(docs, "performance"), made,
               page.all_plots(runs.rows, growth.rows))
    print("written: docs/performance.md and its plots", file=sys.stderr)
