/* A box that opens has the focus, so that the next key leads into it and not to what lies behind it; it is called what
   its button says. Esc closes it and leads back, as Streamlit does by itself. */

(() => {
  const BOX = "[data-testid=stPopoverBody]";
  let shown = null;
  let opener = null;

  function open(box) {
    opener = document.querySelector(".stPopover button[aria-expanded=true]");
    if (!box.hasAttribute("role")) box.setAttribute("role", "dialog");
    if (opener) box.setAttribute("aria-label", (opener.querySelector("p") ?? opener).textContent.trim());
    if (box.contains(document.activeElement)) return;
    box.tabIndex = -1;
    box.focus({ preventScroll: true });
  }

  function look() {
    const box = document.querySelector(BOX);
    if (box === shown) return;
    shown = box;
    if (box) open(box);
    else if (document.activeElement === document.body) opener?.focus({ preventScroll: true });
  }

  new MutationObserver(look).observe(document, { subtree: true, childList: true });
})();
