// The list: a hundred rows at a time, so that searching in the page and screen readers keep working.

const ROWS = 100;
const FIRST_WORDS = 60;

class List {
  constructor(open) {
    this.open = open;
    this.groups = [];
    this.body = byId("list").tBodies[0];
    byId("previous").addEventListener("click", () => this.turn(-1));
    byId("next").addEventListener("click", () => this.turn(1));
  }

  /** Shows groups from the part that the address names. */
  show(groups) {
    this.groups = groups;
    this.findings = 0;
    this.indexes = new Int32Array(archive.rows).fill(-1);
    groups.forEach((group, i) => {
      this.findings += group.rows.length;
      for (const row of group.rows) this.indexes[row] = i;
    });
    this.render();
  }

  /** The place in the list of the group that shows a finding, or -1. */
  indexOf(row) { return this.indexes[row] ?? -1; }

  parts() { return Math.max(1, Math.ceil(this.groups.length / ROWS)); }

  turn(by) {
    view.part = String(Math.min(this.parts(), Math.max(1, Number(view.part) + by)));
    writeAddress();
    this.render();
    this.body.querySelector("button")?.focus();
  }

  render() {
    const part = Math.min(this.parts(), Math.max(1, Number(view.part) || 1));
    view.part = String(part);
    const from = (part - 1) * ROWS;
    const shown = this.groups.slice(from, from + ROWS);
    this.body.replaceChildren(...shown.map((group, i) => this.row(group, from + i)));
    byId("count").textContent = this.groups.length === 0
      ? "Nothing passes these filters."
      : counted(this.groups.length, "row", "rows") + (this.findings > this.groups.length ? ", " + counted(this.findings, "finding", "findings") : "")
        + (this.parts() > 1 ? ", " + number(from + 1) + " to " + number(from + shown.length) + " shown" : "");
    byId("part").textContent = "part " + number(part) + " of " + number(this.parts());
    byId("list").parentElement.querySelector(".pager").hidden = this.parts() === 1;
    byId("previous").disabled = part === 1;
    byId("next").disabled = part === this.parts();
    this.mark();
  }

  row(group, index) {
    const row = group.rows[0];
    const kind = archive.kind[row];
    return make("tr", { "data-index": index, class: "row " + KINDS[kind] },
      make("td", {}, make("button", { type: "button", class: "open", onclick: () => this.open(index, true) }, this.places(group)), make("span", { class: "kind" }, TITLES[kind]), this.words(row)),
      make("td", { class: "number" }, number(group.letters || group.size)),
      make("td", { class: "number" }, archive.hasIdentity(row) && kind !== VARIANT ? share(group.identity) : "–"),
      make("td", { class: "state" }, this.state(group)));
  }

  state(group) {
    const states = new Set(group.rows.map(row => decisions.stateOf(row)));
    return ["open", "accepted", "rejected"].find(state => states.has(state)) || "–";
  }

  /** a.txt:98–110 = :114–126, and how many more. */
  places(group) {
    const first = group.rows[0];
    const last = group.rows[group.rows.length - 1];
    const run = archive.kind[first] === CLUSTER ? last : first;
    const parts = archive.kind[first] === CONTINUATION ? 2 : archive.partCount(first);
    const signs = { [CONTAINED]: " in ", [OVERLAP]: " & ", [CONTINUATION]: " → ", [SPLIT]: " → " };
    const shown = [JUMP, REPEAT].includes(archive.kind[first]) ? 1 : Math.min(2, parts);
    const texts = [];
    let before = -1;
    for (let i = 0; i < shown; i++) {
      const part = archive.part(first, i);
      const end = archive.part(run, i).line;
      if (i) texts.push(signs[archive.kind[first]] || (group.identity < 1 || archive.kind[first] === VARIANT ? " ~ " : " = "));
      if (part.source !== before) texts.push(bdi(this.name(part.source, before)));
      texts.push(":" + part.line + (end > part.line ? "–" + end : ""));
      before = part.source;
    }
    if (parts > shown && shown > 1) texts.push(" +" + number(parts - shown));
    if (archive.kind[first] === CONTAINED && group.rows.length > 1) texts.push(" +" + number(group.rows.length - 1));
    return texts;
  }

  /** A document's name, without the folder of the one before. */
  name(source, before) {
    const name = archive.documents[source];
    const folder = name.slice(0, name.lastIndexOf("/") + 1);
    return before >= 0 && folder && archive.documents[before].startsWith(folder) ? "…/" + name.slice(folder.length) : name;
  }

  words(row) {
    const part = archive.part(row, 0);
    const text = archive.text(part.paragraph);
    if (text === undefined) return make("span", { class: "words" }, "(text not in this page)");
    const words = Array.from(text.slice(0, 4 * (part.from + FIRST_WORDS))).slice(part.from, part.from + FIRST_WORDS).join("");
    return make("bdi", { class: "words", lang: archive.language(part.paragraph) || null }, printable((part.from ? "…" : "") + words.replace(/\n/g, " ")));
  }

  /** Marks the row that is open, and writes states anew. */
  mark() {
    const at = view.at === "" ? -1 : this.indexOf(Number(view.at));
    for (const line of this.body.rows) {
      const index = Number(line.dataset.index);
      const opener = line.querySelector("button");
      if (index === at) opener.setAttribute("aria-current", "true"); else opener.removeAttribute("aria-current");
      const state = this.state(this.groups[index]);
      line.cells[3].textContent = state;
      line.classList.toggle("current", index === at);
      line.classList.toggle("accepted", state === "accepted");
      line.classList.toggle("rejected", state === "rejected");
    }
  }

  /** Turns to the part that has a group; focus goes there where asked for. */
  reveal(index, focus, still) {
    const part = String(Math.floor(index / ROWS) + 1);
    if (part !== view.part) { view.part = part; this.render(); } else this.mark();
    const line = this.body.rows[index % ROWS];
    if (focus) line?.querySelector("button").focus({ preventScroll: true });
    if (!still) line?.scrollIntoView({ block: "nearest" });
  }
}
