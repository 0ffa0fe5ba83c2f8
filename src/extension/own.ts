/**
 * What an object holds under a key that comes from outside: its own alone, for every object also has what all objects have,
 * and a site may call itself "constructor".
 */
export function ownValue<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined; // eslint-disable-line smallprint/own-keys -- here it is made sure
}
