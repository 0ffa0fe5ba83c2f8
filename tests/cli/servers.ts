import http from "node:http";
import type { AddressInfo } from "node:net";

export interface LoopbackServer {
  base: string;
  requests: http.IncomingMessage[];
  /** How many connections were opened to it. */
  connections(): number;
  close(): void;
}

/** A real server on loopback that remembers what it was asked. */
export async function serve(answer: http.RequestListener): Promise<LoopbackServer> {
  const requests: http.IncomingMessage[] = [];
  const server = http.createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  let connections = 0;
  server.on("connection", () => connections++);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    connections: () => connections,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
