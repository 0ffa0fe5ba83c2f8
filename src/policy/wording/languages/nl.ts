import { grammarOf } from "../language.ts";

/** Dutch. */
export const grammar = grammarOf({
  tag: "nl",
  probably: "waarschijnlijk ",
  frames: {
    they: "De site {}.",
    "they-limited": "De site {}.",
    "they-deny": "De site zegt %{}.",
    can: "Je kunt {}.",
    "can-limited": "Alleen op sommige plaatsen (dat bepaalt de wet) kun je {}.",
    cannot: "Volgens de site kun je {}.",
  },
  limitedShort: "Alleen op sommige plaatsen kun je {}.",
  silent: "De privacyverklaring zegt %niet {}.",
  contradiction: (asked, more) =>
    `De privacyverklaring spreekt zichzelf tegen over de vraag ${asked}${
      more === 0 ? "" : more === 1 ? ", en over nog 1 punt" : `, en over nog ${more} punten`
    }.`,
  nothing: {
    collect: "De privacyverklaring zegt %niet wat er wordt verzameld.",
    use: "De privacyverklaring zegt %niet waarvoor je gegevens worden gebruikt.",
    share: "De privacyverklaring zegt %niet wie je gegevens krijgt.",
    rights: "De privacyverklaring noemt %geen rechten of keuzes voor jou.",
    keep: "De privacyverklaring zegt %niet hoelang gegevens worden bewaard en of ze worden versleuteld.",
    change: "De privacyverklaring zegt %niet hoe je van wijzigingen hoort.",
  },
  usual: {
    nearlyAll: "bijna alle verklaringen doen dit",
    most: "de meeste verklaringen doen dit",
    half: "ongeveer de helft van de verklaringen doet dit",
    hardlyAny: "bijna geen verklaring doet dit",
    oneIn: (n) => `1 op de ${n} verklaringen doet dit`,
  },
  verbs: {
    collect: {
      yes: "verzamelt %{}",
      limited: "verzamelt %{} alleen met jouw toestemming",
      no: "{} niet te verzamelen",
      asks: "of de site {} verzamelt",
    },
    use: {
      yes: "gebruikt je gegevens %voor {}",
      limited: "gebruikt je gegevens %alleen met jouw toestemming voor {}",
      no: "je gegevens niet te gebruiken voor {}",
      asks: "of de site je gegevens gebruikt voor {}",
    },
    share: {
      yes: "deelt je gegevens %met {}",
      limited: "deelt je gegevens %alleen met jouw toestemming met {}",
      no: "je gegevens niet te delen met {}",
      asks: "of de site je gegevens deelt met {}",
    },
    data: { yes: "je gegevens %{}", no: "je gegevens %niet {}", asks: "of je je gegevens kunt {}" },
    signal: {
      yes: "respecteert %{}",
      limited: "respecteert %{} alleen op sommige plaatsen (dat bepaalt de wet)",
      no: "negeert %{}",
      asks: "of de site {} respecteert",
    },
  },
  facts: {
    "collect.contact": {
      label: "Contactgegevens",
      by: "collect",
      thing: "contactgegevens (naam, e-mail, telefoon of adres)",
      short: "contactgegevens",
    },
    "collect.payment": {
      label: "Betalingen en aankopen",
      by: "collect",
      thing: "betaal- of aankoopgegevens",
    },
    "collect.government-id": {
      label: "Identiteitsbewijzen",
      by: "collect",
      thing: "nummers of kopieën van identiteitsbewijzen",
    },
    "collect.location": { label: "Locatie", by: "collect", thing: "je locatie" },
    "collect.device": {
      label: "Apparaat- en netwerkgegevens",
      by: "collect",
      thing: "apparaat- of browsergegevens",
      short: "apparaatgegevens",
    },
    "collect.usage": { label: "Wat je op de dienst doet", by: "collect", thing: "je activiteit" },
    "collect.cookies": {
      label: "Cookies en dergelijke",
      yes: "gebruikt %cookies of soortgelijke middelen",
      limited: "gebruikt %cookies of soortgelijke middelen alleen met jouw toestemming",
      no: "geen cookies of soortgelijke middelen te gebruiken",
      asks: "of de site cookies of soortgelijke middelen gebruikt",
    },
    "collect.content": {
      label: "Wat je schrijft of uploadt",
      by: "collect",
      thing: "je inhoud (teksten, foto’s, bestanden)",
      short: "je inhoud",
    },
    "collect.health": { label: "Gezondheid", by: "collect", thing: "gezondheids- of fitnessgegevens" },
    "collect.biometric": {
      label: "Biometrie",
      by: "collect",
      thing: "biometrische gegevens (zoals vingerafdruk of gezicht)",
      short: "biometrische gegevens",
    },
    "collect.sensitive": {
      label: "Andere gevoelige gegevens",
      by: "collect",
      thing: "gevoelige gegevens (zoals afkomst of geloof)",
      short: "gevoelige gegevens",
    },
    "collect.demographic": {
      label: "Kenmerken en interesses",
      by: "collect",
      thing: "kenmerken zoals je leeftijd of interesses",
      short: "je leeftijd of interesses",
    },
    "collect.work": {
      label: "Werk en opleiding",
      by: "collect",
      thing: "gegevens over je werk of opleiding",
    },
    "collect.contacts": {
      label: "Gegevens van anderen",
      by: "collect",
      thing: "gegevens van anderen",
    },
    "collect.children": {
      label: "Gegevens van kinderen",
      yes: "verzamelt %bewust gegevens van kinderen",
      limited: "verzamelt %gegevens van kinderen alleen met toestemming van een ouder",
      no: "niet bewust gegevens van kinderen te verzamelen",
      asks: "of de site gegevens van kinderen verzamelt",
    },
    "collect.from-others": {
      label: "Gegevens uit andere bronnen",
      yes: "krijgt %van anderen gegevens over jou",
      limited: "krijgt %van anderen alleen met jouw toestemming gegevens over jou",
      no: "van anderen geen gegevens over jou te krijgen",
      asks: "of de site van anderen gegevens over jou krijgt",
    },
    "use.advertising": { label: "Gerichte advertenties", by: "use", thing: "gerichte advertenties" },
    "use.marketing": {
      label: "Reclameberichten",
      by: "use",
      thing: "reclameberichten",
      limited: "stuurt je %alleen reclame als je dat wilt",
    },
    "use.analytics": { label: "Analyse en onderzoek", by: "use", thing: "analyse" },
    "use.profiling": { label: "Personalisatie en profielen", by: "use", thing: "profilering" },
    "use.automated-decisions": {
      label: "Automatische beslissingen",
      by: "use",
      thing: "automatische beslissingen over jou",
    },
    "use.ai-training": {
      label: "AI-training",
      by: "use",
      thing: "AI-training",
      limited: "gebruikt je gegevens %alleen met jouw toestemming voor AI-training, of tot je bezwaar maakt",
    },
    "share.sell": {
      label: "Verkoop van gegevens",
      yes: "verkoopt je gegevens %of deelt ze op een manier die de wet verkoop noemt",
      limited:
        "verkoopt je gegevens %alleen met jouw toestemming, of deelt ze op manieren die sommige wetten verkoop noemen",
      no: "je gegevens niet te verkopen",
      asks: "of de site je gegevens verkoopt",
    },
    "share.advertisers": {
      label: "Advertentiepartners",
      by: "share",
      thing: "adverteerders of advertentienetwerken",
      short: "adverteerders",
    },
    "share.marketing-partners": {
      label: "Reclame van andere bedrijven",
      by: "share",
      thing: "andere bedrijven voor eigen gebruik",
      limited:
        "deelt je gegevens %alleen met toestemming of in genoemde gevallen met bedrijven voor eigen gebruik",
    },
    "share.providers": { label: "Dienstverleners", by: "share", thing: "dienstverleners" },
    "share.affiliates": { label: "Concern", by: "share", thing: "het eigen concern" },
    "share.government": {
      label: "Overheid en rechters",
      by: "share",
      thing: "de overheid of rechters",
      limited:
        "deelt je gegevens %alleen volgens de wet en met een genoemde waarborg met de overheid of rechters",
    },
    "share.merger": {
      label: "Verkoop van het bedrijf",
      by: "share",
      thing: "een koper van het bedrijf",
      limited:
        "geeft je gegevens %alleen met jouw toestemming aan een koper van het bedrijf, of laat je kiezen",
    },
    "share.public": {
      label: "Zichtbaar voor anderen",
      yes: "toont %je berichten of profiel aan anderen",
      limited: "toont %je berichten of profiel alleen aan anderen als je dat wilt",
      no: "je berichten of profiel niet aan anderen te tonen",
      asks: "of anderen je berichten of profiel zien",
    },
    "share.aggregated": {
      label: "Statistieken en anonieme gegevens",
      yes: "verspreidt %statistieken of anonieme gegevens",
      limited: "verspreidt %statistieken of anonieme gegevens alleen met jouw toestemming",
      no: "geen statistieken of anonieme gegevens te verspreiden",
      asks: "of de site statistieken of anonieme gegevens verspreidt",
    },
    "share.abroad": {
      label: "Andere landen",
      yes: "stuurt je gegevens %naar andere landen of bewaart ze daar",
      limited: "stuurt je gegevens %alleen met jouw toestemming naar andere landen",
      no: "je gegevens in hun land of regio te houden",
      asks: "of je gegevens het land verlaten",
    },
    "share.trackers": {
      label: "Trackers van andere bedrijven",
      yes: "laat je %op de site volgen door andere bedrijven",
      limited: "laat je %alleen met jouw toestemming op de site volgen door andere bedrijven",
      no: "je op de site door geen ander bedrijf te laten volgen",
      asks: "of andere bedrijven je op de site volgen",
    },
    "rights.access": { label: "Je gegevens inzien", by: "data", thing: "inzien" },
    "rights.correct": { label: "Corrigeren", by: "data", thing: "corrigeren" },
    "rights.delete": {
      label: "Verwijderen",
      by: "data",
      thing: "verwijderen",
      said: { no: "Volgens de site kun je je gegevens %niet verwijderen, of worden ze toch bewaard." },
    },
    "rights.export": {
      label: "Meenemen",
      by: "data",
      thing: "meenemen",
      said: {
        yes: "Je kunt je gegevens %meenemen naar een andere dienst.",
        no: "Volgens de site kun je je gegevens %niet meenemen naar een andere dienst.",
      },
    },
    "rights.object": {
      label: "Bezwaar of beperking",
      yes: "%bezwaar maken tegen het gebruik van je gegevens",
      no: "%geen bezwaar maken tegen het gebruik van je gegevens",
      asks: "of je bezwaar kunt maken tegen het gebruik van je gegevens",
    },
    "rights.withdraw": {
      label: "Toestemming intrekken",
      yes: "je toestemming %intrekken",
      no: "je toestemming %niet intrekken",
      asks: "of je je toestemming kunt intrekken",
    },
    "rights.opt-out-marketing": {
      label: "Reclame stoppen",
      yes: "reclameberichten %stoppen",
      no: "%niet alle reclameberichten stoppen",
      asks: "of je reclameberichten kunt stoppen",
    },
    "rights.opt-out-sale": {
      label: "Verkoop of gerichte advertenties weigeren",
      yes: "verkoop van gegevens of gerichte advertenties %weigeren",
      no: "verkoop van gegevens of gerichte advertenties %niet weigeren",
      asks: "of je verkoop van gegevens of gerichte advertenties kunt weigeren",
    },
    "rights.cookie-control": {
      label: "Cookies weigeren",
      yes: "cookies %weigeren of verwijderen",
      no: "cookies %niet weigeren of verwijderen",
      asks: "of je cookies kunt weigeren of verwijderen",
    },
    "rights.complain": {
      label: "Klacht bij een toezichthouder",
      yes: "%een klacht indienen bij een toezichthouder",
      no: "%geen klacht indienen bij een toezichthouder",
      asks: "of je een klacht kunt indienen bij een toezichthouder",
    },
    "rights.do-not-track": { label: "Do Not Track", by: "signal", thing: "Do Not Track-signalen" },
    "rights.gpc": {
      label: "Global Privacy Control",
      by: "signal",
      thing: "Global Privacy Control-signalen",
    },
    "keep.period": {
      label: "Hoelang",
      asks: "hoelang je gegevens worden bewaard",
      said: {
        yes: "De site zegt %hoelang ten minste een deel van je gegevens wordt bewaard.",
        limited: "De site bewaart je gegevens %zolang dat nodig is; er staat geen termijn bij.",
        no: "De site bewaart een deel van je gegevens %zonder tijdslimiet.",
      },
    },
    "keep.encryption": {
      label: "Versleuteling",
      asks: "of je gegevens worden versleuteld",
      said: {
        yes: "De site versleutelt %ten minste een deel van je gegevens.",
        no: "De site zegt %je gegevens niet te versleutelen.",
      },
    },
    "keep.breach-notice": {
      label: "Melding van datalekken",
      asks: "of je een datalek te horen krijgt",
      said: {
        yes: "De site zegt %een datalek aan je te melden.",
        limited: "De site meldt je een datalek %alleen waar de wet dat eist.",
        no: "De site zegt %een datalek niet aan je te melden.",
      },
    },
    "change.notice": {
      label: "Melding van wijzigingen",
      asks: "of je wijzigingen te horen krijgt",
      said: {
        yes: "De site laat het je %met een bericht of duidelijke melding weten als de verklaring verandert.",
        limited: "De site meldt wijzigingen van de verklaring %alleen als de site dat wil.",
        no: "De site belooft %niet om wijzigingen te melden; je moet zelf de pagina bekijken.",
      },
    },
    "change.by-use": {
      label: "Akkoord door gebruik",
      asks: "of het gebruik van de dienst als akkoord geldt",
      said: {
        yes: "Gebruik van de dienst geldt %als akkoord met de verklaring of wijzigingen daarvan.",
        no: "Volgens de site geldt gebruik van de dienst %niet als akkoord.",
      },
    },
  },
});
