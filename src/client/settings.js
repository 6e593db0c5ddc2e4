// Runs before the page is drawn, so that nothing jumps: puts what a reader chose in the comfort bar on <html>.
(function () {
  var root = document.documentElement;
  // A browser without modules cannot run the tools of the pages; there they are not shown.
  if (!('noModule' in document.createElement('script'))) return;
  root.dataset.script = '';
  var chosen = {};
  try {
    chosen = JSON.parse(localStorage.getItem('comfort')) || chosen;
  } catch (refused) {
    // Storage is refused or holds something else: the page is shown as it is.
    return;
  }
  ['text', 'scheme', 'contrast', 'layout'].forEach(function (name) {
    if (typeof chosen[name] === 'string') root.dataset[name] = chosen[name];
  });
})();
