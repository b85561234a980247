/* Keys that are pressed while the field that had the cursor is taken away and the one in its place is not drawn yet:
   the browser gives them to nobody. */

/* Whether the page is still coming in. */
export function isDrawing() {
  return document.querySelector("[data-testid=stApp]")?.dataset.testScriptState !== "notRunning";
}

/* Whether a field was taken away by the page, and nobody went elsewhere since. */
export function isBetweenFields(field) {
  const nowhere = !document.activeElement || document.activeElement === document.body;
  return !field.isConnected && nowhere && isDrawing();
}

/* Whether a field that was drawn anew still waits for its words: Streamlit draws it empty, and fills it a moment later.
   Whoever types before that types in another text. */
export function isFilledLater(field, words) {
  return Boolean(words) && !field.value && isDrawing();
}

/* The text after one more key at its end; null for a key that types nothing. */
export function edited(text, event) {
  const commands = event.metaKey || (event.ctrlKey && !event.altKey);
  if (event.isComposing || event.keyCode === 229 || commands) return null;
  if (event.key === "Backspace") return [...text].slice(0, -1).join("");
  return [...event.key].length === 1 ? text + event.key : null;
}
