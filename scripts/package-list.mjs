/** What an extension package may hold, by the shape of its names: anything else stops the packing. */

const HASHED = "[\\w.-]+-[\\w-]{8}";

const COMMON = [
  /^manifest\.json$/u,
  /^licences\.txt$/u,
  /^appearance\.js$/u,
  /^service-worker-loader\.js$/u,
  /^_locales\/[a-z]{2}(?:_[A-Z]{2})?\/messages\.json$/u,
  /^icons\/(?:16|32|48|128)\.png$/u,
  new RegExp(`^assets/${HASHED}\\.(?:js|css)$`, "u"),
  new RegExp(`^assets/32-[\\w-]{8}\\.png$`, "u"),
  new RegExp(`^assets/facts-[\\w-]{8}\\.bin$`, "u"),
  new RegExp(`^assets/sample-policy-[\\w-]{8}\\.md$`, "u"),
  /^src\/extension\/(?:popup|options|report|compare|welcome)\/index\.html$/u,
  /^src\/extension\/content\/content\.iife\.js$/u,
];

const LISTS = {
  // the page that reads PDFs where the background worker can't
  chromium: [...COMMON, /^src\/extension\/pdf\/index\.html$/u],
  firefox: COMMON,
};

/** What must be there. */
export const NEEDED = [
  "manifest.json",
  "licences.txt",
  "_locales/en/messages.json",
  "icons/128.png",
  "src/extension/popup/index.html",
  "src/extension/content/content.iife.js",
];

/** @param {"chromium" | "firefox"} target */
export const belongsTo = (target) => (name) => LISTS[target].some((shape) => shape.test(name));
