declare module 'js-yaml' {
  /** Reads one document; throws where the text is no YAML. */
  export function load(text: string): unknown;
}
