/**
 * What is said where there is no summary to show: what happened, and what the reader can do. Apart from the other words because
 * most readers never see them. They stand in `_locales`, as ui/words.ts says.
 */
import type { ErrorCode } from "../../policy/errors.ts";
import type { NotPolicyReason } from "../../policy/types.ts";
import { say, told, type Told } from "../i18n.ts";

const failed: Record<ErrorCode, Told> = {
  "bad-address": told("failed_bad_address"),
  "private-address": told("failed_private_address"),
  "no-access": told("failed_no_access"),
  offline: told("failed_offline"),
  dns: told("failed_dns"),
  tls: told("failed_tls"),
  timeout: told("failed_timeout"),
  network: told("failed_network"),
  "redirect-loop": told("failed_redirect_loop"),
  refused: told("failed_refused"),
  "not-found": told("failed_not_found"),
  "server-error": told("failed_server_error"),
  "http-error": told("failed_http_error"),
  "too-large": told("failed_too_large"),
  empty: told("failed_empty"),
  binary: told("failed_binary"),
  "unsupported-type": told("failed_unsupported_type"),
  locked: told("failed_locked"),
  scanned: told("failed_scanned"),
  unreadable: told("failed_unreadable"),
  storage: told("failed_storage"),
  cancelled: told("failed_cancelled"),
  internal: told("failed_internal"),
};

const notPolicy: Record<NotPolicyReason, Told> = {
  "too-short": told("notPolicy_too_short"),
  terms: told("notPolicy_terms"),
  index: told("notPolicy_index"),
  login: told("notPolicy_login"),
  language: told("notPolicy_language"),
  "script-drawn": told("notPolicy_script_drawn"),
  other: told("notPolicy_other"),
};

export const words = {
  lost: told("lost"),
  noneFound: say("noneFound"),
  noneFoundMore: say("noneFoundMore"),
  tried: say("noneFoundTried"),
  perhaps: say("perhaps"),
  reloadFirst: told("reloadFirst"),
  reloadPage: say("reloadPage"),
  chooseAnother: say("chooseAnother"),
  choose: say("choose"),
  chooseMore: say("chooseMore"),
  restricted: say("restricted"),
  restrictedMore: say("restrictedMore"),
  noAccess: say("noAccess"),
  noAccessMore: say("noAccessMore"),
  allow: say("allow"),
  notAllowed: say("notAllowed"),
  failed,
  status: (status: number) => say("status", String(status)),
  notPolicy,
  policyLanguage: (language: string) => say("policyLanguage", language),
  languagesRead: (languages: string) => say("languagesRead", languages),
  openPolicy: say("openPolicy"),
  openHome: say("openHome"),
  enterAddress: say("enterAddress"),
  tryAgain: say("tryAgain"),
};
