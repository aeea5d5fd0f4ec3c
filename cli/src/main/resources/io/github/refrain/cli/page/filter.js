// Which findings are shown, and in which order. All of it stands in the address, after #.

const DEFAULTS = { kind: "", file: "", q: "", letters: "", from: "0.5", to: "1", state: "", sort: "letters", part: "1", at: "" };
const view = { ...DEFAULTS };

function readAddress() {
  let typed;
  try { typed = new URLSearchParams(location.hash.slice(1)); } catch { typed = new URLSearchParams(); }
  for (const name of Object.keys(DEFAULTS)) view[name] = typed.get(name) ?? DEFAULTS[name];
}

function writeAddress() {
  const typed = new URLSearchParams();
  for (const [name, value] of Object.entries(view)) if (value !== DEFAULTS[name]) typed.set(name, value);
  history.replaceState(null, "", "#" + typed);
}

/** Whether a document is one of those that were asked for. */
function documentFilter() {
  if (!view.file) return null;
  const wanted = view.file.toLowerCase();
  return Uint8Array.from(archive.documents, (name, i) =>
    printable(name).toLowerCase().includes(wanted) || archive.issues[i].toLowerCase().includes(wanted) ? 1 : 0);
}

/** The findings that pass all filters. */
function passing() {
  const kind = KINDS.indexOf(view.kind);
  const documents = documentFilter();
  const texts = view.q ? archive.textsWith(view.q) : null;
  const letters = Number(view.letters) || 0;
  const from = Number(view.from);
  const to = Number(view.to);
  const someIdentity = from > 0.5 || to < 1;
  const rows = [];
  for (let row = 0; row < archive.rows; row++) {
    if (kind >= 0 && archive.kind[row] !== kind) continue;
    if (archive.size[row] < letters) continue;
    if (someIdentity) {
      const identity = archive.lowest[row];
      if (!archive.hasIdentity(row) || identity < from - 1e-6 || identity > to + 1e-6) continue;
    }
    if ((documents || texts) && !somePart(row, documents, texts)) continue;
    if (view.state && decisions.stateOf(row) !== view.state) continue;
    rows.push(row);
  }
  return rows;
}

function somePart(row, documents, texts) {
  let inDocument = !documents;
  let inText = !texts;
  for (let at = archive.firstPart[row]; at < archive.firstPart[row + 1]; at++) {
    const paragraph = archive.paragraph[at];
    if (documents && documents[archive.source[paragraph]]) inDocument = true;
    if (texts && texts[archive.textOf[paragraph]]) inText = true;
  }
  return inDocument && inText;
}

/** Findings that are shown as one: a run of copies, a paragraph inside several, a stutter's copies. */
function grouped(rows) {
  const groups = [];
  const numbers = new Int32Array(archive.rows).fill(-1);
  for (const row of rows) {
    const first = archive.group[row];
    if (numbers[first] < 0) {
      numbers[first] = groups.length;
      groups.push({ rows: [row], letters: archive.letters[row], size: archive.size[row], identity: archive.lowest[row] });
      continue;
    }
    const group = groups[numbers[first]];
    group.rows.push(row);
    // one paragraph in several others goes once
    if (archive.kind[row] !== CONTAINED) {
      group.letters += archive.letters[row];
      group.size += archive.size[row];
    }
    group.identity = Math.min(group.identity, archive.lowest[row]);
  }
  return groups;
}

const ORDERS = {
  letters: (one, other) => other.letters - one.letters || other.size - one.size || one.rows[0] - other.rows[0],
  identity: (one, other) => one.identity - other.identity || one.rows[0] - other.rows[0],
  size: (one, other) => other.size - one.size || one.rows[0] - other.rows[0],
};

const sorted = groups => (view.sort === "place" ? groups : groups.sort(ORDERS[view.sort] || ORDERS.letters));
