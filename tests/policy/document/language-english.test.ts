import { expect, it } from "vitest";
import { languageOf } from "../../../src/policy/document/language.ts";

it("a short English policy with French names in it is told from French by its small words", () => {
  const short =
    "Les Amis Bakery, Lyon. We store your name and e-mail address to take your orders. We use no cookies. Contact: Jean Dupont, 4 rue de la République, Lyon.";
  expect(languageOf(short, null)).toBe("en");
  const french =
    "Collection d'informations : nous conservons les données de communication, les notifications et les préférences. Vous pouvez demander leur suppression à notre administration.";
  expect(languageOf(french, null)).toBe("fr");
});
