"""One whole process: wall time, CPU time and peak memory, as the kernel counts them."""
import os
import resource
import signal
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from typing import List

TIMED_OUT = 124  # as timeout(1) says it
_MAXRSS_BYTES = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True)
class Run:
    """Seconds and bytes of a process and all its children that it waited for; the peak is the largest one's."""

    wall: float
    user: float
    system: float
    peak: int
    exit: int
    errors: str

    @property
    def cpu(self) -> float:
        return self.user + self.system


def run(command: List[str], env: dict, log: str, timeout: float) -> Run:
    """Runs a command by itself in a group of processes, which is killed when its time is over.

    A peak below that of this Python (some 25 MB) cannot be seen: a child begins as its copy.
    """
    timed_out = threading.Event()
    with open(log, "wb") as errors:
        start = time.perf_counter()
        child = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=errors, stderr=errors, env=env, start_new_session=True)
        timer = threading.Timer(timeout, _stop, (child.pid, timed_out))
        timer.start()
        try:
            _, status, used = os.wait4(child.pid, 0)
        except BaseException:
            _stop(child.pid, timed_out)
            raise
        finally:
            timer.cancel()
        wall = time.perf_counter() - start
    child.returncode = TIMED_OUT if timed_out.is_set() else os.waitstatus_to_exitcode(status)
    return _run(wall, used, child.returncode, log)


def _run(wall: float, used: resource.struct_rusage, code: int, log: str) -> Run:
    with open(log, encoding="utf-8", errors="replace") as errors:
        last = errors.read()[-2000:]
    return Run(wall, used.ru_utime, used.ru_stime, used.ru_maxrss * _MAXRSS_BYTES, code, last)


def _stop(pid: int, timed_out: threading.Event) -> None:
    timed_out.set()
    try:
        os.killpg(pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
