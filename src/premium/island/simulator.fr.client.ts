import { frenchWords } from '../pages/words/french.ts';
import { startSimulator } from './start-simulator.tsx';

startSimulator('fr', frenchWords);
