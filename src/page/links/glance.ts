/**
 * Tells in well under a microsecond whether a link may be worth a look: most links of most pages are not. Four letters in a row
 * (two in Chinese, Japanese and Korean) are looked up in a table of the beginnings of privacy words; a hit is then read in earnest.
 */
import { wordForm } from "../text.ts";
import { readName, saysNothing, stems } from "../words/policy.ts";
import { mentionsPrivacy } from "./address.ts";

/** Letters up to here are folded one by one through a table. */
const TABLE = 0x0700;
const DENSE = 0x2e80;

interface Tables {
  /** Code of each letter folded, 0 for what takes no room, 32 for what parts words. */
  fold: Uint16Array;
  /** Four letters in a row, by a rolling sum of 16 bits. */
  four: Uint8Array;
  two: Uint8Array;
}

let tables: Tables | undefined;

function build(): Tables {
  const fold = new Uint16Array(TABLE);
  for (let code = 1; code < TABLE; code++) {
    const form = wordForm(String.fromCharCode(code));
    fold[code] = /^[\p{L}\p{M}\p{N}]/u.test(form) ? form.charCodeAt(0) : form === "" && code > 0xa0 ? 0 : 32;
  }
  const four = new Uint8Array(1 << 16);
  const two = new Uint8Array(1 << 16);
  for (const stem of stems()) {
    const codes = [...stem.replace(/[^\p{L}\p{M}\p{N}]+/gu, " "), " ", " "].map((c) => c.charCodeAt(0));
    if ((codes[0] ?? 0) >= DENSE) two[pair(codes[0] ?? 0, codes[1] ?? 0)] = 1;
    else four[codes.slice(0, 4).reduce(roll, 0)] = 1;
  }
  return { fold, four, two };
}

const roll = (sum: number, code: number): number => ((sum << 4) ^ (code & 0xff) ^ (code >> 4)) & 0xffff;
const pair = (a: number, b: number): number => (a * 31 + b) & 0xffff;

/** Whether the text may hold a privacy word; seldom wrong the one way, never the other. */
function mayHold(text: string, { fold, four, two }: Tables): boolean {
  let sum = roll(0, 32);
  let before = 0;
  for (let i = 0, n = text.length; i < n; i++) {
    const raw = text.charCodeAt(i);
    const code =
      raw < TABLE ? (fold[raw] ?? 32) : raw >= 0xff21 && raw <= 0xff5a ? (fold[raw - 0xfee0] ?? 32) : raw;
    if (code === 0) continue;
    if (code >= DENSE) {
      if (two[pair(before, code)]) return true;
    } else {
      sum = roll(sum, code);
      if (four[sum]) return true;
    }
    before = code;
  }
  return four[roll(sum, 32)] === 1;
}

const LONGEST_HERE = 45;

/** `words`: text, title, label, image alternatives, rel, as they stand; `address`: the href as it stands. */
export function glance(words: string, address: string): boolean {
  tables ??= build();
  if (mayHold(words, tables) && readName(wordForm(words)).privacy) return true;
  if (mayHold(address, tables) && mentionsPrivacy(address)) return true;
  return words.length < LONGEST_HERE * 2 && saysNothingMuch(words);
}

function saysNothingMuch(words: string): boolean {
  const form = wordForm(words);
  return form !== "" && form.length < LONGEST_HERE && saysNothing(form);
}
