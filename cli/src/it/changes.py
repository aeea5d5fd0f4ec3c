"""What others do to files meanwhile, and places and names that are not what they seem."""

import json
import os
import re
import socket
import subprocess
import time
from contextlib import contextmanager

from failures import texts_of
from kills import strace
from trial import Skipped, expect, finals, state


def is_open_below(pid, path):
    """Whether a process or one that it has started has a file open."""
    try:
        with open("/proc/%d/task/%d/children" % (pid, pid), encoding="ascii") as children:
            pids = [pid, *map(int, children.read().split())]
        return any(os.path.realpath("/proc/%d/fd/%s" % (one, fd)) == path
                   for one in pids for fd in os.listdir("/proc/%d/fd" % one))
    except OSError:
        return False


def changed_meanwhile(trial):
    """The input changes between reading and writing."""
    victim = os.path.join(trial.archive, "issue-0", "page-0.txt")
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

    # The first close of the file, when it was read, takes two seconds.
    before = strace("-P", victim, "-e", "trace=close", "-e", "inject=close:delay_enter=2000000:when=1")
    before.remove("--seccomp-bpf")  # it does not go with paths
    for name, change in (("rewritten", rewrite), ("truncated", lambda: os.truncate(victim, 100)),
                         ("removed", lambda: os.remove(victim)), ("swapped for a link", swap)):
        trial.reset()
        process = subprocess.Popen(
            [*before, *trial.command.words(*trial.arguments("clean"))], stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        try:
            while process.poll() is None and not is_open_below(process.pid, victim):
                time.sleep(0.01)
            time.sleep(0.5)
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
        expect(not os.path.isdir(trial.out) or not finals(trial.out), name + ": something was written")
    trial.before = state(trial.archive)
    yield "4 changes while running"


def untouched(trial):
    """Nothing below the input is opened for writing, removed, renamed or cut."""
    log = os.path.join(trial.folder, "touch.log")
    calls = "open,openat,creat,unlink,unlinkat,rename,renameat,renameat2,truncate,ftruncate,chmod,utimensat"
    page = os.path.join(trial.folder, "page.html")
    trial.reset()
    for arguments, read in (
            (["scan", trial.archive, "--format", "html", "--output", page], trial.archive),
            (trial.arguments("clean"), trial.archive),
            (trial.arguments("restore"), trial.good),
            (["explain", *texts_of(trial)], trial.archive)):
        trial.reset()
        before = state(read)
        code, err = trial.command.run(*arguments, before=strace("-e", "trace=" + calls, log=log))
        expect(code == 0, "%s: %s" % (arguments[0], err))
        with open(log, encoding="utf-8", errors="replace") as lines:
            for line in lines:
                reads = re.search(r" open(at)?\(", line) and not re.search(r"O_(WRONLY|RDWR|TRUNC)", line)
                expect(reads or read + "/" not in line, "%s: %s" % (arguments[0], line))
        expect(state(read) == before, arguments[0] + ": the input has changed")
    yield "4 commands open what they read for reading only"


@contextmanager
def bound(folder, to):
    os.makedirs(to, exist_ok=True)
    mount = ["mount", "--bind", folder, to]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True).returncode != 0:
        raise Skipped("nothing can be mounted here")
    try:
        yield to
    finally:
        subprocess.run(["umount", to], check=True)


def bind_mounts(trial):
    """One folder under two names that no link gives away."""
    bind = os.path.join(trial.folder, "bound")
    inside = os.path.join(trial.archive, "issue-1")
    with bound(trial.archive, bind):
        for source, output in (
                (trial.archive, bind), (trial.archive, bind + "/new"), (trial.archive, bind + "/issue-0"),
                (bind, trial.archive), (bind, trial.archive + "/new"), (inside, bind), (bind + "/issue-1", inside)):
            refused(trial, ["clean", source, "--output", output])
    with bound(trial.good, bind):
        refused(trial, ["restore", trial.good, "--output", bind])
        refused(trial, ["restore", bind, "--output", trial.good + "/new"])
    yield "9 overlaps through a mount are refused"


def refused(trial, arguments):
    good = state(trial.good)
    code, err = trial.command.run(*arguments)
    expect(code == 2, "%s: ends with %d: %s" % (arguments, code, err))
    trial.check_input(" ".join(arguments))
    expect(state(trial.good) == good, "%s: something was written" % arguments)
    expect(not os.path.exists(trial.archive + "/new"), "%s: a folder was made" % arguments)


def odd_trees(trial, wide):
    """Sockets, pipes, loops, links out, twins, devices, a deep and a wide folder: all end, each real
    file is read once, and nothing is compared with itself."""
    odd = os.path.join(trial.folder, "odd")
    text = "".join(chr(0x4E00 + 7 * i) for i in range(80))
    os.makedirs(odd + "/wide")
    for path in (odd + "/a.txt", trial.folder + "/outside.txt"):
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
    os.link(odd + "/a.txt", odd + "/twin.txt")
    for name, target in (("loop", ".."), ("wide/loop.txt", odd), ("zero.txt", "/dev/zero"),
                         ("link.txt", trial.folder + "/outside.txt")):
        os.symlink(target, os.path.join(odd, name))
    os.mkfifo(odd + "/pipe.txt")
    make_socket(odd, "socket.txt")
    for number in range(wide):
        os.close(os.open("%s/wide/%d.txt" % (odd, number), os.O_CREAT | os.O_WRONLY))
    make_deep(odd, 1000, "deep.txt", text.encode())
    found = os.path.join(trial.folder, "odd.jsonl")
    code, err = trial.command.run("scan", odd, odd, odd + "/wide", "--format", "jsonl", "--output", found)
    expect(code == 0, "odd trees: %d %s" % (code, err[-2000:]))
    for name in ("pipe.txt", "socket.txt"):
        expect(name + ": neither a file nor a folder, skipped" in err, name + " is skipped without a note")
    with open(found, encoding="utf-8") as lines:
        sources = [member["source"] for line in lines for member in json.loads(line)["members"]]
    expect(len(sources) == 2 and sources[1].endswith("d/d/deep.txt"), "odd trees: %s" % sources)
    trial.reset()
    code, err = trial.command.run("clean", odd, "--output", trial.out)
    expect(code == 0, "odd trees: %d %s" % (code, err[-2000:]))
    listed = subprocess.run(["find", trial.out, "-type", "f"], capture_output=True, check=True).stdout
    expect(listed.count(b"\n") == wide + 3, "odd trees: %d files written" % listed.count(b"\n"))
    subprocess.run(["rm", "-rf", odd, trial.out], check=True)  # deeper than Python walks
    yield "a folder of %d, a depth of 1000, links, pipe, socket and twin" % wide


def make_socket(folder, name):
    here = os.getcwd()
    with socket.socket(socket.AF_UNIX) as made:
        os.chdir(folder)  # the path of a socket must be short
        try:
            made.bind(name)
        finally:
            os.chdir(here)


def make_deep(folder, depth, name, data):
    at = os.open(folder, os.O_RDONLY)
    for _ in range(depth):
        os.mkdir("d", dir_fd=at)
        below = os.open("d", os.O_RDONLY, dir_fd=at)
        os.close(at)
        at = below
    file = os.open(name, os.O_CREAT | os.O_WRONLY, dir_fd=at)
    os.write(file, data)
    os.close(file)
    os.close(at)
