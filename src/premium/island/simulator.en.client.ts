import { englishWords } from '../pages/words/english.ts';
import { startSimulator } from './start-simulator.tsx';

startSimulator('en', englishWords);
