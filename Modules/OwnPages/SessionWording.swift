import Participation
import ProgrammeKit

/// Attendance, as those who lead a group take it.
enum SessionWording {
    static let title = Text("Hvem var her?", "Who was here?")
    static let everybody = Text("Alle var her", "Everybody was here")
    static let marks: [(mark: AttendanceMark, words: Text)] = [
        (.present, Text("Til stede", "Present")), (.excused, Text("Afbud", "Sent word")),
        (.absent, Text("Kom ikke", "Did not come")),
    ]
    static let markMissing = Text("Vælg en af de tre", "Choose one of the three")
    static let delivery = Text("Hvordan gik det med temaet?", "How did the theme go?")
    static let deliveries: [(delivery: Delivery, words: Text)] = [
        (.delivered, Text("Som planlagt", "As planned")), (.adapted, Text("Lavet lidt om", "Adapted")),
        (.skipped, Text("Sprunget over", "Skipped")), (.cancelled, Text("Vi mødtes ikke", "We did not meet")),
    ]
    static let deliveryMissing = Text("Vælg, hvordan det gik", "Choose how it went")
    static let notBegun = Text("Gruppen er ikke begyndt endnu", "The group has not begun yet")
    static let save = Text("Gem", "Save")

    static let all =
        [title, everybody, markMissing, delivery, deliveryMissing, notBegun, save] + marks.map(\.words)
        + deliveries.map(\.words)
}
