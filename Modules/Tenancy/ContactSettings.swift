/// How people reach the tenant, and how soon somebody answers them: what its public pages promise.
package struct ContactSettings: Hashable, Sendable {
    /// nil: the pages offer no call.
    package let telephone: String?
    /// Days within which whoever writes is answered.
    package let answerDays: Int

    init(_ section: Section) throws {
        try section.allow(["telephone", "answer-days"])
        telephone = try section.text("telephone")
        answerDays = try section.number("answer-days", in: 1...31) ?? 7
        if let telephone, !ContactSettings.isNumber(telephone) {
            throw ConfigurationError.refused(
                path: section.full("telephone"), because: "must be a telephone number such as 70 20 30 40")
        }
    }

    private static func isNumber(_ text: String) -> Bool {
        (6...15).contains(text.utf8.count { (48...57).contains($0) })
            && text.utf8.allSatisfy { (48...57).contains($0) || $0 == 32 || $0 == 43 }
    }
}
