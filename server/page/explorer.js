// The explorer: what is asked for stands in the address after #, so that every view is a link; each change of it draws anew.
"use strict";

/** The state of the page, and its spelling in the address. */
const State = (() => {
  const NAMES = ["view", "actor", "agreement", "a", "b", "ask", "predicate", "type", "modality", "confidence", "actors", "without", "year", "around", "from", "to"];
  const read = () => {
    const given = new URLSearchParams(location.hash.slice(1));
    return Object.fromEntries(NAMES.map(name => [name, given.get(name) ?? ""]));
  };
  const write = state => new URLSearchParams(NAMES.filter(name => state[name]).map(name => [name, state[name]])).toString();
  return { read, with: change => write({ ...read(), ...change }) };
})();

const $ = id => document.getElementById(id);
const { make, api, go, spaced } = Panel;

let overview = null;       // what is drawn
let drawn = "";            // the request that it answers
let span = null;           // first and last year of all that is known
let player = null;
let turn = 0;              // counts renderings, so that a late answer never overwrites a newer one

// --- what the API is asked ---------------------------------------------------------------------------------------------

function filters(state) {
  return { predicate: state.predicate, type: state.type, modality: state.modality, "min-confidence": state.confidence, "as-of": state.year };
}

function open(id) {
  if (id.startsWith("agreement:")) go({ agreement: id.slice(10), actor: "", a: "", b: "", ask: "", from: "", to: "" });
  else go({ actor: id, agreement: "", a: "", b: "", ask: "", from: "", to: "" });
}

function openEdge(edge) {
  if (edge.data("tie")) { open(edge.data("to")); return; }
  go({ from: edge.data("from"), to: edge.data("to"), actor: "", agreement: "", a: "", b: "", ask: "" });
}

// --- the panel ---------------------------------------------------------------------------------------------------------

const button = (text, onclick) => make("button", { type: "button", onclick }, text);

async function actorPanel(state) {
  const shown = filters(state);
  const node = overview?.nodes.find(n => n.id === state.actor);
  const name = node?.label ?? state.actor;
  const head = make("div", {}, make("h2", {}, name), make("p", { class: "quiet" }, [spaced(node?.kind ?? ""), state.actor].filter(Boolean).join(" · ")),
    make("div", { class: "actions" },
      button(state.around === state.actor ? "Show all" : "Only its neighbours", () => go({ around: state.around === state.actor ? "" : state.actor })),
      make("button", { type: "button", id: "switch-without", "aria-pressed": String(state.without === state.actor),
                       onclick: () => go({ without: state.without === state.actor ? "" : state.actor }) }, "Without this actor"),
      button("Path from here", () => { $("filters").open = true; $("path-a").value = name; $("path-b").focus(); })));
  const parts = [
    Panel.section("Links", "links", { A: state.actor, ...shown, limit: 40 }),
    Panel.section("Agreements", "agreements", { party: state.actor, type: state.type, "as-of": state.year, limit: 25 }),
    Panel.section("Timeline", "timeline", { A: state.actor, "include-undated": "true", evidence: "none", limit: 40 }, Panel.timeline)];
  if (state.without === state.actor) parts.unshift(Panel.section("Without it", "without", { A: state.actor, ...shown, evidence: "none" }));
  return [head, ...await Promise.all(parts)];
}

async function agreementPanel(state) {
  const row = await api("agreement", { X: state.agreement, evidence: "short" }).catch(error => error);
  const node = overview?.nodes.find(n => n.id === `agreement:${state.agreement}`);
  const told = row.summary ?? "", name = told.slice(0, told.lastIndexOf(": ")) || "Agreement";
  const parts = [make("h2", {}, node?.label ?? name), make("p", { class: "quiet" }, told.slice(told.lastIndexOf(": ") + 1))];
  if (row instanceof Error) return [...parts, make("p", { class: "error" }, row.message)];
  const parties = await Panel.section("Parties", "parties", { X: state.agreement, evidence: "none" });
  return [...parts, make("section", {}, make("h3", {}, "What is known"), Panel.fields(row)), parties,
    await Panel.section("History", "timeline", { A: state.agreement, "include-undated": "true", evidence: "none" }, Panel.timeline),
    await Panel.section("Why it is believed", "explain", { ID: state.agreement, evidence: "full", limit: 100 })];
}

async function edgePanel(state) {
  const label = id => overview?.nodes.find(n => n.id === id)?.label ?? id;
  return [make("h2", {}, `${label(state.from)} – ${label(state.to)}`),
    await Panel.section("Links", "links", { A: state.from, B: state.to, ...filters(state), evidence: "full", limit: 60 })];
}

async function pathPanel(state) {
  const answer = await api("path", { A: state.a, B: state.b, k: 3, predicate: state.predicate, "as-of": state.year, modality: state.modality, "any-direction": "true",
                                     avoid: state.without }).catch(error => error);
  const parts = [make("h2", {}, `From ${state.a} to ${state.b}`)];
  if (answer instanceof Error) {
    if (state === latest) clearGraph(answer.message);
    return [...parts, make("p", { class: answer.status === 404 ? "" : "error" }, answer.message)];
  }
  if (state === latest) drawPaths(answer.rows);
  const of = number => ({ ...answer, rows: answer.rows.filter(row => row.path === number) });
  const numbers = [...new Set(answer.rows.map(row => row.path))];
  return [...parts, make("p", {}, answer.summary),
    ...numbers.flatMap(number => [make("h3", {}, numbers.length > 1 ? `Path ${number}` : "Step by step"), Panel.rows(of(number))]),
    ...answer.notes.map(note => make("p", { class: "quiet" }, note))];
}

/** The stops of a path, hubs included, from its rows; a row may be told against the way. */
function stopsOf(rows) {
  const ends = row => [row.from_id, row.to_id];
  const first = rows.length > 1 && ends(rows[1]).includes(rows[0].from_id) ? rows[0].to_id : rows[0].from_id;
  return rows.reduce((stops, row) => [...stops, ends(row).find(id => id !== stops.at(-1))], [first]);
}

function drawPaths(rows) {
  const hubs = new Set(), nodes = new Map(), edges = new Map();
  rows.forEach((row, i) => { if (rows[i + 1]?.path === row.path && rows[i + 1].id === row.id) hubs.add(row.to_id); });
  for (const row of rows) {
    for (const [id, name] of [[row.from_id, row.from], [row.to_id, row.to]])
      nodes.set(id, { id, label: hubs.has(id) ? `${name} (hub)` : name, class: "actor", kind: "state", weight: hubs.has(id) ? 40 : 10 });
    const key = [row.from_id, row.to_id, row.relation].join(" "), known = edges.get(key);
    edges.set(key, known ?? { from: row.from_id, to: row.to_id, predicate: row.relation, symmetric: true, dashed: !["holds", "in force", "happened"].includes(row.standing),
                              sources: row.sources, via: null, path: row.path });
  }
  const paths = [...new Set(rows.map(row => row.path))].map(number => stopsOf(rows.filter(row => row.path === number)));
  drawn = "path";
  Drawing.draw({ nodes: [...nodes.values()], edges: [...edges.values()], paths }, open, openEdge);
  $("status").textContent = "The paths, with their hubs; the first in colour";
}

function clearGraph(message) {
  drawn = "";
  cy?.elements().remove();
  $("status").textContent = message;
}

async function askPanel(state) {
  const section = await Panel.section("Answer", "ask", { QUESTION: state.ask, limit: 60 });
  state.answered = [...section.querySelectorAll("[data-actor]")].map(name => name.dataset.actor);
  return [make("h2", {}, state.ask), section];
}

function overviewPanel() {
  const actors = overview.nodes.filter(node => node.class === "actor").sort((a, b) => b.weight - a.weight || (a.label < b.label ? -1 : 1));
  const agreements = overview.nodes.filter(node => node.class === "agreement");
  return [make("h2", {}, "Who agreed what with whom"),
    make("p", { class: "quiet" }, "Choose an actor, an agreement or a line to see the sentences behind it."),
    make("h3", {}, `Actors (${actors.length})`), make("ul", { class: "list" }, ...actors.slice(0, 60).map(node => make("li", {}, Panel.actor(node.label, node.id), " ", make("span", { class: "quiet" }, spaced(node.kind))))),
    make("h3", {}, `Agreements (${agreements.length})`),
    make("ul", { class: "list" }, ...agreements.slice(0, 60).map(node => make("li", {}, Panel.agreement(node.label, node.id.slice(10)), " ", make("span", { class: "quiet" }, spaced(node.kind)))))];
}

// --- drawing a state ---------------------------------------------------------------------------------------------------

let latest = null;
/** All scripts of the page have run; this one before cytoscape, so that the data come meanwhile. */
const library = new Promise(done => (document.readyState === "complete" ? done() : document.addEventListener("DOMContentLoaded", done)));

const scripts = new Map();

/** Loads a script when it is needed, once. */
function script(src) {
  if (!scripts.has(src)) scripts.set(src, new Promise((done, failed) => {
    document.head.append(Object.assign(document.createElement("script"), { src, onload: done, onerror: () => failed(new Error(`${src} is not to be had`)) }));
  }));
  return scripts.get(src);
}

async function loadOverview(state) {
  const parameters = { ...filters(state), actors: state.actors, edges: state.actors ? 3000 : "", without: state.without, around: state.around };
  const key = JSON.stringify(parameters);
  if (key === drawn && overview) return false;
  const data = await api("overview", parameters);
  if (state !== latest) return false;
  overview = data;
  drawn = key;
  return true;
}

function statusOf(data) {
  const actors = data.nodes.filter(node => node.class === "actor").length;
  return `${actors} of ${data.actors} actors, ${Math.min(data.edges.length, data.lines)} of ${data.lines} lines, resting on ${data.facts} facts`;
}

/** The years of all that is known: of what is drawn where nothing is left out of it, else they are asked for. */
async function setSpan(state) {
  if (!span) {
    const whole = overview && !state.without && !state.around && !Object.values(filters(state)).some(Boolean);
    const all = whole ? overview : await api("overview", { actors: 1, edges: 1 });
    span = all.from === null ? [1900, 2000] : [all.from, all.to];
  }
  $("year").min = span[0];
  $("year").max = span[1];
}

function controls(state) {
  for (const name of ["predicate", "type", "modality", "confidence", "actors"]) $(name).value = state[name];
  $("without").value = state.without;
  if (state.a) { $("path-a").value = state.a; $("path-b").value = state.b; }
  if (state.ask) $("ask").value = state.ask;
  $("year").value = state.year || $("year").max;
  $("year-shown").textContent = state.year || "now";
  const map = state.view === "map";
  $("map").hidden = !map;
  $("graph").hidden = map;
  $("view-map").setAttribute("aria-pressed", String(map));
  $("view-graph").setAttribute("aria-pressed", String(!map));
}

async function render() {
  const state = State.read();
  latest = state;
  const mine = ++turn;
  document.body.dataset.ready = "false";
  try {
    const fresh = state.a && state.view !== "map" ? false : await loadOverview(state);
    await setSpan(state);
    await library;
    if (mine !== turn) return;
    performance.mark("answered");
    controls(state);
    if (!state.a || state.view === "map") {
      $("status").textContent = statusOf(overview);
      if (state.view === "map") await Promise.all([script("/map.js"), script("/vendor/topojson-client.min.js")]);
      if (state.view === "map") $("status").textContent = await WorldMap.draw($("map"), overview, open, state.actor);
      else if (fresh || !cy || cy.nodes().empty()) Drawing.draw(overview, open, openEdge);
    }
    const panel = state.a ? pathPanel(state) : state.ask ? askPanel(state) : state.agreement ? agreementPanel(state) : state.from ? edgePanel(state) :
                  state.actor ? actorPanel(state) : overviewPanel();
    const parts = await panel;
    if (mine !== turn) return;
    $("panel").replaceChildren(...parts);
    $("panel").scrollTop = 0;
    Drawing.mark(state);
    performance.mark("drawn");
  } catch (error) {
    if (mine !== turn) return;
    if (error.status === 404) clearGraph(error.message);
    $("panel").replaceChildren(make("h2", {}, "Nothing to show"), make("p", { class: "error" }, error.message));
  }
  document.body.dataset.ready = "true";
}

// --- time --------------------------------------------------------------------------------------------------------------

function stop() {
  clearInterval(player);
  player = null;
  $("play").setAttribute("aria-pressed", "false");
  $("play").textContent = "▶";
}

function play() {
  if (player) { stop(); return; }
  $("play").setAttribute("aria-pressed", "true");
  $("play").textContent = "❚❚";
  let year = State.read().year ? Number(State.read().year) : span[0] - 1;
  player = setInterval(() => {
    if (document.body.dataset.ready !== "true") return;  // the last year is still being drawn
    if (year >= span[1]) { stop(); return; }
    go({ year: ++year });
  }, 600);
}

// --- start -------------------------------------------------------------------------------------------------------------

function setTheme(dark) {
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  $("theme").setAttribute("aria-pressed", String(dark));
  Drawing.rescale();
}

async function setupChoices() {
  const description = await api("openapi.json");
  const choices = name => description.paths["/api/v1/links"].get.parameters.find(p => p.name === name).schema.items.enum;
  for (const [id, name] of [["predicate", "predicate"], ["type", "type"]]) $(id).append(...choices(name).map(value => make("option", { value }, spaced(value))));
}

async function start() {
  setTheme(localStorage.getItem("theme") ? localStorage.getItem("theme") === "dark" : matchMedia("(prefers-color-scheme: dark)").matches);
  $("theme").addEventListener("click", () => {
    const dark = document.documentElement.dataset.theme !== "dark";
    localStorage.setItem("theme", dark ? "dark" : "light");
    setTheme(dark);
  });
  $("view-graph").addEventListener("click", () => go({ view: "" }));
  $("view-map").addEventListener("click", () => go({ view: "map" }));
  for (const name of ["predicate", "type", "modality", "confidence", "actors"]) $(name).addEventListener("change", () => go({ [name]: $(name).value }));
  $("without").addEventListener("change", () => go({ without: $("without").value.trim() }));
  $("clear").addEventListener("click", () => { $("path-a").value = $("path-b").value = ""; location.hash = ""; });
  $("path-form").addEventListener("submit", event => { event.preventDefault(); go({ a: $("path-a").value.trim(), b: $("path-b").value.trim(), ask: "" }); });
  $("ask-form").addEventListener("submit", event => { event.preventDefault(); go({ ask: $("ask").value.trim() || $("ask").placeholder, a: "", b: "" }); });
  $("year").addEventListener("input", () => { $("year-shown").textContent = $("year").value; });
  $("year").addEventListener("change", () => { stop(); go({ year: $("year").value }); });
  $("now").addEventListener("click", () => { stop(); go({ year: "" }); });
  $("play").addEventListener("click", play);
  document.addEventListener("keydown", event => { if (event.key === "/" && !/INPUT|SELECT/.test(document.activeElement.tagName)) { event.preventDefault(); $("search").focus(); } });
  setupSearch();
  setupKeys();
  window.addEventListener("hashchange", render);
  await render();
  await setupChoices();
  controls(State.read());
}

start();
