/** Amounts, ranges, how sure they are and what they rest on, wherever they are told. */
export const ENERGY: Readonly<Record<string, string>> = {
  '{0} a month': '{0} im Monat',
  '{0} a run': '{0} je Lauf',
  '{0} of such runs': '{0} solcher Läufe',
  '{0} of that call alone': '{0} allein dieses Aufrufs',
  '{0} of "{1}"': '{0} von „{1}“',
  'less than {0}': 'weniger als {0}',
  'about {0} {1}': 'etwa {0} {1}',
  'from nothing to {0}': 'von nichts bis {0}',
  '{0} to {1}': '{0} bis {1}',
  '{0} ({1} to {2})': '{0} ({1} bis {2})',
  'plausible range {0}': 'plausible Spanne {0}',
  '{0} (plausible range {1})': '{0} (plausible Spanne {1})',

  'direction only': 'nur die Richtung',
  rough: 'grob',
  fair: 'brauchbar',
  good: 'gut',
  'measured on your runs': 'an Ihren Läufen gemessen',

  '{0}, at {1}': '{0}, bei {1}',
  'intensity set to 0': 'Intensität 0 (so eingestellt)',
  '{0}, typed by you': '{0}, von Ihnen angegeben',
  '{0}, as recorded by CodeCarbon': '{0}, wie von CodeCarbon aufgezeichnet',
  '{0}, taken from {1}': '{0}, übernommen von {1}',
  direct: 'direkt',
  lifecycle: 'Lebenszyklus',

  'energy: not measured ({0})': 'Energie: nicht gemessen ({0})',
  'energy: {0} % ({1} to {2} %) measured for this smell: {3}':
    'Energie: {0} % ({1} bis {2} %), gemessen an genau diesem Muster: {3}',
  'energy: {0} % ({1} to {2} %) measured elsewhere for the same change: {3}':
    'Energie: {0} % ({1} bis {2} %), anderswo an derselben Änderung gemessen: {3}',
  'CPU time: {0} times as much in a program of ours ({1}); CPU time is not energy':
    'CPU-Zeit: {0} mal so viel in einem unserer Programme ({1}); CPU-Zeit ist nicht Energie',
  'CPU time: no difference seen, {0} times as much in a program of ours ({1}); CPU time is not energy':
    'CPU-Zeit: kein Unterschied zu sehen, {0} mal so viel in einem unserer Programme ({1}); CPU-Zeit ist nicht Energie',
  'graphics card: {0} times the energy with {1} in a program of ours ({2}; {3}); not measured with TensorFlow':
    'Grafikkarte: {0} mal so viel Energie mit {1} in einem unserer Programme ({2}; {3}); mit TensorFlow nicht gemessen',
  'graphics card: {0} times the energy with {1}, {2} times with {3}, in a program of ours ({4}; {5}); not measured with TensorFlow':
    'Grafikkarte: {0} mal so viel Energie mit {1}, {2} mal mit {3}, in einem unserer Programme ({4}; {5}); mit TensorFlow nicht gemessen',

  'avoidable: {0}': 'vermeidbar: {0}',
  'avoidable: nothing, no effect was measured':
    'vermeidbar: nichts, denn es wurde keine Wirkung gemessen',
  'avoidable: not counted ({0})': 'vermeidbar: nicht gezählt ({0})',
  'test or example code': 'Test- oder Beispielcode',
  'looks unused': 'sieht unbenutzt aus',
  'only a smoke test': 'nur ein Probelauf',
  'avoidable: {0}; workload "{1}"': 'vermeidbar: {0}; Arbeitslast „{1}“',
  '(avoidable: {0})': '(vermeidbar: {0})',
  'about {0} of every 1 kWh such a run uses (plausible range {2} to {1})':
    'etwa {0} von jeder kWh, die ein solcher Lauf verbraucht (plausible Spanne {2} bis {1})',
  'about {0} of every 1 kWh such a run uses (plausible range nothing to {1})':
    'etwa {0} von jeder kWh, die ein solcher Lauf verbraucht (plausible Spanne von nichts bis {1})',
  'Avoidable together: {0}.': 'Zusammen vermeidbar: {0}.',
  'Less than the sum of the parts, because they overlap.':
    'Weniger als die Summe der Teile, weil sie sich überschneiden.',
  'carbon: {0}': 'Emissionen: {0}',

  'your device: {0}': 'Ihr Gerät: {0}',
  '{0} % was measured on this device, {1}: {2}': '{0} % wurden auf diesem Gerät gemessen, {1}: {2}',
  '{0} % ({3} to {4} %) was measured on this device, {1}: {2}':
    '{0} % ({3} bis {4} %) wurden auf diesem Gerät gemessen, {1}: {2}',

  'based on: {0}': 'Grundlage: {0}',
  '{0} runs a month': '{0}-mal im Monat',
  '{0} h a run': '{0} h je Lauf',
  '{0} h a month': '{0} h im Monat',
  'the last run of "{0}" until {1} (median {2} kWh, CodeCarbon)':
    'der letzte Lauf von „{0}“ bis {1} (Median {2} kWh, CodeCarbon)',
  'the last {3} runs of "{0}" until {1} (median {2} kWh, CodeCarbon)':
    'die letzten {3} Läufe von „{0}“ bis {1} (Median {2} kWh, CodeCarbon)',
  training: 'Training',
  inference: 'Inferenz',

  'That is as much as about {0} {1} ({3} to {2}).':
    'Das ist so viel wie etwa {0} {1} ({3} bis {2}).',
  'That is as much as about {0} {1} (nothing to {2}).':
    'Das ist so viel wie etwa {0} {1} (nichts bis {2}).',
  'kilometres in an average US petrol car':
    'Kilometer mit einem durchschnittlichen US-amerikanischen Benziner',
  'kilometres in an average new EU car (2024)':
    'Kilometer mit einem durchschnittlichen Neuwagen der EU (2024)',
  'kilometres in an average European passenger car':
    'Kilometer mit einem durchschnittlichen europäischen Pkw',
  'US gallons of petrol burned': 'verbrannte US-Gallonen Benzin',
  'litres of water brought to the boil': 'Liter Wasser, die zum Kochen gebracht werden',
  'hours of a 10 W LED lamp': 'Stunden einer LED-Lampe mit 10 W',
  'hours of a 30 W laptop': 'Stunden eines Laptops mit 30 W',
};
