import Days
import PersonalData

/// What people read in documents made for them.
enum Wording {
    static func title(_ language: ExportLanguage) -> String {
        language.choose("Oplysninger om dig", "Data about you")
    }

    static func introduction(_ language: ExportLanguage, made day: String) -> String {
        language.choose(
            "Her er alt, hvad der er registreret om dig den \(day). Du kan bede om at få det rettet eller slettet.",
            "This is everything held about you on \(day). You may ask to have it corrected or erased.")
    }

    static func recipients(_ language: ExportLanguage) -> String {
        language.choose("Hvem har fået oplysninger om dig", "Who has received data about you")
    }

    static func looks(_ language: ExportLanguage) -> String {
        language.choose("Hvem har set eller ændret noget om dig", "Who has read or changed something about you")
    }

    static func withheld(_ language: ExportLanguage) -> String {
        language.choose("Hvad der ikke vises, og hvorfor", "What is not shown, and why")
    }

    static func none(_ language: ExportLanguage) -> String { language.choose("Ingen.", "None.") }
    static func erased(_ language: ExportLanguage) -> String { language.choose("slettet", "erased") }
    static func staff(_ language: ExportLanguage) -> String { language.choose("medarbejder", "member of staff") }
    static func system(_ language: ExportLanguage) -> String { language.choose("systemet", "the system") }

    static func ownNumber(_ language: ExportLanguage) -> String { language.choose("dit nummer", "your number") }

    static func bytes(_ language: ExportLanguage) -> String {
        language.choose("kontrolsum", "a checksum")
    }

    static func internalReference(_ language: ExportLanguage) -> String {
        language.choose(
            "internt nummer, som kan pege på en anden person",
            "a random internal number that may point at another person")
    }

    static func keyedHash(_ language: ExportLanguage) -> String {
        language.choose("kontrolværdi, som ikke siger noget i sig selv", "a check value that says nothing by itself")
    }

    static func sharedText(_ language: ExportLanguage) -> String {
        language.choose("tilhører en anden person", "belongs to another person")
    }

    /// A period in words: P5Y is "5 år", P3M "3 måneder".
    static func period(_ period: Period, _ language: ExportLanguage) -> String {
        let years = period.months / 12
        let months = period.months % 12
        let parts = [
            (years, language.choose("år", years == 1 ? "year" : "years")),
            (months, months == 1 ? language.choose("måned", "month") : language.choose("måneder", "months")),
            (period.days, period.days == 1 ? language.choose("dag", "day") : language.choose("dage", "days")),
        ]
        return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: language.choose(" og ", " and "))
    }

    static func category(_ category: Category, _ language: ExportLanguage) -> String {
        let words = CategoryWording.categories[category.number]
        return words.map { language.choose($0.danish, $0.english) } ?? category.name
    }

    /// The event that starts a category's clock.
    static func start(of category: Category, _ language: ExportLanguage) -> String {
        let danish = CategoryWording.categories[category.number]?.start ?? category.name
        return language.choose(danish, Schedule.rule(of: category).start)
    }

    /// A code as a person reads it; in English the code itself is a word.
    static func code(_ code: String, _ language: ExportLanguage) -> String {
        let plain = code.split(separator: "-").joined(separator: " ")
        return language.choose(CodeWording.danish[code] ?? plain, plain)
    }

    /// A number that stands for a category or for yes and no; other numbers are themselves.
    static func number(_ number: Int64, in column: String, _ language: ExportLanguage) -> String {
        if column == "category", let category = Category(number: Int(number)) {
            return self.category(category, language)
        }
        guard CodeWording.flags.contains(column) else { return String(number) }
        return number == 0 ? language.choose("nej", "no") : language.choose("ja", "yes")
    }

    /// What the inventory calls a sealed or clear column.
    static func words(_ words: String, _ language: ExportLanguage) -> String {
        language.choose(ColumnWording.words[words] ?? words, words)
    }

    /// The ground on which the inventory leaves a column out.
    static func ground(_ ground: String, _ language: ExportLanguage) -> String {
        language.choose(ColumnWording.grounds[ground] ?? ground, ground)
    }

    /// A column's name where a person can read it.
    static func known(_ name: String, _ language: ExportLanguage) -> String? {
        language == .english || ColumnWording.columns[name] != nil ? column(name, language) : nil
    }

    /// A column's name as a person reads it; an unlisted one is shown with its spaces.
    static func column(_ name: String, _ language: ExportLanguage) -> String {
        let plain = name.split(separator: "_").joined(separator: " ")
        return language.choose(ColumnWording.columns[name] ?? plain, plain)
    }
}
