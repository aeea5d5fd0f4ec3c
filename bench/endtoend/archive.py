"""The archives that are scanned, and what was found in them beside the truth; both by programs of bench."""
import glob
import json
import os
import subprocess
from typing import Dict

WRITE_ARCHIVE = "io.github.refrain.bench.WriteArchive"
COPIES_FOUND = "io.github.refrain.bench.scan.CopiesFound"
GROWTH = "io.github.refrain.bench.Growth"


class Archives:
    """Archives in a folder, written when they are asked for and kept for the next run."""

    def __init__(self, folder: str, java: str, jar: str):
        self.folder = folder
        self.java = java
        self.jar = jar
        os.makedirs(folder, exist_ok=True)

    def path(self, lines: int, noise: str) -> str:
        """The archive; beside it its truth, and what it holds as JSON."""
        path = os.path.join(self.folder, "lines-%d-noise-%s.txt" % (lines, noise))
        if not os.path.exists(path):
            part = path + ".part"
            self._java("-Xmx200m", WRITE_ARCHIVE, "--lines", str(lines), "--noise", noise, "--out", part)
            os.replace(part + ".truth", path + ".truth")
            os.replace(part + ".json", path + ".json")
            os.replace(part, path)
        return path

    def about(self, lines: int, noise: str) -> Dict[str, int]:
        """How many lines, copies, and copies that are equal to their originals character by character."""
        with open(self.path(lines, noise) + ".json", encoding="utf-8") as about:
            return json.load(about)

    def delete(self, lines: int) -> None:
        """Deletes the archives of a size."""
        for path in glob.glob(os.path.join(self.folder, "lines-%d-noise-*" % lines)):
            os.remove(path)

    def check(self, archive: str, found: str) -> Dict[str, int]:
        """How many copies a tool has put together with their originals, and what else."""
        return json.loads(self._java("-Xmx2g", COPIES_FOUND, archive + ".truth", found))

    def growth_command(self, archive: str, lines: int) -> list:
        return [self.java, "-XX:+UseParallelGC", "-XX:MaxNewSize=256m", "-XX:MaxRAMPercentage=75", "-cp", self.jar,
                GROWTH, archive, str(lines), "2"]

    def _java(self, heap: str, main: str, *arguments: str) -> str:
        command = [self.java, heap, "-cp", self.jar, main, *arguments]
        return subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
