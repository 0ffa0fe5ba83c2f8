// each word that makes a denial a narrower one, a kind of data, or an admission a harmless one
import { describe, expect, it } from "vitest";
import {
  isAboutSome,
  isAbsoluteDenial,
  isNarrowed,
  isOfOneKind,
  isPlainAdmission,
} from "../../src/policy/denials.ts";
import { said } from "./denial.ts";

const each = (words: string) => it.each(words.split("|"));

describe("narrows a sentence", () => {
  each(
    "except on Sundays|excepting gifts|with one exception|unless asked|other than gifts|apart from gifts|outside of town|besides gifts|aside from gifts|without your word|without the form|without their word|without explicit leave|without express leave|without prior word|without first asking|without obtaining leave|without consent|without permission|without asking|beyond that|save for gifts|save as told|only here|if so|when so|where so|while open|in this case|in that case|in these cases|in such cases|in the case|in connection with orders|by default|the default|generally|general rule|general practice|as a rule|normally|usually|regularly|currently|at this time|directly|solely|unnecessarily|more than once|longer than a year|the preceding year|the past year|last 12 months|last twelve months|as set out|as described|as stated|as provided|as disclosed|as outlined|as traditionally done|as defined|as that term goes|as the term goes|as this term goes|traditional sense|conventional meaning|common sense|usual meaning|strict sense|monetary consideration|valuable consideration|for money|for profit|the defined word|under the CCPA|unrelated ends|inconsistent ends|incompatible ends|different ends|on the basis of law|limited to orders|ends not specified|a right|your rights|direct us|the button|click|clicking|the link|opt out|opt-out|optout|opt-outs|sell my data|share or rent my data|rent my data|one request|requests|ask us|considered so|deemed so|constitutes it|constituting it|in any manner",
  )("%s", (words) => expect(isNarrowed(said(`We send letters, ${words}, to you.`))).toBe(true));
  each(
    "this letter|these letters|those letters|such letters|said letters|the above|the following|that data|that information|that list|that particular letter",
  )("by pointing back: %s", (words) => expect(isNarrowed(said(`We send ${words} to you.`))).toBe(true));
  each(
    "exceptional|without a word|without end|outside|beside|in case|in connection|ruled|normal|the last 13 months|for fun|common ground|in limits|wright|clique|blink|optional|cell my data|askew|that letter|the last word|saved|iffy",
  )("not: %s", (words) => expect(isNarrowed(said(`We send letters, ${words}, to you.`))).toBe(false));
});

describe("is no narrower for an exception that every reader expects", () => {
  each(
    ", other than to our service providers| except with vendors| except for our trusted contractors|, apart from our employees| unless required by law| unless we are compelled by law| save for legally required| except as required by applicable law| except where it is required to do so by law| other than its third party service provider| except to the vendor",
  )("We share no data%s.", (exception) =>
    expect(isNarrowed(said(`We share no data${exception}.`))).toBe(false),
  );
  each(", other than to our partners| except with friends| unless required by us| apart from our shop")(
    "but for another: We share no data%s.",
    (exception) => expect(isNarrowed(said(`We share no data${exception}.`))).toBe(true),
  );
});

describe("is about one kind of data or of people", () => {
  each(
    "child|children|minor|minors|under 13|under the age of 16|under 18|years of age|know|known|knowingly|California|Californian|resident|residents|Nevada|pupil|pupils|student|students|health|healthcare|medical|financial|credit|card|payment|billing|bank|password|passwords|biometric|biometrics|fingerprint|fingerprints|face|facial|sensitive|location|GPS|geolocation|contact|contacts|address book|phone|mobile|telephone|SMS|text message|text messaging|email|e-mail|email address|e-mail addresses|message|messages|chat|chats|photo|photos|image|images|video|videos|audio|recording|recordings|voice|file|files|content|conversation|conversations|keystroke|keystrokes|browsing|viewing|history|log|logs|cookie|cookies|survey|research|feedback|form|social media|social network|social networking|Facebook|Google|Twitter|LinkedIn|Apple|employee|employees|applicant|applicants|raw|genetic|religion|religious|guest|API|score|scores|profile|profiles|inferred|list|website|websites|sites",
  )("%s", (words) => expect(isOfOneKind(`the ${words} here`)).toBe(true));
  each(
    "adult|childlike|under 14|years|unknown|stud|credits|cards|banking|past words|faces|locations|texts|mail|imagine|fill|contents|browser|blog|cook|formal|social club|networks|pineapple|rawhide|relic|guests|scored|listed|site|personal data",
  )("not: %s", (words) => expect(isOfOneKind(`the ${words} here`)).toBe(false));
});

describe("is about some people", () => {
  each(
    "child|children|minor|minors|13 years|16 years|18 years|pupil|pupils|student|students|employee|employees|applicant|applicants|guest|guests|California|Californians|resident|residents",
  )("%s", (words) => expect(isAboutSome(said(`We ask ${words} first.`))).toBe(true));
  each("adults|17 years|studies|employers|guessing|residence")("not: %s", (words) =>
    expect(isAboutSome(said(`We ask ${words} first.`))).toBe(false),
  );
  each("Children|Minors|Student accounts|Health|Payments|Location|SMS|Surveys|Guests|Plugins|Plug-ins|Login")(
    "under the heading %s",
    (heading) => {
      expect(isAboutSome(said("We ask first.", heading))).toBe(true);
      expect(isAbsoluteDenial(said("We never sell your personal data.", heading))).toBe(false);
    },
  );
  each("Sharing|Wholehealth|Blogins|Your data")("not under the heading %s", (heading) => {
    expect(isAboutSome(said("We ask first.", heading))).toBe(false);
    expect(isAbsoluteDenial(said("We never sell your personal data.", heading))).toBe(true);
  });
});

describe("denies of all data", () => {
  each(
    "We do not sell personal data|We never sell private data|We sell no personally identifying data|We do not sell your information|Nor do we sell your data|We sell neither: your details|We cannot sell users' data|We can't sell user data|We can’t sell users’ information|We sell none of any data|Nobody buys customer information|We do not sell any information|We do not sell information about you|We do not sell data about you|We sell it without customer data|We do not sell PII|We do not sell identifying information|We do not sell identifiable information",
  )("%s.", (text) => expect(isAbsoluteDenial(said(`${text}.`))).toBe(true));
  each(
    "We sell personal data|We do not sell lamps|We note that you sell personal data|We do not sell the data|We do not sell data about us|We do not sell PulseBand data of any data|We do not sell personal data, they may not|Providers don't sell personal data|Vendors mustn’t sell personal data|Partners won't sell personal data|Providers shall never sell personal data|Vendors must not sell personal data|Contractors will not sell personal data|Agents are not to sell personal data|Processors may never sell personal data|A recipient or recipients can not sell personal data|Partners do not sell personal data|Third parties should not sell personal data|A party is not to sell personal data|Users may not sell personal data|You shall not sell personal data|Those who do not sell personal data|We do not allow sale of personal data|We do not permit sale of personal data|We do not authorise sale of personal data|We don't authorize sale of personal data|We are not responsible for personal data|We don’t control personal data|We do not guarantee personal data|We are not liable for personal data",
  )("not: %s.", (text) => expect(isAbsoluteDenial(said(`${text}.`))).toBe(false));
});

describe("an admission", () => {
  each(
    "with consent|with your consents|if consented|by permission|as you opt in|as you opted in|as you opted-in|by optin|as authorised|as authorized|as we authorize|as you choose|as you ask|as you direct|as you request|as you instruct|where you agree|where you allow|at your request|at your direction|in aggregate|aggregated|anonymous|anonymised|de-identified|deidentified|non-personal|nonpersonal|non-personally|non-identifying|nonidentifiable|statistics|statistical|considered so|deemed so|which constitutes it|it may constitute it|as defined",
  )("that is harmless: %s", (words) =>
    expect(isPlainAdmission(said(`We share data with partners, ${words}.`))).toBe(false),
  );
  each(
    "with conceit|by permit|as you opt out|as authors|as you see|you asked us|at your house|in the gate|personally|statically|definite|as you otherwise consent to|as you agree|or as you may authorize|or (iv) as you agree to|for any other purpose to which you consent|and for any other purposes that you otherwise agree to|and do not track is off|and do-not-track is off",
  )("that is plain: %s", (words) =>
    expect(isPlainAdmission(said(`We share data with partners, ${words}.`))).toBe(true),
  );
  each("not|never|no|nor|neither|none|without|cannot|nobody|don't|don’t")("that denies: %s", (word) => {
    expect(isPlainAdmission(said(`We ${word} share data.`))).toBe(false);
    expect(isPlainAdmission(said("Your data", "Sharing", `What we ${word} share:`))).toBe(false);
    expect(isPlainAdmission(said("Your data", `What we ${word} share`))).toBe(false);
  });
  each("note|nevertheless|knot|nowhere|donate")("that only sounds like a denial: %s", (word) =>
    expect(isPlainAdmission(said(`We ${word} share data.`))).toBe(true),
  );
});
