// The drawing of the graph: elements of cytoscape, where they stand, which of them bear their names, what is marked.
"use strict";

let cy = null;

const color = name => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

const Drawing = (() => {
  const LARGE = 300;      // nodes; beyond, nothing is laid out and lines are straight
  const NAMED = 250;      // at most so many names at a time
  const FEW = 120;        // lines that may say what they are
  const ROOMY = 40;       // nodes; up to so many, agreements have room for their names, too
  let scale = 1;          // sizes are of the screen: one over the zoom when it was last at rest
  let rest = null, naming = null;

  function style(large, lines) {
    const px = size => size * scale;
    return [
      { selector: "node", style: { label: "data(shown)", color: color("ink"), "font-size": px(12), "text-outline-color": color("ground"), "text-outline-width": px(2),
          "text-wrap": "wrap", "text-valign": "bottom", "text-margin-x": "data(aside)", "text-margin-y": "data(under)", "background-color": color("accent"),
          width: node => px(node.data("size")), height: node => px(node.data("size")) } },
      { selector: "node[class='agreement']", style: { shape: "diamond", "background-color": color("hub"), "font-size": px(10), color: color("quiet") } },
      { selector: "node[kind='organization']", style: { shape: "round-rectangle" } },
      { selector: "node[kind='group']", style: { shape: "triangle" } },
      { selector: "node.unnamed", style: { label: "" } },
      { selector: "edge", style: { width: large ? px(1) : edge => px(edge.data("width")), "line-color": color("quiet"), "curve-style": large ? "haystack" : "bezier", opacity: large ? 0.35 : lines > 200 ? 0.5 : 0.75,
          "target-arrow-color": color("quiet"), "arrow-scale": 0.8 } },
      { selector: "edge[!symmetric]", style: { "target-arrow-shape": "triangle" } },
      { selector: "edge[?tie]", style: { "target-arrow-shape": "none", "line-color": color("hub"), width: px(1.2) } },
      { selector: "edge[?dashed]", style: { "line-style": "dashed" } },
      { selector: "edge.named, edge.pointed", style: { label: "data(name)", "font-size": px(10), color: color("ink"), "text-background-color": color("ground"), "text-background-opacity": 0.9, "text-background-padding": px(1),
          "text-rotation": "autorotate" } },
      { selector: ".chosen", style: { "border-width": px(4), "border-color": color("hub"), "line-color": color("hub"), "target-arrow-color": color("hub"), opacity: 1, "z-index": 9 } },
      { selector: "edge.through", style: { "line-color": color("accent"), "target-arrow-color": color("accent"), opacity: 1, "z-index": 8 } },
      { selector: ".faint", style: { opacity: 0.18 } },
    ];
  }

  function elements(data) {
    const sorted = [...data.nodes].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
    const most = sorted.reduce((most, node) => Math.max(most, node.weight), 40);
    const crowded = Math.min(1, Math.sqrt($("graph").clientWidth * $("graph").clientHeight / sorted.length) / 30);
    const nodes = sorted.map(node => ({ data: { ...node, shown: twoLines(shortName(node)), aside: 0, under: 3, size: crowded * (node.class === "actor" ? 13 + 25 * Math.sqrt(node.weight / most) : 13) } }));
    const edges = data.edges.map((edge, i) => ({
      data: { ...edge, id: `e${i}`, source: edge.from, target: edge.to, name: Panel.spaced(edge.predicate), width: Math.min(5, 1 + edge.sources / 3),
              tie: edge.predicate === "party_to" || edge.predicate === "hub_of" },
    }));
    return { nodes, edges };
  }

  const pen = document.createElement("canvas").getContext("2d");
  pen.font = "12px sans-serif";
  const WIDEST = 118;     // of a line of a name, at 12 px

  /** An organisation of a long name goes by its acronym: NATO. */
  function shortName({ id, label, kind }) {
    const acronym = /^[A-Z][A-Z0-9]{1,7}$/.test(id) && (kind === "organization" || kind === "group");
    return acronym && pen.measureText(label).width > WIDEST ? id : label;
  }

  /** A name in one line or two; what has no room ends with …. */
  function twoLines(name) {
    if (pen.measureText(name).width <= WIDEST) return name;
    const words = name.split(" ");
    let first = words.shift();
    while (words.length && pen.measureText(`${first} ${words[0]}`).width <= WIDEST) first += ` ${words.shift()}`;
    const cut = text => {
      if (pen.measureText(text).width <= WIDEST) return text;
      while (text && pen.measureText(`${text}…`).width > WIDEST) text = text.slice(0, -1);
      return `${text.trimEnd()}…`;
    };
    return words.length ? `${cut(first)}\n${cut(words.join(" "))}` : cut(first);
  }

  /** How much room a name takes, in pixels. */
  function nameSize(data) {
    const lines = data.shown.split("\n"), size = data.class === "agreement" ? 10 : 12;
    return { w: Math.max(...lines.map(line => pen.measureText(line).width)) * size / 12 + 4, h: lines.length * size * 1.2 };
  }

  /** Gives the nodes places with room for their names, or those of actors alone; they stay where they stood while most are the same. */
  function place({ nodes, edges }, paths, large) {
    const old = cy ? new Map(cy.nodes().map(node => [node.id(), { ...node.position() }])) : new Map();
    const kept = nodes.filter(node => old.has(node.data.id)).length;
    const boxes = nodes.map(({ data }) => {
      const name = data.class === "actor" || nodes.length <= ROOMY ? nameSize(data) : { w: 0, h: 0 };
      return { w: Math.max(data.size, name.w) / 2 + 4, h: (data.size + name.h) / 2 + 4 };
    });
    const index = new Map(nodes.map(({ data }, i) => [data.id, i])), pairs = new Map();
    for (const { data } of edges) {
      const pair = [index.get(data.from), index.get(data.to)].sort((a, b) => a - b);
      pairs.set(pair.join(" "), pair);
    }
    const stay = !paths && kept > 0 && kept >= 0.7 * Math.max(nodes.length, old.size);
    if (paths) Layout.placePaths(boxes, paths.map(path => path.map(id => index.get(id))), $("graph").clientWidth, $("graph").clientHeight);
    else if (!stay || kept < nodes.length) Layout.place(boxes, [...pairs.values()], $("graph").clientWidth, $("graph").clientHeight, large);
    nodes.forEach((node, i) => { node.position = (stay && old.get(node.data.id)) || { x: boxes[i].x, y: boxes[i].y }; });
    return stay;
  }

  function draw(data, open, openEdge) {
    const large = data.nodes.length > LARGE;
    const list = elements(data);
    const stay = place(list, data.paths, large), view = stay ? { zoom: cy.zoom(), pan: { ...cy.pan() } } : { zoom: 1, pan: { x: 0, y: 0 } };
    cy?.destroy();
    scale = 1 / view.zoom;
    cy = cytoscape({
      container: $("graph"), elements: list, style: style(large, list.edges.length), layout: { name: "preset", fit: false }, ...view, minZoom: 0.05, maxZoom: 4,
      hideEdgesOnViewport: large, textureOnViewport: large, pixelRatio: large ? 1 : "auto",
    });
    performance.mark("laid out");
    name();
    cy.on("zoom", () => { clearTimeout(rest); rest = setTimeout(rescale, large ? 500 : 150); });
    cy.on("pan", () => { if (large) { clearTimeout(rest); rest = setTimeout(rescale, 500); } });
    cy.on("tap", "node", event => open(event.target.id()));
    cy.on("tap", "edge", event => openEdge(event.target));
    cy.on("mouseover", "edge", event => event.target.addClass("pointed"));
    cy.on("mouseout", "edge", event => event.target.removeClass("pointed"));
    cy.on("mouseover", "node", event => event.target.removeClass("unnamed"));
    cy.on("mouseout", "node", name);
  }

  /** Gives nodes, lines and names their size on the screen again after the zoom has changed. */
  function rescale() {
    if (!cy || cy.destroyed()) return;
    scale = 1 / Math.min(2.5, Math.max(0.02, cy.zoom()));
    cy.style(style(cy.nodes().length > LARGE, cy.edges().length));
    name();
  }

  /** Lets those bear their names that matter most and whose names cover nothing that matters more. */
  function name() {
    const there = cy.extent(), zoom = cy.zoom();
    const seen = cy.nodes().filter(node => { const p = node.position(); return p.x >= there.x1 && p.x <= there.x2 && p.y >= there.y1 && p.y <= there.y2; });
    const rank = node => (node.hasClass("faint") ? 4 : 0) + (node.data("class") === "agreement" ? 2 : 0) + (node.hasClass("chosen") ? 0 : 1);
    const order = seen.toArray().sort((a, b) => rank(a) - rank(b) || b.data("weight") - a.data("weight") || (a.id() < b.id() ? -1 : 1));
    // Where nodes stand closer than their names, those alone that the panel speaks of.
    const most = seen.length > LARGE ? cy.nodes(".chosen").length : NAMED;
    const discs = new Map(order.map(node => {
      const { x, y } = node.renderedPosition(), r = node.data("size") * scale * zoom / 2;
      return [node, { x1: x - r, x2: x + r, y1: y - r, y2: y + r }];
    }));
    // No name covers a node that the panel speaks of; one that stepped back may be covered by the names of these.
    const taken = order.slice(0, most).filter(node => !node.hasClass("faint")).map(node => discs.get(node)), bearing = new Map();
    for (const node of order.slice(0, most)) {
      const disc = discs.get(node), box = sides(disc, nameSize(node.data()), scale * zoom).find(box => onScreen(box) && free(box, taken));
      if (box) {
        taken.push(box);
        bearing.set(node.id(), { aside: (box.x1 + box.x2 - disc.x1 - disc.x2) / 2 / zoom, under: (box.y1 - disc.y2) / zoom });
      }
      if (node.hasClass("faint")) taken.push(disc);
    }
    cy.batch(() => cy.nodes().forEach(node => {
      const stands = bearing.get(node.id());
      node.toggleClass("unnamed", !stands);
      node.data(stands ?? { aside: 0, under: 3 * scale });
    }));
    clearTimeout(naming);
    naming = setTimeout(() => nameLines(taken), 20);  // once the nodes are on the screen
  }

  /** Where the name of a node may stand, the best first: under it, over it, beside it. */
  function sides({ x1, x2, y1, y2 }, size, by) {
    const x = (x1 + x2) / 2, y = (y1 + y2) / 2, w = size.w * by, h = size.h * by;
    const box = (x, top) => ({ x1: x - w / 2, x2: x + w / 2, y1: top, y2: top + h });
    const row = top => [0, -0.25, 0.25, -0.45, 0.45].map(shift => box(x + shift * w, top));
    const beside = shift => [box(x2 + 3 + w / 2, y - h / 2 + shift), box(x1 - 3 - w / 2, y - h / 2 + shift)];
    return [...row(y2 + 3), ...row(y1 - 3 - h), ...[0, h / 2, -h / 2, h, -h].flatMap(beside)];
  }

  const onScreen = box => box.x1 >= 0 && box.y1 >= 0 && box.x2 <= cy.width() && box.y2 <= cy.height();
  const free = (box, taken) => !taken.some(t => t.x1 < box.x2 && t.x2 > box.x1 && t.y1 < box.y2 && t.y2 > box.y1);

  /** Lets those lines say what they are that have room for it: those chosen first, then those of most sources. */
  function nameLines(taken) {
    if (cy.destroyed()) return;
    const named = new Set(), zoom = cy.zoom();
    const candidates = cy.edges("[!tie]").filter(edge => !edge.hasClass("faint"));
    const most = cy.edges().length <= FEW || candidates.length < cy.edges().length ? FEW : 0;
    const rank = edge => (edge.hasClass("chosen") ? 0 : edge.hasClass("through") ? 1 : 2);
    const order = candidates.toArray().sort((a, b) => rank(a) - rank(b) || b.data("sources") - a.data("sources") || (a.id() < b.id() ? -1 : 1));
    for (const edge of order.slice(0, most)) {
      const a = edge.source().renderedPosition(), b = edge.target().renderedPosition(), long = Math.hypot(b.x - a.x, b.y - a.y);
      const half = pen.measureText(edge.data("name")).width * 10 / 12 * scale * zoom / 2, h = 6 * scale * zoom;
      const room = long / 2 - (edge.source().data("size") + edge.target().data("size")) * scale * zoom / 4;
      if (half > room) continue;
      const middle = edge.renderedMidpoint(), squares = [];
      for (let at = -half + h; at <= half - h + 0.1; at += h) {
        const x = middle.x + at * (b.x - a.x) / long, y = middle.y + at * (b.y - a.y) / long;
        squares.push({ x1: x - h, x2: x + h, y1: y - h, y2: y + h });
      }
      if (!squares.every(square => free(square, taken))) continue;
      taken.push(...squares);
      named.add(edge.id());
    }
    cy.batch(() => cy.edges().forEach(edge => { edge.toggleClass("named", named.has(edge.id())); }));
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
    }
    if (state.ask && state.answered.length) {  // whom the answer speaks of, and what is between them
      const told = new Set(state.answered), near = cy.nodes().filter(node => told.has(node.id()));
      if (near.nonempty()) cy.elements().difference(near.union(near.edgesWith(near))).addClass("faint");
    }
    if (state.a) cy.edges("[path = 1]").addClass("through");
    name();
  }

  return { draw, rescale, mark };
})();
