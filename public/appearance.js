// Runs before a page's first paint, so that it never flashes in the other colours: a module would be too late, and the
// extension's content policy forbids a script in the page itself. What it reads is written by src/extension/ui/appearance.ts.
try {
  const last = localStorage.getItem("appearance");
  if (last === "light" || last === "dark") document.documentElement.dataset.appearance = last;
} catch {
  // a browser without site storage: the page starts as the system wants
}
