/* A tile whose words changed by a tap is another button to the browser, and whoever taps with keys would begin again
   at the top of the page. The one in its place gets the focus. */

(() => {
  const SET = '[class*="st-key-tiles_"]';
  let kept = null;

  function nameOf(set) {
    return [...set.classList].find((one) => one.startsWith("st-key-tiles_"));
  }

  function keep(element) {
    const set = element.closest?.(SET);
    const button = set && element.closest("button");
    kept = button && { button, name: nameOf(set), at: [...set.querySelectorAll("button")].indexOf(button) };
  }

  function giveBack() {
    if (!kept || kept.button.isConnected) return;
    if (document.activeElement !== document.body) return void (kept = null);
    const tiles = [...document.querySelectorAll(`.${CSS.escape(kept.name)} button`)];
    tiles[Math.min(kept.at, tiles.length - 1)]?.focus({ preventScroll: true });
  }

  document.addEventListener("focusin", (event) => keep(event.target));
  document.addEventListener("pointerdown", (event) => {
    if (!event.target.closest?.(SET)) kept = null;
  });
  new MutationObserver(giveBack).observe(document, { subtree: true, childList: true });
})();
