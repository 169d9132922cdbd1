import Days
import People
import Sealing

/// Makes people who do not exist, always the same ones for the same seed.
struct PeopleMaker {
    private var generator: SeededGenerator
    private var count = 0
    private let town: String

    /// - Parameter town: postcode and town of every address.
    init(seed: UInt64, town: String) {
        generator = SeededGenerator(seed: seed)
        self.town = town
    }

    /// The next person, `ages` years old on `day`.
    mutating func next(ages: ClosedRange<Int>, on day: Day) -> PersonDetails {
        count += 1
        let given = pick(Names.given)
        let surname = pick(Names.surnames)
        let birthDay = day.adding(days: -365 * Int.random(in: ages, using: &generator) - number(in: 1...364))
        return PersonDetails(
            name: "\(given) \(surname)", phone: phone, email: email(given, surname), address: address,
            cpr: NobodysCPR.number(born: birthDay, serial: count), birthDay: birthDay)
    }

    mutating func number(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    mutating func pick<T>(_ list: [T]) -> T { list[number(in: 0...list.count - 1)] }

    /// No Danish subscriber number begins with 10: numbers from 100 to 199 are short codes of services
    /// (Den fælles danske nummerplan).
    private var phone: String {
        let digits = String(10_000_000 + count)
        return stride(from: 0, to: 8, by: 2).map { String(digits.dropFirst($0).prefix(2)) }.joined(separator: " ")
    }

    /// example.org belongs to nobody (RFC 2606).
    private func email(_ given: String, _ surname: String) -> String {
        let local = "\(given).\(surname)".lowercased()
            .replacing("æ", with: "ae").replacing("ø", with: "oe").replacing("å", with: "aa")
        return "\(local).\(count)@example.org"
    }

    private var address: String { mutating get { "\(pick(Names.streets)) \(number(in: 1...98)), \(town)" } }
}

/// CPR numbers that belong to nobody.
///
/// A number without a valid check digit (modulus 11) is issued only for a birthday whose regular numbers are used up,
/// which has happened for a few days, most of them 1 January (CPR-kontoret, "Personnumre uden kontrolciffer"). So a
/// number that fails modulus 11, on another day than the first of a month, is nobody's. Sammen accepts it with a
/// warning, as it must.
enum NobodysCPR {
    /// Nil for a birthday on the first of a month.
    static func number(born birthDay: Day, serial: Int) -> CPR? {
        birthDay.day == 1 ? nil : (0..<10).lazy.compactMap { candidate(birthDay, serial + $0) }.first
    }

    private static func candidate(_ day: Day, _ serial: Int) -> CPR? {
        let two = { (number: Int) in (number < 10 ? "0" : "") + String(number) }
        let four = (day.year >= 2000 ? 4000 : 1000) + serial % 1000
        let text = two(day.day) + two(day.month) + two(day.year % 100) + String(four)
        guard let cpr = try? CPR(text), cpr.birthDay == day, cpr.warnings == [.failsModulus11] else { return nil }
        return cpr
    }
}
