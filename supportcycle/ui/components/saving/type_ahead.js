/* Names and ideas come in one breath. Enter or Tab on a line takes it over, and the next one is a field of its own
   that stands there a moment later. What is typed until then belongs to that line: it is saved as such, and put
   there. When that is several lines, each has one of its own. */

import { fieldAt, fieldKey, FIELDS, put } from "./field_keys.js";
import { edited, isBetweenFields } from "./stray_keys.js";

const TURN = /^(w_\d+_.+-half_said-[a-z_]+-lines-.+-t)(\d+)$/;
const ROW = /^(w_\d+_.+-[a-z_]+)(\d+)(-[a-z0-9_]+)$/;
const LIST = '[class*="st-key-lines_"]';
const ONE_LINE = '[class*="st-key-lines_one_"]';
const PATIENCE = 60000;

/* The fields of the list that a field stands in, from top to bottom; none for a field that stands in no list. */
function listed(field) {
  const list = field.closest(LIST);
  return list ? [...list.querySelectorAll(FIELDS)].filter(fieldKey) : [];
}

function rowOf(field) {
  return fieldKey(field).replace(/-[a-z0-9_]+$/, "");
}

/* Gives the key of the line so many later, which is not drawn yet; null for what is no last line. */
export function wayOn(field) {
  const [, line, turn] = fieldKey(field)?.match(TURN) ?? [];
  if (line) return (turns) => `${line}${Number(turn) + turns}`;
  const fields = fieldKey(field) ? listed(field) : [];
  if (!fields.length || fields.at(-1) !== field) return null;
  const first = fields.find((one) => rowOf(one) === rowOf(field));
  const [, row, number, column] = fieldKey(first).match(ROW) ?? [];
  return row ? (turns) => `${row}${Number(number) + turns}${column}` : null;
}

/* In a field of several lines Enter begins a new one; Streamlit takes it over at Ctrl+Enter. */
function pressEnter(field) {
  const ctrlKey = field.matches("textarea");
  field.dispatchEvent(
    new KeyboardEvent("keydown", { key: "Enter", ctrlKey, bubbles: true, cancelable: true }),
  );
}

export class TypeAhead {
  /* `keep` is called when what waits in the page cannot wait any longer. */
  constructor(keep = () => {}) {
    Object.assign(this, { keep, field: null, watch: new MutationObserver(() => this.look()) });
    document.addEventListener("keydown", (event) => this.pressed(event), true);
    document.addEventListener("focusout", (event) => event.target === this.field && this.leave(), true);
    document.addEventListener("pointerdown", () => (this.away = true), true);
  }

  /* The key that what is typed in a field belongs to: while its line is taken over, that of a later one. Where one
     line stands for all, what was saved for it would count as added, and the line would be gone from under the hand:
     there it waits in the page. */
  keyOf(field) {
    if (!this.field || field !== this.field) return fieldKey(field);
    if (!this.quiet) this.held = null;
    return this.quiet || this.waits ? null : this.way(1 + this.ready.length);
  }

  /* What waits in the page for lines that are not drawn yet, by their keys. */
  waiting() {
    if (!this.field || !this.waits) return [];
    return [...this.ready, this.rest()].map((text, at) => [this.way(1 + at), text]).filter(([, text]) =>
      text
    );
  }

  /* Enter or Tab may just choose a word that is being composed from signs. Safari says so by a number only, after
     the word is done, and nobody may take that for an Enter. */
  pressed(event) {
    if (event.keyCode === 229 && event.key === "Enter") event.stopImmediatePropagation();
    if (event.isComposing || event.keyCode === 229) return;
    if (this.field && !this.away && isBetweenFields(this.field, this.gone)) return this.caught(event);
    if (event.key === "Enter") this.entered(event);
    if (event.key === "Tab" && !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey) {
      this.tabbed(event);
    }
  }

  /* Tab on the last line of a list goes to the next one too; who has nothing to add leaves the list by it. */
  tabbed(event) {
    const field = event.target;
    const adds = field === this.field ? this.rest() : wayOn(field) && field.value.trim();
    if (!adds) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    pressEnter(field);
  }

  /* Another Enter before the field for it stands there: that line is ready, and waits for its turn. */
  entered(event) {
    const field = event.target;
    if (!fieldKey(field) || (field.matches("textarea") && !event.ctrlKey)) return;
    if (field !== this.field) return this.goFrom(field, event);
    event.preventDefault();
    event.stopImmediatePropagation();
    if (this.rest()) this.ready.push(this.rest());
    this.shown = field.value;
    field.select();
  }

  /* The field is gone and the next one is not there: what is typed now would fall beside both. */
  caught(event) {
    const ends = event.key === "Enter" || (event.key === "Tab" && !event.shiftKey);
    const text = ends ? "" : edited(this.rest(), event);
    if (text === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (ends && this.rest()) this.ready.push(this.rest());
    this.held = text;
  }

  goFrom(field, event) {
    const fields = listed(field);
    const next = fields[fields.indexOf(field) + 1];
    const way = wayOn(field);
    if (!field.value.trim() || !(next || way)) return;
    if (way) return this.wait(field, way);
    event.preventDefault();
    event.stopImmediatePropagation();
    next.focus();
  }

  /* The space makes Streamlit take over words that stand on a line from before; the server leaves it out. Whoever
     waited for another line goes on here: what was typed for that one is saved first. */
  wait(field, way) {
    if (this.field) this.giveUp();
    if (TURN.test(fieldKey(field))) put(field, `${field.value} `);
    Object.assign(this, {
      field,
      way,
      ready: [],
      held: null,
      away: false,
      gone: null,
      quiet: false,
      waits: field.closest(ONE_LINE) !== null,
    });
    this.shown = this.taken = field.value;
    field.select();
    this.watch.observe(document.body, { childList: true, subtree: true });
    this.timer = setTimeout(() => this.giveUp(), PATIENCE);
  }

  rest() {
    return this.held ?? (this.field.value === this.shown ? "" : this.field.value);
  }

  look() {
    const there = this.field && fieldAt(this.way(1));
    if (there) return this.goOn(there);
    if (this.field && !this.field.isConnected) this.gone ??= Date.now();
  }

  stop() {
    this.watch.disconnect();
    clearTimeout(this.timer);
    this.field = null;
  }

  /* Streamlit takes over what stands in a field that is left: that must not be what is typed for the next line. */
  leave() {
    this.held = this.rest();
    this.quiet = true;
    put(this.field, this.taken);
    this.quiet = false;
  }

  /* What was saved for later lines may have brought their fields along already. */
  goOn(first) {
    const { field, way } = this;
    const ready = [...this.ready];
    const rest = this.rest();
    const here = [field, document.body].includes(document.activeElement);
    if (field.isConnected) this.leave();
    this.stop();
    let there = first;
    for (let turn = 2; ready.length && fieldAt(way(turn)); turn += 1) {
      put(there, ready.shift());
      there = fieldAt(way(turn));
    }
    if (here) there.focus({ preventScroll: true });
    if (ready.length) {
      put(there, ready[0]);
      pressEnter(there);
      this.ready = ready.slice(1);
    }
    if (rest) put(there, rest);
  }

  /* What was typed for later lines is saved as theirs. */
  giveUp() {
    this.keep();
    if (this.field.isConnected) this.leave();
    this.stop();
  }
}
