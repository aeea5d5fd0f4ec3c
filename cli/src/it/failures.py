"""The command lives on while calls fail: with an input or output error, on full disks."""

import os
import random
import re
import subprocess
from contextlib import contextmanager

from kills import KINDS, some, strace
from trial import Skipped, digest, expect, finals, tree


def calls_in(log, call):
    """The calls of a log: which of its thread's each was, its line, whether it was made to fail."""
    counts = {}
    found = []
    with open(log, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            made = re.match(r"(\d+)\s+" + call + r"\((.*)", line)
            if made:
                thread = made.group(1)
                counts[thread] = counts.get(thread, 0) + 1
                found.append((counts[thread], made.group(2), "(INJECTED)" in line))
    return found


def ours(trial, text):
    """The path in a traced call if it is below the input or the output."""
    for root in (trial.good, trial.archive, trial.out):
        at = text.find(root)
        if at >= 0:
            return re.match(r"[^>\"]*", text[at:]).group()
    return None


def failing_calls(trial, most, calls):
    """A call fails with EIO: exit 1 with a path, unless it was the fsync of a folder. What the JVM
    reads and writes for itself is let be."""
    log = os.path.join(trial.folder, "eio.log")
    for kind in KINDS:
        for call in calls:
            trial.reset()
            code, err = trial.run(kind, before=strace("-y", "-e", "trace=" + call, log=log))
            expect(code == 0, err)
            known = sorted({at for at, text, _ in calls_in(log, call) if ours(trial, text)})
            steps = [known[i - 1] for i in some(len(known), most, seed=4)]
            said = 0
            passed = []
            for step in steps:
                trial.reset()
                inject = "inject=%s:error=EIO:when=%d" % (call, step)
                code, err = trial.run(
                    kind, before=strace("-y", "-e", "trace=" + call, "-e", inject, log=log))
                texts = [text for _, text, injected in calls_in(log, call) if injected]
                failed = [path for path in (ours(trial, text) for text in texts) if path]
                what = "%s with EIO at %s %d (%s), exit %d, %s" % (
                    kind, call, step, texts[0][:200] if texts else "not reached", code, err[:300])
                # strace parts the line of a call that another thread's comes between: then only the message tells
                of_input = failed[0].startswith(trial.archive) if failed else trial.archive in err
                if kind == "clean" and code == 1 and of_input:
                    check_said(trial, what, call, code, err, failed or [trial.archive])
                    trial.check_input(what)  # what could be read is cleaned, and that comes back
                    if os.path.isdir(trial.out):
                        trial.check_restored(what, whole=False)
                    said += 1
                    continue
                trial.check_left(kind, what)
                if code == 0:
                    passed.extend(failed)
                    expect(tree(trial.out) == trial.wanted(kind), what + ": ends wrong")
                elif failed:
                    check_said(trial, what, call, code, err, failed)
                    said += 1
                    trial.check_again(kind, what)
            # A folder's fsync, and the close of what was only read, lose nothing: checksums prove what was read.
            unsaid = [path for path in passed if "." in os.path.basename(path)
                      and (call != "close" or path.startswith(trial.out))]
            expect(not unsaid, "%s with EIO at %s is not said: %s" % (kind, call, unsaid))
            yield "%s with EIO at %d of %d %s, %d said, %d of folders only" % (
                kind, len(steps), len(known), call, said, len(passed))


def check_said(trial, what, call, code, err, failed):
    """Files that are read are named as they are, those of a cleaned folder by their place in it; what is
    written may be named by its final name."""
    names = [trial.out if path.startswith(trial.out) else path.removeprefix(trial.good + os.sep) for path in failed]
    expect(code == 1, "%s: ends with %d: %s" % (what, code, err))
    if call == "close" and not any("." in os.path.basename(path) for path in failed):
        return  # the JVM throws what it does not declare when a folder that was listed is closed
    expect("nput/output error" in err and any(name in err for name in names),
           "%s of %s: %s" % (what, failed, err))


@contextmanager
def small_disk(folder, size):
    """A disk of so many bytes, and what gives it more."""
    disk = os.path.join(folder, "disk")
    os.makedirs(disk, exist_ok=True)
    mount = ["mount", "-t", "tmpfs", "-o", "size=%d" % size, "tmpfs", disk]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True).returncode != 0:
        raise Skipped("tmpfs cannot be mounted here")

    def grow():
        subprocess.run(["mount", "-o", "remount,size=%d" % (size + 10**8), disk], check=True)

    try:
        yield disk, grow
    finally:
        subprocess.run(["umount", disk], check=True)


def sizes_up_to(need, count):
    """A page, and on to something more than is needed."""
    return [4096 + int(1.2 * need * turn / (count - 1)) for turn in range(count)]


def full_disk(trial, count):
    for kind in KINDS:
        written = trial.good if kind == "clean" else trial.archive
        need = 2 * sum(os.path.getsize(os.path.join(written, path)) for path in trial.wanted(kind))
        said = 0
        for size in sizes_up_to(need, count):  # files and the journal's lines stand twice for a moment
            with small_disk(trial.folder, size) as (disk, grow):
                trial.out = os.path.join(disk, "out")
                code, err = trial.run(kind)
                what = "%s on a disk of %d bytes" % (kind, size)
                trial.check_left(kind, what)
                if code == 0:
                    expect(tree(trial.out) == trial.wanted(kind), what + ": ends wrong")
                else:
                    said += 1
                    expect(code == 1 and "No space left" in err and disk in err, what + err)
                    grow()
                    trial.check_again(kind, what)
        trial.out = os.path.join(trial.folder, "out")
        expect(0 < said < count, "%s: %d of %d disks were too small" % (kind, said, count))
        yield "%s on %d disks, %d of them too small" % (kind, count, said)


def full_disk_for_temporary_files(command, folder, count):
    """`scan` with little memory: the findings, or a word on the folder, and nothing is left in it."""
    archive = os.path.join(folder, "long.txt")
    found = os.path.join(folder, "found.jsonl")
    draw = random.Random(1)
    lines = ["".join(chr(0x4E00 + draw.randrange(3000)) for _ in range(300)) for _ in range(10_000)]
    with open(archive, "w", encoding="utf-8") as file:
        file.writelines(line + "\n" for line in lines + lines)
    scan = ["scan", archive, "-q", "--find", "duplicates", "--format", "jsonl", "--output", found]
    code, err = command.run("-Xmx500m", *scan)
    expect(code == 0, err)
    wanted = digest(found)
    need = 6 * os.path.getsize(archive) // 10  # its text and letters, 12 MB each, less an eighth of the heap each
    said = 0
    for size in sizes_up_to(need, count):
        if os.path.exists(found):
            os.remove(found)
        with small_disk(folder, size) as (disk, _):
            code, err = command.run("-Xmx56m", "-Djava.io.tmpdir=" + disk, *scan)
            what = "%s on a disk of %d bytes: %s" % (scan, size, err)
            expect(not os.listdir(disk), what)
        if code == 0:
            expect(digest(found) == wanted, what)
        else:
            said += 1
            expect(code == 1 and "No space left" in err and disk in err and "TMPDIR" in err, what)
            expect(not os.path.exists(found), what)
    expect(0 < said < count, "%d of %d disks were too small" % (said, count))
    yield "%d disks, %d of them too small" % (count, said)


def full_disk_for_findings(trial, count):
    """`scan --output FILE`: the old file or the whole new one, and no third thing."""
    for form in ("text", "jsonl", "html"):
        wanted = os.path.join(trial.folder, "found." + form)
        arguments = ["scan", trial.archive, "--all", "--format", form, "--output"]
        code, err = trial.command.run(*arguments, wanted)
        expect(code == 0, err)
        with open(wanted, "rb") as file:
            whole = same_run(file.read())
        said = 0
        for size in sizes_up_to(os.path.getsize(wanted), count):
            with small_disk(trial.folder, size) as (disk, grow):
                target = os.path.join(disk, "found")
                with open(target, "wb") as file:
                    file.write(b"before")
                code, err = trial.command.run(*arguments, target)
                what = "%s to a disk of %d bytes" % (form, size)
                with open(target, "rb") as file:
                    found = file.read()
                expect(os.listdir(disk) == ["found"], what + ": something is left")
                if code != 0:
                    said += 1
                    expect(code == 1 and "No space left" in err and target in err, what + err)
                    expect(found == b"before", what + ": the old file has gone")
                    grow()
                    expect(trial.command.run(*arguments, target)[0] == 0, what + ": again")
                    with open(target, "rb") as file:
                        found = file.read()
                expect(same_run(found) == whole, what + ": another file")
        trial.check_input(form)
        expect(0 < said < count, "%s: %d of %d disks were too small" % (form, said, count))
        yield "scan --format %s --output on %d disks, %d of them too small" % (form, count, said)


def same_run(page):
    """A page without what differs from run to run: the time it took."""
    return re.sub(rb"\d+(\.\d+)? (ms|s|min)\b", b"", page)


def texts_of(trial):
    return [path for path in trial.before if not path.endswith(".jsonl")]


def full_device(trial):
    """A device that is always full, as a file and as standard output."""
    full = "/dev/full"
    if not os.path.exists(full):
        raise Skipped("there is no /dev/full")
    scans = [["scan", trial.archive, "--format", form] for form in ("text", "jsonl", "html")]
    for arguments in scans:
        code, err = trial.command.run(*arguments, "--output", full)
        expect(code == 1 and "/dev/full: No space left" in err, "%s: %s" % (arguments, err))
    others = [["clean", trial.archive, "--dry-run"], ["explain", *texts_of(trial)]]
    for arguments in scans + others:
        with open(full, "wb") as out:
            code, err = trial.command.run(*arguments, stdout=out)
        expect(code == 1 and "No space left" in err, "%s: %d %s" % (arguments, code, err))
    yield "%d ways to a full device" % (2 * len(scans) + len(others))
