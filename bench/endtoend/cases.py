"""The tools that are measured: what each is called, how it is run, and how far it is worth running."""
import os
import shutil
from dataclasses import dataclass
from typing import Callable, List, Optional

PEERS_UP_TO = 1_000_000
REFRAIN_CEILING = "6g"
CEILING_FROM = 10_000_000
PEER_SCAN = "io.github.refrain.bench.scan.PeerScan"

# Letters a shingle and resemblance: the fastest usual choice that finds 99 in 100 of the copies with noise 0.02.
# With 0.8 in the place of 0.5 it finds two thirds of them; with shingles of two or three letters all, in more time.
PEER_PLAN = ("5", "0.5")


@dataclass(frozen=True)
class Programs:
    """What is run: a JVM, the jar of bench, the launcher, and whether that knows a ceiling on memory yet."""

    java: str
    jar: str
    refrain: str
    has_memory: bool


@dataclass(frozen=True)
class Setting:
    """What a command is made from besides: the archive, where findings go, and how many lines it has."""

    programs: Programs
    archive: str
    found: str
    lines: int


@dataclass(frozen=True)
class Case:
    """A tool. `guess` is its microseconds a line, from which a first run says how long it will take."""

    name: str
    label: str
    family: str  # refrain, exact, floor or peer
    noise: str
    command: Callable[[Setting], List[str]]
    guess: float
    suffix: Optional[str] = None  # of what it finds, where that is clusters or pairs
    most: int = 1_000_000_000

    def runs(self, lines: int, has_memory: bool) -> bool:
        """Whether it is worth running: peers end early, large archives need a ceiling on memory."""
        needs_ceiling = self.family == "refrain" and lines >= CEILING_FROM
        return lines <= self.most and (has_memory or not needs_ceiling)


def _refrain(*options: str) -> Callable[[Setting], List[str]]:
    def command(s: Setting) -> List[str]:
        bounded = s.programs.has_memory and s.lines >= CEILING_FROM
        ceiling = ["--memory", REFRAIN_CEILING] if bounded else []
        told = ["--format", "jsonl", "--output", s.found, "--quiet"]
        return [s.programs.refrain, "scan", s.archive, *options, *ceiling, *told]

    return command


def _shell(script: str) -> Callable[[Setting], List[str]]:
    return lambda s: ["sh", "-c", script, "sh", s.archive]


def _peer(signer: str, bands: str) -> Callable[[Setting], List[str]]:
    # As much of the machine as there is, and the collector that suits them best.
    def command(s: Setting) -> List[str]:
        heap = ["-XX:+UseParallelGC", "-XX:MaxNewSize=256m", "-XX:MaxRAMPercentage=75"]
        main = ["-cp", s.programs.jar, PEER_SCAN, signer, bands, *PEER_PLAN]
        return [s.programs.java, *heap, *main, s.archive, s.found]

    return command


def _case(name, label, family, noise, command, guess, suffix=None, most=1_000_000_000) -> Case:
    return Case(name, label, family, noise, command, guess, suffix, most)


DUPLICATES = ("--find", "duplicates")
AWK = "mawk" if shutil.which("mawk") else "awk"

ALL = [
    _case("refrain", "Refrain", "refrain", "0.10", _refrain(*DUPLICATES), 50, ".jsonl"),
    _case("refrain-1", "Refrain, one thread", "refrain", "0.10",
          _refrain(*DUPLICATES, "--threads", "1"), 80, ".jsonl", 1_000_000),
    _case("refrain-2", "Refrain, two threads", "refrain", "0.10",
          _refrain(*DUPLICATES, "--threads", "2"), 50, ".jsonl", 1_000_000),
    _case("refrain-clean", "Refrain, clean text", "refrain", "0.02",
          _refrain(*DUPLICATES, "--ocr-error", "0"), 40, ".jsonl", 1_000_000),
    _case("refrain-strict", "Refrain, strict", "refrain", "0.02",
          _refrain(*DUPLICATES, "--ocr-error", "0", "--identity", "0.8"), 40, ".jsonl", 1_000_000),
    _case("refrain-all", "Refrain, all kinds", "refrain", "0.10", _refrain(), 400, ".jsonl", 1_000_000),
    _case("mawk", AWK + " 'seen[$0]++'", "exact", "0.10", _shell(AWK + " 'seen[$0]++' \"$1\" >/dev/null"), 5),
    _case("sort", "sort | uniq -d", "exact", "0.10", _shell('sort "$1" | uniq -d >/dev/null'), 3),
    _case("sha256sum", "sha256sum", "floor", "0.10", _shell('sha256sum "$1" >/dev/null'), 2.5),
    _case("wc", "wc -m", "floor", "0.10", _shell('LC_ALL=C.UTF-8 wc -m "$1" >/dev/null'), 5),
    _case("hash4j-super-boxed", "hash4j superMinHash, hash maps", "peer", "0.02",
          _peer("hash4j-superminhash", "boxed"), 200, ".tsv", PEERS_UP_TO),
    _case("hash4j-super-primitive", "hash4j superMinHash, our bands", "peer", "0.02",
          _peer("hash4j-superminhash", "primitive"), 45, ".tsv", PEERS_UP_TO),
    _case("hash4j-min-boxed", "hash4j minHash, hash maps", "peer", "0.02",
          _peer("hash4j-minhash", "boxed"), 230, ".tsv", PEERS_UP_TO),
    _case("hash4j-min-primitive", "hash4j minHash, our bands", "peer", "0.02",
          _peer("hash4j-minhash", "primitive"), 90, ".tsv", PEERS_UP_TO),
    _case("java-lsh-boxed", "java-lsh, hash maps", "peer", "0.02",
          _peer("java-lsh", "boxed"), 280, ".tsv", PEERS_UP_TO),
    _case("lucene-boxed", "Lucene MinHashFilter, hash maps", "peer", "0.02",
          _peer("lucene", "boxed"), 250, ".tsv", PEERS_UP_TO),
]


def chosen(names: Optional[List[str]]) -> List[Case]:
    """The cases of these names, or else families; `refrain*` is all whose names begin so; all for None."""
    if names is None:
        return ALL
    unknown = [n for n in names if not any(_names(n, c) for c in ALL)]
    if unknown:
        raise ValueError("unknown: %s; there are %s" % (", ".join(unknown), ", ".join(c.name for c in ALL)))
    return [c for c in ALL if any(_names(n, c) for n in names)]


def _names(name: str, case: Case) -> bool:
    if name in (one.name for one in ALL):
        return name == case.name
    return name == case.family or (name.endswith("*") and case.name.startswith(name[:-1]))


def environment() -> dict:
    """Bytes are compared as bytes: what is fastest for sort and awk."""
    return {**os.environ, "LC_ALL": "C"}
