/** What is read of a page's forms, as plain data: everything the recogniser knows. All texts are in wordForm. */

export interface FieldView {
  tag: "input" | "select" | "textarea";
  /** As the browser takes it: "text", "password", "checkbox", "select", "textarea" … */
  type: string;
  /** Value of `autocomplete`. */
  auto: string;
  /** Name and id as words. */
  ids: string;
  /** Label, aria-label, placeholder, title. */
  label: string;
  /** Text right before the field (of a box: right after it), where it has no label. */
  near: string;
  checked: boolean;
}

export interface ButtonView {
  text: string;
  ids: string;
  /** Sends the form, or looks as if. */
  submit: boolean;
  /** How many of the form's fields come before it. */
  at: number;
}

export interface LinkView {
  text: string;
}

export interface FormView {
  /** There is a form element. */
  element: boolean;
  /** Its id, name and class as words. */
  ids: string;
  action: string;
  method: string;
  fields: FieldView[];
  buttons: ButtonView[];
  links: LinkView[];
  headings: string[];
  /** The form's own text, the first few thousand characters. */
  text: string;
  /** Text between the form's start and its first field. */
  lead: string;
  /** What stands around the form and belongs to no other. */
  around: { heading: string; before: string; after: string; buttons: ButtonView[]; links: LinkView[] };
}

export interface PageView {
  title: string;
  path: string;
  /** First-level headings. */
  headings: string[];
  forms: FormView[];
}
