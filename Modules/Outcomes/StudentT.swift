import Foundation

/// Student's distribution of t.
package enum StudentT {
    /// The value that 95 % of all outcomes lie within, to both sides: 12.706 for 1 degree of freedom, 1.96 for very many.
    /// The probability between −t and t is a finite sum for whole degrees of freedom (Abramowitz and Stegun, Handbook of
    /// Mathematical Functions, 26.7.3 and 26.7.4); halving finds its inverse.
    package static func within95(degrees: Int) -> Double {
        guard degrees > 0 else { return .infinity }
        var (low, high) = (0.0, Double.pi / 2)
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if probability(angle: middle, degrees) < 0.95 { low = middle } else { high = middle }
        }
        return tan((low + high) / 2) * Double(degrees).squareRoot()
    }

    /// The probability between −t and t, where t is the tangent of the angle times the root of the degrees.
    private static func probability(angle: Double, _ degrees: Int) -> Double {
        let (sine, cosine) = (sin(angle), cos(angle))
        let isOdd = !degrees.isMultiple(of: 2)
        var term = isOdd ? cosine : 1
        var sum = degrees == 1 ? 0 : term
        var factor = isOdd ? 2 : 1
        while factor + 1 <= degrees - 2 {
            term *= cosine * cosine * Double(factor) / Double(factor + 1)
            sum += term
            factor += 2
        }
        return isOdd ? 2 / .pi * (angle + sine * sum) : sine * sum
    }
}
