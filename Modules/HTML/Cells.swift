extension HTML {
    /// The rows of a table, each cell with its column's name: where a narrow screen shows a row as a list, a style says
    /// what each line is.
    public mutating func tbody(under columns: [String], content: (inout HTML) -> Void) {
        self.columns = columns
        tbody(content: content)
        self.columns = []
    }

    /// The attribute that names a row's next cell by its column.
    mutating func inColumn() -> Attribute? {
        guard column < columns.count else { return nil }
        column += 1
        return .text("data-column", columns[column - 1])
    }
}
