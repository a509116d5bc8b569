/** React by itself: a file and a task of its own (vite.config.ts), before that of the program. */
import 'react-dom/client';
