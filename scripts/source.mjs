/** Reads what git says of a commit's files. */

const LINE = /^(\d{6}) (\w+) ([0-9a-f]+)\t(.+)$/su;

/**
 * @param {string} tree output of `git ls-tree -r -z`
 * @returns {{ name: string, object: string, executable: boolean }[]}
 * @throws {Error} for a link or a submodule: the source must stand on its own
 */
export function parseTree(tree) {
  return tree
    .split("\0")
    .filter((line) => line !== "")
    .map((line) => {
      const [, mode, type, object, name] = LINE.exec(line) ?? [];
      if (type !== "blob" || (mode !== "100644" && mode !== "100755"))
        throw new Error(`Neither a file nor a program: ${line}`);
      return { name, object, executable: mode === "100755" };
    });
}

/**
 * @param {Buffer} batch output of `git cat-file --batch`: for each file a line of its name, kind and length, its bytes, and a line's end
 * @param {number} count of files
 * @returns {Uint8Array[]} in the order that they were asked for
 * @throws {Error} where a file is missing or cut off
 */
export function parseBatch(batch, count) {
  const files = [];
  let at = 0;
  while (files.length < count) {
    const end = batch.indexOf("\n", at);
    const line = batch.subarray(at, Math.max(at, end)).toString("utf8");
    const length = /^[0-9a-f]+ blob (\d+)$/u.exec(line)?.[1];
    at = end + 1 + Number(length) + 1;
    if (length === undefined || at > batch.length) throw new Error(`git gave no file: ${line}`);
    files.push(batch.subarray(end + 1, at - 1));
  }
  return files;
}
