/*
 * What a script adds to the report; without it, nothing is missing but this.
 *
 * The first page: the table .rows is sorted by a click on a column's head, filtered by text, class, outcome, suite and what has
 * changed, all at once, and turned page by page. What is chosen stands in the address, after #, so that it can be sent to others:
 *   #outcome=outcome-failed&suite=suite-1&since=since-moved&class=281+tabby&q=dog&sort=-5&page=2
 * (the ids of what is chosen; sort: the column from 0, with - from large to small). With search= the search has the focus.
 *
 * From page to page: sessionStorage holds, under "scorecam " and the report's folder, {"state": what stands after #, "pages":
 * [["name.html", "failed"], …]}, the list as it is filtered and sorted; "failedOnly": true once f was pressed on a page of an
 * explanation. Such a page has
 *   <nav class="steps" data-place="{0} of {1}"> with a.home, .place, a[rel=prev], a[rel=next] (hidden where there is none)
 * and the script lets them step within that list. Where there is none (another tab, a browser that keeps none for files), the
 * links stay as they are. Keys on both: j k next and previous, / search, f failed ones only, ? help.
 */
"use strict";
(() => {
  const root = document.documentElement;
  const $ = (selector, of = document) => of.querySelector(selector);
  const $$ = (selector, of = document) => [...of.querySelectorAll(selector)];
  const filled = (text, ...values) => text.replace(/\{(\d)\}/g, (all, i) => values[i]);
  const table = $(".rows");
  const steps = $(".steps");
  const folder = new URL(steps ? "../" : "./", location.href).pathname;
  const memory = {
    read() {
      try { return JSON.parse(sessionStorage.getItem("scorecam " + folder)); } catch { return null; }
    },
    write(value) {
      try { sessionStorage.setItem("scorecam " + folder, JSON.stringify(value)); } catch { /* then links stay as they are */ }
    },
  };
  root.classList.add("live");

  let act = { j() {}, k() {}, f() {}, search() {} };

  function index() {
    const all = $$("tbody tr", table).map((row, place) => ({
      row, place, text: row.textContent.toLowerCase(), name: $("th a", row)?.getAttribute("href").split("/").pop(),
      explained: row.cells[3].firstChild ? row.cells[3].firstChild.textContent.trim() : "",
    }));
    const body = document.createElement("tbody");
    $$("tbody", table).forEach(part => part.remove());
    table.append(body);
    const size = Number(table.dataset.page);
    const live = $(".filters .live");
    const search = $("#search");
    const classes = $("#class");
    const status = $("[role=status]", live);
    const radios = $$(".filters input[type=radio]");
    const heads = $$("thead th", table);
    const pages = document.createElement("nav");
    pages.className = "pages";
    const old = $(".all nav.pages");
    pages.setAttribute("aria-label", old ? old.getAttribute("aria-label") : "");
    if (old) old.remove();
    table.after(pages);
    let state = { q: "", class: "", sort: "", page: 1 };
    let shown = all;
    let cursor = -1;

    [...new Set(all.map(one => one.explained))].sort((a, b) => a.localeCompare(b, undefined, { numeric: true })).forEach(name => {
      const option = document.createElement("option");
      option.value = option.textContent = name;
      classes.append(option);
    });
    live.hidden = false;
    heads.forEach((head, column) => {
      if (column === 0) return;
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const orders = [String(column), "-" + column, ""];
        state.sort = orders[(orders.indexOf(state.sort) + 1) % 3];
        state.page = 1;
        show();
      });
    });

    /* "31 %", "0.82×", "−0.29", "<1 %", "41 % to 47 %": the first number; what has none goes last. */
    function number(text) {
      const found = text.replace("−", "-").match(/([<>]?)(-?\d+(?:\.\d+)?)/);
      return found ? Number(found[2]) + (found[1] === "<" ? -0.5 : found[1] === ">" ? 0.5 : 0) : NaN;
    }
    function compare(column, sign) {
      return (a, b) => {
        const x = a.row.cells[column].textContent.trim();
        const y = b.row.cells[column].textContent.trim();
        const [m, n] = column > 4 ? [number(x), number(y)] : [NaN, NaN];
        if (Number.isNaN(m) && Number.isNaN(n)) return sign * x.localeCompare(y, undefined, { numeric: true }) || a.place - b.place;
        if (Number.isNaN(m) || Number.isNaN(n)) return Number.isNaN(m) ? 1 : -1;
        return sign * (m - n) || a.place - b.place;
      };
    }
    /* A radio's id ends in the class that its rows have: outcome-failed, since-moved; suite-2 is s2. */
    function wanted() {
      return radios.filter(radio => radio.checked && !("any" in radio.dataset))
        .map(radio => radio.id.replace(/^suite-/, "s").replace(/^(outcome|since)-/, ""));
    }
    function show(keepAddress) {
      const names = wanted();
      const words = state.q.toLowerCase().split(/\s+/).filter(Boolean);
      shown = all.filter(one => names.every(name => one.row.classList.contains(name))
        && (!state.class || one.explained === state.class) && words.every(word => one.text.includes(word)));
      if (state.sort) {
        const column = Math.abs(Number(state.sort));
        shown.sort(compare(column, state.sort.startsWith("-") ? -1 : 1));
      }
      heads.forEach((head, column) => {
        if (state.sort && column === Math.abs(Number(state.sort))) {
          head.setAttribute("aria-sort", state.sort.startsWith("-") ? "descending" : "ascending");
        } else {
          head.removeAttribute("aria-sort");
        }
      });
      const last = Math.max(1, Math.ceil(shown.length / size));
      state.page = Math.min(Math.max(1, state.page), last);
      body.replaceChildren(...shown.slice((state.page - 1) * size, state.page * size).map(one => one.row));
      turn(last);
      status.textContent = filled(status.dataset.text, shown.length, all.length);
      select(-1);
      if (!keepAddress) history.replaceState(null, "", "#" + address());
      memory.write({ state: address(), pages: shown.filter(one => one.name).map(one => [one.name, one.row.classList[0]]) });
    }
    function turn(last) {
      pages.hidden = last === 1;
      pages.replaceChildren(...Array.from({ length: last === 1 ? 0 : last }, (none, i) => {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = i * size + 1 + "–" + Math.min((i + 1) * size, shown.length);
        if (i + 1 === state.page) button.setAttribute("aria-current", "page");
        button.addEventListener("click", () => { state.page = i + 1; show(); table.scrollIntoView(); });
        return button;
      }));
    }
    function address() {
      const parts = new URLSearchParams();
      radios.filter(radio => radio.checked && !("any" in radio.dataset)).forEach(radio => parts.set(radio.name, radio.id));
      if (state.class) parts.set("class", state.class);
      if (state.q) parts.set("q", state.q);
      if (state.sort) parts.set("sort", state.sort);
      if (state.page > 1) parts.set("page", state.page);
      return parts.toString();
    }
    function read() {
      /* A place of the page, as where a metric's meaning is, leaves what was chosen as it was. */
      const anchor = location.hash && !location.hash.includes("=");
      const kept = anchor ? memory.read() : null;
      const parts = new URLSearchParams(anchor ? (kept ? kept.state : "") : location.hash.slice(1));
      radios.forEach(radio => {
        radio.checked = parts.has(radio.name) ? parts.get(radio.name) === radio.id : "any" in radio.dataset;
      });
      const column = Math.abs(Number(parts.get("sort")));
      state = {
        q: parts.get("q") || "", class: parts.get("class") || "",
        sort: Number.isInteger(column) && column > 0 && column < heads.length ? parts.get("sort") : "", page: Math.trunc(Number(parts.get("page"))) || 1,
      };
      search.value = state.q;
      classes.value = state.class;
      if (classes.selectedIndex < 0) state.class = classes.value = "";
      show(true);
      if (parts.has("search")) {
        history.replaceState(null, "", "#" + address());
        act.search();
      }
    }
    function select(place) {
      $$("tr.cursor", body).forEach(row => row.classList.remove("cursor"));
      cursor = place;
      const row = body.rows[place];
      if (row) {
        row.classList.add("cursor");
        const link = $("th a", row) || row; /* what is gone has no page */
        if (link === row) row.tabIndex = -1;
        link.focus();
        row.scrollIntoView({ block: "nearest" });
      }
    }
    function move(by) {
      const focused = body.contains(document.activeElement) ? [...body.rows].indexOf(document.activeElement.closest("tr")) : cursor;
      const next = focused + by;
      const last = Math.ceil(shown.length / size);
      if (next >= body.rows.length && state.page < last) { state.page++; show(); select(0); }
      else if (next < 0 && state.page > 1) { state.page--; show(); select(body.rows.length - 1); }
      else select(Math.min(Math.max(0, next), body.rows.length - 1));
    }
    radios.forEach(radio => radio.addEventListener("change", () => { state.page = 1; show(); }));
    search.addEventListener("input", () => { state.q = search.value; state.page = 1; show(); });
    classes.addEventListener("change", () => { state.class = classes.value; state.page = 1; show(); });
    addEventListener("hashchange", () => { if (location.hash.includes("=") || location.hash === "") read(); });
    act = {
      j: () => move(1),
      k: () => move(-1),
      f() {
        const failed = $("#outcome-failed");
        (failed.checked ? $("#outcome-any") : failed).checked = true;
        state.page = 1;
        show();
      },
      search() { search.focus(); search.scrollIntoView({ block: "center" }); },
    };
    read();
  }

  function explanation() {
    const here = location.pathname.split("/").pop();
    const kept = memory.read();
    const home = $("a.home", steps);
    if (kept && kept.state) home.href += "#" + kept.state;
    let failedOnly = Boolean(kept && kept.failedOnly);
    const list = () => kept.pages.filter(page => !failedOnly || page[1] === "failed" || page[0] === here).map(page => page[0]);
    const link = (rel, name) => {
      const a = $("a[rel=" + rel + "]", steps);
      if (a) {
        a.hidden = !name;
        if (name) a.href = name;
      }
    };
    function place() {
      if (!kept || !kept.pages.some(page => page[0] === here)) return;
      const names = list();
      const at = names.indexOf(here);
      link("prev", names[at - 1]);
      link("next", names[at + 1]);
      const where = $(".place", steps);
      if (where && steps.dataset.place) where.textContent = filled(steps.dataset.place, at + 1, names.length);
    }
    const follow = rel => { const a = $("a[rel=" + rel + "]", steps); if (a && !a.hidden && a.href) a.click(); };
    act = {
      j: () => follow("next"),
      k: () => follow("prev"),
      f() {
        if (!kept) return;
        failedOnly = !failedOnly;
        memory.write({ ...kept, failedOnly });
        place();
      },
      search() { location.href = home.href.split("#")[0] + "#" + (kept && kept.state ? kept.state + "&" : "") + "search="; },
    };
    place();
  }

  function keys() {
    const help = $("#keys");
    if (help) {
      $("[data-close]", help).addEventListener("click", () => help.close());
      $$("[data-help]").forEach(button => {
        button.hidden = false;
        button.addEventListener("click", () => help.showModal());
      });
    }
    addEventListener("keydown", event => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const typing = event.target.closest("input[type=search], input[type=text], select, textarea");
      if (typing) {
        if (event.key === "Escape") typing.blur();
        return;
      }
      if (help && help.open) return;
      const does = { j: act.j, k: act.k, f: act.f, "/": act.search, "?": () => help && help.showModal() }[event.key];
      if (does) {
        event.preventDefault();
        does();
      }
    });
  }

  if (table) index();
  if (steps) explanation();
  keys();
})();
