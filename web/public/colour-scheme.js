// Sets the colour scheme before the first paint, so that a dark room sees no white flash. A file of its own
// rather than an inline script, so that the content security policy can refuse inline scripts.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem('truchement-colour-scheme');
  } catch {
    chosen = null;
  }
  var dark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
