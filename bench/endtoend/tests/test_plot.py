import random
import unittest
import xml.etree.ElementTree as ElementTree

from endtoend.plot import Series, log_log, short, spread

SVG = "{http://www.w3.org/2000/svg}"


class PlotTest(unittest.TestCase):

    def test_log_log_is_well_formed_and_has_every_series(self):
        series = [Series("a < b & \"c\"", "refrain", [(1e4, 0.5), (1e6, 70)]), Series("one", "peer", [(1e5, 3)]),
                  Series("none", "floor", [])]
        root = ElementTree.fromstring(log_log("Time & \"more\"", "lines", "s", series))
        labels = [text.text for text in root.iter(SVG + "text")]
        self.assertIn("a < b & \"c\"", labels)
        self.assertIn("one", labels)
        self.assertNotIn("none", labels)
        self.assertEqual(3, len(list(root.iter(SVG + "circle"))))

    def test_log_log_keeps_points_inside(self):
        points = [(10**random.Random(i).uniform(0, 8), 10**random.Random(-i).uniform(-3, 5)) for i in range(50)]
        root = ElementTree.fromstring(log_log("t", "x", "y", [Series("s", "exact", points)]))
        _, _, width, height = map(float, root.get("viewBox").split())
        for circle in root.iter(SVG + "circle"):
            self.assertTrue(0 < float(circle.get("cx")) < width)
            self.assertTrue(0 < float(circle.get("cy")) < height)

    def test_log_log_equal_factors_are_equal_ways(self):
        root = ElementTree.fromstring(log_log("t", "x", "y", [Series("s", "exact", [(10, 1), (100, 10), (1000, 100)])]))
        xs = [float(circle.get("cx")) for circle in root.iter(SVG + "circle")]
        self.assertAlmostEqual(xs[1] - xs[0], xs[2] - xs[1], delta=0.2)

    def test_log_log_without_points_says_so(self):
        root = ElementTree.fromstring(log_log("t", "x", "y", []))
        self.assertIn("not measured yet", [text.text for text in root.iter(SVG + "text")])

    def test_log_log_follows_the_ground(self):
        self.assertIn("prefers-color-scheme: dark", log_log("t", "x", "y", []))

    def test_spread_keeps_order_and_distance(self):
        chance = random.Random(1)
        for _ in range(200):
            wanted = sorted(chance.uniform(50, 400) for _ in range(chance.randint(1, 12)))
            places = spread(wanted, 15, 44, 432)
            for left, right in zip(places, places[1:]):
                self.assertGreaterEqual(right - left, 15 - 1e-9)
            self.assertLessEqual(places[-1], 432)
            self.assertGreaterEqual(places[0], 44)

    def test_short(self):
        self.assertEqual(["0.1", "100", "10k", "2.5M"], [short(v) for v in (0.1, 100, 10_000, 2_500_000)])
