/** Words of the sentence by which signing up agrees to something. Same notation as words/signup.ts. */
import type { Words } from "./signup.ts";

export const AGREE = (): Words => ({
  en: "agree*|accept*|consent*|acknowledg*|by signing up|by registering|by creating|by clicking|by continuing|by joining|by submitting|by proceeding|i have read|i've read|you confirm",
  many:
    "stimme*|zustimm*|akzeptier*|einverstanden|einwillig*|zur kenntnis|gelesen|erklare mich|es gelten|anerkenne|accepte*|accepter|acceptez|j'accepte|reconnais*|en vous inscrivant|en creant|en cliquant|consens|consentez|pris connaissance|lu et|" +
    "acepto|aceptas|acepta|aceptar|aceptado|al registrarte|al registrarse|al crear|al hacer clic|al continuar|he leido|consiento|estoy de acuerdo|autorizo|aceito*|aceita|aceitar|concordo|concorda|concordar|ao criar|ao clicar|ao continuar|ao registar|ao se cadastrar|li e|" +
    "accetto|accetti|accettare|acconsento|dichiaro|presa visione|registrandoti|cliccando|ho letto|letto e|ga akkoord|akkoord|gaat u akkoord|instemm*|aanvaard*|gelezen|accepteer*|godkann*|godkand*|samtyck*|accepterar|genom att|last och|accepterer|godkender|samtykke*|ved at|godtar|aksepterer|godkjenner|lest og|" +
    "hyvaksy*|suostu*|luin|olen lukenut|sampykki*|noustun|nousutud|nous*|tutvunud|piekrit*|piekrist*|apstiprinu|iepazin*|sutinku|sutinkate|sutikimas|susipazin*|akceptuj*|wyrazam zgode|zgadzam sie|zgoda na|oswiadczam|zapoznal*|zakladajac|rejestrujac|przeczytal*|" +
    "souhlas*|prijimam|seznamil*|suhlas*|oboznamil*|strinja*|soglasam*|sprejema*|prebral*|slazem*|prihvaca*|prihvata*|suglas*|saglas*|procitao|elfogad*|hozzajarul*|megismer*|elolvastam|sunt de acord|accept|am citit|acord*|съглас*|приемам|прочет*|" +
    "соглас*|принимаю|принимаете|подтверждаю|ознаком*|даю согласие|нажимая|регистрируясь|погоджу*|згоден|приимаю|натискаючи|згода|ознаиом*|слажем*|прихватам|се согласувам|συμφων*|αποδεχ*|αποδοχη|συναινω|διαβασα|συγκατατιθε*|kabul*|onayliyorum|okudum|razi olur*|riza|razilas*|qebul*|" +
    "اوافق|موافق|توافق|اقبل|بالنقر|قرات|موافقم|پذيرش|ميپذيرم|مي پذيرم|قبول|پذيرفته|אני מסכים|מסכים|מסכימ*|מאשר|הסכמה|קראתי|בהרשמה|सहमत|स्वीकार|সম্মত|সম্মতি|ஒப்புக்கொள்*|ยอมรับ|ตกลง|เห็นด้วย|ยินยอม|dong y|chap nhan|setuju|menyetujui|bersetuju|accepto|estic d'acord|onartu*|onartzen|pranoj|pajtohem|vetvahtan*|" +
    "同意|已阅读|已閱讀|接受|すると|承諾|동의",
}); // prettier-ignore

export const POLICY = (): Words => ({
  en: "privacy|data policy|data protection|personal data|personal information|data privacy|privacypolicy|privacystatement",
  many:
    "datenschutz*|privatsphare|datenschutzerklarung|confidentialite|donnees personnelles|vie privee|donnees a caractere|privacidad|proteccion de datos|datos personales|privacidade|dados pessoais|protecao de dados|riservatezza|dati personali|privacybeleid|privacyverklaring|persoonsgegevens|integritet*|personuppgift*|privatliv*|persondata*|personvern*|personopplysning*|" +
    "tietosuoja*|yksityisyy*|rekisteriseloste*|henkilotieto*|personuvernd*|privaatsus*|isikuandme*|andmekaitse*|privatuma|personas datu|konfidencialitat*|privatumo|asmens duomen*|prywatnosc*|danych osobowych|dane osobowe|rodo|osobnich udaju|osobni udaje|ochrana osobnich|soukromi|gdpr|osobnych udajov|ochrana osobnych|sukromi*|zasebnost*|osebnih podatkov|varstvo podatkov|" +
    "privatnost*|osobnih podataka|zastita podataka|licnih podataka|adatvedelm*|adatkezeles*|adatvedelem|confidentialitate*|date personale|datelor*|поверителност*|лични данни|личните данни|защита на данн*|конфиденциальност*|персональных данных|персональные данные|приватност*|конфиденциин*|персональних даних|личних података|απορρητ*|προσωπικ*|gizlilik*|kvkk|kisisel veri*|aydinlatma metni|mexfilik*|" +
    "الخصوصيه|خصوصيه|البيانات الشخصيه|حريم خصوصي|פרטיות|הפרטיות|गोपनीयता|निजता|গোপনীয়তা|தனியுரிமை|ความเป็นส่วนตัว|ข้อมูลส่วนบุคคล|quyen rieng tu|bao mat|du lieu ca nhan|privasi|data pribadi|privadesa|privacitat|pribatutasun*|privatesi*|კონფიდენციალ*|գաղտնիության|" +
    "隐私|隱私|个人信息|個人資料|プライバシー|個人情報|개인정보",
}); // prettier-ignore

export const TERMS = (): Words => ({
  en: "terms*|conditions|tos|t&c*|t & c|user agreement|service agreement|membership agreement|subscription agreement|license agreement|agreement|rules|terms-of-use|termsofservice|code of conduct|eula|community guidelines|conditions-of-use|legal",
  many:
    "agb|agbs|nutzungsbedingung*|geschaftsbedingung*|teilnahmebedingung*|nutzungsbestimmung*|conditions generales|conditions d'utilisation|cgu|cgv|charte|mentions legales|terminos*|condiciones|aviso legal|condicions|bases legales|termos|condicoes|regulamento|condizioni|termini|regolamento|voorwaarden|algemene voorwaarden|villkor*|anvandarvillkor|medlemsvillkor*|betingelser*|vilkar*|handelsbetingelser|" +
    "ehdot|ehtoj*|kayttoehd*|kayttoehto*|saannot|skilmal*|tingimus*|kasutustingimus*|noteikum*|lietosanas noteikum*|taisykl*|salyg*|regulamin*|warunk*|podmink*|obchodnich podminek|pravidl*|podmienk*|pogoj*|splosni pogoji|uvjet*|uslov*|opci uvjeti|pravila|feltetel*|szabalyzat*|aszf|termeni*|conditii*|regulament*|услови*|общи условия|" +
    "соглашени*|пользовательск*|правила|правилами|правил|оферт*|умов*|угод*|услове|оρους|οροι|ορους|kosullar*|sartlar*|sozlesme*|sertler*|الشروط|شروط|الاحكام|قوانين|شرايط|מقررات|תנאי|התקנון|תקנון|תנאים|नियम|शर्तें|शर्तों|শর্ত*|விதிமுறை*|ข้อกําหนด|เงื่อนไข|dieu khoan|dieu kien|quy dinh|syarat|ketentuan|baldintza*|kushtet|წესები|պայմաններ*|" +
    "条款|條款|协议|協議|服务条款|规则|利用規約|規約|약관|이용약관",
}); // prettier-ignore

/** Letters, offers and news that a box lets through. */
export const MARKETING = (): Words => ({
  en: "newsletter*|offers|special offers|promotion*|promo|marketing|news and|updates|deals|discounts|exclusive|email me|e-mail me|send me|receive emails|receive e-mails|receive news|receive email|receive information|sign me up|keep me informed|keep me updated|mailing list|subscribe|opt in|optin|opt-in|tips|product news|sms|text messages|third parties|partners|is subscribed|subscription|surveys|announcements|emailoptin|marketing emails|receive occasional",
  many:
    "angebote|werbung|werblich*|neuigkeiten|infos|informiert|gutschein*|aktionen|mails von uns|offres|promotions|actualites|bons plans|partenaires|infolettre|recevoir|ofertas|promociones|novedades|boletin*|recibir|publicidad|comunicaciones comerciales|promocoes|novidades|receber|parceiros|offerte|promozioni|novita|ricevere|comunicazioni commerciali|aanbiedingen|nieuwsbrief*|op de hoogte|" +
    "erbjudanden|nyhetsbrev*|nyheter|tilbud|nyhedsbrev*|nyheder|tarjouk*|uutiskirje*|markkinoin*|pakkumis*|uudiskir*|piedavajum*|jaunum*|pasiulym*|naujienlaisk*|naujien*|ofert*|promocj*|marketingow*|informacji handlow*|nabidk*|novink*|obchodni sdeleni|ponuk*|novinky|noviniek|ponudb*|novic*|obvestil*|ponud*|novosti|obavijesti|ajanlat*|hirlevel*|akcio*|oferte|noutati|promotii|оферти|новини|промоции|бюлетин*|" +
    "рассылк*|новост*|акци*|предложени*|скидк*|рекламн*|розсилк*|пропозиц*|προσφορ*|νεα|ενημερω*|ενημερωτικ*|kampanya*|firsat*|bulten*|ticari elektronik ileti|elektronik ileti|haberdar|عروض|النشره|اخبار|خبرنامه|تخفيف|מבצעים|עדכונים|דיוור|פרסומ*|ניוזלטר|ऑफर|समाचार|โปรโมชั่น|ข่าวสาร|khuyen mai|uu dai|ban tin|promosi|penawaran|buletin|novetats|butlleti|eskaintza*|" +
    "优惠|優惠|订阅|訂閱|电子报|電子報|メルマガ|メールマガジン|お知らせ|最新ニュース|キャンペーン|마케팅|광고|혜택|이벤트|뉴스레터|수신",
}); // prettier-ignore

/** "Already have an account?": what a page for new people offers to the others. */
export const HAVE_ACCOUNT = (): Words => ({
  en: "already have an account|already have a * account|already have an * account|already registered|already a member|already a user|have an account|already on *|already signed up|existing user*|already got an account|already an existing|sign in instead|log in instead|login instead|existing account|already have a|already have an|already joined|already a * member|already a customer|been here before",
  many:
    "bereits registriert|bereits ein konto|schon registriert|schon ein konto|schon mitglied|bereits mitglied|bereits kunde|bereits angemeldet|deja inscrit*|deja un compte|deja membre|deja client*|deja enregistre*|vous avez un compte|ya tienes cuenta|ya tienes una cuenta|ya tiene una cuenta|ya tienes|ya estas registrado|ya eres|tienes cuenta|ya tengo|" +
    "ja tem conta|ja tem uma conta|ja tem cadastro|ja e cadastrado|ja e cliente|ja possui|ja esta registado|ja tenho|hai gia un account|sei gia registrat*|gia registrat*|hai gia|sei gia|al een account|heb je al|heeft u al|al lid|reeds geregistreerd|har du redan|redan medlem|redan registrerad|har du allerede|allerede medlem|allerede bruger|har allerede|allerede registrert|allerede kunde|" +
    "onko sinulla jo|oletko jo|jo rekisteroitynyt|kas sul on juba|juba kasutaja|jau ir konts|jau regist*|jau turite paskyra|jau turi paskyra|jau uzsiregistrav*|masz juz konto|mam juz konto|posiadasz konto|posiadasz juz|masz konto|jestes juz|uz mate ucet|mate uz ucet|uz mas ucet|jiz mate ucet|mate ucet|jste jiz registrov*|uz mate|mate uz|ze imate racun|imate ze|vec imate racun|vec imate nalog|imas nalog|imate nalog|vec ste|mar van fiok*|mar regisztralt*|van mar fiok*|ai deja cont|aveti deja cont|ai deja un cont|deja client|вече имате|вече имаш|имате профил|имате регистрация|" +
    "уже есть аккаунт|уже зарегистрированы|есть аккаунт|уже есть|уже зарегистр*|вже зареестрован*|вже е акаунт|вже маете|маете акаунт|εχετε ηδη|εχεις ηδη|ειστε ηδη|zaten hesab*|hesabiniz var|hesabin var|uye misin*|zaten uye*|zaten bir|لديك حساب|هل لديك حساب|عضو بالفعل|قبلا ثبت نام|حساب كاربري داريد|יש לך חשבון|כבר רשום*|יש לכם חשבון|כבר יש לך|पहले से|আগে থেকেই|มีบัญชี|เป็นสมาชิกอยู่แล้ว|มีบัญชีอยู่แล้ว|da co tai khoan|sudah punya akun|sudah memiliki akun|sudah mempunyai|sudah terdaftar|ja tens un compte|ja tens compte|xa tes conta|baduzu kontua|" +
    "已有账号|已有帐号|已有帳號|已有帐户|已有账户|已经有|已經有|已注册|已註冊|すでにアカウント|既にアカウント|アカウントをお持ち|すでに会員|会員の方|登録済み|이미 계정|이미 회원|계정이 있|이미 가입",
}); // prettier-ignore
