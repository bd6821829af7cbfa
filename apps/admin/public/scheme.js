// Chooses the colour scheme and the language of the document before the first paint. Keys: see libs/ui/src/theme.tsx and src/i18n/language.ts.
(function () {
  var root = document.documentElement;
  try {
    var scheme = localStorage.getItem('dangvu-scheme');
    var dark = scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
    root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
    if (localStorage.getItem('dangvu-language') === 'en') root.lang = 'en';
  } catch (e) {
    // Storage may be closed to us (private windows); the light scheme in the document stands.
  }
})();
