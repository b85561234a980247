/* Names come in one breath. Enter on a line takes it over, and the next turn of that line is a field of its own that
   stands there a moment later. What is typed until then belongs to that turn: it is saved as such, and put there.
   When that is several lines, each has a turn of its own. */

const TURN = /^(w_\d+_.+-half_said-[a-z_]+-lines-.+-t)(\d+)$/;
const PATIENCE = 60000;

/* The key of a turn so many later on the same line; null for what is no line. */
function later(key, turns) {
  const [, line, turn] = key?.match(TURN) ?? [];
  return line ? `${line}${Number(turn) + turns}` : null;
}

/* As if it was typed: Streamlit hears of nothing else. */
function put(field, text) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

class TypeAhead {
  constructor() {
    Object.assign(this, { field: null, watch: new MutationObserver(() => this.look()) });
    document.addEventListener("keydown", (event) => event.key === "Enter" && !event.isComposing && this.entered(event), true);
    document.addEventListener("focusout", (event) => event.target === this.field && this.leave(), true);
  }

  /* The key that what is typed in a field belongs to: while its line is taken over, that of a later turn. */
  keyOf(field) {
    if (!this.field || field !== this.field) return fieldKey(field);
    if (!this.quiet) this.held = null;
    return this.quiet ? null : later(this.key, 1 + this.ready.length);
  }

  /* Another Enter before the field for it stands there: that line is ready, and waits for its turn. */
  entered(event) {
    const field = event.target;
    const key = fieldKey(field);
    if (!later(key, 1)) return;
    if (field !== this.field) return this.wait(field, key);
    event.preventDefault();
    event.stopImmediatePropagation();
    if (this.rest()) this.ready.push(this.rest());
    this.shown = field.value;
    field.select();
  }

  /* The space makes Streamlit take over words that stand there from before; the server leaves it out. */
  wait(field, key) {
    if (!field.value.trim()) return;
    put(field, `${field.value} `);
    Object.assign(this, { field, key, ready: [], held: null, quiet: false });
    this.shown = this.taken = field.value;
    field.select();
    this.watch.observe(document.body, { childList: true, subtree: true });
    this.timer = setTimeout(() => this.giveUp(), PATIENCE);
  }

  rest() {
    return this.held ?? (this.field.value === this.shown ? "" : this.field.value);
  }

  look() {
    const there = this.field && fieldAt(later(this.key, 1));
    if (there) this.goOn(there);
  }

  stop() {
    this.watch.disconnect();
    clearTimeout(this.timer);
    this.field = null;
  }

  /* Streamlit takes over what stands in a field that is left: that must not be what is typed for the next turn. */
  leave() {
    this.held = this.rest();
    this.quiet = true;
    put(this.field, this.taken);
    this.quiet = false;
  }

  goOn(there) {
    const { field, ready } = this;
    const rest = this.rest();
    const here = [field, document.body].includes(document.activeElement);
    if (field.isConnected) this.leave();
    this.stop();
    if (here) there.focus({ preventScroll: true });
    if (ready.length) {
      put(there, ready[0]);
      there.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
      this.ready = ready.slice(1);
    }
    if (rest) put(there, rest);
  }

  /* What was typed for later turns is saved as theirs. */
  giveUp() {
    if (this.field.isConnected) this.leave();
    this.stop();
  }
}
