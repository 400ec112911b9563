// The keyboard belongs to the terminal from the start: nobody should have to click first.
"use strict";

const focusTerminal = () => {
  const field = document.querySelector("#terminal textarea");
  if (field) field.focus();
  return Boolean(field);
};

// A narrow window gets smaller letters, so that the app has the columns it needs; a letter is 0.6 as wide as high.
const LEAST_COLUMNS = 62;
const SMALLEST_LETTERS = 9;
const { dataset } = document.getElementById("terminal");
const fitting = Math.floor(window.innerWidth / (LEAST_COLUMNS * 0.602));
dataset.fontSize = Math.max(SMALLEST_LETTERS, Math.min(Number(dataset.fontSize), fitting));

const body = document.body;
const watch = new MutationObserver(() => {
  if (body.classList.contains("-closed")) {
    document.getElementById("again").focus();
  } else {
    focusTerminal();
  }
});
watch.observe(body, { attributes: true, attributeFilter: ["class"] });
new MutationObserver((_, observer) => focusTerminal() && observer.disconnect()).observe(
  document.getElementById("terminal"),
  { childList: true, subtree: true },
);
window.addEventListener("focus", focusTerminal);
