package import Participation
package import ProgrammeKit

/// What a line of a list is called.
package enum ListedWording {
    /// To whoever writes it.
    package static func own(_ kind: AvoidanceKind) -> Text {
        switch kind {
        case .ownStation: Text("Min station er", "My station is")
        case .ownDistrict: Text("Min kreds er", "My district is")
        case .station: Text("Jeg vil undgå en station", "I avoid a station")
        case .district: Text("Jeg vil undgå en kreds", "I avoid a district")
        case .person: Text("Jeg vil undgå en person", "I avoid a person")
        case .sameStationWelcome:
            Text("Det er i orden med en fra min station", "Somebody from my own station is all right")
        }
    }

    /// To an adviser.
    package static func line(_ kind: AvoidanceKind) -> Text {
        switch kind {
        case .ownStation: Text("Egen station", "Own station")
        case .ownDistrict: Text("Egen kreds", "Own district")
        case .station: Text("Undgår station", "Avoids a station")
        case .district: Text("Undgår kreds", "Avoids a district")
        case .person: Text("Undgår person", "Avoids a person")
        case .sameStationWelcome: Text("Egen station er i orden", "Own station is all right")
        }
    }

    package static let all = AvoidanceKind.allCases.flatMap { [own($0), line($0)] }
}
