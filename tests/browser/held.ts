/** A policy whose host answers only when it is told to. */
import type http from "node:http";
import type { Session } from "./session.ts";

export interface Held {
  /** Requests that wait for their answer. */
  waiting(): number;
  /** Answers all that wait, and at once whoever comes later. */
  release(): void;
}

export function heldBack({ world }: Session, url: string, body: string | Buffer): Held {
  const held: http.ServerResponse[] = [];
  let open = false;
  const send = (response: http.ServerResponse): void => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(body);
  };
  world.put(url, (_request, response) => (open ? send(response) : held.push(response)));
  return {
    waiting: () => held.filter((response) => !response.destroyed).length,
    release() {
      open = true;
      held.forEach(send);
    },
  };
}
