/* The sentence that is spoken now is lit on the screen, without anything put between the words: by a highlight of the
   browser, and for what was typed by a mark on its field. */

const NAME = "read-aloud";
const MARK = "data-read-aloud";

/* Light the letters of a block from `start` to `end`. */
export function light(block, { start, end }) {
  putOut();
  if (block.field) block.field.setAttribute(MARK, "");
  else if (globalThis.CSS?.highlights) CSS.highlights.set(NAME, new Highlight(rangeOf(block, start, end)));
  bringIntoSight(elementOf(block, start));
}

export function putOut() {
  globalThis.CSS?.highlights?.delete(NAME);
  document.querySelectorAll(`[${MARK}]`).forEach((one) => one.removeAttribute(MARK));
}

/* Whether the words still stand where they stood. */
export function stands(block, { start, end }) {
  if (block.field) return block.field.isConnected;
  const inside = block.parts.filter(({ from, node }) => from < end && from + node.data.length > start);
  return inside.length > 0 && inside.every(({ node }) => node.isConnected);
}

function rangeOf(block, start, end) {
  const range = new Range();
  const place = (at) => block.parts.findLast(({ from }) => from <= at);
  const first = place(start);
  const last = place(end - 1);
  range.setStart(first.node, start - first.from);
  range.setEnd(last.node, end - last.from);
  return range;
}

function elementOf(block, start) {
  return block.field ?? block.parts.findLast(({ from }) => from <= start).node.parentElement;
}

function bringIntoSight(element) {
  const box = element.getBoundingClientRect();
  const bar = document.querySelector(".st-key-moment_foot, .st-key-way_on")?.getBoundingClientRect().top;
  if (box.top < 0 || box.bottom > Math.min(bar ?? innerHeight, innerHeight)) {
    element.scrollIntoView({ block: "center" });
  }
}
