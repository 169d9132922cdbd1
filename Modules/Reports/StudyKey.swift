import Outcomes
package import Sealing

/// What a study's pseudonyms are made with. It is kept by whoever runs the study, apart from the tenant's files, or used
/// once and never written down.
package struct StudyKey: Sendable {
    private let key: SecretKey

    /// A key that nobody will ever see: a later export of the study cannot be joined with this one.
    package static func once() -> StudyKey { StudyKey(.random()) }

    /// The key of a file: the same people get the same pseudonyms in each export.
    package init(_ key: SecretKey) { self.key = key }

    func pseudonyms(for study: String) -> Pseudonyms { Pseudonyms(key, for: study) }
}
