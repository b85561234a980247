/* The sentence that is spoken is lit where it stands, and nothing is put between its words. */

import assert from "node:assert/strict";
import { light, putOut, stands } from "../../../../supportcycle/ui/components/reading_aloud/lit_words.js";
import { drawn } from "./drawn_page.js";

function page() {
  const lit = new Map();
  const marked = [];
  globalThis.CSS = { highlights: lit };
  globalThis.Highlight = class {
    constructor(range) {
      this.range = range;
    }
  };
  globalThis.Range = class {
    setStart(node, at) {
      this.start = [node.data, at];
    }
    setEnd(node, at) {
      this.end = [node.data, at];
    }
  };
  globalThis.innerHeight = 700;
  globalThis.document = {
    querySelector: () => ({ getBoundingClientRect: () => ({ top: 600 }) }),
    querySelectorAll: () => marked,
  };
  return { lit, marked };
}

function block(...texts) {
  const { childNodes } = drawn("p", {}, ...texts);
  const from = (at) => texts.slice(0, at).join("").length;
  return { words: texts.join(""), parts: childNodes.map((node, at) => ({ node, from: from(at) })) };
}

Deno.test("a sentence over several letters of the page is one range", () => {
  const { lit } = page();
  light(block("Een. Het gaat ", "heel", " goed."), { start: 5, end: 24 });
  const { range } = lit.get("read-aloud");
  assert.deepEqual([range.start, range.end], [["Een. Het gaat ", 5], [" goed.", 6]]);
  putOut();
  assert.equal(lit.size, 0);
});

Deno.test("a field is marked while what was typed in it is read", () => {
  const { lit, marked } = page();
  const field = drawn("textarea", { value: "Ja" });
  light({ words: "Ja", field }, { start: 0, end: 2 });
  assert.deepEqual([...field.marks, lit.size], ["data-read-aloud", 0]);
  marked.push(field);
  putOut();
  assert.equal(field.marks.size, 0);
});

Deno.test("what lies behind the bar is brought into sight, and what is in sight stays where it is", () => {
  page();
  const [low, high] = [block("onder"), block("boven")];
  low.parts[0].node.parentElement.top = 590;
  for (const one of [low, high]) light(one, { start: 0, end: 5 });
  const brought = [low, high].map((one) => Boolean(one.parts[0].node.parentElement.wasBrought));
  assert.deepEqual(brought, [true, false]);
});

Deno.test("words stand there until their letters are taken away", () => {
  const one = block("Een. ", "Twee.");
  one.parts[0].node.isConnected = false;
  assert.equal(stands(one, { start: 0, end: 4 }), false);
  assert.equal(stands(one, { start: 5, end: 10 }), true);
  const field = drawn("textarea", { value: "Ja" });
  assert.equal(stands({ words: "Ja", field }, { start: 0, end: 2 }), true);
});
