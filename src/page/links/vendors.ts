/**
 * Hosts whose policies stand on other people's pages: a captcha's, a seal's, a plug-in's. `group` are the names of sites for which
 * that policy is the right one (its owner's own). Public knowledge, from the services' own sites.
 */
export interface Vendor {
  /** Host, or host and beginning of the path. */
  at: RegExp;
  group: RegExp;
}

// prettier-ignore
const VENDORS: readonly Vendor[] = [
  { at: /(?:^|\.)google\.[a-z.]{1,40}\/|(?:^|\.)withgoogle\.com\//, group: /google|youtube|blogger|blogspot|android|gmail|doubleclick|firebase|fitbit|nest|waze|chromium/ },
  { at: /(?:^|\.)(?:youtube|doubleclick|blogger)\.com\//, group: /google|youtube|blogger|blogspot/ },
  { at: /(?:^|\.)(?:facebook|instagram|whatsapp|meta|messenger)\.com\/|^fb\.com\/|^fb\.me\//, group: /facebook|instagram|whatsapp|meta$|oculus|messenger/ },
  { at: /(?:^|\.)(?:twitter|x)\.com\//, group: /twitter|periscope|vine|^x$/ },
  { at: /(?:^|\.)linkedin\.com\//, group: /linkedin|slideshare|lynda/ },
  { at: /(?:^|\.)(?:pinterest|tiktok|snapchat|snap|xing|vk|tumblr|reddit|flickr|vimeo|soundcloud|spotify|twitch|telegram|discord|disqus|gravatar)\.(?:com|org|tv)\//, group: /pinterest|tiktok|snap|xing|vk|tumblr|reddit|flickr|vimeo|soundcloud|spotify|twitch|telegram|discord|disqus|gravatar/ },
  { at: /(?:^|\.)(?:microsoft|live|bing|msn)\.com\//, group: /microsoft|live|bing|msn|outlook|hotmail|skype|xbox|office|azure|windows|github|linkedin|visualstudio|minecraft/ },
  { at: /(?:^|\.)(?:apple|icloud)\.com\//, group: /apple|icloud|itunes|beats|filemaker|claris/ },
  { at: /(?:^|\.)(?:truste|trustarc|bbbonline|bbb|privacyassist|privacytrust|trustedshops|trustpilot|mcafeesecure|verisign|norton|symantec|trustwave|comodo|digicert|privacymark|esrb)\.(?:com|org|de|jp|net|eu)\//, group: /truste|trustarc|bbb|trustedshops|trustpilot|mcafee|verisign|norton|symantec|trustwave|comodo|digicert|privacymark|esrb/ },
  { at: /(?:^|\.)(?:akismet|automattic|wordpress|jetpack|gravatar|woocommerce)\.(?:com|org)\//, group: /akismet|automattic|wordpress|jetpack|gravatar|woocommerce|wp$/ },
  { at: /(?:^|\.)(?:cloudflare|hcaptcha|recaptcha|friendlycaptcha|funcaptcha|arkoselabs)\.[a-z]+\//, group: /cloudflare|captcha|arkose/ },
  { at: /(?:^|\.)(?:onetrust|cookiebot|cookiepro|usercentrics|didomi|quantcast|borlabs|cookiehub|complianz|osano|trustcommander|consentmanager|cookieyes|civicuk|cookie-script|cookieinformation|evidon|ghostery|iubenda)\.(?:com|io|eu|de|net|co\.uk)\/(?!privacy-policy\/\d)/, group: /onetrust|cookiebot|cookiepro|usercentrics|didomi|quantcast|borlabs|cookiehub|complianz|osano|consentmanager|cookieyes|civicuk|cookie|evidon|ghostery|iubenda/ },
  { at: /(?:^|\.)(?:aboutads\.info|youronlinechoices\.[a-z.]{1,40}|networkadvertising\.org|optout\.[a-z.]{1,40}|allaboutcookies\.org|aboutcookies\.org(?:\.uk)?|youradchoices\.[a-z]+|iab(?:europe)?\.[a-z]+|edaa\.eu|cookiecentral\.com|ico\.org\.uk|garanteprivacy\.it|cnil\.fr|privacyshield\.gov|dataprivacyframework\.gov|edps\.europa\.eu|eur-lex\.europa\.eu|wikipedia\.org|ftc\.gov|aepd\.es|agpd\.es|bfdi\.bund\.de|uoou\.cz|uodo\.gov\.pl|naih\.hu|dataprotection\.ie|oag\.ca\.gov|leginfo\.[a-z.]{1,40}|bfdi\.de|autoriteitpersoonsgegevens\.nl|datatilsynet\.(?:dk|no)|imy\.se|tietosuoja\.fi|digi\.org|ppc\.go\.jp|gdpr\.eu|gdpr-info\.eu|dsgvo-gesetz\.de)\//, group: /aboutads|youronlinechoices|networkadvertising|cookies|iab|edaa|^ico$|garanteprivacy|cnil|privacyshield|wikipedia|wikimedia|^ftc$|aepd|bfdi|uoou|uodo|naih|dataprotection|datatilsynet|^imy$|tietosuoja|europa|gdpr|autoriteitpersoonsgegevens/ },
  { at: /(?:^|\.)(?:taboola|outbrain|criteo|adroll|addthis|sharethis|addtoany|shareaholic|revcontent|mgid|ligatus|plista|zemanta|teads|nielsen|comscore|scorecardresearch|quantserve|chartbeat|hotjar|matomo|statcounter|etracker|sitemeter|mixpanel|segment|amplitude|optimizely|newrelic|rubiconproject|pubmatic|appnexus|openx|xandr|sovrn|gumgum|ezoic|mediavine|adthrive|raptive|skimlinks|viglink|awin|tradedoubler|zanox|shareasale|ivwbox|infonline|agof|meetrics|yieldlove|econda|webtrekk|exelate|bluekai|lotame|krux|media\.net)\.[a-z.]{1,40}\//, group: /taboola|outbrain|criteo|adroll|addthis|sharethis|addtoany|shareaholic|revcontent|mgid|teads|nielsen|comscore|chartbeat|hotjar|matomo|statcounter|mixpanel|segment|amplitude|optimizely|newrelic|ezoic|mediavine|adthrive|raptive|awin|tradedoubler|infonline|agof/ },
  { at: /(?:^|\.)(?:mailchimp|mailerlite|sendinblue|brevo|klaviyo|constantcontact|aweber|convertkit|getresponse|cleverreach|newsletter2go|feedburner|campaignmonitor|sendgrid|intuit|hubspot|salesforce|marketo|pardot|zendesk|intercom|drift|tawk|livechatinc|olark|freshworks|surveymonkey|typeform|jotform|wufoo|eventbrite|calendly|substack|patreon)\.[a-z]+\//, group: /mailchimp|mailerlite|sendinblue|brevo|klaviyo|constantcontact|aweber|convertkit|getresponse|cleverreach|campaignmonitor|sendgrid|intuit|hubspot|salesforce|marketo|pardot|zendesk|intercom|drift|tawk|livechat|olark|fresh|surveymonkey|typeform|jotform|wufoo|eventbrite|calendly|substack|patreon/ },
  { at: /(?:^|\.)(?:paypal|stripe|klarna|braintreepayments|squareup|adyen|affirm|afterpay|shopify|wix|squarespace|weebly|godaddy|jimdo|strikingly|webflow|vbulletin|phpbb|xenforo|invisioncommunity|discourse|mediawiki|drupal|joomla|prestashop|magento|opencart|bigcommerce|mybb|simplemachines|wikimediafoundation|creativecommons)\.[a-z]+\//, group: /paypal|stripe|klarna|braintree|square|adyen|affirm|afterpay|shop|wix|weebly|godaddy|jimdo|strikingly|webflow|vbulletin|phpbb|xenforo|invision|discourse|wiki|drupal|joomla|prestashop|magento|opencart|bigcommerce|mybb|simplemachines|creativecommons/ },
  { at: /(?:^|\.)(?:addons\.mozilla\.org|firefox\.com|opera\.com|macromedia\.com|adobe\.com)\//, group: /mozilla|firefox|opera|adobe|macromedia|pocket/ },
];

/** Services that host the policies of others: there, another host is no sign against. */
const GENERATORS =
  /(?:^|\.)(?:iubenda\.com\/privacy-policy\/\d|termly\.io\/|termsfeed\.com\/(?:live|privacy)|privacypolicies\.com\/(?:live|privacy)|freeprivacypolicy\.com\/(?:live|privacy)|app\.termly\.io|getterms\.io\/view|policies\.app|enzuzo\.com|privacyterms\.io|privacypolicygenerator\.info\/live|websitepolicies\.com\/policies|privacypolicyonline\.com\/live|policymaker\.io|termsandconditionsgenerator|generateprivacypolicy\.com\/live|datenschutz-generator\.de\/(?!$)|docs\.google\.com\/document|sites\.google\.com\/|notion\.site|legal\.trustedshops)/;

/** What stands in each address that they match: most addresses hold none of these, and need no look at all that long list. */
const GENERATOR_NAMES = (
  "iubenda.com termly.io termsfeed.com privacypolicies.com freeprivacypolicy.com getterms.io policies.app enzuzo.com privacyterms.io " +
  "privacypolicygenerator.info websitepolicies.com privacypolicyonline.com policymaker.io termsandconditionsgenerator " +
  "generateprivacypolicy.com datenschutz-generator.de docs.google.com sites.google.com notion.site legal.trustedshops"
).split(" ");

const isGenerators = (at: string): boolean =>
  GENERATOR_NAMES.some((name) => at.includes(name)) && GENERATORS.test(at);

/** Whether the address is a vendor's that has its links on other people's pages, and the page isn't its own. */
export function isVendor(address: string, pageUrl: string, vendors: readonly Vendor[] = VENDORS): boolean {
  const to = new URL(address);
  const at = `${to.hostname.replace(/^www\./, "")}${to.pathname}`;
  if (isGenerators(at)) return false;
  const names = hostNames(pageUrl);
  return vendors.some((vendor) => vendor.at.test(at) && !names.some((name) => vendor.group.test(name)));
}

export function isGenerator(address: string): boolean {
  const to = new URL(address);
  return isGenerators(`${to.hostname.replace(/^www\./, "")}${to.pathname}`);
}

function hostNames(pageUrl: string): string[] {
  try {
    return new URL(pageUrl).hostname.split(".").slice(0, -1);
  } catch {
    return [];
  }
}
