/* What is read is what can be seen, in the order in which it stands there. */

import assert from "node:assert/strict";
import { blocksIn } from "../../../../supportcycle/ui/components/reading_aloud/spoken_text.js";
import { drawn } from "./drawn_page.js";

const words = (...boxes) => blocksIn(boxes).map((block) => block.words);

Deno.test("a heading, a sentence with bold words and each choice stand apart", () => {
  const bold = drawn("strong", { display: "inline" }, "heel");
  const choices = ["Ja", "Nee"].map((one) => drawn("button", { display: "inline-flex" }, one));
  const box = drawn(
    "div",
    {},
    drawn("h1", {}, "Hoe gaat het?"),
    drawn("p", {}, "Het gaat ", bold, " goed."),
    ...choices,
  );
  assert.deepEqual(words(box), ["Hoe gaat het?", "Het gaat heel goed.", "Ja", "Nee"]);
});

Deno.test("what is not to be seen, not even by a hair, is not read, and no sign that stands for a picture", () => {
  const hair = drawn("span", {}, "alleen gehoord");
  hair.offsetWidth = hair.offsetHeight = 1;
  const box = drawn(
    "div",
    {},
    drawn("p", { seen: false }, "dicht"),
    drawn("p", { is: ["[aria-hidden=true]"] }, "teken"),
    drawn("span", { is: ["[data-testid=stIconMaterial]"], display: "inline" }, "arrow_forward"),
    hair,
    drawn("p", {}, "open"),
  );
  assert.deepEqual(words(box), ["open"]);
  assert.deepEqual(words(drawn("div", { seen: false }, "weg")), []);
});

Deno.test("what was typed is read after its label, with its lines", () => {
  const field = drawn("textarea", { value: "Met Ton\nvissen" });
  const [label, typed] = blocksIn([drawn("div", {}, drawn("label", {}, "Wat wilt u?"), field)]);
  assert.deepEqual([label.words, typed.words, typed.field], ["Wat wilt u?", "Met Ton\nvissen", field]);
});

Deno.test("lines count only where they are shown as lines", () => {
  const kept = drawn("div", { whiteSpace: "pre-wrap" }, "een\ntwee");
  assert.deepEqual(words(drawn("p", {}, "een\ntwee"), kept), ["een twee", "een\ntwee"]);
});

Deno.test("words say in which language they are", () => {
  const turkish = drawn("div", { lang: "tr" }, drawn("p", {}, "Nasılsın?"));
  const found = blocksIn([drawn("div", { lang: "nl" }, drawn("p", {}, "Hallo"), turkish)]);
  assert.deepEqual(found.map((block) => block.language), ["nl", "tr"]);
});
