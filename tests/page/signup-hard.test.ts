// @vitest-environment jsdom
/** Forms that mislead, and signups that look like something else; one small page each. */
import { describe, expect, it } from "vitest";
import { recogniseSignup } from "../../src/page/signup.ts";

function signup(html: string): boolean {
  return recogniseSignup(new DOMParser().parseFromString(html, "text/html"), { url: "https://site.example/" })
    .signup;
}

describe("is signup", () => {
  const pages: Record<string, string> = {
    "a login and a signup form on one page": `<h2>Log in</h2><form action="/login"><input name="email" placeholder="E-mail"><input type="password" name="pass"><button>Log in</button></form>
      <h2>New here?</h2><form action="/register"><input name="email" placeholder="E-mail"><input type="password" name="pass" placeholder="Choose a password">
      <input type="password" name="pass2" placeholder="Once more"><button>Create account</button></form>`,
    "a form in a dialog, without a form element": `<main><h1>Tea shop</h1><p>Our teas.</p></main><div role="dialog"><h2>Create your account</h2>
      <div><label>Name <input name="fullname"></label></div><div><label>E-mail <input type="email" name="email"></label></div>
      <div><label>Password <input type="password" autocomplete="new-password"></label></div>
      <div><button type="button">Sign up</button></div><p>Already have an account? <a href="/login">Log in</a></p></div>`,
    "the first step of a shop: e-mail only, button creates an account": `<div><form id="create_account_form" action="/account"><h3>Create an account</h3>
      <p>Enter your e-mail address to create an account.</p><label>E-mail address <input name="email_create"></label>
      <button type="submit" name="SubmitCreate">Create an account</button></form></div>`,
    "two passwords and a name, button says only Continue": `<form><label>First name <input name="firstname"></label><label>Surname <input name="lastname"></label>
      <label>E-mail <input type="email" name="email"></label><label>Password <input type="password" name="p1"></label>
      <label>Repeat password <input type="password" name="p2"></label><button>Continue</button></form>`,
    "labels in a table, server's form around everything": `<form action="./Register.aspx" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="x">
      <div id="head"><input name="q" type="text"><input type="submit" value="Search"></div>
      <div id="main"><h1>Registration</h1><table><tr><td>User name</td><td><input name="ctl00$user"></td></tr><tr><td>E-mail</td><td><input name="ctl00$mail"></td></tr>
      <tr><td>Password</td><td><input type="password" name="ctl00$pw"></td></tr><tr><td>Confirm password</td><td><input type="password" name="ctl00$pw2"></td></tr></table>
      <input type="submit" value="Register"></div></form>`,
    "a membership without a password": `<title>Become a member</title><h1>Register as a member</h1><form action="/member/register"><label>First name <input name="first_name"></label>
      <label>Last name <input name="last_name"></label><label>E-mail <input name="email"></label><label>Date of birth <input name="birthdate"></label>
      <label><input type="checkbox" name="terms"> I agree to the <a href="/terms">terms</a></label><button>Register</button></form>`,
    "a card is asked for along with the account": `<h1>Start your free trial</h1><form action="/signup"><label>E-mail <input type="email" name="email"></label>
      <label>Create a password <input type="password" name="password"></label><label>Card number <input name="cardnumber" autocomplete="cc-number"></label>
      <label>Security code <input type="password" name="cvv"></label><button>Create account</button></form>`,
  };
  it.each(Object.entries(pages))("%s", (_, html) => expect(signup(html)).toBe(true));
});

describe("is not signup", () => {
  const pages: Record<string, string> = {
    "changing a password": `<h1>Change your password</h1><form action="/account/password"><label>Current password <input type="password" autocomplete="current-password"></label>
      <label>New password <input type="password" autocomplete="new-password"></label><label>Repeat new password <input type="password" autocomplete="new-password"></label><button>Change password</button></form>`,
    "resetting a password": `<h1>Reset your password</h1><form action="/password/reset"><label>New password <input type="password" name="password"></label>
      <label>Confirm password <input type="password" name="password_confirmation"></label><button>Reset password</button></form>`,
    "asking for a new password": `<h1>Forgot your password?</h1><form action="/forgot"><label>E-mail <input type="email" name="email"></label><button>Send link</button></form>`,
    "a card code typed as a password": `<h1>Checkout</h1><form action="/checkout/payment"><label>Name on card <input name="cc-name"></label><label>Card number <input name="cardnumber"></label>
      <label>CVV <input type="password" name="cvv"></label><label>E-mail <input name="email"></label><button>Pay now</button></form>`,
    "a PIN typed as a password": `<h1>Library account</h1><form action="/patron/login"><label>Card number <input name="barcode"></label><label>PIN <input type="password" name="pin"></label><button>Log in</button></form>`,
    "a social-security number typed as a password": `<h1>Check your refund</h1><form action="/refund/status"><label>Social security number <input type="password" name="ssn"></label>
      <label>Refund amount <input name="amount"></label><button>Submit</button></form>`,
    "a newsletter that says sign up": `<h3>Sign up for our newsletter</h3><form action="/newsletter/subscribe"><input type="email" name="email" placeholder="Your e-mail"><button>Sign up</button></form>`,
    "a contact form": `<h1>Contact us</h1><form action="/contact"><label>Name <input name="name"></label><label>E-mail <input type="email" name="email"></label>
      <label>Message <textarea name="message"></textarea></label><button>Send message</button></form>`,
    "a search field": `<form action="/search" method="get"><input type="search" name="q" placeholder="Search"><button>Search</button></form>`,
    "a comment form": `<h3>Leave a reply</h3><form action="/wp-comments-post.php"><label>Name <input name="author"></label><label>E-mail <input name="email"></label>
      <textarea name="comment"></textarea><input type="submit" value="Post comment"></form>`,
    "a delivery address": `<h1>Checkout</h1><form action="/checkout/shipping"><label>First name <input name="firstname"></label><label>Last name <input name="lastname"></label>
      <label>Street <input name="street"></label><label>City <input name="city"></label><label>E-mail <input name="email"></label><button>Continue to payment</button></form>`,
    "a login with a button to sign up beside it": `<form action="/session"><label>E-mail <input name="email"></label><label>Password <input type="password" name="password"></label>
      <label><input type="checkbox" name="remember"> Remember me</label><a href="/forgot">Forgot password?</a><button>Log in</button><a class="btn" href="/signup">Sign up</a></form>`,
  };
  it.each(Object.entries(pages))("%s", (_, html) => expect(signup(html)).toBe(false));
});

describe("in many languages", () => {
  // heading, e-mail, password, again, button
  const signups: Record<string, [string, string, string, string, string]> = {
    Czech: ["Nový účet", "E-mailová adresa", "Heslo", "Heslo znovu", "Vytvořit účet"],
    Danish: ["Bliv medlem", "E-mail", "Adgangskode", "Gentag adgangskode", "Opret konto"],
    Estonian: ["Loo konto", "E-posti aadress", "Parool", "Korda parooli", "Registreeru"],
    Greek: ["Νέος λογαριασμός", "Ηλεκτρονικό ταχυδρομείο", "Κωδικός", "Επιβεβαίωση κωδικού", "Εγγραφή"],
    Turkish: ["Yeni üyelik", "E-posta", "Şifre", "Şifre tekrar", "Kayıt ol"],
    Arabic: ["إنشاء حساب جديد", "البريد الإلكتروني", "كلمة المرور", "تأكيد كلمة المرور", "إنشاء حساب"],
    Hebrew: ["יצירת חשבון", "דואר אלקטרוני", "סיסמה", "אימות סיסמה", "הרשמה"],
    Hindi: ["नया खाता", "ईमेल", "पासवर्ड", "पासवर्ड की पुष्टि", "खाता बनाएं"],
    Thai: ["สมัครสมาชิก", "อีเมล", "รหัสผ่าน", "ยืนยันรหัสผ่าน", "ลงทะเบียน"],
    Vietnamese: ["Tạo tài khoản", "Thư điện tử", "Mật khẩu", "Nhập lại mật khẩu", "Đăng ký"],
    Ukrainian: ["Новий користувач", "Електронна пошта", "Пароль", "Повторіть пароль", "Зареєструватися"],
    Romanian: ["Cont nou", "Adresa de e-mail", "Parola", "Confirmă parola", "Creează cont"],
    Korean: ["회원가입", "이메일", "비밀번호", "비밀번호 확인", "가입하기"],
    Japanese: ["新規会員登録", "メールアドレス", "パスワード", "パスワード（確認）", "登録する"],
    Chinese: ["注册新用户", "邮箱", "密码", "确认密码", "立即注册"],
  };
  it.each(Object.entries(signups))("%s signup", (_, [heading, mail, password, again, button]) => {
    expect(
      signup(`<h1>${heading}</h1><form><label>${mail}<input name="f1"></label><label>${password}<input type="password" name="f2"></label>
        <label>${again}<input type="password" name="f3"></label><button>${button}</button></form>`),
    ).toBe(true);
  });

  // heading, e-mail, password, forgotten, button
  const logins: Record<string, [string, string, string, string, string]> = {
    Arabic: ["تسجيل الدخول", "البريد الإلكتروني", "كلمة المرور", "نسيت كلمة المرور؟", "تسجيل الدخول"],
    German: ["Anmelden", "E-Mail", "Passwort", "Passwort vergessen?", "Anmelden"],
    Hungarian: ["Bejelentkezés", "E-mail", "Jelszó", "Elfelejtett jelszó", "Belépés"],
    Japanese: ["会員ログイン", "メールアドレス", "パスワード", "パスワードをお忘れの方", "ログイン"],
    Polish: ["Logowanie", "E-mail", "Hasło", "Nie pamiętasz hasła?", "Zaloguj się"],
    Swedish: ["Logga in", "E-post", "Lösenord", "Glömt lösenord?", "Logga in"],
    Vietnamese: ["Đăng nhập", "Thư điện tử", "Mật khẩu", "Quên mật khẩu?", "Đăng nhập"],
  };
  it.each(Object.entries(logins))("%s login", (_, [heading, mail, password, forgotten, button]) => {
    expect(
      signup(`<h1>${heading}</h1><form><label>${mail}<input name="f1"></label><label>${password}<input type="password" name="f2"></label>
        <a href="/f">${forgotten}</a><button>${button}</button></form>`),
    ).toBe(false);
  });
});

describe("shadow roots, frames of mind and visibility", () => {
  const inner = `<h2>Create account</h2><form><label>E-mail <input type="email" name="email"></label>
    <label>Password <input type="password" autocomplete="new-password"></label><button>Create account</button></form>`;

  it("sees into open shadow roots, not into closed ones", () => {
    for (const mode of ["open", "closed"] as const) {
      const page = document.implementation.createHTMLDocument("");
      const host = page.body.appendChild(page.createElement("div"));
      host.attachShadow({ mode }).innerHTML = inner;
      expect(recogniseSignup(page).signup).toBe(mode === "open");
    }
  });

  it("joins fields that each live in a shadow root of their own", () => {
    const page = document.implementation.createHTMLDocument("Join");
    const form = page.body.appendChild(page.createElement("form"));
    form.id = "registration";
    for (const field of [
      `<input type="email" name="email" aria-label="E-mail">`,
      `<input type="password" aria-label="Choose a password">`,
      `<button>Create account</button>`,
    ]) {
      form.appendChild(page.createElement("div")).attachShadow({ mode: "open" }).innerHTML = field;
    }
    expect(recogniseSignup(page).signup).toBe(true);
  });

  it("takes a shadow root as the page", () => {
    const host = document.createElement("div");
    const root = host.attachShadow({ mode: "open" });
    root.innerHTML = inner;
    expect(recogniseSignup(root).signup).toBe(true);
  });

  it("leaves out what can't be seen, where it is told", () => {
    const page = new DOMParser().parseFromString(`<div id="later">${inner}</div>`, "text/html");
    expect(recogniseSignup(page).signup).toBe(true);
    const isVisible = (element: Element): boolean => !element.closest("#later");
    expect(recogniseSignup(page, { isVisible }).signup).toBe(false);
  });
});

describe("odd pages", () => {
  it.each([
    ["nothing", ""],
    [
      "thousands of hidden fields before the form",
      `<form action="/register"><h1>Create account</h1>${'<input type="hidden" name="x">'.repeat(3000)}<label>E-mail <input type="email"></label>
      <label>Password <input type="password" autocomplete="new-password"></label><button>Create account</button></form>`,
    ],
    ["a deep page", `${"<div>".repeat(300)}<form><input type="email"></form>`],
  ])("%s is read without error", (name, html) => expect(signup(html)).toBe(name.startsWith("thousands")));

  it("says why, in a few words", () => {
    const found = recogniseSignup(
      new DOMParser().parseFromString(
        `<h1>Log in</h1><form action="/login"><input name="user"><input type="password"><button>Log in</button></form>`,
        "text/html",
      ),
    );
    expect(found.signup).toBe(false);
    expect(found.reasons.length).toBeGreaterThan(0);
    expect(found.reasons.length).toBeLessThan(7);
    expect(found.reasons).toContain("button-login:log in");
  });
});
