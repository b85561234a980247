/* A page in another language says so; what is Dutch on it, and what people type, goes its own way; with the page it ends. */

import assert from "node:assert/strict";
import { forget, tell } from "../../../supportcycle/ui/components/spoken_language.js";

class Part {
  constructor(inside = {}) {
    this.inside = inside;
  }
  querySelectorAll(selector) {
    return Object.entries(this.inside).flatMap(([word, parts]) => selector.includes(word) ? parts : []);
  }
  removeAttribute(name) {
    delete this[name];
  }
}

function page() {
  const dutch = new Part(), box = new Part();
  return { dutch, box, main: new Part({ dutch_: [dutch], textarea: [box], "[lang]": [dutch, box] }) };
}

Deno.test("the page, its Dutch and its fields each say how they are read", () => {
  const { main, dutch, box } = page();
  tell(main, { mark: "ar", direction: "rtl" });
  assert.deepEqual([main.lang, main.dir], ["ar", "rtl"]);
  assert.deepEqual([dutch.lang, dutch.dir], ["nl", "ltr"]);
  assert.equal(box.dir, "auto");
});

Deno.test("a field is called in both languages, without what makes the second one small", () => {
  const names = ["Ne?  \n:small[Wat \\- nu?]", "Nerede  \n:small[Waar]"];
  const boxes = names.map((name) => ({
    name,
    getAttribute: () => name,
    setAttribute(_, said) {
      this.name = said;
    },
  }));
  tell(new Part({ "aria-label": boxes }), { mark: "tr", direction: "ltr" });
  assert.deepEqual(boxes.map((one) => one.name), ["Ne? Wat - nu?", "Nerede. Waar"]);
});

Deno.test("nothing of it stays on the next page", () => {
  const { main, dutch, box } = page();
  tell(main, { mark: "ar", direction: "rtl" });
  forget(main);
  for (const part of [main, dutch, box]) assert.deepEqual([part.lang, part.dir], [undefined, undefined]);
});
