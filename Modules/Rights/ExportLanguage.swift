/// The language of documents made for the people concerned. The raw value is the HTML language tag.
package enum ExportLanguage: String, Sendable, CaseIterable, Codable {
    case danish = "da"
    case english = "en"

    func choose(_ danish: String, _ english: String) -> String {
        self == .danish ? danish : english
    }
}
