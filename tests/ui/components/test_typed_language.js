/* What was typed in another language says so wherever it stands; nothing of it stays when it is not known any more. */

import assert from "node:assert/strict";
import { mark } from "../../../supportcycle/ui/components/typed_language.js";

class Part {
  constructor({ value, textContent, inside = {} } = {}) {
    Object.assign(this, { value, textContent, inside });
  }
  querySelectorAll(selector) {
    if (selector.startsWith("[data-typed")) {
      return Object.values(this.inside).flat().filter((one) => "marked" in one);
    }
    return Object.entries(this.inside).flatMap(([word, parts]) => selector.includes(word) ? parts : []);
  }
  setAttribute() {
    this.marked = "";
  }
  removeAttribute(name) {
    delete this[name === "lang" ? name : "marked"];
  }
}

function page() {
  const box = new Part({ value: " Bir bahçe " }), card = new Part({ textContent: "Bir bahçe" });
  const other = new Part({ textContent: "Een tuin" }), dutch = new Part({ value: "Een tuin" });
  const inside = { "textarea, input": [box], stText: [card, other], "-interpreted-": [dutch] };
  return { box, card, other, dutch, main: new Part({ inside }) };
}

Deno.test("the words are marked in their field and on a card, and the Dutch beside them as Dutch", () => {
  const { main, box, card, other, dutch } = page();
  mark(main, [{ words: "Bir bahçe", mark: "tr" }]);
  assert.deepEqual([box, card, other, dutch].map((one) => one.lang), ["tr", "tr", undefined, "nl"]);
  assert.equal(box.dir, "auto");
});

Deno.test("when it is not known any more it is not said any more", () => {
  const { main, box, card } = page();
  mark(main, [{ words: "Bir bahçe", mark: "tr" }]);
  mark(main, []);
  assert.deepEqual([box.lang, card.lang], [undefined, undefined]);
});
