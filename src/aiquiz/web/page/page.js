// The keyboard belongs to the terminal from the start: nobody should have to click first.
"use strict";

const focusTerminal = () => {
  const field = document.querySelector("#terminal textarea");
  if (field) field.focus();
  return Boolean(field);
};

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
