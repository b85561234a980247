/* Names and ideas come in one breath: what is typed before the next line stands there belongs to that line. */

import assert from "node:assert/strict";
import { TypeAhead, wayOn } from "../../../../supportcycle/ui/components/saving/type_ahead.js";
import { Field, newPage, press, type } from "../fake_page.js";

const LINE = "w_0_d1-half_said-people-lines-new-t";

function row(list, number, column, value = "") {
  return new Field(`w_0_d1-wishes-w${number}${column}`, value, { list });
}

/* A list of one line on which Enter was pressed, and who waits for the next line. */
function waiting() {
  const field = new Field(`${LINE}4`, "Anna");
  const page = newPage(field);
  const ahead = new TypeAhead();
  field.focus();
  press(page, field, "Enter");
  return { ahead, field, page };
}

function ended({ ahead }) {
  if (ahead.field) ahead.stop();
}

Deno.test("the next line of names has the next number", () => {
  const way = wayOn(new Field(`${LINE}4`));
  assert.deepEqual([way(1), way(3)], [`${LINE}5`, `${LINE}7`]);
});

Deno.test("after the last field of a list comes the first column of the next row", () => {
  const list = [];
  row(list, 1, "-what");
  const last = row(list, 1, "-why");
  assert.equal(wayOn(last)(1), "w_0_d1-wishes-w2-what");
});

Deno.test("a field in the middle of a list leads to no new row", () => {
  const list = [];
  const first = row(list, 1, "-what");
  row(list, 2, "-what");
  assert.equal(wayOn(first), null);
});

Deno.test("a field that stands in no list leads nowhere", () => {
  assert.equal(wayOn(new Field("w_0_d1-profile-story")), null);
});

Deno.test("what is typed after Enter is saved as the next line", () => {
  const all = waiting();
  type(all.page, all.field, "Bert");
  assert.equal(all.ahead.keyOf(all.field), `${LINE}5`);
  ended(all);
});

Deno.test("a second Enter before the line is there begins the one after it", () => {
  const all = waiting();
  type(all.page, all.field, "Bert");
  assert.ok(press(all.page, all.field, "Enter"));
  type(all.page, all.field, "Carla");
  assert.equal(all.ahead.keyOf(all.field), `${LINE}6`);
  ended(all);
});

Deno.test("when the next line stands there it holds what was typed for it, and has the cursor", () => {
  const all = waiting();
  type(all.page, all.field, "Bert");
  const next = new Field(`${LINE}5`);
  all.page.shown.push(next);
  all.ahead.look();
  assert.equal(next.value, "Bert");
  assert.equal(document.activeElement, next);
  assert.equal(all.field.value.trim(), "Anna");
});

Deno.test("what Streamlit takes from a field that is left is its own line, not the next", () => {
  const all = waiting();
  type(all.page, all.field, "Bert");
  all.page.happens("focusout", { target: all.field });
  assert.equal(all.field.value.trim(), "Anna");
  assert.equal(all.ahead.rest(), "Bert");
  ended(all);
});

/* The line for one more of what is shown in another way, with two things typed on behind the first. */
function oneLineForAll(keep) {
  const field = row(Object.assign([], { isOne: true }), 2, "-text", "Anna");
  const page = newPage(field);
  const ahead = new TypeAhead(keep);
  field.focus();
  press(page, field, "Enter");
  type(page, field, "Bert");
  press(page, field, "Enter");
  type(page, field, "Ca");
  return { ahead, field, page };
}

Deno.test("where one line stands for all, what is typed after Enter waits in the page for that line", () => {
  const all = oneLineForAll();
  assert.equal(all.ahead.keyOf(all.field), null);
  assert.deepEqual(all.ahead.waiting(), [["w_0_d1-wishes-w3-text", "Bert"], ["w_0_d1-wishes-w4-text", "Ca"]]);
  ended(all);
});

Deno.test("what waits in the page is kept when the next line does not come", () => {
  const kept = [];
  const all = oneLineForAll(() => kept.push(...all.ahead.waiting().map(([, text]) => text)));
  all.ahead.giveUp();
  assert.deepEqual(kept, ["Bert", "Ca"]);
});

Deno.test("what waits in the page is kept when another line is begun elsewhere", () => {
  const kept = [];
  const all = oneLineForAll(() => kept.push(...all.ahead.waiting().map(([, text]) => text)));
  all.page.happens("focusout", { target: all.field });
  const other = new Field(`${LINE}4`, "Piet");
  press(all.page, other, "Enter");
  assert.deepEqual(kept, ["Bert", "Ca"]);
  assert.equal(all.ahead.field, other);
  assert.equal(all.ahead.rest(), "");
  ended(all);
});

Deno.test("Tab on an empty last line leaves the list", () => {
  const field = new Field(`${LINE}4`);
  const page = newPage(field);
  new TypeAhead();
  assert.equal(press(page, field, "Tab"), false);
});

Deno.test("Tab on a last line with words goes to the next one, as Enter does", () => {
  const field = new Field(`${LINE}4`, "Anna");
  const page = newPage(field);
  new TypeAhead();
  assert.ok(press(page, field, "Tab"));
  assert.ok(field.heard.includes("Enter"));
});

Deno.test("Enter that chooses a word made of signs takes no line over", () => {
  for (const composing of [{ isComposing: true }, { keyCode: 229 }]) {
    const field = new Field(`${LINE}4`, "安");
    const page = newPage(field);
    const ahead = new TypeAhead();
    press(page, field, "Enter", composing);
    assert.equal(ahead.field, null);
  }
});

Deno.test("Enter in the middle of a list goes to the field below", () => {
  const list = [];
  const first = row(list, 1, "-what", "one");
  const second = row(list, 2, "-what", "two");
  const page = newPage(first, second);
  new TypeAhead();
  assert.ok(press(page, first, "Enter"));
  assert.equal(document.activeElement, second);
});

/* The line is taken away by the page, and nothing has the cursor. */
function takenAway({ field, page }) {
  field.isConnected = false;
  page.shown.splice(page.shown.indexOf(field), 1);
  document.activeElement = document.body;
}

Deno.test("letters that fall between two lines belong to the next one", () => {
  const all = waiting();
  type(all.page, all.field, "Be");
  takenAway(all);
  for (const key of ["r", "x", "Backspace", "t"]) assert.ok(press(all.page, document.body, key));
  const next = new Field(`${LINE}5`);
  all.page.shown.push(next);
  all.ahead.look();
  assert.equal(next.value, "Bert");
  assert.equal(document.activeElement, next);
});

Deno.test("Enter and Tab between two lines begin another one", () => {
  for (const key of ["Enter", "Tab"]) {
    const all = waiting();
    takenAway(all);
    for (const one of ["B", key, "C"]) assert.ok(press(all.page, document.body, one));
    assert.deepEqual([all.ahead.ready, all.ahead.rest()], [["B"], "C"]);
    ended(all);
  }
});

Deno.test("when the line is drawn anew before the next one is there, what is typed still belongs to the next", () => {
  const all = waiting();
  type(all.page, all.field, "Be");
  takenAway(all);
  const again = new Field(`${LINE}4`, "Anna");
  all.page.shown.push(again);
  all.ahead.look();
  for (const key of ["r", "t"]) assert.ok(press(all.page, document.body, key));
  const next = new Field(`${LINE}5`);
  all.page.shown.push(next);
  all.ahead.look();
  assert.deepEqual([again.value, next.value], ["Anna", "Bert"]);
  assert.equal(document.activeElement, next);
});

Deno.test("who pressed elsewhere is not brought back to the line, and what waits for it stays", () => {
  const all = waiting();
  type(all.page, all.field, "Bert");
  all.page.happens("pointerdown", { target: document.body });
  all.page.happens("focusout", { target: all.field });
  takenAway(all);
  assert.equal(press(all.page, document.body, "/"), false);
  const again = new Field(`${LINE}4`, "Anna");
  all.page.shown.push(again);
  all.ahead.look();
  assert.equal(document.activeElement, document.body);
  assert.deepEqual([again.value, all.ahead.rest()], ["Anna", "Bert"]);
  ended(all);
});
