import ProgrammeKit

/// What the server itself says to whoever opens its pages.
enum ServerWording {
    static let accessibility = Text("Tilgængelighed", "Accessibility")
    static let accessibilityText = [
        Text(
            "Siderne skal kunne bruges af alle. De følger WCAG 2.2 på niveau AA.",
            "Everybody should be able to use these pages. They follow WCAG 2.2 at level AA."),
        Text(
            "De virker uden JavaScript, med tastatur, med skærmlæser og med stor tekst.",
            "They work without JavaScript, with a keyboard, with a screen reader and with large text."),
        Text(
            "Er der noget, du ikke kan bruge? Sig det til den, du taler med hos os. Du kan også klage til Digitaliseringsstyrelsen.",
            "Is there anything you cannot use? Tell whoever you talk to here. You can also complain to the Danish Agency for Digital Government."
        ),
    ]
    static let demoTitle = Text("Prøv siderne", "Try the pages")
    static func demoButton(_ role: Text) -> Text { Text("Log ind som \(role.danish)", "Sign in as \(role.english)") }
}
