// The renderer gets its channel to the engine from here as soon as there is one; until then, nothing.
export {};
