/** What is wrong with settings, in files and in the editor, and what holds for a file. */
export const SETTINGS: Readonly<Record<string, string>> = {
  'This settings file {0}': 'Diese Einstellungsdatei {0}',
  'item {0}': 'Eintrag {0}',
  '{0} and {1}': '{0} und {1}',
  '{0} or {1}': '{0} oder {1}',

  'must be a table of settings': 'muss eine Tabelle von Einstellungen sein',
  'is not a setting': 'ist keine Einstellung',
  'is not a setting; did you mean `{0}`?': 'ist keine Einstellung; meinten Sie `{0}`?',
  'is missing: {0}': 'fehlt: {0}',
  'must be {0}': 'muss {0} sein',
  'a list': 'eine Liste',
  'true or false': 'true oder false',
  'a whole number': 'eine ganze Zahl',
  'a number': 'eine Zahl',
  'a table': 'eine Tabelle',
  'a string': 'eine Zeichenkette',
  'must be one of {0}': 'muss einer von diesen Werten sein: {0}',
  'must be at least {0}': 'muss mindestens {0} sein',
  'must be greater than {0}': 'muss größer als {0} sein',
  'must be at most {0}': 'darf höchstens {0} sein',
  'does not know {0}': 'kennt {0} nicht',
  'is not valid': 'ist ungültig',
  'must be a path, a package, or a list of them':
    'muss ein Pfad, ein Paket oder eine Liste davon sein',
  'must be a number from 1 to 3 or one of {0}':
    'muss eine Zahl von 1 bis 3 oder einer von diesen Namen sein: {0}',
  'has either `hours-per-run` or, for a service, `hours-per-month`, not both':
    'hat entweder `hours-per-run` oder, bei einem Dienst, `hours-per-month`, nicht beides',
  'names `{0}`, which is not a grid zone we know':
    'nennt `{0}`, aber so heißt keine bekannte Netzzone',
  'names `{0}`, which is not a grid zone we know; did you mean {1}?':
    'nennt `{0}`, aber so heißt keine bekannte Netzzone; meinten Sie {1}?',
  'names `{0}`, which is not a device we know': 'nennt `{0}`, aber so heißt kein bekanntes Gerät',
  'names `{0}`, which is not a device we know; did you mean {1}?':
    'nennt `{0}`, aber so heißt kein bekanntes Gerät; meinten Sie {1}?',
  'names `{0}`, which is not a rule': 'nennt `{0}`, aber so heißt keine Regel',
  'names `{0}`, which is not a rule; did you mean `{1}`?':
    'nennt `{0}`, aber so heißt keine Regel; meinten Sie `{1}`?',

  'wins over {0} beside it, whose settings are not used':
    'geht vor; die Einstellungen in {0} daneben gelten nicht',
  'cannot be parsed: {0}': 'ist nicht lesbar: {0}',
  'a closing brace is missing': 'eine schließende geschweifte Klammer fehlt',
  'a closing bracket is missing': 'eine schließende eckige Klammer fehlt',
  'a colon is missing': 'ein Doppelpunkt fehlt',
  'a comma is missing': 'ein Komma fehlt',
  'something follows where the file should end': 'nach dem Ende folgt noch etwas',
  'a character stands where none can': 'ein Zeichen steht, wo keines stehen kann',
  'comments are not allowed in this file': 'Kommentare sind in dieser Datei nicht erlaubt',
  'a backslash is followed by something it cannot escape':
    'auf einen Backslash folgt etwas, das er nicht maskieren kann',
  'a number is not written as JSON writes it': 'eine Zahl ist nicht so geschrieben wie in JSON',
  'a word is neither a string nor a value': 'ein Wort ist weder Zeichenkette noch Wert',
  'a character code is incomplete': 'ein Zeichencode ist unvollständig',
  'the name of a property is missing': 'der Name einer Eigenschaft fehlt',
  'a comment does not end': 'ein Kommentar endet nicht',
  'a number does not end': 'eine Zahl endet nicht',
  'a string does not end': 'eine Zeichenkette endet nicht',
  'a value is missing': 'ein Wert fehlt',
  'Cannot read the settings file {0}.': 'Die Einstellungsdatei {0} ist nicht lesbar.',
  'Cannot read the settings file {0}: {1}.': 'Die Einstellungsdatei {0} ist nicht lesbar: {1}.',
  '{0} holds no settings for joulelint.': '{0} enthält keine Einstellungen für Joulelint.',
  'names `{0}`, which leads back to this file':
    'nennt `{0}`, doch das führt auf diese Datei zurück',
  'names `{0}`, which does not exist': 'nennt `{0}`, doch das existiert nicht',
  'names `{0}`, which is a package without settings for joulelint':
    'nennt `{0}`, doch das ist ein Paket ohne Einstellungen für Joulelint',
  'names `{0}`, which is neither a file nor an installed package':
    'nennt `{0}`, doch das ist weder eine Datei noch ein installiertes Paket',
  'names `{0}`, which is of no use: {1}': 'nennt `{0}`, doch das ist nicht verwendbar: {1}',

  'cannot be used. {0}': 'ist nicht verwendbar. {0}',
  'The baseline {0} cannot be read ({1}); restore it, or delete it and run `joulelint baseline create`.':
    'Die Baseline {0} ist nicht lesbar ({1}); stellen Sie sie wieder her, oder löschen Sie sie und führen Sie `joulelint baseline create` aus.',
  'The baseline {0} was written by a newer version of joulelint (format {1}, this one knows {2}); update joulelint.':
    'Die Baseline {0} stammt von einem neueren Joulelint (Format {1}, dieses kennt {2}); bitte aktualisieren.',
  '{0} is no baseline of joulelint{1}; restore it, or delete it and run `joulelint baseline create`.':
    '{0} ist keine Baseline von Joulelint{1}; stellen Sie sie wieder her, oder löschen Sie sie und führen Sie `joulelint baseline create` aus.',
  '(at `{0}`)': '(bei `{0}`)',

  'permission denied': 'keine Berechtigung',
  'it is in use': 'wird gerade benutzt',
  'the disk quota is used up': 'das Kontingent auf dem Datenträger ist erschöpft',
  'it is a folder': 'ist ein Ordner',
  'its symbolic links go round in a circle': 'symbolische Verknüpfungen führen im Kreis',
  'its path is too long for this system': 'der Pfad ist zu lang für dieses System',
  'it does not exist': 'existiert nicht',
  'a part of its path is not a folder': 'ein Teil des Pfads ist kein Ordner',
  'no space is left on the disk': 'auf dem Datenträger ist kein Platz mehr',
  'the file system is read-only': 'das Dateisystem ist schreibgeschützt',

  'joulelint.{0}. Its default is used.': 'joulelint.{0}. Es gilt der Standardwert.',
  'joulelint.configuration cannot be used: {0}':
    'joulelint.configuration ist nicht verwendbar: {0}',

  '// What holds for {0}': '// Was für {0} gilt',
  '// From: {0}': '// Aus: {0}',
  "no settings file; defaults and the editor's settings":
    'keiner Einstellungsdatei; es gelten Standardwerte und die Einstellungen des Editors',
  '// This file {0}.': '// Diese Datei {0}.',
  'This file {0}.': 'Diese Datei {0}.',
  'has {0} bytes, more than the limit of {1}': 'hat {0} Bytes, mehr als die Grenze von {1}',
  'could not be looked at; the log says why':
    'konnte nicht geprüft werden; das Protokoll sagt, warum',
  'is switched off by joulelint.enable': 'ist durch joulelint.enable ausgeschaltet',
  'is a notebook, and joulelint.notebooks.enable switches those off':
    'ist ein Notebook, und joulelint.notebooks.enable schaltet diese aus',
  'is in a language that is not supported': 'ist in einer Sprache, die nicht unterstützt wird',
  'is not a file': 'liegt in keinem Dateisystem, das Joulelint kennt',
  'belongs to an installed package': 'gehört zu einem installierten Paket',
  'is excluded by the settings': 'ist durch die Einstellungen ausgeschlossen',
  'is left out by an ignore file or the settings':
    'wird durch eine Ignore-Datei oder die Einstellungen ausgelassen',
};
