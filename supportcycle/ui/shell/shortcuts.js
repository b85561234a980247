/* Keys for the worker. Where nobody is typing "/" opens the search and "?" the list of keys: they press the link of
   the menu, so they do nothing where there is no menu, or a menu that says they are off. At the table Esc empties the screen, unless it is for something
   else there first: a list or a box that stands open, somebody who is held, letters that are being put together. */

(() => {
  const FIELD = "input, textarea, select, [contenteditable]:not([contenteditable=false]), [role=combobox]";
  const GOES = { "/": ".st-key-search_words input", "?": ".st-key-keys :is(h1, h2)" };
  const STANDS_OPEN = "[data-baseweb=popover], [data-testid=stPopoverBody], [role=dialog]";
  const LONGEST = 30000;
  const COMPOSING = 229;
  let isForAnother = false;
  let asked = 0;

  function isTyping(event) {
    return event.isComposing || event.composedPath().some((one) => one.matches?.(FIELD));
  }

  function link() {
    const menu = document.querySelector("[data-testid=stSidebar]");
    if (!menu || getComputedStyle(menu).display === "none" || menu.querySelector(".st-key-keys_off")) {
      return null;
    }
    return [...menu.querySelectorAll(".stPageLink a")].find((one) => {
      return new URL(one.href).pathname === `/${window.workbookWords.search}`;
    });
  }

  function isRunning() {
    return document.querySelector("[data-testid=stApp]")?.dataset.testScriptState !== "notRunning";
  }

  function isInAnother(place) {
    const now = document.activeElement;
    return Boolean(now && now !== place && now.matches(FIELD));
  }

  /* The page comes in first, and takes its heading as the place to read from. Who pressed another key meanwhile, or
     went into a field, is left there. */
  function focus(selector, mine = ++asked, until = Date.now() + LONGEST, again = true) {
    const place = document.querySelector(selector);
    if (mine !== asked || Date.now() > until || isInAnother(place)) return;
    if (!place || isRunning()) return void setTimeout(() => focus(selector, mine, until), 40);
    if (!place.matches(FIELD)) place.tabIndex = -1;
    place.focus();
    if (again) setTimeout(() => focus(selector, mine, until, false), 150);
  }

  /* What was typed is kept first: a field says so when it is left. */
  function emptyScreen() {
    const button = document.querySelector(".st-key-table_hide button");
    if (!button) return;
    document.activeElement?.blur?.();
    button.click();
  }

  window.addEventListener("keydown", () => {
    isForAnother = Boolean(document.querySelector(STANDS_OPEN));
  }, true);
  window.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing || event.keyCode === COMPOSING) return;
    if (!isForAnother && !event.defaultPrevented) emptyScreen();
  });

  document.addEventListener("keydown", (event) => {
    const place = GOES[event.key];
    if (!place || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    const way = link();
    if (!way) return;
    event.preventDefault();
    if (location.pathname !== way.pathname) way.click();
    focus(place);
  });
})();
