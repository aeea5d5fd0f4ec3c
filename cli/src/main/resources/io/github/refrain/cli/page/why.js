// Why two texts belong together: the words and figures of refrain explain.

const PLAIN = /^[\p{L}\p{N}_./:=@%+,-]+$/u;
const shellWord = word => (PLAIN.test(word) && !word.startsWith("-") ? word : "'" + word.replace(/'/g, "'\\''") + "'");

class Why {
  constructor() {
    this.cut = document.body.dataset.cut;
    this.explain = document.body.dataset.explain;
  }

  /** Why part i of a finding belongs to its first part; made when it is opened. */
  element(row, i) {
    const details = make("details", { class: "why" }, make("summary", {}, "Why"));
    details.addEventListener("toggle", () => details.append(...this.lines(row, i)), { once: true });
    return details;
  }

  lines(row, i) {
    const pair = archive.pairOf.get(archive.firstPart[row] + i);
    const places = [archive.part(row, 0), archive.part(row, i)].map(part => archive.documents[part.source] + ":" + part.line);
    const figures = pair ? this.figures(pair) : [];
    return [make("p", {}, this.verdict(row, i, pair)),
      make("table", {}, make("tbody", {}, figures.map(([name, value, meaning]) =>
        make("tr", {}, make("th", { scope: "row" }, name), make("td", { class: "number" }, value), make("td", {}, meaning))))),
      make("p", {}, make("code", {}, bdi(this.explain && [this.explain, ...places.map(shellWord)].join(" ")))),
      make("p", { class: "caption" }, "key ", make("code", {}, archive.key[row]))];
  }

  verdict(row, i, pair) {
    const kind = archive.kind[row];
    if (kind === CONTAINED) return "The left paragraph stands whole inside the right one, which is longer.";
    if (kind === OVERLAP) return "They share a passage of " + counted(archive.size[row], "letter", "letters") + ".";
    if (kind === VARIANT) return "The figures differ: a notice with other facts, not a copy.";
    if (!pair) return "";
    const [name, reason, same] = archive.verdicts[pair[0]];
    const relation = archive.part(row, i).relation;
    const short = same ? "" : " This paragraph is a copy because those around it are.";
    return (same ? "Same text, " + name : "Same text, " + relation) + ": " + reason + "." + short;
  }

  figures([, edits, left, right, shared, leftShingles, rightShingles, shingle]) {
    const longer = Math.max(left, right);
    const all = leftShingles + rightShingles - shared;
    const least = Math.min(leftShingles, rightShingles);
    const lines = [["identity", share(longer ? 1 - edits / longer : 1),
      counted(edits, "edit", "edits") + " in " + counted(longer, "letter", "letters") + "; a copy needs " + this.cut]];
    if (all) lines.push(["resemblance", share(shared / all), number(shared) + " shared of " + number(all) + " shingles of " + shingle + " letters"]);
    if (least) lines.push(["containment", share(shared / least), number(shared) + " of the " + counted(least, "shingle", "shingles") + " of the shorter"]);
    return lines;
  }
}
