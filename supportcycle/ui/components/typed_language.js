/* What somebody typed in another language says so wherever it stands on the page, for voices and for the way its letters run;
   and so does the Dutch beside it. */

const MAIN = "[data-testid=stMain]";
const TYPED = "textarea, input:not([type=checkbox]):not([type=radio]), [data-testid=stText], h1, h2, h3, p";
const DUTCH = "[class*='-interpreted-'] textarea";
const MARKED = "[data-typed-language]";

const wordsOf = (one) => String(one.value ?? one.textContent ?? "").trim();

export function mark(main, said) {
  const language = new Map(said.map(({ words, mark }) => [words, mark]));
  for (const one of main.querySelectorAll(MARKED)) unmarked(one);
  for (const one of main.querySelectorAll(TYPED)) {
    const found = language.get(wordsOf(one));
    if (found) marked(one, found);
  }
  for (const one of main.querySelectorAll(DUTCH)) marked(one, "nl");
}

function marked(one, language) {
  one.lang = language;
  one.dir = "auto";
  one.setAttribute("data-typed-language", "");
}

function unmarked(one) {
  for (const name of ["lang", "data-typed-language"]) one.removeAttribute(name);
}

export default function (component) {
  const main = document.querySelector(MAIN);
  if (!main) return undefined;
  const said = JSON.parse(component.data.said);
  const watch = new MutationObserver(() => mark(main, said));
  mark(main, said);
  watch.observe(main, { subtree: true, childList: true });
  return () => {
    watch.disconnect();
    mark(main, []);
  };
}
