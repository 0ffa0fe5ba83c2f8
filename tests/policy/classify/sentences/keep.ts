import type { Cases } from "./case.ts";

export const KEEP: Cases = {
  "keep.period": [
    ["yes", "We delete server logs after 90 days."],
    ["yes", "Invoices are kept for seven years."],
    ["limited", "We keep your data for as long as necessary."],
    ["limited", "Your information is retained while your account exists."],
    ["no", "We keep your data indefinitely."],
    ["unstated", "Retention means keeping data.", "Definitions"],
    ["unstated", "Bulbs keep for months in a dry place.", "Garden tips"],
  ],
  "keep.encryption": [
    ["yes", "All data is encrypted in transit with TLS."],
    ["yes", "Passwords are stored only as salted hashes."],
    ["unstated", "Our servers stand in a locked room."],
  ],
  "keep.breach-notice": [
    ["yes", "If there is a data breach, we will tell you within 72 hours."],
    ["yes", "We will notify affected users by e-mail of any security incident that concerns their data."],
    ["limited", "In the event of a security breach we inform you as required by applicable law."],
    ["unstated", "A breach is an event in which data is lost or seen by others.", "Definitions"],
    ["unstated", "Whoever breaches the rules of our forum is told so.", "Forum rules"],
  ],
  "change.notice": [
    ["yes", "We will e-mail you before we change this policy."],
    ["yes", "If we make important changes, we will post a prominent notice on our home page."],
    ["limited", "We may notify you of changes to this policy at our discretion."],
    ["limited", "If we change this policy, we may send you an e-mail."],
    ["no", "We may change this policy at any time; please check this page from time to time."],
    ["no", "We can change this policy without notice to you."],
    ["unstated", "The weather changes quickly on the coast.", "About us"],
    ["unstated", "Please read this section carefully."],
  ],
  "change.by-use": [
    ["yes", "By using our website you agree to this policy."],
    ["yes", "If you continue to use the service after a change, you accept the new policy."],
    ["unstated", "Use of the forum is free.", "Forum rules"],
    ["unstated", "This policy applies to the use of our website.", "Introduction"],
  ],
};
