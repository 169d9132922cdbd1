import Days
import Outcomes
import Participation
import People
import PersonalData
import Retention
import Rights
import SQLite
import Store
import TestSupport
import Testing

@Suite("Relatives and families, measured")
struct RelativeMeasureTests {
    private let clinic: Clinic
    private let uses: [InstrumentUse] = [
        InstrumentUse(
            .familyLife, of: .participant, at: [.start, .end], readBy: Clinic.reading, for: "evaluation"),
        InstrumentUse(
            .familyLife, of: .relative, at: [.start, .end], readBy: Clinic.reading, for: "evaluation"),
        InstrumentUse(.mentorLife, of: .volunteer, at: [.start, .end], readBy: Clinic.reading, for: "evaluation"),
    ]

    init() throws { clinic = try Clinic() }

    /// An officer and a partner who live together, each with their own part from today.
    private struct Home {
        let household: HouseholdID
        let officer: PersonID
        let partner: PersonID
        let course: EnrolmentID
        let part: RelativePartID
    }

    private func home() throws -> Home {
        try clinic.write { tx in
            let officer = try People.add(tx, PersonDetails(name: "Otto Odin"), as: .participant)
            let partner = try People.add(tx, PersonDetails(name: "Petra Piil"), as: .relative)
            let household = try Households.found(tx, with: officer, as: .adult, in: .participant)
            try Households.join(tx, household, partner, as: .partner, in: .relative)
            return Home(
                household: household, officer: officer, partner: partner,
                course: try Enrolments.start(tx, officer, in: clinic.programme, on: tx.today),
                part: try RelativeParts.begin(tx, partner, in: clinic.programme, on: tx.today))
        }
    }

    private func due(_ person: PersonID) throws -> [String] {
        try clinic.read { tx in
            try DueForms.of(tx, person, on: tx.today) { _ in uses }.map {
                "\($0.span.respondent).\($0.window.instrument.rawValue).\($0.window.occasion.code)"
            }
        }
    }

    /// Answers the same number to all six areas today.
    private func answer(
        _ person: PersonID, _ occasion: String, _ number: Int?, in household: HouseholdID? = nil,
        mayUse: @escaping (borrowing Transaction, PersonID) throws -> Bool = { _, _ in true }
    ) throws {
        try clinic.write { tx in
            for span in try SupportSpans.of(tx, person) {
                for window in Windows.of(span, uses) where window.occasion.code == occasion {
                    let count = window.instrument.items.upperBound
                    let reply = Reply.answers(
                        try FormAnswers(Array(repeating: number, count: count), to: window.instrument))
                    _ = try Measurements.record(
                        tx, .init(reply, in: window, on: tx.today, .page, onBehalf: false), of: span, uses,
                        with: FamilyTie(household: household?.raw, mayUse: mayUse))
                }
            }
        }
    }

    /// A home in which both answer at the start and half a year later, when both parts have closed.
    private func measured(
        officer: (start: Int, end: Int?), partner: (start: Int, end: Int?), _ homes: Int
    ) throws -> [Home] {
        try clinic.goTo("2026-01-05")
        let made = try (0..<homes).map { _ in try home() }
        for home in made {
            try answer(home.officer, "start", officer.start)
            try answer(home.partner, "start", partner.start)
        }
        try clinic.goTo("2026-06-30")
        for home in made {
            try close(home)
            try answer(home.officer, "end", officer.end, in: home.household)
            try answer(home.partner, "end", partner.end, in: home.household)
        }
        return made
    }

    private func close(_ home: Home) throws {
        try clinic.close(home.course)
        try clinic.write { tx in try RelativeParts.close(tx, home.part, on: tx.today, because: .completed) }
    }

    private func figures() throws -> [OutcomeFigure] {
        try clinic.store.upkeep { tx in try OutcomeFigures.of(tx, clinic.programme, uses, years: 2020...2030) }
    }

    /// The figure of one area.
    private func figure(_ group: OutcomeGroup, _ area: String = "own-needs") throws -> OutcomeFigure {
        try #require(try figures().first { $0.group == group && $0.scale.code == area })
    }

    @Test("A relative is asked by their own part, first and last; what becomes of the officer moves no day of it")
    func own() throws {
        let home = try home()
        #expect(try due(home.partner) == ["relative.family-life.start"])
        #expect(try due(home.officer) == ["participant.family-life.start"])
        try clinic.goTo("2026-06-30")
        try clinic.close(home.course)
        #expect(try due(home.officer) == ["participant.family-life.end"])
        #expect(try due(home.partner) == [])
        try clinic.goTo("2026-09-30")
        try clinic.write { tx in try RelativeParts.close(tx, home.part, on: tx.today, because: .ownWish) }
        #expect(try due(home.partner) == ["relative.family-life.end"])
        let listed = try clinic.read { tx in try DueForms.of(tx, in: clinic.programme, on: tx.today, uses) }
        #expect(listed.map(\.span.person) == [home.partner])
    }

    @Test("A child with a part is asked nothing, by the custody of it or by its place in the household")
    func children() throws {
        let home = try home()
        let children = try clinic.write { tx in
            let children = try (0..<2).map { _ in
                try People.add(tx, PersonDetails(name: "Ida"), as: .relative)
            }
            for child in children { _ = try RelativeParts.begin(tx, child, in: clinic.programme, on: tx.today) }
            try Households.join(tx, home.household, children[0], as: .child, in: .relative)
            _ = try Custody.record(
                tx, of: children[1], holder: .known(home.officer, as: .participant), in: clinic.programme)
            return children
        }
        for child in children { #expect(try due(child) == []) }
    }

    @Test("Members have their mean change by what they are; families only how many go up, by the mean of their adults")
    func families() throws {
        // The mean of +2 and −1 is up, that of +2 and −2 is not.
        _ = try measured(officer: (4, 6), partner: (5, 4), 5)
        _ = try measured(officer: (4, 6), partner: (6, 4), 6)
        let (officers, partners, families) = (try figure(.participant), try figure(.relative), try figure(.family))
        #expect(officers.people == 11 && officers.change?.mean == 2)
        #expect(partners.people == 11)
        #expect(abs((partners.change?.mean ?? 0) - (-17.0 / 11)) < 1e-9)
        #expect(families.people == 11 && families.risen == 5 && families.change == nil)
    }

    @Test("Where fewer than five families go up, or do not, nothing is told of families")
    func fewFamilies() throws {
        _ = try measured(officer: (4, 6), partner: (5, 4), 9)
        _ = try measured(officer: (4, 6), partner: (6, 4), 4)
        #expect(try figure(.relative).people == 13)
        let families = try figure(.family)
        #expect(families.people == nil && families.risen == nil && families.years == nil)
    }

    @Test("An adult who did not answer again leaves the family to those who did; where none did, it is incomplete")
    func incompleteFamilies() throws {
        _ = try measured(officer: (4, 6), partner: (5, nil), 5)
        _ = try measured(officer: (4, 3), partner: (5, nil), 5)
        _ = try measured(officer: (4, nil), partner: (5, nil), 5)
        let families = try figure(.family)
        #expect(families.people == 10 && families.risen == 5 && families.incomplete == 5)
        #expect(try figure(.relative).incomplete == 15)
    }

    @Test("A purge of one adult leaves every figure, and the other's later answers count for themselves alone")
    func purged() throws {
        let homes = try measured(officer: (4, 6), partner: (5, 4), 5) + measured(officer: (4, 6), partner: (6, 4), 5)
        let before = try figures()
        let erasure = Erasure(Clinic.inventory)
        try clinic.write { tx in
            for home in homes {
                _ = try erasure.erase(tx, erasure.items(tx, of: home.officer, in: [.outcome]), reason: "test")
            }
        }
        #expect(try figures() == before)
        // Alone, a correction to +5 would make another family that goes up.
        for home in homes { try answer(home.partner, "end", 10, in: home.household) }
        #expect(try figure(.family) == before.first { $0.group == .family && $0.scale.code == "own-needs" })
        #expect(try figure(.relative).change?.mean == 4.5)
        try clinic.write { tx in
            for home in homes {
                _ = try erasure.erase(tx, erasure.items(tx, of: home.partner, in: [.outcome]), reason: "test")
            }
        }
        #expect(try clinic.rows("outcome_file") == 0)
        #expect(try figure(.relative).change?.mean == 4.5)
    }

    @Test("Once an adult has taken the consent back, what they answered is not opened for the family any more")
    func silent() throws {
        let homes = try measured(officer: (4, 6), partner: (5, 4), 5) + measured(officer: (4, 6), partner: (6, 4), 5)
        let before = try figure(.family)
        for home in homes {
            try answer(home.partner, "end", 0, in: home.household) { _, person in person != home.officer }
        }
        #expect(try figure(.family) == before)
        #expect(
            try clinic.store.upkeep { tx in
                try tx.first("SELECT count(*) FROM outcome_file WHERE household IS NOT NULL") { $0.int(0) }
            } == 0)
    }

    @Test("Whoever takes part and mentors is counted in a line of their own, and in no other")
    func both() throws {
        let homes = try (0..<11).map { _ in try home() }
        try clinic.write { tx in
            for home in homes.prefix(5) {
                try People.copyCapacity(tx, home.officer, from: .participant, to: .volunteer)
                let part = try Volunteers.express(tx, home.officer, in: clinic.programme, on: tx.today)
                try Volunteers.step(tx, part, .confirmed, on: tx.today)
            }
        }
        for home in homes { try answer(home.officer, "start", 3) }
        try clinic.goTo("2026-06-30")
        for home in homes {
            try clinic.close(home.course)
            try answer(home.officer, "end", 7)
        }
        #expect(try figure(.participant).people == 6)
        #expect(try figure(.both).people == 5 && figure(.both).change?.mean == 4)
        // A correction stays in the line, also once the person mentors no more.
        try clinic.write { tx in
            try tx.run("DELETE FROM volunteering")
            try tx.audit("test")
        }
        for home in homes.prefix(5) { try answer(home.officer, "end", 4) }
        #expect(try figure(.participant).people == 6 && figure(.participant).change?.mean == 4)
        #expect(try figure(.both).people == 5 && figure(.both).change?.mean == 1)
    }

    @Test("One adult's answers leave no trace with the other: the trail says that something was counted, and not whose")
    func trail() throws {
        let home = try home()
        try answer(home.officer, "start", 2)
        try answer(home.partner, "start", 3)
        try clinic.goTo("2026-06-30")
        try close(home)
        try answer(home.officer, "end", 9, in: home.household)
        let before = try clinic.store.whoChanged(home.officer).count
        try answer(home.partner, "end", 8, in: home.household)
        #expect(try clinic.store.whoChanged(home.officer).count == before)
        #expect(try clinic.store.whoRead(home.officer).isEmpty)
    }
}
