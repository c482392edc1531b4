// How an outcome looks on paper.

export const PRINT = `
body { margin: 2cm; color: #000; background: #fff; font: 12pt/1.5 sans-serif; }
h3 { font-size: 16pt; }
li { margin: 0 0 4pt; }`;
