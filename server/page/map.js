// The world map: outlines from world-atlas, actors at their capitals or seats, ties between them.
"use strict";

const WorldMap = (() => {
  const SVG = "http://www.w3.org/2000/svg";
  const WIDTH = 720, HEIGHT = 360, NORTH = 84, SOUTH = -58, ANTARCTICA = "010";
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = "10px sans-serif";
  let loaded = null;

  const x = longitude => (longitude + 180) * WIDTH / 360;
  const y = latitude => (90 - latitude) * HEIGHT / 180;

  function svg(tag, attributes, ...children) {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }

  /** A ring of longitudes and latitudes as a path, broken where it passes the edge of the map. */
  function ring(points) {
    let text = "", before = null;
    for (const [longitude, latitude] of points) {
      text += (before === null || Math.abs(longitude - before) > 180 ? "M" : "L") + x(longitude).toFixed(1) + "," + y(latitude).toFixed(1);
      before = longitude;
    }
    return text;
  }

  async function load() {
    const [atlas, table] = await Promise.all([fetch("/vendor/countries-110m.json").then(r => r.json()), fetch("/capitals.tsv").then(r => r.text())]);
    const places = new Map();
    for (const line of table.split("\n")) {
      const [id, latitude, longitude] = line.split("\t");
      if (id && !id.startsWith("#")) places.set(id, [x(Number(longitude)), y(Number(latitude))]);
    }
    const countries = topojson.feature(atlas, atlas.objects.countries).features.filter(country => country.id !== ANTARCTICA);
    const land = countries.flatMap(({ geometry }) => (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates)).flat().map(ring).join("");
    return { land, places };
  }

  /** Names of that size beside their dots, where they cover neither dots nor names of those before; the others are left out. */
  function named(actors, round, size) {
    const taken = actors.map(node => { const { cx, cy, r } = round(node); return { x1: cx - r, x2: cx + r, y1: cy - r, y2: cy + r }; });
    const free = box => !taken.some(t => t.x1 < box.x2 && t.x2 > box.x1 && t.y1 < box.y2 && t.y2 > box.y1);
    return actors.flatMap(node => {
      const { cx, cy, r } = round(node), name = node.label.length > 26 ? `${node.label.slice(0, 25)}…` : node.label;
      const w = pen.measureText(name).width * size / 10 + 1, right = cx + r + 1, left = cx - r - 1 - w, middle = cx - w / 2, below = cy + r, above = cy - r - size;
      const sides = [[right, cy - size / 2], [left, cy - size / 2], [middle, below], [middle, above], [right, below - r], [right, above + r], [left, below - r], [left, above + r], [middle, below + size]];
      for (const [x1, y1] of sides) {
        const box = { x1, y1, x2: x1 + w, y2: y1 + size };
        if (x1 < 0 || box.x2 > WIDTH || !free(box)) continue;
        taken.push(box);
        return [svg("text", { x: x1, y: y1 + 0.82 * size, "font-size": size }, name)];
      }
      return [];
    });
  }

  /** Draws nodes and edges of an overview into the element, with one actor chosen or none. Actors without a place are counted. */
  async function draw(element, overview, open, chosen) {
    loaded ??= load();
    const { land, places } = await loaded;
    const actors = overview.nodes.filter(node => node.class === "actor" && places.has(node.id));
    const here = new Set(actors.map(node => node.id));
    const ties = new Map();
    const tie = (a, b, dashed, sources) => {
      if (a === b || !here.has(a) || !here.has(b)) return;
      const key = [a, b].sort().join(" ");
      const known = ties.get(key) ?? { a, b, dashed: true, sources: 0 };
      ties.set(key, { ...known, dashed: known.dashed && dashed, sources: known.sources + sources });
    };
    const parties = new Map();
    for (const edge of overview.edges) {
      if (edge.to.startsWith("agreement:")) parties.set(edge.to, [...(parties.get(edge.to) ?? []), edge]);
      else tie(edge.from, edge.to, edge.dashed, edge.sources);
    }
    for (const edges of parties.values()) {  // an agreement with a hub ties its parties to the hub alone
      const hub = edges.find(edge => edge.predicate === "hub_of");
      for (const one of edges) for (const other of hub ? [hub] : edges) if (one !== other) tie(one.from, other.from, one.dashed, one.sources);
    }
    const lines = [...ties.values()].map(({ a, b, dashed, sources }) => {
      const [x1, y1] = places.get(a), [x2, y2] = places.get(b);
      const lift = Math.hypot(x2 - x1, y2 - y1) / 5;
      const faint = chosen && here.has(chosen) && a !== chosen && b !== chosen;
      return svg("path", { class: `tie${dashed ? " dashed" : ""}${faint ? " faint" : ""}`, d: `M${x1},${y1}Q${(x1 + x2) / 2},${(y1 + y2) / 2 - lift} ${x2},${y2}`,
                           "stroke-width": Math.min(3, 0.8 + sources / 4) });
    });
    const near = new Set(chosen ? [chosen] : []);
    for (const { a, b } of ties.values()) if (a === chosen || b === chosen) near.add(a).add(b);
    const first = [...actors].sort((a, b) => near.has(b.id) - near.has(a.id) || b.weight - a.weight || (a.id < b.id ? -1 : 1));
    const round = node => { const [cx, cy] = places.get(node.id), r = Math.min(6, 2.5 + Math.sqrt(node.weight) / 2); return { cx, cy, r }; };
    const scale = Math.min(element.clientWidth / WIDTH, element.clientHeight / (y(SOUTH) - y(NORTH))) || 1;
    const names = named(first, round, Math.max(5, 12 / scale));  // a layer of their own: the dots say their whole names
    const dots = actors.map(node => {
      const faint = chosen && here.has(chosen) && !near.has(node.id) ? " faint" : "";
      const dot = svg("g", { class: `place${faint}${node.id === chosen ? " chosen" : ""}`, tabindex: 0, role: "button", "aria-label": node.label, "data-id": node.id },
                      svg("title", {}, node.label), svg("circle", round(node)));
      dot.addEventListener("click", () => open(node.id));
      dot.addEventListener("keydown", event => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); open(node.id); } });
      return dot;
    });
    const map = svg("svg", { viewBox: `0 ${y(NORTH)} ${WIDTH} ${y(SOUTH) - y(NORTH)}`, "aria-label": "World map", role: "group" },
                    svg("path", { class: "land", d: land, "aria-hidden": "true" }), ...lines, ...dots, svg("g", { class: "names", "aria-hidden": "true" }, ...names));
    element.replaceChildren(map);
    const missing = overview.nodes.filter(node => node.class === "actor").length - actors.length;
    return `${actors.length} actors at their capitals${missing ? `, ${missing} without a place on the map` : ""}`;
  }

  return { draw };
})();
