import { Parser } from "htmlparser2";

/** "&amp;" and the like as the characters they stand for. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  let decoded = "";
  const parser = new Parser({ ontext: (piece) => (decoded += piece) });
  parser.write(text.replaceAll("<", "&lt;"));
  parser.end();
  return decoded;
}
