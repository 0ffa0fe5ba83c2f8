import type { Cases } from "./case.ts";

export const USE: Cases = {
  "use.advertising": [
    ["yes", "We use your data to show you advertisements that match your interests."],
    [
      "yes",
      "Cookies help us to place ads for our products on other websites that you visit later (remarketing).",
    ],
    ["limited", "With your consent, we use your browsing data for personalised advertising."],
    ["limited", "We show interest-based ads only if you have opted in."],
    ["no", "We do not use your data for targeted advertising."],
    [
      "unstated",
      "Interest-based advertising means that ads are chosen by what a person did before.",
      "Definitions",
    ],
    ["unstated", "There are advertisements on our website.", "About this site"],
  ],
  "use.marketing": [
    ["yes", "We may send you newsletters and special offers."],
    ["yes", "We use your phone number to call you about promotions that may interest you."],
    ["limited", "If you subscribe, we send you our newsletter."],
    ["limited", "We send you promotional e-mails only if you have opted in."],
    ["no", "We will not send you any marketing messages."],
    ["unstated", "Direct marketing means advertising sent to a named person.", "Definitions"],
    ["unstated", "We send you a message when your parcel is on its way.", "Orders"],
  ],
  "use.analytics": [
    ["yes", "We use Google Analytics to understand how visitors use our site."],
    ["yes", "We analyse trends and develop new products with the data."],
    ["no", "We do not use any analytics."],
    ["unstated", "Web analytics is the measurement of how a website is used.", "Definitions"],
    ["unstated", "Analysts say that gardening grows more popular every year.", "News"],
  ],
  "use.profiling": [
    ["yes", "We build a profile of your interests and show you content that fits it."],
    ["yes", "We tailor the offers and recommendations on our site to what you looked at before."],
    ["no", "We do not build profiles of our users."],
    ["no", "We do not personalise content, and no profiling takes place."],
    ["unstated", "Profiling means any automated evaluation of personal aspects of a person.", "Definitions"],
    ["unstated", "You can add a picture to your profile.", "Your account"],
  ],
  "use.automated-decisions": [
    ["yes", "Our systems make automated decisions about your loan application."],
    ["no", "We do not use automated decision-making."],
    ["no", "No decision with legal effect for you is made by machines alone."],
    ["unstated", "Automated decision-making is when a computer decides without a person.", "Definitions"],
    ["unstated", "You will receive an automatic reply when you write to us.", "Questions"],
  ],
  "use.ai-training": [
    ["yes", "We use your messages to train our machine learning models."],
    ["yes", "Content that you upload helps us to develop and improve our artificial intelligence."],
    ["limited", "Your chats may be used to train our models unless you opt out in the settings."],
    ["no", "We do not use your data to train AI models."],
    ["unstated", "Machine learning is a way to make computers find patterns.", "Definitions"],
    ["unstated", "Our staff are trained every year.", "Our people"],
  ],
};
