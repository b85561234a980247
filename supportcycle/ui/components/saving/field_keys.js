/* Which place of the dossier a field is of: its key stands in the class of the box that Streamlit draws around it. */

export const FIELDS = ".stTextArea textarea, .stTextInput input";

export function fieldKey(element) {
  return element?.matches?.(FIELDS) ? boxKey(element) : null;
}

export function boxKey(element) {
  const box = element.closest('[class*="st-key-w_"]');
  const name = box && [...box.classList].find((one) => one.startsWith("st-key-w_"));
  return name ? name.slice("st-key-".length) : null;
}

/* The field for a place; one that was drawn anew has another number in its key. */
export function fieldAt(key) {
  const place = (name) => name.replace(/^(st-key-)?w_\d+_/, "");
  const isHere = (box) =>
    [...box.classList].some((name) => name.startsWith("st-key-w_") && place(name) === place(key));
  const box = [...document.querySelectorAll('[class*="st-key-w_"]')].find(isHere);
  return box?.querySelector("textarea, input, button");
}

/* The question on top of the page about a field in which two windows wrote. */
export function questionAt(key) {
  const end = `-${key.split("-").slice(1).join("-")}`;
  const asks = (box) =>
    [...box.classList].some((name) => name.startsWith("st-key-conflict_") && name.endsWith(end));
  return [...document.querySelectorAll('[class*="st-key-conflict_"]')].find(asks);
}

/* As if it was typed: Streamlit hears of nothing else. */
export function put(field, text) {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value").set.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
