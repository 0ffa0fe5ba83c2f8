import { describe, expect, it } from "vitest";
import {
  cleanAddress,
  isPrivateAddress,
  isPrivateHost,
  policyKey,
  refusalOf,
  typedAddress,
} from "../../src/net/addresses.ts";

const hostOf = (address: string) => new URL(address).hostname;

describe("isPrivateHost", () => {
  it.each([
    "http://127.0.0.1/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0x7f.1/",
    "http://017700000001/",
    "http://127.0.0.1./",
    "http://127.0.0.1:8080/",
    "http://user:secret@127.0.0.1/",
    "http://0.0.0.0/",
    "http://10.1.2.3/",
    "http://172.16.0.1/",
    "http://172.31.255.255/",
    "http://192.168.1.1/",
    "http://169.254.169.254/latest/meta-data",
    "http://100.64.0.1/",
    "http://255.255.255.255/",
    "http://224.0.0.1/",
    "http://[::1]/",
    "http://[::]/",
    "http://[0:0:0:0:0:0:0:1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:192.168.0.1]/",
    "http://[::127.0.0.1]/",
    "http://[64:ff9b::10.0.0.1]/",
    "http://[2002:7f00:1::]/",
    "http://[fe80::1]/",
    "http://[fd00::1]/",
    "http://[fec0::1]/",
    "http://[ff02::1]/",
    "http://[100::1]/",
    "http://[5f00::1]/",
    "http://[3fff::1]/",
    "http://[3fff:fff::1]/",
    "http://[2001:2::1]/",
    "http://[::5efe:192.168.1.1]/",
    "http://localhost/",
    "http://LOCALHOST/",
    "http://localhost./",
    "http://shop.localhost/",
    "http://printer.local/",
    "http://printer.local./",
    "http://nas.lan/",
    "http://box.home.arpa/",
    "http://wiki.internal/",
    "http://intranet/",
    "http://shop.test/",
    "http://fritz.box/",
    "http://router.speedport.ip/",
    "http://laptop.mshome.net/",
    "http://nas.localnet/",
    "http://router:8080/",
  ])("keeps away from %s", (address) => {
    expect(isPrivateHost(hostOf(address))).toBe(true);
  });

  it.each([
    "https://example.com/",
    "https://example.com./",
    "https://localhost.example.com/",
    "https://local.example/",
    "https://mylocal.net/",
    "https://8.8.8.8/",
    "https://172.32.0.1/",
    "https://172.15.0.1/",
    "https://100.128.0.1/",
    "https://11.0.0.1/",
    "https://192.169.0.1/",
    "https://[2606:4700::1111]/",
    "https://[2001:4860:4860::8888]/",
    "https://[3f00::1]/",
    "https://test.example/",
    "https://[::ffff:8.8.8.8]/",
    "https://[64:ff9b::8.8.8.8]/",
    "https://xn--bcher-kva.example/",
  ])("lets %s pass", (address) => {
    expect(isPrivateHost(hostOf(address))).toBe(false);
  });
});

describe("refusalOf", () => {
  const refusal = (address: string, page: string | null) => refusalOf(new URL(address), page);

  it("refuses private hosts for every page but one on that very host", () => {
    expect(refusal("http://127.0.0.1/privacy", "https://example.com/")).toBe("private-address");
    expect(refusal("http://127.0.0.1/privacy", null)).toBe("private-address");
    expect(refusal("http://127.0.0.1/privacy", "http://localhost/")).toBe("private-address");
    expect(refusal("http://127.0.0.1:8080/privacy", "http://127.0.0.1:8080/")).toBeNull();
    expect(refusal("http://localhost./privacy", "http://localhost/signup")).toBeNull();
    expect(refusal("http://192.168.0.2/privacy", "http://192.168.0.1/")).toBe("private-address");
  });

  it("lets public hosts pass whatever the page is", () => {
    expect(refusal("https://example.com/privacy", null)).toBeNull();
    expect(refusal("https://example.com/privacy", "http://localhost/")).toBeNull();
  });

  it("doesn't take a page that is no http(s) page for a host", () => {
    expect(refusal("http://localhost/", "file:///etc/passwd")).toBe("private-address");
  });
});

describe("isPrivateAddress", () => {
  it.each([
    "127.0.0.1",
    "10.0.0.1",
    "198.18.0.7",
    "::1",
    "fe80::1%eth0",
    "fe80::1%25",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::10.0.0.1",
    "2002:7f00:1::",
    "FD12:3456::1",
    "",
    "%",
    "shop.example",
    "1.2.3.4.5",
    "::1::",
  ])("%j may lie in the reader's network", (address) => expect(isPrivateAddress(address)).toBe(true));

  it.each(["9.9.9.9", "2620:fe::fe", "::ffff:9.9.9.9", "64:ff9b::909:909"])("%s does not", (address) =>
    expect(isPrivateAddress(address)).toBe(false),
  );
});

describe("cleanAddress", () => {
  it("takes http and https only", () => {
    for (const bad of ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "ftp://example.com/"])
      expect(cleanAddress(bad)).toBeNull();
    expect(cleanAddress("not an address")).toBeNull();
    expect(cleanAddress("https://")).toBeNull();
  });

  it("takes user name and password out", () => {
    expect(cleanAddress("https://ann:secret@example.com/privacy?x=1")?.href).toBe(
      "https://example.com/privacy?x=1",
    );
  });

  it("resolves against a base", () => {
    expect(cleanAddress("/privacy", "https://example.com/shop/cart")?.href).toBe(
      "https://example.com/privacy",
    );
  });
});

describe("typedAddress", () => {
  it("supplies https", () => {
    expect(typedAddress(" example.com/privacy ")?.href).toBe("https://example.com/privacy");
    expect(typedAddress("http://example.com")?.href).toBe("http://example.com/");
    expect(typedAddress("example.com:8443/p")?.href).toBe("https://example.com:8443/p");
  });

  it("refuses what is no address", () => {
    for (const bad of [
      "",
      "privacy policy",
      "hello",
      "javascript:alert(1)",
      "file:///tmp/x",
      "ftp://a.example",
    ])
      expect(typedAddress(bad)).toBeNull();
  });
});

describe("policyKey", () => {
  it("is the same for the same document", () => {
    const key = "https://example.com/privacy";
    for (const same of [
      key,
      "https://EXAMPLE.com/privacy#cookies",
      "https://example.com:443/privacy",
      "https://a:b@example.com/privacy",
      "https://example.com./privacy",
    ])
      expect(policyKey(same)).toBe(key);
  });

  it("keeps what leads to another document", () => {
    expect(policyKey("https://example.com/#/privacy")).toBe("https://example.com/#/privacy");
    expect(policyKey("https://example.com/p?lang=de")).toBe("https://example.com/p?lang=de");
    expect(policyKey("http://example.com/p")).not.toBe(policyKey("https://example.com/p"));
  });
});
