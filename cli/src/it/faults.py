#!/usr/bin/env python3
"""Kills, breaks, starves and races the command, and looks at what is left, and at what a terminal shows meanwhile.

    python3 cli/src/it/faults.py [--long] [--only NAME,...] [--skip N] [--jar FILE]

Needs a built jar. The short form takes some minutes, the long one an hour: it kills 200 times at random moments on an
archive of 50 MB, at every system call that counts, and fills 40 sizes of disks. What the machine cannot do
(strace, mount) is skipped with a word. Prints one line a check and ends with 1 if one fails.

`--skip N` goes on with a long "random" that was stopped after its first N kills; those of `clean` come first.
"""

import argparse
import os
import sys
import tempfile
import time
from functools import cache

sys.dont_write_bytecode = True

import changes  # noqa: E402 (none of these may leave its bytecode among the sources)
import failures  # noqa: E402
import journals  # noqa: E402
import kills  # noqa: E402
import races  # noqa: E402
import records  # noqa: E402
import terminals  # noqa: E402
from trial import Command, Failed, Skipped, Trial  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))


def checks(command, folder, options):
    """Name -> what yields a line for each thing that was tried. Archives are made when they are needed."""
    long = options.long

    @cache
    def small():
        return Trial(command, os.path.join(folder, "small"), 3, 3000)

    @cache
    def medium():  # its findings need many pages of a disk
        return Trial(command, os.path.join(folder, "medium"), 6, 30_000)

    @cache
    def large():  # filler makes it long without making its comparisons long
        return Trial(command.for_long_runs(), os.path.join(folder, "large"), 55, 1 << 20, 15_000)

    return {
        "order": lambda: kills.order_of_calls(small()),
        "steps": lambda: kills.kill_at_steps(small(), 400 if long else 2),
        # Which file the n-th read or close is of differs from run to run: too many of them for the short form.
        "eio": lambda: failures.failing_calls(
            small(), 400 if long else 2, ["write", "fsync", "rename"] + (["close", "read"] if long else [])),
        "disk": lambda: failures.full_disk(medium(), 40 if long else 3),
        "output": lambda: failures.full_disk_for_findings(medium(), 40 if long else 2),
        "temporary": lambda: failures.full_disk_for_temporary_files(command, folder, 40 if long else 3),
        "device": lambda: failures.full_device(small()),
        "touch": lambda: changes.untouched(small()),
        "mounts": lambda: changes.bind_mounts(small()),
        "records": lambda: records.hostile_records(command, folder, 10_000 if long else 1000),
        "journals": lambda: journals.hostile_paths(small(), 1 if long else 4),
        "trees": lambda: changes.odd_trees(small(), 100_000 if long else 1000),
        "changed": lambda: changes.changed_meanwhile(small()),
        "race": lambda: races.two_at_once(small(), 200 if long else 8),
        "terminal": lambda: terminals.bars(command, os.path.join(folder, "terminal"), 1200),
        "random": lambda: kills.kill_at_random(
            large() if long else small(), 200 if long else 3, options.skip),
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--skip", type=int, default=0)
    parser.add_argument("--jar", default=os.path.join(HERE, "..", "..", "target", "refrain.jar"))
    options = parser.parse_args()
    if not os.path.isfile(options.jar):
        parser.error("there is no %s; ./refrain builds it" % options.jar)
    failed = False
    sys.setrecursionlimit(10_000)  # a folder may be 1000 deep, and is walked
    with tempfile.TemporaryDirectory(prefix="refrain-faults-") as folder:
        command = Command(options.jar, folder)
        for name, check in checks(command, folder, options).items():
            if options.only and name not in options.only.split(","):
                continue
            start = time.monotonic()
            try:
                for line in check():
                    print("ok      %s: %s" % (name, line), flush=True)
            except Skipped as reason:
                print("skipped %s: %s" % (name, reason), flush=True)
            except Failed as reason:
                print("FAILED  %s: %s" % (name, reason), flush=True)
                failed = True
            print("        %s took %.0f s" % (name, time.monotonic() - start), flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
