// how much of what makes a policy, at each threshold and just below; each word that is counted
import { describe, expect, it } from "vitest";
import { judgePolicy } from "../../src/policy/is-policy.ts";
import type { Block, PolicyDocument } from "../../src/policy/types.ts";

/** Each counts as one topic and as nothing else. */
const TOPICS =
  "minors|browser|legal basis|changes notice|encrypted information|keep long|delete account|transfer information|receive information|personal details".split(
    "|",
  );
/** Each is something that terms of service speak of, and nothing else. */
const TERMS =
  "liable|warranty|governing law|intellectual property|indemnify|arbitration|you may not|these terms|terminate account|licence grant".split(
    "|",
  );

interface Made {
  /** Stands first. */
  text?: string;
  topics?: number;
  practices?: number;
  terms?: number;
  /** Policy words. */
  spoken?: number;
  cookies?: number;
  /** Words in all. */
  words?: number;
  title?: string | null;
  /** Short blocks before the text. */
  lines?: (string | [level: number, text: string])[];
  /** Words in links: how many of the first, and characters after them. */
  links?: number;
  linkedChars?: number;
  over?: Partial<PolicyDocument>;
}

function made(of: Made): PolicyDocument {
  const { topics = 0, practices = 0, terms = 0, spoken = 0, cookies = 0, words = 200 } = of;
  const parts = [
    ...TOPICS.slice(0, topics).map((text) => `${text}.`),
    ...TERMS.slice(0, terms).map((text) => `${text}.`),
    ...Array<string>(practices).fill("we use content."),
    ...Array<string>(spoken).fill("consent."),
    ...Array<string>(cookies).fill("cookies."),
  ];
  const links = Array<string>(of.links ?? 0).fill("privacy");
  const start = [...links, ...(of.text ? [of.text] : []), ...parts].join(" ");
  const lines = (of.lines ?? []).map((line) => (typeof line === "string" ? line : line[1]));
  const used = [...lines, start].join(" ").split(/\s+/).filter(Boolean).length;
  const body = `${start} ${"lamp ".repeat(Math.max(0, words - used))}`.trim();
  const text = [...lines, body].join("\n");
  let at = 0;
  const blocks = [...(of.lines ?? []), body].map((line): Block => {
    const [level, shown] = typeof line === "string" ? [undefined, line] : line;
    const block: Block = { kind: "paragraph", start: at, end: at + shown.length, headings: [], links: [] };
    at += shown.length + 1;
    return level === undefined ? block : { ...block, kind: "heading", level };
  });
  const last = blocks.at(-1);
  if (last) {
    last.links = links.map((_, i) => ({
      start: last.start + i * 8,
      end: last.start + i * 8 + 7,
      href: "https://lamp.example/p",
    }));
    if (of.linkedChars)
      last.links.push({ start: last.end - of.linkedChars, end: last.end, href: "https://lamp.example/q" });
  }
  const { title = null, over = {} } = of;
  return {
    type: "html", url: null, title, language: "en", text, blocks, words, scriptDrawn: false, passwordFields: 0, ...over,
  }; // prettier-ignore
}
const reason = (of: Made) => judgePolicy(made(of)).reason;
const each = (words: string) => it.each(words.split("|"));

const TITLED: Made = { title: "Privacy at the harbour", topics: 2, practices: 1, spoken: 2 };
/** The title says outright what it is. */
const NAMED: Made = { title: "Privacy Policy", topics: 2, spoken: 2 };
const UNTITLED: Made = { topics: 4, practices: 2, spoken: 13, words: 800 };
const LOGIN: Made = {
  ...TITLED,
  topics: 5,
  practices: 5,
  spoken: 15,
  words: 500,
  over: { passwordFields: 1 },
};
/** Called terms and policy, and says a lot of both. */
const BOTH: Made = {
  lines: ["Terms of use"], text: "this policy describes lamps.", topics: 7, practices: 5, terms: 6, spoken: 14, words: 500,
}; // prettier-ignore
const TERMS_ONLY: Made = {
  lines: ["Terms of use"],
  topics: 7,
  practices: 5,
  terms: 5,
  spoken: 14,
  words: 500,
};
const INDEX: Made = { ...TITLED, practices: 4, spoken: 4, links: 2, linkedChars: 500 };
const BANNER: Made = { topics: 3, practices: 2, spoken: 4, cookies: 7, words: 399 };

describe("thresholds", () => {
  it.each<[string, Made, string | null]>([
    ["a titled policy", TITLED, null],
    ["of one topic", { ...TITLED, topics: 1 }, "other"],
    ["of no practice", { ...TITLED, practices: 0 }, "other"],
    ["of too few policy words", { ...TITLED, spoken: 1 }, "other"],
    ["of few words, enough for its length", { ...TITLED, words: 150 }, null],
    ["that is short", { ...TITLED, words: 149 }, "other"],
    ["that is short and says more", { ...TITLED, words: 149, spoken: 3 }, null],
    ["a named policy", NAMED, null],
    ["named behind a name", { ...NAMED, title: "Harbour | Data protection statement" }, null],
    ["named in its first line", { ...NAMED, title: null, lines: ["Privacy notice"] }, null],
    ["named too far behind", { ...NAMED, title: null, lines: ["Lamps", "Privacy notice"] }, "other"],
    ["a headline of 81 characters", { ...NAMED, title: `${"lamp ".repeat(13)}privacy policies` }, "other"],
    [
      "a title of 80 characters, and one of 81",
      { ...NAMED, title: `${"lamp ".repeat(13)} privacy policy` },
      null,
    ],
    ["a longer one", { ...NAMED, title: `${"lamp ".repeat(13)}  privacy policy` }, "other"],
    ["named, of one topic", { ...NAMED, topics: 1 }, "other"],
    ["named, of too few policy words", { ...NAMED, spoken: 1 }, "other"],
    ["named, short, of as few", { ...NAMED, words: 100, spoken: 1 }, null],
    ["of 40 words", { ...TITLED, words: 40 }, null],
    ["of 39 words", { ...TITLED, words: 39 }, "too-short"],
    ["drawn by scripts", { ...TITLED, over: { scriptDrawn: true } }, "script-drawn"],
    [
      "drawn by scripts, short, with a password",
      { ...TITLED, words: 39, over: { scriptDrawn: true, passwordFields: 1 } },
      "script-drawn",
    ],
    ["of no language", { ...TITLED, over: { language: null } }, "language"],
    ["of another language", { ...TITLED, over: { language: "de" } }, "language"],
    ["that is short in another language", { ...TITLED, words: 39, over: { language: "de" } }, "too-short"],
    ["an untitled policy", UNTITLED, null],
    ["of three topics", { ...UNTITLED, topics: 3 }, "other"],
    ["of one practice", { ...UNTITLED, practices: 1, words: 400 }, "other"],
    ["of as few practices as it may have", { ...UNTITLED, spoken: 12 }, null],
    ["of fewer practices for its length", { ...UNTITLED, words: 801 }, "other"],
    ["of fewer policy words", { ...UNTITLED, spoken: 11 }, "other"],
    ["beside a password, long", { ...TITLED, spoken: 10, words: 1000, over: { passwordFields: 1 } }, null],
    [
      "beside a password, shorter",
      { ...TITLED, spoken: 10, words: 999, over: { passwordFields: 1 } },
      "login",
    ],
    ["beside a password, strong", LOGIN, null],
    ["beside a password, of four practices", { ...LOGIN, practices: 4 }, "login"],
    ["beside a password, of four topics", { ...LOGIN, topics: 4 }, "login"],
    ["beside a password, of fewer words", { ...LOGIN, spoken: 14 }, "login"],
    ["an index", INDEX, "index"],
    ["an index that says more", { ...INDEX, practices: 5 }, null],
    ["an index of one", { ...INDEX, links: 1, linkedChars: 507 }, null],
    ["an index of few links", { ...INDEX, linkedChars: 300 }, null],
    ["terms that are a policy too", BOTH, "terms"],
    ["terms, of fewer terms' words", { ...BOTH, terms: 5 }, null],
    ["terms, dense", { ...BOTH, spoken: 15 }, null],
    ["terms, of a title", { ...BOTH, title: "Privacy and terms" }, null],
    ["terms, of another title", { ...BOTH, title: "Lamps" }, "terms"],
    ["terms alone", TERMS_ONLY, null],
    ["terms alone of six topics", { ...TERMS_ONLY, topics: 6 }, "terms"],
    ["terms alone of more terms' words, dense", { ...TERMS_ONLY, terms: 6, spoken: 15 }, "terms"],
    ["untitled, of terms' words", { ...UNTITLED, terms: 6 }, "terms"],
    ["untitled, of fewer terms' words", { ...UNTITLED, terms: 5 }, null],
    ["untitled, of terms' words, dense", { ...UNTITLED, terms: 6, spoken: 16 }, null],
    ["untitled, of terms' words, less dense", { ...UNTITLED, terms: 6, spoken: 15 }, "terms"],
    ["a banner", BANNER, "other"],
    ["a banner of fewer cookies", { ...BANNER, cookies: 6 }, null],
    ["a banner's words in a longer text", { ...BANNER, words: 400 }, null],
    ["a titled one of cookies", { ...BANNER, title: "Privacy Policy" }, null],
  ])("%s", (_, of, expected) => expect(reason(of)).toBe(expected));
  it("says that it is one where nothing is against it", () => {
    expect(judgePolicy(made(TITLED))).toEqual({ isPolicy: true, reason: null });
    expect(judgePolicy(made({ ...TITLED, topics: 1 })).isPolicy).toBe(false);
  });
  it("of links' share, is over four tenths", () => {
    const { text } = made(INDEX);
    const rest = Math.floor(text.length * 0.4) - 14;
    expect(reason({ ...INDEX, linkedChars: rest })).toBeNull();
    expect(reason({ ...INDEX, linkedChars: rest + 1 })).toBe("index");
  });
});

describe("a topic", () => {
  const counts = (text: string) => reason({ ...TITLED, topics: 0, text: `children. ${text}.` }) === null;
  each(
    "personal data|personal information|personal identifiers|personally identifiable|personal-details|privacy policy|privacy notice|privacy statement|data policy|data protection|collect information|gathers the data|receive addresses|stores an address|recorded information|information that we collect|data collected|information collection|data is collecting|collects data|share information|sells data|disclosed information|transfers data|rents data|provides third parties|sell to a third party|cookie|cookies|third party|third-party|third parties|secure data|security of information|encrypted data|protect information|protected data|protects data|protection of data|data is secure|information is encrypted|data are protected|deleted data|deletion of information|erase data|access information|correct data|opt-out of data|opt out of emails|unsubscribe from e-mails|delete your account|delete an e-mail|retain data|retention days|keep months|kept years|stored long|changes to privacy|changes of policy|change this notice|changes of the statement|update this policy|modify the notice|amend a statement|revise privacy|gdpr|ccpa|general data protection|data controller|legal basis|legitimate interest|legitimate interests|supervisory authority|ip address|ip addresses|device|browser|log file|log files|analytics",
  )("%s", (text) => expect(counts(text)).toBe(true));
  each(
    "impersonal details|personal letters|private policy|collect lamps|collection|share lamps|sell tea|cook|third parts|secure lamp|protector of lamps|delete lamps|accessory|keep lamps|changes of lamps|update lamps|controller|legal tea|supervisory lamp|log fire|browse|ip|devices|children|minors|under 13|under the age of 16|under 18|under thirteen",
  )("none, or none more: %s", (text) => expect(counts(text)).toBe(false));
  each("children|minors|under 13|under the age of 16|under 18|under thirteen|under the age of thirteen")(
    "of the young: %s",
    (text) => expect(reason({ ...TITLED, topics: 0, text: `browser. ${text}.` })).toBeNull(),
  );
  it.each(["under 12", "childrens", "minor", "under 130"])("not of the young: %s", (text) =>
    expect(reason({ ...TITLED, topics: 0, text: `browser. ${text}.` })).toBe("other"),
  );
});

describe("a practice", () => {
  const counts = (text: string) => reason({ ...TITLED, practices: 0, text: `lamp. ${text}.` }) === null;
  each(
    "we collect information|us, who gather data|our lamps obtain cookies|i receive details|my lamp uses an address|this app shares addresses|the application sells content|our site discloses analytics|this website processing data|the service stores data|this software retains data|the game keeps data|our extension tracks data|this company logs data|the policy records data|this notice accessed data|we used data|we processing data|may collect information|will share data|does not sell history|do not send telemetry|doesn't disclose cookies|doesn’t store data|don't process data|don’t track data|never store data|data is collected|information are shared|data be sold|data was stored|data is not processed|data are never used|information is only disclosed|data will be used|data isn't collected|information aren’t sold|data won't be shared|we hold the names and addresses|we delete your data",
  )("%s", (text) => expect(counts(text)).toBe(true));
  each(
    "they collect information|we love information|we collect lamps|this lamp collects data|collect information|could collect data|may love data|may collect lamps|data is loved|data collected|we collect. information|data has collected|we recollect data",
  )("none: %s", (text) => expect(counts(text)).toBe(false));
});

describe("a word of terms", () => {
  const counts = (text: string) => reason({ ...UNTITLED, terms: 5, text: `lamp. ${text}.` }) === "terms";
  each(
    "you must not|you shall not|you agree to|you agree not to|you represent and warrant|terms of use|terms of service|terms and conditions|terms of sale|arbitration|jurisdiction|licence to use|license is revocable|licence non-exclusive|grant a licence|grants a license|terminate the agreement|termination of service|terminate access|terms and use",
  )("%s", (text) => expect(counts(text)).toBe(true));
  each(
    "you agree|you must|you represent|terms|terms of tea|arbitrary|licence plate|terminal service|terminate a lamp|granted the lamp|you may",
  )("none: %s", (text) => expect(counts(text)).toBe(false));
  each(
    "liable|liability|warranties|warrants|warranty|governed by the laws|governed by law|copyright or trademark|copyrights, trademarks|indemnification|indemnifies",
  )("also, in place of another: %s", (text) =>
    expect(
      reason({
        ...UNTITLED,
        terms: 0,
        text: `${text}. arbitration. these terms. you may not. terminate account. licence grant.`,
      }),
    ).toBe("terms"),
  );
});

describe("a title", () => {
  const untitled: Made = { ...TITLED, title: null };
  each(
    "this privacy policy|our privacy notice|the lamp shop's privacy statement|respects your privacy|respect your privacy|committed to protecting your privacy|committed to safeguarding privacy|committed to respecting all privacy|this policy describes|this notice explains|this statement applies|this policy sets out",
  )("is stood in for by an opening: %s", (text) =>
    expect(reason({ ...untitled, text: `${text}.` })).toBeNull(),
  );
  each(
    "a privacy policy|your privacy|committed to privacy|this policy|this lamp describes|that notice explains",
  )("is not stood in for by: %s", (text) => expect(reason({ ...untitled, text: `${text}.` })).toBe("other"));
  it("is looked for in 800 characters", () => {
    const at = (chars: number) =>
      reason({ ...untitled, text: `${"x".repeat(chars - 22)} this policy describes.` });
    expect([at(800), at(802)]).toEqual([null, "other"]);
  });
  it.each<[string, Made, string | null]>([
    ["of seven words", { title: "How our lamp shop thinks of privacy" }, null],
    ["of eight words", { title: "How our little lamp shop thinks of privacy" }, "other"],
    [
      "of eight words, that says what it is",
      { title: "How our lamp shop thinks: a privacy statement" },
      null,
    ],
    ["of something else", { title: "Lamps" }, "other"],
    ["on the first line", { lines: ["Privacy"] }, null],
    ["on the fourth line", { lines: ["A", "B", "C", "Privacy"] }, null],
    ["on the fifth line", { lines: ["A", "B", "C", "D", "Privacy"] }, "other"],
    ["on the fifth line, a heading", { lines: ["A", "B", "C", "D", [2, "Privacy"]] }, null],
    ["on the fifth line, a lower heading", { lines: ["A", "B", "C", "D", [3, "Privacy"]] }, "other"],
    ["on the fifth line, numbered", { lines: ["A", "B", "C", "D", [2, "7 Privacy"]] }, "other"],
    ["in the third heading", { lines: ["A", "B", [1, "C"], [2, "D"], [2, "Privacy"]] }, null],
    ["in the fourth heading", { lines: ["A", [2, "B"], [1, "C"], [2, "D"], [2, "Privacy"]] }, "other"],
    ["of 120 characters", { lines: [`privacy policy ${"x".repeat(105)}`] }, null],
    ["of 121 characters", { lines: [`privacy policy ${"x".repeat(106)}`] }, "other"],
  ])("%s", (_, of, expected) => expect(reason({ ...untitled, ...of })).toBe(expected));
  each(
    "Terms|Terms of use|Terms of service|Terms & conditions|Terms and conditions|Terms of sale|Conditions of use|Conditions of sale|User agreement|License agreement|Licence agreement|EULA",
  )("of terms: %s", (line) => expect(reason({ ...TERMS_ONLY, topics: 6, lines: [line] })).toBe("terms"));
  each("Termites|Conditions of lamps|Agreement|Lamps")("of no terms: %s", (line) =>
    expect(reason({ ...TERMS_ONLY, topics: 6, lines: [line] })).toBeNull(),
  );
  it("of terms is shorter than 80 characters", () => {
    const of = (chars: number) =>
      reason({ ...TERMS_ONLY, topics: 6, lines: [`terms ${"x".repeat(chars - 6)}`] });
    expect([of(79), of(80)]).toEqual(["terms", null]);
  });
});
