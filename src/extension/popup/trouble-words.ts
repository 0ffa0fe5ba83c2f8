/**
 * What is said where there is no summary to show: what happened, and what the reader can do. One table a language,
 * apart from the other words because most readers never see them.
 */
import type { ErrorCode } from "../../policy/errors.ts";
import type { NotPolicyReason } from "../../policy/types.ts";
import type { Told } from "../ui/words.ts";

/** Languages whose policies are read, as ISO 639-1 codes. */
export const LANGUAGES_READ: readonly string[] = ["en"];

const READ_YOURSELF = "Open the policy to read it yourself, or try again later.";

const failed: Record<ErrorCode, Told> = {
  "bad-address": {
    title: "That is not a web address",
    text: "Enter an address that begins with https:// or http://.",
  },
  "private-address": {
    title: "The policy’s address is on a private network",
    text: "Smallprint does not follow links from public sites into private networks. You can open the policy yourself.",
  },
  "no-access": {
    title: "Your browser has not given access to this policy",
    text: "Allow access to the policy’s site, and it is read at once.",
  },
  offline: { title: "You are offline", text: "Connect to the internet, then try again." },
  dns: {
    title: "The policy’s site does not exist",
    text: "Its address leads nowhere. The link may be out of date; enter the policy’s address if you know it.",
  },
  tls: {
    title: "The policy’s site has a bad certificate",
    text: "The connection would not be safe, so nothing was read. Try again later, or look at the policy yourself.",
  },
  timeout: {
    title: "The policy’s site is too slow",
    text: "It did not answer in time. Try again in a moment, or open the policy yourself.",
  },
  network: {
    title: "The policy’s site could not be reached",
    text: "The connection was refused or broke off. Try again in a moment, or open the policy yourself.",
  },
  "redirect-loop": {
    title: "The policy’s address leads in a circle",
    text: "The site sends every visitor on to the next address without end. Open the policy yourself, or enter another address.",
  },
  refused: { title: "The site refuses to show its policy this way", text: READ_YOURSELF },
  "not-found": {
    title: "The policy is not where the link leads",
    text: "The site answers that there is no such page. Enter the policy’s address if you know it.",
  },
  "server-error": {
    title: "The policy’s site has a fault",
    text: "It answered with an error of its own. Try again later.",
  },
  "http-error": {
    title: "The policy’s site gave no page",
    text: "It answered, but not with the policy. Open the policy to see what it says, or try again.",
  },
  "too-large": {
    title: "The policy is too large to read",
    text: "The page is far larger than any policy. Open it yourself, or enter another address.",
  },
  empty: { title: "The policy’s page is empty", text: READ_YOURSELF },
  binary: {
    title: "The policy is no text",
    text: "The file behind the link holds nothing that can be read as text. Open it yourself, or enter another address.",
  },
  "unsupported-type": {
    title: "The policy is a kind of file that is not read",
    text: "Smallprint reads web pages, PDFs and text. Open the policy yourself, or enter another address.",
  },
  locked: {
    title: "The policy is locked with a password",
    text: "It is a PDF that only a password opens. Open it yourself, or enter another address.",
  },
  scanned: {
    title: "The policy is a picture",
    text: "It is a PDF that holds pictures of its pages and no text, as scanners make them. Open it to read it yourself, or enter the address of a policy in text.",
  },
  unreadable: {
    title: "The policy could not be read",
    text: "Its page is damaged or not what it claims to be. Try again, or enter another address.",
  },
  storage: {
    title: "Your browser’s storage does not answer",
    text: "What was stored before is kept. Try again; if it goes on, restart the browser or free some disk space.",
  },
  cancelled: {
    title: "Reading was stopped",
    text: "Nothing was kept of it. You can start again at any time.",
  },
  internal: {
    title: "Something went wrong in Smallprint",
    text: "That is our fault, not the site’s. Try again, or open the policy yourself.",
  },
};

const notPolicy: Record<NotPolicyReason, Told> = {
  "too-short": {
    title: "Too short to say anything",
    text: "The page holds only a few words, too few for a privacy policy. Open it to see, or enter the address of the whole policy.",
  },
  terms: {
    title: "These are terms of use",
    text: "The page sets the rules of the service and says little about your data. Enter the privacy policy’s address if you know it.",
  },
  index: {
    title: "This page only leads to policies",
    text: "It lists several documents. Open it, choose the one that concerns you, then click here again.",
  },
  login: {
    title: "The policy is behind a login",
    text: "The site shows it only to people who have signed in. Open the policy to read it yourself.",
  },
  language: {
    title: "The policy is in another language",
    text: "Smallprint cannot read that language yet. The site may have an English version: enter its address.",
  },
  "script-drawn": {
    title: "This policy only shows in an open page",
    text: "Scripts draw it, so there was nothing to read, and Smallprint cannot read such pages yet. Open the policy to read it yourself.",
  },
  other: {
    title: "This is not a privacy policy",
    text: "The page behind the link is about something else. Enter the policy’s address if you know it.",
  },
};

export const en = {
  lost: {
    title: "Smallprint does not answer",
    text: "Your browser has stopped its background part. It is being asked again; nothing is lost.",
  },
  noneFound: "No privacy policy found",
  noneFoundMore:
    "This page has no link to one that we could find. It is usually at the very bottom of the home page, under “Privacy”, “Legal” or “Terms”, or in the menu under “About”.",
  reloadFirst: {
    title: "Reload this page first",
    text: "It was opened before Smallprint was there, so it could not be looked at. Reload it, then click here again.",
  },
  chooseAnother: "Other links on the page",
  choose: "Which one is the policy?",
  chooseMore: "The page links to more than one. Your choice is remembered for this site.",
  restricted: "Your browser keeps this page to itself",
  restrictedMore:
    "Extensions may not run on the browser’s own pages, in its store or on files. Open a website, then click here again.",
  noAccess: "Your browser has not given access to this site",
  noAccessMore: "Smallprint needs access to see whether the page links to a policy, and to read that policy.",
  allow: "Allow access",
  notAllowed: "Access was not given. You can allow it here at any time.",
  failed,
  status: (status: number) => `The site’s answer: ${String(status)}`,
  notPolicy,
  policyLanguage: (language: string) => `This policy seems to be in ${language}.`,
  languagesRead: (languages: string) => `Languages that are read: ${languages}.`,
  openPolicy: "Open the policy",
  openHome: "Open the site’s home page",
  enterAddress: "Enter the policy’s address",
  tryAgain: "Try again",
};

export const words = en;
