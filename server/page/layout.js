// Where the nodes of a drawing stand, in pixels of its place. The same graph in the same place gives the same drawing.
"use strict";

const Layout = (() => {
  const GOLDEN = 2.39996;   // radians; points at this angle from one to the next fill a disc evenly
  const MARGIN = 30;

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
    const k = 0.8 * Math.sqrt(width * height / n), ease = new Float64Array(n).fill(1);
    for (const pair of lines) for (const end of pair) ease[end] += 0.12;  // many lines do not draw a knot together
    for (let heat = 0.12 * Math.max(width, height); heat > 0.7; heat *= 0.96) {
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
        const ex = x[a] - x[b], ey = y[a] - y[b], pull = Math.sqrt(ex * ex + ey * ey) / (k * ease[a] * ease[b]);
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

  const within = (x, most) => Math.max(-most, Math.min(x, most));

  /** Fills the place but for a margin; no way is stretched more than twice as much as the other. No box stands out of it at a side, where it is wide enough. */
  function fill(boxes, width, height) {
    const way = (at, room) => {
      const least = Math.min(...boxes.map(b => b[at])), most = Math.max(...boxes.map(b => b[at]));
      return { middle: (least + most) / 2, scale: most > least ? room / (most - least) : 1 };
    };
    const most = at => boxes.reduce((most, box) => Math.max(most, box[at]), 0);
    const side = Math.min(width / 8, 6 + most("w")), end = Math.min(height / 4, 14 + most("h"));
    const h = way("x", width - 2 * side), v = way("y", height - 2 * end);
    const sx = Math.min(h.scale, 2 * v.scale), sy = Math.min(v.scale, 2 * h.scale);
    for (const box of boxes) {
      box.x = within((box.x - h.middle) * sx, Math.max(width / 4, width / 2 - box.w - 4));
      box.y = (box.y - v.middle) * sy;
    }
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

  /** The parts that hang together, as lists of indices, the largest first; whoever is alone stands with the others who are. */
  function parts(count, lines) {
    const root = Array.from({ length: count }, (_, i) => i);
    const find = i => { while (root[i] !== i) i = root[i] = root[root[i]]; return i; };
    for (const [a, b] of lines) root[Math.max(find(a), find(b))] = Math.min(find(a), find(b));
    const of = new Map();
    for (let i = 0; i < count; i++) of.set(find(i), [...(of.get(find(i)) ?? []), i]);
    const alone = [...of.values()].filter(part => part.length === 1).flat();
    return [...[...of.values()].filter(part => part.length > 1), ...(alone.length ? [alone] : [])].sort((a, b) => b.length - a.length || a[0] - b[0]);
  }

  /** Gives each part a share of the place, and its boxes their places there. */
  function share(all, lines, boxes, place) {
    if (all.length === 1) return arrange(all[0], lines, boxes, place);
    const weight = part => Math.max(3, part.length ** 1.35), sum = parts => parts.reduce((sum, part) => sum + weight(part), 0);
    let cut = 1;
    while (cut < all.length - 1 && sum(all.slice(0, cut)) < sum(all.slice(cut + 1))) cut++;
    const { x, y, width, height } = place, least = Math.min(0.5, 110 / Math.max(width, height));
    const one = Math.min(1 - least, Math.max(least, sum(all.slice(0, cut)) / sum(all)));
    const [first, second] = width > height
      ? [{ x, y, width: width * one, height }, { x: x + width * one, y, width: width * (1 - one), height }]
      : [{ x, y, width, height: height * one }, { x, y: y + height * one, width, height: height * (1 - one) }];
    share(all.slice(0, cut), lines, boxes, first);
    share(all.slice(cut), lines, boxes, second);
  }

  function arrange(part, lines, boxes, { x, y, width, height }) {
    const own = part.map(i => boxes[i]), at = new Map(part.map((i, n) => [i, n]));
    const within = lines.filter(([a]) => at.has(a)).map(([a, b]) => [at.get(a), at.get(b)]);
    spiral(own, width - 2 * MARGIN, height - 2 * MARGIN);
    if (own.length > 1) forces(own, within, width, height);
    for (let round = 0; round < 4; round++) { fill(own, width, height); separate(own); }
    fill(own, width, height);
    for (const box of own) { box.x += x + width / 2; box.y += y + height / 2; }
  }

  /** boxes: {w, h} half extents, the weightiest first; lines: pairs of their indices. Sets x and y of each box. */
  function place(boxes, lines, width, height, large) {
    if (!large) return share(parts(boxes.length, lines), lines, boxes, { x: 0, y: 0, width, height });
    spiral(boxes, width - 2 * MARGIN, height - 2 * MARGIN);
    for (const box of boxes) { box.x += width / 2; box.y += height / 2; }
  }

  /** Paths side by side: the stops of each from left to right, the same stop of several in the middle of them. rows: lists of indices. */
  function placePaths(boxes, rows, width, height) {
    const most = Math.max(...rows.map(row => row.length)), seen = boxes.map(() => []);
    rows.forEach((row, r) => row.forEach((i, step) => seen[i].push([row.length > 1 ? step / (row.length - 1) : 0.5, (r + 0.5) / rows.length])));
    const side = Math.min(width / 5, 30 + boxes.reduce((most, box) => Math.max(most, box.w), 0));
    boxes.forEach((box, i) => {
      const mean = at => seen[i].reduce((sum, place) => sum + place[at], 0) / seen[i].length;
      box.x = side + mean(0) * (width - 2 * side);
      box.y = height * (most > 2 ? mean(1) : 0.5);
    });
  }

  return { place, placePaths };
})();
