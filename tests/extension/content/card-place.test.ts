import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxAt, placeFor, type Box } from "../../../src/extension/content/card-place.ts";

const view = { width: 1_200, height: 800 };
const whole = { width: 320, height: 400 };
const compact = { width: 320, height: 90 };
const narrow = { width: 180, height: 160 };
const sizes = { whole, compact, narrow };
const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const place = (kept: Box[], now: Parameters<typeof placeFor>[4] = null, size = view) =>
  placeFor({ must: kept }, size, sizes, false, now);
const apart = (a: Box, b: Box) =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

describe("placeFor", () => {
  it("is the corner at the end of the bottom, where that is free", () => {
    expect(place([box(300, 100, 400, 600)])).toEqual({ corner: "bottom-end", shape: "whole" });
    expect(boxAt("bottom-end", whole, view, false)).toMatchObject({ right: 1_184, bottom: 784 });
    expect(boxAt("bottom-end", whole, view, true)).toMatchObject({ left: 16, bottom: 784 });
  });

  it("is the next corner where a form stands in the way", () => {
    expect(place([box(800, 300, 300, 300)])).toEqual({ corner: "bottom-start", shape: "whole" });
    expect(place([box(0, 500, 1_200, 100)])).toEqual({ corner: "top-end", shape: "whole" });
  });

  it("leaves a little room around what it must not cover", () => {
    expect(place([box(756, 500, 100, 40)])?.corner).toBe("bottom-end"); // 8 pixels beside it
    expect(place([box(757, 500, 100, 40)])?.corner).toBe("bottom-start");
    expect(place([box(900, 276, 100, 100)])?.corner).toBe("bottom-end"); // 8 pixels above it
    expect(place([box(900, 277, 100, 100)])?.corner).toBe("bottom-start");
  });

  it("shrinks before it covers anything, and gives up before it does", () => {
    const middle = box(0, 120, 1_200, 560);
    expect(place([middle])).toEqual({ corner: "bottom-end", shape: "compact" });
    expect(place([middle, box(220, 0, 760, 800)])).toBeNull();
    expect(place([box(0, 0, 980, 800)])).toEqual({ corner: "bottom-end", shape: "narrow" });
    expect(place([box(0, 0, 1_200, 800)])).toBeNull();
    expect(place([], null, { width: 200, height: 500 })).toBeNull();
  });

  it("keeps off a whole form where another corner is free, and stands beside its fields where none is", () => {
    const fields = box(100, 100, 300, 500);
    const put = (form: Box) => placeFor({ must: [fields], better: [form] }, view, sizes, false);
    expect(put(box(500, 450, 700, 300))).toEqual({ corner: "top-end", shape: "whole" });
    expect(put(box(0, 0, 1_200, 800))).toEqual({ corner: "bottom-end", shape: "whole" });
  });

  it("stays where it is while it can", () => {
    const now = { corner: "top-start", shape: "whole" } as const;
    expect(place([], now)).toEqual(now);
    expect(place([box(0, 0, 400, 300)], now)).toEqual({ corner: "bottom-end", shape: "whole" });
  });

  it("grows again when there is room", () => {
    expect(place([], { corner: "bottom-start", shape: "compact" })).toEqual({
      corner: "bottom-end",
      shape: "whole",
    });
    const middle = box(0, 120, 1_200, 560);
    const small = { corner: "top-start", shape: "compact" } as const;
    expect(place([middle], small)).toEqual(small);
  });

  it("never covers what must be kept, and never leaves the window", () => {
    const anyBox = fc
      .tuple(
        fc.integer({ min: -200, max: 1_300 }),
        fc.integer({ min: -200, max: 900 }),
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 1, max: 700 }),
      )
      .map(([left, top, width, height]) => box(left, top, width, height));
    const anyView = fc.record({
      width: fc.integer({ min: 200, max: 1_600 }),
      height: fc.integer({ min: 200, max: 1_200 }),
    });
    fc.assert(
      fc.property(fc.array(anyBox, { maxLength: 6 }), anyView, fc.boolean(), (kept, size, rightToLeft) => {
        const found = placeFor({ must: kept }, size, sizes, rightToLeft);
        if (!found) return;
        const card = boxAt(found.corner, sizes[found.shape], size, rightToLeft);
        expect(kept.every((other) => apart(card, other))).toBe(true);
        expect(apart(card, box(0, 0, size.width, size.height))).toBe(false);
        expect(
          Math.min(card.left, card.top, size.width - card.right, size.height - card.bottom),
        ).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
