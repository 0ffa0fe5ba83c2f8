/** Chromium's page for PDFs, which nobody sees: its service worker can neither load code on demand nor have threads. */
import { isPdfQuestion } from "./answer.ts";
import { answerPdf } from "./read.ts";

navigator.serviceWorker.addEventListener("message", ({ data, ports }: MessageEvent<unknown>) => {
  const [port] = ports;
  if (port && isPdfQuestion(data)) void answerPdf(data).then((answer) => port.postMessage(answer));
});
navigator.serviceWorker.startMessages();
