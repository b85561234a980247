/* Streamlit lets a fold grow from within a script, where no style sheet can stop it. Who asked the computer for less
   movement sees the end of it at once. */

(() => {
  const animate = Element.prototype.animate;

  Element.prototype.animate = function (frames, asked) {
    const begun = animate.call(this, frames, asked);
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) queueMicrotask(() => begun.finish());
    return begun;
  };
})();
