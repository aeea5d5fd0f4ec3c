// The pair: two texts beside each other, why they belong together, and the buttons that decide.

const MAX_SHOWN = 6;
const SUGGESTED = { [CLUSTER]: "Remove copies", [CONTAINED]: "Remove the shorter", [OVERLAP]: "Cut later passages", [REPEAT]: "Remove later copies", [JUMP]: "Remove the line", [SPLIT]: "Join" };

class Pair {
  constructor(changed) {
    this.changed = changed;
    this.why = new Why();
    this.box = byId("pair");
    this.group = null;
    this.copy = 1;
  }

  /** Shows a group of findings; the copy that was shown stays where there is one. */
  show(group, copy, from) {
    this.group = group;
    const first = group.rows[0];
    this.kind = archive.kind[first];
    this.copies = [CLUSTER, VARIANT, OVERLAP].includes(this.kind) ? archive.partCount(first) - 1 : 1;
    this.copy = Math.min(this.copies, Math.max(1, copy || 1));
    marksLeft = MAX_MARKS;
    this.from = Math.min(from || 0, group.rows.length - 1);
    const shown = this.kind === REPEAT ? [this.stutter(group)] : group.rows.slice(this.from, this.from + MAX_SHOWN).map(row => this.block(row));
    this.box.replaceChildren(
      make("h2", { id: "pair-heading" }, TITLES[this.kind] + " ", make("span", { class: "key-figures" }, this.keyFigures(group))),
      this.buttons(group), this.chooser(), ...shown,
      this.turner());
  }

  /** Leads through a long run; what is decided above is decided for all of it. */
  turner() {
    const rows = this.group.rows.length;
    if (this.kind === REPEAT || rows <= MAX_SHOWN) return "";
    const to = from => () => { this.show(this.group, this.copy, from); this.box.focus(); this.box.scrollTop = 0; };
    return make("p", { class: "chooser" },
      button("Earlier", to(this.from - MAX_SHOWN), { disabled: this.from === 0 }),
      " paragraphs " + number(this.from + 1) + " to " + number(Math.min(rows, this.from + MAX_SHOWN)) + " of " + number(rows) + " ",
      button("Later", to(this.from + MAX_SHOWN), { disabled: this.from + MAX_SHOWN >= rows }));
  }

  keyFigures(group) {
    const letters = group.letters || group.size;
    return counted(letters, "letter", "letters") + (group.rows.length > 1 && this.kind === CLUSTER ? ", " + group.rows.length + " paragraphs in a row" : "");
  }

  /** The parts of all findings in the group that a decision can be about. */
  removable() {
    const parts = [];
    for (const row of this.group.rows)
      for (let i = 0; i < archive.partCount(row); i++) if (archive.removable(row, i)) parts.push([row, i]);
    return parts;
  }

  accept() { return this.decide(this.removable().filter(([row, i]) => decisions.of(row, i)?.decision !== "keep"), "remove"); }

  reject() { return this.decide(this.removable(), "not-same"); }

  /** Leaves out the copy that is shown, or takes it in again. */
  leaveOut(rows) {
    const parts = this.removable().filter(([row, i]) => (!rows || rows.includes(row)) && (this.copies === 1 || i === this.copy));
    const out = parts.every(([row, i]) => decisions.of(row, i)?.decision === "keep");
    return this.decide(parts, out ? null : "keep");
  }

  decide(parts, decision) {
    const focused = document.activeElement?.dataset?.does;
    const done = decisions.decide(parts.map(([row, i]) => [row, i, decision]));
    if (done) this.refresh();
    if (focused) this.box.querySelector("[data-does='" + focused + "']")?.focus();
    return done;
  }

  refresh() { if (this.group) { this.show(this.group, this.copy, this.from); this.changed(); } }

  buttons(group) {
    if (!this.removable().length) {
      const text = archive.text(archive.part(group.rows[0], 0).paragraph);
      return make("p", { class: "caption" }, this.kind === VARIANT || this.kind === CONTINUATION ? "To look at: nothing is removed."
        : text === undefined ? "The text has no room in this page; the JSONL has this finding under the same key." : "Nothing to decide.");
    }
    const states = new Set(this.removable().map(([row, i]) => decisions.of(row, i)?.decision));
    const pressed = verb => String(states.has(verb));
    return make("div", { class: "decide" },
      button([SUGGESTED[this.kind] || "Accept", " ", make("kbd", {}, "a")], () => this.accept(), { "data-does": "accept", "aria-pressed": pressed("remove") }),
      button(["Not the same ", make("kbd", {}, "r")], () => this.reject(), { "data-does": "reject", "aria-pressed": pressed("not-same") }),
      button([this.copies > 1 ? "Leave this copy out " : "Leave out ", make("kbd", {}, "x")], () => this.leaveOut(), { "data-does": "leave", "aria-pressed": pressed("keep") }),
      make("label", { class: "note" }, "Note ", make("input", { type: "text", value: this.note(), onchange: event => this.takeNote(event.target.value) })));
  }

  note() { for (const [row, i] of this.removable()) { const note = decisions.of(row, i)?.note; if (note) return note; } return ""; }

  takeNote(text) { decisions.note(this.group.rows, text); this.changed(); }

  /** Which of several copies is compared with the first. */
  chooser() {
    if (this.copies < 2) return "";
    const to = copy => () => { this.show(this.group, copy, this.from); this.box.querySelector("[data-does='" + (copy > this.last ? "next" : "before") + "']")?.focus(); this.last = copy; };
    this.last = this.copy;
    return make("p", { class: "chooser" },
      button("‹ Before", to(this.copy - 1), { disabled: this.copy === 1, "data-does": "before" }),
      " copy " + number(this.copy) + " of " + number(this.copies) + " ",
      button("Next ›", to(this.copy + 1), { disabled: this.copy === this.copies, "data-does": "next" }));
  }

  /** One finding: a strip where it leads somewhere, its texts, why. */
  block(row) {
    const part = this.kind === JUMP || archive.partCount(row) === 1 ? 0 : this.copy;
    const texts = part === 0 ? [this.jumpText(row)] : this.texts(row, part);
    const single = this.group.rows.length > 1 && archive.removable(row, part)
      ? button("Leave this paragraph out", () => this.leaveOut([row]), { class: "small", "data-does": "leave-" + row, "aria-pressed": String(decisions.of(row, part)?.decision === "keep") }) : "";
    return make("section", { class: "block" }, this.strip(row),
      make("div", { class: "sides" + (part === 0 ? " one" : "") }, texts),
      make("div", { class: "under" }, single, [CLUSTER, CONTAINED, OVERLAP, VARIANT].includes(this.kind) ? this.why.element(row, part) : make("p", { class: "caption" }, "key ", make("code", {}, archive.key[row]))));
  }

  side(row, i, content) {
    const part = archive.part(row, i);
    const verdict = decisions.of(row, i);
    const goes = this.kind === JUMP ? "goes-marked" : "goes";
    return make("div", { class: "side" },
      make("h3", {}, bdi(archive.documents[part.source]), ":" + part.line,
        this.kind === CLUSTER ? make("span", { class: "relation" }, " " + part.relation) : "",
        verdict ? make("span", { class: "verdict" }, " " + VERBS[verdict.decision]) : ""),
      this.context(part, 0), make("p", { class: verdict?.decision === "remove" ? goes : "" }, content), this.context(part, 1));
  }

  missing() { return make("em", {}, "(text not in this page)"); }

  /** What stands above or below, on demand. */
  context(part, below) {
    const around = archive.context.get(part.paragraph);
    if (!around) return "";
    const text = around[below];
    if (!text) return make("p", { class: "caption context" }, below ? "(last paragraph)" : "(first paragraph)");
    return make("details", { class: "context" }, make("summary", {}, below ? "Below" : "Above"),
      make("p", {}, bdi(text, archive.language(part.paragraph))));
  }

  texts(row, i) {
    const parts = [archive.part(row, 0), archive.part(row, i)];
    const pair = archive.pairOf.get(parts[1].at);
    return parts.map((part, side) => {
      const text = archive.text(part.paragraph);
      return this.side(row, side ? i : 0, text === undefined ? this.missing() : this.markedSide(part, side, text, pair));
    });
  }

  markedSide(part, side, text, pair) {
    const language = archive.language(part.paragraph);
    const length = archive.length[part.paragraph];
    if (!pair) return marked(text, language, [[0, length, EQUAL]], side, false);
    const from = side ? pair[8] : part.from;
    const to = side ? pair[9] : part.to;
    let runs = sideRuns(pair, side, from);
    if (this.kind === VARIANT) runs = withFigures(runs, text);
    return marked(text, language, aroundPassage(length, from, to, runs), side, true);
  }

  /** A jump line in its paragraph; a headline with which it begins is none of it, and stays. */
  jumpText(row) {
    const part = archive.part(row, 0);
    const text = archive.text(part.paragraph);
    const headline = archive.partCount(row) > 1 ? archive.part(row, 1) : part;
    const own = headline !== part && headline.paragraph === part.paragraph && headline.from === part.from;
    const from = own ? headline.to : part.from;
    const content = text === undefined ? this.missing()
      : marked(text, archive.language(part.paragraph), aroundPassage(archive.length[part.paragraph], from, part.to), 0);
    return this.side(row, 0, content);
  }

  /** A stutter in its paragraph: the first copy plain, the later ones struck. */
  stutter(group) {
    const row = group.rows[0];
    const first = archive.part(row, 0);
    const text = archive.text(first.paragraph);
    if (text === undefined) return this.side(row, 0, this.missing());
    const later = group.rows.map(each => archive.part(each, 1)).sort((one, other) => one.from - other.from);
    const over = [[first.from, first.to, "first"], ...later.map(part => [part.from, part.to, "later"])];
    const runs = laid([[0, archive.length[first.paragraph], EQUAL]], over);
    return make("section", { class: "block" },
      make("div", { class: "sides one" }, this.side(row, 0, marked(text, archive.language(first.paragraph), runs, 0))),
      make("p", { class: "caption" }, counted(later.length, "later copy", "later copies") + " · key ", make("code", {}, archive.key[row])));
  }

  headline(part) {
    const text = archive.text(part.paragraph);
    return text ? bdi(Array.from(text).slice(part.from, part.to).join(""), archive.language(part.paragraph)) : "";
  }

  /** From page to page: where a jump line or an article leads. */
  strip(row) {
    if (this.kind !== JUMP && this.kind !== CONTINUATION && this.kind !== SPLIT) return "";
    const page = part => archive.pages[part.source] ? "page " + archive.pages[part.source] : "a page";
    const here = archive.part(row, 0);
    if (this.kind === SPLIT && archive.part(row, 1).source === here.source) return "";
    const ends = [make("span", { class: "page" }, page(here))];
    if (this.kind === JUMP) {
      const [direction, target] = archive.jumps[row];
      const linked = archive.continuationOf(row);
      const there = make("span", { class: "page" + (linked === undefined ? " lost" : "") }, "page " + target);
      if (direction === "from") ends.unshift(there, " → "); else ends.push(direction === "to" ? " → " : " see ", there);
      if (linked === undefined) ends.push(" other end not in the archive");
      else ends.push(" ", button("See the article", () => { location.hash = "at=" + linked; }));
      if (archive.partCount(row) > 1) ends.push(" of ", this.headline(archive.part(row, 1)));
    } else {
      const there = archive.part(row, 1);
      ends.push(" → ", make("span", { class: "page" }, page(there)));
      if (this.kind === CONTINUATION) ends.push(" shown by " + (archive.evidence[row] || "the jump line"));
    }
    return make("p", { class: "strip" }, ends);
  }
}
