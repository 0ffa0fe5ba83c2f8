/**
 * Words by which forms say what they are for, by language. Compared in `wordForm` (lower case, accents dropped), at the start of
 * a word; "registr*" takes any ending, "join" only itself. Scripts that write without spaces are found anywhere.
 * A language's words are one text, parted by "|", and a list is made when it is first asked for: most pages have no form, and thousands of
 * texts would be felt at the start of each.
 * Where a language uses one word for two things (German "anmelden": log in, and subscribe), it stands where it is meant more often.
 */
export type Words = Readonly<Record<string, string>>;
/** A list, made when asked for. */
export type WordList = () => Words;

/** Opening an account: on buttons, in headings, titles and addresses. */
export const REGISTER = (): Words => ({
  en:
    "sign up|sign-up|signup|signing up|register|registers|registration*|registering|create account|create an account|" +
    "create a new account|create new account|create my account|create your account|create your free account|create free account|" +
    "create a free account|create a * account|creating an account|account creation|new account|open an account|open account|join|" +
    "join now|join free|become a member|become a * member|new member|new user|new customer|new customers|new to *|get started|enroll*|enrol|" +
    "create profile|create your profile|create a profile|create login|create user|create a * id|create your * id|" +
    "create an * account|create an * id|create your * account|create my * account|not a member yet|add user|i'm new|start free trial|" +
    "start your free trial|free trial|start trial|sign me up|sign up now|get an account|set up your account|set up account",
  de:
    "registrier*|registrierung*|konto erstellen|konto anlegen|konto eroffnen|neues konto|neues benutzerkonto|benutzerkonto anlegen|" +
    "benutzerkonto erstellen|kundenkonto anlegen|kundenkonto erstellen|account erstellen|account anlegen|neukunde*|neuer kunde|neu hier|ich bin neu*|" +
    "mitglied werden|jetzt mitmachen|neu anmelden|profil erstellen|kostenlos anmelden|konto einrichten|neu bei *",
  fr:
    "inscri*|s'inscri*|m'inscri*|creer un compte|creer mon compte|creer votre compte|creer un nouveau compte|creation de compte|creation d'un compte|" +
    "creez votre compte|creez un compte|nouveau compte|ouvrir un compte|nouveau client|nouveaux clients|nouvel utilisateur|devenir membre|creer un profil|creer mon profil|" +
    "nouveau membre|pas encore inscrit|pas encore membre|pas encore client|enregistrez-vous|s'enregistrer|rejoindre|rejoignez*",
  es:
    "registrate|registrese|registrarse|registrarme|registrarte|registrar|registro|registro de usuario*|crear cuenta|crear una cuenta|crear mi cuenta|crea tu cuenta|crea una cuenta|cree su cuenta|cree una cuenta|nueva cuenta|crear tu cuenta|abrir cuenta|abrir una cuenta|" +
    "date de alta|darse de alta|darme de alta|alta de usuario|alta usuario|nuevo usuario|nuevo cliente|nuevos clientes|hazte socio|inscrib*|inscripcion*|unirse|unete|" +
    "soy nuevo|crear perfil|crear usuario",
  pt:
    "registe-se|registar*|registo|registre-se|registrar*|cadastr*|cadastre-se|criar conta|criar uma conta|crie sua conta|crie uma conta|crie a sua conta|criar a sua conta|" +
    "criar minha conta|criar sua conta|cria conta*|nova conta|criacao de conta|abrir conta|abra sua conta|novo cliente|novo usuario|novo utilizador|inscreva-se|inscrever*|sou novo|ainda nao tem conta|quero ser cliente",
  it:
    "registrati|registrazion*|registrarsi|crea account|crea un account|crea il tuo account|crea un nuovo account|creare un account|nuovo account|crea profilo|apri un conto|apri conto|" +
    "iscriviti|iscriversi|iscrizion*|nuovo cliente|nuovo utente|nuovi clienti|diventa membro|non sei registrat*|non sei ancora registrat*",
  nl:
    "registreer*|registreren|registratie*|account aanmaken|account maken|maak een account|maak account|maak je account|maak een nieuw account|maak uw account|nieuw account|nieuwe klant|nieuwe gebruiker|" +
    "lid worden|word lid|inschrijven|schrijf je in|aanmeldformulier|profiel aanmaken|een account aan",
  sv: "registrera*|registrering*|skapa konto|skapa ett konto|skapa nytt konto|skapa ditt konto|skapa mitt konto|nytt konto|bli medlem|ny kund|ny anvandare|ny medlem|bli kund|skapa profil|ga med|oppna konto",
  da: "opret konto|opret en konto|opret dig|opret bruger|opret profil|opret ny *|opret login|opret din *|bliv medlem|ny kunde|ny bruger|registrer*|tilmeld dig|bliv kunde|bliv oprettet",
  no: "opprett konto|opprett en konto|opprett bruker*|opprett profil|opprett ny *|opprett din *|opprett kundekonto|registrer*|bli medlem|ny kunde|ny bruker|lag konto|lag bruker|lag ny *|bli kunde|meld deg inn",
  fi: "rekisteroi*|rekisterointi*|luo tili|luo uusi tili|luo tunnus|luo tunnukset|luo kayttajatili|luo kayttajatunnus|uusi kayttaja|uusi asiakas|liity|liity jaseneksi|liity nyt|luo profiili|tunnuksen luonti|luo asiakastili|avaa tili",
  is: "nyskraning|nyskra*|stofna adgang|stofna reikning|stofna nyjan *|nyr notandi|skra mig|skradu thig|gerast medlimur|bua til adgang",
  et: "registreeri*|registreerimi*|loo konto|loo uus konto|loo kasutaja*|uus kasutaja|uus konto|uus klient|konto loomine|liitu|liitu nuud|hakka liikmeks",
  lv: "registre*|registrac*|registret*|izveidot kontu|izveido kontu|izveidot profilu|izveidot jaunu *|jauns lietotajs|jauns klients|jauns konts|pievienojies|pievienoties|klut par biedru",
  lt: "registruok*|registruotis|registruo*|registracij*|uzsiregistr*|susikurti paskyra|sukurti paskyra|sukurk paskyra|susikurk paskyra|sukurti nauja *|nauja paskyra|naujas vartotojas|naujas klientas|naujas narys|tapti nariu|tapk nariu|prisijunk prie",
  pl:
    "rejestr*|zarejestr*|zaloz konto|zaloz nowe konto|zaloz darmowe konto|zalozenie konta|zakladanie konta|utworz konto|utworz nowe konto|stworz konto|stworz nowe konto|tworzenie konta|nowe konto|nowy klient|nowy uzytkownik|" +
    "nie masz konta|nie mam konta|dolacz do nas|dolacz|zapisz sie do|chce zalozyc konto|zakladajac *konto|otworz konto",
  cs: "registrovat*|registruj*|registrace|zaregistr*|registrac*|vytvorit ucet|vytvorte si ucet|vytvor si ucet|vytvorit novy ucet|vytvoreni uctu|zalozit ucet|zalozte si ucet|zalozeni uctu|novy ucet|novy zakaznik|novy uzivatel|nemate ucet|stat se clenem",
  sk: "registrovat*|registruj*|registrac*|zaregistr*|vytvorit ucet|vytvorte si ucet|vytvorit novy *|vytvorenie uctu|zalozit ucet|zalozte si ucet|novy ucet|novy zakaznik|novy pouzivatel|novy uzivatel|nemate ucet|stat sa clenom",
  sl: "registriraj*|registracij*|ustvari racun|ustvarite racun|ustvari nov *|odpri racun|nov uporabnik|nova stranka|nov racun|se nimate racuna|vclani se|vclanite se|postani clan|postanite clan|prijavnica",
  hr: "registriraj*|registruj*|registracij*|otvori racun|otvorite racun|kreiraj racun|kreiraj nalog|kreirajte racun|kreirajte nalog|izradi racun|izradite racun|stvori racun|novi korisnik|novi racun|novi nalog|otvori nalog|napravi nalog|napravite nalog|uclani se|uclanite se|postani clan|postanite clan|nemate nalog|nemate racun",
  sr: "регистр*|регистрациј*|направи налог|направите налог|отвори налог|отворите налог|нови корисник|нови налог|креирај налог|креирајте налог|придружи се",
  hu: "regisztr*|fiok letrehozasa|uj fiok|fiokot hozok letre|hozzon letre fiokot|hozz letre *|fiok nyitasa|uj felhasznalo|uj vasarlo|uj ugyfel|csatlakozz*|csatlakozas|legyel tag|meg nincs fiok*|uj tag",
  ro: "inregistr*|inregistrare*|creeaza cont*|creeaza un cont*|creeaza-ti *|creare cont*|cont nou|deschide cont|client nou|utilizator nou|inscrie-te|inscriere*|inscrieti-va|devino membru|nu ai cont|nu aveti cont|alatura-te",
  bg: "регистр*|регистрираи*|регистрац*|създаи профил|създаите профил|създаване на профил|създаи акаунт|създаите акаунт|създаване на акаунт|нов потребител|нов профил|нов клиент|нямате профил|нямаш профил|нов акаунт",
  ru:
    "регистр*|зарегистр*|регистрац*|создать аккаунт|создать учетную запись|создание учетнои записи|создаите аккаунт|создать профиль|создание аккаунта|создать личныи кабинет|новыи пользователь|новыи покупатель|новыи клиент|" +
    "новыи аккаунт|новая учетная запись|завести аккаунт|стать участником|присоединиться|присоединяитесь|вступить|открыть счет|еще нет аккаунта|стать клиентом",
  uk: "реестр*|зареестр*|реестрац*|створити обликовии запис|створити акаунт|створити профиль|створити кабинет|новии користувач|новии клиент|новии покупець|приеднатися|приеднуитеся",
  be: "рэгистр*|зарэгистр*|рэгистрац*|стварыць уликовы запис|стварыць акаунт|новы карыстальник",
  mk: "регистр*|креирај сметка|креирај профил|нов корисник|нова сметка|отвори сметка|зачлени се",
  el: "εγγραφ*|εγγραφειτε|δημιουργια λογαριασμου|δημιουργηστε λογαριασμο|δημιουργησε λογαριασμο|δημιουργια νεου λογαριασμου|νεος λογαριασμος|νεος πελατης|νεος χρηστης|νεο μελος|γινε μελος|γινετε μελος|δεν εχετε λογαριασμο|δημιουργια προφιλ",
  tr: "kayit ol*|kaydol*|kayit formu|uye ol*|uyelik olustur*|yeni uyelik|yeni uye*|uyelik formu|uyelik|hesap olustur*|hesap ac*|hesabini olustur*|hesabinizi olustur*|yeni hesap|yeni kullanici|ucretsiz kayit|kayit|aramiza katil*",
  az: "qeydiyyat*|qeydiyyatdan kec*|hesab yarat*|yeni hesab|yeni istifadeci|uzv ol*",
  kk: "тиркел*|тиркелу|аккаунт ашу|аккаунт жасау|жана паидаланушы",
  uz: "royxatdan otish|ro'yxatdan o'tish|ro'yxatdan*|hisob yaratish|akkaunt yaratish",
  ka: "რეგისტრაცია|დარეგისტრირ*|ანგარიშის შექმნა|ახალი მომხმარებელი",
  hy: "գրանցվել|գրանցում*|ստեղծել հաշիվ|նոր օգտատեր",
  sq: "regjistrohu*|regjistrohuni|regjistrim*|krijo llogari*|krijo nje llogari|krijoni llogari*|llogari e re|perdorues i ri",
  ca: "registra't|registrar-se|registreu-vos|registre|crear un compte|crea un compte|crear compte|crea el teu compte|compte nou|nou compte|nou usuari|nou client|alta d'usuari|inscriu-te|fes-te soci",
  gl: "rexistr*|rexistrate|rexistro|crear conta|crear unha conta|crea a tua conta|nova conta|novo usuario|conta nova",
  eu: "erregistratu*|erregistro*|kontua sortu|sortu kontua|sortu kontu*|kontu berria|izena eman|erabiltzaile berria|eman izena",
  ga: "claraigh|claru|cruthaigh cuntas",
  cy: "cofrestru*|cofrestrwch|creu cyfrif",
  mt: "irregistra*|ohloq kont",
  ar: "انشاء حساب|انشي حساب*|انشاء الحساب|حساب جديد|تسجيل|التسجيل|سجل|سجل الان|سجل معنا|اشترك|اشتراك|الاشتراك|عضو جديد|عضويه جديده|مستخدم جديد|فتح حساب|افتح حساب*|انضم|انضم الينا|ليس لديك حساب",
  fa: "ثبت نام|ثبتنام|عضويت|ايجاد حساب|ساخت حساب|ساخت اكانت|حساب جديد|عضو شويد|عضو شدن|كاربر جديد|ايجاد اكانت",
  ur: "رجسٹر*|رجستر*|اكاونت بنايي*|نيا اكاونت|ساين اپ",
  he: "הרשמה|להרשמה|הירשם|הירשמו|הרשם|הרשמו|להירשם|צור חשבון|יצירת חשבון|צרו חשבון|פתיחת חשבון|פתח חשבון|חשבון חדש|לקוח חדש|משתמש חדש|הצטרפות|הצטרף|הצטרפו|להצטרפות|רישום",
  hi: "साइन अप|पंजीकरण*|पंजीकृत|रजिस्टर|रजिस्ट्रेशन|खाता बनाएं|खाता बनाए|अकाउंट बनाएं|नया खाता|अकाउंट बनाए|खाता खोलें",
  bn: "নিবন্ধন*|সাইন আপ|রেজিস্টার|রেজিস্ট্রেশন|অ্যাকাউন্ট তৈরি|একাউন্ট তৈরি|নতুন অ্যাকাউন্ট|একাউন্ট খুলুন",
  ta: "பதிவு செய்*|கணக்கை உருவாக்*|பதிவுசெய்*|புதிய கணக்கு",
  te: "నమోదు*|ఖాతాను సృష్టించ*|కొత్త ఖాతా",
  mr: "नोंदणी*|खाते तयार*|नवीन खाते",
  th: "สมัครสมาชิก|ลงทะเบียน|สร้างบัญชี|สมัครใช้งาน|สมาชิกใหม่|เปิดบัญชี|สมัครเลย",
  vi: "dang ky|tao tai khoan|tai khoan moi|mo tai khoan|thanh vien moi|khach hang moi",
  id: "daftar|mendaftar|pendaftaran|buat akun|buat akun baru|buat akaun|membuat akun|registrasi*|akun baru|bergabung|gabung sekarang|pengguna baru|belum punya akun|daftarkan*|cipta akaun|akaun baru",
  fil: "mag-sign up|magrehistro|mag-register|gumawa ng account|lumikha ng account",
  sw: "jisajili|jiandikishe|fungua akaunti|sajili",
  af: "registreer*|skep rekening|skep 'n rekening|nuwe rekening|sluit aan",
  zh: "注册|註冊|注冊|免费注册|创建账户|创建帐户|创建账号|创建帐号|建立帳戶|建立帳號|新用户|新用戶|新会员|新會員|加入会员|加入會員|会员注册|會員註冊|申請帳號|申请账号|開立帳戶|開戶|成为会员|成為會員",
  ja: "新規登録|会員登録|新規会員|ユーザー登録|ユーザ登録|アカウント登録|アカウント作成|アカウントを作成|アカウントの作成|アカウントを新規|新規作成|無料登録|無料会員|登録する|サインアップ|新規ご登録|メンバー登録|利用登録|入会|ユーザー情報を登録|会員になる|初めてご利用|はじめての方|新規アカウント|新規お客様|アカウントを開設|id登録|idを登録",
  ko: "회원가입|회원 가입|가입하기|가입 하기|계정 만들기|계정 생성|신규 가입|신규가입|회원등록|회원 등록|가입신청|가입 신청|계정 등록|무료 가입|간편가입|간편 가입|동의하고 가입|가입 완료|가입완료|회원정보 입력|계정을 만드|새 계정",
  identifier:
    "regform|reg form|regist*|regbox|newuser|newcustomer|newaccount|new user|new customer|createaccount|createuser|create customer|customer create|account create|accounts create|create account|account new|accountcreate|user create|user new|" +
    "user add|users new|member join|memberjoin|create login|customer new|addmember|add member|adduser|usercreate|createprofile|createcustomer|" +
    "accountcreation|create|signupform|account register|join us|joinus|enrollment|onboarding|uyekayit|uyeol|kayitol|rejestracja|registracija|registrace|" +
    "regisztracio|inscription|cadastro|registro|registrazione|registrierung|anlegen|neukunde|reg|registerform|signon new",
}); // prettier-ignore

/** Entering an account that exists. */
export const LOGIN = (): Words => ({
  en: "log in|login|logon|log on|log-in|logging in|sign in|sign-in|signin|signon|sign on|signing in|member login|returning customer*|returning user*|existing customer*|existing user*|registered customer*|registered user*|already registered|already a member|welcome back|i already have*|unlock|authenticat*",
  de: "anmelden|anmeldung|einloggen|log dich ein|ich bin bereits *|bereits kunde|bereits registriert|stammkunde*|zum login|bestandskunde*|bestehender kunde",
  fr: "connexion|se connecter|me connecter|connectez-vous|connecter|s'identifier|identifiez-vous|identification|deja client|deja inscrit|deja membre|deja enregistre|deja un compte|espace client|espace membre",
  es: "iniciar sesion|inicia sesion|inicie sesion|inicio de sesion|entrar|acceder|accede|acceso|identificarse|identificate|identifiquese|ingresar|ingresa|ingrese|ya soy cliente|ya tengo cuenta|ya soy usuario|usuarios registrados|conectarse|loguearse",
  pt: "entrar|iniciar sessao|inicie sessao|fazer login|acessar|aceder|acesse|entre|identificar-se|identifique-se|ja sou cliente|ja tenho conta|ja sou cadastrado|autenticacao|conectar-se",
  it: "accedi|accesso|accedere|entra|effettua il login|autenticazione|gia registrat*|sei gia *|gia cliente|utente registrato",
  nl: "inloggen|log in|aanmelden|meld je aan|ingelogd|bestaande klant*|ik heb al een account",
  sv: "logga in|inloggning|logga|redan kund|redan medlem",
  da: "log ind|log pa|log-ind|eksisterende kunde",
  no: "logg inn|innlogging|logg pa|eksisterende kunde",
  fi: "kirjaudu*|kirjautuminen|sisaankirjautuminen|olen jo asiakas",
  is: "innskraning|skra inn|skra mig inn|skradu thig inn",
  et: "logi sisse|sisselogimine|sisene",
  lv: "pieslegties|pieteikties|ieiet|ienakt|pieslegsanas|autorizeties|autorizacija",
  lt: "prisijungti|prisijungimas|prisijunkite|prisijunk|prisijungimo",
  pl: "zaloguj*|logowanie|loguj*|logowania|zaloguj sie|mam konto|mam juz konto|masz juz konto|stali klienci",
  cs: "prihlasit*|prihlaseni|prihlaste se|prihlas se|prihlasovaci|uz mam ucet|stavajici zakaznik",
  sk: "prihlasit*|prihlasenie|prihlaste sa|prihlas sa|prihlasovacie",
  sl: "prijava|prijavi se|prijavite se|vpis|vpisi se|vpisite se",
  hr: "prijava|prijavi se|prijavite se|prijavi me|ulogiraj*|uloguj*|ulogujte*|prijavljivanje",
  sr: "пријава|пријави се|пријавите се|улогуј*",
  hu: "bejelentkez*|belepes|belep|belepek|jelentkezz be|jelentkezzen be|mar van fiok*",
  ro: "autentific*|conectare|conecteaza-te|conectati-va|intra in cont|logare|logheaza-te|intra in contul",
  bg: "вход|влез|влезте|вписване|влизане|впиши се",
  ru: "воити|вход|воидите|авторизац*|авториз*|залогин*|вoити|логин и пароль",
  uk: "увиити|вхид|увиидить|авториз*|авторизац*",
  be: "уваисци|уваход",
  mk: "најава|најави се|најавете се|логирај се",
  el: "συνδεση|συνδεθειτε|εισοδος|εισοδος μελων|συνδεθεις|ειστε ηδη μελος",
  tr: "giris yap*|uye girisi|giris|oturum ac*|oturum acin",
  az: "daxil ol*|giris",
  kk: "киру|кириниз",
  uz: "kirish",
  ka: "შესვლა|ავტორიზაცია",
  hy: "մուտք|մուտք գործել",
  sq: "hyr|hyni|identifikohu*|kycu",
  ca: "inicia sessio|iniciar sessio|inicieu sessio|entra|accedeix|identifica't",
  gl: "iniciar sesion|accede|entrar",
  eu: "saioa hasi|hasi saioa|sartu",
  ar: "تسجيل الدخول|تسجيل دخول|الدخول|دخول|سجل الدخول|سجل دخولك|ادخل",
  fa: "ورود|وارد شويد|لاگين",
  ur: "لاگ ان|ساين ان",
  he: "התחבר*|התחברות|כניסה|להתחברות|כניסת *|היכנס|התחברו",
  hi: "लॉग इन|लॉगिन|साइन इन|प्रवेश करें",
  bn: "লগ ইন|লগইন|সাইন ইন",
  ta: "உள்நுழை*",
  te: "లాగిన్|సైన్ ఇన్",
  mr: "लॉगिन|लॉग इन",
  th: "เข้าสู่ระบบ|ล็อกอิน|ลงชื่อเข้าใช้",
  vi: "dang nhap",
  id: "masuk|log masuk|daftar masuk|sudah punya akun",
  sw: "ingia",
  af: "meld aan|teken in",
  zh: "登录|登入|登陆|登錄|登陸",
  ja: "ログイン|サインイン|ログオン",
  ko: "로그인|로그온",
  identifier: "auth|authenticate|logincheck|login check|dologin|logonform|j security check|session|sessions|wp login|entrar|authentification",
}); // prettier-ignore

/** A new password for an account that exists, or a forgotten one. */
export const RESET = (): Words => ({
  en: "forgot*|forgotten|lost password|lost your password|lost my password|lostpw|reset|password reset|reset your password|reset password|recover*|password recovery|retrieve|change password|change your password|change my password|new password request|remind*|password reminder|password assistance|can't sign in|send password|email my password|update password|update your password|set password|set a new password|set new password|trouble signing in|trouble logging in|need help signing in",
  de: "passwort vergessen|kennwort vergessen|passwort zurucksetzen|passwort andern|kennwort andern|neues passwort anfordern|passwort anfordern|neues passwort|zugangsdaten vergessen|passwort wiederherstellen|passwort erneuern",
  fr: "mot de passe oublie|oublie|reinitialis*|mot de passe perdu|changer de mot de passe|modifier le mot de passe|modifier mon mot de passe|recuperer|recuperation|changer le mot de passe",
  es: "olvidaste*|olvidado|olvide|olvido|recuperar|recupera*|restablecer|restablece|cambiar contrasena|cambiar la contrasena|cambiar clave|recordar contrasena",
  pt: "esqueceu*|esqueci*|recuperar|recuperacao|redefinir|repor a palavra-passe|alterar senha|alterar palavra-passe|mudar senha|lembrar senha|perdeu a senha",
  it: "dimenticat*|recupera|recuperare|recupero|reimposta*|cambia password|modifica password|reimpostazione|ripristina*",
  nl: "wachtwoord vergeten|vergeten|wachtwoord herstellen|wachtwoord wijzigen|nieuw wachtwoord|wachtwoord opvragen|wachtwoord resetten",
  sv: "glomt|aterstall*|byt losenord|andra losenord|nytt losenord",
  da: "glemt|nulstil*|skift adgangskode|ny adgangskode|skift kodeord",
  no: "glemt|tilbakestill*|nullstill*|endre passord|nytt passord|bytt passord",
  fi: "unohdi*|unohtu*|unohtunut|vaihda salasana|uusi salasana|palauta salasana|nollaa salasana",
  is: "gleymt*|endurstilla|nytt lykilord",
  et: "unusta*|parooli taastamine|muuda parool|uus parool",
  lv: "aizmirs*|paroles atjaunosana|mainit paroli|atjaunot paroli",
  lt: "pamirs*|priminti|slaptazodzio priminimas|keisti slaptazodi|atkurti slaptazodi|slaptazodzio atkurimas",
  pl: "zapomni*|nie pamietam|przypomn*|przypomnienie hasla|odzysk*|zmien haslo|zmiana hasla|resetuj|resetowanie hasla|zresetuj|nowe haslo",
  cs: "zapomen*|obnov*|zmenit heslo|zmena hesla|nove heslo|zaslat heslo|reset hesla",
  sk: "zabud*|obnov*|zmenit heslo|zmena hesla|nove heslo|zaslat heslo",
  sl: "pozablj*|ponastav*|spremeni geslo|novo geslo",
  hr: "zaboravlj*|zaboravi*|obnovi lozinku|promijeni lozinku|promeni lozinku|nova lozinka|resetiraj|resetuj",
  sr: "заборави*|промени лозинку|ресетуј",
  hu: "elfelejtett*|elfelejtette*|jelszo emlekezteto|jelszoemlekezteto|uj jelszo|jelszo modositas*|jelszocsere|jelszo visszaallitas*",
  ro: "ai uitat|uitat|parola uitata|recuper*|resetare*|reseteaza|schimba parola|schimbare parola",
  bg: "забравен*|забрави*|възстанов*|смяна на парола|нова парола",
  ru: "забыли*|забыл|забыт*|восстанов*|напомн*|сброс*|сменить пароль|смена пароля|изменить пароль|новыи пароль|выслать пароль",
  uk: "забули|забув|видновити|видновлення|нагадати|зминити пароль|скинути",
  mk: "заборавена|заборавив*|промени лозинка",
  el: "ξεχασ*|ξεχασατε*|επαναφορα|ανακτηση|υπενθυμιση|αλλαγη κωδικου",
  tr: "unuttum|sifremi unuttum|unuttun*|sifre sifirla*|sifre yenile*|sifre hatirla*|sifre degistir*|parolami unuttum",
  az: "unutmusunuz|sifreni unut*",
  ka: "დაგავიწყდა",
  sq: "harruat|ke harruar|rivendos",
  ca: "has oblidat|oblidat|recuperar|restablir|canviar contrasenya",
  gl: "esqueciches|recuperar|cambiar contrasinal",
  eu: "ahaztu|pasahitza ahaztu|berreskuratu",
  ar: "نسيت|هل نسيت|استعاده|استرجاع|تغيير كلمه المرور|اعاده تعيين",
  fa: "فراموش|فراموشي|بازيابي|تغيير رمز",
  he: "שכחת|שכחתי|שכחתם|איפוס|שחזור|שינוי סיסמה|שינוי סיסמא",
  hi: "भूल गए|रीसेट",
  bn: "ভুলে গেছেন|রিসেট",
  th: "ลืมรหัสผ่าน|รีเซ็ตรหัสผ่าน|เปลี่ยนรหัสผ่าน",
  vi: "quen mat khau|dat lai mat khau|doi mat khau|khoi phuc",
  id: "lupa|atur ulang|ubah kata sandi|setel ulang|ganti password",
  zh: "忘记密码|忘記密碼|重置密码|重設密碼|重设密码|找回密码|修改密码|變更密碼|修改密碼|忘了密码",
  ja: "パスワードを忘れ|パスワードをお忘れ|再設定|パスワード変更|パスワードの変更|パスワードを変更|再発行|リセット",
  ko: "비밀번호 찾기|비밀번호찾기|비밀번호 재설정|비밀번호 변경|아이디 찾기|아이디찾기|아이디/비밀번호",
  identifier: "forgotpassword|lostpassword|resetpassword|passwordreset|changepassword|remind password|pwreset|forgot|recovery|remindpassword|chgpwd",
}); // prettier-ignore

/** Letters by e-mail. */
export const NEWSLETTER = (): Words => ({
  en: "newsletter*|subscribe|subscribing|subscription to|mailing list|e-mail updates|email updates|email alerts|e-mail alerts|get updates|stay informed|stay in touch|stay up to date|keep me updated|our latest|email list|daily digest|inbox|e-newsletter|email offers|sign up for our|sign up to our|sign up to receive|sign up for * email|sign up for * emails|sign up for * updates|sign up for email*|join our list|join our mailing|join our email|early access|waitlist|waiting list|notify me",
  de: "newsletter*|abonnieren|abonnier*|rundbrief",
  fr: "newsletter*|infolettre*|lettre d'information|lettre d'info|abonnez-vous|s'abonner|je m'abonne|bulletin",
  es: "boletin*|suscrib*|suscripcion*|newsletter*",
  pt: "newsletter*|boletim|assinar|assine|subscrev*|receba novidades|receba nossas",
  it: "newsletter*|abbonati",
  nl: "nieuwsbrief*|abonneren",
  sv: "nyhetsbrev*|prenumerera*",
  da: "nyhedsbrev*|nyhedsmail*",
  no: "nyhetsbrev*|abonner*",
  fi: "uutiskirje*|tilaa uutis*",
  is: "frettabref|postlisti*",
  et: "uudiskiri|uudiskirja*",
  lv: "jaunumi e-pasta|jaunumiem|pieteikties jaunumiem|abonet",
  lt: "naujienlaisk*|prenumer*|naujienos el*",
  pl: "newsletter*|subskryb*|biuletyn*",
  cs: "newsletter*|odebirat|odber novinek|odber",
  sk: "newsletter*|odoberat|odber noviniek|odber",
  sl: "novice na e*|e-novice|e-novicke|narocite se",
  hr: "newsletter*|pretplati*|bilten",
  hu: "hirlevel*|feliratkoz*",
  ro: "newsletter*|abonare|abonati-va|aboneaza-te",
  bg: "бюлетин*|абонираи*|абонамент",
  ru: "рассылк*|подпис*|подписаться",
  uk: "розсилк*|пидпис*",
  el: "newsletter*|ενημερωτικο δελτιο",
  tr: "bulten*|e-bulten*|abone ol*|haber listesi",
  ar: "النشره البريديه|النشره الاخباريه|القايمه البريديه|نشرتنا",
  fa: "خبرنامه",
  he: "ניוזלטר|דיוור|עדכונים",
  hi: "सदस्यता लें|न्यूज़लेटर",
  th: "จดหมายข่าว|รับข่าวสาร",
  vi: "ban tin|nhan tin",
  id: "berlangganan|buletin",
  zh: "订阅|訂閱|电子报|電子報",
  ja: "メルマガ|メールマガジン|ニュースレター|購読",
  ko: "뉴스레터|구독",
  identifier: "mailinglist|mc embedded*|mailchimp|klaviyo|subscribe form|subscriber|newsletter|optin|list manage|leadform|mc4wp|ninja forms",
}); // prettier-ignore

/** Writing to someone: contact, comment, review, application. */
export const MESSAGE = (): Words => ({
  en: "contact|contact us|send message|send a message|send us*|your message|message|enquiry|inquiry|feedback|comment|comments|post comment|leave a reply|leave a comment|add comment|reply|review|write a review|request a demo|book a demo|get a quote|request a quote|ask a question|apply now|application|survey|vote|rsvp|support request|submit a request|callback|call back|tell a friend|share|report|question",
  de: "kontakt*|nachricht*|kommentar*|anfrage*|bewertung*|ruckruf|bewerbung|frage",
  fr: "contact*|contactez*|nous contacter|message|votre message|commentaire*|avis|devis|demande|envoyer un message",
  es: "contact*|mensaje*|comentario*|consulta*|opinion|escribenos|solicitud",
  pt: "contato*|contacto*|mensagem*|comentario*|orcamento|fale conosco|opiniao",
  it: "contatt*|messaggio|commento|commenti|richiesta|recensione",
  nl: "contact*|bericht*|reactie*|opmerking*|vraag|offerte",
  sv: "kontakt*|meddelande*|kommentar*",
  da: "kontakt*|besked*|kommentar*",
  no: "kontakt*|melding*|kommentar*",
  fi: "yhteydenotto*|ota yhteytta|viesti*|kommentt*|palaute*",
  et: "kontakt*|sonum*|kommentaar*",
  lv: "kontakt*|zinojum*|komentar*",
  lt: "kontakt*|zinut*|komentar*|atsiliepim*",
  pl: "kontakt*|wiadomosc*|komentarz*|zapytani*|opini*",
  cs: "kontakt*|zprav*|komentar*|dotaz*",
  sk: "kontakt*|sprav*|komentar*|dotaz*",
  sl: "kontakt*|sporocil*|komentar*|povprasevanj*",
  hr: "kontakt*|poruk*|komentar*|upit*",
  hu: "kapcsolat*|uzenet*|hozzaszol*|velemeny*|erdeklod*",
  ro: "contact*|mesaj*|comentari*|recenzi*",
  bg: "контакт*|съобщение*|коментар*|запитване",
  ru: "контакт*|сообщени*|комментар*|отзыв*|обратная связь|обратнои связи|вопрос*|заявк*|написать",
  uk: "контакт*|повидомлення|коментар*|видгук*",
  el: "επικοινωνια*|μηνυμα*|σχολι*",
  tr: "iletisim*|mesaj*|yorum*|bize ulas*",
  ar: "اتصل|رساله|تعليق|تواصل",
  fa: "تماس|پيام|نظر|ديدگاه",
  he: "צור קשר|הודעה|תגובה|פנייה|צרו קשר",
  hi: "संपर्क|संदेश|टिप्पणी",
  th: "ติดต่อ|ข้อความ|ความคิดเห็น",
  vi: "lien he|tin nhan|binh luan|y kien",
  id: "kontak|hubungi|pesan|komentar",
  zh: "联系|聯絡|留言|评论|評論|反馈",
  ja: "お問い合わせ|問い合わせ|お問合せ|コメント|資料請求|ご意見",
  ko: "문의|연락|댓글|상담",
  identifier: "wpcf7|contactform|commentform|feedback form|hsform|hs form|gform|webform|respond|inquiry form",
}); // prettier-ignore

/** Buying. */
export const CHECKOUT = (): Words => ({
  en: "checkout|check out|place order|place your order|payment*|pay now|pay|billing|shipping|delivery address|credit card|debit card|card number|order summary|your order|cart|basket|add to cart|purchase|buy now|donate|donation|gift card|guest checkout|book now|reservation",
  de: "kasse|zur kasse|bestellung*|bestellen|bezahl*|zahlung*|warenkorb|lieferadresse|rechnungsadresse|kreditkarte|spenden",
  fr: "commander|commande|paiement*|panier|livraison|facturation|carte bancaire|payer",
  es: "pago*|pagar|pedido*|carrito|envio|facturacion|tarjeta|comprar",
  pt: "pagamento*|pagar|pedido*|carrinho|entrega|faturacao|cartao|finalizar compra|comprar",
  it: "pagamento|ordine|carrello|spedizione|fatturazione|acquista",
  nl: "afrekenen|betalen|betaling|bestelling*|bestellen|winkelwagen|bezorgadres",
  sv: "kassa*|betala*|bestall*|varukorg*",
  da: "betal*|bestil*|indkobskurv|levering",
  no: "betal*|bestill*|handlekurv",
  fi: "kassa*|maksu*|tilaus*|ostoskori*",
  pl: "zamowieni*|platnosc*|koszyk*|dostaw*|kasa",
  cs: "objednavk*|objednat|platb*|kosik*|doprav*",
  sk: "objednavk*|objednat|platb*|kosik*|doprav*",
  hu: "rendeles*|fizetes*|kosar*|szallitas*|penztar",
  ro: "comanda*|plata*|cos de cumparaturi|livrare*",
  bg: "поръчк*|плащане|количка|доставка",
  ru: "оформить заказ|оформление заказа|заказ*|оплат*|корзин*|доставк*",
  uk: "замовлення|оплат*|кошик*|доставк*",
  el: "παραγγελια*|πληρωμη*|καλαθι*|αποστολη*",
  tr: "odeme*|siparis*|sepet*|satin al*|teslimat*",
  lt: "krepsel*|uzsakym*|apmokej*|pristatym*",
  ar: "الدفع|اتمام الطلب|سله|الشحن",
  fa: "پرداخت|سبد خريد|سفارش",
  he: "תשלום|לתשלום|סל קניות|משלוח",
  th: "ชําระเงิน|สั่งซื้อ|ตะกร้า",
  vi: "thanh toan|dat hang|gio hang",
  id: "pembayaran|bayar|keranjang|pesanan",
  zh: "结账|結帳|付款|支付|订单|購物車|购物车",
  ja: "お支払い|ご注文|注文する|購入|カート|レジ",
  ko: "결제|주문|장바구니|구매",
  identifier: "checkout|payment|billing|shipping|orderinfo|creditcard|addtocart|onepage",
}); // prettier-ignore

/** Looking for something. */
export const SEARCH = (): Words => ({
  en: "search|find|look for|filter|sort by|go to page|where to",
  many:
    "suche|suchen|recherche|rechercher|buscar|busca|busqueda|pesquisar|pesquisa|procurar|cerca|ricerca|zoek*|sok|soeg|sog|haku|hae|etsi|otsi|otsing|meklet|paieska|ieskoti|" +
    "szukaj|wyszukaj|hledat|vyhledat|hladat|vyhladat|iskanje|isci|trazi|pretraga|pretrazi|kereses|keres|cauta*|търс*|поиск*|наити|искать|пошук*|шукати|αναζητηση|ara|arama|بحث|" +
    "جستجو|חיפוש|חפש|खोज*|ค้นหา|tim kiem|cari|搜索|搜尋|検索|검색|cercar|kerko|ძებნა",
  identifier: "q|query|s|keyword|keywords|searchbox|searchform|finder|locator",
}); // prettier-ignore

/** Going on to a next step, or sending without saying what. */
export const NEXT = (): Words => ({
  en: "continue|next|next step|submit|send|go|ok|proceed|done|finish|confirm|save|save changes|let's go|complete",
  many:
    "weiter|absenden|senden|speichern|continuer|suivant|valider|envoyer|enregistrer|continuar|siguiente|enviar|guardar|seguinte|proximo|avancar|salvar|continua|avanti|prosegui|invia|conferma|" +
    "doorgaan|volgende|verder|verzenden|versturen|opslaan|fortsatt|nasta|skicka|spara|fortsaet|naeste|fortsett|neste|lagre|jatka|seuraava|laheta|tallenna|edasi|saada|turpinat|talak|sutit|" +
    "toliau|testi|siusti|issaugoti|dalej|kontynuuj|wyslij|zapisz|pokracovat|dalsi|odeslat|ulozit|odoslat|nadaljuj|naprej|poslji|nastavi|dalje|posalji|tovabb|kuldes|mentes|trimite|" +
    "salveaza|напред|продължи|изпрати|далее|продолжить|отправить|сохранить|готово|дали|продовжити|надислати|συνεχεια|επομενο|αποστολη|devam|ileri|gonder|kaydet|متابعه|التالي|ارسال|ادامه|בא|המשך|שלח|जारी रखें|आगे|" +
    "ถัดไป|ต่อไป|tiep tuc|tiep theo|gui|lanjut*|selanjutnya|kirim|下一步|继续|繼續|提交|確定|确定|次へ|確認|送信|進む|다음|확인|계속|제출",
}); // prettier-ignore

/** What is opened by signing up: tells "create an account" from "sign up for our letters". */
export const ACCOUNT = (): Words => ({
  en: "account*|profile|membership|member|user|username|login|customer*|free trial|password",
  many:
    "konto*|benutzerkonto|kundenkonto|account|profil*|mitglied*|neukunde*|compte*|membre*|cuenta*|usuario*|socio|conta|utilizador*|profilo|utente|klant*|bruger*|bruker*|medlem*|tili|tilin|tunnus*|kayttaj*|jasen*|adgang|reikning|" +
    "kasutaja*|kontu|konts|lietotaj*|paskyr*|vartotoj*|nari*|konta|uzytkownik*|klient*|ucet|uctu|uzivatel*|pouzivatel*|racun*|uporabnik*|korisnik*|nalog*|clan*|fiok*|felhasznalo*|tag|cont|contul|utilizator*|membru|профил*|акаунт*|потребител*|аккаунт*|учетн*|пользовател*|кабинет*|участник*|клиент*|обликов*|користувач*|" +
    "уликов*|сметк*|корисник*|налог|λογαριασμ*|μελος|χρηστη*|πελατη*|hesap*|hesab*|uye*|kullanici*|istifadeci|аккаунт|hisob|llogari*|perdorues|compte|usuari|kontua|kontu*|حساب*|عضو*|مستخدم|كاربر*|عضويت|اكانت|חשבון|משתמש|לקוח|חבר|खाता|अकाउंट|অ্যাকাউন্ট|একাউন্ট|கணக்கு|บัญชี|สมาชิก|tai khoan|thanh vien|akun|akaun|anggota|pengguna|akaunti|rekening|" +
    "账户|帐户|账号|帐号|帳戶|帳號|用户|用戶|会员|會員|アカウント|会員|ユーザー|ユーザ|メンバー|회원|계정",
}); // prettier-ignore
