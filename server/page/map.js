// The world map: outlines from world-atlas, actors at their capitals or seats, ties between them.
"use strict";

const WorldMap = (() => {
  const SVG = "http://www.w3.org/2000/svg";
  const WIDTH = 720, HEIGHT = 360;
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
    const countries = topojson.feature(atlas, atlas.objects.countries).features;
    const land = countries.flatMap(({ geometry }) => (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates)).flat().map(ring).join("");
    return { land, places };
  }

  /** Draws nodes and edges of an overview into the element. Actors without a place are counted. */
  async function draw(element, overview, open) {
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
      return svg("path", { class: dashed ? "tie dashed" : "tie", d: `M${x1},${y1}Q${(x1 + x2) / 2},${(y1 + y2) / 2 - lift} ${x2},${y2}`,
                           "stroke-width": Math.min(3, 0.8 + sources / 4) });
    });
    const taken = new Map();  // how many names stand at a place already: the next goes below
    const names = [];  // a layer of their own: the dots say their whole names
    const dots = actors.map(node => {
      const [cx, cy] = places.get(node.id);
      const spot = `${Math.round(cx / 24)} ${Math.round(cy / 8)}`, below = taken.get(spot) ?? 0;
      taken.set(spot, below + 1);
      const name = node.label.length > 26 ? `${node.label.slice(0, 25)}…` : node.label;
      const dot = svg("g", { class: "place", tabindex: 0, role: "button", "aria-label": node.label, "data-id": node.id },
                      svg("circle", { cx, cy, r: Math.min(6, 2.5 + Math.sqrt(node.weight) / 2) }));
      names.push(svg("text", { x: cx + 6, y: cy + 3 + 8 * below, "font-size": 8 }, name));
      dot.addEventListener("click", () => open(node.id));
      dot.addEventListener("keydown", event => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); open(node.id); } });
      return dot;
    });
    const map = svg("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, "aria-label": "World map", role: "group" },
                    svg("path", { class: "land", d: land, "aria-hidden": "true" }), ...lines, ...dots, svg("g", { class: "names", "aria-hidden": "true" }, ...names));
    element.replaceChildren(map);
    const missing = overview.nodes.filter(node => node.class === "actor").length - actors.length;
    return `${actors.length} actors at their capitals${missing ? `, ${missing} without a place on the map` : ""}`;
  }

  return { draw };
})();
