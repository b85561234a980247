/* Keeps the cursor where it is when the field around it is drawn anew, also a list that took new words. */

import { boxKey, fieldAt, fieldKey, FIELDS, put } from "./field_keys.js";
import { edited, isBetweenFields, isFilledLater } from "./stray_keys.js";

const LIST_FIELDS = '[data-testid="stSelectbox"] input, [data-testid="stMultiSelect"] input';

const MOST_REMEMBERED = 200;

export class Cursor {
  /* `isTaken` tells of a field whether somebody else looks after who types in it. */
  constructor(isTaken = () => false) {
    Object.assign(this, { isTaken, field: null, held: [], stray: "", gone: null });
    document.addEventListener("focusin", (event) => this.comesTo(event.target), true);
    document.addEventListener("input", (event) => event.target === this.field && this.remember(), true);
    document.addEventListener("pointerdown", (event) => this.isWithin(event.target) || this.letGo(), true);
    document.addEventListener("keydown", (event) => this.pressed(event), true);
    new MutationObserver(() => this.follow()).observe(document.body, { childList: true, subtree: true });
  }

  comesTo(element) {
    this.key = fieldKey(element) ?? (element.matches?.(LIST_FIELDS) ? boxKey(element) : null);
    this.field = this.key ? element : null;
    this.held = this.key ? [element.value] : [];
    this.stray = "";
    this.gone = null;
  }

  /* What the field held on the way to what it holds now. */
  remember() {
    this.held = [...this.held.slice(1 - MOST_REMEMBERED), this.field.value];
  }

  /* What is typed while the field is being drawn anew waits for the new one. */
  pressed(event) {
    if (event.key === "Tab") return this.letGo();
    if (event.key === "Enter") this.held = [];
    if (!this.field?.matches(FIELDS) || !isBetweenFields(this.field, this.gone)) return;
    const stray = edited(this.stray, event);
    if (stray === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.stray = stray;
  }

  isWithin(target) {
    return target === this.field ||
      (this.field?.matches(LIST_FIELDS) && target.closest?.('[role="listbox"]'));
  }

  letGo() {
    this.field = null;
  }

  /* Whether a field is the one that takes the place of a field that is gone. */
  isBringingTo(field) {
    return Boolean(this.field) && !this.field.isConnected && fieldAt(this.key) === field;
  }

  /* The old field is gone, and nobody went elsewhere: on in the new one, behind the same words. */
  follow() {
    const { field, key } = this;
    if (!field || field.isConnected || this.isTaken(field)) return;
    if (document.activeElement && document.activeElement !== document.body) return this.letGo();
    this.gone ??= Date.now();
    const there = fieldAt(key);
    if (there?.matches(LIST_FIELDS)) return there.focus({ preventScroll: true });
    if (!there?.matches(FIELDS)) return;
    if (isFilledLater(there, field.value, this.gone)) return requestAnimationFrame(() => this.follow());
    this.goOn(field, there);
  }

  /* Drawn from words of a moment ago, it goes on with what was typed since. What was emptied, or taken over with
     Enter, is no such words. */
  goOn(field, there) {
    const { stray } = this;
    const now = there.value && this.held.includes(there.value) ? field.value : there.value;
    const from = now.includes(field.value) ? now.lastIndexOf(field.value) : null;
    const [start, end] = from === null
      ? [now.length, now.length]
      : [from + field.selectionStart, from + field.selectionEnd];
    const whole = stray ? now.slice(0, start) + stray + now.slice(end) : now;
    there.focus({ preventScroll: true });
    if (whole !== there.value) put(there, whole);
    there.setSelectionRange(start + stray.length, stray ? start + stray.length : end);
  }
}
