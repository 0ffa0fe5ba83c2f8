// each verb, opening and exception of the sentences that deny, admit, or hang on consent
import { describe, expect, it } from "vitest";
import { folded } from "../../../../src/policy/classify/patterns/fold.ts";
import { plainCollection, PROVED_BY_NAME } from "../../../../src/policy/classify/rulings/admission.ts";
import { isDenyingHeading, isRowNotCollected } from "../../../../src/policy/classify/rulings/around.ts";
import { isByConsent } from "../../../../src/policy/classify/rulings/consent.ts";
import {
  endsInDenialOfGiving,
  isDenial,
  isDeniedUnlessAgreed,
} from "../../../../src/policy/classify/rulings/denial.ts";
import type { Passage } from "../../../../src/policy/types.ts";

const each = (words: string) => it.each(words.split("|"));
const denies = (text: string) => isDenial(folded(text));

describe("a denial", () => {
  each(
    "collect|store|record|gather|request|require|ask|sell|share|rent|lease|trade|use|disclose|transfer|track|obtain|solicit|receive|keep|save|retain|process|access|log|monitor|capture|read|scan|hold|send|give|hand|pass|provide|reveal|release|transmit|publish|display|show|make|take|train|analyse|analyze|profile|create|build|set|place|serve|allow|permit|let|engage|buy|purchase|perform|conduct|carry out|have access|distribute|exchange|combine|link|target|communicate|divulge|forward|integrate|work with|upload|shared|sold",
  )("We do not %s any of it.", (act) => expect(denies(`We do not ${act} any of it.`)).toBe(true));
  each("know|warrant|like|respond|sharing|share-alike|own|mean")("not: We do not %s any of it.", (act) =>
    expect(denies(`We do not ${act} any of it.`)).toBe(false),
  );
  each(
    "We|I|Our shop|Our little shop|The website|This site|The mobile app|This application|The service|Our company|This extension|The plugin|The game|This tool|This GPT|The bot|Lanternbox|Lamp.example|We also|We currently|We therefore|We further|We explicitly|We expressly|The app itself|In particular, we|However, we|Please note that we|Please know that we|Note that we|Note we|At this time we|Also, we|And we|In addition, we|Furthermore, we|Additionally, we|Moreover, we|Importantly, we|Currently, we|To be clear, we|Rest assured that we|Rest assured, we|Be assured that we|Specifically, we|Generally, we|As a rule, we|In general, we|Therefore, we|For this reason, we|Under no circumstances we|In no event we|When you use our shop, we|When using it, we|When you visit us, we|When you browse it, we|When you interact with it, we|When you play with it, we|- We",
  )("%s do not sell it.", (who) => expect(denies(`${who} do not sell it.`)).toBe(true));
  each(
    "If|When|Please|You|They|It|These|Those|Browsers|Cookies|Cookie|User|Users|People|Children|Google|Information|Who|Which|That|But|There|This|Parents|Customers|Members|Visitors|Some|Others|One|What|Why|Do|Must|Partners|Vendors|Providers|In town, we|Because we|Hence, we",
  )("not: %s do not sell it.", (who) => expect(denies(`${who} do not sell it.`)).toBe(false));
  each(
    "do not|does not|don't|don’t|doesn't|will not|won't|will never|never|cannot|can't|shall not|shall never|have not|has not|have never|has never|haven't|do not and will never|do not and will not|do not knowingly|do not intentionally|do not actively|do not currently|do not ever|do not otherwise|do not directly|do not personally|do not also|do not in any way|do not at any time|do not yet|will not and do not|will not and does not|do not at this time|do not deliberately|do not specifically|do not publicly|do not automatically",
  )("We %s sell it.", (how) => expect(denies(`We ${how} sell it.`)).toBe(true));
  each("would not|may not|do|not|do not gladly|do not want to|nearly")("not: We %s sell it.", (how) =>
    expect(denies(`We ${how} sell it.`)).toBe(false),
  );
  each(
    "collected|stored|shared|sold|disclosed|transferred|transmitted|sent|recorded|logged|saved|kept|passed|given|handed|rented|traded|used|made|published|released|provided|processed|tracked|displayed|shown|retained|forwarded|communicated|analysed|analyzed|uploaded|monitored|accessed|requested|required|asked|scanned|linked",
  )("Your drawings are not %s.", (done) => {
    expect(denies(`Your drawings are not ${done} by us.`)).toBe(true);
    expect(denies(`None of your drawings are ${done} by us.`)).toBe(true);
  });
  each("lovely|lost|safe|sharing|encrypted")("not: Your drawings are not %s.", (done) => {
    expect(denies(`Your drawings are not ${done} by us.`)).toBe(false);
    expect(denies(`None of your drawings are ${done} by us.`)).toBe(false);
  });
  each(
    "Your|This|These|Such|All|Any|The|Their|Personal|User|It|They|My|Our|Email|Data|Information|Usage|Location|Credit|Payment|Photos|Images|Messages|However, your|- Your",
  )("%s pages are never sold.", (whose) => expect(denies(`${whose} pages are never sold.`)).toBe(true));
  each("Some|Other|Most|Books and|In May your")("not: %s pages are never sold.", (whose) =>
    expect(denies(`${whose} pages are never sold.`)).toBe(false),
  );
  each(
    "is|are|will|can|shall|has|have|was|were|are also|are therefore|will also|are still|is then|are currently",
  )("Your data %s not be shared.", (verb) => {
    expect(denies(`Your data ${verb} not be shared.`)).toBe(true);
    expect(denies(`Your data ${verb} never been shared.`)).toBe(true);
    expect(denies(`Your data ${verb} not being shared.`)).toBe(true);
    expect(denies(`Your data ${verb} not publicly shared.`)).toBe(true);
  });
  each("ever|currently|knowingly|publicly|permanently")("Your data is not %s stored.", (how) =>
    expect(denies(`Your data is not ${how} stored.`)).toBe(true),
  );
  each("but|if|when|unless|only|which|who|that")("not: Your data, %s old, is not stored.", (word) =>
    expect(denies(`Your data ${word} old is not stored.`)).toBe(false),
  );
  each(
    "No data is shared|No data are kept|No letters will be sent|No name gets published|No names get logged|No data can be sold|No note has been logged|Not even your name is stored|No data is ever sold|No data is being sold|No data is currently sold|None of the notes are kept|None of this is kept|None of our data is kept|None of these are kept",
  )("%s.", (text) => expect(denies(`${text}.`)).toBe(true));
  each(
    "sets|set|use|uses|collect|collects|store|stores|keep|keeps|share|shares|place|places|load|loads|request|requests|record|records|gather|gathers",
  )("We %s no cookies.", (verb) => {
    expect(denies(`We ${verb} no cookies.`)).toBe(true);
    expect(denies(`Our shop ${verb} absolutely no cookies.`)).toBe(true);
    expect(denies(`This app ${verb} none.`)).toBe(true);
  });
  each(
    "control|responsibility|responsible|liability|reason|plan|plans|longer|way|obligation|knowledge|effort",
  )("not: We use no cookies: %s", (word) => expect(denies(`We keep no ${word} of it.`)).toBe(false));
  each(
    "No ads|No ads.|Zero ads!|No ads, no trackers|No third-party ads, trackers & pop-ups|No cookies (really none)|- No 3d tricks|No ads or trackers (we promise).",
  )("%s", (text) => expect(denies(text)).toBe(true));
  each(
    "No warranty|No warranties|No liability|No one knows|No guarantee of it|No such system|No security at all|No method known|No transmission is safe|No right to it|No rights|No fee|No fees|No charge|No obligation|No longer|No matter what|No, yes|No you can|No you could|No we have|No it has|No it had|No you will|No you are|No it is|No n/a|No|Ads, no|No ads? Really",
  )("not: %s", (text) => expect(denies(text)).toBe(false));
  each(
    "Nothing leaves your phone|Your notes never leave your phone|Drawings do not leave our house|None of your notes ever reach our servers|Your notes never reach the cloud|None of the little drawings leaves your phone",
  )("%s.", (text) => expect(denies(`${text}.`)).toBe(true));
  each("Letters leave your phone|We never leave you|Notes never reaching our shop|Not all reach town")(
    "not: %s.",
    (text) => expect(denies(`${text}.`)).toBe(false),
  );
  each(
    "but we may|except here|exceptionally|excepting gifts|unless asked|other than names|without asking|only here|however small|apart from names|aside from names|besides names|although asked|though asked|while open|until May|outside town|beyond town|save for names|instead of names|rather than names|excluding names|as we may|as one might|more than once|if asked|when asked|whether asked or not|where open|as we do|as we will|as we use it|as we share it|as we collect it|as we keep it|as we store it|which means little|for other purpose|for other purposes|otherwise than told|in any other way|for all calls|as these are ours|; we ask|: ask",
  )("not, for it takes some back: We do not sell it %s.", (words) =>
    expect(denies(`We do not sell it ${words}.`)).toBe(false),
  );
  each("butter|exact|usual|iffy|gifts|whenever|wherever|mighty|outsiders|somewhere|to others")(
    "all the same: We do not sell it, %s.",
    (words) => expect(denies(`We do not sell it, ${words}.`)).toBe(true),
  );
});

describe("a denial but for consent", () => {
  const agreed = (text: string) => isDeniedUnlessAgreed(folded(text));
  each(
    "unless you consent|unless you have consented|unless the user consents|without your permission|unless you agree|unless you agreed|unless the user agrees|unless you opt in|unless you have opted in|unless you opt-in|unless the user opts in|unless you permit it|unless you permitted it|unless the user permits it|unless you authorise it|without your authorization|without your approval|unless you approve|unless you approved|except if you agree|except when you agree|except where you agree|except with your consent|without first your consent|without having your consent|without obtaining your consent|without getting your consent|without asking your consent|without prior consent|without express consent|without explicit consent|without the user's consent|without your prior, clear consent",
  )("We do not share it %s.", (words) => expect(agreed(`We do not share it ${words}.`)).toBe(true));
  each(
    "unless we agree|without consent|if you agree|unless you pay|unless the law permits it|without your consent or a warrant|without your consent and ours|without your consent, but never mind|without your consent except today|without your consent unless due|without your consent, however small|without your consent or other ground|without your consent by law|without your consent as described|without your consent; we may|unless your neighbour or friend or aunt does agree",
  )("not: We do not share it %s.", (words) => expect(agreed(`We do not share it ${words}.`)).toBe(false));
});

describe("a last clause that denies giving", () => {
  const ends = (text: string) => endsInDenialOfGiving(folded(text));
  each(
    "sell|sold|rent|rented|share|shared|disclose|disclosed|give|given|pass|passed|transfer|transferred|provide|provided|release|released|trade|traded",
  )("We keep it and never %s it.", (verb) => {
    expect(ends(`We keep it and never ${verb} it.`)).toBe(true);
    expect(ends(`We keep it, we will not ${verb} it.`)).toBe(true);
  });
  each(
    " and do not sell it|, and we will never sell it| but we do not sell it|, they are not sold|, it is never ever sold| and that does not sell it| and can not be sold| and also would not be sold|, not sold",
  )("We keep it%s.", (clause) => expect(ends(`We keep it${clause}.`)).toBe(true));
  each(
    " and do not lose it| and do sell it| and never sell it unless asked| and never sell it, but rent it| or never sell it",
  )("not: We keep it%s.", (clause) => expect(ends(`We keep it${clause}.`)).toBe(false));
  each(
    "We share it|We disclose it|We provide it|We sell it|We transfer it|All except names we keep|We keep it unless told|Subject to law we keep it|We only keep it|Outside town we keep it|Other than names we keep it|A third keeps it|We give it",
  )("not: %s and never rent it.", (first) => expect(ends(`${first} and never rent it.`)).toBe(false));
});

describe("a sentence that hangs on consent", () => {
  const hangs = (text: string) => isByConsent(folded(text));
  each(
    "with your consent|only with your consent|subject to your permission|upon your opt-in|after obtaining your authorisation|with your authorization|with your approval|with your agreement|with your prior written consent|with your explicit, informed consent",
  )("%s, we read it.", (words) => expect(hangs(`${words}, we read it.`)).toBe(true));
  each(
    "by your consent|with consent|with our consent|with your consensus|before your consent|with your help|without your consent",
  )("not: %s, we read it.", (words) => expect(hangs(`${words}, we read it.`)).toBe(false));
  each(
    "only with your consent|only upon your consent|only after your consent|only on your approval|only on the basis of your consent|only based on your consent|only in the shop and with your consent|only if you consent|only when you consented|only where you agree|only after you agreed|only once you opt in|only if you opted-in|only if you opt for it|only if users permit it|only if user permitted it|only if the user authorised it|only if you authorized it|only if you give us permission|only if you grant consent|only if you have given permission|only if you have granted access|only if you allow it|only if you have allowed it|only if you turn it on|only if you turned it on|only if you enable it|only if you enabled it|only if you switch it on|only if you switched it on|only if you clearly agree",
  )("We read it %s.", (words) => {
    expect(hangs(`We read it ${words}.`)).toBe(true);
  });
  each(
    "only if we agree|only if you ask|if you agree|when you turn it on|only if you turn it off|only with your consent; always|only with your consent (or not)|only with your consent, but now|only with your consent, however|only with your consent, and should only be|only with your consent where required|only with your consent, the precise one|only with your consent or as told|only with your consent or in need|only with your consent where you have one",
  )("not: We read it %s.", (words) => expect(hangs(`We read it ${words}.`)).toBe(false));
  it("is no longer than 220 characters", () => {
    const of = (length: number) => "with your consent, we read ".padEnd(length, "x");
    expect([219, 220, 221].map((length) => isByConsent(of(length)))).toEqual([true, true, false]);
  });
});

describe("a plain admission of collecting", () => {
  const clause = (text: string) => plainCollection(folded(text));
  each("collect|ask for|ask you for|record|store|process|obtain|receive|gather|keep|hold|scan|create")(
    "We %s your religion.",
    (verb) => {
      expect(clause(`We ${verb} your religion.`)).toBe(`we ${verb} your religion`);
      expect(clause(`Our shop may also ${verb} your religion.`)).not.toBeNull();
      expect(clause(`In addition, we will ${verb} your religion.`)).not.toBeNull();
      expect(clause(`Additionally we can ${verb} your religion.`)).not.toBeNull();
      expect(clause(`Also, we might ${verb} your religion.`)).not.toBeNull();
    },
  );
  each("love|share|collected|would collect|asked for")("not: We %s your religion.", (verb) =>
    expect(clause(`We ${verb} your religion.`)).toBeNull(),
  );
  each(
    "not|no|never|without|unless|only|if|cannot|neither|except|consent|permission|agree|when|where|should|please|avoid|delete|don't",
  )("not: We collect your religion, %s …", (word) =>
    expect(clause(`We collect your religion, ${word} today.`)).toBeNull(),
  );
  it("is no longer than 300 characters", () => {
    const of = (length: number) => "we collect your name ".padEnd(length, "x");
    expect([299, 300, 301].map((length) => plainCollection(of(length)) !== null)).toEqual([
      true,
      true,
      false,
    ]);
  });
  it("proves by name what is named in few words", () => {
    expect([...PROVED_BY_NAME].sort()).toEqual(
      "biometric|contacts|demographic|government-id|health|location|payment|sensitive|work"
        .split("|")
        .map((name) => `collect.${name}`),
    );
  });
});

describe("a heading that denies", () => {
  each(
    "We do not|I don't|Our app does not|What the site doesn't|The website will not|What this service won't|The extension never|It will never|Do not|What we do not knowingly collect|Data we do not currently store|We do not ever access it|We do not and will not track you|What we do not directly share|We never sell|We never request|We never record names|We never use|We never transmit|We never gather|We never ask for it|We never require|We never process|We never do|What it never does|We never send|We never read|We never log|We never disclose|We never want|We never need it:",
  )("%s", (heading) => expect(isDenyingHeading(heading)).toBe(true));
  each(
    "What we do|We do not like|Notes we never sell if asked|People who do not share|We never sell, except:|We never share other than:|We never share unless:|We never share without:|We do not share in the following cases:|We do not share in the following circumstances:|We do not share when:|We do not only share|We do not share but|We do not share what may|We do not share; we|We do not share?|Ever do we share",
  )("not: %s", (heading) => expect(isDenyingHeading(heading)).toBe(false));
});

describe("a row of a table", () => {
  const row = (text: string, over: Partial<Passage> = {}): Passage => ({
    text, start: 0, end: text.length, block: 0, kind: "row", headings: [], leadIn: "", columns: [], ...over,
  }); // prettier-ignore
  it.each<[string, Partial<Passage>, boolean]>([
    ["Names\tNo", { leadIn: "What we collect" }, true],
    ["Names\tNo", { columns: ["Kind", "Collected"] }, true],
    ["Names\t- no.", { headings: ["Collection"] }, true],
    ["Names\tNo", {}, false],
    ["Names\tNobody", { leadIn: "What we collect" }, false],
    ["Names\tthere is no", { leadIn: "What we collect" }, false],
    ["Names\tNo\tYes", { leadIn: "What we collect" }, false],
    ["Names\tNo\t(yes, at times)", { leadIn: "What we collect" }, false],
    ["Names\tNo\tnot yes", { leadIn: "What we collect" }, true],
    ["Names\tSome\tNo", { leadIn: "What we collect" }, false],
    ["No", { leadIn: "What we collect" }, false],
    ["Names\tWe do not collect it", {}, true],
    ["Names\tWe don’t collect it", {}, true],
    ["Names\tWe don't collect it", {}, true],
    ["Names\tkept\tNot collected", {}, true],
    ["Names\tNot collectedly", {}, false],
    ["Names\tIt is not collected", {}, false],
    ["Names\tNot collected", { kind: "item" }, false],
    ["Not collected\tkept", {}, false],
  ])("%j with %j: %s", (text, over, denied) => expect(isRowNotCollected(row(text, over))).toBe(denied));
});
