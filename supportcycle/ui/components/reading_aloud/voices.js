/* The voices of this computer itself. One that sends the words away to be spoken elsewhere is never used. */

const plain = (language) => language.replace("_", "-").toLowerCase();
const spoken = (language) => plain(language).split("-")[0];

/* The voice to speak a language with; undefined when this computer has none of its own. */
export function voiceFor(language, voices) {
  const own = voices.filter((one) => one.localService === true && spoken(one.lang) === spoken(language));
  const home = `${spoken(language)}-${spoken(language)}`;
  return own.find((one) => plain(one.lang) === plain(language)) ??
    own.find((one) => plain(one.lang) === home) ?? own.find((one) => one.default) ?? own[0];
}

/* What a language is called in Dutch. */
export function nameOf(language) {
  return new Intl.DisplayNames(["nl"], { type: "language" }).of(spoken(language));
}
