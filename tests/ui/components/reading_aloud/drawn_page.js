/* As much of a drawn page as is read: elements with words in them, of which some are not seen. */

export class Drawn {
  nodeType = 1;
  offsetWidth = 10;
  offsetHeight = 10;
  isConnected = true;

  constructor(
    name,
    { is = [], display = "block", seen = true, lang = "", value, whiteSpace = "normal" },
    inside,
  ) {
    Object.assign(this, { name, is, seen, lang, value, style: { display, whiteSpace } });
    this.marks = new Set();
    this.childNodes = inside.map((one) => typeof one === "string" ? { nodeType: 3, data: one } : one);
    for (const child of this.childNodes) Object.assign(child, { parentElement: this, isConnected: true });
  }

  matches(selector) {
    const asked = selector.split(",").map((one) => one.trim());
    return asked.some((one) => one === this.name || this.is.includes(one));
  }

  closest(selector) {
    if (selector !== "[lang]") throw new TypeError(selector);
    return this.lang ? this : this.parentElement?.closest(selector) ?? null;
  }

  checkVisibility() {
    return this.seen;
  }

  getAttribute(name) {
    return this[name];
  }

  setAttribute(name) {
    this.marks.add(name);
  }

  removeAttribute(name) {
    this.marks.delete(name);
  }

  getBoundingClientRect() {
    return { top: this.top ?? 10, bottom: (this.top ?? 10) + 20 };
  }

  scrollIntoView() {
    this.wasBrought = true;
  }
}

export function drawn(name, look = {}, ...inside) {
  globalThis.getComputedStyle = (element) => element.style;
  return new Drawn(name, look, inside);
}
