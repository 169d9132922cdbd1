import ProgrammeKit

/// The price of one participant, with a figure that somebody has printed beside it, and what one more group costs.
enum PriceFigures {
    static func figures(_ prices: [Price], _ words: Words) -> [Figure] {
        let sizes = prices.sorted { $0.participants < $1.participants }
        return prices.map { figure($0, words) } + zip(sizes, sizes.dropFirst()).flatMap { more($0, $1, words) }
    }

    static func figure(_ price: Price, _ words: Words) -> Figure {
        let value = price.perParticipant.map(FigureValue.amount) ?? .share(0, of: 0)
        var notes: [Text] = []
        if let published = price.published, published != price.perParticipant {
            notes.append(Definitions.published(published))
        }
        return Figure(
            "price-\(price.code)", words.price(price.code), Definitions.price(price), value, notes: notes)
    }

    /// What the larger offer costs beyond the smaller one, and for each participant that it adds.
    private static func more(_ smaller: Price, _ larger: Price, _ words: Words) -> [Figure] {
        let extra = Amount(øre: larger.total.øre - smaller.total.øre)
        let people = larger.participants - smaller.participants
        guard let each = extra.shared(by: people) else { return [] }
        return [
            Figure(
                "marginal-\(larger.code)", words.marginal(larger.code),
                CostWording.marginalMeans(larger.total, smaller.total), .amount(extra)),
            Figure(
                "marginal-each-\(larger.code)", words.marginalEach(larger.code),
                CostWording.marginalEachMeans(extra, people), .amount(each), notes: [CostWording.marginalNote]),
        ]
    }
}
