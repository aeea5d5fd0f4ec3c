import os
import sys
import tempfile
import unittest

from endtoend import process


class ProcessTest(unittest.TestCase):

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.log = os.path.join(self.folder.name, "log")

    def tearDown(self):
        self.folder.cleanup()

    def run_python(self, code, timeout=60):
        return process.run([sys.executable, "-c", code], dict(os.environ), self.log, timeout)

    def test_run_tells_exit_code_and_what_was_said(self):
        run = self.run_python("import sys; print('heard', file=sys.stderr); sys.exit(3)")
        self.assertEqual(3, run.exit)
        self.assertIn("heard", run.errors)

    def test_run_sees_memory_that_a_process_took(self):
        run = self.run_python("x = bytearray(200_000_000); x[::4096] = b'1' * len(x[::4096])")
        self.assertGreater(run.peak, 200e6)
        self.assertLess(run.peak, 400e6)

    def test_run_sees_memory_of_a_part_of_a_pipe(self):
        big = "%s -c \"x = b'1' * 200_000_000\"" % sys.executable
        run = process.run(["sh", "-c", "true | %s" % big], dict(os.environ), self.log, 60)
        self.assertGreater(run.peak, 200e6)

    def test_run_counts_the_time_of_the_processor(self):
        run = self.run_python("import time\nend = time.process_time() + 0.5\nwhile time.process_time() < end: pass")
        self.assertGreater(run.cpu, 0.5)
        self.assertGreater(run.wall, 0.5)

    def test_run_that_takes_too_long_is_killed(self):
        run = self.run_python("import time; time.sleep(600)", timeout=0.5)
        self.assertEqual(process.TIMED_OUT, run.exit)
        self.assertLess(run.wall, 60)

    def test_run_killed_by_a_signal_is_no_success(self):
        self.assertNotEqual(0, self.run_python("import os; os.kill(os.getpid(), 9)").exit)
