/** What the server says around findings: actions, progress, scans, hovers and lenses. */
export const EDITOR: Readonly<Record<string, string>> = {
  '{0} (may change behaviour)': '{0} (kann das Verhalten ändern)',
  'Fix all {0} problems in this file': 'Alle Probleme {0} in dieser Datei beheben',
  'Fix all {0} problems in this notebook': 'Alle Probleme {0} in diesem Notebook beheben',
  'Fix all auto-fixable problems': 'Alle automatisch behebbaren Probleme beheben',
  'Fix all safe problems in the workspace':
    'Alle sicher behebbaren Probleme im Arbeitsbereich beheben',
  'Disable {0} for this line': '{0} in dieser Zeile ausschalten',
  'Disable {0} for the entire cell': '{0} in der ganzen Zelle ausschalten',
  'Disable {0} for the entire file': '{0} in der ganzen Datei ausschalten',
  'Disable {0} for the entire notebook': '{0} im ganzen Notebook ausschalten',
  'Show documentation for {0}': 'Dokumentation zu {0} anzeigen',
  'there is no folder to make a baseline of.':
    'Es gibt keinen Ordner, für den eine Baseline entstehen könnte.',
  'Looking for files': 'Suche nach Dateien',
  '{0} of {1} files': '{0} von {1} Dateien',
  'Cell {0}, line {1}: {2}': 'Zelle {0}, Zeile {1}: {2}',
  'Cancelled.': 'Abgebrochen.',
  'Stopped at the limit of joulelint.scan.maxFiles.':
    'Angehalten an der Grenze von joulelint.scan.maxFiles.',
  'The scan broke off: {0}.': 'Die Prüfung brach ab: {0}.',
  'Scanned 1 file, {1} skipped, {2} failed: 1 finding.':
    '1 Datei geprüft, {1} ausgelassen, {2} gescheitert: 1 Befund.',
  'Scanned 1 file, {1} skipped, {2} failed: {3} findings.':
    '1 Datei geprüft, {1} ausgelassen, {2} gescheitert: {3} Befunde.',
  'Scanned {0} files, {1} skipped, {2} failed: 1 finding.':
    '{0} Dateien geprüft, {1} ausgelassen, {2} gescheitert: 1 Befund.',
  'Scanned {0} files, {1} skipped, {2} failed: {3} findings.':
    '{0} Dateien geprüft, {1} ausgelassen, {2} gescheitert: {3} Befunde.',
  'Files of folders that are on no disk are looked at only while they are open.':
    'Dateien in Ordnern, die auf keinem Datenträger liegen, werden nur geprüft, solange sie offen sind.',
  'Folders in which joulelint.enable is off are left out.':
    'Ordner, in denen joulelint.enable ausgeschaltet ist, werden ausgelassen.',
  '**Why** {0}': '**Warum** {0}',
  '**Fix** {0}': '**Korrektur** {0}',
  '**Instead of**': '**Statt**',
  '**write**': '**besser**',
  'the analysis took longer than {0} s': 'die Analyse dauerte länger als {0} s',
  'the analysis stopped: {0}': 'die Analyse brach ab: {0}',
  'the analysis was stopped': 'die Analyse wurde angehalten',
  'there are no files that could be scanned here':
    'hier gibt es keine Dateien, die sich prüfen lassen',
  'this folder is on no disk; where it is on one, `joulelint baseline create` makes its baseline.':
    'Dieser Ordner liegt auf keinem Datenträger; wo er auf einem liegt, erstellt `joulelint baseline create` seine Baseline.',
  'About this rule': 'Über diese Regel',
  '1 finding': '1 Befund',
  '{0} findings': '{0} Befunde',
  '{0}, avoidable: {1}': '{0}, vermeidbar: {1}',
};
