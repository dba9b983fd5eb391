/**
 * What the command line answers when it makes a baseline or brings one up to date for an editor, line by line. It is
 * read back from its English, as that of rules is.
 */
export const COMMAND_LINE: Readonly<Record<string, string>> = {
  '{0}: 1 finding.': '{0}: 1 Befund.',
  '{0}: {1} findings.': '{0}: {1} Befunde.',
  '{0}: 1 finding added, {1} taken out, {2} in all.':
    '{0}: 1 Befund hinzugefügt, {1} entfernt, {2} insgesamt.',
  '{0}: {1} findings added, {2} taken out, {3} in all.':
    '{0}: {1} Befunde hinzugefügt, {2} entfernt, {3} insgesamt.',
  'Write `{0}` into the settings to have it used.':
    'Damit sie gilt, muss `{0}` in den Einstellungen stehen.',
  '{0} exists already; `joulelint baseline update` brings it up to date.':
    '{0} gibt es schon; `joulelint baseline update` bringt sie auf den neuesten Stand.',
  'There is no baseline {0}; `joulelint baseline create` makes one.':
    'Es gibt keine Baseline {0}; `joulelint baseline create` erstellt eine.',
};
