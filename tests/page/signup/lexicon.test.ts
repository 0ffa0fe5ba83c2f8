import { describe, expect, it } from "vitest";
import { matcherOf, wordsOfAddress, wordsOfName } from "../../../src/page/signup/lexicon.ts";
import { wordForm } from "../../../src/page/text.ts";
import { entriesOf } from "../../../src/page/words/entries.ts";
import * as consent from "../../../src/page/words/signup-consent.ts";
import * as fields from "../../../src/page/words/signup-fields.ts";
import * as purposes from "../../../src/page/words/signup.ts";

const lists = Object.entries({ ...purposes, ...fields, ...consent }).map(
  ([name, list]) => [name, list()] as const,
);

describe("matcherOf", () => {
  const words = matcherOf(() => ({
    en: "join|registr*|create a * account|new to *",
    ar: "حساب جديد",
    zh: "注册",
    he: "הרשמה",
  }));

  it.each([
    ["join us", "join"],
    ["or join", "join"],
    ["registration form", "registr"],
    ["create a free business account", "create a free business account"],
    ["new to us?", "new to"],
    ["立即注册吧", "注册"],
    ["انشاء الحساب وحساب جديد", "حساب جديد"],
    ["להרשמה", "הרשמה"],
  ])("finds in %j %j", (text, found) => {
    expect(words.find(text)).toBe(found);
    expect(words.test(text)).toBe(true);
  });

  it.each([["rejoin"], ["joined"], ["create a account"], ["unregistr"], ["new to"], [""]])(
    "finds nothing in %j",
    (text) => {
      expect(words.test(text)).toBe(false);
      expect(words.find(text)).toBe("");
    },
  );

  it("knows Ukrainian and Kazakh words as they are spelt", () => {
    const register = matcherOf(purposes.REGISTER);
    for (const text of ["Зареєструватися", "Створити обліковий запис", "Тіркелу", "Рэгістрацыя"])
      expect(register.test(wordForm(text))).toBe(true);
    for (const words of lists.map(([, list]) => Object.values(list).join(" ")))
      expect(words).not.toMatch(/[ієґңқғ]/);
  });

  it("takes its words out of a text, all of them", () => {
    expect(words.erase("join now or join later").split(/\s+/)).toEqual(["", "now", "or", "later"]);
    expect(words.erase("nothing here")).toBe("nothing here");
  });

  it("stays quick on a long text", () => {
    const long = "create a ".repeat(20_000);
    const from = performance.now();
    expect(words.test(long)).toBe(false);
    expect(performance.now() - from).toBeLessThan(2000);
  });
});

describe("names and addresses as words", () => {
  it.each([
    ["createAccount_form", "create account form"],
    ["user[password_confirmation]", "user password confirmation"],
    ["Inscripción", "inscripcion"],
  ])("%j is %j", (name, words) => expect(wordsOfName(name)).toBe(words));

  it("leaves out host and where one goes afterwards", () => {
    expect(wordsOfAddress("https://login.example/users/newAccount?step=1&redirect=/login").trim()).toBe(
      "users new account step 1",
    );
  });

  it("reads addresses with broken escapes", () => {
    expect(wordsOfAddress("/a%zz/register")).toContain("register");
  });
});

describe("word lists", () => {
  it.each(lists)("%s has words in each language that it names", (_, list) => {
    for (const [language, words] of Object.entries(list)) {
      expect(language).not.toBe("");
      expect(words.length, language).toBeGreaterThan(0);
    }
  });

  it.each(lists)("%s holds its words as texts are compared", (_, list) => {
    for (const word of Object.values(list).flatMap(entriesOf)) {
      const plain = word.replace(/ ?\*$/, "");
      expect(wordForm(plain)).toBe(plain);
      expect(plain).not.toBe("");
    }
  });

  it.each(lists)("%s holds no word twice for a language", (_, list) => {
    for (const [language, text] of Object.entries(list)) {
      const words = entriesOf(text);
      const twice = words.filter((word, at) => words.indexOf(word) !== at);
      expect(twice, language).toEqual([]);
    }
  });

  it("name at least forty languages for opening an account", () => {
    expect(Object.keys(purposes.REGISTER()).length).toBeGreaterThan(40);
  });
});
