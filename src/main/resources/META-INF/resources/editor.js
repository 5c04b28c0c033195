// The editor of a rulebook's file: drafts of several files, a live check with its problems in the gutter and in a list, hints.
"use strict";

const form = document.getElementById("editor");
const area = document.getElementById("text");
const base = form.dataset.base;
const path = form.dataset.path;
const mayEdit = form.dataset.mayEdit === "true";
const hints = JSON.parse(document.getElementById("hints").textContent);
const PREFIX = "draft:" + base + ":";
const QUIET_MILLIS = 500;

const drafts = {
  get: (file) => sessionStorage.getItem(PREFIX + file),
  set: (file, text) => sessionStorage.setItem(PREFIX + file, text),
  drop: (file) => sessionStorage.removeItem(PREFIX + file),
  files: () => Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length)).sort(),
};

CodeMirror.defineSimpleMode("rules", {
  start: [
    { regex: /\/\/.*|#.*/, token: "comment" },
    { regex: /"(?:[^"\\]|\\.)*"?/, token: "string" },
    { regex: /@[a-z]+/, token: "attribute" },
    { regex: /\b(?:rule|when|then|end|not|exists|in|matches|contains|known|dial|package|enabled|date-effective|date-expires)\b/, token: "keyword" },
    { regex: /\b[A-Z][A-Z_]+\b/, token: "atom" },
    { regex: /\b\d+(?:\.\d+)?\b/, token: "number" },
  ],
});

const MODES = { drl: "rules", dslr: "rules", dsl: "rules", yaml: "yaml", yml: "yaml" };
const original = area.value;
const draft = mayEdit ? drafts.get(path) : null;
if (draft !== null) {
  area.value = draft;
}

const LEAVING = { Tab: false, "Shift-Tab": false };
const WRITING = {
  Tab: (editor) => (editor.somethingSelected() ? editor.indentSelection("add") : editor.replaceSelection("    ")),
  "Shift-Tab": (editor) => editor.indentSelection("subtract"),
  Esc: (editor) => editor.setOption("extraKeys", LEAVING),
  "Ctrl-Space": (editor) => editor.showHint({ hint: offered, completeSingle: false }),
};

const editor = CodeMirror.fromTextArea(area, {
  mode: MODES[path.split(".").pop()] || null,
  lineNumbers: true,
  lineWrapping: true,
  viewportMargin: Infinity,
  readOnly: !mayEdit,
  inputStyle: "contenteditable",
  screenReaderLabel: "Text of rules/" + path,
  gutters: ["CodeMirror-linenumbers", "problems"],
  indentUnit: 4,
  extraKeys: mayEdit ? WRITING : LEAVING,
});
editor.on("focus", () => editor.setOption("extraKeys", mayEdit ? WRITING : LEAVING));

// Authors bring their own indentation: that of the line before would be added to what is typed or copied with its blanks.
const TYPED = ["drl", "dslr", "dsl", "csv"];
if (mayEdit && TYPED.includes(path.split(".").pop())) {
  WRITING.Enter = (cm) => {
    cm.replaceSelection("\n");
    cm.scrollIntoView(null);
  };
}

// What was refused in this very file is shown where it stands, and nothing that was typed is left.
for (const place of document.querySelectorAll("a.place")) {
  const asked = new URL(place.href).searchParams;
  if (asked.get("file") === path) {
    place.addEventListener("click", (event) => {
      event.preventDefault();
      goTo(Number(asked.get("line")) || 1, 1);
    });
  }
}

const line = Number(form.dataset.line);
if (line > 0) {
  goTo(line, 1);
}

function goTo(lineNumber, column) {
  editor.setCursor(lineNumber - 1, Math.max(0, column - 1));
  editor.scrollIntoView(null, 200);
  editor.focus();
}

/** Facts and dials by the word before the cursor; in a file of sentences the sentences that begin like the line. */
function offered(cm) {
  const cursor = cm.getCursor();
  const before = cm.getLine(cursor.line).slice(0, cursor.ch);
  const word = /[A-Za-z_.-]*$/.exec(before)[0];
  const from = { line: cursor.line, ch: cursor.ch - word.length };
  const shown = (named) => ({ text: named.name, displayText: named.means ? named.name + ": " + named.means : named.name });
  const inDial = /dial\(["']?[a-z0-9-]*$/.test(before);
  let list = (inDial ? hints.dials : hints.facts.concat(hints.dials))
    .filter((named) => named.name.toLowerCase().includes(word.toLowerCase()))
    .map(shown);
  if (path.endsWith(".dslr")) {
    const start = before.trimStart();
    const sentences = hints.sentences.filter((sentence) => sentence.toLowerCase().includes(start.replace(/^- */, "").toLowerCase()));
    if (sentences.length > 0) {
      const at = { line: cursor.line, ch: before.length - start.length };
      return { list: sentences.map((text) => ({ text, from: at, to: cursor })), from: at, to: cursor };
    }
  }
  return { list: list.slice(0, 60), from, to: cursor };
}

if (mayEdit) {
  let timer;
  let asked = 0;
  const status = document.getElementById("check");
  const list = document.getElementById("problems");

  const changed = () => Object.fromEntries(drafts.files().map((file) => [file, drafts.get(file)]));

  const showDrafts = () => {
    const files = drafts.files();
    document.getElementById("drafts").replaceChildren(
      ...files.map((file) => {
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = "?version=" + encodeURIComponent(base) + "&file=" + encodeURIComponent(file);
        link.textContent = file;
        const drop = document.createElement("button");
        drop.type = "button";
        drop.className = "quiet";
        drop.textContent = "discard";
        drop.setAttribute("aria-label", "Discard the changes of " + file);
        drop.addEventListener("click", () => {
          drafts.drop(file);
          if (file === path) {
            editor.setValue(original);
          }
          showDrafts();
          check();
        });
        item.append(link, " ", drop);
        return item;
      }),
    );
    document.getElementById("no-drafts").hidden = files.length > 0;
  };

  const mark = (diagnostics) => {
    editor.clearGutter("problems");
    editor.getAllMarks().forEach((each) => each.clear());
    for (const problem of diagnostics.filter((each) => each.file === "rules/" + path && each.line)) {
      const sign = document.createElement("span");
      sign.className = "problem " + problem.severity.toLowerCase();
      sign.textContent = problem.severity === "ERROR" ? "✗" : "!";
      sign.title = problem.message + " " + problem.advice;
      editor.setGutterMarker(problem.line - 1, "problems", sign);
      const text = editor.getLine(problem.line - 1) || "";
      const from = problem.sheet || path.endsWith(".csv") ? 0 : Math.max(0, (problem.column || 1) - 1);
      editor.markText(
        { line: problem.line - 1, ch: from },
        { line: problem.line - 1, ch: Math.max(from + 1, Math.min(text.length, from + (problem.text || text).length)) },
        { className: "wrong " + problem.severity.toLowerCase() },
      );
    }
  };

  const entry = (problem) => {
    const item = document.createElement("li");
    const here = problem.file === "rules/" + path;
    const at = document.createElement(here ? "button" : "a");
    if (here) {
      at.type = "button";
      at.className = "quiet";
      at.addEventListener("click", () => goTo(problem.line || 1, path.endsWith(".csv") ? 1 : problem.column || 1));
    } else {
      at.href = "?version=" + encodeURIComponent(base) + "&file=" + encodeURIComponent(problem.file.replace(/^rules\//, "")) + "&line=" + (problem.line || 1);
    }
    at.textContent = problem.file.replace(/^rules\//, "") + (problem.cell ? " " + problem.cell : problem.line ? ":" + problem.line + (problem.column ? ":" + problem.column : "") : "");
    const kind = document.createElement("strong");
    kind.className = problem.severity === "ERROR" ? "no" : "";
    kind.textContent = problem.severity === "ERROR" ? "Error " : "Warning ";
    item.append(kind, at, " " + problem.message + " " + problem.advice);
    return item;
  };

  const check = async () => {
    const mine = ++asked;
    const files = changed();
    if (Object.keys(files).length === 0) {
      status.textContent = "Nothing is changed.";
      list.replaceChildren();
      mark([]);
      return;
    }
    status.textContent = "Checking …";
    try {
      const answer = await fetch("/api/v1/rulebooks/check", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ base, files }),
      });
      const told = await answer.json();
      if (mine !== asked) {
        return;
      }
      if (!answer.ok && !told.diagnostics) {
        status.textContent = [told.detail, told.advice].filter(Boolean).join(" ");
        return;
      }
      const found = told.diagnostics.filter((each) => each.severity !== "INFO");
      const errors = found.filter((each) => each.severity === "ERROR").length;
      status.textContent =
        errors > 0
          ? errors + (errors === 1 ? " error" : " errors") + " to be corrected."
          : found.length > 0
            ? "It can be used. " + found.length + (found.length === 1 ? " warning" : " warnings") + " to look at."
            : "It can be used, and all examples hold.";
      list.replaceChildren(...found.map(entry));
      mark(found);
    } catch {
      status.textContent = "The service did not answer. It is tried again with the next change.";
    }
  };

  editor.on("change", () => {
    const text = editor.getValue();
    if (text === original) {
      drafts.drop(path);
    } else {
      drafts.set(path, text);
    }
    showDrafts();
    clearTimeout(timer);
    timer = setTimeout(check, QUIET_MILLIS);
  });

  form.addEventListener("submit", () => {
    editor.save();
    for (const file of drafts.files().filter((each) => each !== path)) {
      for (const [name, value] of [["path", file], ["text", drafts.get(file)]]) {
        const field = document.createElement("textarea");
        field.name = name;
        field.value = value;
        field.hidden = true;
        form.append(field);
      }
    }
  });

  showDrafts();
  check();
}
