// A dial's slider and its number move together; what is turned is counted.
"use strict";

const form = document.getElementById("dials");
const turned = document.getElementById("turned");

function count() {
  if (!turned) {
    return;
  }
  const names = [...form.querySelectorAll("[data-active]")]
    .filter((field) => Number(field.value) !== Number(field.dataset.active))
    .map((field) => field.getAttribute("aria-label").replace(/, in .*/, "") + ": " + field.dataset.active + " → " + field.value);
  turned.textContent = names.length === 0 ? "Nothing is turned yet." : names.join("; ");
}

for (const slider of form.querySelectorAll("input[type=range]")) {
  const field = slider.nextElementSibling;
  slider.addEventListener("input", () => {
    field.value = slider.value;
    count();
  });
  field.addEventListener("input", () => {
    slider.value = field.value;
    count();
  });
}
count();
