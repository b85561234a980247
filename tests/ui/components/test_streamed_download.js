/* A file that did not come whole is no file. */

import assert from "node:assert/strict";
import { pieces } from "../../../supportcycle/ui/components/streamed_download.js";

function answer(...parts) {
  return new Response(
    new ReadableStream({
      start(stream) {
        for (const part of parts) stream.enqueue(new TextEncoder().encode(part));
        stream.close();
      },
    }),
  );
}

Deno.test("the pieces of a file are put together in their order", async () => {
  const told = [];
  const file = await pieces(answer("ab", "cd"), 4, (part) => told.push(part));
  assert.equal(await file.text(), "abcd");
  assert.deepEqual(told, [50, 100]);
});

Deno.test("a file that ends too soon is refused", async () => {
  await assert.rejects(pieces(answer("ab"), 4, () => {}), /broken/);
});

Deno.test("a file with more in it than was said is refused", async () => {
  await assert.rejects(pieces(answer("ab", "cd"), 3, () => {}), /broken/);
});
