/* What was typed and is not saved yet, each draft with a number that goes up, and the texts that its field held on the
   way there, by their fingerprints. Lives in this page's memory only. */

import { fingerprint } from "./fingerprint.js";

const LETTERS_AT_ONCE = 250000;
const FIELDS_AT_ONCE = 100;
const MOST_KNOWN = 200;

export class UnsentDrafts {
  constructor() {
    this.number = 0;
    this.unsent = new Map();
    this.known = new Map();
  }

  get isEmpty() {
    return this.unsent.size === 0;
  }

  /* What a field holds before the first new letter. The server compares it with what stands there by then. */
  saw(key, text) {
    if (!this.unsent.has(key)) this.known.set(key, [fingerprint(text)]);
  }

  /* What the field held on the way here: when the server knows the words of one of these, it knows what is new. */
  knew(key, text) {
    const known = this.known.get(key);
    const print = fingerprint(text);
    if (known.at(-1) !== print) known.push(print);
    if (known.length > MOST_KNOWN) known.splice(1, 1);
  }

  typed(key, text) {
    if (!this.known.has(key)) this.saw(key, "");
    if (this.unsent.has(key)) this.knew(key, this.unsent.get(key).text);
    this.number += 1;
    this.unsent.set(key, { text, number: this.number });
  }

  /* As much as fits in one letter to the server; the rest goes with the next. */
  batch() {
    const batch = new Map();
    let letters = 0;
    for (const [key, draft] of this.unsent) {
      letters += draft.text.length;
      if (batch.size && (letters > LETTERS_AT_ONCE || batch.size === FIELDS_AT_ONCE)) break;
      batch.set(key, draft);
    }
    return batch;
  }

  /* A batch as the server reads it. */
  told(batch) {
    const of = (what) => Object.fromEntries([...batch].map(([key, draft]) => [key, what(key, draft)]));
    return {
      drafts: of((_, draft) => draft.text),
      numbers: of((_, draft) => draft.number),
      known: of((key) => this.known.get(key)),
    };
  }

  /* What was sent may have arrived, also when no answer comes. */
  sent(batch) {
    for (const [key, { text }] of batch) this.knew(key, text);
  }

  /* The server has this draft: what was typed since stays, and is known to be made of it. */
  settled(key, { text, number }) {
    if (this.unsent.get(key)?.number === number) this.unsent.delete(key);
    const known = this.known.get(key);
    this.known.set(key, known.slice(Math.max(0, known.lastIndexOf(fingerprint(text)))));
  }
}
