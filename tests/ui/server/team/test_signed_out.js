/* A page whose session is over shows nothing of a dossier any more, and comes back for the same person only. */

import assert from "node:assert/strict";

const HERE = "http://werkboek/plan";
let loads = 0;

function set(name, value) {
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
}

/* As much of an element as the cover needs. */
class Element {
  constructor(kind) {
    Object.assign(this, { kind, children: [], attributes: {}, classes: new Set() });
    this.classList = { add: (name) => this.classes.add(name), remove: (name) => this.classes.delete(name) };
  }

  append(...more) {
    for (const each of more) each.parent = this;
    this.children.push(...more);
  }

  remove() {
    this.parent.children = this.parent.children.filter((each) => each !== this);
  }

  setAttribute(name, value) {
    this.attributes[name] = value;
  }

  focus() {
    Element.focused = this;
  }
}

/* What the script finds in a browser. */
function browser(answers, drafts, sockets) {
  return {
    supportcycleDrafts: drafts,
    fetch: () => Promise.resolve(answers.shift()),
    WebSocket: class extends EventTarget {
      constructor() {
        super();
        sockets.push(this);
      }
    },
  };
}

class Request {
  open() {}
}

/* The page with the script in it; `answers` are what the server says to what is fetched, in their order. */
async function page(answers = [], drafts = undefined) {
  const sockets = [];
  const window = browser(answers, drafts, sockets);
  const dataset = { title: "Over", why: "Why", waiting: "Waits", go: "Go", style: "x{}" };
  const document = { currentScript: { dataset }, title: "Bram", createElement: (kind) => new Element(kind) };
  document.body = new Element("body");
  document.documentElement = new Element("html");
  set("window", window);
  set("location", new URL(HERE));
  set("document", document);
  set("XMLHttpRequest", Request);
  await import(`../../../../supportcycle/ui/server/team/signed_out.js?${loads += 1}`);
  return { window, document, sockets };
}

const over = () => new Response("", { status: 403, headers: { "X-Workbook-Signed-Out": "1" } });
const covered = ({ document }) => document.documentElement.classes.has("signed-out");
const words = ({ document }) => document.body.children[0].children.map((each) => each.textContent);

/* A word to the server, and what it answers. */
const asks = (here, path = "/_wb/lock") => here.window.fetch(path, { method: "POST" });

Deno.test("an answer that the session is over covers the page, once, and its name too", async () => {
  const here = await page([over(), over()]);
  await asks(here, "/_wb/autosave");
  await asks(here);
  assert.ok(covered(here));
  assert.equal(here.document.body.children.length, 1);
  assert.equal(here.document.title, "Over");
  assert.deepEqual(words(here), ["x{}", "Over", "Why", "Go"]);
  assert.equal(Element.focused.href, "/plan");
  assert.equal(Element.focused.target, "_self");
});

Deno.test("a socket that closes because the session is over covers it, and one that breaks does not", async () => {
  const here = await page();
  new here.window.WebSocket("ws://werkboek/stream");
  here.sockets[0].dispatchEvent(Object.assign(new Event("close"), { code: 1006 }));
  assert.ok(!covered(here));
  here.sockets[0].dispatchEvent(Object.assign(new Event("close"), { code: 4401 }));
  assert.ok(covered(here));
});

Deno.test("a lock that is closed, or a server that is away, covers nothing", async () => {
  const here = await page([new Response("", { status: 403 }), new Response("", { status: 503 })]);
  await asks(here);
  await asks(here);
  assert.ok(!covered(here));
});

Deno.test("with words that wait, signing in goes on in another window, and they stay", async () => {
  const kept = [];
  const drafts = { unsent: { isEmpty: false }, keepWaiting: () => kept.push("kept") };
  const here = await page([over()], drafts);
  await asks(here);
  assert.deepEqual(kept, ["kept"]);
  assert.ok(words(here).includes("Waits"));
  assert.equal(Element.focused.target, "_blank");
});

Deno.test("it comes back when the lock answers this page again, and for no other answer", async () => {
  const answers = [over(), new Response("", { status: 403 }), new Response("{}"), new Response("{}")];
  const here = await page(answers);
  await asks(here);
  await asks(here);
  await asks(here, "/_stcore/health");
  assert.ok(covered(here));
  await asks(here);
  assert.ok(!covered(here));
  assert.deepEqual(here.document.body.children, []);
  assert.equal(here.document.title, "Bram");
});
