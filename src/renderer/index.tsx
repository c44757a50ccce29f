import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './index.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { connect } from './connection/context.tsx';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App connection={connect()} />);
