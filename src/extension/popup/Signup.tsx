import type { ReactNode } from "react";
import type { Consent } from "../../page/types.ts";
import { words } from "../ui/words.ts";

/** Says that a form on the page opens an account, and what its words agree to. */
export function Signup({ consent }: { consent: Consent | null }) {
  const agreed: ReactNode[] = [];
  const named = consent?.named ?? [];
  if (consent?.policy || named.includes("policy")) agreed.push(words.agreePolicy);
  if (consent?.terms || named.includes("terms")) agreed.push(words.agreeTerms);
  if (consent?.marketing.present)
    agreed.push(consent.marketing.preticked ? words.agreeMarketingTicked : words.agreeMarketing);
  return (
    <section className="signup">
      <h2>{words.aboutToSignUp}</h2>
      {agreed.length === 0 ? null : (
        <>
          <p>{words.agreeTo}</p>
          <ul>
            {agreed.map((item, index) => (
              <li key={index}>{item}</li>
            ))}
          </ul>
          {consent?.text ? (
            <blockquote className="consent" dir="auto">
              {consent.text}
            </blockquote>
          ) : null}
        </>
      )}
    </section>
  );
}
