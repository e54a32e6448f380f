// The panel beside the drawing: answers of the API as elements. Every word of an article goes through textContent.
"use strict";

const Panel = (() => {
  const spaced = word => String(word).replaceAll("_", " ");

  /** Makes an element: make("p", {class: "quiet"}, "text", child, …). */
  function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name === "onclick") element.addEventListener("click", value);
      else if (value !== null && value !== undefined) element.setAttribute(name, value);
    }
    element.append(...children.filter(child => child !== null && child !== undefined && child !== ""));
    return element;
  }

  async function api(name, parameters = {}) {
    const query = new URLSearchParams();
    for (const [key, value] of Object.entries(parameters)) {
      if (value !== "" && value !== null && value !== undefined) query.append(key, value);
    }
    const response = await fetch(`/api/v1/${name}?${query}`, { headers: { Accept: "application/json" } });
    const body = await response.json();
    if (!response.ok) throw Object.assign(new Error(body.error ?? response.statusText), { status: response.status });
    return body;
  }

  const go = change => { location.hash = State.with(change); };
  const actor = (name, id) => make("button", { type: "button", class: "name", "data-actor": id, onclick: () => go({ actor: id, agreement: "", a: "", b: "", ask: "" }) }, name);
  const agreement = (name, id) => make("button", { type: "button", class: "name", onclick: () => go({ agreement: id, actor: "", a: "", b: "", ask: "" }) }, name);

  /** The sentence with the span that the fact rests on marked, and where it stands. */
  function citation(c) {
    const at = c.quote ? c.sentence.indexOf(c.quote) : -1;
    const sentence = at < 0 ? [c.sentence] : [c.sentence.slice(0, at), make("mark", {}, c.quote), c.sentence.slice(at + c.quote.length)];
    const from = [c.source ?? c.title ?? c.document, c.date].filter(Boolean).join(", ");
    const safe = /^https?:\/\//.test(c.url ?? "");
    return make("blockquote", { title: c.title }, c.stance === "affirms" ? "" : `${c.stance}: `, "“", ...sentence, "” — ",
                safe ? make("a", { href: c.url, rel: "noreferrer noopener" }, from) : make("cite", {}, from));
  }

  const evidence = row => (row.evidence ?? []).map(citation);

  /** A link as a sentence: who, what, whom, through whom, under what, since when. */
  function linkRow(row) {
    const bits = [row.since ? (row.since.startsWith("by ") ? row.since : `since ${row.since}`) : "", row.until ? `until ${row.until}` : "", row.standing,
                  row.sources ? `${row.sources} source${row.sources === 1 ? "" : "s"}` : ""].filter(Boolean);
    return make("li", { "data-id": row.id },
                make("div", {}, actor(row.from, row.from_id), ` ${spaced(row.relation)} `, actor(row.to, row.to_id),
                     ...(row.via ? [" through ", actor(row.via, row.via_id)] : []), ...(row.under ? [", under ", agreement(row.under, row.under_id)] : [])),
                make("div", { class: "quiet" }, bits.join(" · ")), ...evidence(row));
  }

  /** Any other row: its cells by name. */
  function plainRow(row, columns) {
    const list = make("dl");
    for (const [key, value] of Object.entries(row)) {
      if (key === "evidence" || key === "id" || key.endsWith("_id") || value === null || value === "" || value?.length === 0) continue;
      const ids = row[`${key}_id`];
      const values = (Array.isArray(value) ? value : [value]).map(String);
      const shown = values.flatMap((text, i) => {
        const id = Array.isArray(ids) ? ids[i] : ids;
        const known = id ? (key === "agreement" || key === "under" || /^[0-9a-f]{12}$/.test(id) ? agreement(text, id) : actor(text, id)) : text;
        return i ? [", ", known] : [known];
      });
      if (columns.length === 1) { list.append(make("dd", {}, ...shown)); continue; }
      list.append(make("dt", {}, spaced(key)), make("dd", {}, ...shown));
    }
    return make("li", {}, list, ...evidence(row));
  }

  function rows(answer) {
    const columns = [...new Set(answer.rows.flatMap(row => Object.keys(row)))];
    return make("ul", { class: "list" }, ...answer.rows.map(row => ("relation" in row && "to" in row ? linkRow(row) : plainRow(row, columns))));
  }

  function notes(answer) {
    return answer.notes.map(note => make("p", { class: "quiet" }, note));
  }

  /** A section that fills itself; where nothing is found, it says so. */
  async function section(title, name, parameters, render = rows) {
    const part = make("section", {}, make("h3", {}, title));
    try {
      const answer = await api(name, parameters);
      part.append(...(answer.summary ? [make("p", {}, answer.summary)] : []), render(answer), ...notes(answer));
      if (answer.total > answer.rows.length) part.append(make("p", { class: "quiet" }, `${answer.rows.length} of ${answer.total} shown`));
    } catch (error) {
      part.append(make("p", { class: error.status === 404 ? "quiet" : "error" }, error.message));
    }
    return part;
  }

  function timeline(answer) {
    return make("ul", { class: "list" }, ...answer.rows.map(row =>
      make("li", {}, make("div", {}, make("strong", {}, row.date ?? `by ${row.reported ?? "?"}`), ` ${spaced(row.what)}: ${row.text}`), ...evidence(row))));
  }

  function fields(answer) {
    return make("ul", { class: "list" }, ...answer.rows.map(row =>
      make("li", {}, make("div", {}, make("span", { class: "quiet" }, `${spaced(row.field)} `), Array.isArray(row.value) ? row.value.join(", ") : String(row.value),
                          row.on && row.on !== row.value ? `, ${row.on}` : "", row.note ? ` (${row.note})` : ""), ...evidence(row))));
  }

  return { make, api, actor, agreement, citation, section, rows, timeline, fields, spaced, go };
})();
