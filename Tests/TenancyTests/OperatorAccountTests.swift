import Access
import Retention
import Store
import Tenancy
import Testing

@Suite("An operator's own account, in the configuration")
struct OperatorAccountTests {
    @Test("An operator may name their own account, and both are one person")
    func ownAccount() throws {
        let account = AccountID(raw: 7)
        let read = try configuration(
            """
            { kind: 'region', name: 'x', operators: { a: { user: 'u', account: '\(account)' }, b: { user: 'v' } },
              backups: { 'two-persons': true } }
            """)
        #expect(read.operator(user: "u")?.account == account && read.operator(user: "v")?.account == nil)
        #expect(read.purge.secondPerson == nil, "one is enough")
        for second in [read.purge.persons, try #require(read.restoreSecond)] {
            #expect(!second.isAnother("\(account)", than: "a") && !second.isAnother("a", than: "\(account)"))
            #expect(second.isAnother("\(account)", than: "b") && second.isAnother("a", than: "b"))
        }
    }

    @Test("An account that is no id, or is two operators' own, is refused with its path")
    func wrongAccount() {
        let account = AccountID(raw: 7)
        let wrong = refusal("{ kind: 'region', name: 'x', operators: { a: { user: 'u', account: 'anna@x.dk' } } }")
        #expect(wrong?.description.contains("operators.a.account") == true)
        #expect(wrong?.description.contains("anna@x.dk") == false)
        let twice = refusal(
            """
            { kind: 'region', name: 'x', operators: { a: { user: 'u', account: '\(account)' },
              b: { user: 'v', account: '\(account)' } } }
            """)
        #expect(twice?.description.contains("one account twice") == true)
    }
}
