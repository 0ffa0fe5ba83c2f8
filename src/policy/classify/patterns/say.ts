/**
 * A small notation for patterns over sentences, so that a table of them can be read:
 * a space is any short gap between words ("opt out" also finds "opt-out"), " ?" a gap or none, ".." is up to 80 characters of the same clause
 * and "..20" up to 20, {name} is one of the word classes below, the rest is regular expression.
 * A match begins and ends with whole words. Every gap is bounded and no class repeats inside a repetition: matching is linear.
 */
const CLASSES: Record<string, string> = {
  we: "(?:we|us|our|the company)",
  not: "(?:(?:do|does|did|will|would|shall|can|is|are|was|were|has|have|may|must|should)(?:n't| not)|cannot|won't|can't|shan't|never|not|no longer)",
  data: "(?:information|data|details|info|pii)",
  personal:
    "(?:personal|personally identif\\w+|identif\\w+|private|user|users'?|customer|customers'|your|any|their)",
  collect:
    "(?:collect(?:s|ed|ing|ion)?|gather(?:s|ed|ing)?|obtain(?:s|ed|ing)?|receiv(?:e|es|ed|ing)|process(?:es|ed|ing)?|stor(?:e|es|ed|ing|age)|record(?:s|ed|ing)?|captur(?:e|es|ed|ing)|request(?:s|ed|ing)?|acquir(?:e|es|ed|ing)|hold(?:s|ing)?|ask(?:s|ed)?(?: you)? (?:for|to provide))",
  provide:
    "(?:provid(?:e|es|ed|ing)|submit(?:s|ted|ting)?|upload(?:s|ed|ing)?|enter(?:s|ed|ing)?|giv(?:e|es|en|ing)|suppl(?:y|ies|ied|ying)|send(?:s|ing)?|sent)",
  give: "(?:shar(?:e|es|ed|ing)|disclos(?:e|es|ed|ing|ure)|transfer(?:s|red|ring)?|provid(?:e|es|ed|ing)|giv(?:e|es|en|ing)|releas(?:e|es|ed|ing)|distribut(?:e|es|ed|ing)|pass(?:es|ed|ing)?|exchang(?:e|es|ed|ing)|transmit(?:s|ted|ting)?|reveal(?:s|ed|ing)?|divulg(?:e|es|ed|ing)|suppl(?:y|ies|ied|ying)|communicat(?:e|es|ed|ing)|send(?:s|ing)?|sent|submit(?:s|ted|ting)?|forward(?:s|ed|ing)?|ma(?:k|d)e(?:s)?(?: \\w+){0,3} available)",
  sell: "(?:sell(?:s|ing)?|sold|sale|rent(?:s|ed|ing|al)?|trad(?:e|es|ed|ing)|leas(?:e|es|ed|ing)|barter(?:ed)?|moneti[sz]e)",
  third:
    "(?:(?:third|3rd|outside|external) part(?:y|ies)|(?:other|outside|unaffiliated|non affiliated|unrelated|selected|carefully selected|reputable|trusted) (?:compan(?:y|ies)|part(?:y|ies)|organi[sz]ations?|business(?:es)?|entit(?:y|ies)|individuals|people|persons)|anyone(?: else)?|anybody|others)",
  advertiser:
    "(?:advertisers?|ad (?:networks?|servers?|exchanges?|partners?|compan(?:y|ies)|agenc(?:y|ies))|advertising (?:networks?|partners?|compan(?:y|ies)|agenc(?:y|ies)|technology|providers?|platforms?|vendors?|services?|affiliates?))",
  consent:
    "(?:consent(?:s|ed|ing)?|permission(?:s)?|opt(?:s|ed|ing)? in|authori[sz](?:e|ed|ation)|approval|allow(?:s|ed)?|grant(?:s|ed|ing)?|agree(?:s|d|ment)?|choose|chosen|elect(?:s|ed)?|voluntar(?:y|ily)|enable[sd]?)",
  right: "(?:right|entitled|may|can|able|request|ask|exercise|option|ability|wish|want)",
  law: "(?:(?:applicable|local|relevant|your) (?:\\w+ ){0,3}laws?|law|laws|gdpr|regulations?|legislation)",
};

/** @throws RangeError for a word class that is not in the table, or a gap with nothing after it; SyntaxError for a broken expression. */
export function say(source: string): RegExp {
  const named = source.replace(/\{([a-z]+)\}/g, (_, name: string) => {
    const words = CLASSES[name];
    if (words === undefined) throw new RangeError(`no such word class: ${name}`);
    return words;
  });
  const gaps = named.replace(/ \.\.(\d*) /g, (_, most: string) => `\\b[^.;]{0,${most || "80"}}?\\b`);
  if (/\.\.\d*(?:[|)]|$)/.test(gaps)) throw new RangeError(`a gap at the end of an alternative: ${source}`);
  return new RegExp(`\\b(?:${gaps.replaceAll(" ?", "\\W{0,3}").replaceAll(" ", "\\W{1,3}")})(?!\\w)`);
}
