/* What was typed is numbered, told in letters that are not too long, and let go only when it was saved itself. */

import assert from "node:assert/strict";
import { fingerprint } from "../../../../supportcycle/ui/components/saving/fingerprint.js";
import { UnsentDrafts } from "../../../../supportcycle/ui/components/saving/unsent_drafts.js";

function typed(...words) {
  const drafts = new UnsentDrafts();
  drafts.saw("a", "");
  for (const each of words) drafts.typed("a", each);
  return drafts;
}

Deno.test("each draft has a higher number, whatever field it is of", () => {
  const drafts = typed("one");
  drafts.typed("b", "two");
  drafts.typed("a", "three");
  assert.deepEqual(drafts.told(drafts.batch()).numbers, { a: 3, b: 2 });
});

Deno.test("what was saved is let go", () => {
  const drafts = typed("one");
  const sent = drafts.batch();
  drafts.sent(sent);
  drafts.settled("a", sent.get("a"));
  assert.ok(drafts.isEmpty);
});

Deno.test("what was typed while an older draft was saved stays", () => {
  const drafts = typed("one");
  const sent = drafts.batch();
  drafts.sent(sent);
  drafts.typed("a", "one two");
  drafts.settled("a", sent.get("a"));
  assert.deepEqual(drafts.told(drafts.batch()).drafts, { a: "one two" });
});

Deno.test("the same words typed again after they were sent are a draft of their own", () => {
  const drafts = typed("one");
  const sent = drafts.batch();
  drafts.typed("a", "one");
  drafts.settled("a", sent.get("a"));
  assert.ok(!drafts.isEmpty);
});

Deno.test("the server hears what stood in the field before and what was sent on the way", () => {
  const drafts = new UnsentDrafts();
  drafts.saw("a", "before");
  drafts.typed("a", "sent");
  drafts.sent(drafts.batch());
  drafts.typed("a", "after");
  assert.deepEqual(drafts.told(drafts.batch()).known, { a: ["before", "sent"].map(fingerprint) });
});

Deno.test("after a save only the saved words and later ones are known", () => {
  const drafts = typed("one");
  const sent = drafts.batch();
  drafts.sent(sent);
  drafts.typed("a", "one two");
  drafts.settled("a", sent.get("a"));
  assert.deepEqual(drafts.told(drafts.batch()).known, { a: [fingerprint("one")] });
});

Deno.test("who comes back to a field with unsaved words is not thought to have seen them there", () => {
  const drafts = typed("mine");
  drafts.saw("a", "of another window");
  assert.deepEqual(drafts.told(drafts.batch()).known, { a: [fingerprint("")] });
});

Deno.test("of a long way there the beginning and the newest texts are known", () => {
  const drafts = typed(...Array.from({ length: 500 }, (_, turn) => `words ${turn}`));
  const { a: known } = drafts.told(drafts.batch()).known;
  assert.ok(known.length <= 200);
  assert.equal(known[0], fingerprint(""));
  assert.equal(known.at(-1), fingerprint("words 498"));
});

Deno.test("one letter holds a hundred fields at most", () => {
  const drafts = new UnsentDrafts();
  for (let turn = 0; turn < 130; turn += 1) drafts.typed(`field ${turn}`, "words");
  assert.equal(drafts.batch().size, 100);
});

Deno.test("a text that is too long for one letter goes alone", () => {
  const drafts = typed("x".repeat(300000));
  drafts.typed("b", "short");
  assert.deepEqual([...drafts.batch().keys()], ["a"]);
});
