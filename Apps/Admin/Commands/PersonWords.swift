import Days
import Foundation
import People
import PersonalData
import Store
import Tenancy

/// How people are printed.
enum PersonWords {
    static func table(_ people: [Person]) -> [String] {
        var table = TextTable("Person", "Name", "Known as")
        for person in people {
            let capacities = person.capacities.map(\.rawValue).joined(separator: ", ")
            table.add("\(person.id)", text(person.displayName), capacities)
        }
        return table.lines()
    }

    static func brief(_ person: Person) -> JSON {
        [
            "capacities": .list(person.capacities.map { .text($0.rawValue) }), "name": .text(person.displayName.text),
            "person": .of(person.id),
        ]
    }

    static func page(_ person: Person) -> Outcome {
        var lines = ["\(person.id)\(standing(person.standing))"]
        for profile in person.profiles {
            var table = TextTable(profile.capacity.rawValue, "since \(profile.since)")
            for field in ProfileField.allCases where profile[field] != .empty {
                table.add("  \(field.rawValue)", text(profile[field]))
            }
            lines += table.lines()
        }
        return Outcome(lines, result: json(person))
    }

    private static func standing(_ standing: Standing) -> String {
        var words: [String] = []
        if let day = standing.protectedSince { words.append("name and address protected since \(day)") }
        if let day = standing.deceased { words.append("deceased \(day)") }
        if standing.isRestricted { words.append("restricted: stored only") }
        return words.isEmpty ? "" : "  (\(words.joined(separator: "; ")))"
    }

    static func text(_ shown: Shown) -> String {
        switch shown {
        case .text(let text): text
        case .empty: ""
        case .erased: "(erased)"
        case .masked: "(protected)"
        }
    }

    private static func json(_ person: Person) -> JSON {
        let profiles = person.profiles.map { profile -> JSON in
            let fields = ProfileField.allCases.filter { profile[$0] != .empty }
            let values = fields.map { ($0.rawValue, JSON.text(profile[$0].text)) }
            return [
                "capacity": .text(profile.capacity.rawValue), "fields": .object(Dictionary(values) { $1 }),
                "since": .of(profile.since),
            ]
        }
        return [
            "deceased": .of(person.standing.deceased), "person": .of(person.id), "profiles": .list(profiles),
            "protected": .of(person.standing.protectedSince), "restricted": .bool(person.standing.isRestricted),
        ]
    }
}
