import type { Stance } from "../../src/policy/types.ts";
import type { Phrases } from "./phrases.ts";

/*
 * Sentences around a phrase. `{x}` is the phrase, `{X}` the same with a capital, `{ing}` its first word as a participle,
 * `{done}` … are not used: what English can't do by putting words side by side is left out.
 */
type Frames = Record<Stance | "unstated", readonly string[]>;

const DATA: Frames = {
  yes: [
    "We collect {x}.",
    "We may collect {x}.",
    "When you use the service, we receive {x}.",
    "We store {x}.",
    "The app records {x}.",
    "The information that we gather includes {x}.",
    "{X} may be collected.",
    "When you register, we ask for {x}.",
    "We process {x} to provide the service.",
    "Our website uses {x}.",
    "You give us {x} when you create an account.",
  ],
  limited: [
    "With your consent, we collect {x}.",
    "With your permission, we may access {x}.",
    "We collect {x} only if you opt in.",
    "We collect {x} only with your consent.",
    "{X} may be collected if you give us permission.",
    "If you allow it, the app uses {x}.",
    "If you choose to grant access, we read {x}.",
    "We will ask for your explicit consent before we process {x}.",
    "Unless you agree, we do not collect {x}.",
    "We do not collect {x} without your consent.",
    "{X}: only where you have given your consent.",
    "Subject to your permission, we record {x}.",
    "Only after you have opted in do we use {x}.",
    "We use {x} only if you have agreed to it.",
  ],
  no: [
    "We do not collect {x}.",
    "We don't collect {x}.",
    "We never collect {x}.",
    "We never ask for {x}.",
    "We do not ask for or store {x}.",
    "We will never request {x}.",
    "The app does not access {x}.",
    "The app cannot access {x}, and we do not receive it.",
    "{X}: not collected.",
    "We collect none of this: {x}.",
    "At no time do we record {x}.",
    "We have no access to {x}.",
    "We do not use {x}.",
    "Neither the website nor the app collects {x}.",
    "You can use the service without giving us {x}; we do not collect it.",
    "It is our policy not to collect {x}.",
    "We are not able to see {x}.",
    "We neither request nor keep {x}.",
    "Please do not send us {x}; we do not want it and do not keep it.",
  ],
  unstated: [
    "Other websites may collect {x}; please read their policies.",
    "Websites that we link to may ask for {x}.",
    "The term “personal data” is defined by law and can include {x}.",
    "“Personal information” means information such as {x}.",
    "Never post {x} in a public place.",
    "Laws differ on how {x} must be treated.",
    "Keep {x} secret.",
    "Your employer may collect {x} under its own policy.",
  ],
};

const DEED: Frames = {
  yes: [
    "We {x}.",
    "We may {x}.",
    "We use your information to {x}.",
    "Your data helps us to {x}.",
    "From time to time we {x}.",
    "We process your data in order to {x}.",
    "We will {x}.",
    "In addition, we {x}.",
  ],
  limited: [
    "With your consent, we {x}.",
    "We {x} only with your consent.",
    "We {x} only if you opt in.",
    "If you have agreed to it, we {x}.",
    "We will ask for your permission before we {x}.",
    "We do not {x} without your consent.",
    "We do not {x} unless you opt in.",
    "Where you have given your consent, we may {x}.",
    "Only if you choose so do we {x}.",
    "We will not {x} unless you have given us your express permission.",
    "We {x} if, and only if, you tell us to.",
  ],
  no: [
    "We do not {x}.",
    "We don't {x}.",
    "We never {x}.",
    "We will never {x}.",
    "We will not {x}.",
    "We do not use your data to {x}.",
    "Your information is not used to {x}.",
    "Under no circumstances do we {x}.",
    "It is not our practice to {x}.",
    "Neither we nor our partners {x}.",
    "We have never done so and will not {x}.",
    "We do not, and will not, {x}.",
    "At no time will we {x}.",
    "We promise not to {x}.",
    "We refuse to {x}.",
  ],
  unstated: [
    "Other companies may {x}; we have no part in it.",
    "Websites that we link to may {x}.",
    "Some companies {x}.",
    "What does it mean to {x}?",
    "Laws in some countries limit how companies may {x}.",
  ],
};

const RECIPIENT: Frames = {
  yes: [
    "We share your personal information with {x}.",
    "We may disclose your data to {x}.",
    "{X} may receive your information.",
    "Your information may be passed on to {x}.",
    "Your data is shared with {x}.",
    "We give {x} access to your information.",
    "We provide your personal data to {x}.",
    "We may send your details to {x}.",
  ],
  limited: [
    "With your consent, we share your data with {x}.",
    "We share your information with {x} only if you agree.",
    "We do not share your personal information with {x} unless you give us permission.",
    "We do not disclose your data to {x} without your consent.",
    "If you opt in, your information is shared with {x}.",
    "Your data is given to {x} only with your explicit permission.",
    "Only if you tell us to do we pass your details on to {x}.",
    "We will ask you before we give your data to {x}.",
  ],
  no: [
    "We do not share your personal information with {x}.",
    "We never share your data with {x}.",
    "We do not give your information to {x}.",
    "Your information is never disclosed to {x}.",
    "Your data is not shared with {x}.",
    "We will not pass your details on to {x}.",
    "We do not sell, rent or disclose your personal data to {x}.",
    "No personal data is given to {x}.",
    "{X} do not receive your data.",
    "We have never handed user data to {x}.",
    "{X} get no access to your personal information.",
    "We refuse to share your data with {x}.",
    "We use your address to answer you and do not share it with {x}.",
    "Under no circumstances will your data be provided to {x}.",
  ],
  unstated: [
    "Other companies may share your data with {x}.",
    "This policy does not apply to {x}.",
    "Websites that we link to may have agreements with {x}.",
    "You may yourself choose to contact {x}.",
    "The practices of {x} are governed by their own policies.",
  ],
};

const RIGHT: Frames = {
  yes: [
    "You can {x}.",
    "You have the right to {x}.",
    "You may {x} at any time.",
    "To {x}, please write to us.",
    "If you wish to {x}, contact us.",
    "You may {x} by visiting your account settings.",
    "Everyone, wherever they live, may {x}.",
    "We make it easy to {x}.",
  ],
  limited: [
    "If you live in California, you may {x}.",
    "Residents of Virginia can {x}.",
    "Residents of the European Union have the right to {x}.",
    "Where the GDPR applies to you, you can {x}.",
    "Under certain laws, you may have the right to {x}.",
    "Depending on where you live, you may be able to {x}.",
    "If you are located in the European Economic Area, you have the right to {x}.",
    "California law gives its residents the right to {x}.",
    "Where the law of your country provides for it, you may {x}.",
    "Users in Brazil may {x}.",
    "If you are in the UK, you are entitled to {x}.",
  ],
  no: [
    "You cannot {x}.",
    "You can't {x}.",
    "You are not able to {x}.",
    "It is not possible to {x}.",
    "There is no way to {x}.",
    "You have no right to {x}.",
    "We do not offer a way to {x}.",
    "We do not allow you to {x}.",
    "At present you can not {x}.",
    "You may not {x}.",
    "We are unable to let you {x}.",
    "We do not let our users {x}.",
  ],
  unstated: [
    "Other services may let you {x}; ask them.",
    "Our staff may {x} for their own accounts.",
    "If you ask our partners, they will tell you how to {x} there.",
    "Employees of ours must {x} under internal rules.",
  ],
};

export const FRAMES: Record<Phrases["kind"], Frames> = {
  data: DATA,
  deed: DEED,
  recipient: RECIPIENT,
  right: RIGHT,
};

/** Words around a phrase that stands alone: the lead-in of a list, the last heading above it, or the columns of a table. */
export interface Setting {
  leadIn?: string;
  heading?: string;
  columns?: readonly string[];
  /** `{x}` and `{X}` as in sentences. */
  text: string;
}

const items = (text: string, ...leadIns: string[]): Setting[] => leadIns.map((leadIn) => ({ leadIn, text }));
const under = (text: string, ...headings: string[]): Setting[] =>
  headings.map((heading) => ({ heading, text }));
const cell = (columns: readonly string[], ...texts: string[]): Setting[] =>
  texts.map((text) => ({ columns, text }));

export const SETTINGS: Record<Phrases["kind"], Partial<Record<Stance | "unstated", readonly Setting[]>>> = {
  data: {
    yes: [
      ...items(
        "{X}",
        "We collect the following information:",
        "The data that we process includes:",
        "When you use the app, we record:",
      ),
      ...items("{X};", "We may collect and store:", "You give us:"),
      ...under("{X}", "Information we collect", "Data that we collect from you"),
      ...cell(["Category", "Collected"], "{X}\tYes", "{X}\tYES"),
      ...cell(["Data", "Purpose"], "{X}\tTo provide the service"),
    ],
    limited: [
      ...items(
        "{X}",
        "With your consent, we also collect:",
        "Only if you give us permission, we collect:",
        "If you opt in, we process:",
      ),
      ...under("{X}", "Data we collect with your consent", "Optional data, only if you opt in"),
    ],
    no: [
      ...items(
        "{X}",
        "We do not collect:",
        "We never collect or store any of the following:",
        "The app does not access:",
        "What we do NOT collect:",
      ),
      ...items(
        "{X}.",
        "We do not ask you for:",
        "The following is not collected:",
        "This extension does not read or send:",
      ),
      ...under("{X}", "What we do not collect", "Information we never collect", "Data not collected"),
      ...cell(["Category", "Collected"], "{X}\tNo", "{X}\tNO", "{X}\tNot collected"),
      ...cell(["Category", "Examples", "Collected"], "{X}\tAs the law describes it\tNo"),
    ],
    unstated: [
      ...items("{X}", "Personal data means, for example:", "Other websites may collect:"),
      ...under("{X}", "Definitions", "What is personal data?"),
    ],
  },
  deed: {
    yes: items("{X}", "We use your information to:", "Your data allows us to:", "We may:"),
    limited: items("{X}", "With your consent, we may:", "Only if you opt in, we:"),
    no: [
      ...items("{X}", "We do not:", "We will never:", "We do not use your data to:", "What we don't do:"),
      ...under("{X}", "What we never do", "We do not"),
    ],
    unstated: items("{X}", "Other companies may:"),
  },
  recipient: {
    yes: items(
      "{X}",
      "We share your information with:",
      "Your data may be disclosed to:",
      "Who receives your data:",
    ),
    limited: items(
      "{X}",
      "With your consent, we share your data with:",
      "Only if you agree, your data goes to:",
    ),
    no: items(
      "{X}",
      "We do not share your data with:",
      "Your data is never given to:",
      "Who does not get your data:",
    ),
  },
  right: {
    yes: items("{X}", "You have the right to:", "You can:", "In your account you may:"),
    limited: [
      ...items(
        "{X}",
        "If you live in California, you have the right to:",
        "Residents of the EEA may:",
        "Under the GDPR, Europeans have the right to:",
      ),
      ...under(
        "You may {x}.",
        "Your rights under the GDPR",
        "Additional rights of California residents",
        "Notice to residents of Virginia",
      ),
      ...under(
        "You have the right to {x}.",
        "For users in the European Economic Area",
        "California privacy rights",
        "Nevada residents",
      ),
    ],
    no: items("{X}", "You cannot:", "It is not possible to:"),
  },
};
