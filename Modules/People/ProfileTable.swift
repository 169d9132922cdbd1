import PersonalData

/// A capacity's table: its name, its fields and its statements, worked out once.
struct ProfileTable: Sendable {
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
        name = "\(capacity.rawValue)_profile"
        category = capacity.category.number
        holds = ProfileField.allCases.map(fields.contains)
        hasName = fields.contains(.name)
        insert = Self.insert(into: name, capacity, fields)
        selectOne = "\(Self.columns(capacity, fields)) FROM \(name) WHERE person = ?1"
        exists = "SELECT 1 FROM \(name) WHERE person = ?1"
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

    /// Person, the capacity's place in the list, since, and every field: NULL where the capacity has none.
    private static func columns(_ capacity: Capacity, _ fields: [ProfileField]) -> String {
        let columns = ProfileField.allCases.map { fields.contains($0) ? $0.rawValue : "NULL" }
        return "SELECT person, \(capacity.index), since, \(columns.joined(separator: ", "))"
    }

    /// The columns of `selectOne` over all tables; `source` is what stands behind FROM, by the table's name.
    static func union(_ source: (String) -> String) -> String {
        all.map { "\(columns($0.capacity, $0.fields)) FROM \(source($0.name))" }.joined(separator: " UNION ALL ")
    }
}
