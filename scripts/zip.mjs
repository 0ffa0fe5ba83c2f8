/**
 * Zip files that are the same bytes wherever and whenever they are made: entries in one order, one date, no owner, and a compressor of
 * our own (that of Node changes with its version).
 */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { zipSync } from "fflate";

const byName = ([a], [b]) => (a < b ? -1 : a > b ? 1 : 0);

/** The zip format's first day, in local time because fflate writes local time: the bytes are the same in every time zone. */
const firstDay = () => new Date(1980, 0, 1);

/** Rights of a file as Unix zips keep them; a program must come out of the source zip as one. */
const rights = (executable) => (0o100000 | (executable ? 0o755 : 0o644)) << 16;
const UNIX = 3;

/** Files below a folder, as paths from it with "/" between their parts, in one order on every system. */
export function filesIn(folder, below = "") {
  return readdirSync(path.join(folder, below), { withFileTypes: true })
    .flatMap((entry) => {
      const name = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) return filesIn(folder, name);
      if (!entry.isFile()) throw new Error(`${name}: neither a file nor a folder`);
      return [name];
    })
    .sort();
}

/**
 * @param {{ name: string, bytes: Uint8Array, executable?: boolean }[]} files
 * @returns {Uint8Array}
 */
export function zip(files) {
  const entries = files.map(({ name, bytes, executable = false }) => [
    name,
    [bytes, { level: 9, mtime: firstDay(), os: UNIX, attrs: rights(executable) >>> 0 }],
  ]);
  return zipSync(Object.fromEntries(entries.sort(byName)));
}

/**
 * A folder's files as a zip.
 * @param {string} folder
 * @param {(name: string) => boolean} belongs
 * @throws {Error} naming every file that does not belong: what nobody expects is not handed to anybody
 */
export function zipFolder(folder, belongs) {
  const names = filesIn(folder);
  const strangers = names.filter((name) => !belongs(name));
  if (strangers.length > 0) throw new Error(`Not on the list of what is packed: ${strangers.join(", ")}`);
  return zip(names.map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) })));
}
