/* Keys that are pressed while the field that had the cursor is taken away and the one in its place is not drawn yet:
   the browser gives them to nobody. */

const AFTER_THE_LAST = 1500;

/* Whether the page is still coming in. */
export function isDrawing() {
  return document.querySelector("[data-testid=stApp]")?.dataset.testScriptState !== "notRunning";
}

/* Streamlit says that it is ready before the last of it stands on screen. */
function isComing(since) {
  return isDrawing() || Date.now() - since < AFTER_THE_LAST;
}

/* Whether a field was taken away by the page, `since` when (in ms), and nobody went elsewhere. */
export function isBetweenFields(field, since) {
  const nowhere = !document.activeElement || document.activeElement === document.body;
  return !field.isConnected && nowhere && isComing(since);
}

/* Whether a field that was drawn anew still waits for its words: Streamlit draws it empty, and fills it a moment later.
   Whoever types before that types in another text. */
export function isFilledLater(field, words, since) {
  return Boolean(words) && !field.value && isComing(since);
}

/* The text after one more key at its end; null for a key that types nothing. */
export function edited(text, event) {
  const commands = event.metaKey || (event.ctrlKey && !event.altKey);
  if (event.isComposing || event.keyCode === 229 || commands) return null;
  if (event.key === "Backspace") return [...text].slice(0, -1).join("");
  return [...event.key].length === 1 ? text + event.key : null;
}
