"use strict";
// Everything can be read without this script; it adds keys, a filter, and opens all words for paper.
const filter = document.getElementById("filter");
const keys = document.getElementById("keys");
const items = () => [...document.querySelectorAll("[data-item]")].filter((item) => !item.hidden);

function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target instanceof HTMLDetailsElement) {
    target.open = true;
    target.querySelector("summary").focus();
  }
}

function step(by) {
  const all = items();
  const at = all.findIndex((item) => item.contains(document.activeElement));
  const next = all[Math.min(Math.max(at + by, 0), all.length - 1)];
  if (next) (next.querySelector("summary, a") || next).focus();
}

function show(words) {
  const wanted = words.toLocaleLowerCase();
  let shown = 0;
  for (const item of document.querySelectorAll("[data-item]")) {
    item.hidden = !item.textContent.toLocaleLowerCase().includes(wanted);
    if (!item.hidden) shown += 1;
  }
  document.getElementById("shown").textContent = wanted ? `${shown} shown` : "";
}

function openAll(open) {
  for (const one of document.querySelectorAll("details")) one.open = open;
}

const actions = {
  j: () => step(1),
  k: () => step(-1),
  e: () => openAll(true),
  c: () => openAll(false),
  "/": () => filter.focus(),
  "?": () => keys.showModal(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target === filter) {
    if (event.key === "Escape") {
      filter.value = "";
      show("");
      filter.blur();
    }
    return;
  }
  const action = actions[event.key];
  if (action && !keys.open) {
    event.preventDefault();
    action();
  }
});
filter.addEventListener("input", () => show(filter.value));
document.getElementById("open-all").addEventListener("click", () => openAll(true));
document.getElementById("show-keys").addEventListener("click", () => keys.showModal());
addEventListener("hashchange", openTarget);
addEventListener("beforeprint", () => openAll(true));
document.querySelector(".tools").hidden = false;
openTarget();
