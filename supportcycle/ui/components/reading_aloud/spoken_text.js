/* What stands on the screen, in the order in which it is read: blocks of words, each with its language and with where
   its letters stand. A field is a block with what was typed in it. What cannot be seen is not among them. */

const FIELD = "textarea, input:not([type]), input[type=text], input[type=search], input[type=number]";
const LEFT_OUT =
  "script, style, kbd, [hidden], [aria-hidden=true], [role=tooltip], [data-testid=stIconMaterial], [data-testid=stTooltipIcon]";
const APART = "button, label, legend, summary, li, td, th, br";

export function blocksIn(boxes) {
  const blocks = new Blocks();
  for (const box of boxes) if (isSeen(box)) blocks.walk(box);
  blocks.close();
  return blocks.all;
}

class Blocks {
  all = [];
  open = null;

  walk(element) {
    const apart = isApart(element);
    if (apart) this.close();
    if (element.matches(FIELD)) this.all.push(typedIn(element));
    else {
      for (const child of element.childNodes) {
        if (child.nodeType === 3) this.take(child, element);
        if (child.nodeType === 1 && isSeen(child)) this.walk(child);
      }
    }
    if (apart) this.close();
  }

  take(node, around) {
    this.open ??= { words: "", parts: [], language: languageOf(around) };
    this.open.parts.push({ node, from: this.open.words.length });
    this.open.words += keepsLines(around) ? node.data : node.data.replace(/\s/g, " ");
  }

  close() {
    if (this.open && /\S/.test(this.open.words)) this.all.push(this.open);
    this.open = null;
  }
}

function typedIn(field) {
  return { words: field.value, field, language: languageOf(field) };
}

function languageOf(element) {
  return element.closest("[lang]")?.getAttribute("lang") || "nl";
}

function keepsLines(element) {
  return /pre|break-spaces/.test(getComputedStyle(element).whiteSpace);
}

function isApart(element) {
  const { display } = getComputedStyle(element);
  return element.matches(`${APART}, ${FIELD}`) || (display !== "inline" && display !== "contents");
}

function isSeen(element) {
  if (element.matches(LEFT_OUT)) return false;
  const { display } = getComputedStyle(element);
  if (display === "contents") return true;
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  return display === "inline" || element.offsetWidth > 1 || element.offsetHeight > 1;
}
