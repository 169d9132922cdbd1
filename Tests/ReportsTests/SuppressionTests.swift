import Testing

@testable import Reports

@Suite struct SuppressionTests {
    @Test("Counts of five and more are shown, and none of zero is hidden")
    func large() {
        #expect(Suppression.shown([5, 12, 0]) == [.count(5), .count(12), .count(0)])
        #expect(!Suppression.hidesTotal([5, 12, 0]))
    }

    @Test("A single small cell takes the smallest other one along, since the total would give it away")
    func one() {
        #expect(Suppression.shown([3, 20, 7]) == [.few, .count(20), .hidden])
    }

    @Test("Small cells that together are fewer than five take another along")
    func several() {
        #expect(Suppression.shown([1, 2, 30, 9]) == [.few, .few, .count(30), .hidden])
        #expect(Suppression.shown([4, 2, 30, 9]) == [.few, .few, .count(30), .count(9)])
    }

    @Test("Where nothing else can hide a small cell, the total goes too")
    func total() {
        #expect(Suppression.hidesTotal([3]))
        #expect(Suppression.hidesTotal([3, 0]))
        #expect(Suppression.hidesTotal([1, 1]))
        #expect(!Suppression.hidesTotal([3, 9]))
    }

    @Test("Nobody can work a small cell out from what is shown, whatever the counts")
    func exhaustive() {
        for a in 0...9 {
            for b in 0...9 {
                for c in 0...9 {
                    let counts = [a, b, c]
                    let shown = Suppression.shown(counts)
                    for (count, cell) in zip(counts, shown) where cell == .count(count) {
                        #expect(count == 0 || count >= 5)
                    }
                    let out = shown.indices.filter { shown[$0] == .few || shown[$0] == .hidden }
                    guard !out.isEmpty, !Suppression.hidesTotal(counts) else { continue }
                    #expect(out.count > 1)
                    #expect(out.reduce(0) { $0 + counts[$1] } >= 5)
                }
            }
        }
    }
}
