/* Every field asks to be left alone by the browser and what was added to it, from before it is in the page. */

import assert from "node:assert/strict";

const watched = [];

class FakeElement {
  constructor() {
    this.attributes = {};
    this.nodeType = 1;
  }

  attachShadow() {
    return {};
  }

  getAttribute(name) {
    return this.attributes[name] ?? null;
  }

  setAttribute(name, value) {
    this.attributes[name] = value;
  }

  matches() {
    return this instanceof Input;
  }

  querySelectorAll() {
    return this.inside ?? [];
  }
}

class Input extends FakeElement {}
class TextArea extends FakeElement {}
class Page {
  createElement(name) {
    return { input: new Input(), textarea: new TextArea() }[name] ?? new FakeElement();
  }
}

Object.assign(globalThis, {
  Document: Page,
  Element: FakeElement,
  HTMLInputElement: Input,
  HTMLTextAreaElement: TextArea,
  Node: { ELEMENT_NODE: 1 },
  document: new Page(),
  MutationObserver: class {
    constructor(hear) {
      this.hear = hear;
    }

    observe(root) {
      watched.push({ root, hear: this.hear });
    }
  },
});
await import("../../../supportcycle/ui/shell/fields.js");
const [{ hear }] = watched;

function isLeftAlone(field) {
  return field.attributes.spellcheck === "false" && field.attributes.autocomplete === "off";
}

for (const name of ["input", "textarea"]) {
  Deno.test(`a new ${name} is marked before it is in the page`, () => {
    assert.ok(isLeftAlone(document.createElement(name)));
  });
}

Deno.test("what is no field is left as it is", () => {
  assert.deepEqual(document.createElement("div").attributes, {});
});

Deno.test("a field that comes in with a piece of the page is marked", () => {
  const piece = Object.assign(new FakeElement(), { inside: [new Input()] });
  hear([{ type: "childList", addedNodes: [piece] }]);
  assert.ok(isLeftAlone(piece.inside[0]));
});

Deno.test("a mark that was changed afterwards is put back", () => {
  const field = document.createElement("input");
  field.attributes.spellcheck = "true";
  hear([{ type: "attributes", target: field }]);
  assert.ok(isLeftAlone(field));
});

Deno.test("fields in a part of the page of its own are watched too", () => {
  const root = new FakeElement().attachShadow({ mode: "open" });
  assert.ok(watched.some((each) => each.root === root));
});
