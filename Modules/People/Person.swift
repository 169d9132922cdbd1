package import Days
package import Store

/// A field as a page may show it.
package enum Shown: Equatable, Sendable {
    case text(String)
    /// Nothing was written.
    case empty
    /// The retention period is over and the key is gone.
    case erased
    /// Protected or restricted: it was not opened.
    case masked

    init(_ opened: Opened) {
        self =
            switch opened {
            case .text(let text): .text(text)
            case .empty: .empty
            case .erased: .erased
            }
    }

    package var text: String? { if case .text(let text) = self { text } else { nil } }
}

/// What a profile shows, field by field.
struct ShownFields: Sendable {
    private var shown: [Shown]

    /// - Parameter fields: those that there may be; no other can be set.
    init(holding fields: ProfileFields) {
        shown = [Shown](repeating: .empty, count: fields.end)
    }

    subscript(field: ProfileField) -> Shown {
        get { field.index < shown.count ? shown[field.index] : .empty }
        set { shown[field.index] = newValue }
    }

    /// The texts of those fields that have one.
    var texts: [ProfileField: String] {
        ProfileField.allCases.reduce(into: [:]) { $0[$1] = self[$1].text }
    }
}

/// What is known of a person in one capacity.
package struct Profile: Sendable {
    package let capacity: Capacity
    package let since: Day
    let values: ShownFields

    /// `.empty` for a field that the capacity does not have, or that was not asked for.
    package subscript(field: ProfileField) -> Shown { values[field] }

    /// The chosen name, else the name.
    package var displayName: Shown {
        if case .empty = self[.chosenName] { self[.name] } else { self[.chosenName] }
    }
}

/// A person as opened for one reader. Printing it gives id and capacities, never a name.
package struct Person: Sendable {
    package let id: PersonID
    package let standing: Standing
    /// In the order of `Capacity.allCases`.
    package let profiles: [Profile]

    package var capacities: [Capacity] { profiles.map(\.capacity) }

    /// The same person as whoever may know of these capacities alone sees them.
    package func only(_ capacities: Set<Capacity>) -> Person {
        Person(id: id, standing: standing, profiles: profiles.filter { capacities.contains($0.capacity) })
    }

    /// What is known of the person in this capacity; nil where there is nothing.
    package func profile(_ capacity: Capacity) -> Profile? { profiles.first { $0.capacity == capacity } }

    /// A field from the first capacity that has it.
    package subscript(field: ProfileField) -> Shown {
        var isErased = false
        for profile in profiles {
            switch profile[field] {
            case .empty: continue
            case .erased: isErased = true
            case let shown: return shown
            }
        }
        return isErased ? .erased : .empty
    }

    /// The chosen name, else the name; `.erased` when every profile has gone.
    package var displayName: Shown {
        if profiles.isEmpty { return .erased }
        let chosen = self[.chosenName]
        if case .empty = chosen { return self[.name] }
        return chosen
    }

    package var birthDay: Day? { self[.birthDay].text.flatMap { try? Day(iso: $0) } }

    /// Age in whole years; nil when the day of birth is not known.
    package func age(on day: Day) -> Int? { birthDay.map { $0.wholeYears(until: day) } }
}

/// What is true of a person whatever the capacity.
package struct Standing: Hashable, Sendable {
    package let created: Day
    /// The day from which name and address are protected.
    package let protectedSince: Day?
    package let deceased: Day?
    /// Restricted under GDPR Art. 18 or 21: stored only.
    package let isRestricted: Bool

    package var isProtected: Bool { protectedSince != nil }
}

extension Shown: CustomStringConvertible, CustomReflectable {
    /// Never the text: a value that is printed by mistake says nothing.
    package var description: String {
        switch self {
        case .text: "•••"
        case .empty: "empty"
        case .erased: "erased"
        case .masked: "masked"
        }
    }
    package var customMirror: Mirror { Mirror(self, children: EmptyCollection()) }
}

extension Profile: CustomStringConvertible, CustomReflectable {
    package var description: String { capacity.rawValue }
    package var customMirror: Mirror { Mirror(self, children: EmptyCollection()) }
}

extension Person: CustomStringConvertible, CustomReflectable {
    package var description: String { "\(id) (\(capacities.map(\.rawValue).joined(separator: ", ")))" }
    package var customMirror: Mirror { Mirror(self, children: EmptyCollection()) }
}
