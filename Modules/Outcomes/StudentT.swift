import Foundation

/// Student's distribution of t.
package enum StudentT {
    /// The value that 95 % of all outcomes lie within, to both sides: 12.706 for 1 degree of freedom, 1.96 for very many.
    /// The degrees need not be whole. Halving finds the inverse of the probability between −t and t, which is that of a
    /// beta distribution (Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.1 and 26.5.8).
    package static func within95(degrees: Double) -> Double {
        guard degrees > 0 else { return .infinity }
        var (low, high) = (0.0, Double.pi / 2)
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if probability(angle: middle, degrees) < 0.95 { low = middle } else { high = middle }
        }
        return tan((low + high) / 2) * degrees.squareRoot()
    }

    /// The probability between −t and t, where t is the tangent of the angle times the root of the degrees.
    private static func probability(angle: Double, _ degrees: Double) -> Double {
        let (sine, cosine) = (sin(angle), cos(angle))
        return beta(sine * sine, 0.5, degrees / 2, complement: cosine * cosine)
    }

    /// The incomplete beta function over the complete one, by whichever of its two continued fractions converges.
    private static func beta(_ x: Double, _ a: Double, _ b: Double, complement: Double) -> Double {
        guard x > 0 else { return 0 }
        guard complement > 0 else { return 1 }
        let front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log(complement))
        return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(complement, b, a) / b
    }

    /// The continued fraction 26.5.8, from the front (Lentz): each step multiplies by what the next two terms change.
    private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
        var (upper, lower) = (1.0, 1 / kept(1 - (a + b) * x / (a + 1)))
        var product = lower
        for index in 1...500 {
            let m = Double(index)
            for term in [
                m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
                -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
            ] {
                lower = 1 / kept(1 + term * lower)
                upper = kept(1 + term / upper)
                product *= upper * lower
            }
            if abs(upper * lower - 1) < 1e-15 { break }
        }
        return product
    }

    /// Never zero, so that nothing is divided by it.
    private static func kept(_ number: Double) -> Double { abs(number) < 1e-300 ? 1e-300 : number }
}
