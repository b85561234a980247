/* A page in another language says so, for voices and for layout. What stands in Dutch says that it does, and what people
   type runs as its own letters do. */

const MAIN = "[data-testid=stMain]";
const DUTCH = "[class*='st-key-dutch_'], .st-key-reading, p > span[style*='font-size']";
const TYPED = "textarea, input:not([type=checkbox]):not([type=radio])";

export function tell(main, { mark, direction }) {
  main.lang = mark;
  main.dir = direction;
  for (const one of main.querySelectorAll(DUTCH)) {
    one.lang = "nl";
    one.dir = "ltr";
  }
  for (const one of main.querySelectorAll(TYPED)) one.dir = "auto";
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
  watch.observe(main, { subtree: true, childList: true });
  return () => {
    if (window.supportcycleLanguage !== watch) return;
    watch.disconnect();
    forget(main);
  };
}
