import ProgrammeKit
import Testing

@Suite("Amounts and prices")
struct AmountTests {
    @Test(
        "A price a participant is rounded to the nearest øre",
        arguments: [(140_000, 48, "2,916.67"), (228_000, 96, "2,375.00"), (1, 3, "0.33"), (100, 800, "0.13")])
    func shares(kroner: Int, people: Int, expected: String) {
        let price = Price(code: "p", total: Amount(kroner: kroner), participants: people)
        #expect(price.perParticipant?.description == expected)
    }

    @Test("Nobody has no share")
    func nobody() {
        #expect(Amount(kroner: 10).shared(by: 0) == nil)
        #expect(Amount(kroner: 10).shared(by: -1) == nil)
    }

    @Test("A published figure stands beside the sum and never replaces it")
    func published() {
        let price = Price(
            code: "p", total: Amount(kroner: 140_000), participants: 48, published: Amount(kroner: 2908))
        #expect(price.perParticipant == Amount(øre: 291_667))
        #expect(price.published?.text(in: .danish) == "2.908,00")
    }

    @Test("Danish groups by points and English by commas")
    func texts() {
        #expect(Amount(øre: 123_456_789).text(in: .danish) == "1.234.567,89")
        #expect(Amount(øre: 123_456_789).text(in: .english) == "1,234,567.89")
        #expect(Amount(øre: -5).description == "-0.05")
        #expect(Amount(øre: 0).description == "0.00")
    }
}
