import ProgrammeKit

/// Words of the tables themselves.
enum Labels {
    static let few = Text("under 5", "under 5")
    static let hidden = Text("skjult", "hidden")
    static let none = Text("intet", "none")
    static let columns = [
        Text("kode", "code"), Text("tal", "figure"), Text("perioden", "period"), Text("ud af", "out of"),
        Text("til og med perioden", "through the period"),
        Text("ud af, til og med perioden", "out of, through the period"),
        Text("hvad der tælles", "definition"), Text("bemærk", "note"),
    ]

    static func through(_ year: Int) -> Text { Text("til og med \(year)", "through \(year)") }

    static func side(_ side: RoleSide) -> Text {
        side == .participant ? Text("deltagere", "participants") : Text("frivillige", "volunteers")
    }
}
