import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import "../../../src/extension/popup/Trouble.tsx"; // loaded on demand: here beforehand, so that it is there at once
import { App } from "../../../src/extension/popup/App.tsx";
import type { Platform } from "../../../src/extension/popup/platform.ts";
import type { PageState, PortCommand } from "../../../src/extension/messages.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/extension/settings.ts";
import { loadVoice } from "../../../src/extension/ui/voice.ts";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const roots: Root[] = [];

/** Lets promises and effects run out. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Renders into the document; `unmountAll` after each test takes it away. */
export async function render(node: ReactNode): Promise<HTMLElement> {
  await loadVoice();
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  roots.push(root);
  await act(async () => {
    root.render(node);
    await settle();
  });
  return place;
}

export async function unmountAll(): Promise<void> {
  await act(async () => {
    for (const root of roots.splice(0)) root.unmount();
    await Promise.resolve();
  });
  document.body.replaceChildren();
}

/** One end of a port, held by the test. */
export class FakePort {
  readonly sent: PortCommand[] = [];
  private readonly messages: ((message: unknown) => void)[] = [];
  private readonly breaks: (() => void)[] = [];
  readonly onMessage = {
    addListener: (listener: (message: unknown) => void) => this.messages.push(listener),
  };
  readonly onDisconnect = { addListener: (listener: () => void) => this.breaks.push(listener) };
  disconnected = false;
  postMessage(message: PortCommand): void {
    this.sent.push(message);
  }
  disconnect(): void {
    this.disconnected = true;
  }
  answer(message: unknown): void {
    for (const listener of this.messages) listener(message);
  }
  breakOff(): void {
    for (const listener of this.breaks) listener();
  }
}

export interface Popup {
  main: HTMLElement;
  port: FakePort;
  /** What was asked of the browser, in order: "openTab https://…". */
  asked: string[];
  answer: (state: PageState) => Promise<void>;
  settings: (change: Partial<Settings>) => Promise<void>;
}

interface PopupOptions {
  settings?: Partial<Settings>;
  tab?: number | null;
  allowed?: boolean;
  opened?: boolean;
  speaks?: boolean;
}

/** The popup over a browser that the test holds in its hands. */
export async function popup(state: PageState | null, options: PopupOptions = {}): Promise<Popup> {
  const port = new FakePort();
  const asked: string[] = [];
  let changed: (settings: Settings) => void = () => undefined;
  const settings: Settings = { ...DEFAULT_SETTINGS, ...options.settings };
  const platform: Platform = {
    speech: () => Promise.resolve(options.speaks ?? true),
    tab: () => Promise.resolve(options.tab === undefined ? 7 : options.tab),
    connect: () => port,
    loadSettings: () => Promise.resolve(settings),
    onSettingsChanged: (callback) => {
      changed = callback;
      return () => undefined;
    },
    allow: (origins) => {
      asked.push(`allow ${origins.join(" ")}`);
      return Promise.resolve(options.allowed ?? false);
    },
    openTab: (url) => {
      asked.push(`openTab ${url}`);
      return Promise.resolve();
    },
    openReport: (url, isPrivate) => {
      asked.push(`openReport ${url}${isPrivate ? " private" : ""}`);
      return Promise.resolve();
    },
    openOptions: () => {
      asked.push("openOptions");
      return Promise.resolve();
    },
    closePopup: () => {
      asked.push("closePopup");
    },
    showQuote: (question) => {
      asked.push(`showQuote ${JSON.stringify(question)}`);
      return Promise.resolve({ opened: options.opened ?? true });
    },
  };
  const place = await render(<App platform={platform} />);
  const answer = (next: PageState) =>
    act(async () => {
      port.answer(next);
      await settle();
    });
  if (state !== null) await answer(state);
  const main = place.querySelector("main");
  if (main === null) throw new Error("no main element");
  return {
    main,
    port,
    asked,
    answer,
    settings: (change) =>
      act(async () => {
        changed({ ...settings, ...change });
        await Promise.resolve();
      }),
  };
}

export const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? "").replace(/\s+/gu, " ").trim();

/** The button, link or summary with exactly these words. @throws Error where there is none */
export function control(root: ParentNode, name: string): HTMLElement {
  const all = [...root.querySelectorAll<HTMLElement>("button, a, summary, input, select")];
  const found = all.find(
    (element) => textOf(element) === name || element.getAttribute("aria-label") === name,
  );
  if (!found) throw new Error(`no control "${name}" among: ${all.map(textOf).join(" | ")}`);
  return found;
}

export const click = (element: HTMLElement): Promise<void> =>
  act(async () => {
    element.click();
    await Promise.resolve();
  });

/** Types into a field the way React hears it. */
export const type = (input: HTMLInputElement, value: string): Promise<void> =>
  act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, value);
    input.dispatchEvent(new Event("input", { bubbles: true }));
    await Promise.resolve();
  });

export const press = (element: HTMLElement, key: string): Promise<boolean> => {
  let goesOn = true;
  return act(async () => {
    goesOn = element.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    await Promise.resolve();
    return goesOn;
  });
};
