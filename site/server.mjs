/** Serves the sample shop: a folder of `hosts` for each host name, told apart by the Host header; on loopback only. */
import { readFile } from "node:fs/promises";
import http from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";

const HOSTS = path.join(path.dirname(fileURLToPath(import.meta.url)), "hosts");
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/**
 * The file behind an address of the sample site: "/" is index.html, "/privacy" is privacy.html.
 * @param {string} host host name without port
 * @param {string} pathname
 * @returns {Promise<{ body: Buffer, type: string } | null>} null where there is none
 */
export async function pageOf(host, pathname) {
  const name = pathname === "/" ? "index" : pathname.slice(1);
  // one plain file name: nothing outside the host's own folder can be asked for
  if (!/^[a-z0-9.-]+$/.test(host) || !/^[a-z0-9-]+(\.[a-z]+)?$/.test(name)) return null;
  const file = path.join(HOSTS, host, path.extname(name) ? name : `${name}.html`);
  const type = TYPES[path.extname(file)];
  if (!type || host.startsWith(".")) return null;
  const body = await readFile(file).catch(() => null);
  return body && { body, type };
}

/**
 * @param {{ extra?: (host: string, pathname: string) => Promise<{ body: Buffer, type: string } | null> }} [options]
 *   pages beside the sample's own, asked first
 * @returns {Promise<{ port: number, close: () => void }>}
 */
export async function serveSite({ extra = async () => null } = {}) {
  const server = http.createServer(async (request, response) => {
    const at = `http://${request.headers.host ?? "localhost"}${request.url ?? "/"}`;
    const url = URL.canParse(at) ? new URL(at) : null;
    const page =
      url && ((await extra(url.hostname, url.pathname)) ?? (await pageOf(url.hostname, url.pathname)));
    response.writeHead(page ? 200 : 404, { "content-type": page?.type ?? TYPES[".html"] });
    response.end(page?.body ?? "<!doctype html><title>Not found</title><h1>There is no such page</h1>");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: server.address().port,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
