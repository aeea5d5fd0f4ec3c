// Elements and texts. Nothing here or elsewhere reads a text as HTML.

const byId = id => document.getElementById(id);

/** An element with attributes, handlers (on…) and children; null children are left out. */
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined));
  return element;
}

const button = (label, onclick, attributes) => make("button", { type: "button", onclick, ...attributes }, label);

// What a browser would obey or hide instead of showing it; line ends inside texts are shown as such.
const CONTROLS =
  /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/** A text with every control made visible: ESC as ␛, others as U+202E. */
function printable(text) {
  return text.replace(CONTROLS, control => {
    const code = control.codePointAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return "␡";
    return "U+" + code.toString(16).toUpperCase().padStart(4, "0");
  });
}

/** A text or a name on its own, whatever direction it is written in. */
const bdi = (text, language) => make("bdi", { lang: language || null }, printable(text));

const spoken = text => make("span", { class: "hidden" }, text);
const number = value => value.toLocaleString("en");
const counted = (value, one, many) => number(value) + " " + (value === 1 ? one : many);

/** Three decimals; below 1 for what is. */
const share = value => (value < 1 ? Math.min(value, 0.999) : value).toFixed(3);

let announced = 0;
/** Tells those who listen. Equal messages are told again. */
function announce(message) {
  byId("live").textContent = message + (announced++ % 2 ? "\u00a0" : "");
}
