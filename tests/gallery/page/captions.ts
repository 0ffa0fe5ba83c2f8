/** What stands over the stores' pictures, by the folder of its language; what stands under the last headline is the interface's own sentence. */

export type Caption = readonly [headline: string, text: string];
export type Captions = readonly [
  popup: Caption,
  card: Caption,
  report: Caption,
  compare: Caption,
  options: string,
];

export const CAPTIONS: Readonly<Record<string, Captions>> = {
  en: [
    [
      "What a privacy policy really says",
      "Read on your device. Every line opens to the words that prove it.",
    ],
    ["A warning before you sign up", "Only where there is something that you asked to be warned of."],
    ["Every answer has its proof", "Word for word, marked in the policy’s own text."],
    ["Two policies, side by side", "50 questions, and which answer is better for you."],
    "You choose what warns you",
  ],
  de: [
    [
      "Was die Datenschutzerklärung wirklich sagt",
      "Auf Ihrem Gerät gelesen. Zu jeder Zeile gibt es die Worte, die sie belegen.",
    ],
    [
      "Eine Warnung, bevor Sie ein Konto anlegen",
      "Nur wenn die Erklärung etwas sagt, wovor Sie gewarnt werden wollten.",
    ],
    ["Jede Antwort mit ihrem Beleg", "Wort für Wort, markiert im Text der Datenschutzerklärung."],
    ["Zwei Datenschutzerklärungen im Vergleich", "50 Fragen, und welche Antwort besser für Sie ist."],
    "Sie bestimmen, wovor gewarnt wird",
  ],
  es: [
    [
      "Lo que de verdad dice la política de privacidad",
      "Leída en tu dispositivo. Cada línea se abre y muestra las palabras que la prueban.",
    ],
    ["Un aviso antes de crear una cuenta", "Solo si hay algo de lo que pediste que te avisara."],
    ["Cada respuesta, con su prueba", "Palabra por palabra, marcada en el texto de la política."],
    ["Dos políticas, una al lado de la otra", "50 preguntas, y qué respuesta es mejor para ti."],
    "Tú eliges de qué se te avisa",
  ],
  fr: [
    [
      "Ce que dit vraiment la politique de confidentialité",
      "Lue sur votre appareil. Chaque ligne s’ouvre sur les mots qui la prouvent.",
    ],
    [
      "Un avertissement avant de créer un compte",
      "Seulement s’il y a quelque chose dont vous vouliez être averti.",
    ],
    ["Chaque réponse a sa preuve", "Mot pour mot, surlignée dans le texte de la politique."],
    ["Deux politiques côte à côte", "50 questions, et quelle réponse est la meilleure pour vous."],
    "Vous choisissez ce dont on vous avertit",
  ],
  it: [
    [
      "Che cosa dice davvero l’informativa sulla privacy",
      "Letta sul tuo dispositivo. Ogni riga si apre sulle parole che la provano.",
    ],
    ["Un avviso prima di creare un account", "Solo se c’è qualcosa di cui volevi essere avvisato."],
    ["Ogni risposta ha la sua prova", "Parola per parola, evidenziata nel testo dell’informativa."],
    ["Due informative a confronto", "50 domande, e quale risposta è migliore per te."],
    "Scegli tu di che cosa essere avvisato",
  ],
  ja: [
    [
      "プライバシーポリシーに本当に書かれていること",
      "お使いの端末の中で読み取ります。どの行からも、根拠の文を開けます。",
    ],
    ["アカウントを作る前に警告", "警告してほしい内容がポリシーにあるときだけ表示します。"],
    ["すべての答えに根拠を", "原文のまま、ポリシーの本文に印を付けて示します。"],
    ["2つのポリシーを並べて比較", "50の質問で、どちらの答えがあなたにとって良いかが分かります。"],
    "何を警告するかは、あなたが選べます",
  ],
  nl: [
    [
      "Wat de privacyverklaring echt zegt",
      "Gelezen op je apparaat. Bij elke regel staan de woorden die hem bewijzen.",
    ],
    [
      "Een waarschuwing voordat je een account maakt",
      "Alleen als de verklaring iets zegt waarvoor je gewaarschuwd wilde worden.",
    ],
    ["Elk antwoord met zijn bewijs", "Woord voor woord, gemarkeerd in de tekst van de verklaring."],
    ["Twee privacyverklaringen naast elkaar", "50 vragen, en welk antwoord beter is voor jou."],
    "Jij kiest waarvoor je gewaarschuwd wordt",
  ],
  pl: [
    [
      "Co naprawdę mówi polityka prywatności",
      "Czytana na twoim urządzeniu. Każdy wiersz otwiera słowa, które go potwierdzają.",
    ],
    [
      "Ostrzeżenie, zanim założysz konto",
      "Tylko wtedy, gdy polityka mówi coś, przed czym chcesz ostrzeżenia.",
    ],
    ["Każda odpowiedź ma swój dowód", "Słowo w słowo, zaznaczony w tekście polityki."],
    ["Dwie polityki obok siebie", "50 pytań i to, która odpowiedź jest dla ciebie lepsza."],
    "Ty wybierasz, przed czym ostrzegać",
  ],
  pt_BR: [
    [
      "O que a política de privacidade realmente diz",
      "Lida no seu dispositivo. Cada linha se abre nas palavras que a provam.",
    ],
    ["Um aviso antes de criar uma conta", "Só quando há algo sobre o qual você pediu um aviso."],
    ["Cada resposta com a sua prova", "Palavra por palavra, marcada no texto da política."],
    ["Duas políticas lado a lado", "50 perguntas, e qual resposta é melhor para você."],
    "Você escolhe o que gera avisos",
  ],
};
