/* How high the bar with the way on is, for the style that keeps what has the focus above it: long names take two
   lines, and in a narrow window the buttons stand under one another. */

(() => {
  let bar = null;

  const sizes = new ResizeObserver(() => {
    document.documentElement.style.setProperty("--way-on", `${bar.offsetHeight}px`);
  });

  function look() {
    const now = document.querySelector(".st-key-way_on")?.parentElement ?? null;
    if (now === bar) return;
    sizes.disconnect();
    bar = now;
    if (bar) sizes.observe(bar);
  }

  new MutationObserver(look).observe(document, { subtree: true, childList: true });
})();
