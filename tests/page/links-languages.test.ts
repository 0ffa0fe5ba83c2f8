// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { findPolicyLinks } from "../../src/page/links.ts";

/** Names as sites of these languages write them, with addresses that say nothing, so that the words alone must do. */
const NAMES: [language: string, names: string[]][] = [
  ["en", ["Privacy Policy", "Privacy", "Privacy notice", "Data protection", "Your privacy", "PRIVACY & COOKIES"]],
  ["de", ["Datenschutz", "Datenschutzerklärung", "Daten\u00ADschutz\u00ADhinweise", "Erklärung zum Datenschutz", "Privatsphäre"]],
  ["fr", ["Politique de confidentialité", "Données personnelles", "Vie privée", "Protection des données", "Charte de protection des données personnelles"]],
  ["es", ["Política de privacidad", "Aviso de privacidad", "Privacidad", "Protección de datos", "Tratamiento de datos personales"]],
  ["pt", ["Política de Privacidade", "Privacidade", "Proteção de dados", "Aviso de privacidade"]],
  ["it", ["Informativa sulla privacy", "Privacy", "Informativa privacy e cookie", "Trattamento dei dati personali", "Tutela della privacy"]],
  ["nl", ["Privacyverklaring", "Privacybeleid", "Privacy statement", "Privacy"]],
  ["da", ["Privatlivspolitik", "Persondatapolitik", "Behandling af personoplysninger", "Databeskyttelse"]],
  ["no", ["Personvern", "Personvernerklæring", "Retningslinjer for personvern"]],
  ["sv", ["Integritetspolicy", "Så behandlar vi personuppgifter", "Personuppgiftspolicy", "Dataskydd", "Sekretesspolicy"]],
  ["fi", ["Tietosuojaseloste", "Tietosuoja", "Rekisteriseloste", "Yksityisyyskäytäntö", "Henkilötietojen käsittely"]],
  ["is", ["Persónuverndarstefna", "Persónuvernd"]],
  ["pl", ["Polityka prywatności", "Ochrona danych osobowych", "Prywatność", "RODO"]],
  ["cs", ["Ochrana osobních údajů", "Zásady ochrany osobních údajů", "Zpracování osobních údajů", "GDPR", "Ochrana soukromí"]],
  ["sk", ["Ochrana osobných údajov", "Zásady ochrany osobných údajov", "Ochrana súkromia"]],
  ["hu", ["Adatvédelmi tájékoztató", "Adatvédelem", "Adatkezelési szabályzat", "Adatkezelési tájékoztató"]],
  ["ro", ["Politica de confidențialitate", "Confidenţialitate", "Protecția datelor cu caracter personal", "Prelucrarea datelor personale"]],
  ["bg", ["Политика за поверителност", "Защита на личните данни", "Поверителност", "Лични данни"]],
  ["el", ["Πολιτική απορρήτου", "Πολιτική Προστασίας Προσωπικών Δεδομένων", "Προσωπικά δεδομένα", "ΑΠΟΡΡΗΤΟ"]],
  ["hr", ["Pravila privatnosti", "Zaštita osobnih podataka", "Politika privatnosti", "Izjava o privatnosti"]],
  ["bs", ["Politika privatnosti", "Zaštita ličnih podataka"]],
  ["sr", ["Политика приватности", "Politika privatnosti", "Заштита података о личности"]],
  ["mk", ["Политика за приватност", "Заштита на лични податоци"]],
  ["sl", ["Politika zasebnosti", "Varstvo osebnih podatkov", "Zasebnost"]],
  ["sq", ["Politika e privatësisë", "Privatësia"]],
  ["et", ["Privaatsuspoliitika", "Andmekaitsetingimused", "Isikuandmete töötlemine"]],
  ["lv", ["Privātuma politika", "Personas datu apstrāde", "Datu aizsardzība"]],
  ["lt", ["Privatumo politika", "Asmens duomenų apsauga", "Duomenų apsauga"]],
  ["ru", ["Политика конфиденциальности", "Обработка персональных данных", "Конфиденциальность", "Персональные данные"]],
  ["uk", ["Політика конфіденційності", "Захист персональних даних", "Політика приватності"]],
  ["be", ["Палітыка прыватнасці", "Апрацоўка персанальных даных"]],
  ["kk", ["Құпиялылық саясаты", "Дербес деректер"]],
  ["tr", ["Gizlilik Politikası", "GİZLİLİK", "KVKK Aydınlatma Metni", "Kişisel Verilerin Korunması"]],
  ["az", ["Məxfilik siyasəti", "Gizlilik siyasəti"]],
  ["uz", ["Maxfiylik siyosati"]],
  ["ka", ["კონფიდენციალურობის პოლიტიკა", "პერსონალურ მონაცემთა დაცვა"]],
  ["hy", ["Գաղտնիության քաղաքականություն"]],
  ["he", ["מדיניות פרטיות", "מדיניות הפרטיות", "הצהרת פרטיות", "פרטיות"]],
  ["ar", ["سياسة الخصوصية", "الخصوصية", "سياسة الخصوصيّة", "بيان الخصوصية"]],
  ["fa", ["حریم خصوصی", "سیاست حریم\u200Cخصوصی", "سياست حفظ حريم خصوصي"]],
  ["ur", ["رازداری کی پالیسی", "پرائیویسی پالیسی"]],
  ["hi", ["गोपनीयता नीति", "निजता नीति", "प्राइवेसी पॉलिसी"]],
  ["mr", ["गोपनीयता धोरण"]],
  ["ne", ["गोपनीयता नीति"]],
  ["bn", ["গোপনীয়তা নীতি", "প্রাইভেসি পলিসি", "গোপনীয়তার নীতি"]],
  ["gu", ["ગોપનીયતા નીતિ", "પ્રાઇવસી પોલિસી"]],
  ["pa", ["ਪਰਦੇਦਾਰੀ ਨੀਤੀ"]],
  ["ta", ["தனியுரிமைக் கொள்கை"]],
  ["te", ["గోప్యతా విధానం"]],
  ["kn", ["ಗೌಪ್ಯತಾ ನೀತಿ"]],
  ["ml", ["സ്വകാര്യതാനയം", "സ്വകാര്യതാ നയം"]],
  ["si", ["රහස්‍යතා ප්‍රතිපත්තිය"]],
  ["th", ["นโยบายความเป็นส่วนตัว", "ความเป็นส่วนตัว", "นโยบายการคุ้มครองข้อมูลส่วนบุคคล"]],
  ["km", ["គោលការណ៍ឯកជនភាព"]],
  ["my", ["ကိုယ်ရေးအချက်အလက် မူဝါဒ"]],
  ["vi", ["Chính sách bảo mật", "Chính sách quyền riêng tư", "Bảo mật thông tin", "Quyền riêng tư"]],
  ["id", ["Kebijakan Privasi", "Kebijakan Kerahasiaan", "Privasi"]],
  ["ms", ["Dasar Privasi", "Notis Privasi", "Perlindungan Data Peribadi"]],
  ["tl", ["Patakaran sa Privacy", "Patakaran sa Pagkapribado"]],
  ["zh", ["隐私政策", "隱私權政策", "私隱政策聲明", "隐私", "个人信息保护声明", "《隐私权保护声明》"]],
  ["ja", ["プライバシーポリシー", "個人情報保護方針", "個人情報の取り扱いについて", "プライバシー", "ﾌﾟﾗｲﾊﾞｼｰﾎﾟﾘｼｰ"]],
  ["ko", ["개인정보처리방침", "개인정보 취급방침", "개인정보보호정책", "프라이버시 정책"]],
  ["ca", ["Política de privacitat", "Protecció de dades"]],
  ["gl", ["Política de privacidade", "Protección de datos"]],
  ["eu", ["Pribatutasun politika", "Datuen babesa"]],
  ["lb", ["Dateschutz"]],
  ["af", ["Privaatheidsbeleid"]],
  ["cy", ["Polisi preifatrwydd", "Hysbysiad preifatrwydd"]],
  ["ga", ["Polasaí príobháideachais", "Ráiteas Príobháideachta"]],
  ["mt", ["Politika tal-privatezza"]],
  ["eo", ["Privateca politiko"]],
  ["sw", ["Sera ya faragha"]],
  ["be-tarask", ["Палітыка прыватнасьці"]],
  ["hsb", ["Škit datow"]],
  ["an", ["Politica de privacidat"]],
  ["tt", ["Яшеренлек сәясәте"]],
  ["tk", ["Gizlinlik syýasaty"]],
  ["ug", ["مەخپىيەتلىك سىياسىتى"]],
  ["dv", ["ޕްރައިވެސީ ޕޮލިސީ"]],
  ["so", ["Siyaasadda Asturnaanta"]],
  ["ha", ["Manufar tsare sirri"]],
  ["ig", ["Amụma nzuzo"]],
  ["zu", ["Inqubomgomo yobumfihlo"]],
  ["xh", ["Umgaqo-nkqubo wabucala"]],
  ["mg", ["Politika momba ny tsiambaratelo"]],
  ["mi", ["Kaupapahere tūmataiti"]],
  ["su", ["Kawijakan privasi"]],
]; // prettier-ignore

function pageWith(language: string, name: string): void {
  document.documentElement.lang = language;
  document.body.innerHTML = `
    <header><nav><a href="/">Nova</a> <a href="/n/1">2026</a> <a href="/n/2">Forum</a></nav></header>
    <main><article><h2><a href="/n/3">Lorem ipsum dolor sit amet</a></h2><p>Consetetur sadipscing elitr.</p></article></main>
    <footer><a href="/p/7">Kontakt</a> <a href="/p/8">${name}</a> <a href="/p/9">Info</a></footer>`;
}

describe("names of the policy, by language", () => {
  it.each(NAMES)("%s", (language, names) => {
    for (const name of names) {
      pageWith(language, name);
      expect(findPolicyLinks(document, { url: "https://nova.example/n/4" }).policy, name).toBe(
        "https://nova.example/p/8",
      );
    }
  });

  it("are found whatever language the page says it is in", () => {
    for (const [, names] of NAMES) {
      pageWith("en", names[0] ?? "");
      expect(findPolicyLinks(document, { url: "https://nova.example/" }).policy, names[0]).not.toBeNull();
    }
  });
});

/** Other things that stand in footers, and must not be taken for a policy. */
const OTHERS: [language: string, names: string[]][] = [
  ["en", ["Terms of use", "Cookie policy", "Refund policy", "Accessibility", "Private label", "Editorial policy", "Private events"]],
  ["de", ["Impressum", "AGB", "Privatkunden", "Datenträger", "Privatverkauf", "Barrierefreiheit", "Jugendschutz"]],
  ["fr", ["Mentions légales", "CGU", "Conditions générales de vente", "Politique", "Ventes privées", "Charte graphique"]],
  ["es", ["Aviso legal", "Términos y condiciones", "Política", "Política de cookies", "Política de devoluciones", "Datos abiertos"]],
  ["pt", ["Termos de uso", "Política", "Área privada", "Aviso legal"]],
  ["it", ["Note legali", "Termini e condizioni", "Politica", "Area privata"]],
  ["nl", ["Algemene voorwaarden", "Colofon", "Privé lease", "Cookiebeleid"]],
  ["da", ["Handelsbetingelser", "Privat", "Cookiepolitik"]],
  ["no", ["Brukervilkår", "Privat", "Informasjonskapsler"]],
  ["pl", ["Regulamin", "Polityka", "Polityka cookies", "Klienci prywatni"]],
  ["cs", ["Obchodní podmínky", "Politika", "Osobní odběr"]],
  ["hu", ["Impresszum", "ÁSZF", "Adatbázis", "Személyes átvétel"]],
  ["ru", ["Пользовательское соглашение", "Политика", "Персонал", "Личный кабинет"]],
  ["uk", ["Умови використання", "Політика", "Приватбанк"]],
  ["tr", ["Kullanım koşulları", "Künye", "Politika"]],
  ["fa", ["بخش خصوصی", "قوانین", "سیاست"]],
  ["ar", ["شروط الاستخدام", "سياسة", "القطاع الخاص"]],
  ["ja", ["利用規約", "特定商取引法に基づく表記", "個人のお客様", "会社情報"]],
  ["ko", ["이용약관", "청소년보호정책", "개인회원"]],
  ["zh", ["使用条款", "个人中心", "政策法规", "联系我们", "法律声明"]],
  ["vi", ["Điều khoản sử dụng", "Chính sách đổi trả", "Bảo hành"]],
  ["id", ["Syarat dan ketentuan", "Kebijakan redaksi"]],
  ["th", ["เงื่อนไขการใช้งาน", "นโยบายการคืนสินค้า"]],
  ["sv", ["Köpvillkor", "Privat", "Kakor"]],
  ["fi", ["Käyttöehdot", "Yksityisasiakkaat", "Evästeet"]],
]; // prettier-ignore

describe("what is no policy, by language", () => {
  it.each(OTHERS)("%s", (language, names) => {
    for (const name of names) {
      pageWith(language, name);
      expect(findPolicyLinks(document, { url: "https://nova.example/n/4" }).policy, name).toBeNull();
    }
  });
});
