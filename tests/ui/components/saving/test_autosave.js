/* Drafts go to the server, and are let go only when it says that it has them. */

import assert from "node:assert/strict";
import { Drafts } from "../../../../supportcycle/ui/components/saving/autosave.js";
import { Field, newPage, press, type } from "../fake_page.js";

const KEY = "w_0_d1-profile-story";
const SAYS = { say_unsent: "unsent", say_unsaved: "unsaved", say_refused: "refused", say_held: "held" };

/* A page on which `words` were typed, and a server that answers with these, one after the other. */
function typedTo(words, ...answers) {
  return typedIn(new Field(KEY), words, ...answers);
}

function typedIn(field, words, ...answers) {
  const page = newPage(field);
  const line = { textContent: "", dataset: {} };
  const told = [];
  const sent = [];
  const drafts = new Drafts();
  globalThis.fetch = (_, { body }) => {
    sent.push(JSON.parse(body));
    const answer = answers.shift();
    return answer ? Promise.resolve(answer) : Promise.reject(new TypeError("away"));
  };
  drafts.settle({
    data: { url: "/drafts", token: "t", window: "w", open: true, say_saved: "saved {time}", ...SAYS },
    parentElement: { querySelector: () => line },
    setTriggerValue: (what) => told.push(what),
  });
  page.happens("focusin", { target: field });
  if (words) type(page, field, words);
  return { drafts, field, line, page, sent, told };
}

function answer(status, outcome = {}) {
  return { status, ok: status < 300, json: () => Promise.resolve(outcome) };
}

const saved = (key = KEY) => answer(200, { saved: [key], at: "10:15" });
const settled = () => new Promise((done) => setTimeout(done));
const rest = ({ drafts }) => [drafts.timer, drafts.knocking].forEach(clearTimeout);

/* What a page that is closed gives the browser to send. */
function beaconsOf() {
  const beacons = [];
  const sendBeacon = (url, body) => beacons.push({ url, body });
  Object.defineProperty(navigator, "sendBeacon", { value: sendBeacon, configurable: true });
  return beacons;
}

Deno.test("what was typed is sent with its number and with what the field held before", async () => {
  const all = typedTo("Bram", saved());
  await all.drafts.send();
  const [{ drafts, known, numbers, token, window }] = all.sent;
  assert.deepEqual({ drafts, numbers, token, window }, {
    drafts: { [KEY]: "Bram" },
    numbers: { [KEY]: 1 },
    token: "t",
    window: "w",
  });
  assert.deepEqual(known[KEY][0], "0.0");
});

Deno.test("what was saved is let go, and the page says when", async () => {
  const all = typedTo("Bram", saved());
  await all.drafts.send();
  assert.ok(all.drafts.unsent.isEmpty);
  assert.equal(all.line.textContent, "saved 10:15");
});

Deno.test("Enter sends what was typed before the page takes it over, so that it does not come late", async () => {
  const all = typedTo("Bram", saved());
  all.page.happens("keydown", { target: all.field, key: "Shift" });
  assert.deepEqual(all.sent, []);
  all.page.happens("keydown", { target: all.field, key: "Enter" });
  await Promise.resolve();
  assert.equal(all.sent[0].drafts[KEY], "Bram");
  rest(all);
});

Deno.test("nothing is sent when nothing was typed", async () => {
  const all = typedTo("");
  await all.drafts.send();
  assert.deepEqual(all.sent, []);
});

Deno.test("a server that is away keeps the words here, and the wait grows", async () => {
  const all = typedTo("Bram");
  await all.drafts.send();
  rest(all);
  assert.equal(all.line.textContent, "unsent");
  assert.ok(!all.drafts.unsent.isEmpty);
  assert.ok(all.drafts.retry > 700);
});

Deno.test("a server that cannot write keeps the words here and says so", async () => {
  const all = typedTo("Bram", answer(503));
  await all.drafts.send();
  rest(all);
  assert.equal(all.line.dataset.status, "problem");
  assert.ok(!all.drafts.unsent.isEmpty);
});

Deno.test("a lock that turned holds the words, and they go when the page is open again", async () => {
  const all = typedTo("Bram", answer(403), saved());
  await all.drafts.send();
  assert.equal(all.line.textContent, "held");
  await all.drafts.send();
  assert.equal(all.sent.length, 1);
  all.drafts.settle({
    data: { ...all.drafts.data, token: "new" },
    parentElement: { querySelector: () => all.line },
    setTriggerValue: () => {},
  });
  await settled();
  assert.equal(all.sent[1].token, "new");
  rest(all);
});

Deno.test("words that were refused while the page was opening go again at once, and the page is drawn anew", async () => {
  let refuse;
  const underWay = new Promise((done) => refuse = () => done(answer(403)));
  const all = typedTo("Bram", underWay, saved());
  all.drafts.last = null;
  const sending = all.drafts.send();
  const parentElement = { querySelector: () => all.line };
  const setTriggerValue = (what) => all.told.push(what);
  for (const open of [false, true]) {
    all.drafts.settle({ data: { ...all.drafts.data, open }, parentElement, setTriggerValue });
  }
  refuse();
  await sending;
  assert.ok(!all.drafts.held);
  await all.drafts.send();
  assert.equal(all.sent.length, 2);
  assert.ok(all.drafts.unsent.isEmpty);
  assert.deepEqual(all.told, ["resent"]);
  rest(all);
});

Deno.test("held words go before the cursor is placed, so that nothing about a field can keep them here", async () => {
  const all = typedTo("Bram", answer(403), saved());
  await all.drafts.send();
  rest(all);
  all.drafts.placeCursor = () => {
    throw new TypeError("no such field");
  };
  const data = { ...all.drafts.data, cursor: KEY };
  const parentElement = { querySelector: () => all.line };
  assert.throws(() => all.drafts.settle({ data, parentElement, setTriggerValue: () => {} }));
  await settled();
  assert.equal(all.sent.length, 2);
  assert.ok(all.drafts.unsent.isEmpty);
});

Deno.test("a page that is open and was refused all the same tries again by itself, and a closed one does not", async () => {
  const wait = globalThis.setTimeout;
  const knocks = [];
  globalThis.setTimeout = (act, time) => time === 10000 ? knocks.push(act) : wait(act, time);
  const all = typedTo("Bram", answer(403), answer(403), saved());
  await all.drafts.send();
  all.drafts.data.open = false;
  knocks[0]();
  await settled();
  assert.equal(all.sent.length, 1);
  all.drafts.data.open = true;
  knocks[0]();
  await settled();
  knocks[1]();
  await settled();
  globalThis.setTimeout = wait;
  assert.equal(all.sent.length, 3);
  assert.ok(all.drafts.unsent.isEmpty);
});

Deno.test("a text that the server takes from nobody is not sent for ever", async () => {
  const all = typedTo("Bram", answer(413));
  await all.drafts.send();
  assert.ok(all.drafts.unsent.isEmpty);
  assert.equal(all.line.textContent, "refused");
});

Deno.test("words that another window changed too ask for a new drawing once all is saved", async () => {
  const all = typedTo("Bram", answer(200, { saved: [KEY], in_conflict: [KEY], at: "10:15" }));
  await all.drafts.send();
  assert.deepEqual(all.told, ["asked"]);
});

Deno.test("who closes the page sends what was not sent yet", () => {
  const all = typedTo("Bram");
  const beacons = beaconsOf();
  all.page.happens("pagehide");
  rest(all);
  assert.deepEqual(beacons.map(({ url }) => url), ["/drafts"]);
});

/* One line for all, on which words were typed that wait in the page for a line that is not drawn yet. */
async function waiting() {
  const [line, next] = [2, 3].map((number) => `w_0_d1-wishes-w${number}-text`);
  const list = Object.assign([], { isOne: true });
  const all = typedIn(new Field(line, "", { list }), "Anna", saved(line), saved(next));
  all.field.focus();
  press(all.page, all.field, "Enter");
  type(all.page, all.field, "Bert");
  await settled();
  return all;
}

const LATER = { "w_0_d1-wishes-w3-text": "Bert" };

function ended(all) {
  rest(all);
  if (all.drafts.ahead.field) all.drafts.ahead.stop();
}

Deno.test("what waits for a line that does not come is sent once it cannot wait any longer", async () => {
  const all = await waiting();
  assert.deepEqual(all.sent.map(({ drafts }) => Object.values(drafts)), [["Anna"]]);
  all.drafts.ahead.giveUp();
  assert.deepEqual(all.sent.at(-1).drafts, LATER);
  await settled();
  ended(all);
});

Deno.test("what waits for a line is sent when the page goes out of sight", async () => {
  const all = await waiting();
  all.page.happens("visibilitychange");
  assert.equal(all.sent.length, 1);
  document.hidden = true;
  all.page.happens("visibilitychange");
  assert.deepEqual(all.sent.at(-1).drafts, LATER);
  await settled();
  ended(all);
});

Deno.test("who closes the page sends what waits for a line as well", async () => {
  const all = await waiting();
  const beacons = beaconsOf();
  all.page.happens("pagehide");
  ended(all);
  assert.deepEqual(JSON.parse(await beacons[0].body.text()).drafts, LATER);
});

Deno.test("a press outside the field ends the typing in it", () => {
  const all = typedTo("Bram");
  all.field.focus();
  all.page.happens("pointerdown", { target: {} });
  rest(all);
  assert.equal(document.activeElement, document.body);
  assert.equal(all.drafts.justLeft(), all.field);
});
