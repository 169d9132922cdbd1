import PersonalData

/// A capacity's table: its name, its fields and its statements, worked out once.
final class ProfileTable: Sendable {
    let capacity: Capacity
    let name: String
    let category: Int
    let fields: [ProfileField]
    /// Fields by place in `ProfileField.allCases`.
    let holds: [Bool]
    let hasName: Bool
    let insert: String
    let selectOne: String
    let exists: String

    /// In the order of `Capacity.allCases`.
    static let all = Capacity.allCases.map(ProfileTable.init)

    private init(_ capacity: Capacity) {
        let fields = Self.fields(of: capacity)
        self.capacity = capacity
        self.fields = fields
        name = Self.name(of: capacity)
        category = capacity.category.number
        holds = ProfileField.allCases.map(fields.contains)
        hasName = fields.contains(.name)
        insert = Self.insert(into: name, capacity, fields)
        selectOne = "SELECT since, \(fields.map(\.rawValue).joined(separator: ", ")) FROM \(name) WHERE person = ?1"
        exists = "SELECT 1 FROM \(name) WHERE person = ?1"
    }

    /// Written out: every value that is opened names its table, and references to a text that is put together would be
    /// counted for each.
    private static func name(of capacity: Capacity) -> String {
        switch capacity {
        case .participant: "participant_profile"
        case .volunteer: "volunteer_profile"
        case .applicant: "applicant_profile"
        case .relative: "relative_profile"
        case .enquirer: "enquirer_profile"
        case .attendee: "attendee_profile"
        }
    }

    private static func fields(of capacity: Capacity) -> [ProfileField] {
        switch capacity {
        case .participant:
            [.name, .chosenName, .phone, .email, .address, .cpr, .birthDay, .languages, .wishes, .declines, .contact]
        case .volunteer:
            [.name, .chosenName, .phone, .email, .address, .cpr, .birthDay, .languages, .interests, .wishes, .declines]
        case .applicant: [.name, .chosenName, .phone, .email]
        case .relative:
            [.name, .chosenName, .phone, .email, .address, .birthDay, .languages, .wishes, .declines, .contact]
        case .enquirer: [.chosenName, .phone, .email, .wishes, .contact]
        case .attendee: [.chosenName, .wishes]
        }
    }

    private static func insert(into name: String, _ capacity: Capacity, _ fields: [ProfileField]) -> String {
        let contact = capacity == .enquirer ? ["last_contact"] : []
        let columns = ["person", "since"] + contact + fields.map(\.rawValue)
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        return "INSERT INTO \(name)(\(columns.joined(separator: ", "))) VALUES (\(marks))"
    }
}
