import { useEffect } from 'react';
import { useClauseline } from '../state/StoreContext.tsx';

/** Sets theme and text size of the page from the settings, and follows the system's theme. */
export function useAppearance(): void {
  const theme = useClauseline((s) => s.workspace?.settings.theme ?? 'system');
  const textSize = useClauseline((s) => s.workspace?.settings.textSize);
  useEffect(() => {
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    const apply = () => {
      const dark = theme === 'dark' || (theme === 'system' && system.matches);
      document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
    };
    apply();
    system.addEventListener('change', apply);
    return () => {
      system.removeEventListener('change', apply);
    };
  }, [theme]);
  useEffect(() => {
    if (textSize)
      document.documentElement.style.setProperty('--text-size', `${String(textSize)}px`);
  }, [textSize]);
}
