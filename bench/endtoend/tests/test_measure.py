import argparse
import os
import tempfile
import unittest
from unittest import mock

from endtoend import cases, process, results
from endtoend.measure import Measurement


PROGRAMS = cases.Programs("java", "jar", "refrain", False)


class FakeArchives:
    """Archives of no lines."""

    def __init__(self, folder):
        self.folder = folder
        self.deleted = []

    def path(self, lines, noise):
        path = os.path.join(self.folder, "archive-%d-%s" % (lines, noise))
        with open(path, "w", encoding="utf-8"):
            return path

    def about(self, lines, noise):
        return {"lines": lines, "copies": 10, "verbatim": 1}

    def check(self, archive, found):
        return {"copies": 10, "found": 9, "pairs": 10, "wrong": 0}

    def delete(self, lines):
        self.deleted.append(lines)


class MeasureTest(unittest.TestCase):

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.started = []
        self.exits = {}
        self.walls = {}

    def measure(self, only, sizes=(100,), rounds=2, again=False, stop_after=None):
        options = argparse.Namespace(only=only, sizes=list(sizes), rounds=rounds, again=again, dry_run=False,
                                     work=self.folder, timeout=9, keep_archives=False)
        self.runs = results.Table(os.path.join(self.folder, "runs.csv"), results.RUN_COLUMNS)
        growth = results.Table(os.path.join(self.folder, "growth.csv"), results.GROWTH_COLUMNS)
        measurement = Measurement(options, PROGRAMS, FakeArchives(self.folder), self.runs, growth)
        names = {tuple(c.command(self.setting(c, n))): c.name for c in cases.ALL for n in sizes}

        def fake(command, env, log, timeout):
            name = names.get(tuple(command), "?")
            if stop_after is not None and len(self.started) == stop_after:
                raise KeyboardInterrupt
            self.started.append(name)
            return process.Run(self.walls.get(name, 1.0), 1.0, 0.1, 5_000_000, self.exits.get(name, 0), "")

        with mock.patch("endtoend.process.run", fake), mock.patch("endtoend.measure._say"):
            measurement.measure()

    def setting(self, case, lines):
        found = os.path.join(self.folder, "found-" + case.name + (case.suffix or ".txt"))
        return cases.Setting(PROGRAMS, FakeArchives(self.folder).path(lines, case.noise), found, lines)

    def test_rounds_take_turns(self):
        self.measure(["exact"])
        self.assertEqual(["mawk", "sort", "mawk", "sort"], self.started)

    def test_what_was_stopped_goes_on(self):
        with self.assertRaises(KeyboardInterrupt):
            self.measure(["exact"], stop_after=3)
        self.measure(["exact"])
        self.assertEqual(["mawk", "sort", "mawk", "sort"], self.started)
        self.measure(["exact"])
        self.assertEqual(4, len(self.started))

    def test_again_drops_the_chosen_rows_alone(self):
        self.measure(["exact"], rounds=1)
        self.measure(["mawk"], rounds=1, again=True)
        self.assertEqual(["mawk", "sort", "mawk"], self.started)
        self.assertEqual(["sort", "mawk"], [row["case"] for row in self.runs.rows])

    def test_a_tool_that_failed_is_not_tried_again(self):
        self.exits["mawk"] = 2
        self.measure(["exact"])
        self.assertEqual(["mawk", "sort", "sort"], self.started)
        self.assertEqual("2", results.Figures(self.runs.rows).failure("mawk", 100))

    def test_a_tool_that_takes_long_has_one_round(self):
        self.walls["sort"] = 700.0
        self.measure(["exact"])
        self.assertEqual(["mawk", "sort", "mawk"], self.started)

    def test_findings_are_checked_once(self):
        self.measure(["java-lsh-boxed"])
        self.assertEqual(["9", ""], [row["found"] for row in self.runs.rows])

    def test_a_half_finding_of_a_failed_run_is_not_checked(self):
        self.exits["java-lsh-boxed"] = 1
        self.measure(["java-lsh-boxed"])
        self.assertEqual([""], [row["found"] for row in self.runs.rows])
