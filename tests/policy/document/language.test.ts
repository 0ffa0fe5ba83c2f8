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

it.each([
  ["uk", "Ми зберігаємо ваше ім'я та вашу адресу, коли ви замовляєте книгу в нашому магазині біля моря."],
  ["bg", "Ние съхраняваме вашето име и вашия адрес, когато поръчвате книга от нашия магазин край морето."],
  ["zh", "当您在我们的书店订购图书时，我们会保存您的姓名和地址，并在您要求时将其删除，不会出售给任何人。"],
  [
    "ko",
    "저희 서점에서 책을 주문하실 때 이름과 주소를 저장하며, 요청하시면 언제든지 삭제하고 누구에게도 판매하지 않습니다.",
  ],
  ["ar", "نحتفظ باسمك وعنوانك عندما تطلب كتابا من متجرنا الصغير بجانب البحر ولا نبيعهما لأحد."],
  ["el", "Διατηρούμε το όνομά σας και τη διεύθυνσή σας όταν παραγγέλνετε ένα βιβλίο από το κατάστημά μας."],
  ["th", "เราเก็บชื่อและที่อยู่ของคุณเมื่อคุณสั่งหนังสือจากร้านเล็ก ๆ ของเราริมทะเล และเราไม่ขายให้ใคร"],
  ["hi", "जब आप हमारी दुकान से कोई किताब मंगवाते हैं तो हम आपका नाम और आपका पता अपने पास रखते हैं।"],
  [
    "pl",
    "Przechowujemy Państwa imię i nazwisko oraz adres, kiedy zamawiają Państwo książkę w naszym sklepie.",
  ],
  ["sv", "Vi sparar ditt namn och din adress när du beställer en bok från vår lilla butik vid havet."],
  [
    "tr",
    "Küçük dükkanımızdan bir kitap sipariş ettiğinizde adınızı ve adresinizi saklıyoruz ve kimseye satmıyoruz.",
  ],
  [
    "hu",
    "Megőrizzük a nevét és a címét, amikor könyvet rendel a tengerparti kis boltunkból, és senkinek sem adjuk el.",
  ],
  [
    "ro",
    "Păstrăm numele și adresa dumneavoastră atunci când comandați o carte din micul nostru magazin de lângă mare.",
  ],
  [
    "vi",
    "Chúng tôi lưu giữ tên và địa chỉ của bạn khi bạn đặt mua một cuốn sách từ cửa hàng nhỏ của chúng tôi.",
  ],
])("a sentence in a script of its own, or in a further language: %s", (language, text) => {
  expect(languageOf(text, null)).toBe(language);
});
