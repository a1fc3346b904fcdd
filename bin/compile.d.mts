/** The folder with the compiled program; null where it cannot be made. */
export function compiledProgram(root: string): Promise<string | null>;
