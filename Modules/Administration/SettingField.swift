import HTML
import Pages
import ProgrammeKit
import Reception

/// One setting as a question of a form; lists of the tenant's own words are edited in its file.
struct SettingField {
    static let yes = "yes"
    static let no = "no"

    let setting: Setting

    /// nil for a kind that a page cannot ask about.
    init?(_ setting: Setting) {
        switch setting.kind {
        case .number, .flag, .choice, .choices: self.setting = setting
        case .words, .manuals, .prices: return nil
        }
    }

    static func all(of programme: any Programme) -> [SettingField] { programme.settings.compactMap(SettingField.init) }

    static func title(of setting: Setting, _ wording: Wording, _ language: Language) -> String {
        wording.text("setting.\(setting.key)", in: language) ?? setting.key
    }

    static func answers(_ visit: Visit) -> [Choice] {
        [Choice(yes, visit.say(SettingsWording.yes)), Choice(no, visit.say(SettingsWording.no))]
    }

    private var name: String { "setting.\(setting.key)" }

    /// What holds now.
    func begin(_ entered: inout Entered, _ value: SettingValue) {
        switch value {
        case .number(let number): entered.set(name, "\(number)")
        case .flag(let flag): entered.set(name, flag ? SettingField.yes : SettingField.no)
        case .word(let word): entered.set(name, word)
        case .words(let words): entered.set(name, words)
        case .manuals, .prices: break
        }
    }

    func show(_ entered: Entered, _ wording: Wording, _ visit: Visit, _ html: inout HTML) {
        let title = SettingField.title(of: setting, wording, visit.language)
        let language = visit.language
        switch setting.kind {
        case .number(_, let range):
            html.textField(
                entered.field(name, title, hint: visit.say(SettingsWording.range(range))), language, width: .number,
                .inputmode(.numeric))
        case .flag:
            html.choices(entered.field(name, title), language, SettingField.answers(visit))
        case .choice(_, let codes):
            html.choices(entered.field(name, title), language, codes.map { Choice($0, word($0, wording, language)) })
        case .choices(_, let codes):
            html.boxes(
                entered.field(name, title), language, codes.map { Choice($0, word($0, wording, language)) },
                chosen: Set(entered.all(name)))
        case .words, .manuals, .prices: break
        }
    }

    /// What the programme calls a code; most codes are answers or activities of the programme.
    private func word(_ code: String, _ wording: Wording, _ language: Language) -> String {
        let last = setting.key.split(separator: ".").last.map(String.init) ?? ""
        let kinds = ["answer", "source", "activity", last]
        return kinds.lazy.compactMap { wording.text("\($0).\(code)", in: language) }.first ?? code
    }

    /// The answer; nil where something is wrong with it.
    func read(_ answers: inout Answers) -> SettingValue? {
        switch setting.kind {
        case .number(_, let range):
            answers.number(name, in: range, missing: SettingsWording.numberMissing(range)).map(SettingValue.number)
        case .flag:
            answers.choice(name, among: [SettingField.yes, SettingField.no], missing: SettingsWording.choose)
                .map { .flag($0 == SettingField.yes) }
        case .choice(_, let codes):
            answers.choice(name, among: codes, missing: SettingsWording.choose).map(SettingValue.word)
        case .choices(_, let codes):
            .words(codes.filter(answers.entered.all(name).contains))
        case .words, .manuals, .prices: nil
        }
    }
}
