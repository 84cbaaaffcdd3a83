/*
 * What a script adds to the page to review: boxes to tick, and the command that approves what is ticked. The commands of whole groups
 * and classes are those that the page has; a photo's pattern is its tile's data-pattern. What a pattern matches beside is ticked, too,
 * so that the boxes say what the command does.
 */
"use strict";
(() => {
  const LONGEST = 7000; /* as ApproveCommand has it */
  const $ = (selector, of = document) => of.querySelector(selector);
  const $$ = (selector, of = document) => [...of.querySelectorAll(selector)];
  const main = $("#main");
  const filled = (text, ...values) => text.replace(/\{(\d)\}/g, (all, i) => values[i]);

  $$(".copy").forEach(button => {
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      const code = $("code", button.parentElement);
      await copy(code);
      button.textContent = button.dataset.done;
      button.addEventListener("blur", () => { button.textContent = label; }, { once: true });
    });
  });
  async function copy(code) {
    try {
      await navigator.clipboard.writeText(code.textContent);
    } catch {
      getSelection().selectAllChildren(code); /* where a page may not write there, it may select */
      document.execCommand("copy");
    }
  }

  const basket = $(".basket");
  if (!basket) return;
  document.documentElement.classList.add("ticking");
  basket.hidden = false;
  $$(".scripted").forEach(text => { text.hidden = false; });
  $$(".unscripted").forEach(text => { text.hidden = true; });

  const tiles = $$(".tile").map(item => ({
    box: $("input", item), path: item.dataset.path, pattern: item.dataset.pattern, besideError: "besideError" in item.dataset,
  }));
  const byBox = new Map(tiles.map(tile => [tile.box, tile]));
  tiles.forEach(tile => { tile.box.hidden = false; });

  /* Groups and classes of more than one tile; whole: ticked with all that other pages have of it. */
  const part = section => {
    const head = $(":scope > .part", section);
    const all = $(".tick-all", head);
    if (!all) return null; /* its only tile says it all */
    all.hidden = false;
    return {
      box: $("input", all), count: Number(head.dataset.count), lines: $("code", head).textContent.split("\n"),
      tiles: $$(".tile input", section).map(box => byBox.get(box)), classes: [], whole: false,
    };
  };
  const groups = $$(".group").map(section => {
    const classes = $$(".of-class", section).map(part).filter(Boolean);
    const tiles = $$(".tile input", section).map(box => byBox.get(box));
    return {
      whole: false, count: tiles.length, ...part(section), tiles, classes,
      alone: tiles.filter(tile => !classes.some(one => one.tiles.includes(tile))),
    };
  });
  const parts = groups.flatMap(group => [group, ...group.classes]).filter(one => one.box);

  /* * is any run of signs, ? is one. */
  const matchers = new Map();
  const matches = (pattern, path) => {
    if (!matchers.has(pattern)) {
      const source = pattern.replace(/[\\^$.*+?()[\]{}|/]/gu, sign => ({ "*": ".*", "?": "." })[sign] || "\\" + sign);
      matchers.set(pattern, new RegExp("^" + source + "$", "su"));
    }
    return matchers.get(pattern).test(path);
  };

  function set(first, ticked) {
    const changed = [...first];
    changed.forEach(tile => { tile.box.checked = ticked; });
    for (let tile = changed.pop(); tile; tile = changed.pop()) {
      tiles.filter(other => other.box.checked !== ticked
        && (ticked ? matches(tile.pattern, other.path) : matches(other.pattern, tile.path)))
        .forEach(other => { other.box.checked = ticked; changed.push(other); });
    }
  }
  /* What was ticked as a whole is so no more without one of its tiles; what is here as a whole is ticked with its last tile. */
  function settle() {
    parts.forEach(one => {
      const ticked = one.tiles.filter(tile => tile.box.checked).length;
      one.whole = ticked === one.tiles.length && (one.whole || one.count === ticked);
      one.box.checked = one.whole;
      one.box.indeterminate = !one.whole && ticked > 0;
    });
  }
  function take(one, whole) {
    one.whole = whole;
    one.classes.forEach(each => { each.whole = whole; });
    set(one.tiles, whole);
    if (!whole) groups.filter(group => group.classes.includes(one)).forEach(group => { group.whole = false; });
  }

  /* ---- the command ---- */

  const INCLUDES = /"-Dscorecam\.approve\.includes=([^"]*)"/;
  const INCOMPLETE = ' "-Dscorecam.approve.incomplete=true"';
  /* What is ticked, in parts as large as can be: [how many, patterns or null for all, beside errors]. */
  function ticked() {
    const ofPart = one => [one.count, one.lines.every(line => INCLUDES.test(line))
      ? one.lines.flatMap(line => line.match(INCLUDES)[1].split(",")) : null, one.lines[0].includes(INCOMPLETE)];
    const ofTiles = some => some.filter(tile => tile.box.checked).map(tile => [1, [tile.pattern], tile.besideError]);
    return groups.flatMap(group => group.whole ? [ofPart(group)]
      : [...group.classes.flatMap(each => each.whole ? [ofPart(each)] : ofTiles(each.tiles)), ...ofTiles(group.alone)]);
  }
  function composed(chosen, count) {
    if (count === Number(main.dataset.total)) return $("#everything code").textContent;
    const end = chosen.some(([, , beside]) => beside) ? INCOMPLETE : "";
    if (chosen.some(([, patterns]) => patterns === null)) return main.dataset.command + end;
    const lines = [];
    [...new Set(chosen.flatMap(([, patterns]) => patterns))].forEach(pattern => {
      const last = lines[lines.length - 1];
      if (last && last.length + pattern.length + end.length < LONGEST) lines[lines.length - 1] = last + "," + pattern;
      else lines.push(main.dataset.command + ' "-Dscorecam.approve.includes=' + pattern);
    });
    return lines.map(line => line + '"' + end).join("\n");
  }
  const status = $("[role=status]", basket);
  const code = $("code", basket);
  function show() {
    settle();
    const chosen = ticked();
    const count = chosen.reduce((sum, [each]) => sum + each, 0);
    const here = tiles.filter(tile => tile.box.checked).length;
    status.textContent = count === 0 ? status.dataset.none : count > here
      ? filled(status.dataset.elsewhere, count, count - here) : filled(status.dataset.some, count);
    code.textContent = count === 0 ? "" : composed(chosen, count);
    basket.classList.toggle("empty", count === 0);
  }

  tiles.forEach(tile => tile.box.addEventListener("change", () => { set([tile], tile.box.checked); show(); }));
  parts.forEach(one => one.box.addEventListener("change", () => { take(one, one.box.checked); show(); }));
  addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const item = event.target.closest(".tile");
    if (!item) return;
    const at = tiles.indexOf(byBox.get($("input", item)));
    const next = tiles[at + ({ j: 1, k: -1 })[event.key]];
    if (event.key === "a") tiles[at].box.click();
    else if (next) {
      next.box.focus();
      next.box.closest(".tile").scrollIntoView({ block: "nearest" });
    } else return;
    event.preventDefault();
  });
  addEventListener("pageshow", show); /* a browser that goes back has kept what was ticked */
  show();
})();
