import { createRoot } from 'react-dom/client';
import { Welcome } from './Welcome.tsx';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Welcome />);
