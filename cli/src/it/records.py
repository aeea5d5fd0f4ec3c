"""Records of hostile names and texts, read by programs that others have written."""

import json
import os
import random
import shutil
import subprocess

from trial import LETTERS, expect

# What ends lines, strings, cells or terminals' patience somewhere; a lone surrogate is in JSON only.
HOSTILE = ["\n", "\r", "\t", "\0", "\x1b]52;", "\x7f", "\x85", "\x9b", "\u2028", "\u2029", "\u202e", "\ufeff",
           "\\", "\"", "'", "/", "<", "&", "=", "+", "-", "@", "\ud800", "\udfff", "\U0001f600", "\uffff", "é", "e\u0301"]


def hostile(chance, most):
    return "".join(chance.choices(HOSTILE, k=chance.randint(0, most)))


def make_records(path, findings):
    """Documents of two paragraphs each, whose second stands in another as well; source -> text."""
    chance = random.Random(5)
    texts = {}
    sentences = ["".join(chance.choices(LETTERS, k=40)) for _ in range(findings)]
    with open(path, "w", encoding="ascii", newline="\n") as file:
        for number, sentence in enumerate(sentences + sentences[::-1]):
            source = hostile(chance, 4) + str(number) + hostile(chance, 4)
            alone = "".join(chance.choices(LETTERS, k=40))
            text = alone + "\n" + sentence[:20] + hostile(chance, 2).strip() + sentence[20:]
            line = json.dumps({"id": source, "text": text})
            file.write(line + "\n")
            record = json.loads(line)  # two surrogates in a row are one character from here on
            texts[record["id"]] = record["text"]
    return texts


def lines_of(path):
    """The objects of a file, one a line; its bytes are UTF-8, which has no surrogates."""
    with open(path, "rb") as file:
        lines = file.read().decode("utf-8").split("\n")
    expect(lines.pop() == "", path + ": does not end with a line")
    objects = [json.loads(line) for line in lines]
    expect(all(isinstance(each, dict) for each in objects), path + ": not one object a line")
    expect(not any(c < " " or "\x7f" <= c <= "\x9f" for line in lines for c in line),
           path + ": control characters that are not escaped")
    return objects


def has_text(line):
    """Whether all that a line says has bytes in UTF-8; jq 1.6 reads no lone surrogates."""
    try:
        json.dumps(json.loads(line), ensure_ascii=False).encode("utf-8")
        return True
    except UnicodeEncodeError:
        return False


def same_to_jq(path):
    """Whether jq reads the same as Python."""
    if shutil.which("jq") is None:
        return "no jq here"
    with open(path, encoding="utf-8", newline="\n") as file:
        lines = [line for line in file if has_text(line)]
    read = subprocess.run(["jq", "-c", "."], input="".join(lines).encode(), capture_output=True, check=False)
    expect(read.returncode == 0, "%s: jq says %s" % (path, read.stderr))
    theirs = [json.loads(line) for line in read.stdout.decode("utf-8").split("\n")[:-1]]
    expect(theirs == [json.loads(line) for line in lines], path + ": jq reads something else")
    return "jq reads %d of them and the same" % len(lines)


def ideographs(text):
    return [c for c in text if LETTERS[0] <= c <= LETTERS[-1]]


def hostile_records(command, folder, findings):
    """Findings, and the journal of what goes."""
    archive = os.path.join(folder, "hostile.jsonl")
    texts = make_records(archive, findings * 5 // 4)  # a line end in the midst of some makes them another text
    found = os.path.join(folder, "hostile-found.jsonl")
    code, err = command.run("scan", archive, "--format", "jsonl", "--output", found)
    expect(code == 0, err)
    objects = lines_of(found)
    clusters = [each for each in objects if each["kind"] == "cluster"]
    expect(len(objects) >= findings, "%d findings of %d" % (len(objects), findings))
    for cluster in clusters:
        spans = [texts[each["source"]][each["start"]:each["end"]] for each in cluster["members"]]
        expect(all(ideographs(span) == ideographs(spans[0]) for span in spans), str(cluster))
    yield "%d findings, %s" % (len(objects), same_to_jq(found))
    out = os.path.join(folder, "hostile-out")
    shutil.rmtree(out, ignore_errors=True)
    code, err = command.run("clean", archive, "--output", out)
    expect(code == 0, err)
    journal = os.path.join(out, "journal.jsonl")
    lines = lines_of(journal)
    yield "%d lines of a journal, %s" % (len(lines), same_to_jq(journal))
