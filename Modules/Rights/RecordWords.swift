extension RecordOfProcessing.Held {
    /// The data that the category holds, as a reader of the language reads it.
    package func data(in language: ExportLanguage) -> [String] {
        data.map { words in
            let column = words.split(separator: " ").joined(separator: "_")
            return ColumnWording.words[words].map { language.choose($0, words) }
                ?? Wording.known(column, language) ?? words
        }
    }
}
