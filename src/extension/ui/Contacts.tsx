import type { Contact } from "../../policy/types.ts";
import { shortAddress } from "./format.ts";
import { Folded } from "./Line.tsx";
import { words } from "./words.ts";

interface ContactsProps {
  company: string | null;
  contacts: readonly Contact[];
  acts: { openTab: (url: string) => void };
}

/** Who stands behind the policy, and how they can be reached. */
export function Contacts({ company, contacts, acts }: ContactsProps) {
  if (company === null && contacts.length === 0) return null;
  return (
    <Folded title={words.contacts}>
      {company === null ? null : (
        <p className="company" dir="auto">
          {company}
        </p>
      )}
      <ul className="contacts">
        {contacts.map((contact) => (
          <li key={`${contact.kind} ${contact.value}`}>
            <span className="kind">{words.contact[contact.kind]} </span>
            <ContactValue contact={contact} acts={acts} />
          </li>
        ))}
      </ul>
    </Folded>
  );
}

function ContactValue({ contact: { kind, value }, acts }: { contact: Contact; acts: ContactsProps["acts"] }) {
  if (kind === "email")
    return <a href={`mailto:${encodeURIComponent(value).replace("%40", "@")}`}>{value}</a>;
  if (/^https?:\/\//iu.test(value))
    return (
      <button type="button" className="link-button" dir="ltr" onClick={() => acts.openTab(value)}>
        {shortAddress(value)}
      </button>
    );
  return <span dir="auto">{value}</span>;
}
