// Where the nodes of a drawing stand, in pixels of its place. The same graph in the same place gives the same drawing.
"use strict";

const Layout = (() => {
  const GOLDEN = 2.39996;   // radians; points at this angle from one to the next fill a disc evenly
  const MARGIN = 46;

  /** The first nodes inside, the others around them, as wide as the place. */
  function spiral(boxes, width, height) {
    boxes.forEach((box, i) => {
      const r = Math.sqrt((i + 0.5) / boxes.length);
      box.x = r * Math.cos(i * GOLDEN) * width / 2;
      box.y = r * Math.sin(i * GOLDEN) * height / 2;
    });
  }

  /** Fruchterman and Reingold, "Graph drawing by force-directed placement" (Software: Practice and Experience 21, 1991), with a pull to
   *  the middle that keeps parts without a line together. */
  function forces(boxes, lines, width, height) {
    const n = boxes.length, x = Float64Array.from(boxes, b => b.x), y = Float64Array.from(boxes, b => b.y), dx = new Float64Array(n), dy = new Float64Array(n);
    const k = 0.8 * Math.sqrt(width * height / n);
    for (let heat = 0.12 * Math.max(width, height); heat > 0.7; heat *= 0.975) {
      dx.fill(0);
      dy.fill(0);
      for (let i = 0; i < n; i++) {
        for (let j = i + 1; j < n; j++) {
          const ex = x[i] - x[j], ey = y[i] - y[j], push = k * k / Math.max(1, ex * ex + ey * ey);
          dx[i] += ex * push; dy[i] += ey * push;
          dx[j] -= ex * push; dy[j] -= ey * push;
        }
        dx[i] -= 0.35 * x[i]; dy[i] -= 0.35 * y[i] * width / height;
      }
      for (const [a, b] of lines) {
        const ex = x[a] - x[b], ey = y[a] - y[b], pull = Math.sqrt(ex * ex + ey * ey) / k;
        dx[a] -= ex * pull; dy[a] -= ey * pull;
        dx[b] += ex * pull; dy[b] += ey * pull;
      }
      for (let i = 0; i < n; i++) {
        const length = Math.hypot(dx[i], dy[i]) || 1, step = Math.min(heat, length) / length;
        x[i] += dx[i] * step; y[i] += dy[i] * step;
      }
    }
    boxes.forEach((box, i) => { box.x = x[i]; box.y = y[i]; });
  }

  /** Fills the place; no way is stretched more than twice as much as the other. */
  function fill(boxes, width, height) {
    const way = (at, room) => {
      const least = Math.min(...boxes.map(b => b[at])), most = Math.max(...boxes.map(b => b[at]));
      return { middle: (least + most) / 2, scale: most > least ? room / (most - least) : 1 };
    };
    const side = Math.min(width / 7, 6 + boxes.reduce((most, box) => Math.max(most, box.w), 0));
    const h = way("x", width - 2 * side), v = way("y", height - 2 * MARGIN);
    const sx = Math.min(h.scale, 2 * v.scale), sy = Math.min(v.scale, 2 * h.scale);
    for (const box of boxes) { box.x = (box.x - h.middle) * sx; box.y = (box.y - v.middle) * sy; }
  }

  /** Pushes boxes apart that cover one another, the way that takes less of their extent. */
  function separate(boxes) {
    for (let round = 0; round < 30; round++) {
      let moved = false;
      for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length; j++) {
        const a = boxes[i], b = boxes[j], dx = b.x - a.x, dy = b.y - a.y;
        const x = a.w + b.w - Math.abs(dx), y = a.h + b.h - Math.abs(dy);
        if (x <= 0.5 || y <= 0.5) continue;
        moved = true;
        if (x / (a.w + b.w) < y / (a.h + b.h)) { const by = (dx < 0 ? -x : x) / 2; a.x -= by; b.x += by; } else { const by = (dy < 0 ? -y : y) / 2; a.y -= by; b.y += by; }
      }
      if (!moved) return;
    }
  }

  /** boxes: {w, h} half extents, the weightiest first; lines: pairs of their indices. Sets x and y of each box. */
  function place(boxes, lines, width, height, large) {
    spiral(boxes, width - 2 * MARGIN, height - 2 * MARGIN);
    if (!large && boxes.length > 1) {
      forces(boxes, lines, width, height);
      for (let round = 0; round < 4; round++) { fill(boxes, width, height); separate(boxes); }
      fill(boxes, width, height);
    }
    for (const box of boxes) { box.x += width / 2; box.y += height / 2; }
  }

  return { place };
})();
