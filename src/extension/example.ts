import { window, workspace } from 'vscode';

const EXAMPLE = `import keras

def train(images, labels):
    model = keras.Sequential([keras.layers.Dense(10)])
    # Point at the underlined argument, then press Ctrl+. (on a Mac: Cmd+.) for its fixes.
    model.compile(optimizer="adam", loss="mse", run_eagerly=True)
    model.fit(images, labels, epochs=5)
    return model
`;

/** A text with a finding, for people who want to see one. */
export async function showExample(): Promise<void> {
  const document = await workspace.openTextDocument({ language: 'python', content: EXAMPLE });
  await window.showTextDocument(document);
}
