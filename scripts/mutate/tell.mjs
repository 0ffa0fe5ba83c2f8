/** Says how many mutants were noticed. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const count = (mutants, ...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;

/** Noticed and all that count, of some mutants. One that breaks the run itself counts for neither. */
const tally = (mutants) => ({
  noticed: count(mutants, "Killed", "Timeout"),
  all: count(mutants, "Killed", "Timeout", "Survived", "NoCoverage"),
});

const percent = (share) => (Number.isNaN(share) ? "–" : `${(100 * share).toFixed(1)} %`);

/** What stands where a mutant is, at most three lines of it. */
function textAt(file, { start, end }) {
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .slice(start.line, end.line + 1);
  lines[lines.length - 1] = lines.at(-1)?.slice(0, end.column) ?? "";
  lines[0] = lines[0].slice(start.column);
  return lines.slice(0, 3).join("\n");
}

/**
 * @param {object[]} mutants `file`, `location`, `mutatorName`, `replacement`, `status`
 * @param {{ folder: string, of?: number, seed?: string }} about `of`: how many the sample was drawn from
 */
export function tell(mutants, { folder, of, seed }) {
  const folders = new Map();
  for (const mutant of mutants) {
    const its = path.posix.dirname(mutant.file);
    folders.set(its, [...(folders.get(its) ?? []), mutant]);
  }
  for (const [name, its] of [...folders].sort()) {
    const { noticed, all } = tally(its);
    console.log(
      `${name.padEnd(34)} ${String(noticed).padStart(5)} of ${String(all).padEnd(5)} ${percent(noticed / all)}`,
    );
  }
  const { noticed, all } = tally(mutants);
  const share = noticed / all;
  const error = Math.sqrt(((share * (1 - share)) / all) * (1 - all / of));
  const drawn = of === undefined ? "" : ` (standard error ${percent(error)}; drawn from ${of}, seed ${seed})`;
  console.log(`\nNoticed: ${noticed} of ${all}, ${percent(share)}${drawn}`);
  console.log(
    `Of the noticed, by an endless loop: ${count(mutants, "Timeout")}. Met by no test: ${count(mutants, "NoCoverage")}. Broke the run itself, not counted: ${mutants.length - all}.`,
  );
  const missed = mutants.filter(({ status }) => status === "Survived" || status === "NoCoverage");
  const file = `${folder}/missed.txt`;
  writeFileSync(file, missed.map(describe).join("\n"));
  console.log(`What was not noticed: ${file}`);
}

function describe({ file, location, mutatorName, replacement, status }) {
  const met = status === "NoCoverage" ? ", met by no test" : "";
  const place = `${file}:${location.start.line + 1}:${location.start.column + 1}`;
  return `${place} ${mutatorName}${met}\n- ${textAt(file, location)}\n+ ${replacement}\n`;
}
