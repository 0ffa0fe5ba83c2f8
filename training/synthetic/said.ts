import type { Answer, FactId } from "../../src/policy/types.ts";

const NOTHING_COLLECTED = [
  "We collect no personal data at all.",
  "The app does not collect any personal information.",
  "No data about you is collected, stored or sent.",
  "Everything stays on your device and never reaches us.",
  "We have no servers, and nothing that you enter is sent to us.",
  "We gather no information about our users.",
];

/** Whole sentences for facts that no phrase in a frame speaks of. */
export const SAID: Partial<Record<FactId, Partial<Record<Answer, readonly string[]>>>> = {
  "collect.contact": { no: NOTHING_COLLECTED },
  "collect.device": {
    no: [
      ...NOTHING_COLLECTED,
      "The server writes no logs.",
      "We log no IP addresses.",
      "No crash reports are sent to us.",
    ],
  },
  "collect.usage": {
    no: [
      ...NOTHING_COLLECTED,
      "We do not watch what you do in the app.",
      "There is no telemetry.",
      "No tracking of any kind takes place.",
    ],
  },
  "collect.cookies": {
    no: [
      "This site is free of cookies.",
      "No cookies are set.",
      "Our pages set no cookies whatever.",
      "We work without cookies.",
    ],
  },
  "collect.payment": {
    no: [
      "All purchases are handled by the app store; we never see your card.",
      "Payments are made at our payment provider, and card numbers never reach us.",
      "We have no access to the card number that you give to the payment company.",
    ],
  },
  "use.advertising": {
    no: [
      "There is no advertising in this app.",
      "The app shows no ads and does no remarketing.",
      "No interest-based advertising takes place here.",
      "We are free of advertising.",
    ],
  },
  "use.marketing": {
    no: [
      "There is no newsletter.",
      "You will get no advertising from us.",
      "No marketing e-mails will ever reach you from us.",
    ],
  },
  "use.analytics": {
    no: [
      "No analytics.",
      "The app contains no analytics software.",
      "Nothing about your use is analysed.",
      "There are no usage statistics.",
    ],
  },
  "use.profiling": {
    no: [
      "No profiles are made.",
      "There is no profiling.",
      "Everybody sees the same content here, whatever they did before.",
    ],
  },
  "use.automated-decisions": {
    yes: [
      "Your application may be refused by an automatic credit check.",
      "Whether you are accepted is decided by an algorithm.",
      "The price of your insurance is set automatically from your data.",
      "A scoring system decides by itself whether you may pay later.",
      "Our systems may suspend your account automatically when they suspect fraud.",
      "New customers are checked against sanctions lists by software, which may turn them away.",
      "Automated processes may restrict what you can do on our platform.",
      "We rely on automated tools to judge the risk of a transaction and may decline it.",
      "Access can be denied on the basis of automated decision-making.",
      "Credit limits result from an automatic analysis of your payment history.",
      "In some cases we make decisions based solely on automated processing, including profiling.",
      "We use automated decision-making to detect fraud and block payments.",
    ],
    limited: [
      "We make automated decisions only where you have consented or a contract needs them.",
      "Decisions are not made by machines alone, except with your explicit consent.",
      "No fully automated decisions are taken unless the law or a contract with you allows it.",
      "Except to prevent fraud, we take no automated decisions.",
    ],
    no: [
      "There is no automated decision-making.",
      "No decisions with legal effect are taken by machines alone.",
      "Every decision about you is taken by a human being.",
      "We do not engage in profiling that produces legal or similarly significant effects.",
      "Final decisions are made by people, not by software.",
      "You will not be subject to decisions based solely on automated processing.",
      "Automated decision-making does not take place.",
      "Where software helps, a member of our staff always decides.",
      "Automated individual decision-making, including profiling, is not used.",
    ],
    unstated: [
      "You have the right not to be subject to a decision based solely on automated processing.",
      "You may ask for a human to review an automated decision.",
      "You can object to automated decision-making, including profiling.",
      "We automatically collect information about your visit.",
      "Information is gathered by automated means, such as cookies.",
      "Your data may be processed automatically.",
      "Spam is filtered automatically.",
    ],
  },
  "share.sell": {
    yes: [
      "Your personal information may be sold to third parties.",
      "Your data is sold to data brokers.",
      "We receive money for passing on your contact details.",
      "Our disclosures to partners are considered a sale under state law.",
    ],
    limited: [
      "We do not sell data for money, but some of our sharing may be a sale under the law of some states.",
      "Your data is sold only if you have agreed to it.",
    ],
    no: [
      "Your data is not for sale.",
      "Personal information is never sold, rented or traded.",
      "No personal data is sold.",
    ],
  },
  "share.advertisers": {
    no: [
      "We do not pass personal data on for advertising purposes.",
      "Advertisers learn nothing about you from us.",
    ],
  },
  "share.marketing-partners": {
    yes: [
      "Selected companies may contact you with offers of their own.",
      "Our partners may use your information for their purposes.",
      "We may exchange customer lists with other businesses.",
      "Sponsors of a contest receive the details of those who take part.",
      "Co-branded services pass your registration on to the partner.",
    ],
    limited: [
      "With your consent, we pass your details on to other businesses.",
      "We do not share your data with third parties unless you have agreed.",
      "For any other purpose, we will ask for your consent before we share your information.",
      "Apart from what you allow, nothing goes to third parties for their own purposes.",
    ],
    no: [
      "We do not share your personal information with third parties.",
      "No personal data is passed on to third parties.",
      "Your data stays with us and is given to nobody.",
    ],
  },
  "share.public": { no: ["Nobody but you can see your profile.", "Other users can't see what you enter."] },
  "share.abroad": {
    no: [
      "Your data is processed within the EU only and is sent to no other country.",
      "Data is kept in Switzerland and does not leave it.",
      "No data is transferred to third countries.",
    ],
  },
  "share.trackers": {
    no: [
      "No trackers of other companies run on our pages.",
      "There are no third-party cookies here.",
      "The app contains no code of advertising or analytics companies.",
      "No social plug-ins, no external fonts, no embedded videos.",
    ],
  },
  "rights.delete": {
    no: [
      "Closing your account does not remove your data from our systems.",
      "Some of what you sent us will remain after you have left.",
      "Backups make it impossible to remove everything about you.",
      "What has been published stays, also when its author asks for removal.",
    ],
  },
  "rights.opt-out-marketing": { no: ["All members receive our offers, and this can't be switched off."] },
  "collect.children": {
    yes: [
      "Our game is made for children, and we collect their usernames and scores.",
      "We collect the names and grades of pupils under 13.",
      "Children may create an account with a nickname and an e-mail address of a parent.",
      "This service is for kids, and we process information about the children who use it.",
    ],
    limited: [
      "We collect data from children under 13 only with the consent of a parent.",
      "Children may only register if their parents or guardians agree.",
      "With verified parental consent, we collect a child's first name.",
      "If you are under 16, a parent must permit us to process your data.",
      "We do not collect personal information from children unless a parent has given permission.",
    ],
    no: [
      "We do not knowingly collect data from children under 13.",
      "Our service is not directed to children.",
      "Nobody under the age of 16 may use this site.",
      "You must be at least 18 years old to open an account.",
      "If we learn that a child has given us data, we delete it at once.",
      "We never knowingly gather information about minors.",
      "The shop is intended for adults only.",
    ],
    unstated: [
      "Parents should talk with their children about safety on the internet.",
      "Child accounts of other services have rules of their own.",
    ],
  },
  "collect.from-others": {
    yes: [
      "We receive information about you from other sources.",
      "Our partners send us data about you.",
      "We buy demographic data from data brokers.",
      "If you log in with a social network, we get your profile from it.",
      "We combine what you tell us with public records.",
      "Credit agencies give us reports about you.",
      "Other users may tell us things about you.",
      "We obtain your address from your employer.",
    ],
    limited: [
      "With your consent, we receive information about you from other companies.",
      "We obtain data about you from third parties only if you have agreed to it.",
      "If you allow a social network to share your profile with us, we receive it.",
      "We ask for reports about you at other companies only with your permission.",
    ],
    no: [
      "We do not receive data about you from third parties.",
      "We never buy data about you.",
      "We obtain no information about you from other sources.",
      "Everything that we know of you comes from you alone.",
      "We do not combine your data with information from others.",
      "We get no data about you from social networks, brokers or public records.",
    ],
    unstated: [
      "Other companies exchange data about their customers.",
      "Third parties have sources of their own.",
    ],
  },
  "rights.do-not-track": {
    yes: [
      "We honor Do Not Track signals.",
      "We respect the DNT setting of your browser.",
      "If your browser sends Do Not Track, we collect no usage data.",
      "When DNT is switched on, tracking is switched off on our pages.",
      "Our site responds to Do Not Track requests.",
      "We comply with DNT.",
    ],
    no: [
      "We do not react to Do Not Track signals.",
      "Our website ignores Do Not Track.",
      "We do not currently honor DNT requests.",
      "Since there is no common standard, our site takes no action on Do Not Track.",
      "Do Not Track settings change nothing on our service.",
      "Our systems do not recognize DNT headers.",
      "Browsers can send a DNT signal; we do not act on it.",
    ],
    unstated: ["Do Not Track is a setting of some browsers.", "We do not track your orders by hand."],
  },
  "rights.gpc": {
    yes: [
      "We honor the Global Privacy Control.",
      "We treat a GPC signal as a request to opt out of the sale of your data.",
      "Our site recognises opt-out preference signals.",
      "If your browser sends Global Privacy Control, we stop sharing your data for advertising.",
      "You may also opt out by turning on GPC in your browser.",
      "We process opt-out signals for all our users.",
    ],
    limited: [
      "For residents of California, we honor Global Privacy Control.",
      "Where the law requires it, we process opt-out preference signals such as GPC.",
      "If you live in Colorado or Connecticut, we treat GPC as a valid opt-out.",
      "Residents of certain states may use the Global Privacy Control to opt out.",
      "If required by the law of your state, signals of your browser are treated as an opt-out.",
      "California consumers can also opt out by an opt-out preference signal.",
      "In Colorado, the signal of a universal opt-out mechanism is respected.",
    ],
    no: [
      "We do not act upon Global Privacy Control signals.",
      "Our site does not recognise GPC.",
      "At this time we do not process opt-out preference signals.",
      "We ignore GPC and similar signals.",
    ],
    unstated: [
      "The Global Privacy Control is a specification for browsers.",
      "Turn left at the signal to reach our office.",
    ],
  },
  "keep.period": {
    yes: [
      "We keep your data for two years.",
      "Log files are deleted after 30 days.",
      "Your account data is erased six months after you close your account.",
      "We retain invoices for ten years.",
      "Recordings are kept for 90 days.",
      "After 12 months without a visit we delete your information.",
    ],
    limited: [
      "Your data is kept for as long as necessary.",
      "We retain your information as long as your account exists.",
      "Data is stored as long as the law requires.",
      "We delete your data when it is no longer needed.",
      "Your information is kept for the time needed to fulfil the purposes described here.",
    ],
    no: [
      "Your data is kept indefinitely.",
      "Your information is stored without any limit of time.",
      "We never delete what you have sent us.",
      "We may retain your data for ever, also after you have left.",
      "There is no set time after which your data is removed.",
      "Data may remain in our archives permanently.",
    ],
    unstated: [
      "The cookie expires after two years.",
      "Your subscription runs for twelve months.",
      "Keep your receipt for 30 days.",
    ],
  },
  "keep.encryption": {
    yes: [
      "Your data is encrypted in transit.",
      "We use SSL.",
      "All traffic is protected by TLS encryption.",
      "Passwords are stored as salted hashes.",
      "We encrypt the data on our disks with AES-256.",
      "Our pages are served over https.",
      "Messages are end-to-end encrypted.",
    ],
    no: [
      "Your data is not encrypted.",
      "We do not encrypt stored data.",
      "E-mails to us travel without encryption.",
      "The connection to our server is unencrypted.",
      "Data that you send by this form is not encrypted.",
      "We do not use SSL.",
    ],
    unstated: [
      "Encryption is a way to hide what a message says.",
      "Choose a strong password.",
      "Our servers stand behind a locked door.",
    ],
  },
  "keep.breach-notice": {
    yes: [
      "We will notify you if your data is affected by a security breach.",
      "In the event of a data breach, we will inform our users by e-mail.",
      "If somebody breaks into our systems, we tell you within 72 hours.",
      "Users will be told of any breach of their personal data.",
      "Should an incident expose your information, you will hear from us without delay.",
    ],
    limited: [
      "We will notify you of a breach where the law requires it.",
      "If required by law, we inform you about security incidents.",
      "In case of a data breach, we will give notice as required by applicable law.",
      "Where we are legally obliged to do so, we tell affected users about breaches.",
    ],
    no: [
      "We will not notify you of data breaches.",
      "We are under no obligation to inform you about security incidents and do not do so.",
      "We do not tell users about breaches.",
      "There will be no notice of security incidents.",
    ],
    unstated: [
      "We take measures against security breaches.",
      "A data breach is an incident in which data gets into the wrong hands.",
      "Tell us if you know of a security breach.",
      "A breach of these terms may end your account.",
    ],
  },
  "change.notice": {
    yes: [
      "We will e-mail you before this policy changes.",
      "If we change this policy, we will notify you by e-mail.",
      "Changes are announced by a prominent notice on our home page.",
      "You will be told about material changes in the app.",
      "We ask for your consent again when the policy changes.",
      "Thirty days before a change takes effect, you get a message from us.",
    ],
    limited: [
      "We may notify you of changes.",
      "If we think it appropriate, we will tell you about changes to this policy.",
      "We may, at our discretion, inform you by e-mail of changes.",
      "Depending on the change, we might send you a notice.",
    ],
    no: [
      "We may change this policy without notice.",
      "Changes are posted on this page only.",
      "Please check this page from time to time for changes.",
      "We will not notify you of changes to this policy.",
      "It is up to you to look for updates here.",
      "If we make material changes, we will notify you by updating this page.",
      "We will let you know of changes by posting the new policy here.",
      "When this policy changes, we change the date at its top.",
      "You will be informed of changes by a new version of this page.",
      "We reserve the right to modify this policy at any time without notifying you.",
      "Changes take effect as soon as they are published here.",
      "The new version is published here and takes effect at once.",
    ],
    unstated: ["Tell us when your address changes.", "We may change our prices."],
  },
  "change.by-use": {
    yes: [
      "By using our site, you agree to this policy.",
      "Your continued use of the app means that you accept the changes.",
      "If you do not agree with this policy, do not use the service.",
      "Using the website counts as consent to this privacy policy.",
      "By visiting us you accept the practices described here.",
    ],
    no: [
      "Using our site does not mean that you agree to this policy.",
      "Continued use is not taken as consent.",
      "We do not treat your use of the service as acceptance of changes.",
      "A visit to our website is no consent.",
      "You agree to nothing by merely using this website.",
    ],
    unstated: ["By clicking the button you place an order.", "Use the service as you like."],
  },
};
