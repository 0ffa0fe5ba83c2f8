/** Installs GNU parallel, Java and pyspark where they are missing, before any test; says by the environment where they are. */
import { needMachines } from "../../scripts/machines.mjs";

export default async function setup(): Promise<void> {
  const { python, javaHome } = await needMachines();
  process.env["SPARK_PYTHON"] = python;
  process.env["JAVA_HOME"] = javaHome;
}
