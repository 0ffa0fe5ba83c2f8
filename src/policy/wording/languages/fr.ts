import { grammarOf } from "../language.ts";

/** French. */
export const grammar = grammarOf({
  tag: "fr",
  probably: "probablement ",
  nor: "ni",
  joint: [", ", ", et "],
  frames: {
    they: "Le site {}.",
    "they-limited": "Le site {}.",
    "they-deny": "Le site déclare %{}.",
    can: "Vous pouvez {}.",
    "can-limited": "Dans certains pays seulement (selon la loi), vous pouvez {}.",
    cannot: "Selon le site, vous {}.",
  },
  limitedShort: "Dans certains pays seulement, vous pouvez {}.",
  silent: "La politique ne dit %pas {}.",
  contradiction: (asked, more) =>
    `La politique se contredit\u00a0: on ne sait pas ${asked}${
      more === 0 ? "" : more === 1 ? " (et 1 autre point)" : ` (et ${more} autres points)`
    }.`,
  nothing: {
    collect: "La politique ne dit %pas ce qui est collecté.",
    use: "La politique ne dit %pas à quoi servent vos données.",
    share: "La politique ne dit %pas qui reçoit vos données.",
    rights: "La politique ne mentionne %aucun droit ni choix pour vous.",
    keep: "La politique ne dit %ni combien de temps les données sont conservées ni si elles sont chiffrées.",
    change: "La politique ne dit %pas comment vous êtes informé de ses changements.",
  },
  usual: {
    nearlyAll: "presque toutes les politiques le font",
    most: "la plupart des politiques le font",
    half: "environ la moitié des politiques le font",
    hardlyAny: "presque aucune politique ne le fait",
    oneIn: (n) => `1 politique sur ${n} le fait`,
  },
  verbs: {
    collect: {
      yes: "collecte %{}",
      limited: "collecte %{} seulement avec votre autorisation",
      no: "ne pas collecter {}",
      asks: "si le site collecte {}",
    },
    use: {
      yes: "utilise %vos données pour {}",
      limited: "utilise %vos données pour {} seulement avec votre accord",
      no: "ne pas utiliser vos données pour {}",
      asks: "si le site utilise vos données pour {}",
    },
    share: {
      yes: "partage %vos données avec {}",
      limited: "partage %vos données avec {} seulement si vous l’acceptez",
      no: "ne pas partager vos données avec {}",
      asks: "si le site partage vos données avec {}",
    },
    data: {
      yes: "%{} vos données",
      no: "ne pouvez %pas {} vos données",
      asks: "si vous pouvez {} vos données",
    },
    signal: {
      yes: "respecte %{}",
      limited: "respecte %{} dans certains pays seulement (selon la loi)",
      no: "ignore %{}",
      asks: "si le site respecte {}",
    },
  },
  facts: {
    "collect.contact": {
      label: "Coordonnées",
      by: "collect",
      thing: "vos coordonnées (nom, e-mail, téléphone ou adresse)",
      short: "vos coordonnées",
    },
    "collect.payment": { label: "Paiements et achats", by: "collect", thing: "vos paiements ou achats" },
    "collect.government-id": {
      label: "Pièces d’identité",
      by: "collect",
      thing: "des numéros ou pièces d’identité",
      denied: "de numéros ou de pièces d’identité",
    },
    "collect.location": { label: "Position", by: "collect", thing: "votre position" },
    "collect.device": {
      label: "Identifiants d’appareil et de réseau",
      by: "collect",
      thing: "des données d’appareil ou de navigateur",
      short: "des données d’appareil",
      denied: "de données d’appareil ou de navigateur",
    },
    "collect.usage": { label: "Ce que vous faites sur le service", by: "collect", thing: "votre activité" },
    "collect.cookies": {
      label: "Cookies et techniques semblables",
      yes: "utilise %des cookies ou des outils semblables",
      limited: "utilise %des cookies ou des outils semblables seulement avec votre accord",
      no: "ne pas utiliser de cookies ni d’outils semblables",
      asks: "si le site utilise des cookies ou des outils semblables",
    },
    "collect.content": {
      label: "Ce que vous écrivez ou envoyez",
      by: "collect",
      thing: "vos contenus (textes, photos, fichiers)",
      short: "vos contenus",
    },
    "collect.health": {
      label: "Santé",
      by: "collect",
      thing: "des données de santé ou de forme physique",
      short: "des données de santé",
      denied: "de données de santé ou de forme physique",
    },
    "collect.biometric": {
      label: "Biométrie",
      by: "collect",
      thing: "des données biométriques (empreintes, visage)",
      short: "des données biométriques",
      denied: "de données biométriques",
    },
    "collect.sensitive": {
      label: "Autres données sensibles",
      by: "collect",
      thing: "des données sensibles (comme l’origine ou la religion)",
      short: "des données sensibles",
      denied: "de données sensibles",
    },
    "collect.demographic": {
      label: "Profil et centres d’intérêt",
      by: "collect",
      thing: "des détails comme votre âge ou vos goûts",
      short: "votre âge ou vos goûts",
      denied: "de détails comme votre âge ou vos goûts",
    },
    "collect.work": { label: "Travail et études", by: "collect", thing: "votre métier ou vos études" },
    "collect.contacts": {
      label: "Données d’autres personnes",
      by: "collect",
      thing: "les données d’autres personnes",
    },
    "collect.children": {
      label: "Données d’enfants",
      yes: "collecte %sciemment des données d’enfants",
      limited: "collecte %des données d’enfants seulement avec l’accord d’un parent",
      no: "ne pas collecter sciemment de données d’enfants",
      asks: "si le site collecte des données d’enfants",
    },
    "collect.from-others": {
      label: "Données d’autres sources",
      yes: "obtient %d’autres sources des données sur vous",
      limited: "obtient %d’autres sources des données sur vous seulement avec votre accord",
      no: "ne pas obtenir d’autres sources de données sur vous",
      asks: "si le site obtient d’autres sources des données sur vous",
    },
    "use.advertising": { label: "Publicité ciblée", by: "use", thing: "la publicité ciblée" },
    "use.marketing": {
      label: "Messages publicitaires",
      by: "use",
      thing: "des messages publicitaires",
      limited: "vous envoie %de la publicité seulement si vous l’acceptez",
    },
    "use.analytics": { label: "Analyse et recherche", by: "use", thing: "l’analyse du service" },
    "use.profiling": { label: "Personnalisation et profils", by: "use", thing: "le profilage" },
    "use.automated-decisions": {
      label: "Décisions automatisées",
      by: "use",
      thing: "des décisions automatisées à votre sujet",
    },
    "use.ai-training": {
      label: "Entraînement d’IA",
      by: "use",
      thing: "l’entraînement d’IA",
      limited:
        "utilise %vos données pour entraîner des IA seulement avec votre accord, ou sauf si vous refusez",
    },
    "share.sell": {
      label: "Vente de données",
      yes: "vend %vos données ou les partage d’une façon que la loi appelle une vente",
      limited:
        "vend %vos données seulement avec votre accord, ou les partage d’une façon que certaines lois disent vente",
      no: "ne pas vendre vos données",
      asks: "si le site vend vos données",
    },
    "share.advertisers": {
      label: "Partenaires publicitaires",
      by: "share",
      thing: "des annonceurs ou régies publicitaires",
      short: "des annonceurs",
    },
    "share.marketing-partners": {
      label: "Publicité d’autres entreprises",
      by: "share",
      thing: "d’autres entreprises pour leur propre usage",
      limited:
        "partage %vos données avec des entreprises pour leur propre usage seulement avec accord ou dans certains cas",
    },
    "share.providers": { label: "Prestataires", by: "share", thing: "des prestataires" },
    "share.affiliates": { label: "Groupe d’entreprises", by: "share", thing: "son groupe d’entreprises" },
    "share.government": {
      label: "Autorités et tribunaux",
      by: "share",
      thing: "des autorités ou tribunaux",
      limited:
        "partage %vos données avec des autorités ou tribunaux seulement selon la loi et avec une garantie écrite",
    },
    "share.merger": {
      label: "Vente de l’entreprise",
      by: "share",
      thing: "un acheteur de l’entreprise",
      limited:
        "transmet %vos données à un acheteur de l’entreprise avec votre accord ou en vous laissant choisir",
    },
    "share.public": {
      label: "Visible par d’autres",
      yes: "montre %à d’autres vos publications ou votre profil",
      limited: "montre %à d’autres vos publications ou votre profil seulement si vous le voulez",
      no: "ne pas montrer à d’autres vos publications ou votre profil",
      asks: "si d’autres voient vos publications ou votre profil",
    },
    "share.aggregated": {
      label: "Statistiques et données anonymes",
      yes: "diffuse %des statistiques ou des données anonymisées",
      limited: "diffuse %des statistiques ou des données anonymisées seulement avec votre accord",
      no: "ne pas diffuser de statistiques ni de données anonymisées",
      asks: "si le site diffuse des statistiques ou des données anonymisées",
    },
    "share.abroad": {
      label: "Autres pays",
      yes: "envoie %vos données dans d’autres pays ou les y conserve",
      limited: "envoie %vos données dans d’autres pays seulement avec votre accord",
      no: "garder vos données dans leur pays ou leur région",
      asks: "si vos données quittent le pays",
    },
    "share.trackers": {
      label: "Traceurs d’autres entreprises",
      yes: "laisse %d’autres entreprises vous suivre sur le site",
      limited: "laisse %d’autres entreprises vous suivre sur le site seulement avec votre accord",
      no: "ne laisser aucune autre entreprise vous suivre sur le site",
      asks: "si d’autres entreprises vous suivent sur le site",
    },
    "rights.access": { label: "Consulter vos données", by: "data", thing: "consulter" },
    "rights.correct": { label: "Les corriger", by: "data", thing: "corriger" },
    "rights.delete": {
      label: "Les supprimer",
      by: "data",
      thing: "supprimer",
      said: {
        no: "Selon le site, vous ne pouvez %pas supprimer vos données, ou elles sont gardées malgré tout.",
      },
    },
    "rights.export": {
      label: "Les emporter",
      by: "data",
      thing: "emporter",
      said: {
        yes: "Vous pouvez %emporter vos données vers un autre service.",
        no: "Selon le site, vous ne pouvez %pas emporter vos données vers un autre service.",
      },
    },
    "rights.object": {
      label: "S’opposer ou limiter",
      yes: "%vous opposer à l’usage de vos données",
      no: "ne pouvez %pas vous opposer à l’usage de vos données",
      asks: "si vous pouvez vous opposer à l’usage de vos données",
    },
    "rights.withdraw": {
      label: "Retirer votre accord",
      yes: "%retirer votre accord",
      no: "ne pouvez %pas retirer votre accord",
      asks: "si vous pouvez retirer votre accord",
    },
    "rights.opt-out-marketing": {
      label: "Arrêter la publicité",
      yes: "%arrêter les messages publicitaires",
      no: "ne pouvez %pas arrêter tous les messages publicitaires",
      asks: "si vous pouvez arrêter les messages publicitaires",
    },
    "rights.opt-out-sale": {
      label: "Refuser la vente ou le ciblage",
      yes: "%refuser la vente de vos données ou le ciblage publicitaire",
      no: "ne pouvez %pas refuser la vente de vos données ou le ciblage publicitaire",
      asks: "si vous pouvez refuser la vente de vos données ou le ciblage publicitaire",
    },
    "rights.cookie-control": {
      label: "Refuser les cookies",
      yes: "%refuser ou effacer les cookies",
      no: "ne pouvez %ni refuser ni effacer les cookies",
      asks: "si vous pouvez refuser ou effacer les cookies",
    },
    "rights.complain": {
      label: "Saisir une autorité",
      yes: "%saisir une autorité",
      no: "ne pouvez %pas saisir une autorité",
      asks: "si vous pouvez saisir une autorité",
    },
    "rights.do-not-track": { label: "Do Not Track", by: "signal", thing: "les signaux Do Not Track" },
    "rights.gpc": {
      label: "Global Privacy Control",
      by: "signal",
      thing: "les signaux Global Privacy Control",
    },
    "keep.period": {
      label: "Durée",
      asks: "combien de temps vos données sont conservées",
      said: {
        yes: "Le site indique %combien de temps il conserve au moins certaines de vos données.",
        limited: "Le site conserve %vos données tant qu’il en a besoin\u00a0; aucune durée n’est indiquée.",
        no: "Le site conserve certaines de %vos données sans limite de durée.",
      },
    },
    "keep.encryption": {
      label: "Chiffrement",
      asks: "si vos données sont chiffrées",
      said: {
        yes: "Le site chiffre %au moins certaines de vos données.",
        no: "Le site déclare %que vos données ne sont pas chiffrées.",
      },
    },
    "keep.breach-notice": {
      label: "Avis de fuite de données",
      asks: "si vous serez prévenu d’une fuite de données",
      said: {
        yes: "Le site déclare %qu’il vous préviendra d’une fuite de données.",
        limited: "Le site vous prévient %d’une fuite de données seulement là où la loi l’exige.",
        no: "Le site déclare %qu’il ne vous préviendra pas d’une fuite de données.",
      },
    },
    "change.notice": {
      label: "Avis de changement",
      asks: "si vous serez prévenu quand elle change",
      said: {
        yes: "Le site vous prévient %par message ou avis clair quand la politique change.",
        limited: "Le site vous prévient %des changements de la politique seulement s’il le souhaite.",
        no: "Le site ne promet %pas de vous prévenir des changements\u00a0; à vous de vérifier la page.",
      },
    },
    "change.by-use": {
      label: "Accord par l’usage",
      asks: "si utiliser le service vaut accord",
      said: {
        yes: "Utiliser le service vaut %accord avec la politique ou ses changements.",
        no: "Selon le site, utiliser le service ne vaut %pas accord.",
      },
    },
  },
});
