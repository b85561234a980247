/* The second secret of the page goes to its own server, in every way that a page asks, and to no other. */

import assert from "node:assert/strict";

const OURS = "http://127.0.0.1:8501/";
const OTHER = "http://127.0.0.1:9999/";
const HEADER = "X-Workbook-Page";
let loads = 0;

/* What a browser keeps for the page; a closed one refuses. */
class Shelf {
  setItem(name, value) {
    this[name] = value;
  }

  getItem(name) {
    return this[name] ?? null;
  }

  removeItem(name) {
    delete this[name];
  }
}

class ClosedShelf {
  getItem() {
    throw new Error("not allowed");
  }
}

function set(name, value, where = globalThis) {
  Object.defineProperty(where, name, { value, writable: true, configurable: true });
}

/* A browser that keeps what it was asked; the server may tell that it started anew. */
function browser(asked, next) {
  return {
    WebSocket: class {
      constructor(url, protocols) {
        asked.sockets.push([url, protocols]);
      }
    },
    fetch: (_, { headers } = {}) => {
      asked.fetched.push(new Headers(headers).get(HEADER));
      return Promise.resolve(new Response("", { headers: next ? { "X-Workbook-Start": next } : {} }));
    },
  };
}

/* The page with the script in it; gives what was asked, of whom, and with what. */
async function page({ shelf = new Shelf(), next = null } = {}) {
  const asked = { fetched: [], sockets: [], beacons: [] };
  const window = browser(asked, next);
  set("window", window);
  set("localStorage", shelf);
  set("location", new URL(OURS));
  set("document", { currentScript: { dataset: { start: "one" } } });
  set(
    "XMLHttpRequest",
    class {
      open() {}
    },
  );
  set("sendBeacon", (url) => asked.beacons.push(url), navigator);
  await import(`../../../supportcycle/ui/server/page_key.js?${loads += 1}`);
  return { ...asked, window };
}

Deno.test("what is fetched of the own server carries the key", async () => {
  const { fetched, window } = await page();
  await window.fetch(`${OURS}drafts`);
  assert.match(fetched[0], /^one\.[0-9a-f]{64}$/);
});

Deno.test("what is fetched of another port carries nothing", async () => {
  const { fetched, window } = await page();
  await window.fetch(OTHER);
  assert.deepEqual(fetched, [null]);
});

Deno.test("a socket to the own server is opened with the key, another one as it was asked", async () => {
  const { sockets, window } = await page();
  new window.WebSocket(`${OURS}stream`, ["streamlit"]);
  new window.WebSocket(OTHER, ["streamlit"]);
  assert.match(sockets[0][1][1], /^workbook\.one\./);
  assert.deepEqual(sockets[1][1], ["streamlit"]);
});

Deno.test("a last word to the own server has the key in its address, to another one it has not", async () => {
  const { beacons } = await page();
  navigator.sendBeacon(`${OURS}drafts`, "");
  navigator.sendBeacon(OTHER, "");
  assert.match(beacons[0].searchParams.get("page"), /^one\./);
  assert.equal(String(beacons[1]), OTHER);
});

Deno.test("the windows of one browser share the key", async () => {
  const shelf = new Shelf();
  const [first, second] = [await page({ shelf }), await page({ shelf })];
  await first.window.fetch(OURS);
  await second.window.fetch(OURS);
  assert.equal(first.fetched[0], second.fetched[0]);
});

Deno.test("another start of the server has another key, and the old one is kept no longer", async () => {
  const shelf = new Shelf();
  const { fetched, window } = await page({ shelf, next: "two" });
  await window.fetch(OURS);
  await window.fetch(OURS);
  assert.match(fetched[1], /^two\./);
  assert.notEqual(fetched[0].split(".")[1], fetched[1].split(".")[1]);
  assert.deepEqual(Object.keys(shelf), ["workbook-page-two"]);
});

Deno.test("where nothing may be kept the page still has one key", async () => {
  const { fetched, window } = await page({ shelf: new ClosedShelf() });
  await window.fetch(OURS);
  await window.fetch(OURS);
  assert.equal(fetched[0], fetched[1]);
});
