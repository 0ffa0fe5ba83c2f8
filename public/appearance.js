// see src/extension/ui/appearance.ts
try {
  const last = localStorage.getItem("appearance");
  if (last === "light" || last === "dark") document.documentElement.dataset.appearance = last;
} catch {
  // the page starts as the system wants
}
