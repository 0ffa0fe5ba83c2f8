export interface SitePage {
  body: Buffer;
  type: string;
}
export function pageOf(host: string, pathname: string): Promise<SitePage | null>;
export function serveSite(options?: {
  extra?: (host: string, pathname: string) => Promise<SitePage | null>;
}): Promise<{ port: number; close: () => void }>;
