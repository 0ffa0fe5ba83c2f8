// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { closestOf, elementsOf, parentOf, rootsOf } from "../../src/page/walk.ts";

function shadowIn(host: Element, html: string, mode: ShadowRootMode = "open"): ShadowRoot {
  const shadow = host.attachShadow({ mode });
  shadow.innerHTML = html;
  return shadow;
}

function byId(id: string, root: Document | ShadowRoot = document): Element {
  const element = root.getElementById(id);
  if (!element) throw new Error(`no #${id}`);
  return element;
}

beforeEach(() => {
  document.body.innerHTML = "";
});

describe("rootsOf and elementsOf", () => {
  it("finds what lies in open shadow roots, nested ones too", () => {
    document.body.innerHTML = '<a id="one"></a><site-footer id="host"></site-footer>';
    const outer = shadowIn(byId("host"), '<a id="two"></a><legal-links id="inner"></legal-links>');
    shadowIn(byId("inner", outer), '<a id="three"></a>');
    expect(elementsOf(document, "a").map((a) => a.id)).toEqual(["one", "two", "three"]);
    expect(rootsOf(document)).toHaveLength(3);
  });

  it("does not see into closed shadow roots", () => {
    document.body.innerHTML = '<div id="host"></div>';
    shadowIn(byId("host"), "<a></a>", "closed");
    expect(elementsOf(document, "a")).toEqual([]);
  });

  it("sees into frames of the same origin", () => {
    document.body.innerHTML = '<iframe id="frame"></iframe>';
    const inner = (byId("frame") as HTMLIFrameElement).contentDocument;
    if (!inner) throw new Error("no frame document");
    inner.body.innerHTML = '<p><a id="framed"></a></p>';
    expect(elementsOf(document, "a").map((a) => a.id)).toEqual(["framed"]);
  });

  it("walks from a shadow root as from a document, and takes roots found before", () => {
    document.body.innerHTML = '<a></a><div id="host"></div>';
    const shadow = shadowIn(byId("host"), "<a></a><b></b>");
    expect(elementsOf(shadow, "a")).toHaveLength(1);
    expect(elementsOf([shadow], "b")).toHaveLength(1);
  });

  it("passes over a frame that refuses to be read", () => {
    document.body.innerHTML = '<iframe id="frame"></iframe><a></a>';
    Object.defineProperty(byId("frame"), "contentDocument", {
      get: () => {
        throw new DOMException("Blocked", "SecurityError");
      },
    });
    expect(elementsOf(document, "a")).toHaveLength(1);
  });
});

describe("parentOf and closestOf", () => {
  it("go from a shadow root to its host", () => {
    document.body.innerHTML = '<footer id="foot"><div id="host"></div></footer>';
    const shadow = shadowIn(byId("host"), '<p><a id="link"></a></p>');
    const link = byId("link", shadow);
    expect(closestOf(link, "footer")?.id).toBe("foot");
    expect(closestOf(link, "nav")).toBeNull();
    expect(parentOf(byId("host"))?.id).toBe("foot");
    expect(parentOf(link.parentElement as Element)?.id).toBe("host");
  });

  it("go from a frame's document to the frame", () => {
    document.body.innerHTML = '<form id="form"><iframe id="frame"></iframe></form>';
    const inner = (byId("frame") as HTMLIFrameElement).contentDocument;
    if (!inner) throw new Error("no frame document");
    inner.body.innerHTML = '<a id="link"></a>';
    expect(closestOf(inner.getElementById("link") as Element, "form")?.id).toBe("form");
    expect(parentOf(inner.documentElement)?.id).toBe("frame");
  });

  it("end at the top of the page", () => {
    expect(parentOf(document.documentElement)).toBeNull();
    expect(parentOf(document)).toBeNull();
  });
});
