import { describe, expect, it } from "vitest";
import { renderInline } from "../../../src/policy/document/inline-markdown.ts";

const references = new Map<string, string | null>([
  ["mill", "https://mill.example/"],
  ["the long name", "a:"],
  ["^1", null],
]);
/** Links as "[words](address)", bold type as "{words}". */
function shown(...lines: string[]): string {
  const rich = renderInline(lines, references);
  const marks = [
    ...rich.links.flatMap(({ start, end, href }) => [
      { at: start, sign: "[", order: 1 },
      { at: end, sign: `](${href})`, order: -1 },
    ]),
    ...rich.bold.flatMap(({ start, end }) => [
      { at: start, sign: "{", order: 2 },
      { at: end, sign: "}", order: -2 },
    ]),
  ].sort((a, b) => b.at - a.at || b.order - a.order);
  return marks.reduce((text, { at, sign }) => text.slice(0, at) + sign + text.slice(at), rich.text);
}

describe("words without their mark-up", () => {
  it.each<[string, string]>([
    ["of bread", "of bread"],
    // escapes
    ["\\*salt\\*", "*salt*"],
    ["\\! \\/ \\: \\@ \\[ \\` \\{ \\~", "! / : @ [ ` { ~"],
    ["\\a \\1 \\ ", "\\a \\1 \\"],
    ["salt &amp; oil &lt;", "salt & oil <"],
    // code
    ["`*salt*`", "*salt*"],
    ["``a`b``", "a`b"],
    ["`salt", "`salt"],
    ["a `b` c `d`", "a b c d"],
    ["```x``", "`x"],
    // emphasis
    ["*salt* and oil", "salt and oil"],
    ["_salt_ and oil", "salt and oil"],
    ["**salt** and oil", "{salt} and oil"],
    ["__salt__ and oil", "{salt} and oil"],
    ["***salt*** and oil", "{salt} and oil"],
    ["~~salt~~ and oil", "and oil"],
    ["~salt~ and oil", "~salt~ and oil"],
    ["~~~salt~~~ and oil", "salt and oil"],
    ["2 * 3 * 4", "2 * 3 * 4"],
    ["salt ** oil ** rye", "salt ** oil ** rye"],
    ["** Salt **", "{Salt}"],
    ["** Salt ** oil", "** Salt ** oil"],
    ["salt_oil_rye", "salt_oil_rye"],
    ["salt*oil*rye", "saltoilrye"],
    ["salt**oil**rye", "salt{oil}rye"],
    ["3_4_5", "3_4_5"],
    ["(_salt_)", "(salt)"],
    ["**salt", "**salt"],
    ["salt**", "salt**"],
    ["**salt* oil", "**salt* oil"],
    ["*salt **oil** rye*", "salt {oil} rye"],
    ["****salt****", "{salt}"],
    // links
    ["[salt](a:b)", "[salt](a:b)"],
    ["[salt](<a:b c>)", "[salt](a:b c)"],
    ['[salt](a:b "the title")', "[salt](a:b)"],
    ["[salt]( a:b )", "[salt](a:b)"],
    ["[salt](a:b(c)d)", "[salt](a:b(c)d)"],
    ["[salt](a:b", "[salt](a:b"],
    ["[salt](a:?b&amp;c)", "[salt](a:?b&c)"],
    ["[salt] (a:b)", "[salt] (a:b)"],
    ["[salt]", "[salt]"],
    ["salt](a:b)", "salt](a:b)"],
    ["[salt][mill]", "[salt](https://mill.example/)"],
    ["[salt][ MILL ]", "[salt](https://mill.example/)"],
    ["[salt][well]", "[salt][well]"],
    ["[salt][mill", "[salt][mill"],
    ["[**salt**](a:b)", "[{salt}](a:b)"],
    ["**[salt](a:b)**", "[{salt}](a:b)"],
    ["[a [salt](a:b) c](d:e)", "[a [salt](a:b) c](d:e)"],
    ["![salt](a:b) oil", "oil"],
    ["of ![salt](a:b) oil", "of oil"],
    ["[![salt](a:b)oil](c:d)", "[oil](c:d)"],
    ["![salt", "![salt"],
    ["salt! (oil)", "salt! (oil)"],
    // tags
    ["<https://mill.example/a>", "[https://mill.example/a](https://mill.example/a)"],
    ["<http://mill.example>", "[http://mill.example](http://mill.example)"],
    ["<mailto:a@mill.example>", "[mailto:a@mill.example](mailto:a@mill.example)"],
    ["<a@mill.example> now", "[a@mill.example](mailto:a@mill.example) now"],
    ["<b>salt</b> oil", "{salt} oil"],
    ["<STRONG>salt</STRONG> oil", "{salt} oil"],
    ["<i>salt</i> <!-- oil --> rye", "salt rye"],
    ['<a href="a:b">salt</a> oil', "[salt](a:b) oil"],
    ["<a href='a:b'>salt</a> oil", "[salt](a:b) oil"],
    ["<a href=a:b>salt</a> oil", "[salt](a:b) oil"],
    ["<a class=x href = a:?b&amp;c>salt</a> oil", "[salt](a:?b&c) oil"],
    ["<a name=x>salt</a> oil", "salt oil"],
    ["<a data-xhref=b>salt</a>", "salt"],
    ["salt<br>oil", "salt\noil"],
    ["salt<br/>oil", "salt\noil"],
    ["salt<BR />oil", "salt\noil"],
    ["salt <3 oil", "salt <3 oil"],
    ["salt < oil > rye", "salt < oil > rye"],
    ["salt <b oil", "salt <b oil"],
    ["<b-x>salt</b-x> oil", "salt oil"],
    [
      "<a@mill> and <baker@mill.example.>",
      "[a@mill](mailto:a@mill) and [baker@mill.example.](mailto:baker@mill.example.)",
    ],
    ["<tel:+445551> now", "[tel:+445551](tel:+445551) now"],
    ["<www.mill.example> now", "<www.mill.example> now"],
    ["<Salt & Oil Ltd.> now", "<Salt & Oil Ltd.> now"],
    ["<salt, oil> now", "<salt, oil> now"],
    ["<salt oil=rye bread='a>b' c=\"d>e\"> now", "now"],
    ["<salt oil='rye> now", "<salt oil='rye> now"],
    ["<salt oil=> now", "<salt oil=> now"],
    ["</salt > now", "now"],
    ["</salt oil> now", "</salt oil> now"],
    ["</ salt> now", "</ salt> now"],
    ["<salt/oil> now", "<salt/oil> now"],
    ["salt <!-- of > oil --> rye", "salt rye"],
    ["salt <!-- of oil", "salt <!-- of oil"],
    ["salt <!--> rye", "salt rye"],
    ["salt <?php of oil ?> rye", "salt rye"],
    ["salt <!DOCTYPE html> rye", "salt rye"],
    ["salt <! oil> rye", "salt <! oil> rye"],
    // names alone
    ["[mill]", "[mill](https://mill.example/)"],
    ["the [Mill][] and [ mill ]", "the [Mill](https://mill.example/) and [mill](https://mill.example/)"],
    ["[mill][ ]", "[mill](https://mill.example/)"],
    ["[well][]", "[well][]"],
    ["[mill][well]", "[mill][well]"],
    ["[mill](of the old)", "[mill](https://mill.example/)(of the old)"],
    ["[mill [a] b]", "[mill [a] b]"],
    ["![mill] oil", "oil"],
    ["\\[mill]", "[mill]"],
    ["[the long name]", "[the long name](a:)"],
    ["[the  Long name]", "[the Long name](a:)"],
    // footnotes
    ["salt[^1] and oil[^2].", "salt and oil[^2]."],
    ["salt[oil][^1]", "salt[oil]"],
    // a link to nowhere keeps its words
    ["of [salt]() and oil", "of [salt]() and oil"],
    ["of [salt](<>) and oil", "of [salt]() and oil"],
    ['of [salt](<> "rye") and oil', "of [salt]() and oil"],
    ["of [salt](#) and oil", "of [salt](#) and oil"],
    // what follows in brackets is words
    ["[salt](as of today) oil", "[salt](as of today) oil"],
    ["[salt](a:b c.html) oil", "[salt](a:b) oil"],
    ["[salt](oil 'the title') rye", "[salt](oil) rye"],
    ["[salt](oil) rye", "[salt](oil) rye"],
  ])("%s", (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each<[string[], string]>([
    [["of salt", "and oil"], "of salt and oil"],
    [["of salt  ", "and oil"], "of salt\nand oil"],
    [["of salt ", "and oil"], "of salt and oil"],
    [["of salt\\", "and oil"], "of salt\nand oil"],
    [["of salt\\"], "of salt\\"],
    [["of salt  "], "of salt"],
    [["**of salt", "and** oil"], "{of salt and} oil"],
    [["[of salt", "and](a:b) oil"], "[of salt and](a:b) oil"],
    [["[the long", "name] oil"], "[the long name](a:) oil"],
    [["of [the", "long", "name] oil"], "of [the long name](a:) oil"],
  ])("%j", (lines, expected) => {
    expect(shown(...lines)).toBe(expected);
  });

  it("eight brackets deep is an address, nine are none", () => {
    const nested = (depth: number) => `${"(".repeat(depth)}a${")".repeat(depth)}`;
    expect(shown(`[salt]${nested(8)}`)).toBe(`[salt]${"(((((((((a))))))))".slice(1)}`);
    expect(renderInline([`[salt]${nested(8)}`], references).links).toHaveLength(1);
    expect(renderInline([`[salt]${nested(9)}`], references).links).toEqual([]);
  });

  it.each<[number, number]>([
    [1997, 1],
    [2000, 0],
  ])("an address of %i letters: %i links", (length, expected) => {
    const text = `[salt](${"a".repeat(length)})`;
    expect(renderInline([text], references).links).toHaveLength(expected);
  });

  it.each<[number, number]>([
    [199, 1],
    [200, 0],
  ])("a reference of %i letters: %i links", (length, expected) => {
    const name = "a".repeat(length);
    expect(renderInline([`[salt][${name}]`], new Map([[name, "b:"]])).links).toHaveLength(expected);
  });

  it("a line that ends in two spaces keeps its break, another does not", () => {
    expect(shown("of **salt**", "and oil  ", "of mills")).toBe("of {salt} and oil\nof mills");
  });
});

describe("what is struck out is not said", () => {
  it.each<[string, string]>([
    ["We ~~never~~ sell salt", "We sell salt"],
    ["We <del>never</del> sell salt", "We sell salt"],
    ["We <s>do <b>not</b></s> sell <strike>salt</strike> oil", "We sell oil"],
    ["~~[salt](a:) and [oil~~ and](b:) rye", "and](b:) rye"],
    ["~~of **salt~~ and** rye", "and** rye"],
    ["~~salt", "~~salt"],
    ["a ~~ b ~~ c", "a ~~ b ~~ c"],
    ["<del>salt", "salt"],
    ["salt</del> oil", "salt oil"],
    ["<s>a</s>b<s>c</s>d", "bd"],
  ])("%s", (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it("over lines", () => {
    expect(shown("We ~~never", "sell~~", "sell salt")).toBe("We sell salt");
  });
});
