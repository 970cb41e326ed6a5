"use strict";
(() => {
  const root = document.documentElement;
  const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
  root.classList.add("scripted");

  // Language: both stand in the page, one of them is shown.
  const language = document.getElementById("language");
  const search = document.getElementById("search");
  language.addEventListener("click", () => {
    const english = root.classList.toggle("en");
    root.lang = english ? "en" : "zh-CN";
    language.textContent = english ? "中文" : "English";
    language.lang = english ? "zh" : "en";
    if (search) search.placeholder = search.ariaLabel = english ? search.dataset.en : search.dataset.zh;
  });

  // Sorting: a heading sorts its table by what its cells say, a second time the other way round.
  const collator = new Intl.Collator("zh");
  const value = (row, column) => row.cells[column].dataset.value ?? row.cells[column].textContent.trim();
  const number = (text) => (text === "" ? -Infinity : Number(text.replace("−", "-")));
  const sort = (table, heading) => {
    const column = heading.cellIndex;
    const isNumber = heading.dataset.sort === "number";
    const down = heading.ariaSort === "ascending" || (heading.ariaSort === null && isNumber && column > 0);
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
    const compare = (one, other) => {
      const [left, right] = [value(one, column), value(other, column)];
      return isNumber ? number(left) - number(right) : collator.compare(left, right);
    };
    const rows = [...table.tBodies[0].rows].sort((one, other) => (down ? compare(other, one) : compare(one, other)));
    table.tBodies[0].append(...rows);
  };
  for (const table of all("table[data-sortable]")) {
    for (const heading of all("th[data-sort]", table)) {
      // No button: in print those are left out of a heading that is repeated.
      const sorter = document.createElement("span");
      sorter.className = "sorter";
      sorter.tabIndex = 0;
      sorter.role = "button";
      sorter.append(...heading.childNodes);
      sorter.addEventListener("click", () => sort(table, heading));
      sorter.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        sort(table, heading);
      });
      heading.append(sorter);
    }
  }

  // Units open one by one, all together, or by a link to them.
  const units = all(".unit");
  const open = (unit, isOpen) => {
    unit.classList.toggle("open", isOpen);
    unit.querySelector("button").ariaExpanded = String(isOpen);
  };
  for (const unit of units) {
    unit.querySelector("button").addEventListener("click", () => open(unit, !unit.classList.contains("open")));
  }
  document.getElementById("all")?.addEventListener("click", () => {
    const isOpen = units.some((unit) => !unit.classList.contains("open"));
    for (const unit of units) open(unit, isOpen);
  });
  const follow = () => {
    const unit = location.hash.startsWith("#u") && document.getElementById(location.hash.slice(1));
    if (!unit || !unit.classList.contains("unit")) return;
    open(unit, true);
    unit.scrollIntoView();
  };
  addEventListener("hashchange", follow);
  for (const link of all('a[href^="#u"]')) link.addEventListener("click", () => setTimeout(follow));

  // Search: units whose name, findings, households or remarks contain the words; what was found is marked.
  const texts = new Map(units.map((unit) => [unit, unit.textContent.toLowerCase()]));
  const find = () => {
    const wanted = search.value.trim().toLowerCase();
    const found = units.filter((unit) => texts.get(unit).includes(wanted));
    const keys = new Set(found.map((unit) => unit.dataset.unit));
    for (const unit of units) {
      unit.classList.toggle("away", !keys.has(unit.dataset.unit));
      for (const line of all(".line", unit)) {
        line.classList.toggle("hit", wanted !== "" && line.textContent.toLowerCase().includes(wanted));
      }
      if (wanted !== "" && keys.has(unit.dataset.unit)) open(unit, found.length <= 5);
    }
    for (const row of all("tr[data-unit]")) row.classList.toggle("away", !keys.has(row.dataset.unit));
    let shown = 0;
    for (const row of all(".heat .row")) {
      const isAway = !keys.has(row.dataset.unit);
      row.classList.toggle("away", isAway);
      row.setAttribute("transform", `translate(0,${rowTop(row) + (isAway ? 0 : 20 * shown++)})`);
    }
    document.getElementById("found").textContent = wanted === "" ? "" : `${found.length} / ${units.length}`;
  };
  const rowTop = (row) => Number(row.closest("svg").dataset.top);
  search?.addEventListener("input", find);
  follow();
})();
