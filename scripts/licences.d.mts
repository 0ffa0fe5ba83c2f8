import type { Plugin } from "vite";

export const FOUND: string;
export const FILE: string;
export function licencesText(
  packages: readonly { name: string; version: string; identifier?: string; text?: string }[],
  own: string,
): string;
export function licences(): Plugin;
