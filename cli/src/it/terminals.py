"""The script on a terminal: a bar that really stands there, and messages that come meanwhile."""

import json
import os
import pty
import random
import re
import select
import shutil
import signal
import time

from trial import LETTERS, expect, make_archive

COLUMNS = 100
SLOW = "-Xint"  # a small archive takes longer than a second on any machine
BAD_FILES = 5


class Screen:
    """What stands on a terminal, and all that ever stood on one of its lines when that was drawn."""

    def __init__(self, written):
        self.lines = []
        self.drawn = []
        for line in written.replace("\r\n", "\n").split("\n"):
            cells = ""
            for part in line.split("\r"):
                cells = part + cells[len(part):]
                self.drawn.append(cells.rstrip())
            self.lines.append(cells.rstrip())


def installed(command, folder):
    """The script beside the jar that is tried, which it takes for one that it has built."""
    here = os.path.dirname(os.path.abspath(__file__))
    home = os.path.join(folder, "home")
    os.makedirs(os.path.join(home, "cli", "target"), exist_ok=True)
    shutil.copy(os.path.join(here, "..", "..", "..", "refrain"), home)
    shutil.copy(command.jar, os.path.join(home, "cli", "target", "refrain.jar"))
    return os.path.join(home, "refrain")


def on_terminal(script, *arguments):
    """The exit code, and what has reached a terminal of its own."""
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(REFRAIN_JAVA_OPTS=SLOW, LC_ALL="C.UTF-8", TERM="xterm")
        os.system("stty cols %d" % COLUMNS)
        os.execv("/bin/sh", ["sh", script, *arguments])
    parts = []
    end = time.monotonic() + 600
    try:
        while True:
            if not select.select([terminal], [], [], max(0, end - time.monotonic()))[0]:
                os.kill(child, signal.SIGKILL)
            parts.append(os.read(terminal, 1 << 16))
            if not parts[-1]:
                break
    except OSError:
        pass  # how the end of a terminal is read
    finally:
        os.close(terminal)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return code, b"".join(parts).decode("utf-8")


def bar_of(stage, seen):
    """Stage, share, bar, how many of how many, time and time left, how many a second; the first bar of a stage knows
    neither time left nor speed."""
    left, speed = (r"\d+:\d\d:\d\d", r"[\d,]+") if seen else (r"[\d:?]+", r"[\d,?]+")
    return re.compile(
        "^" + stage + r" +\d+% \|[^|]*\| +\d+/\d+ \(\d+:\d\d:\d\d / " + left + r"\) " + speed + "/s$")


def check(screen, what, stages, messages):
    """Bars stood there, whole, and are gone; each message has a line of its own."""
    for stage in stages:
        expect(any(bar_of(stage, False).match(line) for line in screen.drawn), "%s: no bar of '%s': %s" % (
            what, stage, sorted({line[:70] for line in screen.drawn})))
    bars = [line for line in screen.drawn if "|" in line]
    expect(any(bar_of(".*", True).match(bar) for bar in bars), "%s: no speed and time left: %s" % (what, bars))
    expect(all(len(bar) < COLUMNS for bar in bars), what + ": a bar is too long")
    left = [line for line in screen.lines if "|" in line or "/s" in line]
    expect(not left, "%s: a bar is left: %s" % (what, left))
    said = [line for line in screen.lines if "refrain: " in line]
    expect(len(said) == messages and all(re.match("refrain: .* byte 0: not UTF-8", line) for line in said),
           "%s: messages are mixed with bars: %s" % (what, said))


def make_wide(folder, files):
    """Many small files, then a text in pairs that differ by a letter: what is read, and compared, takes its time."""
    chance = random.Random(1)
    os.makedirs(folder)
    for number in range(files):
        with open(os.path.join(folder, "%d.txt" % number), "w", encoding="utf-8") as file:
            file.write("x")
    with open(os.path.join(folder, "text.txt"), "w", encoding="utf-8") as file:
        for _ in range(files // 4):
            line = "".join(chance.choices(LETTERS, k=40))
            file.write(line + "\n" + line[:20] + line[21:] + "\n")


def make_bad(folder):
    """Files that come last and cannot be read: the bar of those before them stands there when they are named."""
    for number in range(BAD_FILES):
        with open(os.path.join(folder, "z%d.txt" % number), "wb") as file:
            file.write(b"\xff")


def bars(command, folder, files):
    """Each command that takes longer than a second, with bad files among those that are read."""
    script = installed(command, folder)
    wide = os.path.join(folder, "wide")
    make_wide(wide, 8 * files)
    archive = os.path.join(folder, "archive")
    make_archive(archive, files, 300)
    for path in (wide, archive):
        make_bad(path)
    out = os.path.join(folder, "out")

    def tried(stages, messages, *arguments):
        code, written = on_terminal(script, *arguments)
        what = arguments[0] + (" --only" if "--only" in arguments else "")
        expect(code == (1 if messages else 0), "%s ends with %d: %s" % (what, code, written[-2000:]))
        check(Screen(written), what, stages, messages)
        return "%s: %s" % (what, ", ".join(stages))

    yield tried(["reading files", "comparing"], BAD_FILES,
                "scan", wide, "--find", "duplicates", "--output", os.path.join(folder, "found"))
    yield tried(["writing files"], BAD_FILES, "clean", archive, "--output", out)
    yield tried(["restoring files"], 0, "restore", out, "--output", os.path.join(folder, "back"))
    yield tried(["writing files"], 0,
                "restore", out, "--only", some_key(out), "--output", os.path.join(folder, "undone"))
    code, written = on_terminal(script, "clean", archive, "--dry-run", "--quiet")
    expect(code == 1 and "/s" not in written, "--quiet: " + written[-2000:])


def some_key(cleaned):
    with open(os.path.join(cleaned, "journal.jsonl"), encoding="utf-8") as lines:
        return next(record["key"] for record in map(json.loads, lines) if record["record"] == "removal")
