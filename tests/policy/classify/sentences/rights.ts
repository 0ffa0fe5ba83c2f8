import type { Cases } from "./case.ts";

const CALIFORNIA = "Your California privacy rights";
const GDPR = "Your rights under the GDPR if you live in the EEA";

export const RIGHTS: Cases = {
  "rights.access": [
    ["yes", "You may ask us for a copy of the data that we hold about you."],
    ["yes", "You can view your personal information in your account settings."],
    [
      "limited",
      "You have the right to know which personal information we have collected about you.",
      CALIFORNIA,
    ],
    ["limited", "If you live in the European Union, you have the right to access your personal data."],
    ["unstated", "Only staff who need it have access to personal data.", "Security and storage"],
    ["unstated", "Please read this section carefully.", "Access to your data"],
  ],
  "rights.correct": [
    ["yes", "You may have wrong data corrected."],
    ["yes", "You can update or edit your details in your profile at any time."],
    ["limited", "You have the right to rectification of inaccurate data.", GDPR],
    ["limited", "California residents may ask us to correct inaccurate personal information."],
    ["unstated", "Please read this section carefully.", "Correcting your data"],
  ],
  "rights.delete": [
    ["yes", "You may ask us to delete your personal data."],
    ["yes", "You can close your account at any time; all of your data is then erased."],
    ["limited", "You have the right to request that we delete your personal information.", CALIFORNIA],
    ["unstated", "If we learn that a child has given us data, we delete it.", "Children"],
    ["unstated", "Please read this section carefully.", "Deleting your data"],
  ],
  "rights.export": [
    ["yes", "You can download your data in a portable, machine-readable format."],
    ["yes", "You have the right to data portability and may have your data sent to another company."],
    ["unstated", "Our tools are light and portable.", "About us"],
    ["unstated", "Please read this section carefully.", "Data portability"],
  ],
  "rights.object": [
    ["yes", "You may object to the processing of your data or have it restricted."],
    ["limited", "You have the right to object to processing and to have it restricted.", GDPR],
    ["limited", "If you are in the United Kingdom, you may restrict our use of your data."],
    ["unstated", "The object of this policy is to inform you.", "Introduction"],
    ["unstated", "Access to our servers is restricted.", "Security and storage"],
  ],
  "rights.withdraw": [
    ["yes", "You may withdraw your consent at any time."],
    ["limited", "You have the right to withdraw consent.", GDPR],
    ["unstated", "Consent means a clear statement that you agree.", "Definitions"],
  ],
  "rights.opt-out-marketing": [
    ["yes", "You can unsubscribe from our newsletter by the link in every e-mail."],
    ["yes", "You may opt out of promotional messages at any time by writing to us."],
    ["unstated", "You will receive an e-mail when your order has shipped.", "Orders"],
    ["unstated", "Please read this section carefully.", "Opting out of marketing"],
  ],
  "rights.opt-out-sale": [
    ["yes", "You can opt out of the sale of your personal information."],
    [
      "yes",
      "To stop interest-based advertising, visit the opt-out page of the Network Advertising Initiative.",
    ],
    [
      "limited",
      "You have the right to opt out of the sale or sharing of your personal information.",
      CALIFORNIA,
    ],
    ["limited", "Residents of Colorado may opt out of targeted advertising."],
    ["unstated", "The garden sale ends on Sunday.", "News"],
    ["unstated", "Please read this section carefully.", "Opting out of sale"],
  ],
  "rights.cookie-control": [
    ["yes", "You can set your browser to refuse cookies.", "Cookies"],
    ["yes", "You can change which cookies we use in the settings at the foot of the page.", "Cookies"],
    ["unstated", "Cookies are files that browsers keep.", "What are cookies?"],
    ["unstated", "You may refuse a parcel that arrives damaged.", "Delivery"],
  ],
  "rights.complain": [
    ["yes", "You may lodge a complaint with the data protection authority."],
    ["yes", "If we cannot settle your complaint, you can turn to an independent dispute resolution body."],
    ["limited", "You have the right to complain to a supervisory authority.", GDPR],
    ["limited", "If you live in the EU, you can lodge a complaint with your local supervisory authority."],
    ["unstated", "If you have a complaint, please write to us.", "Questions"],
    [
      "unstated",
      "A supervisory authority is a public body that watches over data protection.",
      "Definitions",
    ],
  ],
  "rights.do-not-track": [
    ["yes", "We honour Do Not Track signals.", "Do Not Track"],
    ["no", "We do not respond to Do Not Track signals.", "Do Not Track"],
    ["unstated", "Do Not Track is a setting of browsers.", "Definitions"],
    ["unstated", "We can track parcels in twelve countries.", "Delivery"],
  ],
  "rights.gpc": [
    ["yes", "We honour the Global Privacy Control signal.", "Opt-out signals"],
    [
      "yes",
      "If your browser sends an opt-out preference signal such as GPC, we treat it as a request to opt out.",
      "Opt-out signals",
    ],
    ["no", "We do not respond to Global Privacy Control signals.", "Opt-out signals"],
    ["no", "Our site does not recognise opt-out preference signals.", "Opt-out signals"],
    ["unstated", "Global Privacy Control is a signal that some browsers can send.", "Definitions"],
    ["unstated", "Our controls are designed for privacy.", "About us"],
  ],
};
