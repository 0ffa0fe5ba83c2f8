// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { imageText, nameOf, textOf, visibleText, wordForm } from "../../src/page/text.ts";

function make(html: string): Element {
  document.body.innerHTML = html;
  const element = document.body.firstElementChild;
  if (!element) throw new Error("nothing made");
  return element;
}

describe("visibleText", () => {
  it("folds white space of every kind", () => {
    expect(visibleText("  Privacy\u00A0\n\t policy\u2009 ")).toBe("Privacy policy");
  });
  it("drops characters that take no room", () => {
    expect(visibleText("Daten\u00ADschutz\u200Ber\u2060klärung\uFEFF")).toBe("Datenschutzerklärung");
  });
  it("keeps the joiners that change how letters look", () => {
    expect(visibleText("حریم\u200Cخصوصی")).toBe("حریم\u200Cخصوصی");
  });
});

describe("wordForm", () => {
  it.each([
    ["Politique de Confidentialité", "politique de confidentialite"],
    ["GİZLİLİK POLİTİKASI", "gizlilik politikasi"],
    ["ＰＲＩＶＡＣＹ", "privacy"],
    ["개인정보처리방침", "개인정보처리방침"],
    ["プライバシー", "プライバシー"],
    ["Chính sách bảo mật", "chinh sach bao mat"],
    ["Prywatność — zasady", "prywatnosc - zasady"],
    ["گوپنیتا پالیسی", "گوپنيتا پاليسي"],
    ["गोपनीयता नीति", "गोपनीयता नीति"],
    ["Politique d’utilisation", "politique d'utilisation"],
  ])("%s", (text, form) => {
    expect(wordForm(text)).toBe(form.normalize("NFC"));
  });
  it("makes one of the ways in which Arabic letters are typed", () => {
    expect(wordForm("سياسة الخصوصيّة")).toBe(wordForm("سياسة الخصوصية"));
    expect(wordForm("سیاست حریم\u200Cخصوصی")).toBe(wordForm("سياست حريمخصوصي"));
  });
});

describe("textOf", () => {
  it("joins split spans, keeps blocks and breaks apart", () => {
    expect(textOf(make("<a>Pri<span>va</span><b>cy</b></a>"))).toBe("Privacy");
    expect(textOf(make("<a><div>Privacy</div><div>Terms</div></a>"))).toBe("Privacy Terms");
    expect(textOf(make("<a>Privacy<br>policy</a>"))).toBe("Privacy policy");
  });
  it("leaves out what is not shown", () => {
    const html = "<div>a<script>b</script><style>.c {}</style><i hidden>d</i><template>e</template>f</div>";
    expect(textOf(make(html))).toBe("af");
  });
  it("stops at its limit", () => {
    expect(textOf(make(`<p>${"<b>word </b>".repeat(1000)}</p>`), 50)).toHaveLength(50);
  });
});

describe("nameOf", () => {
  it.each([
    ['<a aria-label="Privacy policy">P</a>', "Privacy policy"],
    ['<a><img alt="Privacy"></a>', "Privacy"],
    ["<a><svg><title>Privacy</title></svg></a>", "Privacy"],
    ['<a title="Privacy"></a>', "Privacy"],
    ['<input type="submit" value="Sign up">', "Sign up"],
    ['<a title="Other">Privacy</a>', "Privacy"],
    ["<a></a>", ""],
  ])("%s", (html, name) => {
    expect(nameOf(make(html))).toBe(name);
  });
  it("follows aria-labelledby first", () => {
    const link = make('<a aria-labelledby="x y" aria-label="no">no</a><p id="x">Our</p><p id="y">policy</p>');
    expect(nameOf(link)).toBe("Our policy");
  });
});

describe("imageText", () => {
  it("takes every image's alternative", () => {
    expect(imageText(make('<a><img alt="one"><svg aria-label="two"></svg></a>'))).toBe("one two");
  });
});

describe("letters that are typed in several ways", () => {
  it.each([
    ["Straße Æther œuvre Øre Đà ðœ Łódź", "strasse aether oeuvre ore da doe lodz"],
    ["ħ ı ŋ þ ə", "h i n th e"],
    ["ى ی ې", "ي ي ي"],
    ["ک", "ك"],
    ["ة ہ ھ", "ه ه ه"],
    ["don’t don‘t donʼt donʻt don`t don´t é", "don't don't don't don't don't don t e"],
    ["a‐b a‑b a–b a—b", "a-b a-b a-b a-b"],
    ["Ｆｕｌｌ ﬁne", "full fine"],
    ["Ёлка Ελλάς", "елка ελλας"],
    ["שָׁלוֹם", "שלום"],
  ])("%j is %j", (text, form) => {
    expect(wordForm(text)).toBe(form);
  });
});

describe("words that mark-up stands in", () => {
  const INLINE =
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strong sub sup time tt u var wbr";
  it.each(INLINE.split(" "))("<%s> flows with the words around it", (tag) => {
    const end = tag === "wbr" ? "" : `</${tag}>`;
    expect(textOf(make(`<p>pri<${tag}>va${end}cy</p>`))).toBe("privacy");
  });
  it.each(["div", "li", "td", "h2", "button", "x-y", "section"])("<%s> stands apart", (tag) => {
    const element = document.createElement("main");
    for (const word of ["our", "privacy"])
      element.append(Object.assign(document.createElement(tag), { textContent: word }));
    expect(textOf(element)).toBe("our privacy");
  });
  it.each(["script", "style", "template", "noscript", "title"])("<%s> is not read", (tag) => {
    const element = document.createElement("main");
    element.append("our ", Object.assign(document.createElement(tag), { textContent: "secret" }), "privacy");
    expect(textOf(element)).toBe("our privacy");
  });
});
