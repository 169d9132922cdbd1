/// A sum of Danish kroner, held in whole øre.
public struct Amount: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The sum in øre.
    public let øre: Int

    /// A sum of øre.
    public init(øre: Int) {
        self.øre = øre
    }

    /// A sum of whole kroner.
    public init(kroner: Int) {
        self.init(øre: kroner * 100)
    }

    /// The sum shared by `count` people, rounded to the nearest øre, halves away from zero; nil for nobody.
    public func shared(by count: Int) -> Amount? {
        guard count > 0 else { return nil }
        let (whole, rest) = øre.magnitude.quotientAndRemainder(dividingBy: count.magnitude)
        let rounded = Int(rest * 2 >= count.magnitude ? whole + 1 : whole)
        return Amount(øre: øre < 0 ? -rounded : rounded)
    }

    /// "2,916.67" in English, "2.916,67" in Danish.
    public func text(in language: Language) -> String {
        let (group, point) = language == .danish ? (".", ",") : (",", ".")
        let (kroner, rest) = øre.magnitude.quotientAndRemainder(dividingBy: 100)
        var digits = String(kroner)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        groups.insert(digits, at: 0)
        return (øre < 0 ? "-" : "") + groups.joined(separator: group) + point + (rest < 10 ? "0" : "") + String(rest)
    }

    /// The English text, as the command line prints it.
    public var description: String { text(in: .english) }

    /// A smaller sum comes first.
    public static func < (left: Amount, right: Amount) -> Bool { left.øre < right.øre }
}
