import { grammarOf } from "../language.ts";

/** German. "Der Anbieter" is the site: "sie" would be taken for the reader. */
export const grammar = grammarOf({
  tag: "de",
  probably: "wahrscheinlich ",
  frames: {
    they: "Der Anbieter {}.",
    "they-limited": "Der Anbieter {}.",
    "they-deny": "Der Anbieter gibt %an, {}.",
    can: "Sie können {}.",
    "can-limited": "Nur mancherorts (das Gesetz entscheidet) können Sie {}.",
    cannot: "Laut Anbieter können Sie %{}.",
  },
  limitedShort: "Nur mancherorts können Sie {}.",
  silent: "Die Datenschutzerklärung sagt %nicht, {}.",
  contradiction: (asked, more) =>
    `Die Datenschutzerklärung widerspricht sich in der Frage, ${asked}${
      more === 0 ? "" : more === 1 ? ", und in 1 weiteren Punkt" : `, und in ${more} weiteren Punkten`
    }.`,
  nothing: {
    collect: "Die Datenschutzerklärung sagt %nicht, was erfasst wird.",
    use: "Die Datenschutzerklärung sagt %nicht, wofür Ihre Daten genutzt werden.",
    share: "Die Datenschutzerklärung sagt %nicht, wer Ihre Daten bekommt.",
    rights: "Die Datenschutzerklärung nennt %keine Rechte oder Wahlmöglichkeiten für Sie.",
    keep: "Die Datenschutzerklärung sagt %nicht, wie lange Daten gespeichert und ob sie verschlüsselt werden.",
    change: "Die Datenschutzerklärung sagt %nicht, wie Sie von Änderungen erfahren.",
  },
  usual: {
    nearlyAll: "fast alle Erklärungen tun das",
    most: "die meisten Erklärungen tun das",
    half: "etwa die Hälfte der Erklärungen tut das",
    hardlyAny: "kaum eine Erklärung tut das",
    oneIn: (n) => `1 von ${n} Erklärungen tut das`,
  },
  verbs: {
    collect: {
      yes: "erfasst %{}",
      limited: "erfasst %{} nur mit Ihrer Erlaubnis",
      no: "{} nicht zu erfassen",
      asks: "ob der Anbieter {} erfasst",
    },
    use: {
      yes: "nutzt Ihre Daten %für {}",
      limited: "nutzt Ihre Daten %nur mit Ihrer Einwilligung für {}",
      no: "Ihre Daten nicht für {} zu nutzen",
      asks: "ob der Anbieter Ihre Daten für {} nutzt",
    },
    share: {
      yes: "gibt Ihre Daten %an {} weiter",
      limited: "gibt Ihre Daten %nur mit Ihrer Einwilligung an {} weiter",
      no: "Ihre Daten nicht an {} weiterzugeben",
      asks: "ob der Anbieter Ihre Daten an {} weitergibt",
    },
    data: { yes: "Ihre Daten %{}", no: "Ihre Daten nicht {}", asks: "ob Sie Ihre Daten {} können" },
    signal: {
      yes: "beachtet %{}",
      limited: "beachtet %{} nur mancherorts (das Gesetz entscheidet)",
      no: "ignoriert %{}",
      asks: "ob der Anbieter {} beachtet",
    },
  },
  facts: {
    "collect.contact": {
      label: "Kontaktdaten",
      by: "collect",
      thing: "Kontaktdaten (Name, E-Mail, Telefon oder Adresse)",
      short: "Kontaktdaten",
    },
    "collect.payment": { label: "Zahlungen und Käufe", by: "collect", thing: "Zahlungs- oder Kaufdaten" },
    "collect.government-id": {
      label: "Amtliche Ausweise",
      by: "collect",
      thing: "Ausweisnummern oder Ausweiskopien",
    },
    "collect.location": { label: "Standort", by: "collect", thing: "Ihren Standort" },
    "collect.device": {
      label: "Geräte- und Netzkennungen",
      by: "collect",
      thing: "Geräte- und Browserdaten",
      short: "Gerätedaten",
    },
    "collect.usage": { label: "Ihr Verhalten im Dienst", by: "collect", thing: "Ihr Nutzungsverhalten" },
    "collect.cookies": {
      label: "Cookies und Ähnliches",
      yes: "setzt %Cookies oder ähnliche Techniken ein",
      limited: "setzt %Cookies oder ähnliche Techniken nur mit Ihrer Einwilligung ein",
      no: "keine Cookies oder ähnlichen Techniken einzusetzen",
      asks: "ob der Anbieter Cookies oder ähnliche Techniken einsetzt",
    },
    "collect.content": {
      label: "Was Sie schreiben oder hochladen",
      by: "collect",
      thing: "Ihre Inhalte (Texte, Fotos, Dateien)",
      short: "Ihre Inhalte",
    },
    "collect.health": { label: "Gesundheit", by: "collect", thing: "Gesundheits- oder Fitnessdaten" },
    "collect.biometric": {
      label: "Biometrie",
      by: "collect",
      thing: "biometrische Daten (etwa Fingerabdruck oder Gesicht)",
      short: "biometrische Daten",
    },
    "collect.sensitive": {
      label: "Andere sensible Angaben",
      by: "collect",
      thing: "sensible Angaben (etwa Herkunft oder Religion)",
      short: "sensible Angaben",
    },
    "collect.demographic": {
      label: "Demografie und Interessen",
      by: "collect",
      thing: "Angaben wie Alter oder Interessen",
      short: "Alter oder Interessen",
    },
    "collect.work": {
      label: "Beruf und Ausbildung",
      by: "collect",
      thing: "Angaben zu Beruf oder Ausbildung",
      short: "Berufsangaben",
    },
    "collect.contacts": {
      label: "Daten anderer Personen",
      by: "collect",
      thing: "Daten anderer Personen",
    },
    "collect.children": {
      label: "Daten von Kindern",
      yes: "erfasst %wissentlich Daten von Kindern",
      limited: "erfasst %Daten von Kindern nur mit Zustimmung der Eltern",
      no: "wissentlich keine Daten von Kindern zu erfassen",
      asks: "ob der Anbieter Daten von Kindern erfasst",
    },
    "collect.from-others": {
      label: "Daten aus anderen Quellen",
      yes: "erhält %von anderen Daten über Sie",
      limited: "erhält %von anderen nur mit Ihrer Einwilligung Daten über Sie",
      no: "von anderen keine Daten über Sie zu erhalten",
      asks: "ob der Anbieter von anderen Daten über Sie erhält",
    },
    "use.advertising": { label: "Gezielte Werbung", by: "use", thing: "gezielte Werbung" },
    "use.marketing": {
      label: "Werbenachrichten",
      by: "use",
      thing: "Werbenachrichten an Sie",
      limited: "schickt Ihnen %Werbung nur mit Ihrer Zustimmung",
    },
    "use.analytics": { label: "Analyse und Forschung", by: "use", thing: "Analysen" },
    "use.profiling": {
      label: "Personalisierung und Profile",
      by: "use",
      thing: "Profilbildung",
    },
    "use.automated-decisions": {
      label: "Automatisierte Entscheidungen",
      by: "use",
      thing: "automatisierte Entscheidungen über Sie",
    },
    "use.ai-training": {
      label: "KI-Training",
      by: "use",
      thing: "das Training von KI",
      limited: "nutzt Ihre Daten %für das Training von KI nur mit Einwilligung oder bis zu Ihrem Widerspruch",
    },
    "share.sell": {
      label: "Verkauf von Daten",
      yes: "verkauft Ihre Daten %oder gibt sie so weiter, dass es rechtlich ein Verkauf ist",
      limited:
        "verkauft Ihre Daten %nur mit Ihrer Einwilligung oder teilt sie, was manche Gesetze einen Verkauf nennen",
      no: "Ihre Daten nicht zu verkaufen",
      asks: "ob der Anbieter Ihre Daten verkauft",
    },
    "share.advertisers": {
      label: "Werbepartner",
      by: "share",
      thing: "Werbefirmen oder Werbenetzwerke",
      short: "Werbefirmen",
    },
    "share.marketing-partners": {
      label: "Werbung anderer Firmen",
      by: "share",
      thing: "andere Firmen für deren eigene Zwecke",
      limited:
        "gibt Ihre Daten %nur mit Einwilligung oder in genannten Fällen an Firmen für deren eigene Zwecke weiter",
    },
    "share.providers": { label: "Dienstleister", by: "share", thing: "Dienstleister" },
    "share.affiliates": { label: "Unternehmensgruppe", by: "share", thing: "die eigene Unternehmensgruppe" },
    "share.government": {
      label: "Behörden und Gerichte",
      by: "share",
      thing: "Behörden oder Gerichte",
      limited:
        "gibt Ihre Daten %nur nach dem Gesetz und mit genanntem Schutz an Behörden oder Gerichte weiter",
    },
    "share.merger": {
      label: "Verkauf des Unternehmens",
      by: "share",
      thing: "einen Käufer des Unternehmens",
      limited:
        "gibt Ihre Daten an einen Käufer des Unternehmens %nur mit Einwilligung weiter oder lässt Sie vorher wählen",
    },
    "share.public": {
      label: "Sichtbar für andere",
      yes: "zeigt %anderen Ihre Beiträge oder Ihr Profil",
      limited: "zeigt %anderen Ihre Beiträge oder Ihr Profil nur, wenn Sie es wollen",
      no: "anderen Ihre Beiträge oder Ihr Profil nicht zu zeigen",
      asks: "ob andere Ihre Beiträge oder Ihr Profil sehen",
    },
    "share.aggregated": {
      label: "Statistiken und anonymisierte Daten",
      yes: "gibt %Statistiken oder anonymisierte Daten heraus",
      limited: "gibt %Statistiken oder anonymisierte Daten nur mit Ihrer Einwilligung heraus",
      no: "keine Statistiken oder anonymisierten Daten herauszugeben",
      asks: "ob der Anbieter Statistiken oder anonymisierte Daten herausgibt",
    },
    "share.abroad": {
      label: "Andere Länder",
      yes: "überträgt Ihre Daten %in andere Länder oder speichert sie dort",
      limited: "überträgt Ihre Daten %nur mit Ihrer Einwilligung in andere Länder",
      no: "Ihre Daten nicht in andere Länder oder Regionen zu übertragen",
      asks: "ob Ihre Daten das Land verlassen",
    },
    "share.trackers": {
      label: "Tracker anderer Firmen",
      yes: "lässt Sie %von anderen Firmen auf der Website verfolgen",
      limited: "lässt Sie %nur mit Ihrer Einwilligung von anderen Firmen auf der Website verfolgen",
      no: "Sie auf der Website von keiner anderen Firma verfolgen zu lassen",
      asks: "ob andere Firmen Sie auf der Website verfolgen",
    },
    "rights.access": { label: "Daten einsehen", by: "data", thing: "einsehen" },
    "rights.correct": { label: "Daten berichtigen", by: "data", thing: "berichtigen" },
    "rights.delete": {
      label: "Daten löschen",
      by: "data",
      thing: "löschen",
      said: {
        no: "Laut Anbieter können Sie Ihre Daten %nicht löschen, oder sie werden trotzdem aufbewahrt.",
      },
    },
    "rights.export": {
      label: "Daten mitnehmen",
      by: "data",
      thing: "mitnehmen",
      said: {
        yes: "Sie können Ihre Daten %zu einem anderen Dienst mitnehmen.",
        no: "Laut Anbieter können Sie Ihre Daten %nicht zu einem anderen Dienst mitnehmen.",
      },
    },
    "rights.object": {
      label: "Widersprechen oder einschränken",
      yes: "der Nutzung Ihrer Daten %widersprechen",
      no: "der Nutzung Ihrer Daten nicht widersprechen",
      asks: "ob Sie der Nutzung Ihrer Daten widersprechen können",
    },
    "rights.withdraw": {
      label: "Einwilligung widerrufen",
      yes: "Ihre Einwilligung %widerrufen",
      no: "Ihre Einwilligung nicht widerrufen",
      asks: "ob Sie Ihre Einwilligung widerrufen können",
    },
    "rights.opt-out-marketing": {
      label: "Werbung abbestellen",
      yes: "Werbenachrichten %abbestellen",
      no: "nicht alle Werbenachrichten abbestellen",
      asks: "ob Sie Werbenachrichten abbestellen können",
    },
    "rights.opt-out-sale": {
      label: "Verkauf oder gezielter Werbung widersprechen",
      yes: "dem Verkauf von Daten oder gezielter Werbung %widersprechen",
      no: "dem Verkauf von Daten oder gezielter Werbung nicht widersprechen",
      asks: "ob Sie dem Verkauf von Daten oder gezielter Werbung widersprechen können",
    },
    "rights.cookie-control": {
      label: "Cookies ablehnen",
      yes: "Cookies %ablehnen oder löschen",
      no: "Cookies weder ablehnen noch löschen",
      asks: "ob Sie Cookies ablehnen oder löschen können",
    },
    "rights.complain": {
      label: "Beschwerde bei einer Behörde",
      yes: "sich %bei einer Behörde beschweren",
      no: "sich nicht bei einer Behörde beschweren",
      asks: "ob Sie sich bei einer Behörde beschweren können",
    },
    "rights.do-not-track": { label: "Do Not Track", by: "signal", thing: "Do-Not-Track-Signale" },
    "rights.gpc": {
      label: "Global Privacy Control",
      by: "signal",
      thing: "Signale der Global Privacy Control",
    },
    "keep.period": {
      label: "Speicherdauer",
      asks: "wie lange Ihre Daten gespeichert werden",
      said: {
        yes: "Der Anbieter nennt %Speicherfristen für zumindest einige Ihrer Daten.",
        limited: "Der Anbieter speichert Ihre Daten %so lange wie nötig; eine Frist nennt er nicht.",
        no: "Der Anbieter speichert einige Ihrer Daten %unbefristet.",
      },
    },
    "keep.encryption": {
      label: "Verschlüsselung",
      asks: "ob Ihre Daten verschlüsselt werden",
      said: {
        yes: "Der Anbieter verschlüsselt %zumindest einige Ihrer Daten.",
        no: "Der Anbieter gibt %an, Ihre Daten nicht zu verschlüsseln.",
      },
    },
    "keep.breach-notice": {
      label: "Meldung von Datenpannen",
      asks: "ob Sie von einer Datenpanne erfahren",
      said: {
        yes: "Der Anbieter gibt %an, Sie über Datenpannen zu informieren.",
        limited: "Der Anbieter informiert Sie über Datenpannen %nur, wo das Gesetz es verlangt.",
        no: "Der Anbieter gibt %an, Sie über Datenpannen nicht zu informieren.",
      },
    },
    "change.notice": {
      label: "Hinweis auf Änderungen",
      asks: "ob Sie von Änderungen der Erklärung erfahren",
      said: {
        yes: "Der Anbieter informiert Sie %mit einer Nachricht oder einem klaren Hinweis, wenn sich die Erklärung ändert.",
        limited: "Der Anbieter informiert Sie über Änderungen der Erklärung %nur, wenn er es möchte.",
        no: "Der Anbieter verspricht %nicht, Änderungen mitzuteilen; Sie müssen selbst nachsehen.",
      },
    },
    "change.by-use": {
      label: "Zustimmung durch Nutzung",
      asks: "ob die Nutzung des Dienstes als Zustimmung gilt",
      said: {
        yes: "Die Nutzung des Dienstes gilt %als Zustimmung zur Erklärung oder ihren Änderungen.",
        no: "Laut Anbieter gilt die Nutzung des Dienstes %nicht als Zustimmung.",
      },
    },
  },
});
