/** The facts in English, apart from their table: pages in other languages have no use for them. */
import type { FactId } from "./types.ts";

/** What a fact is called, and what is asked. */
export const QUESTIONS: Readonly<Record<FactId, { label: string; question: string }>> = {
  "collect.contact": {
    label: "Contact details",
    question: "Do they collect your name, e-mail, phone or postal address?",
  },
  "collect.payment": {
    label: "Payments and purchases",
    question: "Do they collect card, bank or billing details, or what you buy?",
  },
  "collect.government-id": {
    label: "Government IDs",
    question:
      "Do they collect ID numbers or documents: social security, passport, visa, driving licence, tax number?",
  },
  "collect.location": {
    label: "Location",
    question:
      "Do they collect where you are: GPS, precise or approximate location (also 'general location from your IP address')?",
  },
  "collect.device": {
    label: "Device and network identifiers",
    question:
      "Do they collect IP address, device or advertising identifiers, browser, operating system, server logs?",
  },
  "collect.usage": {
    label: "What you do on the service",
    question: "Do they collect pages viewed, clicks, searches, times, features used, referring pages?",
  },
  "collect.cookies": {
    label: "Cookies and similar",
    question: "Do they collect cookies, pixels, web beacons, local storage, SDKs set by the site or for it?",
  },
  "collect.content": {
    label: "What you write or upload",
    question:
      "Do they collect messages, posts, comments, photos, files, recordings, support requests, feedback?",
  },
  "collect.health": {
    label: "Health",
    question: "Do they collect health, fitness, medical or disability information?",
  },
  "collect.biometric": {
    label: "Biometrics",
    question: "Do they collect fingerprints, face or voice prints, other biometric identifiers?",
  },
  "collect.sensitive": {
    label: "Other sensitive matters",
    question:
      "Do they collect race, religion, politics, sexual orientation, union membership, criminal record, genetic data?",
  },
  "collect.demographic": {
    label: "Demographics and interests",
    question: "Do they collect age, birth date, gender, income, household, interests, preferences?",
  },
  "collect.work": {
    label: "Work and education",
    question: "Do they collect employer, job title, occupation, education, résumé?",
  },
  "collect.contacts": {
    label: "Other people's data",
    question: "Do they collect your address book, contacts, friends or family members' data?",
  },
  "collect.children": {
    label: "Children's data",
    question: "Do they collect data of children (under 13 to 16, as the policy says), knowingly?",
  },
  "collect.from-others": {
    label: "Data from other sources",
    question: "Do they get data about you from others?",
  },
  "use.advertising": {
    label: "Targeted advertising",
    question: "Do they use data to target advertising at you?",
  },
  "use.marketing": { label: "Marketing messages", question: "Do they send you marketing?" },
  "use.analytics": {
    label: "Analytics and research",
    question: "Do they analyse data to improve the service?",
  },
  "use.profiling": {
    label: "Personalisation and profiles",
    question: "Do they personalise or build a profile of you?",
  },
  "use.automated-decisions": {
    label: "Automated decisions",
    question: "Do machines decide about you, with real effect?",
  },
  "use.ai-training": {
    label: "AI training",
    question: "Do they train AI or machine-learning models on your data?",
  },
  "share.sell": { label: "Sale of data", question: "Do they sell your data?" },
  "share.advertisers": {
    label: "Advertising partners",
    question: "Do they give your data to advertisers or ad networks?",
  },
  "share.marketing-partners": {
    label: "Others' own marketing",
    question: "Do they give your data to other companies for those companies' own marketing or use?",
  },
  "share.providers": {
    label: "Service providers",
    question: "Do service providers working for them get your data?",
  },
  "share.affiliates": { label: "Company group", question: "Does the corporate family get your data?" },
  "share.government": {
    label: "Authorities and courts",
    question: "Do they hand data to authorities or courts?",
  },
  "share.merger": { label: "Sale of the business", question: "Does your data go to a buyer of the company?" },
  "share.public": {
    label: "Visible to others",
    question: "Is what you post or your profile visible to others?",
  },
  "share.aggregated": {
    label: "Aggregated or anonymised data",
    question: "Do they give out aggregated or de-identified data?",
  },
  "share.abroad": { label: "Other countries", question: "Is your data sent to or kept in other countries?" },
  "share.trackers": {
    label: "Other companies' trackers",
    question: "Do other companies track you on their site?",
  },
  "rights.access": { label: "See your data", question: "Can you see the data they hold?" },
  "rights.correct": { label: "Correct it", question: "Can you correct it?" },
  "rights.delete": { label: "Delete it", question: "Can you have it deleted?" },
  "rights.export": { label: "Take it with you", question: "Can you take your data elsewhere?" },
  "rights.object": { label: "Object or restrict", question: "Can you object to or restrict its use?" },
  "rights.withdraw": { label: "Withdraw consent", question: "Can you take consent back?" },
  "rights.opt-out-marketing": { label: "Stop marketing", question: "Can you stop marketing messages?" },
  "rights.opt-out-sale": {
    label: "Opt out of sale or ad targeting",
    question: "Can you opt out of the sale or sharing of data, or of targeted advertising?",
  },
  "rights.cookie-control": { label: "Refuse cookies", question: "Can you refuse or delete cookies?" },
  "rights.complain": { label: "Complain to an authority", question: "Can you complain to an authority?" },
  "rights.do-not-track": { label: "Do Not Track", question: "Do they honour Do Not Track signals?" },
  "rights.gpc": {
    label: "Global Privacy Control",
    question: "Do they honour Global Privacy Control or other opt-out signals?",
  },
  "keep.period": { label: "How long", question: "Do they say how long data is kept?" },
  "keep.encryption": { label: "Encryption", question: "Is data encrypted?" },
  "keep.breach-notice": { label: "Breach notice", question: "Will they tell you of a data breach?" },
  "change.notice": { label: "Notice of changes", question: "Will they tell you when the policy changes?" },
  "change.by-use": { label: "Agreement by use", question: "Does using the service count as agreeing?" },
};
