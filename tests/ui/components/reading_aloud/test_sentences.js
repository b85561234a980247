/* Words are cut into sentences where somebody who reads aloud takes a breath. */

import assert from "node:assert/strict";
import { sentences } from "../../../../supportcycle/ui/components/reading_aloud/sentences.js";

const SHORT = new Set(["bijv.", "mevr.", "o.a.", "nr.", "dec."]);
const cut = (words) => sentences(words, SHORT).map(({ start, end }) => words.slice(start, end));

const CASES = {
  "a point, a question and an exclamation end a sentence": [
    "Ik woon hier. Wie helpt u? Niemand! Dat is zo.",
    ["Ik woon hier.", "Wie helpt u?", "Niemand!", "Dat is zo."],
  ],
  "short words do not": [
    "Ik wil bijv. Ton vragen en o.a. Mevr. de Wit op nr. 5. Op 3 dec. 2026 ook.",
    ["Ik wil bijv. Ton vragen en o.a. Mevr. de Wit op nr. 5.", "Op 3 dec. 2026 ook."],
  ],
  "initials do not": ["Dit is J. P. de Boer. Of J.P. Boer.", ["Dit is J. P. de Boer.", "Of J.P. Boer."]],
  "a time and a money sum stay whole": [
    "Om 12.30 uur t/m 14.00. Het kost € 3.50. Klaar",
    ["Om 12.30 uur t/m 14.00.", "Het kost € 3.50.", "Klaar"],
  ],
  "what is quoted ends with its mark, or goes on": [
    "'Kom maar.' zei hij. “Waarom?” vroeg ik. (Dat was laat.) Toen ging ik.",
    ["'Kom maar.' zei hij.", "“Waarom?” vroeg ik.", "(Dat was laat.)", "Toen ging ik."],
  ],
  "three points may go on": ["Ik weet niet... Misschien wel… ja.", [
    "Ik weet niet...",
    "Misschien wel… ja.",
  ]],
  "each line of a list is one, its number too": ["1. Bellen\n2. Koffie\n\n- met Ton", [
    "1. Bellen",
    "2. Koffie",
    "- met Ton",
  ]],
  "lines of marks alone are not read": ["Zo.\n—\n…\nJa", ["Zo.", "Ja"]],
  "other ways of writing end their sentences too": ["هل؟ نعم. ሰላም። ደሓን", ["هل؟", "نعم.", "ሰላም።", "ደሓን"]],
  "a capital that is two signs in small letters moves no sentence": ["İlk adım. İki gün İÇİN! Isı", [
    "İlk adım.",
    "İki gün İÇİN!",
    "Isı",
  ]],
  "nothing gives nothing": ["  \n ", []],
};

for (const [name, [words, wanted]] of Object.entries(CASES)) {
  Deno.test(name, () => assert.deepEqual(cut(words), wanted));
}
