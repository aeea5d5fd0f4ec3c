// Texts with marks: what differs, what was taken out, what is folded. Places count code points.

const FOLD = 120;
const FOLD_EDGE = 40;
const MAX_MARKS = 150;
const NUMBER = /\p{Nd}+(?:[.,:/\-．，：／]\p{Nd}+)*/gu;
const [EQUAL, SOFT, HARD, TAKEN_OUT] = [0, -1, -2, -3];

/** The runs of a comparison for one side, 0 left or 1 right: [from, to, mark]. */
function sideRuns(pair, side, from) {
  const runs = [];
  let at = from;
  for (let i = 10; i < pair.length; ) {
    const mark = pair[i] < 0 ? pair[i] : EQUAL;
    const length = mark === EQUAL ? pair[i] : pair[i + 1 + side];
    i += mark === EQUAL ? 1 : 3;
    if (length) runs.push([at, at + length, mark]);
    at += length;
  }
  return runs;
}

/** Makes whole numbers of the runs that numbers differ in: they are told as figures. */
function withFigures(runs, text) {
  const hard = runs.filter(run => run[2] === HARD);
  const figures = [];
  let next = 0;
  let units = 0;
  let points = 0;
  for (const match of text.matchAll(NUMBER)) {
    while (units < match.index) { units += text.codePointAt(units) > 0xffff ? 2 : 1; points++; }
    const to = points + Array.from(match[0]).length;
    while (next < hard.length && hard[next][1] <= points) next++;
    if (next < hard.length && hard[next][0] < to) figures.push([points, to, "figure"]);
  }
  return figures.length ? laid(runs, figures) : runs;
}

/** Runs with others laid over them. */
function laid(runs, over) {
  const result = [];
  for (let [from, to, mark] of runs) {
    for (const [start, end] of over) {
      if (end <= from || start >= to) continue;
      if (start > from) result.push([from, start, mark]);
      from = Math.min(to, end);
    }
    if (from < to) result.push([from, to, mark]);
  }
  return [...result, ...over].sort((one, other) => one[0] - other[0]);
}

const WRAPPERS = {
  [SOFT]: content => make("span", { class: "soft" }, content),
  [TAKEN_OUT]: content => make("s", { class: "out" }, spoken("not compared: "), content),
  figure: content => make("strong", { class: "figure" }, spoken("other figure: "), content),
  outside: content => make("span", { class: "outside" }, content),
  passage: content => make("mark", {}, content),
  first: content => make("mark", { class: "first" }, spoken("first copy: "), content),
  later: content => make("del", {}, spoken("again: "), content),
};

/** How many marks may still be shown before a button asks for more: pages stay light. */
let marksLeft = MAX_MARKS;

/** A text as an element: its runs marked, long ones without a difference folded. */
function marked(text, language, runs, side, compared) {
  const points = Array.from(text);
  const box = make("bdi", { lang: language || null, class: "text" });
  appendRuns(box, points, runs, side, compared);
  return box;
}

function appendRuns(box, points, runs, side, compared) {
  for (let i = 0; i < runs.length; i++) {
    const [from, to, mark] = runs[i];
    if (mark !== EQUAL && --marksLeft < 0) {
      const rest = runs.slice(i);
      const more = button("Show the rest, " + counted(points.length - from, "character", "characters"), () => {
        marksLeft = MAX_MARKS;
        more.remove();
        appendRuns(box, points, rest, side, compared);
      }, { class: "fold" });
      box.append(more);
      return;
    }
    const part = points.slice(from, to);
    if ((mark === EQUAL || mark === "outside") && part.length > FOLD) appendFolded(box, part, mark, compared);
    else if (mark === EQUAL) box.append(printable(part.join("")));
    else box.append(wrapped(printable(part.join("")), mark, side));
  }
}

const wrapped = (content, mark, side) =>
  mark === HARD ? make(side ? "ins" : "del", {}, spoken("only here: "), content) : WRAPPERS[mark](content);

function appendFolded(box, points, mark, compared) {
  const part = (from, to) => {
    const text = printable(points.slice(from, to).join(""));
    return mark === EQUAL ? text : WRAPPERS[mark](text);
  };
  const hidden = points.length - 2 * FOLD_EDGE;
  const unfold = button("… " + number(hidden) + (mark === EQUAL && compared ? " equal …" : " more …"), () => {
    const rest = make("span", { tabindex: "-1" }, part(FOLD_EDGE, points.length - FOLD_EDGE));
    unfold.replaceWith(rest);
    rest.focus();
  }, { class: "fold" });
  box.append(part(0, FOLD_EDGE), unfold, part(points.length - FOLD_EDGE, points.length));
}

/** One stretch of a text as a passage, what is around it dimmed. */
function aroundPassage(length, from, to, runs) {
  const result = from > 0 ? [[0, from, "outside"]] : [];
  result.push(...(runs || [[from, to, "passage"]]));
  if (to < length) result.push([to, length, "outside"]);
  return result;
}
