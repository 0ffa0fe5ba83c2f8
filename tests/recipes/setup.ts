/** Installs GNU parallel, Java and pyspark where they are missing, before any test. */
import type { TestProject } from "vitest/node";
import { needMachines } from "../../scripts/machines.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** A Python that has pyspark. */
    python: string;
    javaHome: string;
  }
}

export default async function setup(project: TestProject): Promise<void> {
  const { python, javaHome } = await needMachines();
  project.provide("python", python);
  project.provide("javaHome", javaHome);
}
