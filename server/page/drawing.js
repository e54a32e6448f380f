// The drawing of the graph: elements of cytoscape, where they stand, which of them bear their names, what is marked.
"use strict";

let cy = null;

const color = name => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

const Drawing = (() => {
  const LARGE = 300;      // nodes; beyond, nothing is laid out and lines are straight
  const NAMED = 250;      // at most so many names at a time
  let scale = 1;          // sizes are of the screen: one over the zoom when it was last at rest
  let rest = null;

  function style(large) {
    const px = size => size * scale;
    return [
      { selector: "node", style: { label: "data(label)", color: color("ink"), "font-size": px(12), "text-outline-color": color("ground"), "text-outline-width": px(2),
          "text-max-width": px(130), "text-wrap": "ellipsis", "text-valign": "bottom", "text-margin-y": px(3), "background-color": color("accent"),
          width: node => px(node.data("size")), height: node => px(node.data("size")) } },
      { selector: "node[class='agreement']", style: { shape: "diamond", "background-color": color("hub"), "font-size": px(10), color: color("quiet") } },
      { selector: "node[kind='organization']", style: { shape: "round-rectangle" } },
      { selector: "node[kind='group']", style: { shape: "triangle" } },
      { selector: "node.unnamed", style: { label: "" } },
      { selector: "edge", style: { width: large ? px(1) : edge => px(edge.data("width")), "line-color": color("quiet"), "curve-style": large ? "haystack" : "bezier", opacity: large ? 0.35 : 0.75,
          "target-arrow-color": color("quiet"), "arrow-scale": 0.8 } },
      { selector: "edge[!symmetric]", style: { "target-arrow-shape": "triangle" } },
      { selector: "edge[?tie]", style: { "target-arrow-shape": "none", "line-color": color("hub"), width: px(1.2) } },
      { selector: "edge[?dashed]", style: { "line-style": "dashed" } },
      { selector: "edge.named", style: { label: "data(name)", "font-size": px(9), color: color("ink"), "text-outline-color": color("ground"), "text-outline-width": px(2), "text-rotation": "autorotate" } },
      { selector: ".chosen", style: { "border-width": px(4), "border-color": color("hub"), "line-color": color("hub"), "target-arrow-color": color("hub"), opacity: 1, "z-index": 9 } },
      { selector: "edge.through", style: { "line-color": color("accent"), "target-arrow-color": color("accent"), opacity: 1, "z-index": 8 } },
      { selector: ".faint", style: { opacity: 0.18 } },
    ];
  }

  /** Elements; places follow the golden angle, the weightiest inside, so that the layout begins alike each time. */
  function elements(data) {
    const sorted = [...data.nodes].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
    const most = Math.max(40, ...sorted.map(node => node.weight));
    const nodes = sorted.map((node, i) => ({
      data: { ...node, size: node.class === "actor" ? 13 + 25 * Math.sqrt(node.weight / most) : 13 },
      position: { x: 34 * Math.sqrt(i + 0.5) * Math.cos(i * 2.39996), y: 34 * Math.sqrt(i + 0.5) * Math.sin(i * 2.39996) },
    }));
    const edges = data.edges.map((edge, i) => ({
      data: { ...edge, id: `e${i}`, source: edge.from, target: edge.to, name: Panel.spaced(edge.predicate), width: Math.min(5, 1 + edge.sources / 3),
              tie: edge.predicate === "party_to" || edge.predicate === "hub_of" },
    }));
    return [...nodes, ...edges];
  }

  const pen = document.createElement("canvas").getContext("2d");
  pen.font = "12px sans-serif";
  const nameWidth = node => Math.min(130, pen.measureText(node.data("label")).width * (node.data("class") === "agreement" ? 10 / 12 : 1)) + 4;

  /** Pushes nodes and their names apart, as they stand on the screen, along the shorter way; a few rounds, since room is short. */
  function separate(nodes) {
    const zoom = cy.zoom();
    const boxes = nodes.map(node => {
      const size = node.data("size"), actor = node.data("class") === "actor";
      return { node, x: node.position("x") * zoom, y: node.position("y") * zoom, w: (actor ? Math.max(size, nameWidth(node)) : size) / 2 + 5, h: (size + (actor ? 17 : 8)) / 2 + 2 };
    });
    for (let round = 0; round < 40; round++) {
      let moved = false;
      for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length; j++) {
        const a = boxes[i], b = boxes[j], dx = b.x - a.x, dy = b.y - a.y;
        const x = a.w + b.w - Math.abs(dx), y = a.h + b.h - Math.abs(dy);
        if (x <= 0.5 || y <= 0.5) continue;
        moved = true;
        if (x < y) { const by = (dx < 0 ? -x : x) / 2; a.x -= by; b.x += by; } else { const by = (dy < 0 ? -y : y) / 2; a.y -= by; b.y += by; }
      }
      if (!moved) break;
    }
    cy.batch(() => boxes.forEach(({ node, x, y }) => node.position({ x: x / zoom, y: y / zoom })));
  }

  /** Stretches the drawing to the shape of its place, and gives each node room. */
  function spread() {
    const box = cy.nodes().boundingBox({ includeLabels: false });
    const wanted = (cy.width() - 120) / (cy.height() - 70), stretch = Math.min(1.8, Math.max(0.55, wanted * (box.h || 1) / (box.w || 1)));
    cy.batch(() => cy.nodes().forEach(node => { node.position("x", node.position("x") * stretch); }));
    const nodes = cy.nodes().toArray();
    for (let round = 0; round < 5; round++) { fit(); separate(nodes); }
  }

  function fit() {
    const box = cy.nodes().boundingBox({ includeLabels: false });
    cy.fit(undefined, Math.min(60, 0.12 * Math.min(cy.width(), cy.height())));
    if (box.w === 0 && box.h === 0) cy.zoom({ level: 1, position: { x: box.x1, y: box.y1 } });
  }

  function draw(data, open, openEdge) {
    const large = data.nodes.length > LARGE;
    const old = cy ? Object.fromEntries(cy.nodes().map(node => [node.id(), { ...node.position() }])) : {};
    cy?.destroy();
    const list = elements(data);
    const kept = list.filter(element => element.position && old[element.data.id]);
    for (const element of kept) element.position = old[element.data.id];
    scale = 1;
    cy = cytoscape({
      container: $("graph"), elements: list, style: style(large), layout: { name: "preset" }, minZoom: 0.05, maxZoom: 4,
      hideEdgesOnViewport: large, textureOnViewport: large, pixelRatio: large ? 1 : "auto",
    });
    const known = kept.length > 0 && kept.length >= data.nodes.length * 0.7;
    if (!large && !known) {
      cy.layout({ name: "cose", animate: false, randomize: false, nodeRepulsion: () => 900000, nodeOverlap: 30, idealEdgeLength: () => 70, edgeElasticity: () => 220, gravity: 40, numIter: 600,
                  componentSpacing: 60, fit: false }).run();
      spread();
    }
    fit();
    performance.mark("laid out");
    rescale();
    cy.on("zoom", () => { clearTimeout(rest); rest = setTimeout(rescale, large ? 500 : 150); });
    cy.on("pan", () => { if (large) { clearTimeout(rest); rest = setTimeout(rescale, 500); } });
    cy.on("tap", "node", event => open(event.target.id()));
    cy.on("tap", "edge", event => openEdge(event.target));
    cy.on("mouseover", "edge", event => event.target.addClass("named"));
    cy.on("mouseout", "edge", event => { if (!event.target.hasClass("chosen")) event.target.removeClass("named"); });
    cy.on("mouseover", "node", event => event.target.removeClass("unnamed"));
    cy.on("mouseout", "node", name);
    if (data.edges.length <= 40) cy.edges("[!tie]").addClass("named");
  }

  /** Gives nodes, lines and names their size on the screen again after the zoom has changed. */
  function rescale() {
    if (!cy || cy.destroyed()) return;
    scale = 1 / Math.min(2.5, Math.max(0.02, cy.zoom()));
    cy.style(style(cy.nodes().length > LARGE));
    name();
  }

  /** Lets those bear their names that matter most and whose names cover no other. */
  function name() {
    const there = cy.extent(), zoom = cy.zoom();
    const seen = cy.nodes().filter(node => { const p = node.position(); return p.x >= there.x1 && p.x <= there.x2 && p.y >= there.y1 && p.y <= there.y2; });
    const rank = node => (node.hasClass("faint") ? 4 : 0) + (node.data("class") === "agreement" ? 2 : 0) + (node.hasClass("chosen") ? 0 : 1);
    const order = seen.toArray().sort((a, b) => rank(a) - rank(b) || b.data("weight") - a.data("weight") || (a.id() < b.id() ? -1 : 1));
    const taken = order.slice(0, NAMED).map(node => { const p = node.renderedPosition(), r = node.data("size") * scale * zoom / 2; return { node, x1: p.x - r, x2: p.x + r, y1: p.y - r, y2: p.y + r }; });
    const bearing = new Set();
    for (const node of order.slice(0, NAMED)) {
      const p = node.renderedPosition(), w = nameWidth(node) * scale * zoom / 2, y = p.y + (node.data("size") / 2 + 3) * scale * zoom;
      const box = { node, x1: p.x - w, x2: p.x + w, y1: y, y2: y + 14 * scale * zoom };
      if (taken.some(t => t.node !== node && t.x1 < box.x2 && t.x2 > box.x1 && t.y1 < box.y2 && t.y2 > box.y1)) continue;
      taken.push(box);
      bearing.add(node.id());
    }
    cy.batch(() => cy.nodes().forEach(node => { node.toggleClass("unnamed", !bearing.has(node.id())); }));
  }

  /** What is linked with an actor through a hub: the lines on the hub's other side, and who stands there. */
  function through(actor) {
    let beyond = cy.collection();
    actor.connectedEdges("[?via]").forEach(edge => {
      const hub = edge.data("via");
      if (hub === actor.id()) return;
      for (const far of edge.data("far")) {
        const lines = cy.edges().filter(other => other.data("via") === hub && other.data("predicate") === edge.data("predicate") && other.data("far").includes(actor.id()) &&
                                                  (other.data("from") === far || other.data("to") === far));
        beyond = beyond.union(lines).union(lines.connectedNodes());
      }
    });
    return beyond;
  }

  /** Marks what the panel speaks of, and lets the rest step back. */
  function mark(state) {
    if (!cy) return;
    cy.elements().removeClass("chosen faint through");
    let chosen = cy.collection();
    if (state.actor) chosen = cy.getElementById(state.actor);
    if (state.agreement) chosen = cy.getElementById(`agreement:${state.agreement}`);
    if (state.from) chosen = cy.edges().filter(edge => edge.data("from") === state.from && edge.data("to") === state.to);
    if (chosen.nonempty()) {
      let near = chosen.union(chosen.nodes().nonempty() ? chosen.closedNeighborhood() : chosen.connectedNodes());
      if (state.actor) {
        const beyond = through(chosen);
        beyond.edges().addClass("through");
        near = near.union(beyond);
      }
      if (!state.a) cy.elements().difference(near).addClass("faint");
      chosen.addClass("chosen");
      chosen.edges().addClass("named");
    }
    name();
  }

  return { draw, rescale, mark };
})();
