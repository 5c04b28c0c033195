// A dial's slider and its number move together; what is turned is counted, and can be proposed from wherever one is on the page.
"use strict";

const form = document.getElementById("dials");
const turned = document.getElementById("turned");
const proposing = document.getElementById("proposing");
const SHOWN = 3;

function changes() {
  const values = [...form.querySelectorAll("[data-active]")]
    .filter((field) => Number(field.value) !== Number(field.dataset.active))
    .map((field) => field.getAttribute("aria-label").replace(/, in .*/, "") + ": " + field.dataset.active + " → " + field.value);
  const taken = [...form.querySelectorAll("[name=remove]:checked")].map((box) => box.getAttribute("aria-label").replace(/, take .*/, "") + ": taken away");
  const apart = form.elements.apart.value;
  return values.concat(taken, apart ? [apart + ": set apart for some deals"] : []);
}

function count() {
  if (!turned) {
    return;
  }
  const all = changes();
  const more = all.length > SHOWN ? " and " + (all.length - SHOWN) + " more" : "";
  turned.textContent = all.length === 0 ? "Nothing is turned yet." : all.slice(0, SHOWN).join("; ") + more;
  proposing.classList.toggle("at-hand", all.length > 0);
}

for (const slider of form.querySelectorAll("input[type=range]")) {
  const field = slider.nextElementSibling;
  slider.addEventListener("input", () => {
    field.value = slider.value;
  });
  field.addEventListener("input", () => {
    slider.value = field.value;
  });
}
form.addEventListener("input", count);
count();
