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

it("a long policy full of French and German names is English by its small words alone", () => {
  const sentence = (i: number) =>
    `We give your address to Société Générale Numéro ${String(i)}, to Bäckerei Müller und Söhne, and to the printers of the Éditions Véronique Lefèvre, if you ask for it.`;
  expect(languageOf(Array.from({ length: 8 }, (_, i) => sentence(i)).join(" "), "fr")).toBe("en");
});

it("long texts in languages that share some of English's small words are not taken for it", () => {
  const dutch =
    "Dit is de privacyverklaring van onze winkel. We bewaren je naam of je adres als dat nodig is, en we delen die of met de bezorger of met de bank. Het is je recht te vragen wat er is bewaard, of het klopt, en of we het willen wissen. We antwoorden in een maand. Of je nu in de winkel of op de site koopt, het is voor ons hetzelfde. Wat is er nog over? We verkopen niets.";
  expect(languageOf(dutch, "en")).toBe("nl");
  const german =
    "Das will jeder wissen: Wer etwas bestellt, will es bekommen, und wer bezahlt, will sicher sein. Wir speichern den Namen und die Anschrift so lange, wie es das Gesetz will. Wer mehr wissen will, kann uns schreiben. Wer seine Daten gelöscht haben will, bekommt in einem Monat eine Antwort. Wer sich beschweren will, kann das bei der Behörde tun, die für uns zuständig ist.";
  expect(languageOf(german, "en")).toBe("de");
});
