export function parseTree(tree: string): { name: string; object: string; executable: boolean }[];
export function parseBatch(batch: Buffer, count: number): Uint8Array[];
