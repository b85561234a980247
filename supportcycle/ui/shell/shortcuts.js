/* Two keys for the worker, where nobody is typing: "/" to search, "?" for the list of keys. They press the link of
   the menu, so they do nothing where there is no menu. */

(() => {
  const FIELD = "input, textarea, select, [contenteditable]:not([contenteditable=false]), [role=combobox]";
  const GOES = { "/": ".st-key-search_words input", "?": ".st-key-keys :is(h1, h2)" };
  const LONGEST = 5000;

  function isTyping(event) {
    return event.isComposing || event.composedPath().some((one) => one.matches?.(FIELD));
  }

  function link() {
    const menu = document.querySelector("[data-testid=stSidebar]");
    if (!menu || getComputedStyle(menu).display === "none") return null;
    return [...menu.querySelectorAll(".stPageLink a")].find((one) => {
      return new URL(one.href).pathname === `/${window.workbookWords.search}`;
    });
  }

  function isRunning() {
    return document.querySelector("[data-testid=stApp]")?.dataset.testScriptState !== "notRunning";
  }

  /* The page comes in first, and takes its heading as the place to read from. */
  function focus(selector, until = Date.now() + LONGEST, again = true) {
    const place = document.querySelector(selector);
    if (Date.now() > until) return;
    if (!place || isRunning()) return void setTimeout(() => focus(selector, until), 40);
    if (!place.matches(FIELD)) place.tabIndex = -1;
    place.focus();
    if (again) setTimeout(() => focus(selector, until, false), 150);
  }

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
