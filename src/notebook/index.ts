export {
  type Notebook,
  type NotebookCell,
  type NotebookRead,
  readNotebook,
} from './read-notebook.ts';
export { type CellText, type CellSpot, NotebookModule } from './module.ts';
export { type PhysicalPosition, PhysicalIndex } from './physical.ts';
export { type CellEdit, editNotebook } from './edit-notebook.ts';
export { isPython } from './languages.ts';
