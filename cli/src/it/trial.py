"""Archives to try the command on, runs of it, and what is left of both.

A `Trial` has an archive, what `clean` makes of it undisturbed, and a place to disturb it in.
"""

import base64
import copy
import gzip
import hashlib
import json
import os
import random
import shutil
import subprocess

JAVA = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
TEMPORARY = ".refrain-"  # how names begin that are not final


class Failed(Exception):
    """A check has not passed."""


class Skipped(Exception):
    """This machine cannot do a check."""


def expect(condition, message):
    if not condition:
        raise Failed(message)


class Command:
    """The command, in a Java that starts fast: a small archive takes it less time than its own start."""

    def __init__(self, jar, folder):
        self.jar = os.path.abspath(jar)
        # The second compiler is worth its time in long runs only.
        self.options = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"]
        classes = os.path.join(folder, "classes.jsa")
        seeds = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..", "seeds")
        subprocess.run(
            self.words("-XX:ArchiveClassesAtExit=" + classes, "clean", seeds, "--dry-run"),
            check=True, capture_output=True)
        self.options.append("-XX:SharedArchiveFile=" + classes)

    def for_long_runs(self):
        command = copy.copy(self)
        command.options = [option for option in self.options if "Tiered" not in option]
        return command

    def words(self, *arguments):
        """The words to start it with; what begins with -X or -D is for Java."""
        java = [word for word in arguments if word.startswith(("-X", "-D"))]
        return [JAVA, *self.options, *java, "-jar", self.jar, *arguments[len(java):]]

    def run(self, *arguments, before=(), timeout=600, stdout=subprocess.PIPE):
        """The exit code and what was said."""
        done = subprocess.run(
            [*before, *self.words(*arguments)],
            stdin=subprocess.DEVNULL, stdout=stdout, stderr=subprocess.PIPE, timeout=timeout)
        return done.returncode, done.stderr.decode("utf-8", "replace")


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def files_below(folder):
    return [os.path.join(root, name) for root, _, names in os.walk(folder) for name in names]


def tree(folder):
    """All below a folder, with what a run that died may leave: path -> checksum."""
    return {os.path.relpath(path, folder): digest(path) for path in files_below(folder)}


def finals(folder):
    """Those of them that have their final names."""
    return {path: sha for path, sha in tree(folder).items()
            if not os.path.basename(path).startswith(TEMPORARY)}


def state(folder):
    """What must never change of the input."""
    found = {}
    for path in files_below(folder):
        status = os.stat(path)
        found[path] = (digest(path), status.st_mtime_ns, status.st_mode, status.st_ino)
    return found


LETTERS = [chr(c) for c in range(0x4E00, 0x5600)]


def paragraph(chance, seen):
    """Made-up text, a part of which stands elsewhere too."""
    if seen and chance.random() < 0.3:
        return chance.choice(seen)
    seen.append("".join(chance.choices(LETTERS, k=chance.randint(40, 200))) + "。")
    return seen[-1]


KINDS_OF_FILES = (".txt", ".jsonl", ".txt.gz")
LONG_KINDS_OF_FILES = (".txt", ".jsonl", ".jsonl", ".jsonl", ".jsonl.gz")


def make_archive(folder, files, size, filler=0, seed=1):
    """Plain texts, records and packed ones. A filler makes files long that have little to compare:
    dots in texts, a key that is not read in records."""
    chance = random.Random(seed)
    kinds = LONG_KINDS_OF_FILES if filler else KINDS_OF_FILES
    seen = []
    for number in range(files):
        suffix = kinds[number % len(kinds)]
        parts = []
        written = 0
        while written < size:
            text = paragraph(chance, seen)
            if ".jsonl" in suffix:
                record = {"id": "%d-%d" % (number, len(parts)), "text": text}
                if filler:
                    record["scan"] = base64.b64encode(chance.randbytes(filler)).decode()
                parts.append(json.dumps(record, ensure_ascii=False))
            else:
                parts.append(text + "…" * (filler // 10))  # few: each is a character to read
            written += len(parts[-1].encode())
        path = os.path.join(folder, "issue-%d" % (number % 4), "page-%d%s" % (number, suffix))
        os.makedirs(os.path.dirname(path), exist_ok=True)
        data = (("\n" if ".jsonl" in suffix else "\n\n").join(parts) + "\n").encode()
        with open(path, "wb") as file:
            file.write(gzip.compress(data, 1, mtime=0) if suffix.endswith(".gz") else data)


class Trial:
    """An archive, what clean makes of it undisturbed, and a place to disturb it in."""

    def __init__(self, command, folder, files, size, filler=0):
        self.command = command
        self.folder = folder
        self.archive = os.path.join(folder, "archive")
        self.good = os.path.join(folder, "good")
        self.out = os.path.join(folder, "out")
        make_archive(self.archive, files, size, filler)
        self.before = state(self.archive)
        code, err = command.run("clean", self.archive, "--output", self.good)
        expect(code == 0, "clean fails: " + err)
        self.cleaned = tree(self.good)
        self.originals = tree(self.archive)

    def arguments(self, kind):
        source = self.archive if kind == "clean" else self.good
        return [kind, source, "--output", self.out]

    def run(self, kind, before=()):
        return self.command.run(*self.arguments(kind), before=before)

    def wanted(self, kind):
        return self.cleaned if kind == "clean" else self.originals

    def reset(self):
        shutil.rmtree(self.out, ignore_errors=True)

    def check_input(self, what):
        expect(state(self.archive) == self.before, what + ": the input has changed")

    def check_left(self, kind, what):
        """Whatever has its final name is whole, but for the journal, which may lack its last line;
        what restore makes of it is right or is not there."""
        left = finals(self.out)
        for path, sha in left.items():
            whole = self.wanted(kind).get(path) == sha
            expect(whole or path == "journal.jsonl", "%s: %s is not whole" % (what, path))
        if kind == "clean" and left:
            expect("journal.jsonl" in left, "%s: files without a journal: %s" % (what, list(left)))
            self.check_restored(what)
        self.check_input(what)

    def check_restored(self, what, whole=True):
        back = os.path.join(self.folder, "back")
        shutil.rmtree(back, ignore_errors=True)
        code, err = self.command.run("restore", self.out, "--output", back)
        restored = tree(back)
        expect(code in (0, 1), "%s: restore ends with %d: %s" % (what, code, err))
        expect(restored.items() <= self.originals.items(), what + ": restore makes something else")
        expect(code == 1 or not whole or restored == self.originals, what + ": restore has lost files")

    def check_again(self, kind, what):
        code, err = self.run(kind)
        expect(code == 0, "%s: the second run fails: %s" % (what, err))
        expect(tree(self.out) == self.wanted(kind), "%s: the second run ends elsewhere" % what)
