import { expect, it } from "vitest";
import { languageOf } from "../../../src/policy/document/language.ts";

it.each([
  ["en", "We collect your name and your address when you order a book from our shop."],
  ["de", "Wir speichern Ihren Namen und Ihre Anschrift, wenn Sie bei uns ein Buch bestellen."],
  ["fr", "Nous conservons votre nom et votre adresse lorsque vous commandez un livre chez nous."],
  ["es", "Guardamos su nombre y su dirección cuando usted compra un libro en nuestra tienda."],
  ["it", "Conserviamo il suo nome e il suo indirizzo quando ordina un libro nel nostro negozio."],
  ["nl", "Wij bewaren uw naam en uw adres wanneer u bij ons in de winkel een boek bestelt."],
  ["pt", "Guardamos o seu nome e a sua morada quando encomenda um livro na nossa loja."],
  ["ja", "当店で本を注文されるとき、お名前とご住所を保存します。"],
])("a sentence in %s", (language, text) => {
  expect(languageOf(text, null)).toBe(language);
});

it("the text decides, not the mark-up", () => {
  expect(
    languageOf("We collect your name and your address when you order a book from our shop.", "de-DE"),
  ).toBe("en");
});

it("the mark-up decides where the text is too short, or in a language that the detector lacks", () => {
  expect(languageOf("Cookies", "fr-CA")).toBe("fr");
  expect(
    languageOf("Vi gemmer dit navn og din adresse, når du bestiller en bog i vores butik ved havet.", "da"),
  ).toBe("da");
});

it("no letters, no language", () => {
  expect(languageOf("123 456", "en")).toBeNull();
  expect(languageOf("", null)).toBeNull();
});

it("does not guess at a few Latin letters", () => {
  expect(languageOf("We collect your name.", null)).toBe(null);
  expect(languageOf("We collect your name.", "en")).toBe("en");
});
