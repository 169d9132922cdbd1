import People
import Rights
import Store

/// How a row of history names somebody: by CPR number, else by the number that the sheets of people gave them.
struct Whom {
    let capacity: Capacity
    let cpr: CPR?
    let reference: String?
    private let field: Field

    /// Nil where both cells are empty or wrong; a wrong one is noted.
    init?(_ reader: inout RowReader, as capacity: Capacity, reference: Field, cpr: Field) {
        self.capacity = capacity
        self.reference = reader.read(reference) { text throws(CellError) in try Cell.line(text, limit: 40) }
        self.cpr = reader.cpr(cpr)
        field = self.cpr == nil ? reference : cpr
        if self.cpr == nil, self.reference == nil { return nil }
    }

    /// Who it is, or why the row cannot be taken.
    enum Found {
        case person(PersonID)
        case refused(Verdict)
    }

    func find(_ tx: borrowing Transaction) throws -> Found {
        let people = try candidates(tx).filter { try People.standing(tx, of: $0) != nil }
        if people.count > 1 { return .refused(.duplicate(.ofSeveral)) }
        guard let person = people.first else {
            let advice = "nobody has this number: import the sheet of people first, with the same numbers"
            return .refused(.refused(field, code: "unknown-person", advice: advice))
        }
        if try Restrictions.isRestricted(tx, person) {
            let advice = PeopleError.restricted(person).description
            return .refused(.refused(field, code: "restricted", advice: advice))
        }
        return .person(person)
    }

    private func candidates(_ tx: borrowing Transaction) throws -> [PersonID] {
        if let cpr { return try tx.find(cpr.digits, as: .cpr) }
        return try reference.map { try tx.find(Reference.text($0, capacity), as: .importReference) } ?? []
    }
}
