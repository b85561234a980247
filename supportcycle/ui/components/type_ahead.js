/* Names come in one breath. Enter on a line takes it over, and the next turn of that line is a field of its own that
   stands there a moment later. What is typed until then belongs to that turn: it is saved as such, and put there. */

const TURN = /^(w_\d+_.+-half_said-[a-z_]+-lines-.+-t)(\d+)$/;
const PATIENCE = 15000;

function nextTurn(key) {
  const [, line, turn] = key?.match(TURN) ?? [];
  return line ? `${line}${Number(turn) + 1}` : null;
}

/* As if it was typed: Streamlit hears of nothing else. */
function put(field, text) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

class TypeAhead {
  /* `giveBack` is told of a field whose line was not taken over after all. */
  constructor(giveBack) {
    Object.assign(this, { giveBack, field: null, watch: new MutationObserver(() => this.look()) });
    document.addEventListener("keydown", (event) => event.key === "Enter" && !event.isComposing && this.entered(event), true);
    document.addEventListener("focusout", (event) => event.target === this.field && this.leave(), true);
  }

  /* The key that what is typed in a field belongs to: while its line is taken over, that of the next turn. */
  keyOf(field) {
    if (!this.field || field !== this.field) return fieldKey(field);
    if (!this.quiet) this.held = null;
    return this.quiet ? null : this.next;
  }

  /* Another Enter before the field for it stands there: that line is ready, and waits for its turn. */
  entered(event) {
    const field = event.target;
    const next = nextTurn(fieldKey(field));
    if (!next) return;
    if (field !== this.field) return this.wait(field, next);
    event.preventDefault();
    event.stopImmediatePropagation();
    if (this.rest()) this.ready.push(this.rest());
    this.shown = field.value;
    field.select();
  }

  /* The space makes Streamlit take over words that stand there from before; the server leaves it out. */
  wait(field, next) {
    if (!field.value.trim()) return;
    put(field, `${field.value} `);
    Object.assign(this, { field, next, ready: [], held: null, quiet: false });
    this.shown = this.taken = field.value;
    field.select();
    this.watch.observe(document.body, { childList: true, subtree: true });
    this.timer = setTimeout(() => this.giveUp(), PATIENCE);
  }

  rest() {
    return this.held ?? (this.field.value === this.shown ? "" : this.field.value);
  }

  look() {
    const there = this.field && fieldAt(this.next);
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

  giveUp() {
    const { field } = this;
    const rest = this.rest();
    this.stop();
    if (!field.isConnected || !(rest || this.ready.length)) return;
    put(field, [...this.ready, rest].join(" "));
    this.giveBack(field);
  }
}
