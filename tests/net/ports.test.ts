import { expect, it } from "vitest";
import { isWebPort } from "../../src/net/ports.ts";

it.each([
  "http://shop.example/",
  "https://shop.example:443/",
  "http://shop.example:8080/",
  "http://[::1]:3000/",
])("%s is where pages are", (address) => expect(isWebPort(new URL(address))).toBe(true));

it.each([0, 1, 22, 25, 110, 143, 465, 587, 993, 6000, 6667, 10080])("%d takes other commands", (port) =>
  expect(isWebPort(new URL(`http://shop.example:${port}/`))).toBe(false),
);
