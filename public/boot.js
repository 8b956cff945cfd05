// Runs before the first paint: the page opens in the student's theme and language. It stands in a file of its own because
// the policy of the page allows no inline script. The two keys are those of
// src/app/settings.svelte.ts and src/app/language.svelte.ts.
(function () {
  var root = document.documentElement;
  try {
    var theme = localStorage.getItem('rapport.theme');
    if (theme === 'light' || theme === 'dark') root.setAttribute('data-theme', theme);
    var lang = localStorage.getItem('rapport.lang') || navigator.language.slice(0, 2);
    if (lang === 'en') root.lang = 'en';
  } catch {
    // Storage is denied: the defaults stand.
  }
})();
