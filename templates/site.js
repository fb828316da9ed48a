// Keys for the way from change to change: n next, p previous. Everything works without this.
document.addEventListener("keydown", function (event) {
  var field = event.target.closest && event.target.closest("input,textarea,select");
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (field && field.type !== "checkbox" && field.type !== "radio") return;
  var step = { n: 1, p: -1 }[event.key];
  if (!step) return;
  var changes = Array.prototype.filter.call(document.querySelectorAll(".rij[id]"), function (one) {
    return one.querySelector(".label") && one.offsetParent !== null;
  });
  if (!changes.length) return;
  var top = window.scrollY;
  var at = -1;
  changes.forEach(function (one, index) {
    if (one.getBoundingClientRect().top + top <= top + 12) at = index;
  });
  var next = changes[Math.max(0, Math.min(changes.length - 1, at + step))];
  event.preventDefault();
  location.hash = next.id;
});

// The citation and the address of this page, for a note of one's own.
document.querySelectorAll(".kopie").forEach(function (one) {
  if (!navigator.clipboard) return;
  one.hidden = false;
  var button = one.querySelector("button");
  var said = one.querySelector("output");
  button.addEventListener("click", function () {
    navigator.clipboard.writeText(button.dataset.citaat + "\n" + location.href).then(function () {
      said.textContent = said.dataset.gedaan;
    });
  });
});
