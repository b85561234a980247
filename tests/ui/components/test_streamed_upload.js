/* Why a file was not taken is said in words of its own. */

import assert from "node:assert/strict";
import { send } from "../../../supportcycle/ui/components/streamed_upload.js";

const DATA = { url: "/incoming", token: "t" };

function server(status, words = "{}") {
  const asked = [];
  globalThis.fetch = (url, options) => {
    asked.push({ url, ...options });
    return Promise.resolve(new Response(words, { status }));
  };
  return asked;
}

Deno.test("the file goes as it is, with the word that lets it in", async () => {
  const asked = server(200, '{"file": "name"}');
  assert.equal(await send("bytes", DATA), "name");
  assert.equal(asked[0].body, "bytes");
  assert.equal(asked[0].headers["X-Workbook-Token"], "t");
});

for (const [status, why] of [[403, "locked"], [413, "too_large"], [507, "unwritable"], [500, "failed"]]) {
  Deno.test(`an answer of ${status} is told as ${why}`, async () => {
    server(status);
    await assert.rejects(send("bytes", DATA), { message: why });
  });
}
