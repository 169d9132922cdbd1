import Participation
import People
import PersonalData
import Rights
import Store
import TestSupport

/// Every word that somebody's access export holds, the grounds of what is left out among them.
enum AccessText {
    static func of(_ person: PersonID, in town: Town) throws -> String {
        let document = try AccessExport().collect(town.store, of: person, inventory: Town.inventory, by: .tester)
        return document.parts.flatMap(\.entries).flatMap(\.fields)
            .map { "\($0.column)=\($0.value ?? "")" }.joined(separator: "\n")
    }
}
