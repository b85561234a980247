/* Asks browsers and what is added to them to leave the words in every field alone: no spelling or writing help that
   sends them away, no filling in, no keeping, no translating. A field is marked as it is made, before it is in the
   page; what comes in another way, or is marked otherwise afterwards, is seen at once. */

(() => {
  const MARKS = {
    spellcheck: "false",
    autocomplete: "off",
    autocorrect: "off",
    writingsuggestions: "false",
    translate: "no",
    "data-gramm": "false",
    "data-gramm_editor": "false",
    "data-enable-grammarly": "false",
    "data-lt-active": "false",
    "data-lexical-editor-ignore": "true",
    "data-1p-ignore": "true",
    "data-lpignore": "true",
    "data-bwignore": "true",
    "data-form-type": "other",
  };
  const FIELDS = "input, textarea, [contenteditable]:not([contenteditable=false])";

  function mark(field) {
    for (const [name, value] of Object.entries(MARKS)) {
      if (field.getAttribute(name) !== value) field.setAttribute(name, value);
    }
  }

  function markAll(node) {
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    if (node.matches(FIELDS)) mark(node);
    node.querySelectorAll(FIELDS).forEach(mark);
  }

  function watch(root) {
    const attributeFilter = [...Object.keys(MARKS), "contenteditable"];
    new MutationObserver((changes) => {
      for (const change of changes) {
        if (change.type === "attributes") markAll(change.target);
        else change.addedNodes.forEach(markAll);
      }
    }).observe(root, { subtree: true, childList: true, attributeFilter });
  }

  const made = Document.prototype.createElement;
  Document.prototype.createElement = function (...asked) {
    const element = made.apply(this, asked);
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) mark(element);
    return element;
  };

  const attached = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (...asked) {
    const root = attached.apply(this, asked);
    watch(root);
    return root;
  };

  watch(document);
})();
