/** The tables of a WordprocessingML or DrawingML part: `tr` holds `tc`, and a table may stand in a cell. */
export class TableRows {
  readonly #rows: string[] = []
  readonly #open: string[][] = []

  open(name: string): void {
    if (name === 'tr') this.#open.push([])
    if (name === 'tc') this.#open.at(-1)?.push('')
  }

  add(text: string): void {
    const cells = this.#open.at(-1)
    if (cells && cells.length > 0) cells[cells.length - 1] += text.replace(/[\t\n]/g, ' ')
  }

  close(name: string): void {
    const cells = name === 'tr' ? this.#open.pop() : undefined
    if (cells) this.#rows.push(cells.join('\t'))
  }

  /** Rows by line, cells by tab. */
  text(): string {
    return this.#rows.join('\n')
  }
}
