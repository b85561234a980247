/* Keeps the cursor where it is when the field around it is drawn anew, also a list that took new words. */

import { boxKey, fieldAt, fieldKey, FIELDS } from "./field_keys.js";

const LIST_FIELDS = '[data-testid="stSelectbox"] input, [data-testid="stMultiSelect"] input';

export class Cursor {
  constructor() {
    document.addEventListener("focusin", (event) => this.comesTo(event.target), true);
    document.addEventListener("pointerdown", (event) => this.isWithin(event.target) || this.letGo(), true);
    document.addEventListener("keydown", (event) => event.key === "Tab" && this.letGo(), true);
    new MutationObserver(() => this.follow()).observe(document.body, { childList: true, subtree: true });
  }

  comesTo(element) {
    this.key = fieldKey(element) ?? (element.matches?.(LIST_FIELDS) ? boxKey(element) : null);
    this.field = this.key ? element : null;
  }

  isWithin(target) {
    return target === this.field ||
      (this.field?.matches(LIST_FIELDS) && target.closest?.('[role="listbox"]'));
  }

  letGo() {
    this.field = null;
  }

  /* The old field is gone, and nobody went elsewhere: on in the new one, behind the same words. */
  follow() {
    const { field, key } = this;
    if (!field || field.isConnected) return;
    if (document.activeElement && document.activeElement !== document.body) return this.letGo();
    const there = fieldAt(key);
    if (there?.matches(LIST_FIELDS)) return there.focus({ preventScroll: true });
    if (!there?.matches(FIELDS)) return;
    const from = Math.max(0, there.value.lastIndexOf(field.value));
    const [start, end] = there.value.includes(field.value)
      ? [field.selectionStart, field.selectionEnd]
      : [there.value.length, there.value.length];
    there.focus({ preventScroll: true });
    there.setSelectionRange(from + start, from + end);
  }
}
