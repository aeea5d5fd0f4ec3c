// Where in the archive findings stand: documents as bars, findings as strokes across them.

const GAP = 2;
const BAR_HEIGHT = 96;
const ONE_LINE_HEIGHT = 190;
const MIN_BAR = 3;
const MAX_BAR = 56;
const NEAR = 6;

class ArchiveMap {
  constructor(canvas, caption, open) {
    this.canvas = canvas;
    this.caption = caption;
    this.chosen = -1;
    this.longest = Math.max(1, ...archive.bars);
    canvas.addEventListener("click", event => { const row = this.rowAt(event); if (row >= 0) open(row); });
    canvas.addEventListener("mousemove", event => this.name(event));
    canvas.addEventListener("mouseleave", () => this.explain());
    new ResizeObserver(() => this.draw()).observe(canvas);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.draw());
    this.explain();
  }

  show(rows) { this.rows = rows; this.draw(); }

  choose(row) { this.chosen = row; this.draw(); }

  draw() {
    const width = this.canvas.clientWidth;
    if (!width || !this.rows) return;
    const bars = archive.bars;
    this.bar = Math.max(MIN_BAR, Math.min(MAX_BAR, Math.floor(width / bars.length) - GAP));
    this.perLine = Math.max(1, Math.floor(width / (this.bar + GAP)));
    const lines = Math.ceil(bars.length / this.perLine);
    this.height = lines === 1 ? ONE_LINE_HEIGHT : BAR_HEIGHT;
    const scale = window.devicePixelRatio || 1;
    const height = lines * (this.height + GAP * 3);
    if (this.canvas.style.height !== height + "px") this.canvas.style.height = height + "px";
    this.canvas.width = width * scale;
    this.canvas.height = height * scale;
    const pen = this.canvas.getContext("2d");
    pen.scale(scale, scale);
    const colours = getComputedStyle(this.canvas);
    pen.fillStyle = colours.getPropertyValue("--bar");
    bars.forEach((length, bar) => {
      const { x, y } = this.place(bar);
      pen.fillRect(x, y, this.bar, Math.max(2, length / this.longest * this.height));
    });
    this.strokes = [];
    this.drawn = new Uint8Array(bars.length * Math.ceil(this.height + 1));
    const colour = KINDS.map(kind => colours.getPropertyValue("--" + kind));
    for (const row of this.rows) this.stroke(pen, row, colour[archive.kind[row]]);
    if (this.chosen >= 0) this.stroke(pen, this.chosen, colours.getPropertyValue("--ink"), true);
  }

  place(bar) {
    return { x: bar % this.perLine * (this.bar + GAP), y: Math.floor(bar / this.perLine) * (this.height + GAP * 3) + GAP };
  }

  stroke(pen, row, colour, strong) {
    pen.fillStyle = colour;
    for (let at = archive.firstPart[row]; at < archive.firstPart[row + 1]; at++) {
      const paragraph = archive.paragraph[at];
      const source = archive.source[paragraph];
      const { x, y } = this.place(archive.bar[source]);
      const start = archive.offset[source] + archive.start[paragraph] + archive.partFrom[at];
      const length = archive.partLength[at] || archive.length[paragraph];
      const top = y + start / this.longest * this.height;
      const height = Math.max(1.5, length / this.longest * this.height);
      if (strong) pen.fillRect(x - 2, top - 1, this.bar + 4, height + 2);
      else if (this.isNew(archive.bar[source], top - y, height, archive.kind[row])) {
        pen.fillRect(x, top, this.bar, height);
        this.strokes.push([x, top + height / 2, row, source]);
      }
    }
  }

  /** Whether no thin stroke of this kind was drawn here: of a hundred on one line one is enough. */
  isNew(bar, top, height, kind) {
    const at = bar * Math.ceil(this.height + 1) + Math.floor(top);
    const known = this.drawn[at] & (1 << kind);
    this.drawn[at] |= 1 << kind;
    return !known || height > 2;
  }

  /** The nearest stroke in the bar under the pointer. */
  strokeAt(event) {
    let best = null;
    let nearest = Infinity;
    for (const stroke of this.strokes || []) {
      const across = event.offsetX - stroke[0];
      if (across < -GAP || across > this.bar + GAP) continue;
      const away = Math.abs(event.offsetY - stroke[1]);
      if (away < nearest) { nearest = away; best = stroke; }
    }
    return nearest <= this.height / NEAR ? best : null;
  }

  rowAt(event) { return this.strokeAt(event)?.[2] ?? -1; }

  name(event) {
    const stroke = this.strokeAt(event);
    this.canvas.style.cursor = stroke ? "pointer" : "default";
    if (stroke) this.caption.replaceChildren(bdi(archive.documents[stroke[3]]), ": " + TITLES[archive.kind[stroke[2]]].toLowerCase());
    else this.explain();
  }

  explain() {
    const per = archive.documentsPerBar;
    this.caption.textContent = (per > 1 ? "A bar is " + per + " documents in a row" : "A bar is a document")
      + ", as long as its text; a stroke is a finding. Click one to see it.";
  }
}
