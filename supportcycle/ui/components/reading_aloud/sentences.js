/* Cuts words into sentences, as one breathes them: not after a short word with a point, an initial, the number of a
   line, or a quotation in the middle of a sentence. */

const STOP = /\n+|[.!?…؟۔።፧]+[\p{Pe}\p{Pf}"']*(?=\s|$)/gu;

/* Where each sentence begins and ends; `short` are the words that end with a point in the middle of a sentence. */
export function sentences(words, short = new Set()) {
  const found = [];
  let from = 0;
  const cut = (end) => {
    const said = words.slice(from, end);
    const start = from + said.search(/\S/);
    if (/[\p{L}\p{N}]/u.test(said)) found.push({ start, end: start + said.trim().length });
    from = end;
  };
  for (const stop of words.matchAll(STOP)) {
    const end = stop.index + stop[0].length;
    if (isEnd(words.slice(from, stop.index), stop[0], words.slice(end), short)) cut(end);
  }
  cut(words.length);
  return found;
}

function isEnd(before, mark, after, short) {
  if (mark.startsWith("\n")) return true;
  if (/^\s*[\p{P}\s]*\p{Ll}/u.test(after)) return false;
  if (mark[0] !== "." || mark[1] === ".") return true;
  const last = before.match(/[\p{L}\p{N}.]*$/u)[0];
  const isInitial = /^\p{L}$/u.test(last) || /^(\p{L}\.)+\p{L}$/u.test(last);
  const isNumber = /^\s*\p{N}+$/u.test(before);
  return !isInitial && !isNumber && !short.has(`${last.toLowerCase()}.`);
}
