/* Printing the page puts every word on paper: a field shows only as much as fits in it, so its words stand beside it
   as plain text for as long as the page is printed. What is folded says so. */

(() => {
  const FIELDS =
    "[data-testid=stMain] textarea, [data-testid=stMain] input:not([type]), [data-testid=stMain] input[type=text]";
  const CLASS = "workbook-on-paper";

  function beside(element, words) {
    const written = document.createElement("span");
    written.className = CLASS;
    written.setAttribute("aria-hidden", "true");
    written.textContent = words;
    element.after(written);
  }

  function take() {
    document.querySelectorAll(`.${CLASS}`).forEach((one) => one.remove());
  }

  function lay() {
    take();
    document.querySelectorAll(FIELDS).forEach((field) => beside(field, field.value));
    const folds = document.querySelectorAll("[data-testid=stMain] details:not([open]) > summary");
    folds.forEach((fold) =>
      beside(fold.lastElementChild ?? fold.firstElementChild ?? fold, window.workbookWords.folded)
    );
  }

  addEventListener("beforeprint", lay);
  addEventListener("afterprint", take);
})();
