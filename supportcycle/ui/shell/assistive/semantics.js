/* Says in roles and words what the page says to the eye alone: which part is the menu, which title opens what, that a
   tick means something, and what is said about a field. Streamlit draws anew what it likes, so that it is looked at
   again after each change. */

(() => {
  const FOLD = ".stExpander[class*='st-key-fold_'], [class*='st-key-fold_'] > .stExpander";
  const TICKED =
    "[class*='st-key-subject_'] button, [class*='st-key-turn_'] button, main summary p, .stMain summary p";
  const TICK = /\s*✓$/;
  const HINT = "st-key-hint_";
  const UNREAD = "st-key-hint_unread_";
  const words = window.workbookWords;
  let asked = false;

  function set(element, name, value) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }

  function nameMenu() {
    const menu = document.querySelector(".st-key-menu");
    if (!menu) return;
    set(menu, "role", "navigation");
    set(menu, "aria-label", words.menu);
  }

  function sayTicks() {
    for (const one of document.querySelectorAll(TICKED)) {
      const said = one.textContent.trim();
      if (TICK.test(said)) set(one, "aria-label", `${said.replace(TICK, "")}, ${words.done}`);
      else if (one.dataset.ticked) one.removeAttribute("aria-label");
      one.dataset.ticked = TICK.test(said) ? "yes" : "";
    }
  }

  /* The heading a fold stands under; what stands in another fold says nothing about this one. */
  function above(summary, headings) {
    const isBefore = (one) => summary.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING;
    const isAround = (one) => one.closest(FOLD)?.contains(summary) ?? true;
    return headings.findLast((one) => isBefore(one) && isAround(one));
  }

  function nested(fold, around) {
    let depth = 0;
    for (let one = fold.parentElement?.closest(FOLD); one; one = one.parentElement?.closest(FOLD)) {
      if (!one.contains(around)) depth += 1;
    }
    return depth;
  }

  function headFolds() {
    const headings = [...document.querySelectorAll(".stMain :is(h1, h2, h3, h4, h5, h6)")];
    for (const fold of document.querySelectorAll(FOLD)) {
      const summary = fold.querySelector("summary");
      const title = summary?.querySelector("p");
      if (!title) continue;
      const under = above(summary, headings);
      const level = Number(under?.tagName[1] ?? 1) + 1 + nested(fold, under ?? null);
      set(title, "role", "heading");
      set(title, "aria-level", String(Math.min(6, level)));
    }
  }

  function hintOf(box) {
    const key = [...box.classList].find((one) => one.startsWith(HINT));
    const isUnread = key.startsWith(UNREAD);
    return { key, isUnread, of: key.slice((isUnread ? UNREAD : HINT).length) };
  }

  function untie(field) {
    for (const name of ["aria-describedby", "aria-invalid", "data-hinted"]) field.removeAttribute(name);
  }

  function tieHints() {
    const tied = new Set();
    for (const box of document.querySelectorAll(`[class*="${HINT}"]`)) {
      const { key, isUnread, of } = hintOf(box);
      const field = document.querySelector(`.st-key-${CSS.escape(of)} :is(input, textarea)`);
      if (!field) continue;
      tied.add(field);
      box.id = key;
      set(field, "data-hinted", "");
      set(field, "aria-describedby", key);
      set(field, "aria-invalid", String(isUnread));
      if (box.dataset.said !== box.textContent) window.workbookSays?.(box.textContent, true);
      box.dataset.said = box.textContent;
    }
    for (const field of document.querySelectorAll("[data-hinted]")) if (!tied.has(field)) untie(field);
  }

  /* A figure has a name, and the keyboard comes past it as past all else that can be looked at. */
  function reachCharts() {
    for (const one of document.querySelectorAll('[data-testid="stPlotlyChart"]')) set(one, "tabindex", "0");
  }

  function look() {
    asked = false;
    for (const act of [nameMenu, sayTicks, headFolds, tieHints, reachCharts]) act();
  }

  new MutationObserver(() => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(look);
  }).observe(document, { subtree: true, childList: true, characterData: true });
})();
