/** Words by which a field says what it asks for: in its label, placeholder, name or id. Same notation as words/signup.ts. */
import type { Words } from "./signup.ts";

export const PASSWORD = (): Words => ({
  en: "password*|passwd|passphrase|passcode|pwd|pass|psw|pword|userpass|userpassword|pw",
  many:
    "passwort*|kennwort*|mot de passe|motdepasse|mdp|contrasena*|clave|senha*|palavra-passe|palavra passe|palavra chave|parola*|wachtwoord*|losenord*|adgangskode*|kodeord*|passord*|" +
    "salasana*|lykilord*|parool*|parole*|slaptazod*|hasl*|heslo|hesla|geslo|gesla|lozink*|sifr*|jelszo*|парол*|пароль*|лозинк*|κωδικος|κωδικο*|συνθηματικο|sifre*|كلمه المرور|" +
    "كلمه السر|الرقم السري|رمز عبور|گذرواژه|رمز|סיסמ*|पासवर्ड|পাসওয়ার্ড|รหัสผ่าน|mat khau|kata sandi|kata laluan|sandi|contrasenya|contrasinal|pasahitz*|fjalekalim*|პაროლი|գաղտնաբառ|密码|密碼|パスワード|비밀번호|암호",
}); // prettier-ignore

/** Once more: of a password or an e-mail address. */
export const AGAIN = (): Words => ({
  en: "confirm*|repeat*|retype*|re-type|re-enter|reenter*|again|verify|verification password|verif|passverify|re-password|repassword|password2|pass2|passwd2|pwd2|pw2|cpassword|confpass|conf|password confirmation|twice|retyped|rpassword|re password|2nd",
  many:
    "wiederhol*|bestatig*|erneut|nochmal*|confirme*|confirmation|repet*|saisir a nouveau|ressaisir|confirma*|repite|repita|repetir|repit*|otra vez|novamente|conferma*|ripeti*|ripet*|di nuovo|" +
    "bevestig*|herhaal*|nogmaals|opnieuw|bekraft*|upprepa*|igen|gentag*|bekraeft*|gjenta*|bekreft*|pa nytt|uudelleen|uudestaan|vahvista*|toista|aftur|stadfest*|uuesti|korda*|kinnita*|" +
    "atkartot*|apstiprin*|velreiz|pakartot*|pakartok*|patvirtin*|dar karta|powtorz*|powtorne|potwierdz*|ponown*|znovu|potvrd*|jeste jednou|zopak*|kontrola hesla|overenie|overeni|ponovno|ponovi*|potrdi*|" +
    "ponovite|potvrdi*|ujra|megerosit*|megegyszer|ismet|repeta*|din nou|повтор*|потвърд*|отново|подтверд*|еще раз|пидтверд*|ще раз|επαναληψη|επιβεβαιωση*|ξανα|tekrar*|onay*|dogrula*|" +
    "تاكيد|اعاده|تكرار|تكرار رمز|مجددا|אימות|שוב|חזור על|אשר סיסמ*|פעם שנייה|पुष्टि|दोबारा|নিশ্চিত|ยืนยัน|อีกครั้ง|nhap lai|xac nhan|ulangi|konfirmasi|sahkan|repetiu|repeteix|errepikatu|perserit*|" +
    "确认|確認|再次|重复|重複|再输入|再輸入|もう一度|再入力|확인|재입력|다시",
}); // prettier-ignore

/** A password that is made now. */
export const NEW = (): Words => ({
  en: "choose|create|new password|newpassword|newpass|new passwd|desired|pick|at least|minimum|min|strong|must be|must contain|characters|register password|reg password|signup password|make up",
  many:
    "wahlen|mindestens|zeichen|choisir|choisissez|creer|caracteres|au moins|minimum|elige|elija|crea|al menos|crie|escolha|pelo menos|scegli|almeno|caratteri|kies|minimaal|tekens|valj|minst|tecken|vaelg|mindst|velg|tegn|" +
    "valitse|vahintaan|merkkia|vali|vahemalt|izvelies|vismaz|maziausiai|ne maziau|wybierz|co najmniej|znakow|zvolte|alespon|znaku|znakov|izberi|najmanj|odaberi|najmanje|valasszon|legalabb|karakter*|alege|cel putin|изберете|поне|" +
    "придумаите|не менее|минимум|символ*|придумаи|оберить|щонаименше|τουλαχιστον|belirle*|en az|اختر|علي الاقل|حداقل|בחר|לפחות|कम से कम|อย่างน้อย|it nhat|minimal|至少|设置|設定|设置密码|文字以上|以上|자 이상|이상",
}); // prettier-ignore

/** The password in use, asked before it is changed. */
export const CURRENT = (): Words => ({
  en: "current|old|existing|present password|oldpassword|currentpassword|old_password",
  many: "aktuell*|altes|bisherig*|actuel*|ancien|actual|anterior|antiga|atual|attuale|vecchia|huidig*|oud|nuvarande|gammalt|nuvaerende|gammel|navaerende|nykyinen|vanha|vana|praegune|veca|pasreizeja|dabartin*|senas|obecne|stare|aktualne|stavajici|soucasne|sucasne|trenutn*|staro|stara|jelenlegi|regi|actuala|veche|старыи|текущ*|старая|текуща|стара|поточнии|τρεχων|παλιος|mevcut|eski|الحاليه|القديمه|فعلي|קודמת|נוכחית|वर्तमान|ปัจจุบัน|เดิม|hien tai|cu|saat ini|lama|当前|目前|旧密码|原密码|現在の|현재|기존",
}); // prettier-ignore

export const EMAIL = (): Words => ({
  en: "email*|e-mail*|mail|e mail|useremail|mailaddress|emailaddress|usermail",
  many: "courriel|adresse mail|correo|correio|posta elettronica|e-post*|epost*|sahkoposti*|netfang|meil|e-pasts|epasts|el. pastas|el.pastas|elektronini*|elektronicka*|elektronska*|имеил|е-mail|почта|эл. почта|электронн*|е-поща|пошта|е-пошта|електронн*|ηλεκτρονικο ταχυδρομειο|eposta|e-posta|البريد|بريد|ايميل|پست الكترونيك|رايانامه|אימייל|דוא\"ל|דואר אלקטרוני|מייל|ईमेल|ইমেইল|อีเมล|thu dien tu|surel|correu|posta elektronikoa|邮箱|邮件|郵件|電子郵件|信箱|電郵|メール|이메일|전자우편",
}); // prettier-ignore

export const USERNAME = (): Words => ({
  en: "username|user name|user id|userid|login name|screen name|screenname|nickname|nick|display name|displayname|handle|member name|penname|alias|login id|uname|usr|gamertag|member id|memberid|unix name|player name|account name|user login|login",
  many: "benutzername*|nutzername|spitzname|identifiant|pseudo*|nom d'utilisateur|nombre de usuario|usuario|apodo|nome de usuario|nome de utilizador|utilizador|apelido de usuario|nome utente|utente|gebruikersnaam|anvandarnamn|brugernavn|brukernavn|kayttajanimi|kayttajatunnus|nimimerkki|tunnus|notandanafn|kasutajanimi|lietotajvards|vartotojo vard*|slapyvard*|nazwa uzytkownika|uzivatelske jmeno|prezdivka|pouzivatelske meno|uporabnisko ime|korisnicko ime|felhasznalonev|nume utilizator|nume de utilizator|потребителско име|имя пользователя|логин|никнеим|ник|им'я користувача|ονομα χρηστη|kullanici adi|اسم المستخدم|نام كاربري|שם משתמש|उपयोगकर्ता नाम|ชื่อผู้ใช้|ten dang nhap|ten nguoi dung|nama pengguna|nom d'usuari|erabiltzaile izena|用户名|用戶名|帐号|账号|帳號|昵称|暱稱|使用者名稱|ユーザー名|ユーザ名|ユーザーid|ニックネーム|ハンドル|会員id|아이디|닉네임|별명",
}); // prettier-ignore

export const FIRST_NAME = (): Words => ({
  en: "first name|firstname|fname|given name|givenname|forename|first_name|name first|f name",
  many: "vorname|prenom|nombre|primeiro nome|nome|voornaam|fornamn|fornavn|etunimi|eesnimi|vards|vardas|imie|jmeno|meno|ime|keresztnev|prenume|име|имя|им'я|ονομα|ad|adi|isim|الاسم الاول|نام|שם פרטי|पहला नाम|ชื่อ|nama depan|izena|nomi|名|名字|sei|mei",
}); // prettier-ignore

export const LAST_NAME = (): Words => ({
  en: "last name|lastname|lname|surname|family name|familyname|second name|name last|l name",
  many: "nachname|familienname|zuname|nom de famille|nom|apellido*|sobrenome|apelido|cognome|achternaam|efternamn|efternavn|etternavn|sukunimi|perekonnanimi|uzvards|pavarde|nazwisko|prijmeni|priezvisko|priimek|prezime|vezeteknev|csaladnev|nume|фамили*|призвище|επωνυμο|επιθετο|soyad*|soyisim|اسم العايله|اللقب|نام خانوادگي|שם משפחה|उपनाम|นามสกุล|ho ten|nama belakang|cognom*|abizen*|mbiemri|姓",
}); // prettier-ignore

export const FULL_NAME = (): Words => ({
  en: "full name|fullname|your name|name|real name|realname|real_name",
  many: "vollstandiger name|ihr name|nom complet|nom et prenom|nombre completo|nombre y apellidos|nome completo|nome e cognome|naam|namn|fulde navn|navn|fullt navn|nimi|nafn|imie i nazwisko|jmeno a prijmeni|meno a priezvisko|ime in priimek|ime i prezime|teljes nev|nev|nume complet|nume si prenume|фио|ф.и.о|име и фамилия|ονοματεπωνυμο|ad soyad|adiniz soyadiniz|الاسم|الاسم الكامل|نام و نام خانوادگي|שם מלא|שם|पूरा नाम|ho va ten|nama lengkap|nama|姓名|真实姓名|お名前|氏名|名前|이름|성명|성함",
}); // prettier-ignore

export const BIRTH = (): Words => ({
  en: "birth*|dob|date of birth|birthday|birthdate|bday|b day|your age|age|born",
  many: "geburt*|naissance|nacimiento|nascimento|nascita|geboorte*|fodelse*|fodsel*|syntyma*|faedingar*|sunni*|dzimsanas|gimimo|urodzenia|narozeni|narodenia|rojstva|rodenja|rodjenja|szuletes*|nastere*|nasterii|раждане|рождения|народження|γεννησης|dogum*|الميلاد|تولد|לידה|जन्म|วันเกิด|ngay sinh|tanggal lahir|lahir|naixement|jaiotze*|生日|出生|生年月日|생년월일|생일",
}); // prettier-ignore

export const GENDER = (): Words => ({
  en: "gender|sex|salutation|mr|mrs",
  many: "geschlecht|anrede|civilite|sexe|sexo|genero|sesso|geslacht|aanhef|kon|koen|kjonn|sukupuoli|sugu|dzimums|lytis|plec|pohlavi|pohlavie|spol|nem|sexul|пол|стать|φυλο|cinsiyet*|الجنس|جنسيت|מין|लिंग|เพศ|gioi tinh|jenis kelamin|性别|性別|성별",
}); // prettier-ignore

export const PHONE = (): Words => ({
  en: "phone*|telephone*|tel|mobile*|cell|cellphone|fax|phonenumber",
  many: "telefon*|handy*|mobil*|portable|celular|movil|telemovel|cellulare|telefoon*|puhelin*|simi|talrunis|talr|tel nr|komorka|тел|телефон*|мобилн*|τηλεφωνο|κινητο|telefono*|cep|gsm|الهاتف|الجوال|رقم الجوال|موبايل|همراه|تلفن|טלפון|נייד|फोन|मोबाइल|โทรศัพท์|มือถือ|dien thoai|so dien thoai|nomor hp|ponsel|手机|手機|电话|電話|携帯|휴대폰|휴대전화|전화|연락처|핸드폰",
}); // prettier-ignore

export const ADDRESS = (): Words => ({
  en: "address 1|address1|address line*|addr|street*|address|city|town|suburb|zip*|zip code|zipcode|postal*|postcode|post code|state|province|county|country|region|apt|house",
  many: "strasse|hausnummer|plz|postleitzahl|ort|stadt|land|rue|ville|code postal|pays|adresse|direccion|calle|ciudad|codigo postal|pais|provincia|endereco|morada|rua|cidade|cep|bairro|indirizzo|via|citta|cap|paese|straat|huisnummer|woonplaats|plaats|adres|gata|gatuadress|postnummer|postadress|by|gade|vej|poststed|katuosoite|osoite|postinumero|kaupunki|maa|aadress|linn|pilseta|iela|miestas|gatve|salis|ulica|miasto|miejscowosc|kod pocztowy|kraj|ulice|mesto|psc|zeme|stat|krajina|postna stevilka|drzava|grad|postanski broj|cim|utca|iranyitoszam|varos|orszag|strada|oras|localitate|judet|tara|адрес*|город|улица|индекс|страна|град|мисто|вулиця|краина|διευθυνση|πολη|τ.κ|οδος|χωρα|sehir|ilce|ulke|posta kodu|العنوان|المدينه|البلد|الدوله|شهر|ادرس|كشور|استان|כתובת|עיר|רחוב|מדינה|मिकुद|पता|शहर|ที่อยู่|จังหวัด|dia chi|thanh pho|alamat|kota|negara|provinsi|地址|城市|国家|國家|邮编|住所|郵便番号|都道府県|市区町村|주소|우편번호|국가",
}); // prettier-ignore

export const COMPANY = (): Words => ({
  en: "company*|organi*|employer|business name|job title|occupation|profession|industry|institution|affiliation|vat|tax id|school",
  many: "firma*|unternehmen|entreprise|societe|profession|empresa|organizacion|azienda|societa|ragione sociale|bedrijf*|foretag*|virksomhed|bedrift|yritys|ettevote|uznemums|imone|firmy|nip|cegnev|ceg|фирма|компани*|организац*|εταιρεια|sirket*|الشركه|شركت|חברה|บริษัท|cong ty|perusahaan|公司|会社名|회사",
}); // prettier-ignore

/** A payment card's number, code or expiry. */
export const CARD = (): Words => ({
  en: "card number|cardnumber|card no|ccnumber|cc number|credit card|creditcard|debit card|cvv|cvc|cvv2|cvc2|cid|security code|card code|card verification|verification number|expir*|exp date|exp month|exp year|cardholder|card holder|name on card|iban|cc exp*|cc name|cc csc|card|gift card|account number|routing number|sort code|credit card vcode",
  many: "kartennummer|kreditkarte|prufziffer|gultig bis|numero de carte|carte bancaire|cryptogramme|date d'expiration|numero de tarjeta|tarjeta|codigo de seguridad|cartao|numero do cartao|codigo de seguranca|carta di credito|numero carta|kaartnummer|kortnummer|korttinumero|numer karty|cislo karty|kartyaszam|numarul cardului|номер карты|карта|αριθμος καρτας|kart numarasi|kart no|رقم البطاقه|شماره كارت|מספר כרטיס|หมายเลขบัตร|so the|nomor kartu|卡号|カード番号|카드번호",
}); // prettier-ignore

/** Secrets that are typed like passwords and are none: PINs, official numbers, one-time codes. */
export const OTHER_SECRET = (): Words => ({
  en: "pin|pin code|pin number|pincode|ssn|social security*|last 4|last four|tax payer|taxpayer|passport|national id|driver* license|otp|one-time|one time|2fa|mfa|two-factor|token|authenticator|security key|sms code|verification code|auth code|access code|activation code|license number|policy number|ein",
  many: "sozialversicherung*|numero de securite sociale|dni|nif|cpf|cnpj|codice fiscale|bsn|personnummer|cpr|fodselsnummer|henkilotunnus|isikukood|personas kods|asmens kodas|pesel|rodne cislo|emso|oib|cnp|егн|инн|снилс|αφμ|tc kimlik|kimlik|رقم الهويه|كد ملي|תעודת זהות|身份证|주민등록번호|код из смс|код подтверждения|kod sms|인증번호|验证码|驗證碼|認証コード|確認コード",
}); // prettier-ignore

export const CAPTCHA = (): Words => ({
  en: "captcha*|recaptcha*|hcaptcha|security image|image code|are you human|human|robot|anti-spam|antispam|spam|characters in the image|letters in the image|type the characters|security check|visual verification|turnstile|humanverify|imagetext|verifycode|checkcode|vcode",
  many: "sicherheitscode|code de securite|codigo de verificacion|codice di sicurezza|kod z obrazka|przepisz kod|opiste kod|ellenorzo kod|защитныи код|код с картинки|проверочныи код|символы с картинки|код|guvenlik kodu|كود التحقق|كد امنيتي|图形验证码|画像認証|画像コード|자동등록방지|보안문자",
}); // prettier-ignore

/** Free text to someone. */
export const FREE_TEXT = (): Words => ({
  en: "message|comment|comments|enquiry|inquiry|question|feedback|subject|your message|description|review|body|msg|details|notes",
  many: "nachricht|kommentar*|betreff|frage|message|sujet|objet|mensaje|asunto|mensagem|assunto|messaggio|oggetto|bericht|onderwerp|meddelande|amne|besked|emne|melding|viesti|aihe|sonum|zinojums|zinute|tema|wiadomosc|tresc|temat|zprava|predmet|sprava|sporocilo|poruka|uzenet|targy|mesaj|subiect|съобщение|сообщение|тема|повидомлення|μηνυμα|θεμα|mesaj*|konu|رساله|الموضوع|پيام|موضوع|הודעה|נושא|संदेश|ข้อความ|noi dung|tin nhan|pesan|留言|内容|お問い合わせ内容|本文|문의내용|내용",
}); // prettier-ignore

export const QUESTION = (): Words => ({
  en: "security question|secret question|challenge question|password hint|hint|secret answer|security answer|challenge answer",
  many: "sicherheitsfrage|question secrete|pregunta secreta|pregunta de seguridad|pergunta secreta|domanda segreta|beveiligingsvraag|pytanie pomocnicze|секретныи вопрос|контрольныи вопрос|gizli soru|秘密の質問|密保|비밀번호 찾기 질문",
}); // prettier-ignore

/** Staying logged in. */
export const REMEMBER = (): Words => ({
  en: "remember*|keep me logged in|keep me signed in|stay signed in|stay logged in|kmsi|rememberme|autologin|auto login|persistent*|keep me|log me on automatically|keep signed in|remember_me|save password|cookieuser|trust this device",
  many: "angemeldet bleiben|eingeloggt bleiben|merken|se souvenir|rester connecte|garder ma session|retenir|recordarme|recordar|recuerdame|mantener*|lembrar|manter sessao|manter-me|memorizar|ricordami|resta connesso|onthoud*|ingelogd blijven|kom ihag|hall mig inloggad|husk|forbliv logget|muista|pysy kirjautuneena|jata meelde|atcereties|prisiminti|atsiminti|zapamietaj*|nie wylogowuj|zapamatovat|pamatovat|zapamatat|trvale prihlasit|zapomni*|zapamti|emlekezz|maradjak bejelentkezve|tine-ma minte|запомни*|запомнить|не выходить|запам'ятати|να με θυμασαι|απομνημονευση|beni hatirla|hatirla|تذكرني|مرا به خاطر|זכור אותי|מני|याद रखें|จดจํา|ghi nho|ingat saya|recorda'm|gogoratu|记住|記住|自动登录|保持登录|ログイン状態|自動ログイン|次回から|로그인 상태|자동로그인|자동 로그인|아이디 저장",
}); // prettier-ignore
