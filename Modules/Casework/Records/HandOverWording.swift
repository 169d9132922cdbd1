import Access
package import ProgrammeKit

/// What stands over a note that goes to a case system.
package enum HandOverWording {
    static let file = Text("Fil", "File")

    /// Written, meeting, person, the recipient's reference, author, note, corrects.
    static let heads = [
        Text("Skrevet", "Written"), Text("Møde", "Meeting"), Text("Person", "Person"),
        Text("Jeres nummer", "Your reference"), Text("Skrevet af", "Written by"), Text("Note", "Note"),
        Text("Retter note", "Corrects note"),
    ]

    static func author(_ role: AccountRole?) -> Text {
        switch role {
        case .coordinator?: Text("koordinator", "coordinator")
        case .familyAdviser?: Text("familierådgiver", "family adviser")
        case .volunteer?: Text("frivillig", "volunteer")
        case .participant?: Text("deltager", "participant")
        case .relative?: Text("pårørende", "relative")
        case .dataProtection?: Text("databeskyttelse", "data protection")
        case .tenantAdministrator?: Text("administrator", "administrator")
        case nil: Text("ukendt", "unknown")
        }
    }

    /// What a test measures for how it reads.
    package static let all = heads + [file] + AccountRole.allCases.map { author($0) }
}
