export const PYSPARK: string;
export function needMachines(): Promise<{ parallel: string; python: string; javaHome: string }>;
