/// What outcomes are measured with. The list is closed: each is free to use, and its scoring is built in. The words of
/// the validated ones are a tenant's to give, since the licence of a translation is not always certain.
public enum Instrument: String, Hashable, CaseIterable, Sendable, Codable {
    /// The five questions on well-being of the World Health Organization: 5 × 0–5, the last two weeks.
    case who5 = "who-5"
    /// The Questionnaire about the Process of Recovery, 15 statements: 15 × 0–4, the last seven days.
    case qpr15 = "qpr-15"
    /// The Three-Item Loneliness Scale: 3 × 1–3. A Danish variant answers 1–4; the two are never mixed.
    case tils = "t-ils"
    /// Connectedness, hope, identity, meaning, empowerment: 5 × 0–10. Our own form, in our own words: not validated.
    case chime
    /// The person's own goals, one to three: how near each of them is, 0–10.
    case goals
    /// The six areas of a family's life together that family mentors are for, as each adult sees their own part of them:
    /// 6 × 0–10. Our own form: not validated.
    case familyLife = "family-life"
    /// The same six areas in a mentor's own life, and three that mentoring is for: 9 × 0–10. Our own form: not validated.
    case mentorLife = "mentor-life"

    /// Those that ask about anybody's life: a tenant chooses among them.
    public static let general: [Instrument] = allCases.filter { !$0.isOfFamilies }

    /// Whether it asks about a family's life together.
    public var isOfFamilies: Bool { self == .familyLife || self == .mentorLife }

    /// How many items an answered form has; goals have one to three.
    public var items: ClosedRange<Int> {
        switch self {
        case .who5, .chime: 5...5
        case .qpr15: 15...15
        case .tils: 3...3
        case .goals: 1...3
        case .familyLife: 6...6
        case .mentorLife: 9...9
        }
    }

    /// What may be answered to an item.
    public var answers: ClosedRange<Int> {
        switch self {
        case .who5: 0...5
        case .qpr15: 0...4
        case .tils: 1...3
        case .chime, .goals, .familyLife, .mentorLife: 0...10
        }
    }

    /// Whether it has been validated, and has one score of all its items.
    public var isValidated: Bool {
        switch self {
        case .who5, .qpr15, .tils: true
        case .chime, .goals, .familyLife, .mentorLife: false
        }
    }

    /// Whether more is better. More loneliness is not.
    public var higherIsBetter: Bool { self != .tils }

    /// What it gives a score of: one scale for all items, or one for each domain. Stored; never renamed.
    public var scales: [Scale] {
        switch self {
        case .who5: [Scale("total", 0...100)]
        case .qpr15: [Scale("total", 0...60)]
        case .tils: [Scale("total", 3...9)]
        case .chime: Instrument.domains.map { Scale($0, 0...10) }
        case .goals: [Scale("goals", 0...10)]
        case .familyLife: Instrument.areas.map { Scale($0, 0...10) }
        case .mentorLife: (Instrument.areas + Instrument.mentorAreas).map { Scale($0, 0...10) }
        }
    }

    /// The five domains of recovery (Leamy and others, 2011), in the order of their letters.
    static let domains = ["connectedness", "hope", "identity", "meaning", "empowerment"]
    /// The six goals of 'Det gode liv – fri af PTSD', in the order of the source.
    static let areas = ["less-conflict", "close-family", "out-of-isolation", "children", "initiative", "own-needs"]
    /// What its mentors gain besides.
    static let mentorAreas = ["social-skills", "new-identity", "valued"]
}

/// One score of an instrument: its code and its range.
public struct Scale: Hashable, Sendable {
    /// Stored with each figure.
    public let code: String
    /// The smallest and the largest score.
    public let range: ClosedRange<Int>

    init(_ code: String, _ range: ClosedRange<Int>) {
        self.code = code
        self.range = range
    }
}

/// In what band a score lies.
public enum Band: String, Hashable, CaseIterable, Sendable {
    /// WHO-5, 0–35: somebody should ask how it is.
    case low
    /// WHO-5, 36–50.
    case reduced
    /// WHO-5, above 50; T-ILS, 3–6.
    case usual
    /// T-ILS, 7–9: severe loneliness.
    case severe
}
