/* Words typed in a list that opens are chosen when somebody goes on with Tab or a click elsewhere, as by Enter: only
   when the list offers exactly these words, as one of its own or as new ones. Without this they would be gone. */

const LISTS = '[data-testid="stSelectbox"], [data-testid="stMultiSelect"]';
/* In Turkish an i has its dot as a capital too, and there is one without; whoever types elsewhere has one i. */
const plainly = (words) => words.trim().toLowerCase().replace(/i\u0307|\u0131/g, "i");

export class TypedChoice {
  constructor() {
    document.addEventListener(
      "keydown",
      (event) => event.key === "Tab" && this.take(document.activeElement),
      true,
    );
    document.addEventListener("pointerdown", (event) => this.elsewhere(event.target), true);
  }

  elsewhere(target) {
    const field = document.activeElement;
    if (field?.closest(LISTS)?.contains(target) || target.closest?.('[data-baseweb="popover"]')) return;
    this.take(field);
  }

  take(field) {
    const typed = field?.matches?.("input") && field.closest(LISTS) ? plainly(field.value) : "";
    if (!typed) return;
    const offered = [...document.querySelectorAll('[role="listbox"] [role="option"]')];
    const same = offered.find((one) => plainly(one.textContent) === typed);
    (same ?? offered.find((one) => plainly(one.textContent).endsWith(`: ${typed}`)))?.click();
  }
}

export default function () {
  window.supportcycleTypedChoice ??= new TypedChoice();
}
