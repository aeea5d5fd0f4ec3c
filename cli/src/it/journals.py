"""Journals that a forger has written: whatever they name, nothing is written outside the output."""

import hashlib
import json
import os
import re
import shutil

from kills import strace
from trial import expect, files_below, state


def forged(lines):
    """Lines of a journal with checksums that are right."""
    journal = b""
    for line in lines:
        body = re.sub(rb',"sum":"[0-9a-f]*"}\n?$', b"", line)
        if b'"record":"end"' in body:
            whole = hashlib.sha256(journal).hexdigest().encode()
            body = re.sub(rb'"sha256":"[0-9a-f]*"', b'"sha256":"' + whole + b'"', body)
        journal += body + b',"sum":"' + hashlib.sha256(body).hexdigest()[:16].encode() + b'"}\n'
    return journal


FOLDER = r"(?:AT_FDCWD(?:<[^>]*>)?, |\d+<([^>]*)>, )?"  # of a path that is not from the root
OPENED = re.compile(r" open(?:at)?\(" + FOLDER + r'"([^"]*)", ([A-Z_|]*)')
MADE = re.compile(r" (?:mkdir|rename|symlink|link|unlink)(?:at)?\(" + FOLDER + r'(?:"[^"]*", )?"([^"]*)"')


def written(log):
    """The paths that were opened for writing, made, renamed to or removed."""
    with open(log, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            opened = OPENED.search(line)
            made = MADE.search(line)
            if opened and re.search("O_WRONLY|O_RDWR|O_CREAT|O_TRUNC", opened.group(3)):
                yield os.path.join(opened.group(1) or "", opened.group(2))
            elif made:
                yield os.path.join(made.group(1) or "", made.group(2))


def is_java_own(path):
    """Devices, and the file with its figures, which it names by its number from the folder of it."""
    return path.isdigit() or "/hsperfdata_" in path or path.startswith(("/dev/", "/proc/", "/sys/"))


def hostile_paths(trial, step):
    """Each in the place of the first file's own; all but that one come back."""
    cleaned = os.path.join(trial.folder, "forged")
    outside = os.path.join(trial.folder, "outside")
    shutil.rmtree(cleaned, ignore_errors=True)
    shutil.copytree(trial.good, cleaned)
    os.makedirs(outside, exist_ok=True)
    journal = os.path.join(cleaned, "journal.jsonl")
    with open(journal, "rb") as file:
        lines = file.readlines()
    first = next(i for i, line in enumerate(lines) if b'"record":"file"' in line)
    name = json.loads(lines[first])["path"]
    shutil.copy(os.path.join(cleaned, name), os.path.join(outside, "x"))
    os.symlink(outside, os.path.join(cleaned, "link"))
    os.symlink("link", os.path.join(cleaned, "chain"))
    hostile = ["../x", "../outside/x", outside + "/x", "/etc/x", "a/../../x", "link/x", "chain/x", "link",
               "", ".", "..", "a//x", "/", "x\0", "x" * 300, "journal.jsonl", name + "/x"]
    log = os.path.join(trial.folder, "written.log")
    traced = "trace=open,openat,mkdir,mkdirat,rename,renameat,symlink,link,unlink"
    before = state(outside)
    for path in hostile[::step]:
        own = json.dumps({"path": name}, ensure_ascii=False, separators=(",", ":"))[1:-1].encode()
        other = json.dumps({"path": path}, separators=(",", ":"))[1:-1].encode()
        expect(own in lines[first], "the journal names files in another way")
        changed = [line.replace(own, other) if i == first else line for i, line in enumerate(lines)]
        with open(journal, "wb") as file:
            file.write(forged(changed))
        trial.reset()
        code, err = trial.command.run(
            "restore", cleaned, "--output", trial.out, before=strace("-y", "-e", traced, log=log))
        what = "a journal with %r" % path
        expect(code == 1, "%s: ends with %d: %s" % (what, code, err))
        strange = [at for at in written(log)
                   if not is_java_own(at) and at != trial.out and not at.startswith(trial.out + "/")]
        expect(not strange, "%s: writes %s" % (what, strange))
        expect(len(files_below(trial.out)) == len(trial.originals) - 1, what + ": the rest is not there")
        expect(state(outside) == before, what + ": something outside has changed")
    yield "%d hostile paths in journals" % len(hostile[::step])
