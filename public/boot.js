// Runs before the first paint: the page opens in the student's theme and language. It stands in a file of its own because
// the policy of the page allows no inline script, and is written for browsers of any age. The keys are those of
// src/app/settings.svelte.ts, src/app/language.svelte.ts and src/app/data.svelte.ts.
(function () {
  var files = document.currentScript.dataset;
  var root = document.documentElement;
  var kept = {};
  try {
    kept = localStorage;
  } catch (denied) {
    console.info('The browser keeps nothing for this page.', denied);
  }
  var theme = kept['rapport.theme'];
  if (theme === 'light' || theme === 'dark') root.setAttribute('data-theme', theme);
  if ((kept['rapport.lang'] || navigator.language.slice(0, 2)) === 'en') root.lang = 'en';
  // What the page of this address is made of is asked for now, not when the shell has run (build/early.ts); the data of the
  // course as well, where they are not kept yet.
  var page = /^#\/play\//.test(location.hash) ? 'play' : /^(#\/?)?$/.test(location.hash) ? 'catalogue' : '';
  var ask = function (file, rel, as) {
    var link = document.createElement('link');
    link.rel = rel;
    if (as) link.as = as;
    link.crossOrigin = '';
    link.href = file;
    document.head.appendChild(link);
  };
  (files[page] || '').split(' ').forEach(function (file) {
    if (/\.css$/.test(file)) ask(file, 'preload', 'style');
    else if (file) ask(file, 'modulepreload');
  });
  if (page === 'play' && files.data && !kept['rapport.data']) ask(files.data, 'preload', 'fetch');
  // structuredClone came with Chrome 98, Firefox 94, Safari 15.4: a browser without it cannot run the app.
  if ('structuredClone' in window) return;
  document.addEventListener('DOMContentLoaded', function () {
    document.getElementById('app').textContent =
      '这个浏览器太旧，打不开知客。请换用 Chrome 109、Edge 109、Firefox 115 或 Safari 15.4 以上的版本。 · ' +
      'This browser is too old for Rapport. Please use Chrome 109, Edge 109, Firefox 115 or Safari 15.4, or later.';
  });
})();
