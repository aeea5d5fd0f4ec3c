"""Two runs into one folder at once."""

import random
import subprocess

from kills import length_of
from trial import expect, tree

BUSY = "another run is writing there"


def two_at_once(trial, times):
    """Started together, or the second a part of the first one's length later: one cleans and the other is refused, or
    the second finds what the first has finished. The folder is whole, and comes back."""
    length = length_of(trial, "clean")
    refused = 0
    for turn in range(times):
        trial.reset()
        # Half of the pairs start together: both want to make the folder.
        delay = 0 if turn % 2 else length * turn / times * random.Random(turn).random()
        first = started(trial)
        try:
            first.wait(delay)
        except subprocess.TimeoutExpired:
            pass
        ended = [(run.communicate(timeout=600)[1].decode("utf-8", "replace"), run.returncode)
                 for run in (first, started(trial))]
        what = "two runs %.3f s apart (%d): %s" % (delay, turn, ended)
        codes = sorted(code for _, code in ended)
        expect(codes in ([0, 0], [0, 2]), what)
        for said, code in ended:
            expect(code == 0 or BUSY in said, what)
        refused += codes[1] == 2
        expect(tree(trial.out) == trial.cleaned, what + ": the folder is not what one run makes")
        trial.check_input(what)
        trial.check_restored(what)
    expect(refused > 0, "no two runs have met")
    yield "%d pairs of runs, in %d the second was refused" % (times, refused)


def started(trial):
    return subprocess.Popen(
        trial.command.words(*trial.arguments("clean")), stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
