// What htmx does not do by itself: JSON bodies, what a problem says, bar charts from tables, and finding in a table.
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
      const heading = document.getElementById("by-verdict");
      found.textContent = heading ? heading.textContent : "No decisions";
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

for (const input of document.querySelectorAll("[data-find]")) {
  input.addEventListener("input", () => {
    const wanted = input.value.toLowerCase();
    const rows = [...document.querySelectorAll(input.dataset.find)];
    for (const row of rows) {
      row.hidden = !row.textContent.toLowerCase().includes(wanted);
    }
    for (const section of new Set(rows.map((row) => row.closest("section")))) {
      section.hidden = rows.every((row) => row.hidden || row.closest("section") !== section);
    }
  });
}

drawBars();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawBars);
addEventListener("resize", () => {
  for (const chart of document.querySelectorAll("[data-bars]")) {
    window.echarts?.getInstanceByDom(chart)?.resize();
  }
});
