export {
  type MadeFigure,
  closing,
  isClosedIn,
  isNotebook,
  isSavedIn,
  madeFigures,
} from './figures.ts';
