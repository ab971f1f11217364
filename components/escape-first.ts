import { createContext, useContext, useEffect, useRef } from 'react';

/** Tells the surface around what the Escape key closes before it closes the surface itself; null = nothing. */
export type HoldEscape = (close: (() => void) | null) => void;

/** Set by a surface that closes with Escape; elsewhere the key is nobody's. */
export const EscapeFirst = createContext<HoldEscape>(() => {});

/** While the component stands, Escape does this and no more. */
export function useEscapeFirst(close: () => void): void {
  const hold = useContext(EscapeFirst);
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    hold(() => latest.current());
    return () => hold(null);
  }, [hold]);
}
