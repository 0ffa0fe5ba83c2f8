import { expect, it } from "vitest";
import { isPrivateHost } from "../../src/cli/addresses.ts";

const hostOf = (address: string): string => new URL(address).hostname;

it.each([
  "http://localhost/",
  "http://localhost./",
  "http://a.localhost/",
  "http://printer.local/",
  "http://router/",
  "http://127.0.0.1/",
  "http://2130706433/", // 127.0.0.1 as one number
  "http://0x7f.1/",
  "http://0.0.0.0/",
  "http://10.1.2.3/",
  "http://172.16.0.1/",
  "http://192.168.1.1/",
  "http://169.254.169.254/",
  "http://[::1]/",
  "http://[fe80::1]/",
  "http://[fd00::1]/",
  "http://[::ffff:127.0.0.1]/",
])("%s is private", (address) => expect(isPrivateHost(hostOf(address))).toBe(true));

it.each([
  "http://shop.example/",
  "http://localhost.example/",
  "http://8.8.8.8/",
  "http://172.32.0.1/",
  "http://11.0.0.1/",
  "http://[2001:db8::1]/",
])("%s is not", (address) => expect(isPrivateHost(hostOf(address))).toBe(false));
