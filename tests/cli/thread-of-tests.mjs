// what a thread does here is told to it; it counts what it was asked
import { parentPort } from "node:worker_threads";

let asked = 0;
parentPort.on("message", (input) => {
  asked++;
  if (input === "error") parentPort.postMessage({ code: "scanned", detail: "pictures" });
  else if (input === "for ever") for (;;);
  else if (input === "memory") for (const all = []; ;) all.push(new Array(10_000).fill(asked));
  else if (input === "exit" || (input === "exit when used" && asked > 1)) process.exit();
  else if (input === "exit later") {
    parentPort.postMessage({ done: asked });
    setTimeout(() => process.exit(), 50);
  } else parentPort.postMessage({ done: asked });
});
