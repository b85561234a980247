/* Says in the reader's language what Streamlit says in English, for eyes and for screen readers, from the first word it
   says. What people typed is left alone: it stands in fields, in markdown and in plain text. */

(() => {
  const ATTRIBUTES = ["aria-label", "aria-description", "title", "placeholder", "alt"];
  const TYPED =
    '[data-testid="stMarkdownContainer"], [data-testid="stText"], textarea, canvas, style, script';
  const FILES = '[data-testid="stFileUploader"]';
  /* Where Streamlit itself speaks in markdown: about a file or a number, in a tooltip, in a dialog of its own. */
  const OWN =
    `${FILES}, [data-testid="stNumberInput"], [data-testid="stTooltipContent"], [data-testid="stTooltipErrorContent"], [data-testid="stDialog"]`;
  const NAMES = '[data-testid="stFileUploaderFileName"]';
  const BEFORE = /^(?:Error:|:)\s*(?=\S)/;

  /* The words and what stands for {x} and {y} in them, as a pattern over whole sentences. */
  function pattern([english, ours]) {
    const parts = english.split(/\{([xy])\}/);
    const escaped = (words) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const source = parts.map((part, at) => (at % 2 ? `(?<${part}>[\\s\\S]+)` : escaped(part))).join("");
    return { asked: new RegExp(`^${source}$`), ours };
  }

  const patterns = Object.entries(window.workbookWords.leftovers).map(pattern);
  const known = new Map();

  function looked(words) {
    for (const { asked, ours } of patterns) {
      const found = asked.exec(words);
      if (found) return ours.replace(/\{([xy])\}/g, (_, name) => found.groups[name]);
    }
    return null;
  }

  /* A fault is told with "Error: " before it; the sentence says enough. */
  function inOurs(said) {
    const words = said.trim();
    if (!words || words.length > 400) return null;
    if (!known.has(words)) {
      const without = words.replace(BEFORE, "");
      if (known.size > 2000) known.clear();
      known.set(words, looked(words) ?? (without === words ? null : looked(without)));
    }
    return known.get(words);
  }

  function isTyped(element) {
    return (element.closest(TYPED) && !element.closest(OWN)) || element.closest(NAMES);
  }

  function text(node) {
    const parent = node.parentElement;
    if (!parent || isTyped(parent)) return;
    const ours = inOurs(node.data);
    if (ours === null) return;
    if (ours !== node.data) node.data = ours;
    const before = node.previousElementSibling ?? node.previousSibling;
    if (before?.textContent?.trim() === "Error" && parent.closest(OWN)) before.textContent = "";
  }

  /* A sentence that Streamlit breaks in pieces, with a link or a command in it, is one sentence of ours. */
  function whole(element) {
    const box = element.closest(`:is(${OWN}) [data-testid="stMarkdownContainer"]`);
    const ours = box && box.querySelector("a, code, strong") ? inOurs(box.textContent) : null;
    if (ours !== null) box.textContent = ours;
  }

  function attributes(element) {
    /* Streamlit gives the place for files a name and says in the same breath that it means nothing. */
    if (element.matches(`${FILES} [role="presentation"][aria-label]`)) element.setAttribute("role", "group");
    for (const name of ATTRIBUTES) {
      const value = element.getAttribute(name);
      const ours = value ? inOurs(value) : null;
      if (ours !== null && ours !== value) element.setAttribute(name, ours);
    }
  }

  function all(node) {
    if (node.nodeType === Node.TEXT_NODE) return text(node);
    if (node.nodeType !== Node.ELEMENT_NODE) return undefined;
    whole(node);
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let one = node; one; one = walker.nextNode()) {
      if (one.nodeType === Node.TEXT_NODE) text(one);
      else attributes(one);
    }
    return undefined;
  }

  function heed(change) {
    if (change.type === "childList") change.addedNodes.forEach(all);
    else if (change.type === "attributes") attributes(change.target);
    else text(change.target);
  }

  const wanted = { subtree: true, childList: true, characterData: true, attributeFilter: ATTRIBUTES };
  new MutationObserver((changes) => changes.forEach(heed)).observe(document.documentElement, wanted);
})();
