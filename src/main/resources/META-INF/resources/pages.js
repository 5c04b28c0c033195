// What htmx does not do by itself: JSON bodies, what a problem says, drafts that were proposed, and bar charts from tables.
"use strict";

if (window.htmx) {
  htmx.defineExtension("json-body", {
    onEvent(name, event) {
      if (name === "htmx:configRequest") {
        event.detail.headers["Content-Type"] = "application/json";
      }
    },
    encodeParameters(xhr, parameters) {
      return JSON.stringify(Object.fromEntries(parameters.entries()));
    },
  });

  document.body.addEventListener("htmx:afterRequest", (event) => {
    const said = event.detail.elt.querySelector(".said");
    if (!said) {
      return;
    }
    if (event.detail.successful) {
      said.textContent = "Saved.";
      location.reload();
      return;
    }
    said.classList.add("error");
    said.textContent = problemIn(event.detail.xhr);
  });

  document.body.addEventListener("htmx:afterSwap", () => {
    drawBars();
    const found = document.getElementById("found");
    if (found) {
      const said = document.getElementById("by-verdict") ?? document.getElementById("count");
      found.textContent = said ? said.textContent : "No decisions";
    }
  });
}

function problemIn(xhr) {
  try {
    const problem = JSON.parse(xhr.responseText);
    return [problem.detail, problem.advice].filter(Boolean).join(" ");
  } catch {
    return "The service did not answer. Try again.";
  }
}

/** Draws a chart beside each table that one names, so that the table stays the source of the numbers. */
function drawBars() {
  if (!window.echarts) {
    return;
  }
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue("--" + name).trim();
  for (const chart of document.querySelectorAll("[data-bars]")) {
    const rows = [...document.getElementById(chart.dataset.bars).tBodies[0].rows];
    chart.style.height = rows.length * 22 + 8 + "px";
    echarts.getInstanceByDom(chart)?.dispose();
    echarts.init(chart).setOption({
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: 96, right: 48, top: 4, bottom: 4 },
      xAxis: { type: "value", show: false },
      yAxis: {
        type: "category",
        inverse: true,
        data: rows.map((row) => row.cells[0].textContent),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { color: colour("text"), fontSize: 13 },
      },
      series: [
        {
          type: "bar",
          barMaxWidth: 14,
          data: rows.map((row) => ({
            value: Number(row.cells[1].textContent),
            itemStyle: { color: colour(row.dataset.colour), borderRadius: 3 },
          })),
          label: { show: true, position: "right", color: colour("text") },
        },
      ],
    });
  }
}

// A form that takes some seconds says so when it is sent, and is sent once.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.dataset.working) {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "true";
  const sign = document.createElement("p");
  sign.className = "working";
  sign.setAttribute("aria-live", "polite");
  (event.submitter?.closest("p") ?? event.submitter ?? form.lastElementChild).after(sign);
  sign.textContent = form.dataset.working;
});
addEventListener("pageshow", (event) => {
  if (event.persisted) {
    document.querySelectorAll(".working").forEach((sign) => sign.remove());
    document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
  }
});

// Drafts of rules stay in this tab until they are proposed, and do not outlive the login.
document.querySelector('form[action="/logout"]')?.addEventListener("submit", () => sessionStorage.clear());
for (const proposed of document.querySelectorAll("[data-proposed]")) {
  const drafts = "draft:" + proposed.dataset.proposed + ":";
  Object.keys(sessionStorage).filter((key) => key.startsWith(drafts)).forEach((key) => sessionStorage.removeItem(key));
}

drawBars();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawBars);
addEventListener("resize", () => {
  for (const chart of document.querySelectorAll("[data-bars]")) {
    window.echarts?.getInstanceByDom(chart)?.resize();
  }
});

/** Minutes that are left of an attempt; the server counts, this only tells. */
for (const left of document.querySelectorAll("[data-ends]")) {
  const tell = () => {
    const minutes = Math.ceil((new Date(left.dataset.ends) - Date.now()) / 60000);
    left.textContent = minutes > 1 ? minutes + " minutes are left." : minutes === 1 ? "Less than a minute is left." : "The time is over.";
  };
  tell();
  setInterval(tell, 10000);
}
