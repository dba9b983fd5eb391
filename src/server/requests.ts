import type { Connection } from 'vscode-languageserver';
import type { RunReport } from '#report';
import { amountsByRule, energyReport } from './energy-reports.ts';
import { REQUESTS, type ReportRequest } from './protocol.ts';
import { rulePage, ruleSummaries } from './rule-pages.ts';
import type { Session } from './session.ts';

/** Answers the requests of our own. Each is a convenience; no editor needs them. */
export function answerRequests(
  connection: Connection,
  session: () => Session,
  tool: RunReport['tool'],
): void {
  connection.onRequest(REQUESTS.rules, () => ruleSummaries(session().client.say));
  connection.onRequest(REQUESTS.rulePage, ({ rule }: { rule: string }) => rulePage(rule));
  connection.onRequest(REQUESTS.report, ({ format }: ReportRequest) =>
    energyReport(session(), tool, format),
  );
  connection.onRequest(REQUESTS.amounts, () => amountsByRule(session(), tool));
  connection.onRequest(REQUESTS.whyNothing, ({ uri }: { uri: string }) =>
    whyNothing(session(), uri),
  );
  connection.onRequest(REQUESTS.configuration, ({ uri }: { uri: string }) =>
    configurationText(session(), uri),
  );
}

/** Only of what is known by now: nobody asks for a look here. */
function whyNothing({ documents, textOf, client: { say } }: Session, uri: string): string | null {
  const checked = documents.latest(textOf(uri)?.uri ?? uri);
  const why = checked?.place.kind === 'passed' ? checked.place.why : checked?.unread;
  return why === undefined ? null : say('This file {0}.', why);
}

/** What holds for a document, as a text to read: where it comes from, and every setting. */
async function configurationText(
  { workspace, textOf, client }: Session,
  uri: string,
): Promise<string> {
  const { say } = client;
  const text = textOf(uri);
  const place = await workspace.placeOf(text?.uri ?? uri, text?.languageId ?? 'python');
  const { editor } = place;
  if (place.kind === 'passed') return `${say('// This file {0}.', place.why)}\n`;
  const { folder, shown } = place.file;
  const origin = folder.origin ?? say("no settings file; defaults and the editor's settings");
  const head = [say('// What holds for {0}', shown), say('// From: {0}', origin)];
  return `${head.join('\n')}\n${JSON.stringify({ settings: folder.settings, editor }, undefined, 2)}\n`;
}
