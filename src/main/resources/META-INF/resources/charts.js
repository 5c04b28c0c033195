// Draws each chart from its data; the table behind it has the same numbers.
"use strict";

(() => {
  const LYING = ["BARS", "FUNNEL", "DOTS"];
  /** More labels than these stand closer, and not each of them is written. */
  const MANY = 80;
  const style = () => getComputedStyle(document.documentElement);
  const colour = (name) => style().getPropertyValue("--" + name).trim();
  const palette = () => [1, 2, 3, 4, 5].map((n) => colour("chart-" + n));

  const AXIS = {
    SHARE: (value) => Math.round(value * 1000) / 10 + "%",
    COUNT: (value) => (Number.isInteger(value) ? value.toLocaleString("en") : ""),
    NUMBER: (value) => value.toLocaleString("en"),
    DAYS: (value) => value.toLocaleString("en"),
    MONEY: (value) => value.toLocaleString("en", { notation: "compact" }),
  };

  /** Segments with gaps between them, each along the axis of values at its label. */
  function segments(name, points, options) {
    const data = [];
    points.forEach((point, i) => {
      if (point.low !== undefined && point.high !== undefined) {
        data.push([point.low, i], [point.high, i], ["-", "-"]);
      }
    });
    return { name, type: "line", silent: true, symbol: "none", data, ...options };
  }

  function items(series, ink) {
    return series.points.map((point) => ({
      value: point.value ?? "-",
      itemStyle: point.marked ? { color: colour("chart-mark") } : { color: ink },
      symbol: point.marked ? "diamond" : "circle",
      symbolSize: point.marked ? 13 : 8,
    }));
  }

  function lying(chart, ink) {
    const drawn = [];
    const single = chart.series.filter((series) => series.form === "VALUES").length === 1;
    chart.series.forEach((series, i) => {
      if (series.form === "LIMITS") {
        drawn.push(
          segments(series.name, series.points, {
            color: colour("chart-range"),
            lineStyle: { width: 11, color: colour("chart-range"), cap: "butt" },
            z: 1,
          }),
        );
        return;
      }
      if (single || chart.kind === "DOTS") {
        drawn.push(segments(series.name, series.points, { color: ink[i], lineStyle: { width: 2, color: colour("chart-interval") }, z: 4 }));
      }
      const dots = chart.kind === "DOTS" || series.form === "REFERENCE";
      drawn.push({
        name: series.name,
        type: dots ? "scatter" : "bar",
        color: ink[i],
        barMaxWidth: 16,
        cursor: series.points.some((point) => point.link) ? "pointer" : "default",
        z: 5 - (dots ? 0 : 3),
        data: items(series, ink[i]).map((item, place) => (dots ? { ...item, value: [item.value, place] } : item)),
        itemStyle: { borderRadius: 3 },
      });
    });
    return drawn;
  }

  /** A band is two lines on top of each other, of which the lower is not seen. */
  function band(name, points, ink, stack) {
    const line = { name, type: "line", stack, stackStrategy: "all", silent: true, symbol: "none", lineStyle: { opacity: 0 }, color: ink };
    return [
      { ...line, data: points.map((point) => point.low ?? "-") },
      {
        ...line,
        data: points.map((point) => (point.low === undefined || point.high === undefined ? "-" : point.high - point.low)),
        areaStyle: { color: ink, opacity: 0.2 },
      },
    ];
  }

  function dashed(name, values, ink) {
    return { name, type: "line", silent: true, symbol: "none", data: values, color: ink, lineStyle: { type: "dashed", width: 1.5, color: ink } };
  }

  function standing(chart, ink) {
    const drawn = [];
    chart.series.forEach((series, i) => {
      if (series.form === "LIMITS") {
        const muted = colour("muted");
        drawn.push(dashed(series.name, series.points.map((point) => point.low ?? "-"), muted));
        drawn.push(dashed(series.name, series.points.map((point) => point.high ?? "-"), muted));
        return;
      }
      if (series.form === "REFERENCE") {
        drawn.push(dashed(series.name, series.points.map((point) => point.value ?? "-"), ink[i]));
        return;
      }
      if (series.points.some((point) => point.low !== undefined)) {
        drawn.push(...band(series.name, series.points, ink[i], "band-" + i));
      }
      const bars = chart.kind === "HISTOGRAM";
      drawn.push({
        name: series.name,
        type: bars ? "bar" : "line",
        barCategoryGap: "6%",
        color: ink[i],
        showAllSymbol: true,
        lineStyle: { width: 2 },
        cursor: series.points.some((point) => point.link) ? "pointer" : "default",
        data: items(series, ink[i]),
        z: 4,
      });
    });
    return drawn;
  }

  function tip(chart) {
    return (asked) => {
      const place = Array.isArray(asked) ? asked[0].dataIndex : asked.dataIndex;
      const lines = chart.series.map((series) => (chart.series.length > 1 ? series.name + ": " : "") + series.points[place].line);
      return [chart.labels[place], ...lines].join("\n");
    };
  }

  /** As wide as the longest label, and not wider than leaves room for the values. */
  function labelWidth(labels, width) {
    const pen = document.createElement("canvas").getContext("2d");
    pen.font = "13px " + getComputedStyle(document.body).fontFamily;
    const longest = Math.max(...labels.map((label) => pen.measureText(label).width));
    return Math.ceil(Math.min(longest + 4, 240, width * 0.42));
  }

  function options(chart, width) {
    const isLying = LYING.includes(chart.kind);
    const room = isLying ? labelWidth(chart.labels, width) : 0;
    const colours = palette();
    let place = 0;
    const ink = chart.series.map((series) => colours[(series.form === "LIMITS" ? place : place++) % colours.length]);
    const text = { color: colour("text"), fontSize: 13 };
    const values = {
      type: "value",
      scale: chart.kind === "CONTROL" || chart.kind === "LINES",
      axisLabel: { ...text, formatter: AXIS[chart.unit], hideOverlap: true },
      splitNumber: width < 500 ? 3 : 5,
      splitLine: { lineStyle: { color: colour("line") } },
    };
    const labels = {
      type: "category",
      data: chart.labels,
      inverse: isLying,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colour("muted") } },
      axisLabel: isLying
        ? { ...text, width: room, overflow: "truncate", interval: chart.labels.length > MANY ? "auto" : 0 }
        : { ...text, hideOverlap: true },
    };
    const legend = chart.series.length > 1;
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      legend: legend ? { top: 0, left: 0, selectedMode: false, textStyle: text, icon: "roundRect", itemHeight: 9 } : undefined,
      grid: isLying
        ? { left: room + 12, right: 24, top: legend ? 36 : 12, bottom: 28 }
        : { left: 8, right: 24, top: legend ? 36 : 12, bottom: 8, containLabel: true },
      // Drawn and not HTML, since the content policy allows no style in markup.
      tooltip: {
        trigger: isLying ? "item" : "axis",
        renderMode: "richText",
        confine: true,
        formatter: tip(chart),
        backgroundColor: colour("card"),
        borderColor: colour("muted"),
        textStyle: text,
      },
      xAxis: isLying ? values : labels,
      yAxis: isLying ? labels : values,
      series: isLying ? lying(chart, ink) : standing(chart, ink),
    };
  }

  function height(chart) {
    return LYING.includes(chart.kind)
      ? chart.labels.length * (chart.labels.length > MANY ? Math.max(8, 2240 / chart.labels.length) : 28) + (chart.series.length > 1 ? 36 : 12) + 40
      : 300;
  }

  function draw(place) {
    const chart = JSON.parse(place.dataset.chart);
    place.style.height = height(chart) + "px";
    echarts.getInstanceByDom(place)?.dispose();
    const drawn = echarts.init(place);
    drawn.setOption(options(chart, place.clientWidth));
    drawn.on("click", (event) => {
      const named = chart.series.find((series) => series.name === event.seriesName);
      const link = named?.points[event.dataIndex]?.link;
      if (link) {
        location.assign(link);
      }
    });
    const table = place.parentElement.querySelector("details.numbers");
    if (table && !place.dataset.drawn && table.dataset.staysOpen === undefined) {
      table.open = false;
    }
    place.dataset.drawn = "true";
  }

  function drawAll() {
    if (window.echarts) {
      document.querySelectorAll("[data-chart]").forEach(draw);
    }
  }

  drawAll();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
  document.body.addEventListener("htmx:afterSwap", drawAll);
  let width = innerWidth;
  addEventListener("resize", () => {
    if (innerWidth !== width) {
      width = innerWidth;
      drawAll();
    }
  });
})();
