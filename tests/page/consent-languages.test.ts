// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { consentOf } from "../../src/page/consent.ts";

/** What comes before, between and after the links to terms and policy, their texts, and the label of a box for letters. */
const SENTENCES: Record<string, [string, string, string, string, string, string]> = {
  en: ["By joining you accept our ", "Terms of Use", " and the ", "Privacy Notice", ".", "Send me offers and news by e-mail"],
  de: ["Mit der Anmeldung akzeptierst du unsere ", "AGB", " und die ", "Datenschutzerklärung", ".", "Ja, ich möchte den Newsletter erhalten"],
  fr: ["En créant un compte, vous acceptez nos ", "conditions générales", " et notre ", "politique de confidentialité", ".", "Recevoir les offres par e-mail"],
  es: ["Al registrarte aceptas los ", "términos y condiciones", " y la ", "política de privacidad", ".", "Quiero recibir ofertas y novedades"],
  pt: ["Ao criar uma conta, você concorda com os ", "termos de uso", " e a ", "política de privacidade", ".", "Quero receber promoções"],
  it: ["Registrandoti accetti i ", "termini di servizio", " e l’", "informativa sulla privacy", ".", "Desidero ricevere offerte e novità"],
  nl: ["Door een account te maken ga je akkoord met de ", "voorwaarden", " en het ", "privacybeleid", ".", "Stuur mij de nieuwsbrief"],
  sv: ["Genom att skapa ett konto godkänner du våra ", "användarvillkor", " och vår ", "integritetspolicy", ".", "Skicka nyhetsbrev och erbjudanden"],
  da: ["Ved at oprette en konto accepterer du vores ", "betingelser", " og vores ", "privatlivspolitik", ".", "Send mig tilbud og nyheder"],
  no: ["Ved å registrere deg godtar du våre ", "vilkår", " og vår ", "personvernerklæring", ".", "Send meg nyhetsbrev"],
  fi: ["Luomalla tilin hyväksyt ", "käyttöehdot", " ja ", "tietosuojaselosteen", ".", "Haluan uutiskirjeen ja tarjouksia"],
  pl: ["Zakładając konto, akceptujesz ", "regulamin", " oraz ", "politykę prywatności", ".", "Chcę otrzymywać oferty i promocje"],
  cs: ["Registrací souhlasíte s ", "obchodními podmínkami", " a ", "ochranou osobních údajů", ".", "Chci dostávat novinky a nabídky"],
  sk: ["Registráciou súhlasíte s ", "obchodnými podmienkami", " a ", "ochranou osobných údajov", ".", "Chcem dostávať novinky a ponuky"],
  sl: ["Z registracijo se strinjate s ", "pogoji uporabe", " in ", "politiko zasebnosti", ".", "Želim prejemati novice in ponudbe"],
  hr: ["Registracijom prihvaćate ", "uvjete korištenja", " i ", "pravila privatnosti", ".", "Želim primati ponude i novosti"],
  hu: ["A regisztrációval elfogadod a ", "felhasználási feltételeket", " és az ", "adatvédelmi tájékoztatót", ".", "Kérek hírlevelet"],
  ro: ["Prin crearea contului sunteți de acord cu ", "termenii și condițiile", " și cu ", "politica de confidențialitate", ".", "Vreau să primesc oferte"],
  bg: ["С регистрацията се съгласявате с ", "общите условия", " и ", "политиката за поверителност", ".", "Искам да получавам новини и оферти"],
  ru: ["Регистрируясь, вы соглашаетесь с ", "условиями использования", " и ", "политикой конфиденциальности", ".", "Получать новости и скидки"],
  uk: ["Реєструючись, ви погоджуєтеся з ", "умовами користування", " і ", "політикою конфіденційності", ".", "Отримувати новини та пропозиції"],
  el: ["Με την εγγραφή συμφωνείτε με τους ", "όρους χρήσης", " και την ", "πολιτική απορρήτου", ".", "Θέλω να λαμβάνω προσφορές"],
  tr: ["Kaydolarak ", "kullanım koşullarını", " ve ", "gizlilik politikasını", " kabul edersiniz.", "Kampanya ve fırsatlardan haberdar olmak istiyorum"],
  lt: ["Registruodamiesi sutinkate su ", "taisyklėmis", " ir ", "privatumo politika", ".", "Noriu gauti naujienlaiškį"],
  lv: ["Reģistrējoties jūs piekrītat ", "lietošanas noteikumiem", " un ", "privātuma politikai", ".", "Vēlos saņemt jaunumus"],
  et: ["Registreerudes nõustud ", "kasutustingimustega", " ja ", "privaatsuspoliitikaga", ".", "Soovin uudiskirja ja pakkumisi"],
  ar: ["بالتسجيل فإنك توافق على ", "الشروط والأحكام", " و", "سياسة الخصوصية", ".", "أرسلوا لي العروض والأخبار"],
  he: ["בהרשמה אני מסכים ל", "תנאי השימוש", " ול", "מדיניות הפרטיות", ".", "אשמח לקבל מבצעים ועדכונים"],
  fa: ["با ثبت نام، ", "شرایط استفاده", " و ", "حریم خصوصی", " را می‌پذیرم و موافقم.", "خبرنامه و تخفیف‌ها را می‌خواهم"],
  hi: ["साइन अप करके आप ", "सेवा की शर्तें", " और ", "गोपनीयता नीति", " से सहमत हैं।", "मुझे ऑफर और समाचार भेजें"],
  th: ["เมื่อสมัครสมาชิก คุณยอมรับ", "เงื่อนไขการใช้งาน", "และ", "นโยบายความเป็นส่วนตัว", "", "ส่งข่าวสารและโปรโมชั่นให้ฉัน"],
  vi: ["Khi đăng ký, bạn đồng ý với ", "điều khoản dịch vụ", " và ", "chính sách quyền riêng tư", ".", "Gửi cho tôi khuyến mãi"],
  id: ["Dengan mendaftar, Anda menyetujui ", "syarat dan ketentuan", " serta ", "kebijakan privasi", ".", "Kirim promosi dan penawaran"],
  zh: ["注册即表示您同意", "服务条款", "和", "隐私政策", "。", "订阅优惠信息"],
  "zh-TW": ["註冊即表示您同意", "服務條款", "與", "隱私權政策", "。", "訂閱電子報"],
  ja: ["登録すると、", "利用規約", "と", "プライバシーポリシー", "に同意したことになります。", "キャンペーンのお知らせを受け取る"],
  ko: ["가입하면 ", "이용약관", " 및 ", "개인정보 처리방침", "에 동의하게 됩니다.", "이벤트 및 혜택 정보 수신"],
}; // prettier-ignore

describe("consent sentences", () => {
  it.each(Object.entries(SENTENCES))("%s: papers, their links, and letters", (_, parts) => {
    const [before, terms, between, policy, after, letters] = parts;
    const form = (link: (text: string, href: string) => string) => `<form><input type="email" name="email">
      <p>${before}${link(terms, "/a1")}${between}${link(policy, "/a2")}${after}</p>
      <label><input type="checkbox" name="x" checked> ${letters}</label><button>OK</button></form>`;
    const read = (html: string) => {
      const page = new DOMParser().parseFromString(html, "text/html");
      return consentOf(page.querySelector("form") ?? page, { url: "https://shop.example/join" });
    };
    const found = read(form((text, href) => `<a href="${href}">${text}</a>`));
    expect(found).toMatchObject({
      terms: "https://shop.example/a1",
      policy: "https://shop.example/a2",
      marketing: { present: true, preticked: true },
    });
    expect(found).not.toHaveProperty("named");
    // the same without links: what is agreed to is known all the same
    expect(read(form((text) => text))).toMatchObject({
      terms: null,
      policy: null,
      named: ["policy", "terms"],
    });
  });

  it("says what is ticked by a script, as it was when it was first seen", () => {
    const page = new DOMParser().parseFromString(
      `<form><label><input type="checkbox" name="x"> Send me offers</label></form>`,
      "text/html",
    );
    const box = page.querySelector("input");
    if (box) box.checked = true;
    expect(consentOf(page)?.marketing).toEqual({ present: true, preticked: true });
    if (box) box.checked = false; // by the reader
    expect(consentOf(page)?.marketing).toEqual({ present: true, preticked: true });
  });
});
