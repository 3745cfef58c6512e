// Runs before the page is drawn, so that it never shows in the wrong colours first.
const theme = localStorage.getItem('theme');
if (theme)
  document.documentElement.dataset.theme = theme;
