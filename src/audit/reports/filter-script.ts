/**
 * Filters the findings of the HTML report. Plain script in one function, so that it can stand in the page;
 * without it the form stays hidden and every finding is shown.
 */
export const filterScript = `
(function () {
  'use strict';
  var form = document.getElementById('filter');
  var status = document.getElementById('filter-status');
  if (!form || !status) return;
  var rows = Array.prototype.map.call(document.querySelectorAll('.findings tbody tr'), function (row) {
    var section = row.closest('.findings');
    return { row: row, chunk: row.closest('.chunk'), section: section, rule: section.dataset.rule, text: '' };
  });
  var value = function (name) { return form.elements[name] ? form.elements[name].value : ''; };
  function apply() {
    var severity = value('severity'), owner = value('owner'), rule = value('rule'), state = value('state');
    var words = value('text').toLowerCase().split(/\\s+/).filter(Boolean);
    var shown = 0, chunks = new Set(), sections = new Set();
    rows.forEach(function (entry) {
      var data = entry.row.dataset;
      var fits = (!severity || data.severity === severity) && (!owner || data.owner === owner) && (!rule || entry.rule === rule) && (!state || data.state === state);
      if (fits && words.length > 0) {
        if (!entry.text) entry.text = (entry.rule + ' ' + entry.section.firstElementChild.textContent + ' ' + entry.row.textContent).toLowerCase();
        fits = words.every(function (word) { return entry.text.indexOf(word) >= 0; });
      }
      if (entry.row.hidden === fits) entry.row.hidden = !fits;
      if (fits) { shown += 1; chunks.add(entry.chunk); sections.add(entry.section); }
    });
    document.querySelectorAll('.findings .chunk').forEach(function (chunk) { chunk.hidden = !chunks.has(chunk); });
    document.querySelectorAll('.findings').forEach(function (section) { section.hidden = !sections.has(section); });
    status.textContent = shown === rows.length ? '共 ' + shown + ' 个问题。' : '符合条件的问题 ' + shown + ' 个，共 ' + rows.length + ' 个。';
  }
  var waiting = 0;
  form.addEventListener('input', function () { clearTimeout(waiting); waiting = setTimeout(apply, 150); });
  form.addEventListener('reset', function () { setTimeout(apply, 0); });
  form.addEventListener('submit', function (event) { event.preventDefault(); apply(); });
  form.hidden = false;
  apply();
})();
`;
