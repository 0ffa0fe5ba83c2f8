import type { FactId } from "../../src/policy/types.ts";

/**
 * How a fact is spoken of, for `frames.ts` to put into sentences.
 * - data: things ("your phone number");
 * - deed: what a company does, as an infinitive without "to" ("train our models on your posts"), and the same of data ("used to …");
 * - recipient: who gets data ("advertisers"), in the plural;
 * - event: when data goes over ("our company is bought");
 * - right: what the reader may do, as an infinitive without "to" ("see what we hold about you").
 */
export type Phrases = { kind: "data" | "deed" | "recipient" | "right"; said: readonly string[] };

const data = (...said: string[]): Phrases => ({ kind: "data", said });
const deed = (...said: string[]): Phrases => ({ kind: "deed", said });
const recipient = (...said: string[]): Phrases => ({ kind: "recipient", said });
const right = (...said: string[]): Phrases => ({ kind: "right", said });

export const PHRASES: Partial<Record<FactId, Phrases>> = {
  "collect.contact": data(
    ...[
      "your name",
      "your full name",
      "your e-mail address",
      "your email",
      "your phone number",
      "your postal address",
    ],
    ...[
      "your mailing address",
      "your mobile number",
      "your contact details",
      "your first and last name",
      "your home address",
    ],
    ...["your telephone number and address", "your contact information"],
  ),
  "collect.payment": data(
    ...[
      "your credit card number",
      "your card details",
      "your bank account",
      "your billing information",
      "your payment details",
    ],
    ...[
      "your order history",
      "your purchases",
      "your transaction history",
      "your debit card data",
      "your payment information",
    ],
    ...[
      "your billing address and card number",
      "financial information such as your bank details",
      "what you have bought",
    ],
  ),
  "collect.government-id": data(
    ...[
      "your passport number",
      "your social security number",
      "your driver's license number",
      "your tax identification number",
    ],
    ...[
      "your national ID",
      "a copy of your identity card",
      "your visa details",
      "government-issued identification numbers",
    ],
    ...[
      "a photo of your driving licence",
      "your national insurance number",
      "your tax ID",
      "identity documents",
    ],
  ),
  "collect.location": data(
    ...[
      "your current location",
      "your precise location",
      "your GPS coordinates",
      "your geolocation",
      "your approximate location",
    ],
    ...[
      "the location of your device",
      "your position",
      "your whereabouts",
      "location data from your phone",
      "your real-time location",
    ],
    ...["geographic location derived from your IP address", "location information"],
  ),
  "collect.device": data(
    ...[
      "your IP address",
      "your device identifiers",
      "your browser type",
      "your operating system",
      "your advertising ID",
    ],
    ...[
      "your device model",
      "server log data such as IP addresses",
      "your hardware identifiers",
      "your internet protocol address",
    ],
    ...[
      "information about your device",
      "your browser version and language",
      "technical data about your device",
    ],
  ),
  "collect.usage": data(
    ...[
      "the pages you visit",
      "your browsing history",
      "your search queries",
      "your clicks",
      "the features you use",
    ],
    ...[
      "information about how you use the app",
      "usage data",
      "the links you click",
      "the time you spend on our pages",
    ],
    ...[
      "your activity on the site",
      "the referring website",
      "your interactions with our service",
      "your viewing history",
    ],
  ),
  "collect.content": data(
    ...[
      "your messages",
      "your photos",
      "the files you upload",
      "your comments",
      "your posts",
      "your voice recordings",
    ],
    ...[
      "the content you create",
      "your feedback",
      "your support requests",
      "your reviews",
      "your videos",
      "chat transcripts",
    ],
    ...["the content of your communications", "call recordings"],
  ),
  "collect.health": data(
    ...[
      "your health information",
      "your medical history",
      "your heart rate",
      "your fitness data",
      "information about your disabilities",
    ],
    ...[
      "your medical records",
      "your prescriptions",
      "your sleep data",
      "data about your physical or mental health",
    ],
    ...["your allergies and medication", "your weight and blood pressure", "health data"],
  ),
  "collect.biometric": data(
    ...[
      "your fingerprint",
      "a scan of your face",
      "your voiceprint",
      "biometric data",
      "your facial geometry",
      "biometric identifiers",
    ],
    ...[
      "your iris scan",
      "face recognition data",
      "a template of your face",
      "your hand geometry",
      "your fingerprints and voice prints",
    ],
    ...["facial recognition data", "biometric information"],
  ),
  "collect.sensitive": data(
    ...[
      "your race",
      "your religion",
      "your political opinions",
      "your sexual orientation",
      "your ethnic origin",
      "your genetic data",
    ],
    ...[
      "your trade union membership",
      "your criminal record",
      "your religious beliefs",
      "your racial or ethnic background",
    ],
    ...[
      "sensitive data such as your religion or race",
      "your sex life or sexual orientation",
      "sensitive personal information",
    ],
    ...[
      "information about criminal convictions",
      "your political views and beliefs",
      "special categories of personal data",
    ],
  ),
  "collect.demographic": data(
    ...[
      "your age",
      "your date of birth",
      "your gender",
      "your income",
      "your interests",
      "your household size",
      "your birthday",
    ],
    ...[
      "your marital status",
      "your hobbies and preferences",
      "demographic information",
      "your age and gender",
      "your year of birth",
    ],
  ),
  "collect.work": data(
    ...[
      "your employer",
      "your job title",
      "your occupation",
      "your résumé",
      "your education",
      "your work history",
      "your profession",
    ],
    ...[
      "your CV",
      "your employment history",
      "your academic degrees",
      "professional information",
      "your salary and employer",
    ],
  ),
  "collect.contacts": data(
    ...[
      "your address book",
      "your contacts",
      "your contact list",
      "your friends' e-mail addresses",
      "the contacts on your phone",
    ],
    ...[
      "information about your family members",
      "the phone numbers of your friends",
      "your friend list",
      "your phone book",
    ],
    ...["the names and e-mail addresses of people you invite", "data about your friends and relatives"],
  ),
  "collect.cookies": data(
    ...[
      "cookies",
      "web beacons",
      "tracking pixels",
      "local storage",
      "cookies and similar technologies",
      "pixel tags",
      "session cookies",
    ],
    ...[
      "persistent cookies",
      "clear GIFs",
      "software development kits (SDKs)",
      "flash cookies",
      "tracking technologies",
    ],
  ),
  "use.advertising": deed(
    ...[
      "show you targeted ads",
      "serve interest-based advertising",
      "personalise the advertisements you see",
      "target advertising to you",
    ],
    ...[
      "show you ads based on your activity",
      "measure the success of advertisements",
      "remarket to you on other websites",
    ],
    ...["deliver tailored advertising", "select ads by your interests", "build audiences for advertising"],
  ),
  "use.marketing": deed(
    ...[
      "send you newsletters",
      "send you promotional e-mails",
      "send you marketing messages",
      "call you with offers",
    ],
    ...[
      "e-mail you about promotions",
      "send you special offers",
      "market our products to you",
      "send you advertising by post",
    ],
    ...["tell you about new products and offers", "send you marketing communications"],
  ),
  "use.analytics": deed(
    ...[
      "analyse how our service is used",
      "improve our website",
      "produce usage statistics",
      "understand trends",
      "conduct research",
    ],
    ...[
      "develop new products",
      "measure traffic",
      "improve our services",
      "analyze user behavior",
      "study how people use the app",
    ],
  ),
  "use.profiling": deed(
    ...[
      "build a profile of you",
      "personalise your experience",
      "recommend content to you",
      "infer your interests",
    ],
    ...[
      "tailor content to your preferences",
      "create user profiles",
      "customize the offers you see",
      "draw conclusions about your interests",
    ],
    ...["make personalised suggestions", "profile you"],
  ),
  "use.automated-decisions": deed(
    ...[
      "make automated decisions about you",
      "decide automatically whether you get credit",
      "take decisions about you by computer alone",
    ],
    ...[
      "use algorithms to decide on your application",
      "refuse orders automatically",
      "determine your eligibility by automated means",
    ],
    ...[
      "make decisions with legal effect solely by automated processing",
      "let a computer score decide on your loan",
    ],
    ...[
      "reject applicants without human involvement",
      "use automated decision-making, including credit scoring",
    ],
  ),
  "use.ai-training": deed(
    ...[
      "train our AI models",
      "train machine learning models with your content",
      "improve our artificial intelligence",
    ],
    ...[
      "develop large language models from your conversations",
      "train algorithms on your data",
      "teach our neural networks",
    ],
    ...[
      "use your messages for training AI",
      "train generative AI on what you upload",
      "feed your data into machine learning models",
    ],
    ...["develop and improve our machine learning technology"],
  ),
  "share.sell": deed(
    ...[
      "sell your personal details",
      "sell your data",
      "rent your personal data",
      "sell our customer list",
      "rent our mailing list",
    ],
    ...[
      "trade your information for money",
      "sell or rent personal information to third parties",
      "lease your personal data",
    ],
    ...[
      "sell your email address",
      "sell user data to data brokers",
      "sell, rent or trade your personal details",
    ],
  ),
  "share.advertisers": recipient(
    ...[
      "companies that advertise",
      "advertising network operators",
      "ad networks",
      "advertising firms",
      "our advertising partners",
      "ad tech companies",
    ],
    ...[
      "advertisers and ad exchanges",
      "social media companies for advertising",
      "online advertising partners",
    ],
  ),
  "share.marketing-partners": recipient(
    ...[
      "third parties for their own marketing",
      "other companies for their own use",
      "unaffiliated third parties",
      "selected partners",
    ],
    ...[
      "third parties for their direct marketing purposes",
      "other organisations that may send you offers",
      "outside companies",
    ],
    ...["marketing partners", "carefully chosen companies whose products may interest you"],
  ),
  "share.providers": recipient(
    ...[
      "service providers",
      "companies that host our website",
      "vendors who work for us",
      "payment processors",
      "contractors",
    ],
    ...[
      "our hosting provider",
      "suppliers that perform services on our behalf",
      "delivery companies",
      "data processors",
    ],
    ...["third parties that help us run the service", "our e-mail service provider"],
  ),
  "share.affiliates": recipient(
    ...[
      "our various affiliates",
      "our parent company",
      "our subsidiaries",
      "companies of our group",
      "our sister companies",
    ],
    ...[
      "affiliated companies",
      "members of our corporate family",
      "entities under common control with us",
      "the companies of our group",
    ],
  ),
  "share.government": recipient(
    ...[
      "law enforcement",
      "the police",
      "government agencies",
      "courts",
      "public authorities",
      "the government",
      "prosecutors",
    ],
    ...["law enforcement authorities", "regulators and courts", "government officials"],
  ),
  "share.merger": deed(
    ...["transfer your data to the buyer if our company is sold", "pass your information on in a merger"],
    ...[
      "transfer your personal information to a successor in an acquisition",
      "hand over user data in a bankruptcy",
    ],
    ...[
      "give your data to the new owner when the business changes hands",
      "transfer customer information as part of a sale of assets",
    ],
    ...[
      "disclose your information to an acquirer in a corporate reorganisation",
      "transfer your data if we are bought by another company",
    ],
  ),
  "share.public": deed(
    ...[
      "show your profile to other users",
      "display your posts publicly",
      "publish your name beside your reviews",
    ],
    ...[
      "make your comments visible to everyone",
      "make your profile public",
      "show your username to other members",
    ],
    ...["display your photo on your public profile", "let other people see what you post"],
  ),
  "share.aggregated": deed(
    ...[
      "share aggregated data with partners",
      "publish anonymised statistics",
      "disclose de-identified data to third parties",
    ],
    ...[
      "share aggregate information with others",
      "provide anonymous data to researchers",
      "share non-personal, statistical information",
    ],
    ...[
      "give de-identified information to other companies",
      "disclose aggregated statistics about our users",
    ],
  ),
  "share.abroad": deed(
    ...[
      "transfer your data to another country",
      "store your data outside your country",
      "process your information in the United States",
    ],
    ...[
      "transfer personal data outside the European Economic Area",
      "send your information abroad",
      "keep your data on servers overseas",
    ],
    ...["transfer your data to countries with weaker data protection laws", "transfer data internationally"],
  ),
  "share.trackers": deed(
    ...[
      "let third parties place cookies on our site",
      "allow advertising networks to track you here",
      "use Google Analytics",
    ],
    ...[
      "embed the Facebook pixel",
      "allow other companies to collect data through our website",
      "use third-party trackers",
    ],
    ...[
      "let analytics companies set cookies on your device",
      "include social plug-ins that report your visit",
    ],
    ...["permit third-party cookies", "use third-party analytics"],
  ),
  "rights.access": right(
    ...[
      "access your personal data",
      "request a copy of your data",
      "see the information we hold about you",
      "review your information",
    ],
    ...[
      "ask what data we have about you",
      "view your personal information",
      "obtain a copy of the personal data we process",
    ],
    ...["learn which personal information we have collected about you"],
  ),
  "rights.correct": right(
    ...[
      "correct your data",
      "update your information",
      "have inaccurate data rectified",
      "edit your profile details",
    ],
    ...[
      "ask us to fix mistakes in your data",
      "change your personal information",
      "rectify incomplete data",
      "amend your information",
    ],
  ),
  "rights.delete": right(
    ...[
      "delete your account and data",
      "have your personal data erased",
      "request deletion of your information",
    ],
    ...[
      "ask us to remove your data",
      "erase your personal information",
      "close your account and have its data deleted",
    ],
    ...["demand the deletion of your personal data", "have your information removed from our systems"],
  ),
  "rights.export": right(
    ...[
      "export your data",
      "get your data in a portable format",
      "take your data to another provider",
      "download your data",
    ],
    ...[
      "obtain your data in a machine-readable format",
      "have your data transferred to another company",
      "exercise data portability",
    ],
  ),
  "rights.object": right(
    ...[
      "object to our processing of your data",
      "restrict how we use your data",
      "limit our use of your information",
    ],
    ...[
      "object to processing based on legitimate interests",
      "ask for a human review of automated decisions",
    ],
    ...["have the processing of your data restricted", "oppose the use of your personal data"],
  ),
  "rights.withdraw": right(
    ...[
      "withdraw a consent you gave us",
      "revoke your earlier consent",
      "take back the consent you gave",
      "cancel your consent",
      "change your mind about your consent",
    ],
    ...["retract your permission to the processing of your data", "withdraw consent at any time"],
  ),
  "rights.opt-out-marketing": right(
    ...[
      "unsubscribe from our newsletter",
      "opt out of marketing e-mails",
      "stop promotional messages",
      "opt out of receiving offers",
    ],
    ...[
      "tell us to stop sending you marketing",
      "decline marketing calls",
      "unsubscribe from promotional e-mails",
    ],
    ...["opt out of direct marketing"],
  ),
  "rights.opt-out-sale": right(
    ...[
      "opt out of the sale of your personal details",
      "opt out of targeted advertising",
      "stop the sharing of your data with third parties",
    ],
    ...[
      "opt out of interest-based ads",
      "direct us not to sell your data",
      "opt out of the sale or sharing of your data",
    ],
    ...[
      "object to the disclosure of your information to third parties",
      "choose not to receive personalised ads",
    ],
  ),
  "rights.cookie-control": right(
    ...[
      "refuse cookies",
      "block cookies in your browser",
      "delete cookies",
      "turn cookies off",
      "manage cookies in your browser settings",
    ],
    ...[
      "decline all but necessary cookies",
      "set your browser to reject cookies",
      "disable cookies",
      "change your cookie preferences",
    ],
  ),
  "rights.complain": right(
    ...[
      "lodge a complaint with a supervisory authority",
      "complain to the data protection authority",
      "contact the ombudsman",
    ],
    ...[
      "file a complaint with a regulator",
      "complain to the Information Commissioner",
      "bring a complaint before your local authority",
    ],
    ...["refer a dispute to an independent dispute resolution body"],
  ),
};
