import Days
import HTML
import Pages
import ProgrammeKit

/// One page with every part, as a form that came back with errors.
enum Gallery {
    static func page(
        _ language: ProgrammeKit.Language = .danish, typed: String = "Anna", hasErrors: Bool = true
    ) -> HTML {
        let frame = Frame(
            title: "Aftale", language: language,
            navigation: [
                NavigationLink("Min side", to: .path("me"), isCurrent: true),
                NavigationLink("Om mig", to: .path("data")),
            ],
            reader: Frame.Reader(name: typed, signOut: .path("sign-out"), formToken: typed),
            accessibility: .path("accessibility"))
        return frame.page("Dit næste møde", hasErrors: hasErrors) {
            if hasErrors { $0.errorSummary([FieldError("name", "Skriv dit navn: \(typed)")], language) }
            $0.panel(.done, "Gemt", "Mødet er flyttet.")
            form(&$0, language, typed, hasErrors)
            table(&$0, typed)
            $0.summary([SummaryRow("Telefon", typed, action: Action("Ret", to: .path("phone")))])
            $0.emptyState(
                "Alt er klaret", "Der venter ingen.", action: Action("Se alle", to: .path("all")))
            charts(&$0, language, typed)
        }
    }

    private static func form(
        _ html: inout HTML, _ language: ProgrammeKit.Language, _ typed: String, _ hasErrors: Bool
    ) {
        let error = hasErrors ? "Skriv dit navn: \(typed)" : nil
        html.post(to: .path("save")) {
            $0.hidden("form-token", typed)
            $0.textField(
                FormField("name", "Navn \(typed)", hint: typed, value: typed, error: error), language,
                .autocomplete(.name))
            $0.textField(FormField("password", "Adgangskode", value: typed), language, type: .password)
            $0.textArea(FormField("note", "Note", value: typed, isOptional: true), language)
            $0.menu(
                FormField("town", "By", value: typed), language, [Choice(typed, typed), Choice("x", "Ærø")])
            $0.choices(
                FormField("how", "Hvordan mødes I?", error: error), language,
                [Choice("walk", typed, hint: typed), Choice("phone", "På telefon")])
            $0.boxes(
                FormField("days", "Hvilke dage?"), language, [Choice("1", "Mandag"), Choice("2", typed)])
            $0.dateField(
                FormField("when", "Hvornår?", error: error), language, DateEntry(day: typed),
                isBirthday: true)
            $0.div(.class("buttons")) {
                $0.primary("Gem")
                $0.secondary("Spring over")
            }
        }
    }

    private static func table(_ html: inout HTML, _ typed: String) {
        html.dataTable("De næste \(typed)", id: "next", columns: [.words("Navn"), .number("Dage")]) {
            for row in 1...3 {
                $0.tr {
                    $0.th("\(typed) \(row)", .scope(.row))
                    $0.number(row)
                }
            }
        }
    }

    private static func charts(_ html: inout HTML, _ language: ProgrammeKit.Language, _ typed: String) {
        html.h2("Tal")
        html.chart(
            BarChart(
                id: "meetings", title: "Møder \(typed)", conclusion: "Flere mødes end sidste år.",
                subject: "Måned",
                measures: ["I år", "Sidste år"],
                bars: [BarChart.Bar(typed, 12, 9), BarChart.Bar("Februar", 0, 3)]), language)
        html.chart(
            TrendChart(
                id: "trend", title: "Venteliste", conclusion: "Færre venter.", subject: "Måned",
                measure: "Venter",
                points: [("jan.", 9), (typed, 4), ("mar.", 0)]), language)
    }
}
