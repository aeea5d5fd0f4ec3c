// The data of the page: columns of findings, their parts, paragraphs and documents; then texts.

const KINDS = ["cluster", "contained", "overlap", "repeat", "variant", "jump", "continuation", "split"];
const TITLES = ["Same text", "Contained", "Shared passage", "Stutter", "Other figures", "Jump line", "Continued", "Split sentence"];
const [CLUSTER, CONTAINED, OVERLAP, REPEAT, VARIANT, JUMP, CONTINUATION, SPLIT] = KINDS.keys();

async function unpack(base64) {
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = characters.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}

/** The values in the page in their order, each with its name. */
function* packed() {
  let base64 = "";
  for (const element of document.querySelectorAll("script[type='application/gzip']")) {
    base64 += element.textContent;
    if ("continues" in element.dataset) continue;
    yield [element.dataset.name, base64];
    base64 = "";
  }
}

const summed = differences => {
  let sum = 0;
  return Int32Array.from(differences, difference => (sum += difference));
};

/** All that was found, once it is read. */
let archive;

class Archive {
  constructor(rows) {
    this.rows = rows.kind.length;
    this.kind = Uint8Array.from(rows.kind);
    this.key = rows.key;
    this.letters = Int32Array.from(rows.letters);
    this.size = Int32Array.from(rows.size);
    this.group = Int32Array.from(rows.group, (back, row) => row - back);
    this.firstPart = new Int32Array(this.rows + 1);
    for (let row = 0; row < this.rows; row++) this.firstPart[row + 1] = this.firstPart[row] + rows.parts[row];
    this.paragraph = summed(rows.partParagraph);
    this.partFrom = Int32Array.from(rows.partFrom);
    this.partLength = Int32Array.from(rows.partLength);
    this.partLine = Int32Array.from(rows.partLine);
    this.relation = rows.relation;
    this.identity = Float32Array.from(rows.identity, value => value / 10000);
    this.source = summed(rows.source);
    this.start = summed(rows.start);
    this.length = Int32Array.from(rows.length);
    this.line = summed(rows.line);
    this.documents = rows.documents;
    this.pages = rows.pages;
    this.issues = rows.issues;
    this.languages = rows.languages;
    this.bar = summed(rows.bar);
    this.offset = Int32Array.from(rows.offset);
    this.bars = rows.bars;
    this.documentsPerBar = rows.documentsPerBar;
    this.jumps = rows.jumps;
    this.evidence = rows.evidence;
    this.verdicts = rows.verdicts;
    this.texts = [];
    this.textOf = new Int32Array(this.source.length).fill(-1);
    this.lower = [];
    this.pairs = [];
    this.pairOf = new Map();
    this.hashOf = new Map();
    this.context = new Map();
    this.resolved = this.linkedJumps();
    this.lowest = new Float32Array(this.rows).fill(1);
    for (let row = 0; row < this.rows; row++)
      for (let at = this.firstPart[row]; at < this.firstPart[row + 1]; at++) if (this.identity[at] < this.lowest[row]) this.lowest[row] = this.identity[at];
  }

  /** Takes the texts of some rows, with what is known of each of their parts. */
  addTexts(batch) {
    batch.texts.forEach(text => this.texts.push(text));
    batch.paragraphs.forEach((paragraph, i) => { this.textOf[paragraph] = batch.textOf[i]; });
    const firstPair = this.pairs.length;
    batch.pairs.forEach(pair => this.pairs.push(pair));
    batch.rows.forEach((row, i) => {
      const first = this.firstPart[row] + batch.firsts[i];
      batch.pairsOf[i].forEach((pair, j) => { if (pair >= 0) this.pairOf.set(first + j, this.pairs[firstPair + pair]); });
      batch.hashesOf[i].forEach((hash, j) => { if (hash) this.hashOf.set(first + j, hash); });
    });
  }

  addContext(context) {
    for (const [paragraph, around] of Object.entries(context)) this.context.set(Number(paragraph), around);
  }

  partCount(row) { return this.firstPart[row + 1] - this.firstPart[row]; }

  /** One place of a finding; from and to count code points of its paragraph. */
  part(row, i) {
    const at = this.firstPart[row] + i;
    const paragraph = this.paragraph[at];
    const from = this.partFrom[at];
    return {
      at, paragraph, from,
      to: this.partLength[at] ? from + this.partLength[at] : this.length[paragraph],
      line: this.line[paragraph] + this.partLine[at],
      source: this.source[paragraph],
      relation: this.relation[at],
      identity: this.identity[at],
    };
  }

  /** A place as records write it. */
  span(row, i) {
    const part = this.part(row, i);
    const start = this.start[part.paragraph];
    return { source: this.documents[part.source], start: start + part.from, end: start + part.to, line: part.line };
  }

  /** A paragraph's text, undefined where this page has no room for it. */
  text(paragraph) { return this.texts[this.textOf[paragraph]]; }

  language(paragraph) { return this.languages[this.source[paragraph]]; }

  /** Whether a decision can be about this part; by the letters' hash it can be applied. */
  removable(row, i) { return this.hashOf.has(this.firstPart[row] + i); }

  decidable(row) {
    for (let at = this.firstPart[row]; at < this.firstPart[row + 1]; at++) if (this.hashOf.has(at)) return true;
    return false;
  }

  hasIdentity(row) { return this.kind[row] <= REPEAT; }

  /** The continuation that each jump line led to, by the line's place. */
  linkedJumps() {
    const resolved = new Map();
    for (let row = 0; row < this.rows; row++) {
      if (this.kind[row] !== CONTINUATION) continue;
      for (let i = 2; i < this.partCount(row); i++) {
        const part = this.part(row, i);
        resolved.set(part.paragraph + ":" + part.from, row);
      }
    }
    return resolved;
  }

  continuationOf(row) {
    const part = this.part(row, 0);
    return this.resolved.get(part.paragraph + ":" + part.from);
  }

  /** Which texts hold some words, by their numbers; case does not matter. */
  textsWith(words) {
    const wanted = words.toLowerCase();
    const found = new Uint8Array(this.texts.length);
    for (let i = 0; i < found.length; i++) {
      const text = (this.lower[i] ??= this.texts[i].toLowerCase());
      if (text.includes(wanted)) found[i] = 1;
    }
    return found;
  }
}
