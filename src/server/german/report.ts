/** The energy report, as a page and as Markdown. */
export const REPORT: Readonly<Record<string, string>> = {
  // The name of the language, for programs that read the page aloud.
  en: 'de',
  'Energy report': 'Energiebericht',
  'What this code spends on energy without need, as far as it is known.':
    'Was dieser Code ohne Not an Energie verbraucht, soweit es bekannt ist.',
  'In part.': 'Nur ein Teil.',
  'The scan was stopped before it had seen everything.':
    'Die Prüfung wurde angehalten, bevor sie alles gesehen hatte.',
  Contents: 'Inhalt',
  'In total': 'Insgesamt',
  'By rule': 'Nach Regel',
  'By file': 'Nach Datei',
  'By mechanism': 'Nach Mechanismus',
  Findings: 'Befunde',
  'What the numbers rest on': 'Worauf die Zahlen beruhen',
  'Nothing was found that wastes energy, as far as the rules can tell.':
    'Nichts gefunden, was Energie verschwendet, soweit die Regeln es erkennen können.',
  Other: 'Sonstiges',
  Rule: 'Regel',
  File: 'Datei',
  Mechanism: 'Mechanismus',
  Avoidable: 'Vermeidbar',
  Chart: 'Diagramm',
  'And {0} more with less to gain.': 'Und {0} weitere, bei denen weniger zu gewinnen ist.',
  'And {0} more findings.': 'Und {0} weitere Befunde.',
  '{0} at {1}': '{0} bei {1}',
  'cell {0}:{1}': 'Zelle {0}:{1}',

  'no estimates were asked for': 'Schätzungen sind ausgeschaltet',
  'measured for single calls only': 'nur an einzelnen Aufrufen gemessen',
  'not counted: no part of a real run': 'nicht gezählt: kein Teil eines echten Laufs',
  'no effect was measured': 'keine Wirkung gemessen',
  'not measured': 'nicht gemessen',

  'Avoidable energy': 'Vermeidbare Energie',
  'Avoidable emissions': 'Vermeidbare Emissionen',
  'known by the run': 'je Lauf bekannt',
  'see below; add runs a month for a sum':
    'siehe unten; für eine Summe fehlt die Zahl der Läufe im Monat',
  'no amount': 'keine Menge',
  'nothing is known of your runs, only ratios':
    'über Ihre Läufe ist nichts bekannt, nur Verhältnisse',
  'Files looked at': 'Geprüfte Dateien',
  '{0} with a safe fix': '{0} mit sicherer Korrektur',
  '{0} more silenced by comments': '{0} weitere durch Kommentare stumm geschaltet',
  '{0} use no ML framework': '{0} ohne ML-Framework',
  '{0} skipped': '{0} ausgelassen',
  '{0} failed': '{0} gescheitert',

  'Estimates were switched off for this report.':
    'Schätzungen waren für diesen Bericht ausgeschaltet.',
  'Nothing is known of the runs of this code, so there is no amount, only shares of a run where somebody measured them.':
    'Über die Läufe dieses Codes ist nichts bekannt, daher gibt es keine Menge, sondern nur Anteile eines Laufs, wo sie jemand gemessen hat.',
  'Describe your runs under {0} in the settings file: devices and hours, or where CodeCarbon recorded them.':
    'Beschreiben Sie Ihre Läufe unter {0} in der Einstellungsdatei: Geräte und Stunden, oder wo CodeCarbon sie aufgezeichnet hat.',
  'What could be left out of a run if every finding in it were mended.':
    'Was ein Lauf weniger bräuchte, wenn jeder Befund darin behoben wäre.',
  'It is less than the sum of the parts, because they overlap.':
    'Es ist weniger als die Summe der Teile, weil sie sich überschneiden.',
  'not known': 'nicht bekannt',
  Workload: 'Arbeitslast',
  'Avoidable share of a run': 'Vermeidbarer Anteil eines Laufs',
  Energy: 'Energie',
  Emissions: 'Emissionen',

  'Nothing was assumed about your runs: no typical machine, no world average, no number of runs.':
    'Über Ihre Läufe wurde nichts angenommen: kein typischer Rechner, kein Weltdurchschnitt, keine Zahl von Läufen.',
  'A range is a plausible range, not a confidence interval.':
    'Eine Spanne ist ein plausibler Bereich, kein Konfidenzintervall.',
  'Shares come from published measurements of the same code pattern, each named on the page of its rule.':
    'Anteile stammen aus veröffentlichten Messungen desselben Code-Musters, die jeweils auf der Seite der Regel genannt sind.',
  'Where nobody measured one, there is no number.':
    'Wo niemand einen gemessen hat, steht keine Zahl.',
  'Rows of the tables describe the same runs from different sides and overlap, so they never add up.':
    'Die Zeilen der Tabellen beschreiben dieselben Läufe von verschiedenen Seiten und überschneiden sich, deshalb lassen sie sich nicht addieren.',
  'Code that is no part of a real run, such as tests and examples, is not counted.':
    'Code, der zu keinem echten Lauf gehört, etwa Tests und Beispiele, zählt nicht mit.',
  '{0} prints every step of the calculation.': '{0} gibt jeden Schritt der Rechnung aus.',
  'Name of these assumptions: {0}.': 'Name dieser Annahmen: {0}.',
  '{0}; no grid, so no emissions': '{0}; kein Stromnetz, also keine Emissionen',
  '{0}; grid: {1}': '{0}; Stromnetz: {1}',

  'The rest was left out, because it is longer than a comment may be.':
    'Der Rest fehlt, weil er länger ist, als ein Kommentar sein darf.',
  '1 file': '1 Datei',
  '{0} files': '{0} Dateien',
  'Nothing to report in {0}.': 'Nichts zu melden in {0}.',
  '**{0}** ({1}) in {2} of {3}.': '**{0}** ({1}) in {2} von {3}.',
  '{0} % of such a run': '{0} % eines solchen Laufs',
  '…and {0} more, which avoid less or have no figure.':
    '… und {0} weitere, die weniger vermeiden oder keine Zahl haben.',
  Place: 'Stelle',
  'What happens': 'Was geschieht',
  'Avoidable (alone)': 'Vermeidbar (für sich)',
  'With a safe fix': 'Mit sicherer Korrektur',
  'Findings by rule': 'Befunde nach Regel',
  'Ranges are plausible ranges and not confidence intervals. `joulelint estimate` shows every step.':
    'Spannen sind plausible Bereiche und keine Konfidenzintervalle. `joulelint estimate` zeigt jeden Schritt.',
  'What the estimates rest on': 'Worauf die Schätzungen beruhen',
  '1 error': '1 Fehler',
  '{0} errors': '{0} Fehler',
  '1 warning': '1 Warnung',
  '{0} warnings': '{0} Warnungen',
  '{0} info': '{0} zur Information',
  '1 hint': '1 Hinweis',
  '{0} hints': '{0} Hinweise',
};
