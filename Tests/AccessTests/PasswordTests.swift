import Access
import Dispatch
import Synchronization
import Testing

@Suite("Passwords")
struct PasswordTests {
    @Test(
        "What is tried first is refused, whatever digits stand round it",
        arguments: [
            "passwordpassword", "Password2026!!", "Sommer2026!!!!!", "adgangskode123", "Adgangskode!!1", "123456789012",
            "koordinator2026", "Velkommen2026!", "qwertyuiop1234", "K\u{F8}benhavn2026", "Ko\u{308}benhavn2026",
            "hemmelighemmelig", "frivillig!1234", "For\u{E5}r2026!!!!!",
        ])
    func common(_ password: String) {
        #expect(Passwords.flaw(in: password) == .common)
    }

    @Test(
        "A sentence, a random text and another language are taken",
        arguments: [
            "en kop te med regn", "x7!kQ2_pLm9v", "tre r\u{F8}de cykler",
            "\u{437}\u{435}\u{43B}\u{451}\u{43D}\u{44B}\u{439} dom 42 abcz",
            "correct horse battery",
        ])
    func good(_ password: String) {
        #expect(Passwords.flaw(in: password) == nil)
    }

    @Test("Length is counted in characters, from 12 to 128; there are no other rules of composition")
    func length() {
        #expect(Passwords.flaw(in: "kzvqwhjfmtb") == .short)
        #expect(Passwords.flaw(in: "kzvqwhjfmtbx") == nil)
        #expect(Passwords.flaw(in: "\u{E5}k\u{E6}v\u{F8}hjfmtb") == .short, "bytes are not characters")
        #expect(Passwords.flaw(in: String(repeating: "kzvqwhjf", count: 16)) == nil)
        #expect(Passwords.flaw(in: String(repeating: "kzvqwhjf", count: 16) + "x") == .long)
        #expect(Passwords.flaw(in: "aaaaaaaaaaaaaaaa") == .simple)
    }

    @Test("What an attacker knows of the person is no password")
    func context() {
        let context = ["Anna Bergholm", "anna.bergholm@vejleby.dk", "vejleby"]
        for password in ["Bergholm2026!!", "annabergholm99", "vejleby!vejleby1"] {
            #expect(Passwords.flaw(in: password, context: context) == .common, "\(password)")
        }
        #expect(Passwords.flaw(in: "bergholm drikker te", context: context) == nil)
    }

    @Test("A PIN is four to eight digits, and no run, repetition or year")
    func pins() {
        for pin in ["1234", "4321", "0000", "2468", "1999", "2026", "12345678"] {
            #expect(Passwords.flaw(inPIN: pin) == .simple, "\(pin)")
        }
        for pin in ["4830", "190274", "83920175"] { #expect(Passwords.flaw(inPIN: pin) == nil, "\(pin)") }
        #expect(Passwords.flaw(inPIN: "483") == .short && Passwords.flaw(inPIN: "483019275") == .long)
        #expect(
            Passwords.flaw(inPIN: "48a0") == .notDigits
                && Passwords.flaw(inPIN: "\u{664}\u{665}\u{666}\u{667}") == .notDigits)
    }

    @Test("One keyboard's å is another's a with a ring")
    func normalised() throws {
        let hasher = try PasswordHasher()
        let hash = try hasher.hash("tre r\u{E5} bl\u{E5} cykler")
        #expect(try hasher.matches("tre ra\u{30A} bla\u{30A} cykler", hash))
        #expect(try !hasher.matches("tre ra bla cykler", hash))
        #expect(try !hasher.matches("tre r\u{E5} bl\u{E5} cykler", nil), "nothing is matched by nothing")
    }

    @Test("Two are hashed at once, a few wait, and the rest are told to come back")
    func queue() throws {
        let hasher = try PasswordHasher(atOnce: 2, waiting: 1)
        let answers = Mutex((matched: 0, busy: 0))
        DispatchQueue.concurrentPerform(iterations: 12) { _ in
            do {
                _ = try hasher.matches("en kop te med regn", nil)
                answers.withLock { $0.matched += 1 }
            } catch {
                answers.withLock { $0.busy += error as? AccessError == .busy ? 1 : 0 }
            }
        }
        let (matched, busy) = answers.withLock { $0 }
        #expect(matched + busy == 12 && matched >= 3)
        _ = try hasher.matches("en kop te med regn", nil)
    }
}
