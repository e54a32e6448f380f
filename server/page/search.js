// Search with completion, and the keyboard on the graph.
"use strict";

// --- search with completion --------------------------------------------------------------------------------------------

function setupSearch() {
  const input = $("search"), list = $("matches");
  let names = [], at = -1, asked = 0;
  const close = () => { list.hidden = true; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); at = -1; };
  const choose = i => {
    const name = names[i];
    if (!name) return;
    close();
    input.value = name.name;
    open(name.kind === "agreement" ? `agreement:${name.id}` : name.id);
  };
  const show = () => {
    list.replaceChildren(...names.map((name, i) => {
      const item = make("li", { role: "option", id: `match-${i}`, "aria-selected": String(i === at) }, name.name, " ", make("small", {}, name.match === name.name ? name.kind : `${name.kind}, “${name.match}”`));
      item.addEventListener("mousedown", event => { event.preventDefault(); choose(i); });
      return item;
    }));
    list.hidden = names.length === 0;
    input.setAttribute("aria-expanded", String(names.length > 0));
    if (at >= 0) { input.setAttribute("aria-activedescendant", `match-${at}`); $(`match-${at}`).scrollIntoView({ block: "nearest" }); }
  };
  // The server reads all names on the first question; it may do so before the first key.
  input.addEventListener("focus", () => { api("names", { q: "a", limit: 1 }).catch(() => {}); }, { once: true });
  input.addEventListener("input", async () => {
    const mine = ++asked, typed = input.value.trim();
    if (!typed) { names = []; close(); return; }
    const found = await api("names", { q: typed }).catch(() => ({ names: [] }));
    if (mine !== asked) return;
    names = found.names;
    at = names.length ? 0 : -1;
    show();
  });
  input.addEventListener("keydown", event => {
    if (event.key === "Escape") close();
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    if (names.length) { at = (at + (event.key === "ArrowDown" ? 1 : names.length - 1)) % names.length; show(); }
  });
  input.addEventListener("blur", () => setTimeout(close, 150));
  $("search-form").addEventListener("submit", event => { event.preventDefault(); choose(Math.max(at, 0)); });
}

// --- keyboard on the graph ---------------------------------------------------------------------------------------------

function setupKeys() {
  $("graph").addEventListener("keydown", event => {
    if (!cy || cy.nodes().empty()) return;
    if (event.key === "Escape") { go({ actor: "", agreement: "", a: "", b: "", ask: "", from: "", to: "" }); return; }
    if (event.key === "+" || event.key === "-") { cy.zoom({ level: cy.zoom() * (event.key === "+" ? 1.25 : 0.8), renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }); return; }
    const ways = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
    const focused = cy.nodes(".focused");
    if (event.key === "Enter" && focused.nonempty()) { open(focused[0].id()); return; }
    if (!ways[event.key]) return;
    event.preventDefault();
    const here = focused.nonempty() ? focused[0] : null, [dx, dy] = ways[event.key];
    let best = here ? null : cy.nodes()[0], least = Infinity;
    if (here) cy.nodes().forEach(node => {
      const x = node.position("x") - here.position("x"), y = node.position("y") - here.position("y");
      const along = x * dx + y * dy, across = Math.abs(x * dy) + Math.abs(y * dx);
      if (along > 0 && along + 2 * across < least) { least = along + 2 * across; best = node; }
    });
    if (!best) return;
    cy.nodes().removeClass("focused chosen");
    best.addClass("focused chosen");
    $("status").textContent = `${best.data("label")}, ${spaced(best.data("kind"))}, ${best.degree(false)} lines; Enter opens it`;
  });
}
