/** Warnings of the Firefox store's linter that cannot be avoided, each with its reason. */
export const mayWarn: Readonly<Record<string, string>> = {
  UNSAFE_VAR_ASSIGNMENT:
    'React’s own code for dangerouslySetInnerHTML, which nothing of ours uses (a lint rule refuses it) and Trusted Types stop.',
  KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION:
    'The key that says no data is collected is newer on Android than on desktop machines; Rettidig is for desktop machines.',
};
