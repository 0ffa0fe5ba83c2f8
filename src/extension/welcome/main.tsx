import { ALL_SITES } from "../origin.ts";
import { loadSettings } from "../settings.ts";
import { applyAppearance } from "../ui/appearance.ts";
import { allow, ask, hasAccess, onAccessChanged, openOptions } from "../ui/bridge.ts";
import { namePage } from "../ui/page.ts";
import { shortcut } from "../ui/shortcut.ts";
import { show } from "../ui/show.tsx";
import { App } from "./App.tsx";
import { words } from "./words.ts";

namePage(words.welcomeTitle);
loadSettings().then(
  ({ appearance }) => applyAppearance(appearance),
  () => undefined, // it stays as it was last
);
show(
  <App
    platform={{
      hasAccess: () => hasAccess(ALL_SITES),
      allow: () => allow(ALL_SITES),
      onAccessChanged,
      example: () => ask<"example">({ type: "example" }),
      shortcut,
      openOptions,
    }}
  />,
);
