import os
import tempfile
import unittest

from endtoend import billion, cases, main, page, results, tables


def run_row(lines, case, turn, wall, found=None, code=0):
    row = dict.fromkeys(results.RUN_COLUMNS, "")
    row.update(lines=str(lines), case=case, round=str(turn), wall_s=str(wall), user_s=str(wall), sys_s="0.5",
               peak_mb="100", exit=str(code))
    if found is not None:
        row.update(copies="1000", found=str(found), pairs="2000", wrong="1")
    return row


def growth_row(lines, candidates):
    numbers = dict(lines=lines, bytes=500 * lines, letters=160 * lines, fold_s=1, join_s=2, candidates_s=1,
                   candidates=candidates * lines, compared=candidates * lines, cut_short=lines, pairs_mb=10,
                   peak_mb=500)
    return {name: str(value) for name, value in numbers.items()}


RUNS = [run_row(1_000_000, "mawk", 1, 4.0), run_row(1_000_000, "mawk", 2, 5.0), run_row(1_000_000, "mawk", 3, 4.4),
        run_row(1_000_000, "refrain", 1, 8.8, 996), run_row(1_000_000, "refrain", 2, 9.2),
        run_row(1_000_000, "refrain", 3, 8.0), run_row(100_000, "refrain", 1, 2.0, 1000),
        run_row(1_000_000, "java-lsh-boxed", 1, 1.0, code=1)]


class TablesTest(unittest.TestCase):

    def test_beside_mawk_has_median_smallest_and_ratio(self):
        row = next(r for r in tables.beside_mawk(results.Figures(RUNS)).splitlines() if r.startswith("| Refrain |"))
        self.assertEqual(["Refrain", "0.10", "8.80", "8.00", "9.30", "2.00", "100", "0.9960", "0.0005"],
                         [cell.strip() for cell in row.strip("|").split("|")])

    def test_by_jdk_has_each_beside_mawk_in_its_own_run(self):
        slow = [dict(row, wall_s=str(2 * float(row["wall_s"]))) for row in RUNS if row["case"] == "refrain"]
        table = tables.by_jdk({"25": results.Figures(slow + RUNS[:3]), "17": results.Figures(RUNS)})
        self.assertEqual(["| Refrain | 100k | 17 | 2.00 | 2.50 | – | 100 |", "| Refrain | 1M | 17 | 8.80 | 9.30 | 2.00 | 100 |",
                          "| Refrain | 100k | 25 | 4.00 | 2.50 | – | 100 |", "| Refrain | 1M | 25 | 17.6 | 9.30 | 4.00 | 100 |"],
                         table.splitlines()[2:])

    def test_better_names_who_needs_less(self):
        self.assertIn("| 1M | Refrain | `mawk 'seen[$0]++'` (0.50) | none |", tables.better(results.Figures(RUNS)))

    def test_sizes_say_what_failed(self):
        self.assertIn("failed (exit 1)", tables.seconds_by_size(results.Figures(RUNS)))

    def test_without_rows_nothing_is_made_up(self):
        made = page.all_tables(None, [], [], {})
        self.assertEqual({"Not measured yet."}, set(made.values()))

    def test_every_table_row_has_the_columns_of_its_head(self):
        growth = [growth_row(10_000, 1), growth_row(1_000_000, 2)]
        for name, table in page.all_tables(None, RUNS, growth, {"17": RUNS}).items():
            for part in table.split("\n\n"):
                rows = [row.replace("\\|", "") for row in part.splitlines() if row.startswith("|")]
                self.assertEqual(1, len({row.count("|") for row in rows} or {0}), name + "\n" + part)

    def test_exponent_of_a_power_is_the_power(self):
        for power in (-0.5, 0, 0.3, 1):
            points = [(n, 7 * n**power) for n in (10, 1_000, 50_000)]
            self.assertAlmostEqual(power, tables.exponent(points))
        self.assertIsNone(tables.exponent([(10, 1)]))

    def test_replace_tables_keeps_the_rest(self):
        text = "a\n<!-- table:x -->\nold\n<!-- /table -->\nb\n<!-- table:y -->\n<!-- /table -->\n"
        expected = "a\n<!-- table:x -->\n1\\2\n<!-- /table -->\nb\n<!-- table:y -->\n3\n<!-- /table -->\n"
        once = page.replace_tables(text, {"x": "1\\2", "y": "3"})
        self.assertEqual(expected, once)
        self.assertEqual(expected, page.replace_tables(once, {"x": "1\\2", "y": "3"}))

    def test_replace_tables_marks_and_names_must_meet(self):
        with self.assertRaises(ValueError):
            page.replace_tables("no marks", {"x": "1"})
        with self.assertRaises(ValueError):
            page.replace_tables("<!-- table:z -->\n<!-- /table -->", {})

    def test_document_has_the_marks_of_all_tables(self):
        with open(os.path.join(main.HOME, "docs", "performance.md"), encoding="utf-8") as file:
            page.replace_tables(file.read(), page.all_tables(None, RUNS, [], {}))


class BillionTest(unittest.TestCase):

    def test_load_by_hand(self):
        rows = [growth_row(10_000, 2), growth_row(1_000_000, 2)]
        load = billion.Load(rows[-1], rows, results.Figures(RUNS))
        self.assertAlmostEqual(2, load.compared_there())
        moved = [each for _, each in billion.shuffled(load)]
        self.assertEqual([48 * 9, 16 * 16, 2 * 16, 2 * 160 * 2], [round(each) for each in moved])
        self.assertEqual(2 * 160 + 16 * 16 + 48 * 2, billion.resident(load))

    def test_candidates_grow_up_to_what_is_compared(self):
        rows = [growth_row(10_000, 1), growth_row(1_000_000, 2)]
        load = billion.Load(rows[-1], rows, results.Figures(RUNS))
        self.assertAlmostEqual(2 * 2**1.5, load.compared_there())
        rows = [growth_row(10_000, 1), growth_row(1_000_000, 10)]
        self.assertEqual(32, billion.Load(rows[-1], rows, results.Figures(RUNS)).compared_there())


class ResultsTest(unittest.TestCase):

    def test_rows_are_there_again(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "new", "runs.csv")
            table = results.Table(path, results.RUN_COLUMNS)
            for row in RUNS:
                table.add(row)
            self.assertEqual(RUNS, results.Table(path, results.RUN_COLUMNS).rows)
            table.drop(lambda row: row["case"] == "mawk")
            self.assertEqual([r for r in RUNS if r["case"] != "mawk"],
                             results.Table(path, results.RUN_COLUMNS).rows)

    def test_of_a_half_written_row_nothing_is_taken(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "runs.csv")
            with open(path, "w", encoding="utf-8") as file:
                file.write(",".join(results.RUN_COLUMNS) + "\n10,mawk,1,0.5\n")
            self.assertEqual([], results.Table(path, results.RUN_COLUMNS).rows)


class CasesTest(unittest.TestCase):

    def test_chosen(self):
        self.assertEqual(cases.ALL, cases.chosen(None))
        self.assertEqual(["refrain-1", "mawk", "sort"], [c.name for c in cases.chosen(["exact", "refrain-1"])])
        self.assertEqual(["refrain"], [c.name for c in cases.chosen(["refrain"])])
        self.assertEqual(6, len(cases.chosen(["refrain*"])))
        with self.assertRaises(ValueError):
            cases.chosen(["gawk"])

    def test_refrain_has_a_ceiling_where_it_is_large(self):
        refrain = cases.chosen(["refrain"])[0]
        self.assertFalse(refrain.runs(10_000_000, False))
        for lines, has in ((10_000_000, True), (1_000_000, False)):
            setting = cases.Setting(cases.Programs("java", "jar", "refrain", True), "in", "out", lines)
            self.assertEqual(has, "--memory" in refrain.command(setting))

    def test_sizes(self):
        self.assertEqual([500, 10_000, 1_000_000], main.sizes("1M,10k,500"))

    def test_names_are_once(self):
        names = [case.name for case in cases.ALL]
        self.assertEqual(len(names), len(set(names)))
        self.assertLessEqual(set(page.PLOTTED), set(names))
