package import Store

/// Why two people had better not be brought together, by what both have listed beforehand. Which of the two it comes
/// from is not said.
public enum Clash: String, Hashable, CaseIterable, Sendable, Codable {
    /// One belongs to a station that the other avoids.
    case station
    /// One belongs to a district that the other avoids.
    case district
    /// One avoids the other by name.
    case person
    /// Both belong to one station, and not both have said that this is welcome.
    case sameStation = "same-station"
}

/// A list in a form in which it is compared: its words are in memory as long as the comparison takes.
package struct Avoided: Sendable {
    private var words: [AvoidanceKind: Set<String>] = [:]
    private let names: Set<String>

    /// - Parameter names: what the person is called, by which others may avoid them.
    package init(_ tx: borrowing Transaction, of person: PersonID, named names: [String]) throws {
        self.names = Set(names.map(Avoided.plain))
        for line in try AvoidanceLists.lines(tx, of: person) {
            words[line.kind, default: []].insert(Avoided.plain(line.words.text ?? ""))
        }
    }

    /// What speaks against bringing the two together, from either side.
    package func clashes(with other: Avoided) -> Set<Clash> {
        var found: Set<Clash> = []
        for (one, another) in [(self, other), (other, self)] {
            if one.avoids(.station, another[.ownStation]) { found.insert(.station) }
            if one.avoids(.district, another[.ownDistrict]) { found.insert(.district) }
            if one.avoids(.person, another.names) { found.insert(.person) }
        }
        let bothWelcome = words[.sameStationWelcome] != nil && other.words[.sameStationWelcome] != nil
        if !bothWelcome, !self[.ownStation].isDisjoint(with: other[.ownStation]) { found.insert(.sameStation) }
        return found
    }

    private subscript(kind: AvoidanceKind) -> Set<String> { words[kind] ?? [] }

    private func avoids(_ kind: AvoidanceKind, _ others: Set<String>) -> Bool { !self[kind].isDisjoint(with: others) }

    /// Small letters and single spaces; "station" and "politistation" are said or left out as people like.
    private static func plain(_ text: String) -> String {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let telling = words.filter { !WorkplaceWording.filler.contains($0) }
        return (telling.isEmpty ? words : telling).joined(separator: " ")
    }
}
