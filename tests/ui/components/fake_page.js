/* As much of a page as the scripts ask for: fields in boxes with a key, one of which has the cursor, and what was told
   to it. Each call makes a new page. */

export class Field {
  #value;

  constructor(key, value = "", { kind = "input", list = null } = {}) {
    this.#value = value;
    this.kind = kind;
    this.list = list;
    this.heard = [];
    this.isConnected = true;
    this.box = { classList: [`st-key-${key}`], querySelector: () => this };
    this.selectionStart = this.selectionEnd = value.length;
    list?.push(this);
  }

  get value() {
    return this.#value;
  }

  set value(words) {
    this.#value = words;
  }

  matches(selector) {
    return selector.split(",").some((one) => one.trim().endsWith(this.kind)) && !selector.includes("Select");
  }

  closest(selector) {
    if (selector.includes("lines_one_")) return this.list?.isOne ? this : null;
    if (selector.includes("lines_")) return this.list && { querySelectorAll: () => this.list };
    return selector.includes("w_") ? this.box : null;
  }

  dispatchEvent(event) {
    this.heard.push(event.key ?? event.type);
  }

  focus() {
    document.activeElement = this;
  }

  blur() {
    document.activeElement = document.body;
  }

  select() {}

  setSelectionRange(start, end) {
    [this.selectionStart, this.selectionEnd] = [start, end];
  }
}

export function newPage(...fields) {
  const listeners = {};
  const addEventListener = (kind, heed) => (listeners[kind] ??= []).push(heed);
  const body = {};
  const shown = [...fields];
  globalThis.document = {
    body,
    activeElement: body,
    addEventListener,
    querySelectorAll: (selector) => selector.includes("w_") ? shown.map((field) => field.box) : [],
    querySelector: () => null,
  };
  globalThis.window = { addEventListener };
  globalThis.MutationObserver = class {
    observe() {}
    disconnect() {}
  };
  globalThis.KeyboardEvent = class {
    constructor(type, { key }) {
      Object.assign(this, { type, key });
    }
  };
  return { shown, happens: (kind, event) => (listeners[kind] ?? []).forEach((heed) => heed(event)) };
}

/* Somebody presses a key in a field; gives whether the script kept it from the page. */
export function press(page, field, key, more = {}) {
  const event = { key, target: field, kept: false, ...more };
  event.preventDefault = event.stopImmediatePropagation = () => (event.kept = true);
  page.happens("keydown", event);
  return event.kept;
}

/* Somebody types: the field holds these words now, and the page hears of it. */
export function type(page, field, words) {
  field.value = words;
  page.happens("input", { target: field });
}
