// Starts the page, and leads keys and clicks to what they do.

let list, pair, map;
let groups = [];

const current = () => (view.at === "" ? -1 : list.indexOf(Number(view.at)));

/** Opens a group by its place in the list; the window stays still at first. */
function open(index, focus, still) {
  if (index < 0 || index >= groups.length) return;
  view.at = String(groups[index].rows[0]);
  writeAddress();
  list.reveal(index, focus, still);
  pair.show(groups[index]);
  map?.choose(groups[index].rows[0]);
  byId("pair").scrollTop = 0;
  tell(index);
}

function tell(index) {
  const kind = archive.kind[groups[index].rows[0]];
  announce(number(index + 1) + " of " + number(groups.length) + ": " + TITLES[kind].toLowerCase() + ", " + list.state(groups[index]));
}

/** Opens the group of a finding, also where the filters hide it. */
function openRow(row) {
  const index = list.indexOf(row);
  if (index >= 0) open(index, false);
  else if (row >= 0 && row < archive.rows) pair.show(grouped([row])[0]);
}

/** Filters anew and shows what is left, keeping what is open where it passes. */
function refilter() {
  const rows = passing();
  groups = sorted(grouped(rows));
  list.show(groups);
  map?.show(rows);
  showFilters();
  writeAddress();
}

function showFilters() {
  const form = byId("filters");
  for (const name of ["q", "file", "letters", "from", "to", "state", "sort"]) {
    if (form.elements[name].value !== view[name] && document.activeElement !== form.elements[name]) form.elements[name].value = view[name];
  }
  form.elements.fromShown.value = Number(view.from).toFixed(2);
  form.elements.toShown.value = Number(view.to).toFixed(2);
  for (const tile of document.querySelectorAll(".tile")) tile.setAttribute("aria-pressed", String(tile.dataset.kind === view.kind));
}

function setFilter(changes) {
  Object.assign(view, changes, { part: "1" });
  refilter();
  announce(byId("count").textContent);
}

/** After a decision: states in the list, the count, the message. */
function decided() {
  list.mark();
  const count = decisions.count();
  byId("decided").textContent = count ? counted(count, "decision", "decisions") + (decisions.saved ? ", exported." : ", not exported yet.") : "No decision yet.";
  if (current() >= 0) tell(current());
}

function step(by) {
  const at = current();
  open(at < 0 ? 0 : Math.min(groups.length - 1, Math.max(0, at + by)), true);
}

function undo() {
  const row = decisions.undo();
  if (row === null) { announce("nothing to undo"); return; }
  if (pair.group) pair.refresh();
  decided();
}

function exportDecisions() {
  decisions.save();
  decided();
  announce(counted(decisions.count(), "decision", "decisions") + " exported");
}

async function loadDecisions(event) {
  const file = event.target.files[0];
  if (!file) return;
  const told = decisions.load(await file.text());
  event.target.value = "";
  if (pair.group) pair.refresh();
  decided();
  notice(told);
  announce(told);
}

function notice(text) {
  byId("notice").textContent = text;
  byId("notice").hidden = !text;
}

function chooseKind(number) {
  const tile = document.querySelectorAll(".tile")[number];
  if (tile && !tile.disabled) setFilter({ kind: view.kind === tile.dataset.kind ? "" : tile.dataset.kind });
}

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  a: () => pair.group && pair.accept(),
  r: () => pair.group && pair.reject(),
  x: () => pair.group && pair.leaveOut(),
  u: undo,
  e: exportDecisions,
  "/": () => byId("filters").elements.q.focus(),
  "?": () => byId("help").showModal(),
};

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || byId("help").open) return;
  const target = event.target;
  if (event.key === "Escape" && target.closest("input, select")) { target.blur(); return; }
  if (target.closest("input, select, textarea")) return;
  const does = event.key >= "1" && event.key <= "8" ? () => chooseKind(Number(event.key) - 1) : KEYS[event.key];
  if (event.key === "Enter" && current() >= 0 && (target === document.body || target.closest("#list"))) {
    event.preventDefault();
    const line = target.closest("tr");
    if (line) open(Number(line.dataset.index), false);
    byId("pair").focus();
  } else if (does) {
    event.preventDefault();
    does();
  }
}

function listen() {
  document.addEventListener("keydown", onKey);
  addEventListener("hashchange", () => { readAddress(); refilter(); if (view.at !== "") openRow(Number(view.at)); });
  addEventListener("beforeunload", event => { if (!decisions.saved) event.preventDefault(); });
  byId("tiles").addEventListener("click", event => {
    const tile = event.target.closest("button");
    if (tile) setFilter({ kind: view.kind === tile.dataset.kind ? "" : tile.dataset.kind });
  });
  byId("files")?.addEventListener("click", event => {
    const chosen = event.target.closest("button");
    if (chosen) setFilter({ file: printable(archive.documents[chosen.dataset.document]) });
  });
  const form = byId("filters");
  let waiting;
  form.addEventListener("input", event => {
    clearTimeout(waiting);
    waiting = setTimeout(() => setFilter({ [event.target.name]: event.target.value }), event.target.type === "search" ? 120 : 0);
  });
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("reset", event => { event.preventDefault(); document.activeElement?.blur(); setFilter({ ...DEFAULTS, at: view.at, sort: view.sort }); });
  byId("export").addEventListener("click", exportDecisions);
  byId("undo").addEventListener("click", undo);
  byId("load").addEventListener("change", loadDecisions);
  byId("help-button").addEventListener("click", () => byId("help").showModal());
  byId("help-close").addEventListener("click", () => byId("help").close());
}

/** Marks how far the page is, for those who drive or measure it. */
function reached(mark) {
  performance.mark(mark);
  document.documentElement.dataset[mark] = "true";
}

/** Rows first; then texts, of which the first ones are those of the first rows. */
async function start() {
  if (!window.DecompressionStream) { notice("This browser cannot unpack the findings: it has no DecompressionStream."); return; }
  const withContext = [];
  let withTexts = 0;
  for (const [name, base64] of packed()) {
    if (name === "context") { withContext.push(base64); continue; }
    const value = await unpack(base64);
    if (name === "rows") archive = new Archive(value);
    else if (name === "texts") { archive.addTexts(value); if (!list) showFirst(); }
    else if (name === "end") withTexts = value;
  }
  if (!list) showFirst();
  if (withTexts < archive.rows) {
    notice("This page has room for the texts of the first " + counted(withTexts, "finding", "findings") + " by letters that can go; all "
      + number(archive.rows) + " are listed. The others' texts and decisions: refrain scan … --format jsonl.");
  }
  list.render();
  for (const base64 of withContext) archive.addContext(await unpack(base64));
  if (pair.group && !decisions.count()) pair.show(pair.group, pair.copy);
  reached("ready");
}

function showFirst() {
  readAddress();
  decisions = new Decisions();
  list = new List(open);
  pair = new Pair(decided);
  if (byId("map")) map = new ArchiveMap(byId("map"), byId("map-caption"), openRow);
  listen();
  refilter();
  if (view.at !== "") openRow(Number(view.at));
  else if (groups.length) open((Number(view.part) - 1) * ROWS, false, true);
  reached("shown");
}

start();
