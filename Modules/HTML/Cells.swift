extension HTML {
    /// The rows of a table, each cell with its column's name: where a narrow screen shows a row as a list, a style says
    /// what each line is.
    public mutating func tbody(under columns: [String], content: (inout HTML) -> Void) {
        self.columns = columns
        tbody(content: content)
        self.columns = []
    }

    /// The attributes of a row's next cell.
    mutating func inColumn(_ attributes: [Attribute]) -> [Attribute] {
        guard column < columns.count else { return attributes }
        column += 1
        return attributes + [.text("data-column", columns[column - 1])]
    }
}
