import ProgrammeKit

/// What stands on the certificate of a training.
enum CertificateWording {
    static let title = Text("Kursusbevis", "Certificate")
    static let training = Text("Uddannelse som frivillig", "Training as a volunteer")
    static let none = Text("Der er intet bevis endnu", "There is no certificate yet")
    static let noneHint = Text(
        "Det kommer, når uddannelsen er slut.", "It comes when the training has ended.")
    static let back = Text("Til den frivillige", "To the volunteer")
    static let toPrint = Text("Bevis til print", "Certificate to print")

    static func attended(_ attended: Int, of held: Int) -> Text {
        Text("Var med på \(attended) af \(held) gange", "Attended \(attended) of \(held) sessions")
    }

    static func hours(_ hours: Int) -> Text {
        Text("Uddannelsen er på \(hours) timer", "The training has \(hours) hours")
    }

    static let all = [title, training, none, noneHint, back, toPrint, attended(5, of: 6), hours(20)]
}
