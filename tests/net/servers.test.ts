// the command line before servers that lie, stall and break off; tests/browser/servers.test.ts has the worker before the same
import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fetchPage } from "../../src/cli/fetch.ts";
import { MAX_BYTES } from "../../src/cli/limits.ts";
import { SmallprintError } from "../../src/policy/errors.ts";
import { hostileServers } from "./hostile-servers.ts";

const TIMEOUT_MS = 2_000;
const POLICY = `<!doctype html><title>Privacy policy</title><h1>Privacy policy</h1>${"<p>When you order bread we collect your name and your address.</p>".repeat(40)}`;

let base = "";
let sent = 0;
let asked = 0;
const server = http.createServer((request, response) => {
  asked++;
  const { socket } = request;
  const before = socket.bytesWritten;
  socket.once("close", () => (sent += socket.bytesWritten - before));
  socket.on("error", () => undefined);
  const path = decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname.slice(1));
  const found = servers.find(({ name }) => name === path);
  if (found) found.answer(request, response);
  else response.end(POLICY);
});
const servers = hostileServers(POLICY, "/elsewhere");

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

it.each(servers)("$name: $cli, in time and within bounds", async ({ name, cli }) => {
  sent = asked = 0;
  const started = performance.now();
  const outcome = await fetchPage(`${base}/${encodeURIComponent(name)}`, {
    timeoutMs: TIMEOUT_MS,
    pauseMs: 10,
  }).then(
    ({ bytes }) => {
      expect(bytes.length).toBeLessThanOrEqual(MAX_BYTES);
      return "read";
    },
    (error: unknown) => (error instanceof SmallprintError ? error.code : error),
  );
  expect(cli).toContain(outcome);
  expect(performance.now() - started).toBeLessThan(TIMEOUT_MS + 3_000);
  expect(asked).toBeLessThanOrEqual(24); // two tries of eleven steps
  server.closeAllConnections();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(sent).toBeLessThan(2 * MAX_BYTES + 8_000_000); // two tries, and what lies in the sockets' buffers
});
