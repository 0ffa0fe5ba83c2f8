import { BREAK, mix, tokenise } from "./tokens.ts";
import type { KnownWords, Tokens } from "./tokens.ts";

/**
 * Words and phrases that mean the same to a reader of policies. A concept lets the model learn from "ZIP code" what
 * it then knows of "postcode". Phrases are stemmed like the text, so one form of a word stands for all.
 */
const LEXICON: Record<string, string> = {
  we: "we, us, our, the company, our company",
  you: "you, your, user, customer, visitor, member, individual, subscriber, data subject, consumer, client",
  third:
    "third party, other company, outside party, outside company, unaffiliated, other organization, other business, other entity, external party, nonaffiliated, non affiliated, anyone else, other people, third person",
  provider:
    "service provider, vendor, contractor, agent, processor, supplier, subcontractor, hosting provider, payment processor, consultant, sub processor, subprocessor, on our behalf, our behalf, hosting, hosted, delivery company, courier, shipping company, payment gateway, web host, outsourced, fulfil, data center, cloud, amazon web service, aws, azure, heroku, mailchimp, sendgrid, zendesk, salesforce, professional advisor, auditor, lawyer, accountant",
  affiliate:
    "affiliate, affiliated, subsidiary, parent company, group company, sister company, corporate family, related company, corporate group, group of company, holding company, member of our group, company within, joint venture, our brand, parent, entity within, within the group, franchisee",
  partner:
    "partner, business partner, marketing partner, sponsor, co brand, selected company, carefully selected, reputable company, trusted partner, merchant, retailer, list broker",
  advertiser:
    "advertiser, ad network, advertising network, advertising partner, ad partner, ad server, advertising company, ad company, ad serving, advertising service, ad tech, ad exchange, advertising agency, media agency",
  government:
    "law enforcement, government, authority, court, subpoena, police, regulator, legal process, court order, public authority, judicial, warrant, litigation, legal proceeding, legal obligation, required by law, comply with law, comply with the law, legal requirement, regulatory, lawful request, tax authority, attorney general",
  protect:
    "protect the right, protect our right, property or safety, safety, enforce our, fraud, terms of use, terms of service, defend, personal safety, illegal activity",
  merger:
    "merger, merge, acquisition, bankruptcy, sale of asset, acquire, successor, reorganization, reorganisation, change of control, insolvency, dissolution, divestiture, all or substantially all, sale of our business, business transfer, consolidation, restructuring, acquirer, purchaser, buyer, sale of all, business transaction, transfer of asset, corporate transaction, receivership",
  analyticsvendor:
    "google analytics, mixpanel, matomo, piwik, hotjar, amplitude, flurry, firebase, crashlytics, segment, adobe analytics, omniture, webtrends, clicky, statcounter, plausible, new relic, sentry, heap, fullstory, crazy egg, kissmetrics, quantcast, comscore, nielsen, yandex metrica, appsflyer, fabric, localytics, wordpress stat, jetpack, cloudflare, optimizely, appcenter, bugsnag",
  social:
    "facebook, twitter, linkedin, instagram, pinterest, social media, social network, social networking, youtube, tiktok, whatsapp, google plus, social plugin, social plug in, like button, share button, snapchat, reddit, discord, vimeo, disqus, gravatar",
  advendor:
    "doubleclick, adsense, admob, google ad, adword, criteo, facebook pixel, meta pixel, google adword, dart cookie, taboola, outbrain, bing ad, adroll, media net, mediavine, ezoic, unity ad, applovin, amazon associate",
  payvendor:
    "stripe, paypal, braintree, adyen, apple pay, google pay, in app purchase, worldpay, klarna, authorize net, razorpay, amazon pay, shopify",
  collect:
    "collect, gather, record, log, obtain, receive, capture, ask for, acquire, ask you, ask you for, collection, require you, automatically, process, recorded, logged, hold, we request",
  provide:
    "provide, submit, give us, enter, supply, fill out, fill in, send us, register, sign up, create an account, complete, upload, contact us, order, apply, place an order, create account, registration",
  use: "use, utilize, purpose, in order to, used to, used for",
  share:
    "share, disclose, transfer, release, pass, give, transmit, make available, reveal, disclosure, distribute, divulge, pass on, hand over, exchange, sharing, forward",
  sell: "sell, sold, sale, rent, trade, lease, monetize, rental, loan, selling, resell, barter",
  valuable:
    "valuable consideration, monetary, for money, data broker, ccpa, value consideration, within the meaning",
  track: "track, monitor, follow, tracking, tracker, tracking technology",
  notify:
    "notify, inform, alert, notification, advise you, tell you, let you know, email you, contact you, notice to you, send you a notice, send a notice",
  maynotify:
    "may notify, may inform, may also notify, may email, may choose to, attempt to notify, try to notify, reasonable effort, sole discretion, our discretion, where appropriate, as appropriate, if we deem, in some case, may provide notice, may send, may provide you with additional notice",
  post: "post, posted, publish, posting, on this page, this page, reflected, revised, revision, updated version, this website, effective when posted, last updated, effective date, new version",
  checkback:
    "check back, review this, review the, check this, periodically, from time to time, frequently, regularly, visit this page, without notice, any time, at any time, without prior notice",
  policychange:
    "change this policy, change our policy, change to this, change to our, update this, amend this, modify this, change our privacy, update our privacy, policy may change, policy change, modify the, change in this, amendment, change the privacy, revise this, revise our, material change, change of this, modification, significant change",
  prominent:
    "prominent, prominently, banner, home page, homepage, conspicuous, pop up, in app, push notification, by email, via email, email address associated, email notification, direct notice, direct communication, inform you by email",
  byuse:
    "continue to use, continued use, by using, by access, by visit, by register, your use of, using our site, use of our, use of the site, use of this, use the site, constitute, deem to, deemed, signify, you consent, you agree, you accept, acceptance, agreement, acknowledge, bound by, indicate",
  delete:
    "delete, erase, remove, destroy, deletion, erasure, removal, right to be forgotten, be forgotten, close your account, cancel your account, deactivate, purge, delete your account, dispose, terminate your account, deactivation",
  access:
    "access to your, access your, access the personal, review, view, copy of, request a copy, obtain a copy, right to access, right of access, right to know, see what, request information about, obtain confirmation, know what, inspect, request access, what personal, subject access, information we hold, disclose to you, categories of personal",
  correct:
    "correct, rectify, amend, edit, rectification, correction, update your, change your, inaccurate, incomplete, modify your, inaccuracy, up to date, accuracy, outdated",
  export:
    "portability, portable, machine readable, structured, commonly used, another controller, another organization, export, download your, download a copy, data portability, transmit those, readable format",
  object:
    "object, objection, restrict, restriction, limit the use, limit the process, human intervention, object to, restrict process, oppose, cease process, stop process, restrict our, limit our, contest, human review",
  withdraw:
    "withdraw, revoke, withdrawal, withdraw your consent, withdraw consent, retract, change your mind, take back",
  right:
    "right, entitled, request, may request, ask us, have the right, right to, exercise, choice, option, you can, you may",
  unsubscribe:
    "unsubscribe, opt out, opt out of, stop receive, no longer wish, not wish to receive, prefer not to, mailing list, no longer receive, optout, remove from, opting out, preference center, communication preference, do not want to receive",
  adchoice:
    "aboutad, networkadvertising, nai, daa, youronlinechoices, ad choice, adchoice, network advertising initiative, digital advertising alliance, do not sell, opt out of interest, ad setting, optout networkadvertising, truste, limit ad tracking, opt out of targeted, do not share, your online choice, ads preference, ad preference, opt out of personal",
  complain:
    "complaint, lodge, supervisory authority, data protection authority, ombudsman, information commissioner, ico, complain, dispute resolution, arbitration, data protection commissioner, cnil, jam, bbb, trustarc, data protection agency, autoriteit, dpa, regulator, aaa, dispute, privacy commissioner, regulatory authority, aepd",
  refuse:
    "refuse, reject, disable, block, decline, turn off, turn it off, deactivate, switch off, set your browser, browser setting, browser preference, cookie setting, cookie preference, manage cookie, delete cookie, control cookie, accept cookie, cookie consent, browser to, opt out browser, remove cookie, browser option",
  encrypt:
    "encrypt, ssl, tls, https, aes, hash, encryption, secure socket, secure socket layer, transport layer, cryptographic, bcrypt, end to end, encrypted, salted",
  notencrypt: "unencrypted, not encrypted, plain text, plaintext, not encrypt",
  secure:
    "secure, security, safeguard, firewall, secure server, protect, technical and organizational, physical, password protected",
  breach:
    "breach, security incident, compromise, compromised, data breach, security breach, incident, unauthorised access, unauthorized access, intrusion",
  hours72:
    "72 hour, without undue delay, 7 business day, within 72, undue delay, one business day, business day",
  retain:
    "retain, keep, store, retention, kept, retained, preserve, hold, archive, maintain, remain, storage, retention period",
  duration:
    "# day, # month, # year, # week, # hour, day, month, year, one year, two year, three year, six month, thirty day, ninety day, seven year, five year, 18 month, 13 month, 14 day, 14 month, 16 month, 24 hour",
  aslong:
    "as long as, so long as, long as, necessary, as needed, until, longer than, no longer, duration, required to, reasonably necessary, for the time, fulfil the purpose, fulfill the purpose, no longer than, retention period",
  indefinite:
    "indefinitely, forever, unlimited, permanently, indefinite, perpetual, may retain, backup, residual copy, archive copy, may remain, even after",
  name: "name, first name, last name, surname, full name, username",
  email: "email, email address, electronic mail, mail address",
  phone:
    "phone, telephone, phone number, mobile number, telephone number, fax, cell phone number, fax number, tel",
  address:
    "postal address, mailing address, street address, home address, physical address, address, shipping address, billing address, zip code, postcode, postal code, zip, delivery address",
  contactinfo: "contact information, contact detail, contact data, contact info, contact us, personal detail",
  card: "credit card, debit card, card number, bank account, payment card, card detail, payment information, payment detail, billing information, billing detail, financial information, bank detail, bank, credit, payment method, billing, iban, account number, financial data, payment data, financial account, cvv, expiration date, payment",
  purchase:
    "purchase, transaction, order, purchase history, order history, bought, buy, subscription, invoice, product you, order detail, shopping, transactional, purchasing, commercial information, checkout, donation",
  govid:
    "social security, social security number, passport, driver license, driving license, driver licence, national id, identification number, tax id, ssn, visa, identity card, license number, government issued, passport number, national insurance, taxpayer, id number, identity document, tax number, identification document, government id, social insurance, proof of identity, photo id, state identification, id card, vat number, immigration, nationality, citizenship, national identification, tax identification, aadhaar, pan, ein, identity verification",
  location:
    "location, geolocation, gps, geographic, latitude, longitude, location data, precise location, geo location, where you are, region, geographical, location information, city, country, wifi access point, cell tower, position, whereabouts, located, beacon, approximate location, location based, geographic location",
  ip: "ip address, internet protocol, ip, protocol address, ip number, mac address",
  device:
    "device, device id, device identifier, unique identifier, advertising id, advertising identifier, idfa, hardware, mobile device, device type, device information, device model, imei, udid, hardware model, device token, unique device, screen resolution, mobile carrier, device data, android id, phone model",
  browser:
    "browser, browser type, browser version, user agent, operating system, internet service provider, isp, operate system, os, domain name, platform, language setting, time zone, software version, connection",
  logs: "log, log file, server log, log data, web server, access log, log information, crash, crash report, error log, diagnostic",
  usage:
    "page view, page visit, page you visit, clicks, click, referring, referrer, date and time, time stamp, search, browsing, browsing history, navigation, interaction, usage, usage data, page viewed, traffic, clickstream, how you use, how you interact, feature, exit page, time spent, activity, session, visited, search query, usage information, entry, visit, url, frequency, referral, pages of, app usage, duration of, visitor behavior, access time, statistic, link you",
  cookie:
    "cookie, web beacon, pixel, local storage, beacon, pixel tag, clear gif, tracking technology, similar technology, sdk, web bug, flash cookie, pixel gif, tag, lso, session cookie, persistent cookie, html5, etag, software development kit, action tag, javascript",
  content:
    "message, comment, photo, upload, feedback, post, content, file, recording, image, video, communication, correspondence, inquiry, review, testimonial, survey, chat, attachment, document, support request, question, voice, audio, picture, call recording, forum, user content, support ticket, ticket, conversation, inquiries, contact form, survey response, note, picture, contribution, suggestion",
  health:
    "health, medical, fitness, disability, physical condition, heart rate, symptom, diagnosis, prescription, mental health, wellness, illness, patient, medication, sleep, hipaa, weight, insurance claim, protected health, vaccination, dietary, allergy, pregnancy, disease, treatment",
  biometric:
    "biometric, fingerprint, facial recognition, face, voiceprint, retina, iris, faceprint, face geometry, voice print, facial, face id, touch id, hand geometry, fingerprints, face scan, facial geometry, voice recording, keystroke",
  race: "race, racial, ethnic, ethnicity, ethnic origin, racial or ethnic, ethnic background",
  religion: "religion, religious, philosophical belief, belief, religious belief",
  politics: "political, political opinion, politics, political affiliation, political view",
  sexual: "sexual, sexual orientation, sex life, gender identity, sexual preference",
  union: "trade union, union membership, union, trade union membership",
  crime:
    "criminal, conviction, offence, criminal record, background check, criminal conviction, offense, criminal history",
  genetic: "genetic, dna, genetic data, genetic information, genome",
  sensitive:
    "sensitive, special category, sensitive information, sensitive personal, sensitive data, protected class, protected classification, special categories",
  age: "age, date of birth, birth date, birthday, birthdate, dob, year of birth, age range, born",
  gender: "gender, sex, male, marital status, marital",
  income:
    "income, household, household income, demographic, demographic information, socio, salary, homeowner, family status, demographic data, lifestyle, ownership",
  interest:
    "interest, preference, hobby, favorite, taste, language preference, like and dislike, characteristic, your preference, your interest",
  work: "employer, job title, occupation, company name, profession, employment, business name, job, professional, title, industry, organization name, employment history, work history, business information, name of your company, company, position, business contact, organisation, employee, business title, department",
  education:
    "education, school, university, degree, resume, curriculum vitae, cv, qualification, academic, student, educational, work experience, skill, job application, career, applicant, candidate, cover letter, grade, student record",
  addressbook:
    "address book, contact list, your contact, friend, phonebook, family member, refer a friend, referral, invite, friend email, your friend, recipient, tell a friend, dependent, beneficiary, spouse, emergency contact, other people, someone else, household member, next of kin, gift recipient, family, import your, colleague, other person, third person, contacts from, traveler, another person",
  child:
    "child, children, minor, under 13, under the age, age of 13, under 16, kid, coppa, under 18, years of age, younger than, 13 year, 16 year, below the age, under age, underage, online privacy protection, teenager, pupil",
  parent: "parent, guardian, parental, parental consent, legal guardian, verifiable parental",
  knowingly:
    "knowingly, directed to, intended for, directed at, target, intended to, not direct, aimed at, knowingly collect, intentionally",
  fromothers:
    "from third party, from other source, other source, publicly available, data broker, public source, from our partner, combine, third party source, from other company, information from, from social, log in through, single sign on, public database, supplement, from your employer, credit bureau, about you from, through facebook, with your facebook, credit reference, facebook connect, login with, sign in with, other user, google account, connect your account, using your facebook, third party login, commercially available, credit agency, append, from other, received from, obtained from, receive from, public record, log in with, third party site, third party platform",
  ads: "advertising, advertisement, ad, advert, adverts, ads, banner ad, sponsored, commercial",
  target:
    "target, targeted, interest based, behavioral, behavioural, relevant, personalized advertising, retarget, remarket, remarketing, retargeting, tailored ad, online behavioral, based on your, relevant to you, serve ads, based advertising, ads based, prior visit, custom audience, lookalike, relevant advertising, measure the effectiveness, ad personalization, cross context, personalised ads",
  personalise:
    "personalize, customize, tailor, customization, personalization, your experience, interests you, recommend, recommendation, suggest, individual, personalized content, personal experience, personalised experience, tailored, match, may interest, may be of interest, better serve, curated, user profile",
  profile:
    "profile, profiling, infer, inference, predict, preference, segment, segmentation, build a profile, draw inference, characteristics, predisposition, create a profile, behavior",
  marketing:
    "marketing, newsletter, promotion, promotional, offer, special offer, mailing, direct marketing, promotional email, news, telemarketing, campaign, upcoming event, new product, product and service, new service, update about, of interest to you, announcement, marketing communication, commercial communication, promotional material, mailing list, discount, sweepstake, contest",
  analytics:
    "analytics, statistic, research, trend, improve, understand, analyze, analysis, statistical, develop new, measure, evaluate, enhance, improvement, market research, test, aggregate, usage pattern, audience, optimize, study, better understand, site usage, administer the site, product development, business intelligence, how our site, troubleshoot",
  automated:
    "automated decision, automated, solely, automatic decision, algorithm, legal effect, similarly significant, credit scoring, credit score, eligibility, automated process, automated means, decision making, fraud prevention, credit decision, underwriting, profiling, solely on automated, credit risk, automated individual",
  ai: "machine learning, artificial intelligence, ai, train, model, training, ai model, language model, llm, neural, train our, generative, ai system, improve our model, openai, develop model, algorithm, chatgpt, deep learning",
  consent:
    "consent, permission, opt in, authorize, explicit, express, agree, choose to, approval, with your consent, your permission, prior consent, authorization, allow us, unless you, if you choose, explicit consent, express consent, opted in, voluntary, voluntarily, optional, consented, at your request, your choice, if you wish, subscribe, grant",
  prompt:
    "enable, allow, permit, device permission, turn on, device setting, location service, app permission, grant access, access to your camera, grant permission",
  except:
    "except, unless, other than, apart from, with the exception, exception, outside of, except as, save as, otherwise than",
  may: "may, might, can, could, sometimes, from time to time, certain, possibly",
  deny: "do not collect, do not sell, not share, not collect, never sell, no personal, does not collect, not sell, not disclose, do not share, not use, never share, do not use, will not, not store, not track, no information, not require, none of, not request, please do not, not respond, do not knowingly, not rent",
  aslaw:
    "applicable law, where required, as required by law, if required, law require, by law, local law, to the extent, required under, where applicable, legally required, in accordance with law, in certain circumstance, certain circumstance, subject to, certain condition, in some case, under certain, depending on, permitted by law, subject to certain, depend",
  lawbasis: "legal basis, legitimate interest, performance of a contract, lawful basis, legal ground",
  eu: "eea, eu, european, europe, european union, european economic area, gdpr, general data protection, european economic, eu resident, eea resident, european resident, switzerland, swiss, eu citizen, eu data, uk gdpr, european user, member state, data subject right, data protection act, united kingdom, uk, article",
  usstate:
    "california, ccpa, cpra, virginia, colorado, nevada, connecticut, utah, california resident, california privacy, california consumer, california civil code, shine the light, caloppa, texas, oregon, montana, state law, delaware, vermont, us state, state privacy, california law, certain state",
  otherlaw:
    "brazil, lgpd, canada, pipeda, australia, india, south africa, popia, japan, china, singapore, new zealand, mexico, korea, quebec, russia, hong kong, australian",
  resident:
    "resident, if you are located, if you reside, residing in, located in, if you live, in your jurisdiction, your jurisdiction, jurisdiction, where you live, resident of, if you are a resident, certain jurisdiction, some jurisdiction, citizen, if you are in, your location, from the european, in the european, within the eea, depending on where, data protection law, resident in, country of residence",
  aggregated:
    "aggregate, anonymous, de identified, statistical, non personal, non personally, anonymized, deidentified, aggregated, anonymised, non identifiable, not identify, non identifying, anonymously, pseudonymous, non personally identifiable, summary, cannot identify, anonymize, pseudonymized, depersonalized",
  abroad:
    "other country, outside, international, internationally, overseas, safe harbor, privacy shield, standard contractual, united states, transfer your, another country, country other, cross border, outside of the, adequacy, contractual clause, different country, foreign, transferred to, countries other, country outside, data transfer, third country, in the usa, adequate level, outside your country, different from, around the world, globally, worldwide, server located, adequate protection, to the usa",
  public:
    "public, publicly, visible, other user, public profile, forum, message board, bulletin board, anyone, community, publicly available, public area, chat room, other member, blog, seen by, display, comment, read by, publicly accessible, profile page, viewable, leaderboard, public forum",
  dnt: "do not track, dnt, track signal, do not track signal, not track",
  gpc: "global privacy control, gpc, opt out preference signal, opt out signal, preference signal, privacy control, browser signal, universal opt out",
  honor:
    "honor, honour, respond, recognize, support, respect, comply, treat, take action, adhere, detect, react",
  personaldata:
    "personal data, personal information, personally identifiable, personally identifiable information, identifiable information, information about you, your information, your data, pii, personal identifiable, private information",
  link: "link to, other website, third party website, third party site, other site, linked site, not responsible, external site, own privacy policy, their privacy, their own privacy, privacy practice, privacy policy of",
  example: "such as, for example, include, including, eg, like, following, namely, includes",
  define:
    "mean, definition, defined, refer to, what is, what are, are small, is a small, text file, small file, small text, is a piece, small data",
  serviceemail:
    "transactional, service related, administrative, account related, service announcement, important notice, technical notice, security alert, non promotional, service message, invoice",
  ownserver:
    "local, locally, your device only, on your device, never leave, offline, on your phone, stored locally, not transmit, on your computer, client side",
};

/** Concept names in the order of their numbers. */
export const CONCEPTS: readonly string[] = Object.keys(LEXICON);

const NUMBER = new Map(CONCEPTS.map((name, i) => [name, i]));

/** The concept's number, for rules that name it. @throws RangeError where there is none. */
export function conceptOf(name: string): number {
  const number = NUMBER.get(name);
  if (number === undefined) throw new RangeError(`no such concept: ${name}`);
  return number;
}

interface Phrases {
  /** Phrase hash to the concepts that it stands for. */
  concepts: Map<number, number[]>;
  /** Most words in a phrase. */
  longest: number;
}

let made: Phrases | undefined;

/** Made at the first reading: a worker that wakes for something else needs none. */
function phrases(): Phrases {
  if (made) return made;
  const concepts = new Map<number, number[]>();
  const words: KnownWords = new Map();
  let longest = 1;
  for (const [number, name] of CONCEPTS.entries()) {
    for (const phrase of (LEXICON[name] ?? "").split(",")) {
      const { hashes, stems } = tokenise(phrase, words);
      longest = Math.max(longest, stems.length);
      let key = 0;
      for (const hash of hashes) key = mix(key, hash);
      const known = concepts.get(key) ?? [];
      if (!known.includes(number)) concepts.set(key, [...known, number]);
    }
  }
  return (made = { concepts, longest });
}

/** One mention of a concept; `negated` where a negation reaches it. */
export interface Mention {
  concept: number;
  at: number;
  negated: boolean;
}

/** Concepts of a sentence in order of mention. */
export function mentionsOf(tokens: Tokens): Mention[] {
  const found: Mention[] = [];
  const { concepts: known, longest } = phrases();
  const { hashes, stems, negated } = tokens;
  for (let i = 0; i < hashes.length; i++) {
    if (stems[i] === BREAK) continue;
    let key = 0;
    for (let n = 0; n < longest && i + n < hashes.length; n++) {
      if (stems[i + n] === BREAK) break;
      key = mix(key, hashes[i + n] ?? 0);
      const concepts = known.get(key);
      if (!concepts) continue;
      for (const concept of concepts) found.push({ concept, at: i, negated: negated[i + n] === 1 });
    }
  }
  return found;
}
