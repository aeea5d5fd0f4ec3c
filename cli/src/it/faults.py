#!/usr/bin/env python3
"""Kills, breaks and starves `refrain clean` and `refrain restore`, and looks at what is left.

    python3 cli/src/it/faults.py [--long] [--only NAME,...] [--jar FILE]

Needs a built jar. The short form takes two or three minutes; the long one kills 200 times at random moments
on an archive of 50 MB, at every system call that counts, and fills 40 sizes of disks. What the machine cannot do
(strace, mount) is skipped with a word. Prints one line a check and ends with 1 if one fails.
"""

import argparse
import hashlib
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

JAR = ""
JAVA = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
OPTIONS = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"]


class Failed(Exception):
    pass


class Skipped(Exception):
    pass


def expect(condition, message):
    if not condition:
        raise Failed(message)


def words(*arguments):
    return [JAVA, *OPTIONS, "-jar", JAR, *map(str, arguments)]


def run(*arguments, before=(), timeout=600):
    done = subprocess.run(
        [*before, *words(*arguments)], stdin=subprocess.DEVNULL, capture_output=True, timeout=timeout)
    return done.returncode, done.stderr.decode("utf-8", "replace")


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def tree(folder):
    """All below a folder but what a run that died may leave: path -> checksum."""
    found = {}
    for root, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(root, name)
            found[os.path.relpath(path, folder)] = digest(path)
    return found


def finals(folder):
    """Those of them that have their final names."""
    return {path: sha for path, sha in tree(folder).items()
            if not os.path.basename(path).startswith(".refrain-")}


def state(folder):
    """What must never change of the input."""
    found = {}
    for root, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(root, name)
            status = os.stat(path)
            found[path] = (digest(path), status.st_mtime_ns, status.st_mode, status.st_ino)
    return found


def make_archive(folder, files, size, seed=1):
    """Files of made-up text, a part of which stands in others too."""
    chance = random.Random(seed)
    letters = [chr(c) for c in range(0x4E00, 0x5600)]
    seen = []
    for number in range(files):
        paragraphs = []
        written = 0
        while written < size:
            if seen and chance.random() < 0.3:
                text = chance.choice(seen)
            else:
                text = "".join(chance.choices(letters, k=chance.randint(40, 200))) + "。"
                seen.append(text)
            paragraphs.append(text)
            written += 3 * len(text)
        path = os.path.join(folder, "issue-%d" % (number % 3), "page-%d.txt" % number)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n\n".join(paragraphs) + "\n")


class Bench:
    """An archive, what clean makes of it undisturbed, and a place to disturb it in."""

    def __init__(self, folder, files, size):
        self.folder = folder
        self.archive = os.path.join(folder, "archive")
        self.good = os.path.join(folder, "good")
        self.out = os.path.join(folder, "out")
        make_archive(self.archive, files, size)
        self.before = state(self.archive)
        code, err = run("clean", self.archive, "--output", self.good)
        expect(code == 0, "clean fails: " + err)
        self.cleaned = tree(self.good)
        self.originals = tree(self.archive)

    def command(self, kind):
        source = self.archive if kind == "clean" else self.good
        return [kind, source, "--output", self.out]

    def wanted(self, kind):
        return self.cleaned if kind == "clean" else self.originals

    def reset(self):
        shutil.rmtree(self.out, ignore_errors=True)

    def check_left(self, kind, what):
        """Whatever has its final name is whole, but for the journal, which may lack its last line."""
        for path, sha in finals(self.out).items() if os.path.isdir(self.out) else ():
            whole = self.wanted(kind).get(path) == sha
            expect(whole or path == "journal.jsonl", "%s: %s is not whole" % (what, path))
        if kind == "clean" and os.path.isdir(self.out):
            named = [p for p in finals(self.out) if p != "journal.jsonl"]
            journal = os.path.exists(os.path.join(self.out, "journal.jsonl"))
            expect(journal or not named, "%s: files without a journal: %s" % (what, named))
        expect(state(self.archive) == self.before, "%s: the input has changed" % what)

    def check_again(self, kind, what):
        code, err = run(*self.command(kind))
        expect(code == 0, "%s: the second run fails: %s" % (what, err))
        expect(tree(self.out) == self.wanted(kind), "%s: the second run ends elsewhere" % what)


def kill_at_random(bench, times):
    for kind in ("clean", "restore"):
        bench.reset()
        start = time.monotonic()
        expect(run(*bench.command(kind))[0] == 0, kind + " fails")
        length = time.monotonic() - start
        chance = random.Random(2)
        died = 0
        for turn in range(times):
            bench.reset()
            delay = chance.random() * length * 1.05
            process = subprocess.Popen(
                words(*bench.command(kind)), stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                process.wait(delay)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                process.wait()
                died += 1
            what = "%s killed after %.3f s" % (kind, delay)
            bench.check_left(kind, what)
            bench.check_again(kind, what)
        yield "%s killed %d times of %d" % (kind, died, times)


def strace(*options):
    if shutil.which("strace") is None:
        raise Skipped("strace is missing (Debian package strace)")
    return ["strace", "-f", "-qq", "-o", os.devnull, *options]


def count_calls(bench, kind, call):
    bench.reset()
    log = os.path.join(bench.folder, "strace.log")
    before = ["strace", "-f", "-qq", "-o", log, "-e", "trace=" + call]
    if shutil.which("strace") is None:
        raise Skipped("strace is missing (Debian package strace)")
    code, err = run(*bench.command(kind), before=before)
    expect(code == 0, "%s fails under strace: %s" % (kind, err))
    with open(log, encoding="utf-8", errors="replace") as lines:
        return sum(call + "(" in line for line in lines)


def kill_at_steps(bench, most):
    """Killed at the Nth call of each kind; of write, which the JVM makes for itself too, at many."""
    for kind in ("clean", "restore"):
        for call in ("rename", "fsync", "write"):
            count = count_calls(bench, kind, call)
            steps = range(1, count + 1) if count <= most else sorted(
                random.Random(3).sample(range(1, count + 1), most))
            for step in steps:
                bench.reset()
                inject = "inject=%s:signal=KILL:when=%d" % (call, step)
                run(*bench.command(kind), before=strace("-e", "trace=" + call, "-e", inject))
                what = "%s killed at %s %d of %d" % (kind, call, step, count)
                bench.check_left(kind, what)
                bench.check_again(kind, what)
            yield "%s killed at %d of %d %s" % (kind, len(steps), count, call)


def failing_calls(bench, most):
    """A call fails with EIO: exit 1 with a path, unless it was the folder's fsync or not the output's."""
    for kind in ("clean", "restore"):
        for call in ("rename", "fsync"):
            count = count_calls(bench, kind, call)
            named = 0
            for step in range(1, min(count, most) + 1):
                bench.reset()
                inject = "inject=%s:error=EIO:when=%d" % (call, step)
                code, err = run(
                    *bench.command(kind), before=strace("-e", "trace=" + call, "-e", inject))
                what = "%s with EIO at %s %d of %d" % (kind, call, step, count)
                bench.check_left(kind, what)
                if code == 0:
                    expect(call == "fsync", what + ": is not said")
                    expect(tree(bench.out) == bench.wanted(kind), what + ": ends wrong")
                else:
                    expect(code == 1 and "out" in err and "nput/output error" in err, what + err)
                    named += 1
                    bench.check_again(kind, what)
            yield "%s with EIO at %d %s, %d said" % (kind, min(count, most), call, named)


def full_disk(bench, sizes):
    disk = os.path.join(bench.folder, "disk")
    os.makedirs(disk, exist_ok=True)
    for kind in ("clean", "restore"):
        need = sum(os.path.getsize(os.path.join(root, name))
                   for root, _, names in os.walk(bench.good if kind == "clean" else bench.archive)
                   for name in names)
        said = 0
        for turn in range(sizes):
            size = 4096 + int((2 * need + 40_000) * turn / (sizes - 1))  # in pages, and all twice for a moment
            mount = ["mount", "-t", "tmpfs", "-o", "size=%d" % size, "tmpfs", disk]
            if os.geteuid() != 0 or subprocess.run(mount, capture_output=True).returncode != 0:
                raise Skipped("tmpfs cannot be mounted here")
            try:
                bench.out = os.path.join(disk, "out")
                code, err = run(*bench.command(kind))
                what = "%s on a disk of %d bytes" % (kind, size)
                bench.check_left(kind, what)
                if code == 0:
                    expect(tree(bench.out) == bench.wanted(kind), what + ": ends wrong")
                else:
                    said += 1
                    expect(code == 1 and "No space left" in err and disk in err, what + err)
                    more = ["mount", "-o", "remount,size=%d" % (4 * need + 10**7), disk]
                    subprocess.run(more, check=True)
                    bench.check_again(kind, what)
            finally:
                bench.out = os.path.join(bench.folder, "out")
                subprocess.run(["umount", disk], check=True)
        expect(said > 0, kind + ": no disk was too small")
        yield "%s on %d disks, %d of them too small" % (kind, sizes, said)


def order_of_calls(bench):
    """Each final name: written, fsync, rename; folders after it; the closing record last."""
    bench.reset()
    log = os.path.join(bench.folder, "order.log")
    if shutil.which("strace") is None:
        raise Skipped("strace is missing (Debian package strace)")
    before = ["strace", "-f", "-qq", "-y", "-o", log, "-e", "trace=write,pwrite64,fsync,fdatasync,rename"]
    code, err = run(*bench.command("clean"), before=before)
    expect(code == 0, err)
    synced = set()
    renamed = []
    last = ""
    with open(log, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            sync = re.search(r"f(?:data)?sync\(\d+<([^>]*)>", line)
            move = re.search(r'rename\("([^"]*)", "([^"]*)"\)', line)
            written = re.search(r"write(?:64)?\(\d+<([^>]*)>", line)
            if sync:
                synced.add(sync.group(1))
                last = "fsync " + sync.group(1)
            elif move and bench.out in move.group(2):
                expect(move.group(1) in synced, "renamed before fsync: " + move.group(1))
                renamed.append(move.group(2))
            elif written and written.group(1).startswith(bench.out) and renamed:
                name = written.group(1)
                if not os.path.basename(name).startswith(".refrain-"):
                    expect(name.endswith("journal.jsonl"), "written under a final name: " + name)
                    for path in renamed:
                        expect(os.path.dirname(path) in synced, "no fsync of the folder of " + path)
                    synced.discard(name)
    expect(renamed and renamed[0].endswith("journal.jsonl"), "the journal is not the first name")
    expect(set(renamed) == {os.path.join(bench.out, p) for p in bench.cleaned}, "names differ")
    expect(last.startswith("fsync " + bench.out), "the end is not on the disk")
    yield "%d names in order" % len(renamed)


def is_open_below(pid, path):
    """Whether a process or one that it has started has a file open."""
    try:
        with open("/proc/%d/task/%d/children" % (pid, pid), encoding="ascii") as children:
            pids = [pid, *map(int, children.read().split())]
        return any(os.path.realpath("/proc/%d/fd/%s" % (one, fd)) == path
                   for one in pids for fd in os.listdir("/proc/%d/fd" % one))
    except OSError:
        return False


def changed_meanwhile(bench):
    """The input changes between reading and writing."""
    victim = os.path.join(bench.archive, "issue-0", "page-0.txt")
    with open(victim, "rb") as file:
        whole = file.read()
    status = os.stat(victim)

    def swap():
        os.rename(victim, victim + "-")
        os.symlink("/etc/hostname", victim)

    def rewrite():
        with open(victim, "r+b") as file:
            file.write(b"X")
        os.utime(victim, ns=(status.st_atime_ns, status.st_mtime_ns))

    # The first close of the file, when it was read, takes three seconds.
    before = strace("-P", victim, "-e", "trace=close", "-e", "inject=close:delay_enter=3000000:when=1")
    for name, change in (("rewritten", rewrite), ("truncated", lambda: os.truncate(victim, 100)),
                         ("removed", lambda: os.remove(victim)), ("swapped for a link", swap)):
        bench.reset()
        process = subprocess.Popen(
            [*before, *words(*bench.command("clean"))], stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        try:
            while process.poll() is None and not is_open_below(process.pid, victim):
                time.sleep(0.01)
            time.sleep(1)
            change()
            err = process.communicate(timeout=120)[1].decode("utf-8", "replace")
        finally:
            for path in (victim, victim + "-"):
                if os.path.lexists(path):
                    os.remove(path)
            with open(victim, "wb") as file:
                file.write(whole)
            os.utime(victim, ns=(status.st_atime_ns, status.st_mtime_ns))
        expect(process.returncode == 1, "%s: was not noticed: %s" % (name, err))
        expect("page-0.txt" in err, "%s: not named: %s" % (name, err))
        expect(not os.path.isdir(bench.out) or not finals(bench.out), name + ": something was written")
    bench.before = state(bench.archive)
    yield "4 changes while running"


def checks(bench, long):
    return {
        "order": lambda: order_of_calls(bench),
        "random": lambda: kill_at_random(bench, 200 if long else 8),
        "steps": lambda: kill_at_steps(bench, 400 if long else 10),
        "eio": lambda: failing_calls(bench, 400 if long else 8),
        "disk": lambda: full_disk(bench, 40 if long else 6),
        "changed": lambda: changed_meanwhile(bench),
    }


def main():
    global JAR
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser()
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--jar", default=os.path.join(here, "..", "..", "target", "refrain.jar"))
    options = parser.parse_args()
    JAR = os.path.abspath(options.jar)
    failed = False
    with tempfile.TemporaryDirectory(prefix="refrain-faults-") as folder:
        small = Bench(os.path.join(folder, "small"), 3, 3000)
        large = small
        if options.long:
            large = Bench(os.path.join(folder, "large"), 50, 1 << 20)
        for name in checks(small, options.long):
            if options.only and name not in options.only.split(","):
                continue
            bench = large if name == "random" else small
            try:
                for line in checks(bench, options.long)[name]():
                    print("ok      %s: %s" % (name, line), flush=True)
            except Skipped as reason:
                print("skipped %s: %s" % (name, reason), flush=True)
            except Failed as reason:
                print("FAILED  %s: %s" % (name, reason), flush=True)
                failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
