// What the reader decides: per finding and part. Kept in memory only; Export makes a file of it.

const VERBS = { remove: "goes", keep: "stays", "not-same": "not the same" };

let decisions;

class Decisions {
  constructor() {
    this.made = new Map();
    this.undoable = [];
    this.saved = true;
  }

  of(row, i) { return this.made.get(row)?.get(i); }

  /** open, accepted or rejected; nothing where there is nothing to decide. */
  stateOf(row) {
    const parts = this.made.get(row);
    if (!parts) return archive.decidable(row) ? "open" : "";
    for (const { decision } of parts.values()) if (decision === "remove") return "accepted";
    return "rejected";
  }

  count() {
    let count = 0;
    for (const parts of this.made.values()) count += parts.size;
    return count;
  }

  /** Decides on parts, given as [row, part, decision or null]; one undo takes all of it back. */
  decide(changes) {
    if (!changes.length) return false;
    const before = changes.map(([row, i]) => [row, i, this.of(row, i)]);
    for (const [row, i, decision] of changes) {
      this.set(row, i, decision ? { decision, note: this.of(row, i)?.note || "" } : null);
    }
    this.undoable.push(before);
    this.saved = false;
    return true;
  }

  set(row, i, value) {
    const parts = this.made.get(row) || new Map();
    if (value) parts.set(i, value); else parts.delete(i);
    if (parts.size) this.made.set(row, parts); else this.made.delete(row);
  }

  undo() {
    const before = this.undoable.pop();
    if (!before) return null;
    for (const [row, i, value] of before) this.set(row, i, value);
    this.saved = false;
    return before[0][0];
  }

  note(rows, text) {
    for (const row of rows) for (const value of this.made.get(row)?.values() || []) value.note = text;
    this.saved = false;
  }

  /** One line a decision, in the order of the findings. */
  toLines() {
    const lines = [];
    for (const row of [...this.made.keys()].sort((one, other) => one - other)) {
      for (const [i, { decision, note }] of [...this.made.get(row)].sort((one, other) => one[0] - other[0])) {
        const line = { key: archive.key[row], decision, member: archive.span(row, i),
          letters_sha256: archive.hashOf.get(archive.firstPart[row] + i) };
        if (note) line.note = note;
        lines.push(JSON.stringify(line) + "\n");
      }
    }
    return lines.join("");
  }

  save() {
    const file = new Blob([this.toLines()], { type: "application/jsonl" });
    const link = make("a", { href: URL.createObjectURL(file), download: "decisions.jsonl" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    this.saved = true;
  }

  /** Takes up the decisions of a file and says in words what became of its lines. */
  load(text) {
    const rows = new Map(archive.key.map((key, row) => [key, row]));
    const changes = [];
    const notes = [];
    let unknown = 0;
    let changed = 0;
    let bad = 0;
    for (const line of text.split("\n").filter(line => line.trim())) {
      let entry;
      try { entry = JSON.parse(line); } catch { bad++; continue; }
      if (!entry || !VERBS[entry.decision]) { bad++; continue; }
      const row = rows.get(entry.key);
      const i = row === undefined ? -1 : this.partAt(row, entry.member);
      if (i < 0) { unknown++; continue; }
      if (archive.hashOf.get(archive.firstPart[row] + i) !== entry.letters_sha256) { changed++; continue; }
      changes.push([row, i, entry.decision]);
      notes.push([row, i, typeof entry.note === "string" ? entry.note : ""]);
    }
    this.decide(changes);
    for (const [row, i, note] of notes) this.of(row, i).note = note;
    return [counted(changes.length, "decision", "decisions") + " loaded",
      unknown ? counted(unknown, "is", "are") + " about nothing on this page" : "",
      changed ? counted(changed, "is", "are") + " about letters that have changed, or have no text here" : "",
      bad ? counted(bad, "line is", "lines are") + " no decision" : ""].filter(Boolean).join("; ") + ".";
  }

  partAt(row, member) {
    for (let i = 0; member && i < archive.partCount(row); i++) {
      const span = archive.span(row, i);
      if (span.source === member.source && span.start === member.start && span.end === member.end
        && archive.removable(row, i)) return i;
    }
    return -1;
  }
}
