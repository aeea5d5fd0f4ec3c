"""The command dies: at random moments, and at every system call that brings something to the disk."""

import os
import random
import re
import shutil
import signal
import subprocess
import time

from trial import TEMPORARY, Failed, Skipped, expect, files_below

KINDS = ("clean", "restore")


def strace(*options, log=os.devnull):
    if shutil.which("strace") is None:
        raise Skipped("strace is missing (Debian package strace)")
    return ["strace", "-f", "--seccomp-bpf", "-qq", "-o", log, *options]


def length_of(trial, kind):
    """How long an undisturbed run takes, in seconds: the middle one of three."""
    lengths = []
    for _ in range(3):
        trial.reset()
        start = time.monotonic()
        expect(trial.run(kind)[0] == 0, kind + " fails")
        lengths.append(time.monotonic() - start)
    return sorted(lengths)[1]


def killed_after(trial, kind, seconds):
    """Whether the run was still going on when the signal came."""
    trial.reset()
    process = subprocess.Popen(
        trial.command.words(*trial.arguments(kind)), stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
    return process.wait() == -signal.SIGKILL


def stage_of(trial):
    """What a run had begun to do when it died."""
    names = [os.path.basename(path) for path in files_below(trial.out)]
    if any(not name.startswith(TEMPORARY) for name in names):
        return "naming"
    return "writing" if any(name.endswith(".tmp") for name in names) else "reading"


def kill_at_random(trial, times, first=0):
    """Kills until as many runs of each kind were hit as asked for, but for the first of all. The
    moments are spread over the run: the Nth lies in the Nth part of it; where it comes too late, it
    is tried again earlier."""
    expect(first < len(KINDS) * times, "--skip leaves nothing to kill")
    for before, kind in enumerate(KINDS):
        begin = max(0, first - before * times)
        if begin >= times:
            continue
        length = length_of(trial, kind)
        stages = {"reading": 0, "writing": 0, "naming": 0}
        late = 0
        wrong = []
        for turn in range(begin, times):
            chance = random.Random("%s %d" % (kind, turn))
            seconds = length * (turn + chance.random()) / times
            while not killed_after(trial, kind, seconds):
                late += 1
                seconds *= 0.95
            stages[stage_of(trial)] += 1
            what = "%s killed after %.3f s (%d)" % (kind, seconds, turn)
            try:
                trial.check_left(kind, what)
                trial.check_again(kind, what)
            except Failed as reason:
                wrong.append(str(reason))
            if turn % 20 == 19 and times > 20:
                print("        %s: %d of %d, %d wrong" % (kind, turn + 1, times, len(wrong)), flush=True)
        expect(not wrong, "; ".join(wrong))
        yield "%s (%.1f s) killed %d times of %d: %s; %d came too late and were tried again" % (
            kind, length, times - begin, times, stages, late)


def count_calls(trial, kind, call):
    trial.reset()
    log = os.path.join(trial.folder, "strace.log")
    code, err = trial.run(kind, before=strace("-e", "trace=" + call, log=log))
    expect(code == 0, "%s fails under strace: %s" % (kind, err))
    with open(log, encoding="utf-8", errors="replace") as lines:
        return sum(call + "(" in line for line in lines)


def some(count, most, seed):
    """All numbers from 1, or the first, the last and others."""
    if count <= most:
        return range(1, count + 1)
    between = random.Random(seed).sample(range(2, count), max(0, most - 2))
    return sorted({1, count, *between})


def kill_at_steps(trial, most):
    """Killed at the Nth call of each kind; the JVM makes some of the writes for itself."""
    for kind in KINDS:
        for call in ("rename", "fsync", "write"):
            count = count_calls(trial, kind, call)
            steps = some(count, most, seed=3)
            for step in steps:
                trial.reset()
                inject = "inject=%s:signal=KILL:when=%d" % (call, step)
                trial.run(kind, before=strace("-e", "trace=" + call, "-e", inject))
                what = "%s killed at %s %d of %d" % (kind, call, step, count)
                trial.check_left(kind, what)
                trial.check_again(kind, what)
            yield "%s killed at %d of %d %s" % (kind, len(steps), count, call)


def order_of_calls(trial):
    """Each final name: written, fsync, rename; folders after it; the closing record last."""
    trial.reset()
    log = os.path.join(trial.folder, "order.log")
    code, err = trial.run(
        "clean", before=strace("-y", "-e", "trace=write,pwrite64,fsync,fdatasync,rename", log=log))
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
            elif move and trial.out in move.group(2):
                expect(move.group(1) in synced, "renamed before fsync: " + move.group(1))
                renamed.append(move.group(2))
            elif written and written.group(1).startswith(trial.out) and renamed:
                check_late_write(written.group(1), renamed, synced)
    expect(renamed and renamed[0].endswith("journal.jsonl"), "the journal is not the first name")
    expect(set(renamed) == {os.path.join(trial.out, p) for p in trial.cleaned}, "names differ")
    expect(last.startswith("fsync " + trial.out), "the end is not on the disk")
    yield "%d names in order" % len(renamed)


def check_late_write(name, renamed, synced):
    """Once names are given, only the journal is written to, when the folders of all are on the disk."""
    if not os.path.basename(name).startswith(TEMPORARY):
        expect(name.endswith("journal.jsonl"), "written under a final name: " + name)
        for path in renamed:
            expect(os.path.dirname(path) in synced, "no fsync of the folder of " + path)
        synced.discard(name)
