/* A page in another language says so, for voices and for layout. What stands in Dutch says that it does, what people
   type runs as its own letters do, and a name is heard without its markup. */

const MAIN = "[data-testid=stMain]";
const DUTCH = "[class*='st-key-dutch_'], .st-key-reading, p > span[style*='font-size']";
const TYPED = "textarea, input:not([type=checkbox]):not([type=radio])";
const MARKED_UP = "[aria-label*=':small[']";
const BOTH = /^(.*?)\s*\n:small\[(.*)\]$/s;

/* A field is called by its label as it was written; a voice would read out what makes the Dutch in it small. */
function plainly(name) {
  const [, own, dutch] = name.match(BOTH) ?? [null, name, ""];
  const said = dutch ? `${own}${/\p{P}$/u.test(own) ? "" : "."} ${dutch}` : own;
  return said.replace(/\\(?=\p{P}|\p{S})/gu, "");
}

export function tell(main, { mark, direction }) {
  main.lang = mark;
  main.dir = direction;
  for (const one of main.querySelectorAll(DUTCH)) {
    one.lang = "nl";
    one.dir = "ltr";
  }
  for (const one of main.querySelectorAll(TYPED)) one.dir = "auto";
  for (const one of main.querySelectorAll(MARKED_UP)) {
    one.setAttribute("aria-label", plainly(one.getAttribute("aria-label")));
  }
}

export function forget(main) {
  for (const one of [main, ...main.querySelectorAll("[lang], [dir]")]) {
    one.removeAttribute("lang");
    one.removeAttribute("dir");
  }
}

export default function (component) {
  const main = document.querySelector(MAIN);
  if (!main) return undefined;
  window.supportcycleLanguage?.disconnect();
  const watch = new MutationObserver(() => {
    if (component.parentElement?.isConnected ?? true) return tell(main, component.data);
    watch.disconnect();
    return forget(main);
  });
  window.supportcycleLanguage = watch;
  tell(main, component.data);
  watch.observe(main, { subtree: true, childList: true, attributeFilter: ["aria-label"] });
  return () => {
    if (window.supportcycleLanguage !== watch) return;
    watch.disconnect();
    forget(main);
  };
}
