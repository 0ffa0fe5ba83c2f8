import type { Cases } from "./case.ts";

export const SHARE: Cases = {
  "share.sell": [
    ["yes", "We sell your name and address to other companies."],
    [
      "limited",
      "We do not sell data for money, but some of our sharing may be considered a sale under state law.",
    ],
    ["no", "We do not sell, rent or trade your personal information."],
    ["no", "Your data will never be sold to anyone."],
    ["unstated", "A sale is any exchange of personal data for money or another benefit.", "Definitions"],
    ["unstated", "We sell garden tools and seeds.", "About us"],
    ["unstated", "Please see the other sections of this policy.", "Sale of personal information"],
  ],
  "share.advertisers": [
    ["yes", "We share your device identifiers with advertisers and ad networks."],
    ["yes", "We disclose your e-mail address to social media companies so that they can show you our ads."],
    ["limited", "With your consent, we share your data with advertising companies."],
    ["no", "We do not share your personal information with advertisers."],
    ["no", "No personal data is given to advertising networks."],
    ["unstated", "An ad network is a company that places advertisements on many websites.", "Definitions"],
    ["unstated", "Advertisers can book a place on our website by phone.", "Advertise with us"],
  ],
  "share.marketing-partners": [
    ["yes", "We give your name and address to selected companies so that they can send you their offers."],
    ["yes", "We share your personal information with partners, who may use it for purposes of their own."],
    ["limited", "We do not share your personal information with third parties without your consent."],
    ["limited", "Only if you agree do we pass your e-mail address on to partners for their own marketing."],
    ["no", "We do not share your personal information with third parties for their marketing."],
    ["no", "Your data is not passed on to third parties."],
    ["unstated", "A third party is any person or company other than you and us.", "Definitions"],
    ["unstated", "Our partner nurseries are open on weekdays.", "Our partners"],
  ],
  "share.providers": [
    ["yes", "We share your data with companies that host our website and deliver our parcels."],
    ["yes", "Service providers process personal data on our behalf."],
    ["no", "We do not share your data with any service provider, vendor or contractor."],
    ["unstated", "A processor is a company that handles data on behalf of another.", "Definitions"],
    ["unstated", "Your internet provider may charge you for the connection.", "Costs"],
  ],
  "share.affiliates": [
    ["yes", "We may share your information with our parent company and our subsidiaries."],
    ["unstated", "An affiliate is a company under common control with another.", "Definitions"],
    ["unstated", "Our group has four brands.", "About us"],
  ],
  "share.government": [
    ["yes", "We disclose personal information to comply with a subpoena or a court order."],
    ["yes", "We may release data to the police if we believe that the law requires it."],
    [
      "limited",
      "We disclose data to authorities only under a valid court order, and we will tell you before we do so.",
    ],
    ["unstated", "This policy is governed by the laws of England.", "Law"],
  ],
  "share.merger": [
    ["yes", "If we are bought by or merge with another company, your data will be transferred to it."],
    ["yes", "Customer data may be among the assets that are sold in a bankruptcy."],
    ["unstated", "A merger is when two companies become one.", "Definitions"],
    ["unstated", "Our company was founded in 1998 and acquired its first shop in 2003.", "About us"],
  ],
  "share.public": [
    ["yes", "Your profile, your comments and your reviews can be seen by everyone."],
    ["yes", "What you post in our forum is public."],
    ["limited", "We publish your review and your name only with your permission."],
    ["no", "What you write is not visible to anyone else."],
    ["unstated", "A forum is a place where people can discuss.", "Definitions"],
    ["unstated", "Some of our data comes from public registers.", "Sources"],
  ],
  "share.aggregated": [
    ["yes", "We may share aggregated statistics with our partners."],
    [
      "unstated",
      "Aggregate data is data about groups from which no person can be recognised.",
      "Definitions",
    ],
    ["unstated", "We make statistics for our own use and keep them to ourselves.", "Statistics"],
  ],
  "share.abroad": [
    ["yes", "Your data may be transferred to and stored in countries outside your own."],
    ["yes", "We send personal data to the United States under standard contractual clauses."],
    ["no", "We do not transfer personal data to other countries."],
    ["unstated", "A third country is a country outside the European Economic Area.", "Definitions"],
    ["unstated", "We ship parcels to all countries of Europe.", "Shipping"],
  ],
  "share.trackers": [
    ["yes", "Google Analytics sets cookies on our site and collects data about your visit."],
    [
      "yes",
      "Advertising companies place their own cookies when you visit our pages; we have no control over them.",
    ],
    ["no", "There are no third-party trackers on our website."],
    ["unstated", "A third-party cookie is one that is set by another company.", "Definitions"],
    ["unstated", "You can track your parcel on the carrier's website.", "Delivery"],
  ],
};
